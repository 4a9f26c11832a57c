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
    "more often than allowed is a gap even where the months cannot be told": {
      ledgers: people(
        { name: "张一", extensions: "2", extendedUntil: "", extendedMonths: "" },
        { name: "李二", extensions: "2", extendedUntil: "2026-12-01", extendedMonths: "" },
        { name: "王三", extensions: "1", extendedUntil: "2026-12-01", extendedMonths: "" },
        { name: "赵四", extensions: "1", extendedUntil: "", extendedMonths: "?半年" },
      ),
      answers: [
        ["张一", "gap", "发展党员台账!B2"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
        ["王三", "cannot-judge", "发展党员台账!B4", "发展党员台账!C4"],
        ["赵四", "cannot-judge", "发展党员台账!D5", "发展党员台账!B5"],
      ],
      neverSays: { 李二: "个月" },
    },
    "an extension that is only counted, of somebody whose end of probation is known": {
      ledgers: people({ name: "张一", assemblyOn: "2025-03-01", extensions: "1" }),
      answers: [["张一", "cannot-judge", "发展党员台账!C2"]],
    },
    "the stated end of probation counts before its beginning, and the beginning before the assembly": {
      ledgers: people(
        {
          name: "张一",
          assemblyOn: "2025-03-01",
          probationFrom: "2025-03-01",
          probationTo: "2026-06-01",
          extendedUntil: "2027-06-01",
        },
        {
          name: "李二",
          assemblyOn: "2025-03-01",
          probationFrom: "2025-06-01",
          probationTo: "",
          extendedUntil: "2027-06-01",
        },
        { name: "王三", assemblyOn: "2025-03-01", probationFrom: "", probationTo: "", extendedUntil: "2027-06-01" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!E2"],
        ["李二", "met", "发展党员台账!E3"],
        ["王三", "gap", "发展党员台账!E4"],
      ],
      says: { 王三: "从2026年3月1日延长至2027-06-01" },
    },
  },
});
