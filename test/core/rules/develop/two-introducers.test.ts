import { twoIntroducers } from "../../../../src/core/rules/develop/two-introducers.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const members: readonly MemberRow[] = [
  { name: "张一", memberType: "full", joinedOn: "2001-07-01", discipline: "", disciplineFrom: "", disciplineTo: "" },
  { name: "李二", memberType: "full", joinedOn: "2001-07-01", discipline: "", disciplineFrom: "", disciplineTo: "" },
  {
    name: "王三",
    memberType: "full",
    joinedOn: "2001-07-01",
    discipline: "留党察看一年",
    disciplineFrom: "2026-01-01",
    disciplineTo: "2026-12-31",
  },
  { name: "赵四", memberType: "probationary", joinedOn: "2026-01-01", discipline: "", disciplineFrom: "" },
];
const people = (...rows: EntryRow<"development">[]) =>
  ledgersOf({ roster: rosterOf(members), others: [entriesOf("development", rows)] });

testRule(twoIntroducers, {
  met: {
    ledgers: people({ name: "孙五", assemblyOn: "2026-03-01", introducers: "张一、李 二" }),
    answers: [["孙五", "met", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "孙五", assemblyOn: "2026-03-01", introducers: "张一" }),
    answers: [["孙五", "gap", "发展党员台账!C2"]],
    says: { 孙五: "登记了1名入党介绍人，应为2名" },
  },
  notApplicable: {
    ledgers: people({ name: "孙五", assemblyOn: "", introducers: "" }),
    answers: [["孙五", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "孙五", assemblyOn: "2026-03-01", introducers: "?不详" }),
    answers: [["孙五", "cannot-judge", "发展党员台账!C2"]],
  },
  toConfirm: {
    ledgers: people({ name: "孙五", assemblyOn: "2026-03-01", introducers: "张一、周六" }),
    answers: [["孙五", "to-confirm", "发展党员台账!C2"]],
    says: { 孙五: "周六不在花名册上" },
  },
  twoSubjects: {
    ledgers: people(
      { name: "孙五", assemblyOn: "2026-03-01", introducers: "张一、赵四" },
      { name: "周六", assemblyOn: "2026-03-01", introducers: "" },
    ),
    answers: [
      ["孙五", "gap", "发展党员台账!C2"],
      ["周六", "gap", "no 发展党员台账!C3"],
    ],
    says: { 孙五: "赵四当时还不是正式党员", 周六: "还没有登记" },
  },
  traps: {
    "under 留党察看 on the day, and before and after it": {
      ledgers: people(
        { name: "孙五", assemblyOn: "2026-12-31", introducers: "张一、王三" },
        { name: "周六", assemblyOn: "2025-12-31", introducers: "张一、王三" },
        { name: "吴七", assemblyOn: "2027-01-01", introducers: "张一、王三" },
      ),
      asOf: "2027-03-01",
      period: "2026",
      answers: [
        ["孙五", "gap", "发展党员台账!C2"],
        ["周六", "met", "发展党员台账!C3"],
        ["吴七", "met", "发展党员台账!C4"],
      ],
      says: { 孙五: "王三当时在处分" },
    },
    namesakes: {
      ledgers: ledgersOf({
        roster: rosterOf([...members, { name: "张一", memberType: "full", birthDate: "1990-01-01" }]),
        others: [entriesOf("development", [{ name: "孙五", assemblyOn: "2026-03-01", introducers: "张一、李二" }])],
      }),
      answers: [["孙五", "cannot-judge", "发展党员台账!C2"]],
    },
    "no column": {
      ledgers: people({ name: "孙五", assemblyOn: "2026-03-01" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "an assembly that cannot be read": {
      ledgers: people({ name: "孙五", assemblyOn: "?三月", introducers: "张一、李二" }),
      answers: [["孙五", "cannot-judge", "发展党员台账!B2"]],
    },
    "who joined later was no member, who came from another branch later was one, and of some nobody can tell": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", memberType: "full", joinedOn: "2001-07-01", transferredInOn: "" },
          { name: "李二", memberType: "full", joinedOn: "2001-07-01", transferredInOn: "2026-06-01" },
          { name: "王三", memberType: "full", joinedOn: "2026-03-02", transferredInOn: "" },
          { name: "赵四", memberType: "", joinedOn: "", transferredInOn: "" },
          { name: "周六", memberType: "full", joinedOn: "2026-03-01", transferredInOn: "" },
        ]),
        others: [
          entriesOf("development", [
            { name: "孙五", assemblyOn: "2026-03-01", introducers: "张一、李二" },
            { name: "吴七", assemblyOn: "2026-03-01", introducers: "张一、王三" },
            { name: "郑八", assemblyOn: "2026-03-01", introducers: "张一、赵四" },
            { name: "冯九", assemblyOn: "2026-03-01", introducers: "张一、周六" },
          ]),
        ],
      }),
      answers: [
        ["孙五", "met", "发展党员台账!C2"],
        ["吴七", "gap", "发展党员台账!C3"],
        ["郑八", "to-confirm", "发展党员台账!C4"],
        ["冯九", "met", "发展党员台账!C5"],
      ],
      says: { 吴七: "王三当时还不是正式党员", 郑八: "赵四分不清是不是正式党员" },
    },
    "a sheet of its own without the introducers": {
      ledgers: ledgersOf({
        roster: rosterOf(members),
        others: [
          entriesOf("development", [{ name: "孙五", assemblyOn: "2026-03-01", introducers: "张一、李二" }]),
          entriesOf("development", [{ name: "周六", assemblyOn: "2026-03-01" }], { sheet: "预备党员" }),
        ],
      }),
      answers: [
        ["孙五", "met", "发展党员台账!C2"],
        ["周六", "cannot-judge", "no 预备党员!A2:B2"],
      ],
    },
  },
});
