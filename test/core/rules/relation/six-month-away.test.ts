import { sixMonthAway } from "../../../../src/core/rules/relation/six-month-away.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const away = (...rows: EntryRow<"floating">[]) => ledgersOf({ others: [entriesOf("floating", rows)] });

testRule(sixMonthAway, {
  met: {
    ledgers: away({ name: "张一", leftOn: "2026-01-01", placeFixed: "是", transferred: "是", explanation: "" }),
    answers: [["张一", "met", "流动党员台账!B2", "流动党员台账!C2", "流动党员台账!D2", "no 流动党员台账!E2"]],
  },
  gap: {
    ledgers: away({ name: "张一", leftOn: "2026-05-21", placeFixed: "是", transferred: "否", explanation: "" }),
    answers: [["张一", "gap", "流动党员台账!B2", "流动党员台账!C2", "流动党员台账!D2", "no 流动党员台账!E2"]],
    says: { 张一: "到2026年11月21日外出已满6个月" },
  },
  notApplicable: {
    ledgers: away({ name: "张一", leftOn: "2026-01-01", placeFixed: "否", transferred: "否" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: away({ name: "张一", leftOn: "", placeFixed: "是", transferred: "否" }),
    answers: [["张一", "cannot-judge", "no 流动党员台账!B2", "流动党员台账!C2", "流动党员台账!D2"]],
    reasons: { 张一: "unreadable-date" },
  },
  notDue: {
    ledgers: away({ name: "张一", leftOn: "2026-05-22", placeFixed: "是", transferred: "否" }),
    answers: [["张一", "not-due", "流动党员台账!B2", "流动党员台账!C2", "流动党员台账!D2"]],
  },
  twoSubjects: {
    ledgers: away(
      { name: "张一", leftOn: "2026-01-01", placeFixed: "是", transferred: "否", explanation: "项目年底结束" },
      { name: "李二", leftOn: "2026-01-01", placeFixed: "是", transferred: "否", explanation: "" },
      { name: "王三", leftOn: "2026-01-01", placeFixed: "", transferred: "否", explanation: "" },
    ),
    answers: [
      ["张一", "met", "流动党员台账!B2", "流动党员台账!C2", "流动党员台账!D2", "流动党员台账!E2"],
      ["李二", "gap", "流动党员台账!B3", "流动党员台账!C3", "流动党员台账!D3", "no 流动党员台账!E3"],
      ["王三", "cannot-judge", "流动党员台账!B4", "no 流动党员台账!C4", "流动党员台账!D4", "no 流动党员台账!E4"],
    ],
    reasons: { 王三: "unreadable-value" },
  },
  traps: {
    "whoever may be back is not asked for": {
      ledgers: away({ name: "张一", leftOn: "2025-08-31", placeFixed: "是", transferred: "否", returnedOn: "?春节" }),
      answers: [["张一", "cannot-judge", "流动党员台账!E2"]],
      reasons: { 张一: "unreadable-date" },
    },
    "vector addMonths: six months from 31 August end on the last day of February": {
      ledgers: away({ name: "张一", leftOn: "2025-08-31", placeFixed: "是", transferred: "否" }),
      asOf: "2026-02-27",
      answers: [["张一", "not-due", "流动党员台账!B2", "流动党员台账!C2", "流动党员台账!D2"]],
      says: { 张一: "2026年2月28日" },
    },
    "who has come back is not asked about": {
      ledgers: away({
        name: "张一",
        leftOn: "2026-01-01",
        placeFixed: "是",
        transferred: "否",
        returnedOn: "2026-10-01",
      }),
      answers: [["branch", "not-applicable"]],
    },
    "no columns": { ledgers: away({ name: "张一" }), answers: [["branch", "cannot-judge", "no 流动党员台账!A1:A2"]] },
  },
});
