import { beforeOrglife } from "../../../../src/core/rules/talk/before-orglife.ts";
import { entriesOf, ledgersOf, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { past, talk, talks } from "../../../support/talk-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

const life = (attendees: string, date = "2025-06-30") => ({ date, type: "org-life", attendees });
const held = (rows: ReturnType<typeof life>[], ...list: ReturnType<typeof talk>[]) =>
  ledgersOf({ meetings: meetingsOf(rows, { year: 2025 }), others: [talks(...list)] });

testRule(beforeOrglife, {
  met: {
    ...past,
    ledgers: held([life("张一、李二")], talk("张一", "李二", "2025-05-31")),
    answers: [["会议记录!2", "met", "会议记录!A2", "会议记录!C2"]],
  },
  gap: {
    ...past,
    ledgers: held([life("张一、李二、王三")], talk("张一", "李二", "2025-06-01"), talk("张一", "王三", "2025-05-30")),
    answers: [["会议记录!2", "gap", "会议记录!A2", "会议记录!C2", "no 谈心谈话记录!A4:C4"]],
    says: { "会议记录!2": "王三还没有" },
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({
      meetings: meetingsOf([{ date: "2025-06-30", type: "assembly" }]),
      others: [talks(talk("张一", "李二"))],
    }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({
      meetings: meetingsOf([{ date: "2025-06-30", type: "org-life" }]),
      others: [talks(talk("张一", "李二"))],
    }),
    answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
  },
  twoSubjects: {
    ...past,
    ledgers: held([life("张一、李二"), life("张一", "2025-12")], talk("张一", "李二", "2025-06-30")),
    answers: [
      ["会议记录!2", "met", "会议记录!A2", "会议记录!C2"],
      ["会议记录!3", "cannot-judge", "会议记录!A3"],
    ],
  },
  traps: {
    "no column for who talked": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([life("张一、李二")], { year: 2025 }),
        others: [entriesOf("talks", [{ date: "2025-06-10", content: "思想" }], { year: 2025 })],
      }),
      answers: [["branch", "cannot-judge", "no 谈心谈话记录!A1:B2"]],
    },
    "who only has a talk without a day may have had it in time": {
      ...past,
      ledgers: held([life("张一、李二")], talk("张一", "李二", "?六月初")),
      declared: { talks: "2025-01-01..2025-12-31" },
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2", "会议记录!C2", "谈心谈话记录!A2"]],
      reasons: { "会议记录!2": "unreadable-date" },
    },
    "a talk after the meeting, or of no day, is none before it": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([life("张一、李二、王三", "2025-06-29..2025-06-30")], { year: 2025 }),
        others: [
          entriesOf("talks", [
            talk("张一", "群众甲", "2025-06-30"),
            talk("李二", "群众甲", "2025-07-01"),
            { ...talk("王三", "群众甲"), date: "" },
          ]),
        ],
      }),
      declared: { talks: "2025-01-01..2025-12-31" },
      answers: [["会议记录!2", "gap", "会议记录!A2", "会议记录!C2", "no 谈心谈话记录!A5:C5"]],
      says: { "会议记录!2": "李二、王三还没有" },
    },
    "nobody of those present stands on the roster": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        meetings: meetingsOf([life("来宾甲、来宾乙")], { year: 2025 }),
        others: [talks(talk("张一", "李二", "2025-06-10"))],
      }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
      says: { "会议记录!2": "没有出席名单" },
    },
    "no column for the day of the talks": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([life("张一、李二")], { year: 2025 }),
        others: [entriesOf("talks", [{ talker: "张一", partner: "李二" }], { year: 2025 })],
      }),
      answers: [["branch", "cannot-judge", "no 谈心谈话记录!A1:B2"]],
    },

    "a talk with everybody, in time and too early": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }, { name: "李二" }, { name: "王三" }]),
        meetings: meetingsOf([life("张一、李二、王三"), life("李二", "2025-12-30")], { year: 2025 }),
        others: [talks(talk("张一", "全体党员", "2025-06-10"))],
      }),
      answers: [
        ["会议记录!2", "met", "会议记录!A2", "会议记录!C2"],
        ["会议记录!3", "gap", "会议记录!A3", "会议记录!C3", "no 谈心谈话记录!A3:C3"],
      ],
    },
    "a list that is blank": {
      ...past,
      ledgers: held([life("")], talk("张一", "李二", "2025-06-10")),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
    },
    "a collective talk counts for everybody it names; guests are not asked": {
      ...past,
      ledgers: held([life("张一、李二、王三、赵四（列席）")], talk("张一", "李二、王三", "2025-06-10")),
      answers: [["会议记录!2", "met", "会议记录!A2", "会议记录!C2"]],
    },
    "talks that begin later prove nothing": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([life("张一、李二、王三")]),
        others: [entriesOf("talks", [talk("张一", "李二", "2025-06-10")])],
      }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2", "会议记录!C2"]],
    },
    "people whom the list does not name": {
      ...past,
      ledgers: held([life("张一、李二等3名")], talk("张一", "李二", "2025-06-10")),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2", "会议记录!C2"]],
    },
  },
});
