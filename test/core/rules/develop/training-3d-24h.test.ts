import { training3d24h } from "../../../../src/core/rules/develop/training-3d-24h.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });
const withStudy = (candidates: EntryRow<"development">[], study: EntryRow<"study">[]) =>
  ledgersOf({ others: [entriesOf("development", candidates), entriesOf("study", study)] });

testRule(training3d24h, {
  met: {
    ledgers: people({ name: "张一", trainingDays: "3", trainingHours: "", assemblyOn: "2026-03-01" }),
    answers: [["张一", "met", "发展党员台账!B2", "no 发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "张一", trainingDays: "2", trainingHours: "23", assemblyOn: "2026-03-01" }),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "2天、23学时" },
  },
  notApplicable: {
    ledgers: people(
      { name: "张一", trainingDays: "", trainingExempt: "县委组织部批准", assemblyOn: "2026-03-01" },
      { name: "李二", trainingDays: "", trainingExempt: "无", assemblyOn: "" },
    ),
    answers: [
      ["张一", "not-applicable"],
      ["李二", "not-applicable"],
    ],
    says: { 张一: "县委组织部批准" },
  },
  cannotJudge: {
    ledgers: people({ name: "张一", trainingDays: "?若干", assemblyOn: "2026-03-01" }),
    answers: [["张一", "cannot-judge", "发展党员台账!B2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", trainingDays: "", trainingHours: "24", assemblyOn: "2026-03-01" },
      { name: "李二", trainingDays: "", trainingHours: "", assemblyOn: "2026-03-01" },
    ),
    answers: [
      ["张一", "met", "no 发展党员台账!B2", "发展党员台账!C2"],
      ["李二", "gap", "no 发展党员台账!B3", "no 发展党员台账!C3"],
    ],
  },
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "李二", trainingDays: "3", assemblyOn: "2026-03-01" }], { sheet: "甲" }),
          entriesOf("development", [{ name: "张一", assemblyOn: "2026-03-01" }], { sheet: "乙" }),
        ],
      }),
      answers: [
        ["李二", "met", "甲!B2"],
        ["张一", "cannot-judge", "no 乙!A2:B2"],
      ],
      reasons: { 张一: "missing-column" },
    },
    "the days are counted from first to last": {
      ledgers: people(
        { name: "张一", trainedFrom: "2026-01-05", trainedTo: "2026-01-07", assemblyOn: "2026-03-01" },
        { name: "李二", trainedFrom: "2026-01-05", trainedTo: "2026-01-06", assemblyOn: "2026-03-01" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
      ],
    },
    "hours of trainings for candidates in the study ledger, before the assembly": {
      ledgers: withStudy(
        [
          { name: "张一", assemblyOn: "2026-03-01" },
          { name: "李二", assemblyOn: "2026-03-01" },
        ],
        [
          { name: "张一", date: "2026-01-05", title: "发展对象培训班", hours: "24" },
          { name: "李二", date: "2026-01-05", title: "业务培训", hours: "24" },
          { name: "李二", date: "2026-03-05", title: "发展对象培训班", hours: "24" },
        ],
      ),
      answers: [
        ["张一", "met", "学习学时台账!D2"],
        ["李二", "gap", "no 发展党员台账!A3:B3"],
      ],
    },
    "neither columns nor a study ledger": {
      ledgers: people({ name: "张一", assemblyOn: "2026-03-01" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
      says: { branch: "培训天数" },
    },
    "no column for the assembly": {
      ledgers: people({ name: "张一", trainingDays: "3" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "an assembly that cannot be read": {
      ledgers: people({ name: "张一", trainingDays: "3", assemblyOn: "?三月" }),
      answers: [["张一", "cannot-judge", "发展党员台账!C2"]],
    },
    "a reason that begins with 无 is an exemption, a lone dash is none": {
      ledgers: people(
        { name: "张一", trainingDays: "", trainingExempt: "无法脱产，经区委组织部批准", assemblyOn: "2026-03-01" },
        { name: "李二", trainingDays: "", trainingExempt: "—", assemblyOn: "2026-03-01" },
      ),
      answers: [
        ["张一", "not-applicable"],
        ["李二", "gap", "no 发展党员台账!B3"],
      ],
    },
    "F2.18: months and lone dates do not tell the days, unless their number stands beside": {
      ledgers: people(
        { name: "张一", trainedFrom: "2026-01", trainedTo: "2026-01-07", trainingDays: "", assemblyOn: "2026-03-01" },
        { name: "李二", trainedFrom: "2026-01-05", trainedTo: "2026-01", trainingDays: "", assemblyOn: "2026-03-01" },
        { name: "王三", trainedFrom: "2026-01-05", trainedTo: "", trainingDays: "", assemblyOn: "2026-03-01" },
        { name: "赵四", trainedFrom: "?一月", trainedTo: "2026-01", trainingDays: "2", assemblyOn: "2026-03-01" },
        { name: "孙五", trainedFrom: "", trainedTo: "", trainingDays: "", assemblyOn: "2026-03-01" },
      ),
      answers: [
        ["张一", "cannot-judge", "no 发展党员台账!D2", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "cannot-judge", "no 发展党员台账!D3", "发展党员台账!B3", "发展党员台账!C3"],
        ["王三", "cannot-judge", "no 发展党员台账!D4", "发展党员台账!B4", "no 发展党员台账!C4"],
        ["赵四", "gap", "发展党员台账!D5"],
        ["孙五", "gap", "no 发展党员台账!D6", "no 发展党员台账!B6", "no 发展党员台账!C6"],
      ],
    },
    "trainings in the study ledger that list those who came, up to the day of the assembly": {
      ledgers: withStudy(
        [{ name: "张一", assemblyOn: "2026-03-01" }],
        [{ participants: "张一、李二", date: "2026-03-01", title: "发展对象培训班", hours: "24" }],
      ),
      answers: [["张一", "met", "学习学时台账!D2"]],
    },
    "a study ledger that counts no hours": {
      ledgers: withStudy(
        [{ name: "张一", assemblyOn: "2026-03-01" }],
        [{ name: "张一", date: "2026-01-05", title: "发展对象培训班" }],
      ),
      answers: [["张一", "cannot-judge", "no 学习学时台账!A2:C2"]],
      says: { 张一: "没有写学时" },
    },
    "hours that stand beside a training without hours are enough by themselves, or leave it open": {
      ledgers: withStudy(
        [
          { name: "张一", assemblyOn: "2026-03-01" },
          { name: "李二", assemblyOn: "2026-03-01" },
        ],
        [
          { name: "张一", date: "2026-01-05", title: "发展对象培训班", hours: "24" },
          { name: "张一", date: "2026-01-12", title: "发展对象培训班", hours: "" },
          { name: "李二", date: "2026-01-05", title: "发展对象培训班", hours: "23" },
          { name: "李二", date: "2026-01-12", title: "发展对象培训班", hours: "?若干" },
        ],
      ),
      answers: [
        ["张一", "met", "学习学时台账!D2", "no 学习学时台账!D3"],
        ["李二", "cannot-judge", "学习学时台账!D4", "学习学时台账!D5"],
      ],
    },
    "two candidates of one name, whose own rows say enough, or nobody's training is in the study ledger": {
      ledgers: withStudy(
        [
          { name: "张一", trainingHours: "24", assemblyOn: "2026-03-01" },
          { name: "张 一", trainingHours: "23", assemblyOn: "2026-03-01" },
        ],
        [{ name: "张一", date: "2026-01-05", title: "业务培训", hours: "24" }],
      ),
      answers: [
        ["张一#1", "met", "发展党员台账!B2"],
        ["张一#2", "gap", "发展党员台账!B3"],
      ],
    },
    "hours in the study ledger that are too few": {
      ledgers: withStudy(
        [{ name: "张一", assemblyOn: "2026-03-01" }],
        [{ name: "张一", date: "2026-01-05", title: "发展对象培训班", hours: "23" }],
      ),
      answers: [["张一", "gap", "学习学时台账!D2"]],
      says: { 张一: "0天、23学时" },
    },
    "a column for hours alone is one": {
      ledgers: people({ name: "张一", trainingHours: "", assemblyOn: "2026-03-01" }),
      answers: [["张一", "gap", "no 发展党员台账!B2"]],
    },
    "two candidates of one name: whose training the study ledger holds cannot be told (decision 10)": {
      ledgers: withStudy(
        [
          { name: "张一", trainingDays: "3", assemblyOn: "2026-03-01" },
          { name: "张 一", trainingDays: "", assemblyOn: "2026-03-01" },
        ],
        [{ name: "张一", date: "2026-01-05", title: "发展对象培训班", hours: "24" }],
      ),
      answers: [
        ["张一#1", "met", "发展党员台账!B2", "学习学时台账!D2"],
        ["张一#2", "cannot-judge", "no 发展党员台账!B3", "学习学时台账!D2"],
      ],
      reasons: { "张一#2": "ambiguous-name" },
    },
  },
});
