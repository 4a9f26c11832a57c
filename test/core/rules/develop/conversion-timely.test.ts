import { conversionTimely } from "../../../../src/core/rules/develop/conversion-timely.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

/** Two sheets of one ledger, each with its own columns. */
const sheets = (first: EntryRow<"development">[], second: EntryRow<"development">[]) =>
  ledgersOf({
    others: [
      entriesOf("development", first, { sheet: "积极分子" }),
      entriesOf("development", second, { sheet: "发展对象" }),
    ],
  });

testRule(conversionTimely, {
  met: {
    ledgers: people({
      name: "张一",
      assemblyOn: "2025-03-01",
      conversionAssemblyOn: "2026-04-30",
      conversionAppliedOn: "2026-02-20",
    }),
    answers: [["张一", "met", "发展党员台账!C2", "发展党员台账!D2"]],
  },
  gap: {
    ledgers: people({ name: "张一", assemblyOn: "2025-03-01", conversionAssemblyOn: "2026-05-01" }),
    answers: [["张一", "gap", "发展党员台账!C2"]],
    says: { 张一: "晚了61天，超过60天" },
    past: ["张一"],
  },
  notApplicable: {
    ledgers: people({ name: "张一", assemblyOn: "2025-11-21", conversionAssemblyOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", assemblyOn: "2025-03-01", conversionAssemblyOn: "?五月" }),
    answers: [["张一", "cannot-judge", "发展党员台账!C2"]],
  },
  notDue: {
    ledgers: people({ name: "张一", assemblyOn: "2025-11-20", conversionAssemblyOn: "" }),
    answers: [["张一", "not-due", "no 发展党员台账!C2"]],
    says: { 张一: "最晚2027年1月19日" },
  },
  toConfirm: {
    ledgers: people({ name: "张一", assemblyOn: "2025-03-01", conversionAssemblyOn: "2026-02-28" }),
    answers: [["张一", "to-confirm", "发展党员台账!C2"]],
    says: { 张一: "早于期满" },
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", assemblyOn: "2025-03-01", conversionAssemblyOn: "", conversionAppliedOn: "" },
      { name: "李二", assemblyOn: "2025-03-01", conversionAssemblyOn: "2026-03-01", conversionAppliedOn: "" },
    ),
    answers: [
      ["张一", "gap", "no 发展党员台账!C2", "no 发展党员台账!D2"],
      ["李二", "gap", "发展党员台账!C3", "no 发展党员台账!D3"],
    ],
    says: { 张一: "还没有登记转正大会", 李二: "还没有登记书面申请" },
    past: [],
  },
  traps: {
    "an extension moves the end of probation": {
      ledgers: people(
        { name: "张一", assemblyOn: "2025-03-01", conversionAssemblyOn: "", extendedMonths: "12" },
        { name: "李二", assemblyOn: "2025-03-01", conversionAssemblyOn: "2026-09-05", extendedUntil: "2026-09-01" },
      ),
      answers: [
        ["张一", "not-applicable"],
        ["李二", "met", "发展党员台账!C3"],
      ],
    },
    "F2.19: admitted on a leap day": {
      ledgers: people({ name: "张一", assemblyOn: "2024-02-29", conversionAssemblyOn: "" }),
      asOf: "2025-02-28",
      answers: [["张一", "not-applicable"]],
    },
    "no columns": {
      ledgers: people({ name: "张一", assemblyOn: "2025-03-01" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "the assembly cannot be read, has not been held, or the time ends today": {
      ledgers: people(
        { name: "张一", assemblyOn: "?三月", conversionAssemblyOn: "" },
        { name: "李二", assemblyOn: "", conversionAssemblyOn: "" },
        { name: "王三", assemblyOn: "2025-09-22", conversionAssemblyOn: "" },
      ),
      answers: [
        ["张一", "cannot-judge", "发展党员台账!B2"],
        ["李二", "not-applicable"],
        ["王三", "not-due", "no 发展党员台账!C4"],
      ],
    },
    "a sheet of its own without the column for the conversion": {
      ledgers: sheets(
        [
          { name: "张一", assemblyOn: "2025-11-21" },
          { name: "李二", assemblyOn: "2025-11-20" },
        ],
        [{ name: "王三", assemblyOn: "2025-03-01", conversionAssemblyOn: "2026-03-05" }],
      ),
      answers: [
        ["张一", "not-applicable"],
        ["李二", "cannot-judge", "no 积极分子!A3:B3"],
        ["王三", "met", "发展对象!C2"],
      ],
    },
    "extended until a day that cannot be read": {
      ledgers: people({ name: "张一", assemblyOn: "2025-03-01", conversionAssemblyOn: "", extendedUntil: "?年底" }),
      answers: [["张一", "cannot-judge", "发展党员台账!D2"]],
    },
  },
});
