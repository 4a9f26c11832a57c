import { detail } from "../../../../src/core/rules/minutes/detail.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "assembly", ...row }))) });

const text = (length: number) => "议".repeat(length);

testRule(detail, {
  met: {
    ledgers: held({ content: text(150) }),
    answers: [["会议记录!2", "met", "会议记录!C2"]],
  },
  gap: "a heuristic only asks to look",
  notApplicable: {
    // F5.60: short text is not bad when the minutes are attached.
    ledgers: held({ content: text(149), attachment: "纸质记录第3页" }),
    answers: [["会议记录!2", "not-applicable"]],
  },
  cannotJudge: { ledgers: held({ content: "" }), answers: [["会议记录!2", "cannot-judge", "no 会议记录!C2"]] },
  toConfirm: {
    // Punctuation says nothing.
    ledgers: held({ content: `${text(149)}，。、；：` }),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    says: { "会议记录!2": "只有149字，同类会议一般不少于150字" },
  },
  twoSubjects: {
    ledgers: held({ type: "committee", content: text(80) }, { type: "group", content: text(59) }),
    answers: [
      ["会议记录!2", "met", "会议记录!C2"],
      ["会议记录!3", "to-confirm", "会议记录!C3"],
    ],
  },
  traps: {
    "a committee owes what a committee owes, a lecture what a lecture owes": {
      ledgers: held({ type: "committee", content: text(79) }, { type: "lecture", content: text(79) }),
      answers: [
        ["会议记录!2", "to-confirm", "会议记录!C2"],
        ["会议记录!3", "to-confirm", "会议记录!C3"],
      ],
    },
    "a sheet without minutes": {
      ledgers: held({}),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
    "a lecture inside an assembly owes what the assembly owes": {
      ledgers: held({ type: "assembly+lecture", content: text(100) }),
      answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    },
    "theme Party days have no reference length": {
      ledgers: held({ type: "party-day", content: "短" }),
      answers: [["branch", "not-applicable"]],
    },
  },
});
