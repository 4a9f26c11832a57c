import { topicCoverage } from "../../../../src/core/rules/study/topic-coverage.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const figures = {
  "study.topics": [
    { title: "党章党规", words: ["党章", "条例"] },
    { title: "党史", words: ["党史"] },
  ],
} as const;
const meeting = (date: string, topic: string): MeetingRow => ({ date, type: "study", topic });
const meetings = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows) });

testRule(topicCoverage, {
  met: {
    figures,
    ledgers: meetings(meeting("2026-03-01", "学习党章"), meeting("2026-05-01", "党史故事会")),
    answers: [["2026", "met", "会议记录!C2", "会议记录!C3"]],
  },
  gap: "words alone prove nothing: a missing subject is for a person to confirm",
  notApplicable: "every branch studies; a year without any record cannot be judged",
  cannotJudge: {
    figures,
    ledgers: meetings(meeting("2026-03-01", "")),
    answers: [["2026", "cannot-judge", "no 会议记录!A1:C2"]],
  },
  toConfirm: {
    figures,
    period: "2025",
    ledgers: meetings(meeting("2025-03-01", "学习条例")),
    answers: [["2025", "to-confirm", "会议记录!C2"]],
    says: { "2025": "没有看到党史" },
  },
  notDue: {
    figures,
    ledgers: meetings(meeting("2026-03-01", "学习条例")),
    answers: [["2026", "not-due", "会议记录!C2"]],
  },
  twoSubjects: {
    figures,
    period: "2025-01-01..2026-11-21",
    ledgers: ledgersOf({
      meetings: meetingsOf([meeting("2025-03-01", "学习条例和党史")]),
      others: [entriesOf("study", [{ date: "2026-03-01", title: "党史讲座", content: "" }])],
    }),
    answers: [
      ["2025", "met", "会议记录!C2", "会议记录!C2"],
      ["2026", "not-due", "学习学时台账!B2"],
    ],
  },
  traps: {
    "neither ledger": {
      figures,
      ledgers: ledgersOf({}),
      answers: [["branch", "cannot-judge"]],
      says: { branch: "会议记录或学习学时台账" },
    },
    "the first and the last day of the year count, the next year does not": {
      figures: { "study.topics": [...figures["study.topics"], { title: "廉政教育", words: ["廉政"] }] },
      period: "2025",
      ledgers: meetings(
        meeting("2025-01-01", "学习党章"),
        meeting("2025-12-31", "党史故事会"),
        meeting("2026-01-05", "廉政教育"),
      ),
      answers: [["2025", "to-confirm", "会议记录!C2", "会议记录!C3"]],
    },
    "only the study ledger": {
      figures,
      ledgers: ledgersOf({ others: [entriesOf("study", [{ date: "2026-03-01", title: "党章和党史" }])] }),
      answers: [["2026", "met", "学习学时台账!B2", "学习学时台账!B2"]],
    },
  },
});
