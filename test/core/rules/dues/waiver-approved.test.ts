import { waiverApproved } from "../../../../src/core/rules/dues/waiver-approved.ts";
import { type DuesRow, duesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (waiver: string, more: DuesRow = {}): DuesRow => ({
  name: "张一",
  month: "2026-05",
  paid: "免交",
  waiver,
  ...more,
});
const dues = (...rows: DuesRow[]) => ledgersOf({ dues: duesOf(rows) });

testRule(waiverApproved, {
  met: { ledgers: dues(row("2026年1月党委批准")), answers: [["张一", "met", "党费台账!D2"]] },
  gap: { ledgers: dues(row("")), answers: [["张一", "gap", "no 党费台账!D2"]] },
  notApplicable: {
    ledgers: dues(row("无", { paid: "10" })),
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有少交、免交的登记" },
  },
  cannotJudge: {
    ledgers: dues({ name: "张一", month: "2026-05", paid: "免交" }),
    answers: [["张一", "cannot-judge", "no 党费台账!A2:C2"]],
  },
  toConfirm: {
    ledgers: dues(row("困难")),
    answers: [["张一", "to-confirm", "党费台账!D2"]],
    says: { 张一: "减免写了“困难”" },
  },
  twoSubjects: {
    ledgers: dues(
      row("", { paid: "1", note: "少交" }),
      row("党委批复", { name: "李二" }),
      row("", { name: "王三", paid: "10" }),
    ),
    answers: [
      ["张一", "gap", "no 党费台账!D2"],
      ["李二", "met", "党费台账!D3"],
    ],
  },
  traps: {
    "one approval serves for its months": {
      ledgers: dues(row("党委批准全年免交"), row("", { month: "2026-06" })),
      answers: [["张一", "met", "党费台账!D2"]],
    },
    "approval in the note": {
      ledgers: dues({ name: "张一", month: "2026-05", paid: "免交", note: "支部研究、党委同意免交" }),
      answers: [["张一", "met", "党费台账!D2"]],
    },
  },
});
