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
    "F6.66: a correction is a row of its own and the sum counts": {
      ...past,
      ledgers: both(grades(["张一", "合格"]), points(["张一", "20"], ["张一", "-3", "民主评议更正"])),
      answers: [["张一/2025", "met", "民主评议台账!C2", "积分登记表!D2", "积分登记表!D3"]],
    },
  },
});
