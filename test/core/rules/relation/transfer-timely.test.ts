import { transferTimely } from "../../../../src/core/rules/relation/transfer-timely.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const transfers = (...rows: EntryRow<"transfers">[]) => ledgersOf({ others: [entriesOf("transfers", rows)] });

testRule(transferTimely, {
  met: {
    ledgers: transfers({ name: "张一", date: "2026-03-01", receivedOn: "2026-05-30" }),
    answers: [["组织关系转接台账!2", "met", "组织关系转接台账!B2", "组织关系转接台账!C2"]],
    says: { "组织关系转接台账!2": "用了90天，一般是30天" },
  },
  gap: {
    ledgers: transfers({ name: "张一", date: "2026-03-01", receivedOn: "2026-05-31" }),
    answers: [["组织关系转接台账!2", "gap", "组织关系转接台账!B2", "组织关系转接台账!C2"]],
    says: { "组织关系转接台账!2": "张一2026-03-01转接" },
    past: ["组织关系转接台账!2"],
  },
  notApplicable: {
    ledgers: transfers({ name: "张一", date: "2025-03-01", receivedOn: "" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: transfers({ name: "张一", date: "", receivedOn: "2026-05-30" }),
    answers: [["组织关系转接台账!2", "cannot-judge", "no 组织关系转接台账!B2", "组织关系转接台账!C2"]],
  },
  notDue: {
    ledgers: transfers({ name: "张一", date: "2026-08-23", receivedOn: "" }),
    answers: [["组织关系转接台账!2", "not-due", "组织关系转接台账!B2", "no 组织关系转接台账!C2"]],
    says: { "组织关系转接台账!2": "到2026年11月21日" },
  },
  twoSubjects: {
    ledgers: transfers(
      { name: "张一", date: "2026-08-22", receivedOn: "" },
      { name: "李二", date: "2026-08-22", receivedOn: "2026-09-01" },
    ),
    answers: [
      ["组织关系转接台账!2", "gap", "组织关系转接台账!B2", "no 组织关系转接台账!C2"],
      ["组织关系转接台账!3", "met", "组织关系转接台账!B3", "组织关系转接台账!C3"],
    ],
  },
  traps: {
    "the letter's own validity counts, never longer than the longest": {
      ledgers: transfers(
        { name: "张一", date: "2026-03-01", receiptOn: "2026-04-01", validDays: "30" },
        { name: "李二", date: "2026-03-01", receiptOn: "2026-06-01", validDays: "365" },
      ),
      answers: [
        ["组织关系转接台账!2", "gap", "组织关系转接台账!B2", "组织关系转接台账!C2"],
        ["组织关系转接台账!3", "gap", "组织关系转接台账!B3", "组织关系转接台账!C3"],
      ],
      says: { "组织关系转接台账!2": "有效期30天到2026年3月31日", "组织关系转接台账!3": "有效期90天" },
    },
    "a month without a day, and a day that cannot be read": {
      ledgers: transfers(
        { name: "张一", date: "2026-03-15", receivedOn: "2026-06" },
        { name: "李二", date: "2026-03-15", receivedOn: "?夏天" },
      ),
      answers: [
        ["组织关系转接台账!2", "cannot-judge", "组织关系转接台账!B2", "组织关系转接台账!C2"],
        ["组织关系转接台账!3", "cannot-judge", "组织关系转接台账!B3", "组织关系转接台账!C3"],
      ],
    },
    "no column for the receipt": {
      ledgers: transfers({ name: "张一", date: "2026-03-15" }),
      answers: [["branch", "cannot-judge", "no 组织关系转接台账!A1:B2"]],
    },
    "no column for the beginning": {
      ledgers: transfers({ name: "张一", direction: "转出", receivedOn: "2026-03-15" }),
      answers: [["branch", "cannot-judge", "no 组织关系转接台账!A1:C2"]],
    },
    "the receipt stands in for the reception, whoever it is about": {
      ledgers: transfers(
        { name: "张一", direction: "转出", date: "2026-03-01", receivedOn: "", receiptOn: "2026-03-31" },
        { name: "", direction: "转出", date: "2026-03-01", receivedOn: "", receiptOn: "" },
        { name: "李二", direction: "转出", date: "2026-03-01", receivedOn: "2026-04-01", receiptOn: "" },
        { name: "王三", direction: "转出", date: "2026-03-01", receivedOn: "", receiptOn: "?四月" },
      ),
      answers: [
        ["组织关系转接台账!2", "met", "组织关系转接台账!C2", "组织关系转接台账!E2"],
        ["组织关系转接台账!3", "gap", "组织关系转接台账!C3", "no 组织关系转接台账!D3"],
        ["组织关系转接台账!4", "met", "组织关系转接台账!C4", "组织关系转接台账!D4"],
        ["组织关系转接台账!5", "cannot-judge", "组织关系转接台账!C5", "no 组织关系转接台账!D5"],
      ],
      says: { "组织关系转接台账!3": "这条转接2026-03-01", "组织关系转接台账!4": "用了31天，一般是30天" },
      neverSays: { "组织关系转接台账!2": "一般" },
      past: [],
    },
    "received on the base date, and on a day to come": {
      ledgers: transfers(
        { name: "张一", date: "2026-11-01", receivedOn: "2026-11-21" },
        { name: "李二", date: "2026-11-01", receivedOn: "2026-11-22" },
      ),
      answers: [
        ["组织关系转接台账!2", "met", "组织关系转接台账!B2", "组织关系转接台账!C2"],
        ["组织关系转接台账!3", "not-due", "组织关系转接台账!B3", "组织关系转接台账!C3"],
      ],
    },
    "a validity of 0 days is none; within a stated one nobody is slow": {
      ledgers: transfers(
        { name: "张一", date: "2026-03-01", receivedOn: "2026-05-30", validDays: "0" },
        { name: "李二", date: "2026-03-01", receivedOn: "2026-05-30", validDays: "90" },
      ),
      answers: [
        ["组织关系转接台账!2", "met", "组织关系转接台账!B2", "组织关系转接台账!C2"],
        ["组织关系转接台账!3", "met", "组织关系转接台账!B3", "组织关系转接台账!C3"],
      ],
      says: { "组织关系转接台账!2": "一般是30天" },
      neverSays: { "组织关系转接台账!3": "一般" },
    },
    "a sheet of its own with neither of the days": {
      ledgers: ledgersOf({
        others: [
          entriesOf("transfers", [{ name: "张一", date: "2026-03-01", receivedOn: "2026-03-05" }]),
          entriesOf("transfers", [{ name: "李二", direction: "转出" }], { sheet: "转出" }),
        ],
      }),
      answers: [
        ["组织关系转接台账!2", "met", "组织关系转接台账!B2", "组织关系转接台账!C2"],
        ["转出!2", "cannot-judge", "no 转出!A2:B2"],
      ],
    },
  },
});
