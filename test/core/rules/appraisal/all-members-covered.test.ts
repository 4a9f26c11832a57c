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
    "its own sheet lacks the column that another sheet of the ledger has": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", memberType: "full" },
          { name: "王三", memberType: "probationary" },
        ]),
        others: [
          entriesOf("appraisal", [row("李二")], { sheet: "甲" }),
          entriesOf(
            "appraisal",
            [
              { name: "张一", year: "2025" },
              { name: "王三", year: "2025" },
            ],
            { sheet: "乙" },
          ),
        ],
      }),
      answers: [
        ["张一/2025", "cannot-judge", "no 乙!A2:B2"],
        ["王三/2025", "met"],
      ],
      reasons: { "张一/2025": "missing-column" },
    },
    "F1.5: who had left before is not asked for": {
      ...past,
      ledgers: branch(
        [{ name: "张一", status: "transferred-out", statusFrom: "2025-06-01" }, { name: "李二" }],
        row("李二"),
      ),
      answers: [["李二/2025", "met", "民主评议台账!C2"]],
    },
    "F1.9: people of one name, on the list or not": {
      ...past,
      ledgers: branch([{ name: "张一" }, { name: "张一" }, { name: "李二" }, { name: "李二" }], row("张一")),
      answers: [
        ["张一#1/2025", "cannot-judge", "民主评议台账!A2"],
        ["张一#2/2025", "cannot-judge", "民主评议台账!A2"],
        ["李二#1/2025", "cannot-judge"],
        ["李二#2/2025", "cannot-judge"],
      ],
    },
    "a person with two rows has the grade that one of them gives, or the first row": {
      ...past,
      ledgers: branch([{ name: "张一" }, { name: "李二" }], row("张一", ""), row("张一"), row("李二"), row("李二", "")),
      answers: [
        ["张一/2025", "met", "民主评议台账!C3"],
        ["李二/2025", "met", "民主评议台账!C4"],
      ],
    },
    "no grade, and the roster does not say whether the person is still probationary": {
      ...past,
      ledgers: branch([{ name: "张一" }], row("张一", "")),
      answers: [["张一/2025", "cannot-judge", "no 民主评议台账!C2"]],
      says: { "张一/2025": "分不清是正式党员还是预备党员" },
    },
    "a sheet without a column of grades": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        others: [entriesOf("appraisal", [{ name: "张一", year: "2025" }])],
      }),
      answers: [["branch", "cannot-judge", "no 民主评议台账!A1:B2"]],
      says: { branch: "没有找到这一列：等次" },
    },
    "F1.5: the roster of the day of the appraisal counts, not that of the year's end or of today": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", status: "transferred-out", statusFrom: "2025-06-01" },
          { name: "李二", transferredInOn: "2025-06-01" },
          { name: "王三" },
        ]),
        others: [entriesOf("appraisal", [{ name: "王三", date: "2025-05-20", grade: "合格" }])],
      }),
      answers: [
        ["张一/2025", "gap", "no 民主评议台账!A3:C3"],
        ["王三/2025", "met", "民主评议台账!C2"],
      ],
    },
    "a date that is only a year tells no day: the roster of the year's end counts": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一", status: "transferred-out", statusFrom: "2025-12-31" }, { name: "李二" }]),
        others: [entriesOf("appraisal", [{ name: "李二", date: "2025", grade: "合格" }])],
      }),
      answers: [["李二/2025", "met", "民主评议台账!C2"]],
    },
    "in a year that has not ended the roster of today counts": {
      asOf: "2025-05-01",
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", status: "transferred-out", statusFrom: "2025-06-01" },
          { name: "李二", status: "transferred-out", statusFrom: "2025-04-01" },
        ]),
        others: [
          entriesOf("appraisal", [{ name: "张一", grade: "合格" }], { year: 2025 }),
          entriesOf("appraisal", [{ name: "李二", grade: "合格" }], { year: 2025, sheet: "第二页" }),
        ],
      }),
      answers: [["张一/2025", "met", "民主评议台账!B2"]],
    },
  },
});
