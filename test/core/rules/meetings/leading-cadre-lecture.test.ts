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
  notDue: { ledgers: both([cadre], lecture("2026-07-01", "李二")), answers: [["张一/2026", "not-due"]] },
  twoSubjects: {
    ...year,
    ledgers: both([cadre, { name: "李二", leader: "是" }, { name: "王三", leader: "" }], lecture("2025-07-01", "李二")),
    answers: [
      ["张一/2025", "to-confirm", "no 会议记录!A3:C3"],
      ["李二/2025", "met", "会议记录!A2"],
    ],
  },
  traps: {
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
