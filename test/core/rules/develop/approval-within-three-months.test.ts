import { approvalWithinThreeMonths } from "../../../../src/core/rules/develop/approval-within-three-months.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(approvalWithinThreeMonths, {
  met: {
    ledgers: people({ name: "张一", assemblyOn: "2026-03-01", approvedOn: "2026-06-01", approvalNote: "" }),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "张一", assemblyOn: "2026-03-01", approvedOn: "2026-09-02", approvalNote: "疫情" }),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "超过了6个月" },
  },
  notApplicable: {
    ledgers: people({ name: "张一", assemblyOn: "", approvedOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", assemblyOn: "2026-03-01", approvedOn: "?六月" }),
    answers: [["张一", "cannot-judge", "发展党员台账!C2"]],
  },
  notDue: {
    ledgers: people({ name: "张一", assemblyOn: "2026-09-01", approvedOn: "" }),
    answers: [["张一", "not-due", "no 发展党员台账!C2"]],
    says: { 张一: "最晚2026年12月1日" },
  },
  toConfirm: {
    ledgers: people({ name: "张一", assemblyOn: "2026-03-01", approvedOn: "2026-06-02", approvalNote: "" }),
    answers: [["张一", "to-confirm", "发展党员台账!C2", "no 发展党员台账!D2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", assemblyOn: "2026-03-01", approvedOn: "2026-09-01", approvalNote: "外调材料未到" },
      { name: "李二", assemblyOn: "2026-05-20", approvedOn: "", approvalNote: "" },
    ),
    answers: [
      ["张一", "met", "发展党员台账!C2", "发展党员台账!D2"],
      ["李二", "gap", "发展党员台账!B3", "no 发展党员台账!C3"],
    ],
    says: { 张一: "已有说明" },
  },
  traps: {
    "between the usual and the longest time it is still open": {
      ledgers: people({ name: "张一", assemblyOn: "2026-06-01", approvedOn: "" }),
      answers: [["张一", "not-due", "发展党员台账!B2", "no 发展党员台账!C2"]],
      says: { 张一: "最晚2026年12月1日" },
    },
    "no column for the reason": {
      ledgers: people({ name: "张一", assemblyOn: "2026-03-01", approvedOn: "2026-07-02" }),
      answers: [["张一", "to-confirm", "发展党员台账!C2", "no 发展党员台账!A1:C2"]],
    },
    "F2.33: the text in force on the day of the assembly is named": {
      ledgers: people(
        { name: "张一", assemblyOn: "2026-03-01", approvedOn: "2026-09-02" },
        { name: "李二", assemblyOn: "2026-05-11", approvedOn: "2026-11-20" },
      ),
      answers: [
        ["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
      ],
      says: { 张一: "按修订前的细则", 李二: "按2026年修订的细则" },
      past: ["张一", "李二"],
    },
    "before the usual time is over": {
      ledgers: people(
        { name: "张一", assemblyOn: "2026-09-01", approvedOn: "2026-10-01" },
        { name: "李二", assemblyOn: "2026-09-01", approvedOn: "?十月" },
        { name: "王三", assemblyOn: "2026-08-21", approvedOn: "" },
        { name: "赵四", assemblyOn: "2026-08-20", approvedOn: "2026-12-01" },
        { name: "孙五", assemblyOn: "2026-06-01", approvedOn: "2026-11-21" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "cannot-judge", "发展党员台账!C3"],
        ["王三", "not-due", "no 发展党员台账!C4"],
        ["赵四", "not-due", "发展党员台账!B5", "发展党员台账!C5"],
        ["孙五", "to-confirm", "发展党员台账!C6", "no 发展党员台账!A1:C6"],
      ],
      says: { 王三: "最晚2026年11月21日", 赵四: "最晚2027年2月20日" },
    },
  },
});
