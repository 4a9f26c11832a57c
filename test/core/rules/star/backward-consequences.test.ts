import { backwardConsequences } from "../../../../src/core/rules/star/backward-consequences.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"ratings">[], awards?: EntryRow<"awards">[]) =>
  ledgersOf({ others: [entriesOf("ratings", rows), ...(awards ? [entriesOf("awards", awards)] : [])] });
const figures = { "star.classes": ["先进", "良好", "一般", "后进"] as const };

testRule(backwardConsequences, {
  met: {
    ledgers: branch([{ year: "2026", grade: "后进" }], [{ date: "2026-07-01", name: "张一", title: "优秀党员" }]),
    figures,
    answers: [["2026", "met", "星级档案!B2"]],
  },
  gap: {
    ledgers: branch(
      [{ year: "2026", grade: "后进" }],
      [{ date: "2026-07-01", name: "第一党支部", title: "先进党支部" }],
    ),
    figures,
    answers: [["2026", "gap", "星级档案!B2", "表彰台账!C2"]],
    says: { "2026": "请核实" },
  },
  notApplicable: {
    ledgers: branch([{ year: "2026", grade: "良好" }], [{ date: "2026-07-01", title: "先进党支部" }]),
    figures,
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch([{ year: "2026", grade: "后进" }]),
    figures,
    answers: [["2026", "cannot-judge", "星级档案!B2"]],
  },
  traps: {
    "a year without a grade is no year at 后进": {
      ledgers: branch([{ year: "2026", grade: "" }], [{ date: "2026-07-01", title: "先进党支部" }]),
      figures,
      answers: [["2026", "not-applicable"]],
    },
  },
  twoSubjects: {
    ledgers: branch(
      [
        { year: "2025", grade: "后进" },
        { year: "2026", grade: "后进" },
      ],
      [
        { date: "2026-07-01", name: "第一党支部", title: "先进党支部", type: "" },
        { date: "?去年七一", name: "第一党支部", title: "先进党支部", type: "" },
        { date: "2025-08-01", name: "第一党支部", title: "通报", type: "警告" },
        { date: "2025-09-01", name: "张一", title: "", type: "", reason: "优秀共产党员" },
      ],
    ),
    period: "2025-01-01..2026-11-21",
    figures,
    answers: [
      ["2025", "met", "星级档案!B2"],
      ["2026", "gap", "星级档案!B3", "表彰台账!C2"],
    ],
  },
});
