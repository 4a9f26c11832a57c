import { leadingCadreLecture } from "../../../../src/core/rules/meetings/leading-cadre-lecture.ts";
import { ledgersOf, type MeetingRow, type MemberRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const lecture = (date: string, speaker: string): MeetingRow => ({ date, type: "lecture", speaker });
const cadre: MemberRow = { name: "张一", leader: "是" };
const both = (people: MemberRow[], ...rows: MeetingRow[]) =>
  ledgersOf({ roster: rosterOf(people), meetings: meetingsOf(rows) });
const year = { period: "2025", declared: { meetings: "2025-01-01..2026-11-21" } } as const;

testRule(leadingCadreLecture, {
  met: {
    ...year,
    ledgers: both([cadre], lecture("2025-07-01", "李二、张一")),
    answers: [["张一/2025", "met", "会议记录!A2"]],
  },
  gap: "it only reminds: a missing lecture is for the clerk to confirm",
  notApplicable: {
    ...year,
    ledgers: both([{ name: "张一", leader: "否" }], lecture("2025-07-01", "张一")),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ...year,
    ledgers: both([{ name: "张一" }], lecture("2025-07-01", "张一")),
    answers: [["branch", "cannot-judge", "no 花名册!A1:A2"]],
  },
  toConfirm: {
    ...year,
    ledgers: both([cadre], lecture("2025-07-01", "李二")),
    answers: [["张一/2025", "to-confirm", "no 会议记录!A3:C3"]],
  },
  notDue: {
    ledgers: both([cadre], lecture("2026-07-01", "李二")),
    answers: [["张一/2026", "not-due"]],
    says: { "张一/2026": "还没有讲党课的记录，最晚2026年12月31日" },
  },
  twoSubjects: {
    ...year,
    ledgers: both([cadre, { name: "李二", leader: "是" }, { name: "王三", leader: "" }], lecture("2025-07-01", "李二")),
    answers: [
      ["张一/2025", "to-confirm", "no 会议记录!A3:C3"],
      ["李二/2025", "met", "会议记录!A2"],
    ],
  },
  traps: {
    "decision 8: cadres are those of the end of the period, or of the base date": {
      period: "2025",
      ledgers: both([{ ...cadre, status: "transferred-out", statusFrom: "2026-03-01" }], lecture("2025-07-01", "张一")),
      answers: [["张一/2025", "met", "会议记录!A2"]],
    },
    "a cadre who comes after the base date is not asked about yet": {
      period: "2026",
      ledgers: both(
        [
          { name: "李二", leader: "是", transferredInOn: "" },
          { ...cadre, transferredInOn: "2026-12-01" },
        ],
        lecture("2026-07-01", "李二"),
      ),
      answers: [["李二/2026", "met", "会议记录!A2"]],
    },
    "the missing lecture belongs to the sheet of lectures": {
      ...year,
      ledgers: ledgersOf({
        roster: rosterOf([cadre]),
        meetings: [
          meetingsOf([{ date: "2025-07-01", speaker: "李二" }], { sheet: "党课", meetingType: "lecture" }),
          meetingsOf([{ date: "2025-07-01" }], { sheet: "支委会", meetingType: "committee" }),
        ],
      }),
      answers: [["张一/2025", "to-confirm", "no 党课!A3:B3"]],
    },
    "no column for the speaker": {
      ...year,
      ledgers: both([cadre], { date: "2025-07-01", type: "lecture" }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
    "a year that the minutes do not cover": {
      period: "2025",
      ledgers: both([cadre], lecture("2025-07-01", "李二")),
      answers: [["张一/2025", "cannot-judge"]],
    },
  },
});
