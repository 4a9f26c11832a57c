/** One person collects the dues: the committee member whom the profile names; without a committee the secretary or one person. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey, type RosterFacts } from "../../facts/roster-facts.ts";
import { chineseMonth, type Day, earliestOf, isoMonth, lastDayOfMonth, type Month } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { DuesRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, placeOf, toConfirm } from "../define.ts";
import { committeeOn, secretaryOn } from "../shared/committee-members.ts";
import { inMonthOrder, inspectedMonths, isPayment, isWithin, withoutMonths } from "../shared/member-dues.ts";

export const collectorDesignated = defineRule({
  id: "dues/collector-designated",
  severity: "L",
  needs: ["dues"],
  uses: ["committee", "roster"],
  parameters: ["dues.collector"],
  basis: ["lianxing/3.2"],
  text: {
    title: "专人收取",
    condition: "每个月的党费由口径指定的委员（或另外指定的专人）收取。",
    gap: "这个月的收款人不是指定的人，或者没有写。",
    why: "专人收、专人记，账目清楚。",
    remedy: "可以核对收款人是否填对；另外指定了专人的，在备注写明“指定”或“委托”。",
    doubts: "不设支委会的支部，由书记或指定的一个人收取都可以。",
  },
  *check({ dues, committee, roster, period, asOf }, { "dues.collector": collector }) {
    const records = dues.ledger.records;
    const lacking = withoutMonths(dues);
    if (lacking || !records.some((record) => record.collector !== undefined)) {
      yield lacking ??
        cannotJudge("branch", "missing-column", {
          message: "党费台账没有找到收款人列，看不出是谁收的。",
          evidence: [absent(dues.whole(), "收款人列")],
          missing: { kind: "dues", field: "collector" },
        });
      return;
    }
    const months = inspectedMonths(period, asOf);
    const byMonth = new Map<Month, DuesRecord[]>();
    for (const record of records.filter(isPayment)) {
      for (const month of fieldValue(record.months) ?? []) {
        if (!isWithin(months, month)) continue;
        const known = byMonth.get(month);
        if (known) known.push(record);
        else byMonth.set(month, [record]);
      }
    }
    const everybody = new Set(records.map(collectorOf).filter((name) => name !== ""));
    for (const [month, own] of inMonthOrder(byMonth)) {
      const day = earliestOf(lastDayOfMonth(month), asOf);
      yield answerFor(month, own, collectors(collector, committee, roster, day, everybody), collector);
    }
  },
});

function collectorOf(record: DuesRecord): string {
  return nameKey(fieldText(record.collector));
}

/** Who may collect on a day; null when no sheet tells. */
function collectors(
  wanted: string,
  committee: EntryFacts<"committee"> | null,
  roster: RosterFacts | null,
  day: Day,
  everybody: ReadonlySet<string>,
): ReadonlySet<string> | null {
  const office = wanted.replace(/委员$/, "");
  const members = committeeOn(committee, day);
  const named = members.filter(
    ({ name, post, duties }) => name === nameKey(wanted) || `${post}${duties}`.includes(office),
  );
  if (named.length > 0) return new Set(named.map(({ name }) => name));
  const onRoster = (roster?.onRosterOn(day) ?? []).filter(({ record }) => fieldText(record.post).includes(office));
  if (onRoster.length > 0) return new Set(onRoster.map(({ name }) => name));
  const secretary = secretaryOn(committee, roster, day);
  if (secretary !== null && everybody.has(secretary)) return new Set([secretary]);
  return members.length === 0 && everybody.size === 1 ? everybody : null;
}

function answerFor(
  month: Month,
  records: readonly DuesRecord[],
  allowed: ReadonlySet<string> | null,
  wanted: string,
): Answer {
  const key = isoMonth(month);
  const label = chineseMonth(month);
  const cells = records.flatMap(({ collector }) => collector ?? []);
  const [first] = cells;
  // One sheet may have the column and the next not.
  if (!first) {
    return cannotJudge(key, "missing-column", {
      message: `登记${label}党费的台账没有找到收款人列，看不出是谁收的。`,
      evidence: records.slice(0, 1).map((record) => absent(placeOf(record), "收款人列")),
      missing: { kind: "dues", field: "collector" },
    });
  }
  const blank = cells.find((cell) => nameKey(fieldText(cell)) === "");
  if (blank) {
    return gap(key, { message: `${label}有交费没有写收款人。`, evidence: [foundField(blank, "收款人")] });
  }
  const evidence = [foundField(first, "收款人")];
  if (!allowed) {
    const message = `支委班子表和花名册里看不出谁是${wanted}，不知道收款人是不是指定的人。`;
    return cannotJudge(key, "missing-ledger", { message, evidence, missing: { kind: "committee" } });
  }
  const other = records.find(
    (record) => record.collector && !allowed.has(collectorOf(record)) && !/指定|委托/.test(fieldText(record.note)),
  );
  if (!other?.collector) return met(key, { evidence });
  const message = `${label}有交费由${fieldText(other.collector)}收取，${wanted}是${[...allowed].join("、")}`;
  const place = [foundField(other.collector, "收款人")];
  return other.note
    ? gap(key, { message: `${message}。`, evidence: place })
    : toConfirm(key, { message: `${message}，请核对是否另外指定了专人。`, evidence: place });
}
