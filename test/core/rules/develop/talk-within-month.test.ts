import { talkWithinMonth } from "../../../../src/core/rules/develop/talk-within-month.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(talkWithinMonth, {
  met: {
    ledgers: people({ name: "张一", appliedOn: "2026-03-01", talkedOn: "2026-04-01" }),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "张一", appliedOn: "2026-03-01", talkedOn: "2026-04-02" }),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "张一的申请日期是2026-03-01，谈话日期是2026-04-02，超过了1个月（最晚2026年4月1日）" },
    past: ["张一"],
  },
  notApplicable: {
    ledgers: people({ name: "张一", appliedOn: "", talkedOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", appliedOn: "", talkedOn: "2026-04-02" }),
    answers: [["张一", "cannot-judge", "no 发展党员台账!B2"]],
  },
  notDue: {
    ledgers: people({ name: "张一", appliedOn: "2026-10-21", talkedOn: "" }),
    answers: [["张一", "not-due", "发展党员台账!B2", "no 发展党员台账!C2"]],
    says: { 张一: "最晚2026年11月21日" },
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", appliedOn: "2026-10-20", talkedOn: "" },
      { name: "李二", appliedOn: "2026-03-01", talkedOn: "2026-03-02" },
    ),
    answers: [
      ["张一", "gap", "发展党员台账!B2", "no 发展党员台账!C2"],
      ["李二", "met", "发展党员台账!B3", "发展党员台账!C3"],
    ],
    says: { 张一: "按2026年修订的细则" },
    past: [],
  },
  traps: {
    "vector addMonths: a month from 31 January ends on 28 February (F2.31)": {
      ledgers: people(
        { name: "张一", appliedOn: "2026-01-31", talkedOn: "2026-02-28" },
        { name: "李二", appliedOn: "2026-01-31", talkedOn: "2026-03-01" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
      ],
    },
    "decision 22: the text in force on the day of the application is named": {
      ledgers: people(
        { name: "张一", appliedOn: "2026-05-10", talkedOn: "2026-07-01" },
        { name: "李二", appliedOn: "2026-05-11", talkedOn: "2026-07-01" },
      ),
      answers: [
        ["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
      ],
      says: { 张一: "按修订前的细则", 李二: "按2026年修订的细则" },
    },
    "a month without a day is judged only where it is certain": {
      ledgers: people(
        { name: "张一", appliedOn: "2026-03", talkedOn: "2026-03" },
        { name: "李二", appliedOn: "2026-03", talkedOn: "2026-04" },
        { name: "王三", appliedOn: "2026-03", talkedOn: "2026-05" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "cannot-judge", "发展党员台账!B3", "发展党员台账!C3"],
        ["王三", "gap", "发展党员台账!B4", "发展党员台账!C4"],
      ],
    },
    "a cell that cannot be read is no missing talk": {
      ledgers: people({ name: "张一", appliedOn: "2026-03-01", talkedOn: "?春天" }),
      answers: [["张一", "cannot-judge", "发展党员台账!C2"]],
    },
    "no column for the talk": {
      ledgers: people({ name: "张一", appliedOn: "2026-03-01" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "who became a full member before the inspection is not asked about again": {
      ledgers: people({ name: "张一", appliedOn: "2020-03-01", talkedOn: "", conversionApprovedOn: "2025-12-31" }),
      answers: [["branch", "not-applicable"]],
    },
    "two rows of one name are two subjects (decision 45)": {
      ledgers: people(
        { name: "张一", appliedOn: "2026-03-01", talkedOn: "2026-03-02" },
        { name: "张 一", appliedOn: "", talkedOn: "" },
      ),
      answers: [
        ["张一#1", "met", "发展党员台账!B2", "发展党员台账!C2"],
        ["张一#2", "not-applicable"],
      ],
    },
    "the days on which something begins or ends": {
      ledgers: people(
        { name: "张一", appliedOn: "2026-10-21", talkedOn: "2026-11-21" },
        { name: "李二", appliedOn: "2026-10-25", talkedOn: "2026-11-22" },
        { name: "王三", appliedOn: "2026-03-01", talkedOn: "2026-04" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "not-due", "发展党员台账!B3", "发展党员台账!C3"],
        ["王三", "cannot-judge", "发展党员台账!B4", "发展党员台账!C4"],
      ],
    },
    "a row without a name is nobody, and who was converted on the first day of the inspection is still asked about": {
      ledgers: people(
        { name: "", appliedOn: "2026-03-01", talkedOn: "", conversionApprovedOn: "" },
        { name: "张一", appliedOn: "2026-03-01", talkedOn: "2026-03-02", conversionApprovedOn: "2026-01-01" },
      ),
      answers: [["张一", "met", "发展党员台账!B3", "发展党员台账!C3"]],
    },
    "a sheet of its own without one of the two columns": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "张一", appliedOn: "2026-03-01" }], { sheet: "申请人" }),
          entriesOf("development", [{ name: "李二", talkedOn: "2026-03-01" }], { sheet: "积极分子" }),
          entriesOf("development", [{ name: "王三" }], { sheet: "预备党员" }),
        ],
      }),
      answers: [
        ["张一", "cannot-judge", "no 申请人!A2:B2"],
        ["李二", "cannot-judge", "no 积极分子!A2:B2"],
        ["王三", "not-applicable"],
      ],
      says: { 张一: "没有谈话日期列", 李二: "没有申请日期列" },
    },
  },
});
