import { visits } from "../../../../src/core/rules/care/visits.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const care = (...rows: EntryRow<"care">[]) => ledgersOf({ others: [entriesOf("care", rows)] });
const declared = { care: "2025-01-01..2026-11-21" } as const;

testRule(visits, {
  met: {
    ledgers: care({ name: "张一", visitedOn: "2026-02-01" }),
    answers: [["张一", "met", "困难关怀台账!B2"]],
  },
  gap: {
    ledgers: care({ name: "张一", visitedOn: "" }),
    period: "2025",
    declared,
    answers: [["张一", "gap", "no 困难关怀台账!B2"]],
  },
  notApplicable: {
    ledgers: care({ name: "无", visitedOn: "" }),
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有走访对象" },
  },
  cannotJudge: {
    ledgers: care({ name: "张一", updatedOn: "2026-02-01" }),
    answers: [["branch", "cannot-judge", "no 困难关怀台账!A1:B2"]],
  },
  notDue: { ledgers: care({ name: "张一", visitedOn: "" }), answers: [["张一", "not-due"]] },
  twoSubjects: {
    ledgers: care(
      { name: "张一", visitedOn: "2024-02-01" },
      { name: "李二", visitedOn: "2025-02-01" },
      { name: "王三", visitedOn: "?春节前" },
    ),
    period: "2025",
    declared,
    answers: [
      ["张一", "gap", "困难关怀台账!B2"],
      ["李二", "met", "困难关怀台账!B3"],
      ["王三", "cannot-judge", "困难关怀台账!B4"],
    ],
  },
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ledgers: ledgersOf({
        others: [
          entriesOf("care", [{ name: "李二", visitedOn: "2025-05-01" }], { sheet: "甲" }),
          entriesOf("care", [{ name: "张一", note: "患病" }], { sheet: "乙" }),
        ],
      }),
      period: "2025",
      declared,
      answers: [
        ["李二", "met", "甲!B2"],
        ["张一", "cannot-judge", "no 乙!A2:B2"],
      ],
    },
    "rows of one name are one person; 无 and a blank are nobody, a name that begins with 无 is somebody": {
      ledgers: care(
        { name: "张一", visitedOn: "2026-02-01" },
        { name: "张 一", visitedOn: "2025-02-01" },
        { name: "暂无", visitedOn: "" },
        { name: "", visitedOn: "2026-02-01" },
        { name: "本支部无困难党员。", visitedOn: "" },
        { name: "无名一", visitedOn: "2026-02-01" },
        { name: "李无", visitedOn: "2026-02-01" },
      ),
      answers: [
        ["张一", "met", "困难关怀台账!B2"],
        ["无名一", "met", "困难关怀台账!B7"],
        ["李无", "met", "困难关怀台账!B8"],
      ],
    },
    "the first and the last day of the year, and the days beside them": {
      ledgers: care(
        { name: "张一", visitedOn: "2025-01-01" },
        { name: "李二", visitedOn: "2025-12-31" },
        { name: "王三", visitedOn: "2024-12-31" },
        { name: "赵四", visitedOn: "2026-01-01" },
      ),
      period: "2025",
      declared,
      answers: [
        ["张一", "met", "困难关怀台账!B2"],
        ["李二", "met", "困难关怀台账!B3"],
        ["王三", "gap", "困难关怀台账!B4"],
        ["赵四", "gap", "困难关怀台账!B5"],
      ],
      past: ["王三", "赵四"],
    },
    "a visit on the base date, and one to come": {
      ledgers: care({ name: "张一", visitedOn: "2026-11-21" }, { name: "李二", visitedOn: "2026-11-22" }),
      period: "2026",
      answers: [
        ["张一", "met", "困难关怀台账!B2"],
        ["李二", "not-due"],
      ],
      says: { 李二: "最晚2026年12月31日" },
    },
    "of an inspection of two years only the last one is asked about": {
      ledgers: care({ name: "张一", visitedOn: "2026-02-01" }),
      period: "2025-01-01..2026-11-21",
      declared,
      answers: [["张一", "met", "困难关怀台账!B2"]],
    },
    "a ledger that does not cover the year": {
      ledgers: care({ name: "张一", visitedOn: "2026-02-01" }),
      period: "2025",
      answers: [["张一", "cannot-judge"]],
      says: { 张一: "没有包住2025年" },
    },
  },
});
