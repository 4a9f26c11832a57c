import { unqualifiedDisposed } from "../../../../src/core/rules/appraisal/unqualified-disposed.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const past = { asOf: "2026-05-01", period: "2025" } as const;
const row = (grade: string, disposal: string) => ({ name: "张一", year: "2025", grade, disposal });
const rows = (...list: ReturnType<typeof row>[]) => ledgersOf({ others: [entriesOf("appraisal", list)] });

testRule(unqualifiedDisposed, {
  met: {
    ...past,
    ledgers: rows(row("基本合格", "谈话提醒，限期改正")),
    answers: [["民主评议台账!2", "met", "民主评议台账!D2", "民主评议台账!C2"]],
  },
  gap: {
    ...past,
    ledgers: rows(row("不合格", "")),
    answers: [["民主评议台账!2", "gap", "no 民主评议台账!D2", "民主评议台账!C2"]],
    says: { "民主评议台账!2": "请核实" },
  },
  notApplicable: { ...past, ledgers: rows(row("优秀", "")), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({ others: [entriesOf("appraisal", [{ name: "张一", year: "2025", grade: "不合格" }])] }),
    answers: [["民主评议台账!2", "cannot-judge", "no 民主评议台账!A1:C2", "民主评议台账!C2"]],
  },
  twoSubjects: {
    ...past,
    ledgers: rows(row("合格", ""), row("不合格", "教育帮助"), row("基本合格", "")),
    answers: [
      ["民主评议台账!3", "met", "民主评议台账!D3", "民主评议台账!C3"],
      ["民主评议台账!4", "gap", "no 民主评议台账!D4", "民主评议台账!C4"],
    ],
  },
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [row("合格", "")], { sheet: "甲" }),
          entriesOf("appraisal", [{ name: "李二", year: "2025", grade: "不合格" }], { sheet: "乙" }),
        ],
      }),
      answers: [["乙!2", "cannot-judge", "no 甲!A1:D2", "乙!C2"]],
    },
    "a row without a name has no entry in the issue ledger": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [{ name: "", year: "2025", grade: "不合格", disposal: "" }]),
          entriesOf("issues", [{ subject: "张一", measures: "限期改正" }]),
        ],
      }),
      answers: [["民主评议台账!2", "gap", "no 民主评议台账!D2", "民主评议台账!C2"]],
    },
    "the issue ledger states measures and no deadline; a row without a year counts": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [{ name: "张一", year: "", grade: "不合格", disposal: "" }]),
          entriesOf("issues", [{ subject: "张一", measures: "教育帮助", deadline: "" }]),
        ],
      }),
      answers: [["民主评议台账!2", "met", "问题台账!B2", "民主评议台账!C2"]],
    },
    "a sheet that only has the day of disposal": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [
            { name: "张一", year: "2025", grade: "不合格", disposedOn: "" },
            { name: "李二", year: "2025", grade: "不合格", disposedOn: "2026-01-05" },
          ]),
        ],
      }),
      answers: [
        ["民主评议台账!2", "gap", "民主评议台账!C2"],
        ["民主评议台账!3", "met", "民主评议台账!D3", "民主评议台账!C3"],
      ],
    },
    "the sheet has no column of grades": {
      ...past,
      ledgers: ledgersOf({ others: [entriesOf("appraisal", [{ name: "张一", year: "2025" }])] }),
      answers: [["branch", "cannot-judge", "no 民主评议台账!A1:B2"]],
    },
    "the issue ledger has it, with more than a year": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [{ name: "张一", year: "2025", grade: "不合格", disposal: "" }]),
          entriesOf("issues", [{ subject: "张一", measures: "限期改正", deadline: "2027-01-01" }]),
        ],
      }),
      answers: [["民主评议台账!2", "gap", "问题台账!C2", "民主评议台账!C2"]],
    },
    "a year to the day is within the limit": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [{ name: "张一", year: "2025", grade: "不合格", disposal: "" }]),
          entriesOf("issues", [{ subject: "张一", measures: "限期改正", deadline: "2026-12-31" }]),
        ],
      }),
      answers: [["民主评议台账!2", "met", "问题台账!B2", "民主评议台账!C2"]],
    },
  },
});
