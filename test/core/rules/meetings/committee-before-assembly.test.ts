import { committeeBeforeAssembly } from "../../../../src/core/rules/meetings/committee-before-assembly.ts";
import {
  entriesOf,
  fullMembers,
  ledgersOf,
  type MeetingRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const assembly = (date: string, topic = "审议年度党费使用方案"): MeetingRow => ({
  date,
  type: "assembly",
  topic,
  content: "举手表决",
});
const committee = (date: string, topic = "研究党费使用方案"): MeetingRow => ({
  date,
  type: "committee",
  topic,
  content: "",
});
const meetings = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows) });
const declared = { meetings: "2026-01-01..2026-11-21" } as const;

testRule(committeeBeforeAssembly, {
  met: {
    ledgers: meetings(committee("2026-05-11"), assembly("2026-06-10")),
    answers: [["会议记录!3", "met", "会议记录!C3", "会议记录!A2"]],
  },
  gap: {
    declared,
    ledgers: meetings(committee("2026-05-10"), assembly("2026-06-10")),
    answers: [["会议记录!3", "gap", "no 会议记录!A4:D4", "会议记录!C3"]],
    says: { "会议记录!3": "30天内还没有支委会的记录" },
    past: ["会议记录!3"],
  },
  notApplicable: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(6)), meetings: meetingsOf([assembly("2026-06-10")]) }),
    answers: [["会议记录!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: meetings(committee("2026-06-01"), assembly("2026-06-10", "")),
    answers: [["会议记录!3", "cannot-judge", "会议记录!A3"]],
  },
  toConfirm: {
    ledgers: meetings(committee("2026-06-01", "研究走访慰问"), assembly("2026-06-10")),
    answers: [["会议记录!3", "to-confirm", "会议记录!C3", "会议记录!A2"]],
  },
  twoSubjects: {
    declared,
    ledgers: meetings(assembly("2026-03-10"), committee("2026-06-01"), assembly("2026-06-10")),
    answers: [
      ["会议记录!2", "gap", "no 会议记录!A5:D5", "会议记录!C2"],
      ["会议记录!4", "met", "会议记录!C4", "会议记录!A3"],
    ],
  },
  traps: {
    "minutes that begin with the assembly": {
      ledgers: meetings(assembly("2026-06-10")),
      answers: [["会议记录!2", "cannot-judge", "会议记录!C2"]],
    },
    "a committee of three is asked although fewer than seven would need none": {
      declared,
      ledgers: ledgersOf({
        roster: rosterOf(fullMembers(6)),
        meetings: meetingsOf([assembly("2026-06-10")]),
        others: [entriesOf("committee", [{ name: "张一" }, { name: "李二" }, { name: "王三" }])],
      }),
      answers: [["会议记录!2", "gap", "no 会议记录!A3:D3", "会议记录!C2"]],
    },
    "a topic of two characters, and a committee that dealt with one of two topics": {
      ledgers: meetings(
        committee("2026-05-30", "慰问"),
        assembly("2026-06-10", "慰问"),
        committee("2026-07-30", "购书"),
        assembly("2026-08-10", "捐款工作、购书事项"),
      ),
      answers: [
        ["会议记录!3", "met", "会议记录!C3", "会议记录!A2"],
        ["会议记录!5", "met", "会议记录!C5", "会议记录!A4"],
      ],
    },
    "a committee meeting whose date cannot be read may be the one": {
      declared,
      ledgers: meetings(committee("?六月初"), assembly("2026-06-10")),
      answers: [["会议记录!3", "cannot-judge", "会议记录!C3"]],
    },
    "sheets by kind: one for the committee shows where the record is missing, none shows nothing": {
      declared,
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-02-01", topic: "研究慰问", content: "" }], {
            sheet: "支委会",
            meetingType: "committee",
          }),
          meetingsOf([{ date: "2026-06-10", topic: "审议年度党费使用方案", content: "举手表决" }], {
            sheet: "党员大会",
            meetingType: "assembly",
          }),
        ],
      }),
      answers: [["党员大会!2", "gap", "no 支委会!A3:C3", "党员大会!B2"]],
    },
    "sheets by kind without one for the committee": {
      declared,
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-06-10", topic: "审议年度党费使用方案", content: "举手表决" }], {
          sheet: "党员大会",
          meetingType: "assembly",
        }),
      }),
      answers: [["党员大会!2", "cannot-judge", "党员大会!B2"]],
    },
    "an assembly without a vote": {
      ledgers: meetings({ ...assembly("2026-06-10"), content: "学习文件" }),
      answers: [["branch", "not-applicable"]],
    },
  },
});
