import { businessIntegration } from "../../../../src/core/rules/role/business-integration.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows) });

testRule(businessIntegration, {
  met: {
    ledgers: branch({ date: "2026-03-05", type: "committee", topic: "党建与业务同谋划" }),
    answers: [["2026", "met", "会议记录!C2"]],
  },
  gap: "a search for words is asked about, never called a gap",
  notApplicable: "every branch has work of its own",
  cannotJudge: "the words stand somewhere or they do not: what is not found is asked about",
  notDue: {
    ledgers: branch({ date: "2026-03-05", type: "committee", topic: "发展党员" }),
    answers: [["2026", "not-due"]],
    says: { "2026": "2026年12月31日" },
  },
  toConfirm: {
    ledgers: ledgersOf({
      meetings: meetingsOf([
        { date: "2024-12-31", type: "committee", topic: "党建与业务同谋划" },
        { date: "2025-03-05", type: "committee", topic: "发展党员" },
        { date: "2026-01-01", type: "committee", topic: "党建与业务同谋划" },
      ]),
      others: [
        entriesOf("plans", [
          { title: "2024年工作计划", matter: "党建业务融合行动" },
          { title: "2026年工作计划", matter: "党建业务融合行动" },
          { title: "工作计划", matter: "党建业务融合行动" },
        ]),
      ],
    }),
    period: "2025",
    answers: [["2025", "to-confirm", "no 会议记录!A5:C5"]],
  },
  twoSubjects: {
    ledgers: ledgersOf({
      meetings: meetingsOf([{ date: "2024-03-05", type: "committee", topic: "发展党员" }]),
      others: [entriesOf("plans", [{ title: "2025年工作计划", matter: "党建业务融合行动" }])],
    }),
    period: "2024-01-01..2025-12-31",
    answers: [
      ["2024", "to-confirm", "no 会议记录!A3:C3"],
      ["2025", "met", "计划总结台账!B2"],
    ],
  },
});
