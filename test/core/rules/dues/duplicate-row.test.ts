import { duplicateRow } from "../../../../src/core/rules/dues/duplicate-row.ts";
import { type DuesRow, duesOf, ledgersOf, paidMonths, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (name: string, more: DuesRow = {}): DuesRow => ({ name, month: "2026-05", paid: "10", ...more });
const sheet = (...rows: DuesRow[]) => ledgersOf({ dues: duesOf(rows, { year: 2026 }) });

testRule(duplicateRow, {
  met: { ledgers: sheet(row("张一")), answers: [["张一", "met", "党费台账!A2"]] },
  gap: {
    ledgers: sheet(row("张一"), row("张 一")),
    answers: [["张一/2026-05", "gap", "党费台账!C2", "党费台账!C3"]],
    says: { "张一/2026-05": "登记了2次" },
  },
  notApplicable: { ledgers: sheet(row("张一", { month: "2025-05" })), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: sheet({ name: "张一", paid: "120" }),
    answers: [["branch", "cannot-judge", "no 党费台账!A1:B2"]],
  },
  twoSubjects: {
    ledgers: sheet(row("张一"), row("李二"), row("李二")),
    answers: [
      ["张一", "met", "党费台账!A2"],
      ["李二/2026-05", "gap", "党费台账!C3", "党费台账!C4"],
    ],
  },
  traps: {
    "a row repeated on the second sheet only; months outside the inspection are not asked about": {
      ledgers: ledgersOf({
        dues: [
          duesOf([row("张一"), row("李二", { month: "2026-04" }), row("李二", { month: "2026-04" })], { year: 2026 }),
          duesOf([row("张一"), row("张一")], { sheet: "补登", year: 2026 }),
        ],
      }),
      period: "2026-05",
      answers: [["张一/2026-05", "gap", "补登!C2", "补登!C3"]],
    },
    "a correction row is no duplicate, nor is a blank one": {
      ledgers: sheet(row("张一"), row("张一", { paid: "2", correction: true }), row("张一", { paid: "" })),
      answers: [["张一", "met", "党费台账!A2"]],
    },
    "a list and a summary on another sheet tell the same month": {
      ledgers: ledgersOf({
        dues: [
          duesOf(paidMonths("张一", "2026-05", "2026-05"), { sheet: "5月", year: 2026 }),
          duesOf(paidMonths("张一", "2026-01", "2026-06"), { sheet: "全年", year: 2026 }),
        ],
      }),
      answers: [["张一", "met", "5月!A2"]],
    },
    "two members of one name are not one entered twice": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", birthDate: "1970-01-01" },
          { name: "张一", birthDate: "1990-01-01" },
        ]),
        dues: duesOf([row("张一"), row("张一")], { year: 2026 }),
      }),
      answers: [["张一", "cannot-judge", "党费台账!A2"]],
    },
  },
});
