import { secretaryLectureYearly } from "../../../../src/core/rules/meetings/secretary-lecture-yearly.ts";
import { type EntryRow, entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const lecture = (date: string, speaker: string): MeetingRow => ({ date, type: "lecture", speaker });
const secretary: EntryRow<"committee"> = { name: "张一", post: "党支部书记", startedOn: "2023-05-01" };
const both = (people: EntryRow<"committee">[], ...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows), others: [entriesOf("committee", people)] });
const year = { period: "2025", declared: { meetings: "2025-01-01..2026-11-21" } } as const;

testRule(secretaryLectureYearly, {
  met: {
    ...year,
    ledgers: both([secretary], lecture("2025-07-01", "张一（书记）")),
    answers: [["2025", "met", "会议记录!A2"]],
  },
  gap: {
    ...year,
    ledgers: both([secretary], lecture("2025-07-01", "李二")),
    answers: [["2025", "gap", "no 会议记录!A3:C3"]],
  },
  notApplicable: {
    ...year,
    ledgers: both([{ ...secretary, startedOn: "2025-10-02" }], lecture("2025-07-01", "李二")),
    answers: [["2025", "not-applicable"]],
    says: { "2025": "任职不满3个月" },
  },
  cannotJudge: {
    ...year,
    ledgers: both([secretary], { date: "2025-07-01", type: "lecture" }),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  notDue: { ledgers: both([secretary], lecture("2026-07-01", "李二")), answers: [["2026", "not-due"]] },
  twoSubjects: {
    period: "2025-01-01..2026-11-21",
    ledgers: both([secretary], lecture("2025-07-01", "支部书记张一"), lecture("2026-07-01", "书记")),
    answers: [
      ["2025", "met", "会议记录!A2"],
      ["2026", "met", "会议记录!A3"],
    ],
  },
  traps: {
    "three months in office are enough": {
      ...year,
      ledgers: both([{ ...secretary, startedOn: "2025-09-30" }], lecture("2025-07-01", "李二")),
      answers: [["2025", "gap", "no 会议记录!A3:C3"]],
    },
    "three months in office on the base date are enough": {
      ledgers: both([{ ...secretary, startedOn: "2026-08-21" }], lecture("2026-07-01", "李二")),
      answers: [["2026", "not-due"]],
    },
    "time as a member of the committee, or of another secretary, is no time as secretary": {
      ...year,
      ledgers: both(
        [
          { name: "张一", post: "组织委员", startedOn: "2020-01-01", endedOn: "2025-10-31" },
          { name: "李二", post: "书记", startedOn: "2020-01-01", endedOn: "2025-10-31" },
          { name: "张一", post: "书记", startedOn: "2025-11-01", endedOn: "" },
        ],
        lecture("2025-07-01", "王三"),
      ),
      answers: [["2025", "not-applicable"]],
    },
    "a row that does not say since when tells nothing of the time in office": {
      ...year,
      ledgers: both(
        [
          { name: "张一", post: "书记", startedOn: "" },
          { name: "张一", post: "书记", startedOn: "2025-11-01" },
        ],
        lecture("2025-07-01", "王三"),
      ),
      answers: [["2025", "not-applicable"]],
    },
    "a secretary elected again has been one since the first time": {
      ...year,
      ledgers: both(
        [
          { name: "张一", post: "书记", startedOn: "2020-01-01", endedOn: "2025-10-31" },
          { name: "张一", post: "书记", startedOn: "2025-11-01", endedOn: "" },
        ],
        lecture("2025-07-01", "王三"),
      ),
      answers: [["2025", "gap", "no 会议记录!A3:C3"]],
    },
    "the same when the later time stands first": {
      ...year,
      ledgers: both(
        [
          { name: "张一", post: "书记", startedOn: "2025-11-01", endedOn: "" },
          { name: "张一", post: "书记", startedOn: "2020-01-01", endedOn: "2025-10-31" },
        ],
        lecture("2025-07-01", "王三"),
      ),
      answers: [["2025", "gap", "no 会议记录!A3:C3"]],
    },
    "a lecture of 书记 before anybody is known to have been one": {
      ...year,
      ledgers: both([{ ...secretary, startedOn: "2025-09-01" }], lecture("2025-07-01", "书记")),
      answers: [["2025", "gap", "no 会议记录!A3:C3"]],
    },
    "no lecture at all asks for no column of speakers": {
      ...year,
      ledgers: both([secretary], { date: "2025-07-01", type: "assembly" }),
      answers: [["2025", "gap", "no 会议记录!A3:B3"]],
      past: ["2025"],
    },
    "a sheet without the column beside the sheet of lectures that has it": {
      ...year,
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2025-03-01", type: "lecture" }], { sheet: "2025上", year: 2025 }),
          meetingsOf([lecture("2025-07-01", "张一")], { sheet: "2025下", year: 2025 }),
        ],
        others: [entriesOf("committee", [secretary])],
      }),
      answers: [["2025", "met", "2025下!A2"]],
    },
    "a missing lecture belongs to the sheet of lectures": {
      ...year,
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2025-07-01", speaker: "李二" }], { sheet: "党课", meetingType: "lecture" }),
          meetingsOf([{ date: "2025-07-01" }], { sheet: "支委会", meetingType: "committee" }),
        ],
        others: [entriesOf("committee", [secretary])],
      }),
      answers: [["2025", "gap", "no 党课!A3:B3"]],
    },
    "a former secretary's lecture counts for the year": {
      ...year,
      ledgers: both(
        [
          { name: "李二", post: "书记", startedOn: "2020-01-01", endedOn: "2025-08-01" },
          { name: "张一", post: "书记", startedOn: "2025-08-02", endedOn: "" },
        ],
        lecture("2025-07-01", "李二"),
      ),
      answers: [["2025", "met", "会议记录!A2"]],
    },
    "a lecture without a speaker may be the secretary's": {
      ...year,
      ledgers: both([secretary], lecture("2025-07-01", "")),
      answers: [["2025", "cannot-judge", "会议记录!B2"]],
    },
    "nobody knows who the secretary is": {
      ...year,
      ledgers: ledgersOf({ meetings: meetingsOf([lecture("2025-07-01", "张一")]) }),
      answers: [["2025", "cannot-judge"]],
    },
  },
});
