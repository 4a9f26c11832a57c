import { linkedToPoints } from "../../../../src/core/rules/appraisal/linked-to-points.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const past = { asOf: "2026-05-01", period: "2025" } as const;
const grades = (...list: [name: string, grade: string][]) =>
  entriesOf(
    "appraisal",
    list.map(([name, grade]) => ({ name, year: "2025", grade })),
  );
const points = (...list: [name: string, points: string, part?: string][]) =>
  entriesOf(
    "points",
    list.map(([name, value, part = "民主评议"]) => ({ name, month: "2025-12", part, points: value })),
  );
const both = (appraisal: ReturnType<typeof grades>, register: ReturnType<typeof points>) =>
  ledgersOf({ others: [appraisal, register] });

testRule(linkedToPoints, {
  met: {
    ...past,
    ledgers: both(grades(["张一", "合格"]), points(["张一", "17"])),
    answers: [["张一/2025", "met", "民主评议台账!C2", "积分登记表!D2"]],
  },
  gap: {
    ...past,
    ledgers: both(grades(["张一", "合格"]), points(["张一", "20"])),
    answers: [["张一/2025", "gap", "民主评议台账!C2", "积分登记表!D2"]],
    says: { "张一/2025": "是20分，按等次“合格”应为17分" },
  },
  notApplicable: {
    ...past,
    ledgers: both(grades(["张一", ""]), points(["李二", "20"])),
    answers: [["张一/2025", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: both(grades(["张一", "良好"]), points(["张一", "20"])),
    answers: [["张一/2025", "cannot-judge", "民主评议台账!C2", "积分登记表!D2"]],
  },
  twoSubjects: {
    ...past,
    ledgers: both(grades(["张一", "优秀"], ["李二", "优秀"]), points(["张一", "20"], ["李二", "20", "日常"])),
    answers: [
      ["张一/2025", "met", "民主评议台账!C2", "积分登记表!D2"],
      ["李二/2025", "gap", "no 积分登记表!A4:D4", "民主评议台账!C3"],
    ],
  },
  traps: {
    "a row without a name and a person's second row are nobody's": {
      ...past,
      ledgers: both(grades(["", "合格"], ["张一", "合格"], ["张一", "优秀"]), points(["", "17"], ["张一", "17"])),
      answers: [["张一/2025", "met", "民主评议台账!C3", "积分登记表!D3"]],
    },
    "points that cannot be read, or were left blank": {
      ...past,
      ledgers: both(
        grades(["张一", "合格"], ["李二", "合格"]),
        points(["张一", "?十七"], ["李二", "17"], ["李二", ""]),
      ),
      answers: [
        ["张一/2025", "cannot-judge", "民主评议台账!C2", "积分登记表!D2"],
        ["李二/2025", "cannot-judge", "民主评议台账!C3", "积分登记表!D3", "no 积分登记表!D4"],
      ],
    },
    "points of another year, or of no month, are not this year's": {
      ...past,
      ledgers: both(
        grades(["张一", "合格"]),
        entriesOf("points", [
          { name: "张一", month: "2024-12", part: "民主评议", points: "17" },
          { name: "张一", month: "", part: "民主评议", points: "17" },
        ]),
      ),
      answers: [["张一/2025", "gap", "no 积分登记表!A4:D4", "民主评议台账!C2"]],
    },
    "the appraisal has no column of grades": {
      ...past,
      ledgers: both(entriesOf("appraisal", [{ name: "张一", year: "2025" }]), points(["张一", "17"])),
      answers: [["branch", "cannot-judge", "no 民主评议台账!A1:B2"]],
    },
    "the register has no column of points": {
      ...past,
      ledgers: both(grades(["张一", "合格"]), entriesOf("points", [{ name: "张一", month: "2025-12" }])),
      answers: [["branch", "cannot-judge", "no 积分登记表!A1:B2"]],
    },
    "a sheet that tells no year answers for none": {
      ...past,
      ledgers: both(entriesOf("appraisal", [{ name: "张一", grade: "合格" }]), points(["张一", "17"])),
      answers: [["branch", "cannot-judge", "no 民主评议台账!A1:B2"]],
      says: { branch: "看不出是哪个年度" },
    },
    "F6.66: a correction is a row of its own and the sum counts": {
      ...past,
      ledgers: both(grades(["张一", "合格"]), points(["张一", "20"], ["张一", "-3", "民主评议更正"])),
      answers: [["张一/2025", "met", "民主评议台账!C2", "积分登记表!D2", "积分登记表!D3"]],
    },
  },
});
