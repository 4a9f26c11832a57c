import { probationStart } from "../../../../src/core/rules/develop/probation-start.ts";
import { type EntryRow, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(probationStart, {
  met: {
    ledgers: people({ name: "张一", assemblyOn: "2026-03-01", probationFrom: "2026-03-01", probationTo: "2027-03-01" }),
    answers: [["张一", "met", "发展党员台账!C2", "发展党员台账!B2", "发展党员台账!D2"]],
  },
  gap: {
    ledgers: people({ name: "张一", assemblyOn: "2026-03-01", approvedOn: "2026-04-01", probationFrom: "2026-04-01" }),
    answers: [["张一", "gap", "发展党员台账!D2", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "用的是审批日期" },
  },
  notApplicable: {
    ledgers: people({ name: "张一", assemblyOn: "", probationFrom: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", assemblyOn: "2026-03-01", probationFrom: "" }),
    answers: [["张一", "cannot-judge", "no 发展党员台账!C2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", assemblyOn: "2026-03-01", probationFrom: "2026-03-01", probationTo: "2027-02-28" },
      { name: "李二", assemblyOn: "2026-03-01", probationFrom: "2026-03-01", probationTo: "2026-09-01" },
    ),
    answers: [
      ["张一", "met", "发展党员台账!C2", "发展党员台账!B2", "发展党员台账!D2"],
      ["李二", "gap", "发展党员台账!C3", "发展党员台账!B3", "发展党员台账!D3"],
    ],
    says: { 李二: "应到2027年3月1日" },
  },
  traps: {
    "vector addMonths: admitted on a leap day, over on 28 February (F2.19)": {
      ledgers: people(
        { name: "张一", assemblyOn: "2024-02-29", probationFrom: "2024-02-29", probationTo: "2025-02-28" },
        { name: "李二", assemblyOn: "2024-02-29", probationFrom: "2024-02-29", probationTo: "2025-03-01" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!C2", "发展党员台账!B2", "发展党员台账!D2"],
        ["李二", "gap", "发展党员台账!C3", "发展党员台账!B3", "发展党员台账!D3"],
      ],
    },
    "probation began before the assembly": {
      ledgers: people({
        name: "张一",
        assemblyOn: "2026-03-01",
        approvedOn: "2026-04-01",
        probationFrom: "2026-02-01",
      }),
      answers: [["张一", "gap", "发展党员台账!D2", "发展党员台账!B2"]],
      says: { 张一: "支部大会通过是2026-03-01。" },
    },
    "the day of the assembly cannot be read": {
      ledgers: people({ name: "张一", assemblyOn: "?三月", probationFrom: "2026-03-01" }),
      answers: [["张一", "cannot-judge", "发展党员台账!B2"]],
    },
    "no column for the assembly": {
      ledgers: people({ name: "张一", probationFrom: "2026-03-01" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "extended until a day": {
      ledgers: people({
        name: "张一",
        assemblyOn: "2025-03-01",
        probationFrom: "2025-03-01",
        probationTo: "2026-09-01",
        extendedUntil: "2026-09-01",
      }),
      answers: [["张一", "met", "发展党员台账!C2", "发展党员台账!B2"]],
    },
    "an extension moves the end": {
      ledgers: people({
        name: "张一",
        assemblyOn: "2025-03-01",
        probationFrom: "2025-03-01",
        probationTo: "2026-09-01",
        extendedMonths: "6",
      }),
      answers: [["张一", "met", "发展党员台账!C2", "发展党员台账!B2"]],
    },
    "the day of joining in the roster stands for the start": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", joinedOn: "2026-03-01" },
          { name: "李二", joinedOn: "2026-04-01" },
        ]),
        others: [
          entriesOf("development", [
            { name: "张一", assemblyOn: "2026-03-01" },
            { name: "李二", assemblyOn: "2026-03-01" },
            { name: "王三", assemblyOn: "2026-03-01" },
          ]),
        ],
      }),
      answers: [
        ["张一", "met", "花名册!B2", "发展党员台账!B2"],
        ["李二", "gap", "花名册!B3", "发展党员台账!B3"],
        ["王三", "cannot-judge", "发展党员台账!B4"],
      ],
    },
    "nothing says when probation began": {
      ledgers: people({ name: "张一", assemblyOn: "2026-03-01" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
  },
});
