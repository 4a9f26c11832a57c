import { extensionRule } from "../../../../src/core/rules/develop/extension-rule.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(extensionRule, {
  met: {
    ledgers: people({ name: "张一", extendedMonths: "6", extensions: "1" }),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "张一", extendedMonths: "6", extensions: "2" }),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "延长了2次，最多1次" },
  },
  notApplicable: {
    ledgers: people({ name: "张一", extendedMonths: "", extensions: "0" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", extendedMonths: "", extensions: "1" }),
    answers: [["张一", "cannot-judge", "发展党员台账!C2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", extendedMonths: "5" },
      { name: "李二", extendedMonths: "13" },
      { name: "王三", extendedMonths: "12" },
      { name: "赵四", extendedMonths: "?半年左右" },
    ),
    answers: [
      ["张一", "gap", "发展党员台账!B2"],
      ["李二", "gap", "发展党员台账!B3"],
      ["王三", "met", "发展党员台账!B4"],
      ["赵四", "cannot-judge", "发展党员台账!B5"],
    ],
    says: { 张一: "应为6至12个月" },
  },
  traps: {
    "the months follow from the day until which it was extended": {
      ledgers: people(
        { name: "张一", assemblyOn: "2025-03-01", extendedUntil: "2026-09-01" },
        { name: "李二", assemblyOn: "2025-03-01", extendedUntil: "2026-08-31" },
        { name: "王三", assemblyOn: "2025-03-01", extendedUntil: "2027-03-02" },
        { name: "赵四", assemblyOn: "", extendedUntil: "2027-03-02" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!C2"],
        ["李二", "gap", "发展党员台账!C3"],
        ["王三", "gap", "发展党员台账!C4"],
        ["赵四", "cannot-judge", "发展党员台账!C5"],
      ],
    },
    "no column about extensions": {
      ledgers: people({ name: "张一", assemblyOn: "2025-03-01" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
  },
});
