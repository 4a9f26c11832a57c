import { requiredElements } from "../../../../src/core/rules/minutes/required-elements.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (more: MeetingRow = {}): MeetingRow => ({
  date: "2026-05-15",
  type: "assembly",
  venue: "会议室",
  chair: "张一",
  ...more,
});
const year = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });
const fields = (...names: string[]) => ({ "minutes.required_fields": names });

testRule(requiredElements, {
  met: {
    ledgers: year(row()),
    figures: fields("date", "type", "place", "chair"),
    answers: [["会议记录!2", "met", "会议记录!A2"]],
  },
  gap: {
    ledgers: year(row({ venue: "", chair: "" })),
    figures: fields("date", "type", "place", "chair"),
    answers: [["会议记录!2", "gap", "no 会议记录!C2", "no 会议记录!D2"]],
    says: { "会议记录!2": "还差：地点、主持人。" },
  },
  notApplicable: {
    ledgers: year(row({ date: "2025-05-15" })),
    figures: fields("chair"),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    // Decision 42: what the sheet has no column for is said once; the rest is judged.
    ledgers: year(row(), row()),
    figures: fields("chair", "recorder", "signature"),
    answers: [
      ["会议记录!2", "met", "会议记录!A2"],
      ["会议记录!3", "met", "会议记录!A3"],
      ["branch", "cannot-judge", "no 会议记录!A1:D3"],
    ],
    says: { branch: "会议记录没有找到这些列：记录人、签名" },
  },
  twoSubjects: {
    ledgers: year(row(), row({ chair: "" })),
    figures: fields("chair"),
    answers: [
      ["会议记录!2", "met", "会议记录!A2"],
      ["会议记录!3", "gap", "no 会议记录!D3"],
    ],
  },
  traps: {
    "a lecture needs no resolution, an assembly with a lecture does": {
      ledgers: year(
        row({ type: "lecture", resolution: "" }),
        row({ resolution: "" }),
        row({ type: "assembly+lecture", resolution: "" }),
      ),
      figures: fields("resolution"),
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["会议记录!3", "gap", "no 会议记录!E3"],
        ["会议记录!4", "gap", "no 会议记录!E4"],
      ],
    },
    "columns that only some of the sheets lack": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-05-15", chair: "张一" }], { sheet: "上半年" }),
          meetingsOf([{ date: "2026-07-15", recorder: "李二" }], { sheet: "下半年" }),
        ],
      }),
      figures: fields("chair", "recorder"),
      answers: [
        ["上半年!2", "met", "上半年!A2"],
        ["下半年!2", "met", "下半年!A2"],
        ["branch", "cannot-judge", "no 上半年!A1:B2"],
      ],
      says: { branch: "上半年、下半年没有找到这些列：记录人、主持人" },
    },
    "a blank cell in the column that stands for the one that is not there": {
      ledgers: year(row({ agenda: "" })),
      figures: fields("topic"),
      answers: [["会议记录!2", "gap", "no 会议记录!E2"]],
    },
    "nobody knows how many were present: nobody is known to be absent": {
      ledgers: year(row({ expected: "10", present: "", absentees: "" })),
      figures: fields("absentees"),
      answers: [["会议记录!2", "met", "会议记录!A2"]],
    },
    "nobody was absent, so nobody is excused": {
      ledgers: year(
        row({ expected: "10", present: "10", absentees: "" }),
        row({ expected: "10", present: "9", absentees: "" }),
      ),
      figures: fields("absentees"),
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["会议记录!3", "gap", "no 会议记录!G3"],
      ],
    },
    "a list of names tells who was present": {
      ledgers: year(row({ present: "", attendees: "张一、李二" })),
      figures: fields("present"),
      answers: [["会议记录!2", "met", "会议记录!A2"]],
    },
    "the sheet of one kind of meeting stands for the type": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-05-15" }], { sheet: "支委会", meetingType: "committee" }),
      }),
      figures: fields("type"),
      answers: [["支委会!2", "met", "支委会!A2"]],
    },
    "F3.59: signatures without a column are not missing signatures": {
      ledgers: year(row()),
      figures: fields("signature"),
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["branch", "cannot-judge", "no 会议记录!A1:D2"],
      ],
    },
    "a field name from outside is no property": {
      ledgers: year(row()),
      figures: fields("__proto__"),
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["branch", "cannot-judge", "no 会议记录!A1:D2"],
      ],
    },
  },
});
