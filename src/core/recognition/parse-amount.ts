/** Amounts of money as whole cents, and what a payment cell says. Exact decimal maths: no floating point drift. */
import type { Payment } from "../model/record.ts";
import { type CellValue, cellFlag } from "../workbook/snapshot.ts";
import { halfWidth, isErrorCell, isFiller, shownText, withoutBlanks } from "./text.ts";

export type Reading<T> =
  | { readonly state: "value"; readonly value: T }
  | { readonly state: "blank" }
  | { readonly state: "unreadable"; readonly why: string };

const blank = { state: "blank" } as const;

function unreadable(why: string): { readonly state: "unreadable"; readonly why: string } {
  return { state: "unreadable", why };
}

/** Above this no amount of Party dues can be meant (yuan). */
const largestAmount = 1e9;

/**
 * Cents of a decimal text such as `-1234.565`; half a cent is rounded away from zero. Null when it is no plain decimal.
 */
function centsOfDecimal(text: string): number | null {
  const match = /^([+-]?)(\d{0,12})(?:\.(\d{0,20}))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  if (whole === "" && fraction === "") return null;
  const cents = Number(whole || "0") * 100 + Number(fraction.slice(0, 2).padEnd(2, "0"));
  const rounded = (fraction[2] ?? "0") >= "5" ? cents + 1 : cents;
  return sign === "-" && rounded !== 0 ? -rounded : rounded;
}

/** Cents of a number of yuan. Fifteen digits are what Excel keeps: what lies beyond is noise of binary fractions. */
export function centsOf(yuan: number): number | null {
  if (!Number.isFinite(yuan) || Math.abs(yuan) > largestAmount) return null;
  if (Number.isInteger(yuan)) return yuan * 100;
  return centsOfDecimal(String(Number(yuan.toPrecision(15)))) ?? centsOfDecimal(yuan.toFixed(6));
}

/** An amount: 10, `10.50元`, `￥1,234.50`, `１２.５`, `1.2万元`. A blank or a filler is blank. */
export function parseAmount(value: CellValue, flags: number): Reading<number> {
  if (value === null) return blank;
  if (isErrorCell(flags)) return unreadable(`单元格里是错误值 ${shownText(value)}`);
  if (typeof value === "boolean") return unreadable("单元格里是逻辑值，不是金额");
  if (isPaymentDate(value, flags)) return unreadable("单元格里是日期，不是金额");
  if (typeof value === "number") {
    const cents = centsOf(value);
    return cents === null ? unreadable(`数值 ${value} 不像金额`) : { state: "value", value: cents };
  }
  const shown = value.trim();
  if (isFiller(shown)) return blank;
  if (shown.length > 40) return unreadable("文字太长，不像金额");
  const text = withoutBlanks(halfWidth(shown))
    .replace(/^(?:人民币|rmb|cny)?[¥￥]?/i, "")
    .replace(/(?:\/月|每月)$/, "")
    .replace(/(?:整|正)$/, "");
  const tenThousands = /^(.+?)万(?:元|圆)?$/.exec(text);
  const plain = (tenThousands?.[1] ?? text).replace(/[元圆块]$/, "");
  const digits = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  const cents = centsOfDecimal(digits);
  if (cents === null) return unreadable(`“${shown}”不是能认出的金额`);
  return { state: "value", value: tenThousands ? cents * 10_000 : cents };
}

const ticks = /^(?:[√✓✔☑●]|已[交缴](?:纳|费|清|齐)?|[交缴]清|是|y|yes|完成|已收|收讫|[√✓✔☑]?已[交缴]纳?[!！]*)$/i;
const crosses = /^(?:[×xX✗✘╳☒]|未[交缴](?:纳|费)?|欠[交缴费]*|没[交缴]|否|n|no|未完成)$/i;
const waivers = /^(?:减?免(?:[交缴](?:纳)?)?(?:党费)?|免[交缴]|已?批准减免|减免)$/;

/** Serial number of a day in 1954: a smaller number under a date format is an amount somebody formatted as a date. */
const leastDate = 20_000;

const dateText = /^(?:\d{4}[.\-/年]\d{1,2}[.\-/月]\d{1,2}日?|\d{1,2}月\d{1,2}[日号])$/;

/** The day of a payment where its amount is expected. */
function isPaymentDate(value: CellValue, flags: number): boolean {
  if (typeof value === "number") return (flags & (cellFlag.date | cellFlag.month)) !== 0 && value >= leastDate;
  return typeof value === "string" && value.length <= 20 && dateText.test(withoutBlanks(halfWidth(value)));
}

/**
 * What a payment cell says. A blank, a dash or a slash is blank; 0 and a cross are unpaid; the day of
 * the payment in place of its amount is a tick.
 * @param isTriangleWaiver a legend of the sheet says that △ stands for a waiver
 */
export function parsePayment(value: CellValue, flags: number, isTriangleWaiver = false): Reading<Payment> {
  if (value === true) return { state: "value", value: { kind: "tick" } };
  if (value === false) return { state: "value", value: { kind: "unpaid" } };
  if (isPaymentDate(value, flags)) return { state: "value", value: { kind: "tick" } };
  if (typeof value === "string") {
    const word = withoutBlanks(value);
    if (word.length <= 12) {
      if (ticks.test(word)) return { state: "value", value: { kind: "tick" } };
      if (crosses.test(word)) return { state: "value", value: { kind: "unpaid" } };
      if (waivers.test(word)) return { state: "value", value: { kind: "waived" } };
      if (/^[△▲]$/.test(word)) {
        return isTriangleWaiver
          ? { state: "value", value: { kind: "waived" } }
          : unreadable("“△”的含义没有在表上说明，请在表下注明");
      }
    }
  }
  const amount = parseAmount(value, flags);
  if (amount.state !== "value") return amount;
  return { state: "value", value: amount.value === 0 ? { kind: "unpaid" } : { kind: "amount", cents: amount.value } };
}
