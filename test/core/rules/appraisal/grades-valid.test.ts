import { gradesValid } from "../../../../src/core/rules/appraisal/grades-valid.ts";
import { entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const grades = (...list: string[]) =>
  entriesOf(
    "appraisal",
    list.map((grade, index) => ({ name: `党员${index + 1}`, year: "2025", grade })),
  );
const past = { asOf: "2026-05-01", period: "2025" } as const;

testRule(gradesValid, {
  met: {
    ...past,
    ledgers: ledgersOf({ others: [grades("基本合格")] }),
    answers: [["民主评议台账!2", "met", "民主评议台账!C2"]],
  },
  gap: {
    ...past,
    ledgers: ledgersOf({ others: [grades("良好")] }),
    answers: [["民主评议台账!2", "gap", "民主评议台账!C2"]],
    says: { "民主评议台账!2": "“良好”，不在优秀、合格" },
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "党员1", memberType: "probationary", joinedOn: "2025-07-01" }]),
      others: [grades("不定等次")],
    }),
    answers: [["民主评议台账!2", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({ others: [entriesOf("appraisal", [{ name: "张一", year: "2025" }])] }),
    answers: [["branch", "cannot-judge", "no 民主评议台账!A1:B2"]],
  },
  twoSubjects: {
    ...past,
    ledgers: ledgersOf({ others: [grades("优秀党员", "", "不称职")] }),
    answers: [
      ["民主评议台账!2", "met", "民主评议台账!C2"],
      ["民主评议台账!3", "not-applicable"],
      ["民主评议台账!4", "gap", "民主评议台账!C4"],
    ],
  },
  traps: {
    "a cell that shows an error of Excel": {
      ...past,
      ledgers: ledgersOf({ others: [grades("?#N/A")] }),
      answers: [["民主评议台账!2", "cannot-judge", "民主评议台账!C2"]],
    },
    "a name that the roster does not know is graded like any other; a row without a year as well": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一", memberType: "probationary" }]),
        others: [
          entriesOf("appraisal", [
            { name: "李二", year: "2025", grade: "合格" },
            { name: "王三", year: "", grade: "良好" },
            { name: "张一", year: "", grade: "" },
          ]),
        ],
      }),
      answers: [
        ["民主评议台账!2", "met", "民主评议台账!C2"],
        ["民主评议台账!3", "gap", "民主评议台账!C3"],
        ["民主评议台账!4", "not-applicable"],
      ],
    },
    "a row without a year: who is probationary today gets no grade": {
      asOf: "2026-05-01",
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", joinedOn: "2025-06-01", fullMemberOn: "2026-06-01" },
          { name: "李二", joinedOn: "2025-04-01", fullMemberOn: "2026-04-01" },
        ]),
        others: [
          entriesOf("appraisal", [
            { name: "张一", grade: "不定等次" },
            { name: "李二", grade: "不定等次" },
          ]),
        ],
      }),
      answers: [
        ["民主评议台账!2", "not-applicable"],
        ["民主评议台账!3", "gap", "民主评议台账!B3"],
      ],
    },
    "F1.3: a member who has become a full member is graded": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "党员1", joinedOn: "2024-07-01", fullMemberOn: "2025-07-01" }]),
        others: [grades("不定等次")],
      }),
      answers: [["民主评议台账!2", "gap", "民主评议台账!C2"]],
    },
  },
});
