import { relabelledActivity } from "../../../../src/core/rules/party-day/relabelled-activity.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "party-day", ...row }))) });

testRule(relabelledActivity, {
  met: { ledgers: held({ topic: "学习党章" }), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: "a heuristic only asks to look",
  notApplicable: { ledgers: held({ type: "assembly", topic: "工会运动会" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: { ledgers: held({ content: "" }), answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]] },
  toConfirm: {
    ledgers: held({ topic: "工会趣味运动会" }),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    says: { "会议记录!2": "“工会”“趣味”“运动会”" },
  },
  twoSubjects: {
    ledgers: held({ content: "安全检查" }, { content: "走访群众" }),
    answers: [
      ["会议记录!2", "to-confirm", "会议记录!C2"],
      ["会议记录!3", "met", "会议记录!C3"],
    ],
  },
  traps: {
    "F5.55: skills contests beside study": {
      ledgers: held({ topic: "技能比武", content: "先领学党章，再开展岗位练兵" }),
      answers: [["会议记录!2", "met", "会议记录!D2"]],
    },
    "F5.55: skills contests named as service to the central work": {
      ledgers: held({ topic: "技能比武", content: "服务中心工作" }),
      answers: [["会议记录!2", "met", "会议记录!D2"]],
    },
  },
});
