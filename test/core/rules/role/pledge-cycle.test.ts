import { pledgeCycle } from "../../../../src/core/rules/role/pledge-cycle.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (members: MemberRow[], ...rows: EntryRow<"service">[]) =>
  ledgersOf({ roster: rosterOf(members), others: [entriesOf("service", rows)] });
const declared = { service: "2025-01-01..2026-11-21" } as const;
const full = { pledge: "带头学习", fulfilment: "已学习", evaluation: "好" };

testRule(pledgeCycle, {
  met: {
    ledgers: branch([{ name: "张一" }], { name: "张一", date: "2026-03-05", ...full }),
    answers: [["张一", "met", "作用发挥台账!C2", "作用发挥台账!D2", "作用发挥台账!E2"]],
  },
  gap: {
    ledgers: branch([{ name: "张一" }], { name: "张一", date: "2025-03-05", ...full, evaluation: "" }),
    period: "2025",
    declared,
    answers: [["张一", "gap", "no 作用发挥台账!E2"]],
    says: { 张一: "评诺" },
    past: ["张一"],
  },
  notApplicable: {
    ledgers: branch([{ name: "张一", exemption: "年老体弱" }], { name: "李二", date: "2026-03-05", ...full }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch([{ name: "张一" }], { name: "张一", date: "2026-03-05", pledge: "带头学习" }),
    answers: [["branch", "cannot-judge", "no 作用发挥台账!A1:C2"]],
  },
  notDue: {
    ledgers: branch([{ name: "张一" }], { name: "李二", date: "2026-03-05", ...full }),
    answers: [["张一", "not-due", "no 作用发挥台账!A3:E3"]],
  },
  twoSubjects: {
    ledgers: branch(
      [{ name: "张一" }, { name: "李二" }],
      { name: "张一", date: "2025-03-05", pledge: "", fulfilment: "", evaluation: "" },
      { name: "张一", date: "2025-09-05", ...full },
    ),
    period: "2025",
    declared,
    answers: [
      ["张一", "met", "作用发挥台账!C3", "作用发挥台账!D3", "作用发挥台账!E3"],
      ["李二", "gap", "no 作用发挥台账!A4:E4"],
    ],
  },
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }, { name: "李二" }, { name: "王三" }]),
        others: [
          entriesOf("service", [{ name: "李二", date: "2025-03-05", ...full }], { sheet: "甲" }),
          entriesOf(
            "service",
            [
              { name: "张一", date: "2025-03-05", pledge: "带头学习" },
              { name: "王三", date: "2025-03-05", pledge: "" },
            ],
            { sheet: "乙" },
          ),
        ],
      }),
      period: "2025",
      declared,
      answers: [
        ["张一", "cannot-judge", "no 乙!A2:C2"],
        ["李二", "met", "甲!C2", "甲!D2", "甲!E2"],
        ["王三", "gap", "no 乙!C3"],
      ],
    },
    "the blank cell of a step may stand in a later row": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        others: [
          entriesOf("service", [{ name: "张一", date: "2025-03-05", pledge: "带头学习", fulfilment: "已学习" }], {
            sheet: "甲",
          }),
          entriesOf("service", [{ name: "张一", date: "2025-09-05", evaluation: "" }], { sheet: "乙" }),
        ],
      }),
      period: "2025",
      declared,
      answers: [["张一", "gap", "no 乙!C2"]],
      past: ["张一"],
    },
    "a pledge of another year is none of this year; one without a day, or on the first or the last day, is": {
      ledgers: branch(
        ["张一", "李二", "王三", "赵四", "钱五"].map((name) => ({ name })),
        { name: "张一", date: "2024-12-31", ...full },
        { name: "李二", date: "2026-01-01", ...full },
        { name: "王三", date: "?年初", ...full },
        { name: "赵四", date: "2025-01-01", ...full },
        { name: "钱五", date: "2025-12-31", ...full },
      ),
      period: "2025",
      declared,
      answers: [
        ["张一", "gap", "no 作用发挥台账!A7:E7"],
        ["李二", "gap", "no 作用发挥台账!A7:E7"],
        ["王三", "met", "作用发挥台账!C4", "作用发挥台账!D4", "作用发挥台账!E4"],
        ["赵四", "met", "作用发挥台账!C5", "作用发挥台账!D5", "作用发挥台账!E5"],
        ["钱五", "met", "作用发挥台账!C6", "作用发挥台账!D6", "作用发挥台账!E6"],
      ],
    },
    "of a year that is over those are asked who were here at its end, of several years only the last": {
      ledgers: branch(
        [
          { name: "张一", status: "transferred-out", statusFrom: "2026-03-01" },
          { name: "李二", transferredInOn: "2026-03-01" },
        ],
        { name: "张一", date: "2025-03-05", ...full },
      ),
      period: "2024-01-01..2025-12-31",
      declared,
      answers: [["张一", "met", "作用发挥台账!C2", "作用发挥台账!D2", "作用发挥台账!E2"]],
    },
    "in the running year those are asked who are here today": {
      ledgers: branch([{ name: "张一" }, { name: "李二", transferredInOn: "2026-12-01" }], {
        name: "张一",
        date: "2026-03-05",
        ...full,
        evaluation: "",
      }),
      answers: [["张一", "not-due", "作用发挥台账!A2:E2"]],
    },
    "two of one name": {
      ledgers: branch(
        [
          { name: "张一", group: "一组" },
          { name: "张一", group: "二组" },
        ],
        { name: "张一", date: "2026-03-05", ...full },
      ),
      answers: [
        ["张一#1", "cannot-judge"],
        ["张一#2", "cannot-judge"],
      ],
    },
    "two of one name of whom nothing is registered": {
      ledgers: branch(
        [
          { name: "张一", group: "一组" },
          { name: "张一", group: "二组" },
        ],
        { name: "李二", date: "2026-03-05", ...full },
      ),
      answers: [
        ["张一#1", "not-due", "no 作用发挥台账!A3:E3"],
        ["张一#2", "not-due", "no 作用发挥台账!A3:E3"],
      ],
    },
    "a ledger that began later says nothing of who has no row, but of an open step of who has one": {
      ledgers: branch([{ name: "张一" }, { name: "李二" }], {
        name: "张一",
        date: "2025-11-05",
        ...full,
        evaluation: "",
      }),
      period: "2025",
      answers: [
        ["张一", "gap", "no 作用发挥台账!E2"],
        ["李二", "cannot-judge"],
      ],
    },
  },
});
