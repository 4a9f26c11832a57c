import { composition } from "../../../../src/core/rules/points/composition.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const points = (...rows: EntryRow<"points">[]) => ledgersOf({ others: [entriesOf("points", rows)] });
const figures = { "points.scale": 100, "points.structure": ["基础积分", "日常积分", "民主评议积分"] };
const month = "2026-05";
const base: EntryRow<"points"> = { name: "张一", month, part: "基础", points: "40", total: "" };
const daily: EntryRow<"points"> = { name: "张一", month, part: "日常", points: "2.5", total: "42.5" };

testRule(composition, {
  met: { ledgers: points(base, daily), figures, answers: [["2026-05", "met", "积分登记表!D2"]] },
  gap: {
    ledgers: points(base, { ...daily, total: "43" }),
    figures,
    answers: [["2026-05", "gap", "积分登记表!D3", "积分登记表!D2", "积分登记表!D3"]],
    says: { "2026-05": "张一的合计是43分，各部分相加是42.5分" },
  },
  notApplicable: {
    ledgers: points(base),
    figures,
    period: "2026Q1",
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有写明月份的积分登记" },
  },
  cannotJudge: {
    ledgers: points(base),
    figures: { ...figures, "points.base_cap": 50 },
    answers: [["branch", "cannot-judge"]],
    says: { branch: "相加是110分，应为100分" },
  },
  twoSubjects: {
    ledgers: points(base, { ...base, month: "2026-06", points: "41" }),
    figures,
    answers: [
      ["2026-05", "met", "积分登记表!D2"],
      ["2026-06", "gap", "积分登记表!D3"],
    ],
    says: { "2026-06": "张一的基础积分是41分，超过上限40分" },
  },
  traps: {
    "only the inspection, whole rows of somebody in some month; a month cut in two belongs to it": {
      ledgers: points(
        { ...base, month: "2026-04", points: "41" },
        { ...base, name: "", points: "41" },
        { ...base, month: "?五月", points: "41" },
        { ...base, points: "40.5" },
        { ...base, month: "2026-06", points: "40.5" },
        { ...base, month: "2026-07", points: "41" },
      ),
      figures,
      period: "2026-05-31..2026-06-01",
      answers: [
        ["2026-05", "gap", "积分登记表!D5"],
        ["2026-06", "gap", "积分登记表!D6"],
      ],
    },
    "exactly the cap is within it, for every part": {
      ledgers: points(base, { ...daily, points: "40", total: "" }, { ...base, part: "民主评议", points: "20" }),
      figures,
      answers: [["2026-05", "met", "积分登记表!D2"]],
    },
    "a line of its own that adds up": {
      ledgers: points(
        base,
        { ...daily, total: "" },
        { ...base, part: "合计", points: "42.5" },
        { ...base, part: "合计", points: "" },
      ),
      figures,
      answers: [["2026-05", "met", "积分登记表!D2"]],
    },
    "a line of its own that adds up wrongly": {
      ledgers: points(base, { ...daily, total: "" }, { ...base, part: "合计", points: "43" }),
      figures,
      answers: [["2026-05", "gap", "积分登记表!D4", "积分登记表!D2", "积分登记表!D3"]],
      says: { "2026-05": "合计是43分，各部分相加是42.5分" },
    },
    "a total without a part has nothing to add up": {
      ledgers: points({ ...base, points: "", total: "42.5" }),
      figures,
      answers: [["2026-05", "met", "积分登记表!E2"]],
    },
    "half a year is a period of its own": {
      ledgers: points({ ...base, month: "2026H1" }, { ...base, month: "2026", points: "41" }),
      figures,
      answers: [
        ["2026H1", "met", "积分登记表!D2"],
        ["2026", "gap", "积分登记表!D3"],
      ],
    },
    "two lines of one part count together, two people do not": {
      ledgers: points(
        { ...daily, points: "25", total: "" },
        { ...daily, points: "16", total: "" },
        { ...daily, name: "李二", points: "25", total: "" },
      ),
      figures,
      answers: [["2026-05", "gap", "积分登记表!D2", "积分登记表!D3"]],
      says: { "2026-05": "张一的日常积分是41分" },
    },
    "running totals say nothing about the parts": {
      ledgers: points({ ...base, total: "40" }, { ...daily, total: "42.5" }),
      figures,
      answers: [["2026-05", "met", "积分登记表!D2"]],
    },
    "binary noise makes no difference": {
      ledgers: points({ ...base, points: "0.1" }, { ...daily, points: "0.2", total: "0.3" }),
      figures,
      answers: [["2026-05", "met", "积分登记表!D2"]],
    },
    "a correction belongs to the sum": {
      ledgers: points(base, { ...daily, total: "" }, { ...daily, part: "更正", points: "-1", total: "41.5" }),
      figures,
      answers: [["2026-05", "met", "积分登记表!D2"]],
    },
    "quarters and years are periods of their own": {
      ledgers: points({ ...base, month: "2026Q2" }, { ...base, month: "2026", part: "民主评议", points: "20.5" }),
      figures,
      answers: [
        ["2026Q2", "met", "积分登记表!D2"],
        ["2026", "gap", "积分登记表!D3"],
      ],
    },
    "no column of parts": {
      ledgers: points({ name: "张一", month, points: "3" }),
      figures,
      answers: [["branch", "cannot-judge", "no 积分登记表!A1:C2"]],
    },
  },
});
