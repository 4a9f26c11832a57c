import { everyoneSpeaks } from "../../../../src/core/rules/orglife/everyone-speaks.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const self = (name: string, date = "2026-06-30") => ({ date, critic: name, target: name, opinion: "学习不够深入" });
const life = (attendees: string, date = "2026-06-30"): MeetingRow => ({ date, type: "org-life", attendees });
const roster = rosterOf([{ name: "张一" }, { name: "李二" }, { name: "王三", exemption: "年老体弱" }]);
const year = (rows: MeetingRow[], ...entries: ReturnType<typeof self>[]) =>
  ledgersOf({
    roster,
    meetings: meetingsOf(rows, { year: 2026 }),
    others: [entriesOf("criticism", entries, { year: 2026 })],
  });

testRule(everyoneSpeaks, {
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
    "who only criticised another has not yet criticised himself": {
      ledgers: year([life("张一、李二")], self("张一"), { ...self("李二"), target: "张一" }),
      answers: [["会议记录!2", "gap", "会议记录!C2", "no 批评意见记录!A4:D4"]],
      says: { "会议记录!2": "李二还没有" },
    },
    "self-criticism of which only the column of the criticised names the person": {
      ledgers: ledgersOf({
        roster,
        meetings: meetingsOf([life("张一")], { year: 2026 }),
        others: [
          entriesOf("criticism", [{ date: "2026-06-30", type: "自我批评", critic: "", target: "张一" }], {
            year: 2026,
          }),
        ],
      }),
      answers: [["会议记录!2", "met", "会议记录!C2", "批评意见记录!A2"]],
    },
    "criticism of which only the month is known belongs to the meeting of that month": {
      ledgers: year(
        [life("张一"), life("张一", "2026-05-31"), life("张一", "2026-07-01"), life("张一", "2026-06-01")],
        self("张一", "2026-06"),
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!C2", "批评意见记录!A2"],
        ["会议记录!3", "gap", "no 批评意见记录!A3:D3", "会议记录!A3"],
        ["会议记录!4", "gap", "no 批评意见记录!A3:D3", "会议记录!A4"],
        ["会议记录!5", "met", "会议记录!C5", "批评意见记录!A2"],
      ],
    },
    "a meeting of two days; the criticism of the day after is not its own": {
      ledgers: year([life("张一、李二", "2026-06-29..2026-06-30")], self("张一"), self("李二", "2026-07-01")),
      answers: [["会议记录!2", "gap", "会议记录!C2", "no 批评意见记录!A4:D4"]],
      says: { "会议记录!2": "李二还没有" },
    },
    "criticism without a day belongs to the only meeting there is": {
      ledgers: ledgersOf({
        roster,
        meetings: meetingsOf([life("张一"), { date: "2026-06-30", type: "assembly", attendees: "张一" }]),
        others: [entriesOf("criticism", [{ critic: "张一", target: "张一" }])],
      }),
      answers: [["会议记录!2", "met", "会议记录!C2", "批评意见记录!A2:B2"]],
    },
    "… and of two meetings nobody can tell to which": {
      ledgers: ledgersOf({
        roster,
        meetings: meetingsOf([life("张一"), life("张一", "2025-12-30")]),
        others: [entriesOf("criticism", [{ critic: "张一", target: "张一" }])],
      }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
    },
    "nobody of those present stands on the roster": {
      ledgers: year([life("来宾甲、来宾乙")], self("张一")),
      answers: [["会议记录!2", "cannot-judge", "会议记录!C2"]],
    },
    "a list that stands in the column of those present": {
      ledgers: year([{ date: "2026-06-30", type: "org-life", present: "张一" }], self("张一")),
      answers: [["会议记录!2", "met", "会议记录!C2", "批评意见记录!A2"]],
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
