/**
 * A made-up branch of seven members that keeps a roster and its meetings, for reviews of one quarter against another. For
 * tests only.
 */
import type { Checkup } from "../../src/core/checkup/checkup.ts";
import { chooseFor } from "../../src/core/choices.ts";
import { examine } from "../../src/core/examine.ts";
import { type Day, parseIsoDay } from "../../src/core/model/date.ts";
import type { Period } from "../../src/core/model/period.ts";
import { issueLedger } from "../../src/core/reports/issue-ledger.ts";
import type { SheetPlan, SheetRequest } from "../../src/core/reports/sheet-plan.ts";
import type { Snapshot } from "../../src/core/workbook/snapshot.ts";
import { snapshotOf } from "./snapshot-of.ts";
import { snapshotAfter } from "./snapshot-of-content.ts";

export const people = ["张一", "李二", "王三", "赵四", "钱五", "孙六", "周七"];

export function dayFrom(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`not a day: ${text}`);
  return day;
}

/** @param from first month, to last month (`2026-04`) · `without` meetings that were not held: `2026-05 支委会` */
export function reviewBranch(from: string, to: string, without: readonly string[] = []): Snapshot {
  const skipped = new Set(without);
  const meetings: string[][] = [];
  for (let [year = 0, month = 0] = from.split("-").map(Number); ; ) {
    const key = `${year}-${String(month).padStart(2, "0")}`;
    if (key > to) break;
    const types = ["支委会", "主题党日", ...(month % 3 === 0 ? ["党员大会", "党课"] : [])];
    types.forEach((type, index) => {
      if (skipped.has(`${key} ${type}`)) return;
      const names = type === "支委会" ? people.slice(0, 3) : people;
      const date = `${key}-${10 + index}`;
      meetings.push([
        date,
        type,
        `${month}月${type}`,
        "支部活动室",
        "张一",
        "李二",
        names.join("、"),
        `学习和讨论${month}月工作`,
      ]);
    });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return snapshotOf({
    sheets: [
      {
        name: "党员花名册",
        rows: [
          ["姓名", "性别", "出生日期", "党员类型", "入党日期", "转正日期", "党内职务", "状态"],
          ...people.map((name, index) => [
            name,
            index % 2 === 0 ? "男" : "女",
            `198${index}-05-04`,
            "正式党员",
            `201${index}-06-20`,
            `201${index + 1}-06-20`,
            ["支部书记", "组织委员", "宣传委员"][index] ?? "",
            "在册",
          ]),
        ],
      },
      {
        name: "会议记录",
        rows: [["日期", "会议类型", "会议名称", "地点", "主持人", "记录人", "参会人员", "会议内容"], ...meetings],
      },
    ],
  });
}

/** @param period what is inspected; the year up to the day when absent */
export function examinedOn(snapshot: Snapshot, day: string, period: Period | null = null): Checkup {
  const asOf = dayFrom(day);
  return examine(snapshot, chooseFor(snapshot, { today: asOf, asOf, period, profiles: ["national-base"] }));
}

/** The request a writer gets on a day. */
export function requestOn(snapshot: Snapshot, day: string, period: Period | null = null): SheetRequest {
  return { checkup: examinedOn(snapshot, day, period), snapshot };
}

/** The workbook after sheets were written on a day, one after the other. */
export function writtenOn(
  snapshot: Snapshot,
  day: string,
  writers: readonly ((request: SheetRequest) => SheetPlan)[] = [issueLedger],
  period: Period | null = null,
): Snapshot {
  return writers.reduce((known, write) => {
    const { op } = write(requestOn(known, day, period));
    return op ? snapshotAfter(known, [op]) : known;
  }, snapshot);
}
