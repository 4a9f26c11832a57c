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
  },
});
