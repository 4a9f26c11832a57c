import type { Frequency } from "../../../../src/core/profiles/figures.ts";
import { partyLecture } from "../../../../src/core/rules/meetings/party-lecture.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const per = (times: number, period: Frequency["per"]) => ({ "lecture.frequency": { times, per: period } });
const lecture = (date: string, more: MeetingRow = {}): MeetingRow => ({ date, type: "lecture", ...more });
const year = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });

testRule(partyLecture, {
  met: {
    ledgers: year(lecture("2026-02-10")),
    period: "2026Q1",
    figures: per(1, "quarter"),
    answers: [["2026Q1", "met", "会议记录!A2"]],
  },
  gap: {
    ledgers: year(lecture("2026-02-10")),
    asOf: "2027-01-01",
    period: "2026",
    figures: per(2, "year"),
    answers: [["2026", "gap", "no 会议记录!A3:B3", "会议记录!A2"]],
    says: { "2026": "应有2次党课，台账里有1次，还差1次" },
    neverSays: { "2026": "合开" },
    past: ["2026"],
  },
  notApplicable: "without a stated frequency the checkup answers; a branch not yet founded is shown for the assembly",
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([lecture("2026-05-10")]) }),
    asOf: "2026-06-01",
    period: "2026Q1",
    figures: per(1, "quarter"),
    answers: [["2026Q1", "cannot-judge"]],
  },
  notDue: {
    ledgers: year(lecture("2026-02-10")),
    period: "2026",
    figures: per(2, "year"),
    answers: [["2026", "not-due", "会议记录!A2"]],
    says: { "2026": "还差1次，最晚2026年12月31日" },
  },
  twoSubjects: {
    // F2.26: 10 January belongs to the autumn semester before it; August belongs to none.
    ledgers: ledgersOf({
      meetings: meetingsOf([lecture("2026-01-10"), lecture("2026-08-20"), { date: "2025-09-03", type: "assembly" }]),
    }),
    asOf: "2026-08-31",
    figures: per(1, "semester"),
    answers: [
      ["2025S2", "met", "会议记录!A2"],
      ["2026S1", "gap", "no 会议记录!A5:B5"],
    ],
  },
  traps: {
    "the semester that contains the base date is still open": {
      ledgers: year(lecture("2026-03-10")),
      figures: per(1, "semester"),
      declared: { meetings: "2025-09-01..2026-11-21" },
      answers: [
        ["2025S2", "gap", "no 会议记录!A3:B3"],
        ["2026S1", "met", "会议记录!A2"],
        ["2026S2", "not-due"],
      ],
    },
    "F3.35: inside another meeting it counts only with a speaker and a topic": {
      ledgers: year(
        lecture("2026-02-10", { type: "assembly+lecture", speaker: "", topic: "学习党章" }),
        lecture("2026-05-10", { type: "assembly+lecture", speaker: "张一", topic: "学习党章" }),
      ),
      asOf: "2026-07-01",
      period: "2026H1",
      figures: per(1, "quarter"),
      answers: [
        ["2026Q1", "gap", "no 会议记录!A4:D4", "会议记录!A2"],
        ["2026Q2", "met", "会议记录!A3"],
      ],
    },
    "F3.35: the title may give the topic, and without either it is no lecture": {
      ledgers: year(
        lecture("2026-02-10", { type: "assembly+lecture", speaker: "张一", topic: "", title: "党章辅导" }),
        lecture("2026-05-10", { type: "assembly+lecture", speaker: "张一", topic: "", title: "" }),
      ),
      asOf: "2026-07-01",
      period: "2026H1",
      figures: per(1, "quarter"),
      answers: [
        ["2026Q1", "met", "会议记录!A2"],
        ["2026Q2", "gap", "no 会议记录!A4:E4", "会议记录!A3"],
      ],
      says: { "2026Q2": "有1次合开的会议没有写主讲人或题目" },
    },
    "a missing lecture belongs to the sheet of lectures": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-02-10" }], { sheet: "党课", meetingType: "lecture", year: 2026 }),
          meetingsOf([{ date: "2026-05-10" }], { sheet: "支委会", meetingType: "committee", year: 2026 }),
        ],
      }),
      asOf: "2026-07-01",
      period: "2026Q2",
      figures: per(1, "quarter"),
      answers: [["2026Q2", "gap", "no 党课!A3"]],
    },
    "decision 33: of the semesters only those that end in the year asked about": {
      ledgers: year(lecture("2026-03-10")),
      period: "2025",
      figures: per(1, "semester"),
      declared: { meetings: "2024-09-01..2026-11-21" },
      answers: [
        ["2024S2", "gap", "no 会议记录!A3:B3"],
        ["2025S1", "gap", "no 会议记录!A3:B3"],
      ],
    },
    "decision 33: an open semester belongs to an inspection that holds the base date only": {
      ledgers: year(lecture("2026-09-10")),
      period: "2026-09-01..2026-10-31",
      figures: per(1, "semester"),
      answers: [["branch", "not-applicable"]],
    },
    "F3.35: without a column for the speaker it cannot be told": {
      ledgers: year(lecture("2026-02-10", { type: "assembly+lecture", topic: "学习党章" })),
      period: "2026Q1",
      figures: per(1, "quarter"),
      answers: [["2026Q1", "cannot-judge", "会议记录!B2"]],
    },
    "F3.34: two rows of one day and topic are one lecture": {
      ledgers: year(lecture("2026-02-10", { topic: "学习党章" }), lecture("2026-02-10", { topic: "学习党章" })),
      asOf: "2027-01-01",
      period: "2026",
      figures: per(2, "year"),
      answers: [["2026", "gap", "no 会议记录!A4:C4", "会议记录!A2"]],
    },
    "one of two inside a period that is not covered": {
      ledgers: ledgersOf({
        meetings: meetingsOf([lecture("2026-05-10"), lecture("2026-12-20", { type: "assembly" })]),
      }),
      asOf: "2027-01-01",
      period: "2026",
      figures: per(2, "year"),
      answers: [["2026", "cannot-judge", "会议记录!A2"]],
    },
  },
});
