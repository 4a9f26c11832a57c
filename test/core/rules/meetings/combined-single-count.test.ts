import { combinedSingleCount } from "../../../../src/core/rules/meetings/combined-single-count.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (date: string, type: string, topic: string, more: MeetingRow = {}): MeetingRow => ({
  date,
  type,
  topic,
  ...more,
});
const year = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });

testRule(combinedSingleCount, {
  met: {
    ledgers: year(row("2026-03-31", "assembly+party-day", "学习党章")),
    answers: [["会议记录!2", "met", "会议记录!B2"]],
  },
  gap: "a suspected split is a matter of text: it is to be confirmed, never a gap (decision 20)",
  notApplicable: { ledgers: year(row("2025-03-31", "assembly", "学习党章")), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: year(row("2026-03-31", "?碰头会", "学习党章"), row("2026-04-30", "assembly", "学习党章")),
    answers: [
      ["会议记录!2", "cannot-judge", "会议记录!B2"],
      ["会议记录!3", "met", "会议记录!B3"],
    ],
  },
  toConfirm: {
    ledgers: year(row("2026-03-31", "assembly", "学习党章"), row("2026-03-31", "party-day", "学习 党章")),
    answers: [
      ["会议记录!2", "met", "会议记录!B2"],
      ["会议记录!3", "to-confirm", "会议记录!A2", "会议记录!A3"],
    ],
  },
  twoSubjects: {
    // Two groups that met on the same day about the same thing are two meetings.
    ledgers: year(
      row("2026-03-31", "group", "学习党章", { group: "第一党小组" }),
      row("2026-03-31", "group", "学习党章", { group: "第二党小组" }),
    ),
    answers: [
      ["会议记录!2", "met", "会议记录!B2"],
      ["会议记录!3", "met", "会议记录!B3"],
    ],
  },
  traps: {
    "rows without a topic are never the same": {
      ledgers: year(row("2026-03-31", "assembly", ""), row("2026-03-31", "committee", "")),
      answers: [
        ["会议记录!2", "met", "会议记录!B2"],
        ["会议记录!3", "met", "会议记录!B3"],
      ],
    },
    "a month without a day does not make two rows one": {
      ledgers: year(row("2026-03", "assembly", "学习党章"), row("2026-03", "party-day", "学习党章")),
      answers: [
        ["会议记录!2", "met", "会议记录!B2"],
        ["会议记录!3", "met", "会议记录!B3"],
      ],
    },
    "a sheet without the column beside one that has it": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-03-31", topic: "学习党章" }], { sheet: "上半年", year: 2026 }),
          meetingsOf([row("2026-09-30", "assembly", "学习党章")], { sheet: "下半年", year: 2026 }),
        ],
      }),
      answers: [
        ["上半年!2", "cannot-judge", "上半年!A2"],
        ["下半年!2", "met", "下半年!B2"],
      ],
    },
    "no column for the type": {
      ledgers: year({ date: "2026-03-31", topic: "学习党章" }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
  },
});
