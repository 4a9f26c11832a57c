import { categoryStandard } from "../../../../src/core/rules/points/category-standard.ts";
import { type EntryRow, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const figures = { "points.categories": ["在职", "无职", "非公", "流动", "老弱病残"] };
const points = (...rows: EntryRow<"points">[]) =>
  ledgersOf({ roster: rosterOf([{ name: "张一", pointsCategory: "在职" }]), others: [entriesOf("points", rows)] });

testRule(categoryStandard, {
  met: {
    ledgers: points({ name: "张一", category: "在职党员", month: "2026-05" }),
    figures,
    answers: [["2026", "met", "积分登记表!B2"]],
  },
  gap: {
    ledgers: points(
      { name: "李二", category: "在职", month: "2026-05" },
      { name: "李二", category: "无职", month: "2026-05" },
    ),
    figures,
    answers: [["2026", "gap", "积分登记表!B2", "积分登记表!B3"]],
    says: { "2026": "李二的积分类别对不上" },
  },
  notApplicable: {
    ledgers: points({ name: "张一", category: "在职", month: "2026-05" }),
    figures,
    period: "2025",
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: points({ name: "张一", month: "2026-05" }),
    figures,
    answers: [["branch", "cannot-judge"]],
  },
  twoSubjects: {
    ledgers: points(
      { name: "李二", category: "", month: "2025-05" },
      { name: "李二", category: "流动", month: "2026-05" },
    ),
    figures,
    period: "2025-01-01..2026-11-21",
    answers: [
      ["2025", "gap", "no 积分登记表!B2"],
      ["2026", "met", "积分登记表!B3"],
    ],
  },
  traps: {
    "rows of nobody, and of a sheet without the column, say nothing": {
      ledgers: ledgersOf({
        others: [
          entriesOf("points", [
            { name: "", category: "其他", month: "2026-05" },
            { name: "张一", category: "在职", month: "2026-05" },
            { name: "张一", category: "在职党员", month: "2026-05" },
          ]),
          entriesOf("points", [{ name: "张一", month: "2026-06" }], { sheet: "6月积分" }),
        ],
      }),
      figures,
      answers: [["2026", "met", "积分登记表!B3"]],
    },
    "two categories in rows of which nothing tells the time": {
      ledgers: points(
        { name: "李二", category: "在职", month: "" },
        { name: "李二", category: "流动", month: "" },
        { name: "王三", category: "在职", month: "2026-05" },
        { name: "王三", category: "流动", month: "" },
      ),
      figures,
      answers: [["2026", "gap", "积分登记表!B2", "积分登记表!B3"]],
    },
    "the latest month counts, wherever it stands": {
      ledgers: points(
        { name: "张一", category: "在职", month: "2026-06" },
        { name: "张一", category: "流动", month: "2026-05" },
        { name: "张一", category: "流动", month: "" },
      ),
      figures,
      answers: [["2026", "met", "积分登记表!B2"]],
    },
    "of two members of one name the roster does not tell which": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", pointsCategory: "在职", birthDate: "1970-01-01" },
          { name: "张一", pointsCategory: "在职", birthDate: "1990-01-01" },
          { name: "李二", pointsCategory: "", birthDate: "1990-01-01" },
        ]),
        others: [
          entriesOf("points", [
            { name: "张一", category: "流动", month: "2026-05" },
            { name: "李二", category: "流动", month: "2026-05" },
          ]),
        ],
      }),
      figures,
      answers: [["2026", "met", "积分登记表!B2"]],
    },
    "somebody who changes category during the year": {
      ledgers: points(
        { name: "张一", category: "流动", month: "2026-05" },
        { name: "张一", category: "在职", month: "2026-06" },
      ),
      figures,
      answers: [["2026", "met", "积分登记表!B2"]],
    },
    "the latest category is not that of the roster": {
      ledgers: points(
        { name: "张一", category: "在职", month: "2026-05" },
        { name: "张一", category: "流动", month: "2026-06" },
      ),
      figures,
      answers: [["2026", "gap", "积分登记表!B3"]],
    },
    "two categories in one cell, and one nobody knows": {
      ledgers: points(
        { name: "李二", category: "在职、流动", month: "2026-05" },
        { name: "王三", category: "退休", month: "2026-05" },
      ),
      figures,
      answers: [["2026", "gap", "积分登记表!B2", "积分登记表!B3"]],
      says: { "2026": "李二、王三" },
    },
  },
});
