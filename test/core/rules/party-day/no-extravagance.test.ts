import { noExtravagance } from "../../../../src/core/rules/party-day/no-extravagance.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "party-day", ...row }))) });

testRule(noExtravagance, {
  met: { ledgers: held({ content: "学习党章" }), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: "a heuristic only asks to look",
  notApplicable: { ledgers: held({ date: "2025-05-15", content: "聚餐" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: "what is not written shows nothing to look at",
  toConfirm: {
    ledgers: held({ content: "上午学习，中午在农家乐聚餐" }),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    says: { "会议记录!2": "“农家乐”“聚餐”" },
  },
  twoSubjects: {
    ledgers: ledgersOf({
      meetings: meetingsOf([{ date: "2026-05-15", type: "party-day", content: "学习党章" }]),
      others: [
        entriesOf("funds", [
          { date: "2026-05-15", purpose: "景区门票", amount: "800", income: "" },
          { date: "2026-05-16", purpose: "购买学习资料", amount: "200" },
          { date: "2026-05-17", purpose: "景区门票退款", income: "800" },
          { date: "2025-05-17", purpose: "聚餐", amount: "800" },
        ]),
      ],
    }),
    answers: [
      ["会议记录!2", "met", "会议记录!C2"],
      ["经费台账!2", "to-confirm", "经费台账!B2"],
      ["经费台账!3", "met", "经费台账!B3"],
    ],
  },
  traps: {
    "tickets of red sites": {
      ledgers: held({ content: "参观革命旧址，购买红色景区门票" }, { content: "某某纪念馆门票40元" }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "met", "会议记录!C3"],
      ],
    },
    "a red site does not excuse the meal that follows": {
      ledgers: held({ content: "参观纪念馆，中午聚餐" }),
      answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    },
    "study of the rules that forbid it": {
      ledgers: held({ content: "学习纪律要求，严禁公款旅游、聚餐、度假。" }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
  },
});
