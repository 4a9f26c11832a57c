import { yearEndFiled } from "../../../../src/core/rules/archive/year-end-filed.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const archive = (...rows: EntryRow<"archive">[]) => ledgersOf({ others: [entriesOf("archive", rows)] });

testRule(yearEndFiled, {
  met: {
    // Neither what has no year nor what reached into the next one is of 2025.
    ledgers: archive(
      { title: "会议记录", year: "2025", filedOn: "2026-03-31" },
      { title: "通讯录", filedOn: "" },
      { title: "跨年培训", date: "2025-12-30..2026-01-03", filedOn: "" },
    ),
    answers: [["2025", "met", "档案目录!A2"]],
  },
  gap: {
    ledgers: archive({ title: "会议记录", year: "2025", filedOn: "" }),
    answers: [["2025", "gap", "档案目录!A2"]],
    past: [],
  },
  notApplicable: {
    ledgers: archive({ title: "会议记录", year: "2026", filedOn: "" }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: archive({ title: "会议记录", year: "2025" }),
    answers: [["branch", "cannot-judge", "no 档案目录!A1:B2"]],
  },
  notDue: {
    ledgers: archive({ title: "会议记录", year: "2025", filedOn: "" }),
    asOf: "2026-03-31",
    answers: [["2025", "not-due", "档案目录!A2"]],
  },
  twoSubjects: {
    ledgers: archive(
      { title: "会议记录", date: "2024-05-01", filedOn: "2025-04-01" },
      { title: "学习记录", date: "2025-05-01", filedOn: "2025-06-01" },
    ),
    period: "2025-01-01..2026-11-21",
    answers: [
      ["2024", "gap", "档案目录!A2"],
      ["2025", "met", "档案目录!A3"],
    ],
    past: ["2024"],
  },
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ledgers: ledgersOf({
        others: [
          entriesOf("archive", [{ title: "会议记录", date: "2025-03-01", filedOn: "2026-01-05" }], { sheet: "甲" }),
          entriesOf("archive", [{ title: "党费收据", date: "2025-04-01" }], { sheet: "乙" }),
        ],
      }),
      answers: [["2025", "cannot-judge", "no 乙!A2:B2"]],
      reasons: { "2025": "missing-column" },
    },
    "only the days that cannot be read are counted as such": {
      ledgers: ledgersOf({
        others: [
          entriesOf("archive", [{ title: "会议记录", date: "2025-03-01", filedOn: "?年初" }], { sheet: "甲" }),
          entriesOf("archive", [{ title: "党费收据", date: "2025-04-01" }], { sheet: "乙" }),
        ],
      }),
      answers: [["2025", "cannot-judge", "甲!A2"]],
      says: { "2025": "有1件的归档日期读不准" },
    },
    "one was filed too late, one can still be filed, one day cannot be read": {
      ledgers: archive(
        { title: "会议记录", year: "2025", filedOn: "2026-04-01" },
        { title: "学习记录", year: "2025", filedOn: "" },
        { title: "党课讲稿", year: "2025", filedOn: "?三月底" },
      ),
      answers: [["2025", "gap", "档案目录!A2", "档案目录!A3"]],
      past: [],
      says: { "2025": "2件" },
    },
    "a day of filing that cannot be read is no gap": {
      ledgers: archive({ title: "党课讲稿", year: "2025", filedOn: "?三月底" }),
      answers: [["2025", "cannot-judge", "档案目录!A2"]],
    },
  },
});
