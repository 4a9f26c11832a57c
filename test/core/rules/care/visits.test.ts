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
});
