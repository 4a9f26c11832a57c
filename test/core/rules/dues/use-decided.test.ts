import { useDecided } from "../../../../src/core/rules/dues/use-decided.ts";
import { type EntryRow, entriesOf, ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const line = (decidedOn: string, more: EntryRow<"funds"> = {}): EntryRow<"funds"> => ({
  date: "2026-03-10",
  amount: "100",
  decidedOn,
  ...more,
});
const funds = (...rows: EntryRow<"funds">[]) => ledgersOf({ others: [entriesOf("funds", rows)] });

testRule(useDecided, {
  met: { ledgers: funds(line("2026-03-10")), answers: [["经费台账!2", "met", "经费台账!C2", "经费台账!A2"]] },
  gap: {
    ledgers: funds(line("2026-03-11")),
    answers: [["经费台账!2", "gap", "经费台账!C2", "经费台账!A2"]],
    says: { "经费台账!2": "2026年3月10日支出，2026年3月11日才研究" },
    past: ["经费台账!2"],
  },
  notApplicable: {
    ledgers: funds(line("")),
    figures: { "funds.decision_free": 20_000 },
    answers: [["经费台账!2", "not-applicable"]],
    says: { "经费台账!2": "低于免集体研究的200.00元" },
  },
  cannotJudge: {
    ledgers: funds({ date: "2026-03-10", amount: "100" }),
    answers: [["branch", "cannot-judge", "no 经费台账!A1:B2"]],
  },
  toConfirm: {
    ledgers: ledgersOf({
      meetings: meetingsOf([
        { date: "2026-01-10", type: "committee" },
        { date: "2026-03-02", type: "group" },
        { date: "2026-05-10", type: "committee" },
      ]),
      others: [entriesOf("funds", [line("2026-03-02")])],
    }),
    answers: [["经费台账!2", "to-confirm", "经费台账!C2", "经费台账!A2"]],
  },
  twoSubjects: {
    ledgers: ledgersOf({
      meetings: meetingsOf([{ date: "2026-03-02", type: "committee" }]),
      others: [entriesOf("funds", [line("2026-03-02"), line("")])],
    }),
    answers: [
      ["经费台账!2", "met", "经费台账!C2", "经费台账!A2", "会议记录!A2"],
      ["经费台账!3", "gap", "no 经费台账!C3"],
    ],
  },
  traps: {
    "a sheet without the column beside one that has it": {
      ledgers: ledgersOf({
        others: [
          entriesOf("funds", [line("2026-03-10")]),
          entriesOf("funds", [{ date: "2026-03-10", amount: "100" }], { sheet: "下拨经费" }),
        ],
      }),
      answers: [
        ["经费台账!2", "met", "经费台账!C2", "经费台账!A2"],
        ["下拨经费!2", "cannot-judge", "no 下拨经费!A2:B2"],
      ],
    },
    "what is an expense: the word, else an amount spent and nothing received": {
      ledgers: funds(
        line("", { type: "支出", amount: "" }),
        line("", { type: "上缴" }),
        line("", { type: "收入" }),
        line("", { type: "", amount: "0" }),
        line("", { type: "", amount: "-20" }),
        line("", { type: "", amount: "100", income: "100" }),
        line("", { type: "", amount: "100", income: "0" }),
      ),
      figures: { "funds.decision_free": 5_000 },
      answers: [
        ["经费台账!2", "gap", "no 经费台账!C2"],
        ["经费台账!8", "gap", "no 经费台账!C8"],
      ],
    },
    "a day of spending that is not written": {
      ledgers: funds(line("2026-03-01", { date: "" })),
      answers: [["经费台账!2", "cannot-judge", "经费台账!C2", "no 经费台账!A2"]],
    },
    "exactly the free amount is no longer below it": {
      ledgers: funds(line("", { amount: "200" })),
      figures: { "funds.decision_free": 20_000 },
      answers: [["经费台账!2", "gap", "no 经费台账!C2"]],
      past: [],
    },
    "a day of decision that cannot be read": {
      ledgers: funds(line("?月底")),
      answers: [["经费台账!2", "cannot-judge", "经费台账!C2", "经费台账!A2"]],
    },
    "decided by the assembly": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-03-02", type: "assembly" }]),
        others: [entriesOf("funds", [line("2026-03-02")])],
      }),
      answers: [["经费台账!2", "met", "经费台账!C2", "经费台账!A2", "会议记录!A2"]],
    },
    "nothing was spent": {
      ledgers: funds({ date: "2026-03-10", income: "50" }),
      answers: [["branch", "not-applicable"]],
      says: { branch: "没有支出" },
    },
  },
});
