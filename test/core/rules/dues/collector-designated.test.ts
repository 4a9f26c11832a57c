import { collectorDesignated } from "../../../../src/core/rules/dues/collector-designated.ts";
import { type DuesRow, duesOf, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (collector: string, more: DuesRow = {}): DuesRow => ({
  name: "王三",
  month: "2026-05",
  paid: "10",
  collector,
  note: "",
  ...more,
});
const committee = entriesOf("committee", [
  { name: "张一", post: "书记" },
  { name: "李二", post: "委员", duties: "组织" },
]);
const dues = (...rows: DuesRow[]) => ledgersOf({ dues: duesOf(rows), others: [committee] });
const figures = { "dues.collector": "组织委员" };

testRule(collectorDesignated, {
  met: { figures, ledgers: dues(row("李二")), answers: [["2026-05", "met", "党费台账!D2"]] },
  gap: {
    figures,
    ledgers: dues(row("张一")),
    answers: [["2026-05", "gap", "党费台账!D2"]],
    says: { "2026-05": "由张一收取，组织委员是李二" },
  },
  notApplicable: { figures, ledgers: dues(row("李二", { paid: "" })), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    figures,
    ledgers: dues({ name: "王三", month: "2026-05", paid: "10" }),
    answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
  },
  toConfirm: {
    figures,
    ledgers: dues({ name: "王三", month: "2026-05", paid: "10", collector: "张一" }),
    answers: [["2026-05", "to-confirm", "党费台账!D2"]],
  },
  twoSubjects: {
    figures,
    ledgers: dues(row("李二"), row("", { month: "2026-06" })),
    answers: [
      ["2026-05", "met", "党费台账!D2"],
      ["2026-06", "gap", "no 党费台账!D3"],
    ],
    says: { "2026-06": "有交费没有写收款人" },
  },
  traps: {
    "the column stands on one sheet of two": {
      figures,
      ledgers: ledgersOf({
        dues: [
          duesOf(
            [
              { name: "王三", month: "2026-05", paid: "10" },
              { name: "王三", month: "2026-06", paid: "10" },
            ],
            { sheet: "退休支部" },
          ),
          duesOf([row("李二", { name: "赵四", month: "2026-05" }), row("", { name: "孙五", month: "2026-05" })]),
        ],
        others: [committee],
      }),
      answers: [
        ["2026-05", "gap", "no 党费台账!D3"],
        ["2026-06", "cannot-judge", "no 退休支部!A3:C3"],
      ],
      says: { "2026-06": "没有找到收款人列" },
    },
    "a ledger of yearly sums": {
      figures,
      ledgers: dues({ name: "王三", paid: "120", collector: "李二" }),
      answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
    },
    "only what was paid, in the months asked about, and the whole month, oldest first": {
      figures,
      period: "2026-05-01..2026-06-30",
      ledgers: dues(
        row("李二", { month: "2026-07" }),
        row("李二", { month: "2026-06" }),
        row("张一", { month: "2026-05", name: "赵四" }),
        row("李二", { month: "2026-05" }),
        row("张一", { month: "2026-06", name: "赵四", paid: "免交" }),
        row("张一", { month: "2026-04" }),
      ),
      answers: [
        ["2026-05", "gap", "党费台账!D4"],
        ["2026-06", "met", "党费台账!D3"],
      ],
    },
    "who held the office in that month, not today": {
      figures,
      ledgers: ledgersOf({
        dues: duesOf([row("李二"), row("周五", { month: "2026-11" })]),
        others: [
          entriesOf("committee", [
            { name: "李二", post: "组织委员", startedOn: "2025-01-01", endedOn: "2026-05-31" },
            { name: "周五", post: "组织委员", startedOn: "2026-06-01", endedOn: "2026-11-21" },
          ]),
        ],
      }),
      answers: [
        ["2026-05", "met", "党费台账!D2"],
        ["2026-11", "met", "党费台账!D3"],
      ],
    },
    "the profile may name the collector": {
      figures: { "dues.collector": "李 二" },
      ledgers: dues(row("李二"), row("张一", { month: "2026-06" })),
      answers: [
        ["2026-05", "met", "党费台账!D2"],
        ["2026-06", "gap", "党费台账!D3"],
      ],
    },
    "the post on the roster tells as well": {
      figures,
      ledgers: ledgersOf({
        dues: duesOf([row("李二"), row("张一", { month: "2026-06" })]),
        roster: rosterOf([
          { name: "张一", post: "书记" },
          { name: "李二", post: "组织委员" },
        ]),
      }),
      answers: [
        ["2026-05", "met", "党费台账!D2"],
        ["2026-06", "gap", "党费台账!D3"],
      ],
      says: { "2026-06": "由张一收取，组织委员是李二" },
    },
    "without a committee: the secretary where he collects, and nobody beside him": {
      figures,
      ledgers: ledgersOf({
        dues: duesOf([row("张一"), row("李二", { month: "2026-06" })]),
        roster: rosterOf([
          { name: "张一", post: "书记" },
          { name: "李二", post: "" },
        ]),
      }),
      answers: [
        ["2026-05", "met", "党费台账!D2"],
        ["2026-06", "gap", "党费台账!D3"],
      ],
    },
    "without a committee: one person who is not the secretary; a month nobody signed is still open": {
      figures,
      ledgers: ledgersOf({
        dues: duesOf([row("李二"), row("", { month: "2026-06" })]),
        roster: rosterOf([
          { name: "张一", post: "书记" },
          { name: "李二", post: "" },
        ]),
      }),
      answers: [
        ["2026-05", "met", "党费台账!D2"],
        ["2026-06", "gap", "no 党费台账!D3"],
      ],
    },
    "a committee of which nobody is the organisation member says nothing of a single collector": {
      figures,
      ledgers: ledgersOf({
        dues: duesOf([row("李二")]),
        others: [entriesOf("committee", [{ name: "张一", post: "书记" }])],
      }),
      answers: [["2026-05", "cannot-judge", "党费台账!D2"]],
      says: { "2026-05": "看不出谁是组织委员" },
    },
    "somebody else was designated": {
      figures,
      ledgers: dues(row("张一", { note: "支部指定" })),
      answers: [["2026-05", "met", "党费台账!D2"]],
    },
    "without a committee the secretary may collect": {
      figures,
      ledgers: ledgersOf({ dues: duesOf([row("张一")]), roster: rosterOf([{ name: "张一", post: "书记" }]) }),
      answers: [["2026-05", "met", "党费台账!D2"]],
    },
    "nobody knows who the committee is": {
      figures,
      ledgers: ledgersOf({ dues: duesOf([row("张一"), row("李二", { month: "2026-06" })]) }),
      answers: [
        ["2026-05", "cannot-judge", "党费台账!D2"],
        ["2026-06", "cannot-judge", "党费台账!D3"],
      ],
    },
  },
});
