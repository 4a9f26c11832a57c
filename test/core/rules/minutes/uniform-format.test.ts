import { uniformFormat } from "../../../../src/core/rules/minutes/uniform-format.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "assembly", ...row }))) });
/** Meetings whose dates are written as told, whatever the days. */
const written = (...raws: string[]) => {
  const made = meetingsOf(raws.map((_, index) => ({ date: `2026-05-${10 + index}`, type: "assembly" })));
  const records = made.records.map((record, index) => ({
    ...record,
    ...(record.date ? { date: { ...record.date, raw: raws[index] ?? "" } } : {}),
  }));
  return ledgersOf({ meetings: { ...made, records } });
};

testRule(uniformFormat, {
  met: { ledgers: held({ date: "2026-05-15" }, { date: "2026-11-02" }), answers: [["branch", "met"]] },
  gap: "it only reminds",
  notApplicable: { ledgers: held({ date: "2025-05-15" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: "what stands in the cells can always be compared",
  toConfirm: {
    ledgers: held({ date: "2026-05-15" }, { date: "2026-06" }),
    answers: [["branch", "to-confirm", "会议记录!A2", "会议记录!A3"]],
    says: { branch: "日期有2种写法" },
  },
  twoSubjects: "the sheets are compared with each other: one answer for the branch",
  traps: {
    "months and days of one digit and of two, with the hour or without": {
      ledgers: written(
        "2026年3月1日",
        "2026年11月21日",
        "2026年3月1日 9:30",
        "2026年3月1日　14:30:05",
        "2026年3月1日14:30",
      ),
      answers: [["branch", "met"]],
    },
    "what stands behind the hour is another way of writing, and so are words in its place": {
      ledgers: written("2026-03-01", "2026-03-01 9:30开始", "2026-03-01 下午", "2026-03-02"),
      answers: [["branch", "to-confirm", "会议记录!A2", "会议记录!A3", "会议记录!A4"]],
      says: { branch: "日期有3种写法（会议记录!A2是“2026-03-01”" },
    },
    "the first cell of each way is shown": {
      ledgers: written("2026-03-01", "2026-04-01", "2026年5月1日", "2026年6月1日"),
      answers: [["branch", "to-confirm", "会议记录!A2", "会议记录!A4"]],
      says: { branch: "日期有2种写法" },
    },
    "a meeting of several days is no other way of writing": {
      ledgers: held({ date: "2026-05-15" }, { date: "2026-06-01..2026-06-02" }),
      answers: [["branch", "met"]],
    },
    "a sheet of another year is not compared with": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-05-15", recorder: "张一" }], { sheet: "今年" }),
          meetingsOf([{ date: "2025-07-15" }], { sheet: "去年" }),
        ],
      }),
      answers: [["branch", "met"]],
    },
    "one of two sheets lacks a column": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-05-15", recorder: "张一" }], { sheet: "上半年" }),
          meetingsOf([{ date: "2026-07-15" }], { sheet: "下半年" }),
        ],
      }),
      answers: [["branch", "to-confirm"]],
      says: { branch: "没有这些栏目：记录人" },
    },
  },
});
