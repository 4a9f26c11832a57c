import { publicityFiveWorkdays } from "../../../../src/core/rules/develop/publicity-five-workdays.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });
const row = (publicityFrom: string, publicityTo: string, candidateOn = "2026-06-10"): EntryRow<"development"> => ({
  name: "张一",
  publicityFrom,
  publicityTo,
  candidateOn,
});

testRule(publicityFiveWorkdays, {
  met: {
    ledgers: people(row("2026-06-01", "2026-06-05")),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people(row("2026-06-01", "2026-06-04")),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "只有4个工作日，还差1个" },
  },
  notApplicable: {
    ledgers: people(row("", "", "")),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people(row("2026-06-01", "")),
    answers: [["张一", "cannot-judge", "发展党员台账!B2", "no 发展党员台账!C2"]],
  },
  notDue: {
    ledgers: people(row("2026-11-16", "2026-11-23")),
    answers: [["张一", "not-due", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  toConfirm: {
    ledgers: people(row("2032-06-01", "2032-06-04")),
    asOf: "2032-07-01",
    answers: [["张一", "to-confirm", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "暂算（未含当年调休）" },
  },
  twoSubjects: {
    ledgers: people(row("", ""), { ...row("2026-06-01", "2026-06-05"), name: "李二" }),
    answers: [
      ["张一", "gap", "no 发展党员台账!B2"],
      ["李二", "met", "发展党员台账!B3", "发展党员台账!C3"],
    ],
    says: { 张一: "还没有登记公示的起止日期" },
  },
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ ...row("2026-06-01", "2026-06-05"), name: "李二" }], { sheet: "甲" }),
          entriesOf("development", [{ name: "张一", candidateOn: "2026-06-10" }], { sheet: "乙" }),
        ],
      }),
      answers: [
        ["李二", "met", "甲!B2", "甲!C2"],
        ["张一", "cannot-judge", "no 乙!A2:B2"],
      ],
      reasons: { 张一: "missing-column" },
    },
    "one notice of a name that two candidates share": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [row("", ""), row("2026-06-01", "2026-06-05")]),
          entriesOf("publicity", [{ matter: "发展对象张一公示", publishedOn: "2026-06-01", until: "2026-06-05" }]),
        ],
      }),
      answers: [
        ["张一#1", "cannot-judge", "公开公示台账!B2", "公开公示台账!C2"],
        ["张一#2", "met", "发展党员台账!B3", "发展党员台账!C3"],
      ],
      reasons: { "张一#1": "ambiguous-name" },
    },
    "F2.30: the National Day holiday and its make-up day": {
      ledgers: people(
        row("2026-09-28", "2026-10-08"),
        { ...row("2026-09-29", "2026-10-09"), name: "李二" },
        { ...row("2026-09-30", "2026-10-10"), name: "王三" },
        { ...row("2026-09-29", "2026-10-10"), name: "赵四" },
      ),
      answers: [
        ["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
        ["王三", "gap", "发展党员台账!B4", "发展党员台账!C4"],
        ["赵四", "met", "发展党员台账!B5", "发展党员台账!C5"],
      ],
      says: { 张一: "只有4个", 李二: "只有4个", 王三: "只有4个" },
    },
    "F2.33: what ended before the revision is not judged by its number": {
      ledgers: people(row("2026-05-06", "2026-05-10"), { ...row("2026-05-07", "2026-05-11"), name: "李二" }),
      answers: [
        ["张一", "not-applicable"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
      ],
      says: { 李二: "按2026年修订的细则" },
    },
    "a candidate of before the revision without any notice": {
      ledgers: people(row("", "", "2026-05-10")),
      answers: [["张一", "not-applicable"]],
    },
    "notices that only the ledger of publicity tells": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [
            { name: "张一", candidateOn: "2026-06-10" },
            { name: "李二", candidateOn: "2026-06-10" },
          ]),
          entriesOf("publicity", [
            { matter: "关于拟列张一为发展对象的公示", publishedOn: "2026-06-01", until: "2026-06-05" },
            { matter: "李二党费公示", publishedOn: "2026-06-01", until: "2026-06-05" },
          ]),
        ],
      }),
      answers: [
        ["张一", "met", "公开公示台账!B2", "公开公示台账!C2"],
        ["李二", "gap", "no 发展党员台账!A3:B3"],
      ],
    },
    "no columns and no ledger of publicity": {
      ledgers: people({ name: "张一", candidateOn: "2026-06-10" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "a column for the last day is missing too, and there is no ledger of publicity": {
      ledgers: people({ name: "张一", publicityFrom: "2026-06-01", candidateOn: "2026-06-10" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:C2"]],
      says: { branch: "公示止" },
    },
    "the notice that was posted stands in where the row is blank; the row comes first where it is not": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [row("", ""), { ...row("2026-06-01", "2026-06-05"), name: "李二" }]),
          entriesOf("publicity", [
            { matter: "发展对象张一公示", publishedOn: "2026-06-01", until: "2026-06-05" },
            { matter: "发展对象张一公示（重贴）", publishedOn: "2026-06-08", until: "2026-06-08" },
            { matter: "发展对象李二公示", publishedOn: "2026-06-01", until: "2026-06-02" },
          ]),
        ],
      }),
      answers: [
        ["张一", "met", "公开公示台账!B2", "公开公示台账!C2"],
        ["李二", "met", "发展党员台账!B3", "发展党员台账!C3"],
      ],
    },
    "a ledger of publicity that does not say until when": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "张一", candidateOn: "2026-06-10" }]),
          entriesOf("publicity", [{ matter: "发展对象张一公示", publishedOn: "2026-06-01" }]),
        ],
      }),
      answers: [["张一", "cannot-judge", "公开公示台账!B2"]],
    },
    "a cell that cannot be read is no missing notice, and a month is no day": {
      ledgers: people(
        row("?六月初", ""),
        { ...row("", "?六月中"), name: "李二" },
        { ...row("2026-06", "2026-06-30"), name: "王三" },
        { ...row("2026-06-01", "2026-06"), name: "赵四" },
      ),
      answers: [
        ["张一", "cannot-judge", "发展党员台账!B2", "no 发展党员台账!C2"],
        ["李二", "cannot-judge", "no 发展党员台账!B3", "发展党员台账!C3"],
        ["王三", "cannot-judge", "发展党员台账!B4", "发展党员台账!C4"],
        ["赵四", "cannot-judge", "发展党员台账!B5", "发展党员台账!C5"],
      ],
    },
    "on its last day a notice is still up; one that will be too short is a gap at once": {
      ledgers: people(row("2026-11-17", "2026-11-23"), { ...row("2026-11-23", "2026-11-25"), name: "李二" }),
      asOf: "2026-11-23",
      answers: [
        ["张一", "not-due", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
      ],
      says: { 张一: "满5个工作日" },
    },
    "without the calendar of the year two days may be missing, three may not": {
      ledgers: people(
        row("2032-06-01", "2032-06-07"),
        { ...row("2032-06-01", "2032-06-03"), name: "李二" },
        { ...row("2032-06-01", "2032-06-02"), name: "王三" },
      ),
      asOf: "2032-07-01",
      answers: [
        ["张一", "met", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "to-confirm", "发展党员台账!B3", "发展党员台账!C3"],
        ["王三", "gap", "发展党员台账!B4", "发展党员台账!C4"],
      ],
      says: { 张一: "5个工作日，暂算（未含当年调休）" },
    },
  },
});
