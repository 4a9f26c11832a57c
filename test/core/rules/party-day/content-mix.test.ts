import { contentMix } from "../../../../src/core/rules/party-day/content-mix.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "party-day", ...row }))) });

const figures = {
  "partyday.content_kinds": [
    { title: "理论学习", words: ["学习"] },
    { title: "联系群众", words: ["群众", "走访"] },
    { title: "党性锻炼", words: ["誓词"] },
  ],
};
const past = { figures, asOf: "2027-01-01", period: "2026" } as const;

testRule(contentMix, {
  met: {
    ...past,
    ledgers: held({ content: "学习条例" }, { content: "走访群众，重温入党誓词" }),
    answers: [["2026", "met", "会议记录!A2", "会议记录!A3"]],
    says: { "2026": "有理论学习、联系群众、党性锻炼3类内容" },
  },
  gap: "it only reminds",
  notApplicable: { ...past, ledgers: held({ type: "assembly" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ...past,
    ledgers: held({ content: "" }, { content: "" }),
    answers: [["2026", "cannot-judge", "会议记录!A2", "会议记录!A3"]],
  },
  notDue: {
    figures,
    ledgers: held({ content: "学习条例" }),
    answers: [["2026", "not-due", "会议记录!A2"]],
    says: { "2026": "还可以安排联系群众、党性锻炼" },
  },
  toConfirm: {
    ...past,
    ledgers: held({ content: "学习条例" }, { content: "走访群众" }),
    answers: [["2026", "to-confirm", "会议记录!A2", "会议记录!A3"]],
    says: { "2026": "2类内容，少于3类" },
  },
  twoSubjects: "the inspection of one year has one subject; two years stand in two inspections",
});
