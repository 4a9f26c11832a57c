import { filed } from "../../../../src/core/rules/appraisal/filed.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const past = { asOf: "2026-05-01", period: "2025" } as const;
const row = (more: Record<string, string> = {}) => entriesOf("appraisal", [{ name: "张一", year: "2025", ...more }]);

testRule(filed, {
  met: {
    ...past,
    ledgers: ledgersOf({ others: [row({ filedOn: "2026-01-10" })] }),
    answers: [["2025", "met", "民主评议台账!C2"]],
  },
  gap: {
    ...past,
    ledgers: ledgersOf({ others: [row({ filedOn: "" })] }),
    answers: [["2025", "gap", "no 民主评议台账!C1"]],
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({ others: [row({ year: "2024", filedOn: "" })] }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({ others: [row()] }),
    answers: [["2025", "cannot-judge", "no 民主评议台账!A1:B2"]],
  },
  notDue: {
    asOf: "2025-12-31",
    ledgers: ledgersOf({ others: [row({ filedOn: "" })] }),
    answers: [["2025", "not-due", "no 民主评议台账!C1"]],
  },
  twoSubjects: "the inspection of one year has one subject; two years stand in two inspections",
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [{ name: "张一", year: "2024", filedOn: "2024-12-30" }], { sheet: "甲" }),
          entriesOf("appraisal", [{ name: "张一", year: "2025" }], { sheet: "乙" }),
        ],
      }),
      answers: [["2025", "cannot-judge", "no 甲!A1:C2"]],
    },
    "the cell to fill stands on the sheet of the year": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [{ name: "张一", year: "2024", filedOn: "2024-12-30" }], { sheet: "甲" }),
          entriesOf("appraisal", [{ name: "张一", year: "2025", filedOn: "" }], { sheet: "乙" }),
        ],
      }),
      answers: [["2025", "gap", "no 乙!C1"]],
    },
    "papers of the years before and after, and one that names no year": {
      ...past,
      ledgers: ledgersOf({
        others: [
          row({ filedOn: "" }),
          entriesOf("plans", [
            { title: "2024年民主评议党员情况报告", submittedOn: "2025-01-05", filedOn: "" },
            { title: "2026年民主评议党员情况报告", submittedOn: "2026-04-05", filedOn: "" },
            { title: "民主评议党员情况报告", submittedOn: "", filedOn: "2026-01-05" },
          ]),
        ],
      }),
      answers: [["2025", "gap", "no 民主评议台账!C1"]],
    },
    "a paper that was filed": {
      ...past,
      ledgers: ledgersOf({
        others: [row(), entriesOf("plans", [{ title: "2025年民主评议党员情况报告", filedOn: "2026-01-05" }])],
      }),
      answers: [["2025", "met", "计划总结台账!A2"]],
    },
    "a sheet that tells no year answers for none": {
      ...past,
      ledgers: ledgersOf({ others: [entriesOf("appraisal", [{ name: "张一", filedOn: "2026-01-10" }])] }),
      answers: [["branch", "cannot-judge", "no 民主评议台账!A1:B2"]],
      says: { branch: "看不出是哪个年度" },
    },
    "a paper that was sent": {
      ...past,
      ledgers: ledgersOf({
        others: [row(), entriesOf("plans", [{ title: "2025年民主评议党员情况报告", submittedOn: "2026-01-05" }])],
      }),
      answers: [["2025", "met", "计划总结台账!A2"]],
    },
    "a paper that was only written": {
      ...past,
      ledgers: ledgersOf({
        others: [row(), entriesOf("plans", [{ title: "2025年民主评议党员情况报告", submittedOn: "" }])],
      }),
      answers: [["2025", "cannot-judge", "no 民主评议台账!A1:B2"]],
    },
  },
});
