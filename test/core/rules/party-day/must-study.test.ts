import { mustStudy } from "../../../../src/core/rules/party-day/must-study.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "party-day", ...row }))) });

testRule(mustStudy, {
  met: { ledgers: held({ content: "领学党章第一章" }), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: "a heuristic only asks to look",
  notApplicable: {
    ledgers: held({ content: "清扫社区道路", attachment: "学习记录另附" }),
    answers: [["会议记录!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: held({ topic: "社区服务", content: "" }),
    answers: [["会议记录!2", "cannot-judge", "会议记录!C2"]],
  },
  toConfirm: {
    ledgers: held({ content: "清扫社区道路" }),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
  },
  twoSubjects: {
    ledgers: held({ content: "" }, { content: "學習(xí)黨章" }),
    answers: [
      ["会议记录!2", "cannot-judge", "会议记录!A2"],
      ["会议记录!3", "met", "会议记录!C3"],
    ],
  },
});
