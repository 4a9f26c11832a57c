import { excellentShareCap } from "../../../../src/core/rules/appraisal/excellent-share-cap.ts";
import { entriesOf, fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const past = { asOf: "2026-05-01", period: "2025" } as const;
/** So many full members, so many of them 优秀. */
const branch = (members: number, excellent: number, more: { memberType?: string } = {}) =>
  ledgersOf({
    roster: rosterOf(fullMembers(members, { ...more })),
    others: [
      entriesOf(
        "appraisal",
        fullMembers(members).map(({ name = "" }, index) => ({
          name,
          year: "2025",
          grade: index < excellent ? "优秀" : "合格",
        })),
      ),
    ],
  });
const cells = (count: number) => Array.from({ length: count }, (_, index) => `民主评议台账!C${index + 2}`);

testRule(excellentShareCap, {
  met: {
    ...past,
    ledgers: branch(9, 3),
    answers: [["2025", "met", ...cells(3)]],
    says: { "2025": "评为优秀3人，正式党员9人" },
  },
  gap: {
    ...past,
    ledgers: branch(10, 4),
    answers: [["2025", "gap", ...cells(4)]],
    says: { "2025": "评为优秀4人，正式党员10人，最多3人" },
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf(fullMembers(3)),
      others: [entriesOf("appraisal", [{ name: "党员01", year: "2025", grade: "" }])],
    }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: branch(3, 1, { memberType: "" }),
    answers: [["2025", "cannot-judge", ...cells(1)]],
  },
  toConfirm: { ...past, ledgers: branch(2, 1), answers: [["2025", "to-confirm", ...cells(1)]] },
  twoSubjects: "the inspection of one year has one subject; two years stand in two inspections",
  traps: {
    "nobody 优秀 among two people": { ...past, ledgers: branch(2, 0), answers: [["2025", "met"]] },
    "F7: three of eight are too many": { ...past, ledgers: branch(8, 3), answers: [["2025", "gap", ...cells(3)]] },
    "F7: three of eleven and one of three are not": {
      ...past,
      ledgers: branch(11, 3),
      answers: [["2025", "met", ...cells(3)]],
    },
    "of all members, probationary ones included (decision 15)": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([...fullMembers(2), { name: "张一", memberType: "probationary" }]),
        others: [entriesOf("appraisal", [{ name: "党员01", year: "2025", grade: "优秀" }])],
      }),
      figures: { "appraisal.excellent_cap": { numerator: 1, denominator: 3, of: "members" } },
      answers: [["2025", "met", ...cells(1)]],
    },
    "of those appraised": {
      ...past,
      ledgers: branch(9, 4),
      figures: { "appraisal.excellent_cap": { numerator: 2, denominator: 5, of: "appraised" } },
      answers: [["2025", "gap", ...cells(4)]],
      says: { "2025": "参评9人，最多3人" },
    },
    "two fifths of those appraised are within two fifths": {
      ...past,
      ledgers: branch(10, 4),
      figures: { "appraisal.excellent_cap": { numerator: 2, denominator: 5, of: "appraised" } },
      answers: [["2025", "met", ...cells(4)]],
    },
    "the sheet has no column of grades": {
      ...past,
      ledgers: ledgersOf({ roster: rosterOf(fullMembers(3)), others: [entriesOf("appraisal", [{ year: "2025" }])] }),
      answers: [["branch", "cannot-judge", "no 民主评议台账!A1:A2"]],
    },
    "a sheet that tells no year answers for none": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf(fullMembers(3)),
        others: [entriesOf("appraisal", [{ name: "党员01", grade: "优秀" }])],
      }),
      answers: [["branch", "cannot-judge", "no 民主评议台账!A1:B2"]],
      says: { branch: "看不出是哪个年度" },
    },
  },
});
