import { allMembersCovered } from "../../../../src/core/rules/appraisal/all-members-covered.ts";
import { entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const past = { asOf: "2026-05-01", period: "2025" } as const;
const row = (name: string, grade = "合格", reason = "") => ({ name, year: "2025", grade, reason });
const branch = (members: Parameters<typeof rosterOf>[0], ...rows: ReturnType<typeof row>[]) =>
  ledgersOf({ roster: rosterOf(members), others: [entriesOf("appraisal", rows)] });

testRule(allMembersCovered, {
  met: {
    ...past,
    ledgers: branch([{ name: "张一" }], row("张 一")),
    answers: [["张一/2025", "met", "民主评议台账!C2"]],
  },
  gap: {
    ...past,
    ledgers: branch([{ name: "张一" }, { name: "李二" }], row("张一")),
    answers: [
      ["张一/2025", "met", "民主评议台账!C2"],
      ["李二/2025", "gap", "no 民主评议台账!A3:D3"],
    ],
  },
  notApplicable: {
    ...past,
    ledgers: branch([{ name: "张一", status: "floating", statusFrom: "2025-01-01" }], row("李二")),
    answers: [["张一/2025", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一" }]),
      others: [entriesOf("appraisal", [{ year: "2025", grade: "合格" }])],
    }),
    answers: [["branch", "cannot-judge", "no 民主评议台账!A1:B2"]],
  },
  twoSubjects: {
    ...past,
    ledgers: branch(
      [
        { name: "张一", memberType: "probationary", joinedOn: "2025-06-01" },
        { name: "李二", memberType: "full", joinedOn: "2000-06-01" },
        { name: "王三", memberType: "full", joinedOn: "2000-06-01" },
      ],
      row("张一", ""),
      row("李二", ""),
      row("王三", "", "长期卧病"),
    ),
    answers: [
      ["张一/2025", "met", "no 民主评议台账!C2"],
      ["李二/2025", "gap", "no 民主评议台账!C3"],
      ["王三/2025", "met", "民主评议台账!D4"],
    ],
  },
  traps: {
    "F1.5: who had left before is not asked for": {
      ...past,
      ledgers: branch(
        [{ name: "张一", status: "transferred-out", statusFrom: "2025-06-01" }, { name: "李二" }],
        row("李二"),
      ),
      answers: [["李二/2025", "met", "民主评议台账!C2"]],
    },
    "F1.9: people of one name": {
      ...past,
      ledgers: branch([{ name: "张一" }, { name: "张一" }], row("张一")),
      answers: [
        ["张一#1/2025", "cannot-judge", "民主评议台账!A2"],
        ["张一#2/2025", "cannot-judge", "民主评议台账!A2"],
      ],
    },
  },
});
