import { lostContact } from "../../../../src/core/rules/roster/lost-contact.ts";
import { type EntryRow, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const away = (...rows: EntryRow<"floating">[]) => ledgersOf({ others: [entriesOf("floating", rows)] });
const row = (lostSince: string, suspendedOn: string): EntryRow<"floating"> => ({
  name: "张一",
  lostSince,
  suspendedOn,
  disposal: "",
});

testRule(lostContact, {
  met: {
    ledgers: away(row("2026-01-01", "2026-08-01")),
    answers: [["张一", "met", "流动党员台账!B2", "流动党员台账!C2", "no 流动党员台账!D2"]],
  },
  gap: {
    ledgers: away(row("2026-05-21", "")),
    answers: [["张一", "gap", "流动党员台账!B2", "no 流动党员台账!C2", "no 流动党员台账!D2"]],
    says: { 张一: "已满6个月，还没有登记处置决定，请核实" },
  },
  notApplicable: { ledgers: away(row("", "")), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: away(row("?去年", "")),
    answers: [["张一", "cannot-judge", "流动党员台账!B2"]],
  },
  notDue: {
    ledgers: away(row("2026-05-22", "")),
    answers: [["张一", "not-due", "流动党员台账!B2", "no 流动党员台账!C2", "no 流动党员台账!D2"]],
  },
  twoSubjects: {
    ledgers: away(row("2024-01-01", "2024-11-21"), { ...row("2024-01-01", "2024-11-22"), name: "李二" }),
    answers: [
      ["张一", "gap", "流动党员台账!B2", "流动党员台账!C2", "no 流动党员台账!D2"],
      ["李二", "met", "流动党员台账!B3", "流动党员台账!C3", "no 流动党员台账!D3"],
    ],
    says: { 张一: "已满2年，还没有登记后续处置，请核实" },
  },
  traps: {
    "whoever may be back is not lost": {
      ledgers: ledgersOf({
        others: [entriesOf("floating", [{ name: "张一", lostSince: "2026-01-01", returnedOn: "?春节" }])],
      }),
      answers: [["张一", "cannot-judge", "流动党员台账!C2"]],
      reasons: { 张一: "unreadable-date" },
    },
    "the decision stands in the roster": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一", status: "suspended", statusFrom: "2026-08-01" }]),
        others: [entriesOf("floating", [{ name: "张一", lostSince: "2026-01-01" }])],
      }),
      answers: [["张一", "met", "流动党员台账!B2"]],
    },
    "a disposal that is registered, and a decision that cannot be read": {
      ledgers: away(
        { ...row("2024-01-01", "2024-07-01"), disposal: "已按程序处理" },
        { ...row("2024-01-01", "?"), name: "李二" },
      ),
      answers: [
        ["张一", "met", "流动党员台账!B2", "流动党员台账!C2", "流动党员台账!D2"],
        ["李二", "cannot-judge", "流动党员台账!B3", "流动党员台账!C3", "no 流动党员台账!D3"],
      ],
    },
    "F2.19: suspended on a leap day": {
      ledgers: away(row("2023-01-01", "2024-02-29")),
      asOf: "2026-02-27",
      answers: [["张一", "met", "流动党员台账!B2", "流动党员台账!C2", "no 流动党员台账!D2"]],
    },
    "who has been found again is not asked about": {
      ledgers: away({ ...row("2024-01-01", ""), returnedOn: "2025-01-01" }),
      answers: [["branch", "not-applicable"]],
    },
    "no column": { ledgers: away({ name: "张一" }), answers: [["branch", "cannot-judge", "no 流动党员台账!A1:A2"]] },
    "a roster that says nothing of a decision, and one that says removed": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", status: "floating", statusFrom: "2026-01-01" },
          { name: "李二", status: "removed", statusFrom: "2026-08-01" },
        ]),
        others: [
          entriesOf("floating", [
            { name: "张一", lostSince: "2026-01-01" },
            { name: "李二", lostSince: "2026-01-01" },
          ]),
        ],
      }),
      answers: [
        ["张一", "gap", "流动党员台账!B2"],
        ["李二", "met", "流动党员台账!B3"],
      ],
    },
    "a disposal that is registered without any decision": {
      ledgers: away({ ...row("2026-01-01", ""), disposal: "已恢复联系" }),
      answers: [["张一", "met", "流动党员台账!B2", "no 流动党员台账!C2", "流动党员台账!D2"]],
    },
  },
});
