import { mutualCriticismPresent } from "../../../../src/core/rules/orglife/mutual-criticism-present.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const self = (name: string, date = "2026-06-30") => ({ date, critic: name, target: "党员甲", opinion: "学习不够深入" });
const life = (attendees: string, date = "2026-06-30"): MeetingRow => ({ date, type: "org-life", attendees });
const roster = rosterOf([{ name: "张一" }, { name: "李二" }, { name: "王三", exemption: "年老体弱" }]);
const year = (rows: MeetingRow[], ...entries: ReturnType<typeof self>[]) =>
  ledgersOf({
    roster,
    meetings: meetingsOf(rows, { year: 2026 }),
    others: [entriesOf("criticism", entries, { year: 2026 })],
  });

testRule(mutualCriticismPresent, {
  met: {
    ledgers: year([life("张一、李二")], self("张一"), self("李二")),
    answers: [["会议记录!2", "met", "会议记录!C2", "批评意见记录!A2"]],
  },
  gap: {
    ledgers: year([life("张一、李二")], self("张一")),
    answers: [["会议记录!2", "gap", "会议记录!C2", "no 批评意见记录!A3:D3"]],
    says: { "会议记录!2": "李二还没有" },
  },
  notApplicable: {
    ledgers: year([{ date: "2026-06-30", type: "assembly", attendees: "张一" }], self("张一")),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: year([{ date: "2026-06-30", type: "org-life" }], self("张一")),
    answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
  },
  twoSubjects: {
    // Nothing at all was recorded of the second one, which the sheet of 2026 covers.
    ledgers: year([life("张一"), life("张一", "2026-09-30")], self("张一")),
    answers: [
      ["会议记录!2", "met", "会议记录!C2", "批评意见记录!A2"],
      ["会议记录!3", "gap", "no 批评意见记录!A3:D3", "会议记录!A3"],
    ],
  },
  traps: {
    "self-criticism is no criticism of one another; to receive it is enough": {
      ledgers: year(
        [life("张一、李二、王三")],
        { ...self("张一"), target: "李二" },
        { ...self("王三"), target: "王三" },
      ),
      answers: [["会议记录!2", "gap", "会议记录!C2", "no 批评意见记录!A4:D4"]],
      says: { "会议记录!2": "王三还没有" },
      neverSays: { "会议记录!2": "李二" },
    },
    "everybody but the exempt; guests are not asked": {
      ledgers: year([life("全体党员"), life("张一、李二（列席）")], self("张一")),
      answers: [
        ["会议记录!2", "gap", "会议记录!C2", "no 批评意见记录!A3:D3"],
        ["会议记录!3", "met", "会议记录!C3", "批评意见记录!A2"],
      ],
      says: { "会议记录!2": "李二还没有" },
    },
    "people whom the list does not name": {
      ledgers: year([life("张一等5名")], self("张一")),
      answers: [["会议记录!2", "cannot-judge", "会议记录!C2"]],
    },
    "a sheet that does not cover the meeting": {
      ledgers: ledgersOf({
        roster,
        meetings: meetingsOf([life("张一")]),
        others: [entriesOf("criticism", [self("张一", "2025-12-20")])],
      }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
    },
  },
});
