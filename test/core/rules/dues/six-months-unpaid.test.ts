import { sixMonthsUnpaid } from "../../../../src/core/rules/dues/six-months-unpaid.ts";
import { type DuesRow, duesOf, ledgersOf, type MemberRow, paidMonths, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (members: readonly MemberRow[], ...rows: DuesRow[]) =>
  ledgersOf({
    roster: rosterOf(members),
    dues: duesOf([...rows, ...paidMonths("赵四", "2025-01", "2026-11", { paid: "10", note: "" })]),
  });
const one: readonly MemberRow[] = [{ name: "张一", note: "" }];
const until = (last: string) => paidMonths("张一", "2025-01", last, { paid: "10", note: "" });

testRule(sixMonthsUnpaid, {
  met: { ledgers: branch(one, ...until("2026-10")), answers: [["张一", "met"]] },
  // Vector unpaidRun: October to March on 1 April.
  gap: {
    ledgers: branch(one, ...until("2025-09")),
    asOf: "2026-04-01",
    answers: [["张一", "gap", "no 党费台账!A34:D34", "no 花名册!B2"]],
    says: { 张一: "从2025年10月到2026年3月连续6个月没有交费记录，也没有写理由，请核实" },
  },
  notApplicable: {
    ledgers: branch([{ name: "张一", note: "", status: "suspended", statusFrom: "2026-01-05" }], ...until("2025-09")),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ roster: rosterOf(one), dues: duesOf([{ name: "张一", month: "2026-09", paid: "" }]) }),
    asOf: "2026-11-01",
    answers: [["张一", "cannot-judge"]],
  },
  toConfirm: {
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一" }]),
      dues: duesOf([...paidMonths("张一", "2025-01", "2025-09"), ...paidMonths("赵四", "2025-01", "2026-04")]),
    }),
    asOf: "2026-04-01",
    answers: [["张一", "to-confirm", "no 党费台账!A27:C27"]],
  },
  twoSubjects: {
    ledgers: branch(
      [
        { name: "张一", note: "" },
        { name: "李二", note: "长期住院治疗" },
      ],
      ...until("2025-09"),
    ),
    asOf: "2026-04-01",
    answers: [
      ["张一", "gap", "no 党费台账!A34:D34", "no 花名册!B2"],
      ["李二", "met", "花名册!B3"],
    ],
    says: { 李二: "备注写明：长期住院治疗" },
  },
  traps: {
    "a ledger of yearly sums": {
      ledgers: ledgersOf({ roster: rosterOf(one), dues: duesOf([{ name: "张一", paid: "120" }]) }),
      answers: [["branch", "cannot-judge", "no 党费台账!A1:B2"]],
    },
    "a ledger that begins this month, or later, tells nothing of the months before": {
      ledgers: ledgersOf({ roster: rosterOf(one), dues: duesOf(paidMonths("张一", "2026-11", "2026-11")) }),
      answers: [["张一", "cannot-judge"]],
    },
    "paid ahead only": {
      ledgers: ledgersOf({ roster: rosterOf(one), dues: duesOf(paidMonths("张一", "2026-12", "2026-12")) }),
      answers: [["张一", "cannot-judge"]],
    },
    "a floating member is asked, one who left is not": {
      ledgers: branch(
        [
          { name: "张一", note: "", status: "floating", statusFrom: "2025-01-05" },
          { name: "李二", note: "", status: "transferred-out", statusFrom: "2026-03-05" },
        ],
        ...until("2025-09"),
      ),
      asOf: "2026-04-01",
      answers: [["张一", "gap", "no 党费台账!A34:D34", "no 花名册!B2"]],
    },
    "the reason stands beside a month that was not paid": {
      ledgers: branch([{ name: "张一", note: "" }], ...until("2025-09"), {
        name: "张一",
        month: "2026-03",
        paid: "",
        note: "本人长期住院",
      }),
      asOf: "2026-04-01",
      answers: [["张一", "met", "党费台账!D11"]],
      says: { 张一: "备注写明：本人长期住院" },
    },
    "a blank cell and its note are the place to look at, also where the roster has no column for notes": {
      ledgers: branch([{ name: "张一" }], ...until("2025-09"), { name: "张一", month: "2026-03", paid: "", note: "" }),
      asOf: "2026-04-01",
      answers: [["张一", "gap", "no 党费台账!C11", "no 党费台账!D11"]],
    },
    "vector unpaidRun: five closed months on 31 March": {
      ledgers: branch(one, ...until("2025-09")),
      asOf: "2026-03-31",
      answers: [["张一", "met"]],
    },
    "F2.22: a payment for a quarter in between ends the run": {
      ledgers: branch(one, ...until("2025-09"), { name: "张一", month: "2025-12..2026-02", paid: "30", note: "" }),
      asOf: "2026-06-01",
      answers: [["张一", "met"]],
    },
    "F2.22: months before admission break nothing and count for nothing": {
      ledgers: branch([{ name: "张一", note: "", joinedOn: "2025-11-20" }]),
      asOf: "2026-04-01",
      answers: [["张一", "met"]],
    },
    "an earlier run is still shown after payment went on": {
      ledgers: branch(
        one,
        ...paidMonths("张一", "2025-01", "2025-02", { paid: "10", note: "" }),
        ...paidMonths("张一", "2025-09", "2026-10", { paid: "10", note: "" }),
      ),
      answers: [["张一", "gap", "no 党费台账!A41:D41", "no 花名册!B2"]],
      says: { 张一: "从2025年3月到2025年8月" },
    },
    "a waived month ends the run": {
      ledgers: branch(one, ...until("2025-09"), { name: "张一", month: "2025-12", paid: "免交", note: "" }),
      asOf: "2026-04-01",
      answers: [["张一", "met"]],
    },
    "F1.9: a name that two members share is answered once": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", birthDate: "1970-01-01" },
          { name: "张一", birthDate: "1990-01-01" },
        ]),
        dues: duesOf(paidMonths("张一", "2026-01", "2026-02")),
      }),
      answers: [["张一", "cannot-judge", "党费台账!A2"]],
    },
  },
});
