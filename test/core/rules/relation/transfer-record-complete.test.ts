import { transferRecordComplete } from "../../../../src/core/rules/relation/transfer-record-complete.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const transfers = (...rows: EntryRow<"transfers">[]) => ledgersOf({ others: [entriesOf("transfers", rows)] });
const row = (more: EntryRow<"transfers">): EntryRow<"transfers"> => ({
  name: "张一",
  direction: "转出",
  date: "2026-03-01",
  destination: "甲支部",
  origin: "",
  letterNumber: "0012",
  receiptOn: "2026-03-20",
  ...more,
});

testRule(transferRecordComplete, {
  met: {
    ledgers: transfers(row({})),
    answers: [
      [
        "组织关系转接台账!2",
        "met",
        "组织关系转接台账!C2",
        "组织关系转接台账!D2",
        "组织关系转接台账!F2",
        "组织关系转接台账!G2",
      ],
    ],
  },
  gap: {
    ledgers: transfers(row({ letterNumber: "", receiptOn: "" })),
    answers: [["组织关系转接台账!2", "gap", "no 组织关系转接台账!F2", "no 组织关系转接台账!G2"]],
  },
  notApplicable: {
    ledgers: transfers(row({ date: "2025-03-01" })),
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有组织关系转接" },
  },
  cannotJudge: {
    ledgers: transfers({ name: "张一", date: "2026-03-01", direction: "转出", destination: "甲支部" }),
    answers: [["组织关系转接台账!2", "cannot-judge", "no 组织关系转接台账!A2:D2"]],
  },
  twoSubjects: {
    ledgers: transfers(row({ direction: "转入", destination: "", origin: "乙支部" }), row({ destination: "" })),
    answers: [
      [
        "组织关系转接台账!2",
        "met",
        "组织关系转接台账!C2",
        "组织关系转接台账!E2",
        "组织关系转接台账!F2",
        "组织关系转接台账!G2",
      ],
      ["组织关系转接台账!3", "gap", "no 组织关系转接台账!D3"],
    ],
  },
  traps: {
    "a row that tells of a screening is no transfer": {
      ledgers: transfers({ direction: "集中排查", date: "2026-03-01", destination: "" }),
      answers: [["branch", "not-applicable"]],
    },
    "a day of receiving stands for the receipt": {
      ledgers: transfers({ ...row({ receiptOn: "" }), receivedOn: "2026-03-20" }),
      answers: [["组织关系转接台账!2", "met", "组织关系转接台账!C2", "组织关系转接台账!D2", "组织关系转接台账!F2"]],
    },
    "a row that names nobody and no place is no transfer": {
      ledgers: transfers({
        name: "",
        direction: "",
        date: "2026-03-01",
        destination: "",
        origin: "",
        letterNumber: "0012",
        receiptOn: "",
      }),
      answers: [["branch", "not-applicable"]],
    },
  },
});
