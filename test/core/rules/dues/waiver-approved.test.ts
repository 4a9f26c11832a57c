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
    "a ledger of yearly sums": {
      ledgers: dues({ name: "张一", paid: "免交", waiver: "困难" }),
      answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
    },
    "only the months of the inspection; a dash is no reduction": {
      ledgers: dues(
        row("", { month: "2026-04" }),
        row("—", { paid: "10" }),
        row("", { month: "2026-06" }),
        row("", { name: "李二" }),
      ),
      period: "2026-05",
      answers: [["李二", "gap", "no 党费台账!D5"]],
    },
    "the reason of one month stands for the others; 无 is none": {
      ledgers: dues(
        row("无"),
        row("", { month: "2026-06" }),
        row("困难", { month: "2026-07" }),
        row("无", { name: "李二" }),
      ),
      answers: [
        ["张一", "to-confirm", "党费台账!D4"],
        ["李二", "gap", "党费台账!D5"],
      ],
    },
    "said in the note only": {
      ledgers: dues({ name: "张一", month: "2026-05", paid: "5", note: "困难，本月少交" }),
      answers: [["张一", "cannot-judge", "no 党费台账!A2:D2"]],
    },
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
