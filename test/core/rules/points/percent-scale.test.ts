import { percentScale } from "../../../../src/core/rules/points/percent-scale.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const points = (...rows: EntryRow<"points">[]) => ledgersOf({ others: [entriesOf("points", rows)] });
const figures = { "points.scale": 100 };

testRule(percentScale, {
  met: {
    ledgers: points({ name: "张一", month: "2026", total: "100" }, { name: "李二", month: "2026", total: "0" }),
    figures,
    answers: [["2026", "met", "积分登记表!C2"]],
  },
  gap: {
    ledgers: points(
      { name: "张一", month: "2026", total: "100.5" },
      { name: "李二", month: "2026", total: "-1" },
      { name: "王三", month: "2026", total: "99" },
    ),
    figures,
    answers: [["2026", "gap", "积分登记表!C2", "积分登记表!C3"]],
    says: { "2026": "张一100.5分、李二-1分，不在0到100分之间" },
  },
  notApplicable: {
    ledgers: points({ name: "张一", month: "2025-05", total: "300" }),
    figures,
    period: "2025",
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: "only a missing ledger leads to it; totals that are not there are a matter of the yearly accounting",
  notDue: {
    ledgers: points({ name: "张一", month: "2026-05", total: "300" }),
    figures,
    answers: [["2026", "not-due"]],
  },
  twoSubjects: {
    ledgers: points({ name: "张一", month: "2025", total: "101" }, { name: "张一", month: "2026", points: "90" }),
    figures,
    period: "2025-01-01..2026-11-21",
    answers: [
      ["2025", "gap", "积分登记表!C2"],
      ["2026", "met", "积分登记表!D3"],
    ],
  },
  traps: {
    "neither a part of the year nor extra points told in the reason nor a row of no time is the total": {
      ledgers: points(
        { name: "张一", month: "2026", part: "日常", total: "300", reason: "" },
        { name: "张一", month: "2026", part: "年度总分", total: "105", reason: "含附加分" },
        { name: "张一", month: "?今年", part: "年度总分", total: "105", reason: "" },
        { name: "张一", month: "2026", part: "年度总分", total: "", reason: "" },
      ),
      figures,
      asOf: "2026-12-31",
      answers: [["2026", "not-due"]],
      says: { "2026": "2026年的年度总分还没有核算" },
    },
    "extra points and corrections stand outside the total": {
      ledgers: points(
        { name: "张一", month: "2026", part: "年度总分", total: "95", correction: "" },
        { name: "张一", month: "2026", part: "附加分", total: "-5", correction: "" },
        { name: "张一", month: "2026", part: "年度总分", total: "-2", correction: "更正" },
      ),
      figures,
      answers: [["2026", "met", "积分登记表!D2"]],
    },
  },
});
