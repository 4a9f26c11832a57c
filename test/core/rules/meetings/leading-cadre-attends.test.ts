import { leadingCadreAttends } from "../../../../src/core/rules/meetings/leading-cadre-attends.ts";
import { ledgersOf, type MeetingRow, type MemberRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const meeting = (date: string, attendees: string, type = "assembly"): MeetingRow => ({ date, type, attendees });
const cadre: MemberRow = { name: "张一", leader: "是" };
const both = (people: MemberRow[], ...rows: MeetingRow[]) =>
  ledgersOf({ roster: rosterOf(people), meetings: meetingsOf(rows) });
const quarters = ["2025-03-10", "2025-06-10", "2025-09-10", "2025-12-10"];
const year = { period: "2025" } as const;

testRule(leadingCadreAttends, {
  met: {
    ...year,
    ledgers: both(
      [cadre],
      ...quarters.map((date) => meeting(date, "全体党员")),
      meeting("2025-12-30", "李二", "org-life"),
    ),
    answers: [["张一/2025", "met", "会议记录!C6"]],
    says: { "张一/2025": "应参加5次党员大会、组织生活会，参加了4次" },
  },
  gap: {
    ...year,
    ledgers: both(
      [cadre],
      ...quarters.map((date) => meeting(date, "全体党员")),
      meeting("2025-11-30", "李二"),
      meeting("2025-10-30", "李二"),
    ),
    answers: [["张一/2025", "gap", "会议记录!C6", "会议记录!C7"]],
    says: { "张一/2025": "参加了4次，低于80%" },
    past: ["张一/2025"],
  },
  notApplicable: {
    ...year,
    ledgers: both([cadre], meeting("2025-03-10", "李二", "committee")),
    answers: [["张一/2025", "not-applicable"]],
  },
  cannotJudge: {
    ...year,
    ledgers: both([cadre], { date: "2025-03-10", type: "assembly" }),
    answers: [["张一/2025", "cannot-judge", "会议记录!A2"]],
  },
  notDue: {
    ledgers: both([cadre], meeting("2026-03-10", "李二")),
    answers: [["张一/2026", "not-due", "会议记录!C2"]],
  },
  twoSubjects: {
    ...year,
    ledgers: both([cadre, { name: "李二", leader: "是" }], meeting("2025-03-10", "李二")),
    answers: [
      ["张一/2025", "gap", "会议记录!C2"],
      ["李二/2025", "met"],
    ],
  },
  traps: {
    "nobody is marked": {
      ...year,
      ledgers: both([{ name: "张一", leader: "" }], meeting("2025-03-10", "李二")),
      answers: [["branch", "not-applicable"]],
    },
    "decision 8: cadres are those of the end of the period, or of the base date": {
      period: "2025",
      ledgers: both([{ ...cadre, status: "transferred-out", statusFrom: "2026-03-01" }], meeting("2025-03-10", "张一")),
      answers: [["张一/2025", "met"]],
    },
    "a cadre who comes after the base date is not asked about yet": {
      period: "2026",
      ledgers: both(
        [
          { name: "李二", leader: "是", transferredInOn: "" },
          { ...cadre, transferredInOn: "2026-12-01" },
        ],
        meeting("2026-03-10", "李二"),
      ),
      answers: [["李二/2026", "met"]],
    },
    "cadres who share a name": {
      ...year,
      ledgers: both([cadre, { ...cadre, birthDate: "1990-01-01" }], meeting("2025-03-10", "张一")),
      answers: [
        ["张一#1/2025", "cannot-judge"],
        ["张一#2/2025", "cannot-judge"],
      ],
      says: { "张一#1/2025": "不止一人" },
    },
    "meetings before the transfer are not owed": {
      ...year,
      ledgers: both(
        [{ ...cadre, transferredInOn: "2025-06-01" }],
        meeting("2025-03-10", "李二"),
        meeting("2025-06-10", "张一"),
      ),
      answers: [["张一/2025", "met"]],
    },
  },
});
