import { responsibilityList } from "../../../../src/core/rules/plan/responsibility-list.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(responsibilityList, {
  met: {
    ledgers: ledgersOf({
      others: [entriesOf("plans", [{ matter: "换届准备", owner: "张一", measures: "列出时间表", date: "2026-03-01" }])],
    }),
    answers: [["计划总结台账!2", "met", "计划总结台账!B2", "计划总结台账!C2"]],
  },
  gap: {
    ledgers: ledgersOf({
      others: [entriesOf("plans", [{ matter: "换届准备", owner: "", measures: "列出时间表", date: "2026-03-01" }])],
    }),
    answers: [["计划总结台账!2", "gap", "no 计划总结台账!B2"]],
    says: { "计划总结台账!2": "责任人" },
  },
  notApplicable: {
    ledgers: ledgersOf({ others: [entriesOf("plans", [{ title: "2025年度总结", date: "2025-12-01" }])] }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ others: [entriesOf("plans", [{ matter: "换届准备", date: "2026-03-01" }])] }),
    answers: [["branch", "cannot-judge", "no 计划总结台账!A1:B2"]],
    says: { branch: "责任人" },
  },
  traps: {
    "a list of titles is no list of tasks": {
      ledgers: ledgersOf({ others: [entriesOf("plans", [{ title: "2026年度总结", date: "2026-11-01" }])] }),
      answers: [["branch", "not-applicable"]],
    },
    "a list with owners only has no column for measures, though another list has": {
      ledgers: ledgersOf({
        others: [
          entriesOf("plans", [{ title: "换届准备", owner: "张一", date: "2026-03-01" }]),
          entriesOf("plans", [{ title: "阵地整修", measures: "", date: "2026-03-01" }], { sheet: "责任清单" }),
        ],
      }),
      answers: [
        ["计划总结台账!2", "cannot-judge", "no 计划总结台账!A2:C2"],
        ["责任清单!2", "gap", "no 责任清单!B2"],
      ],
    },
  },
  twoSubjects: {
    ledgers: ledgersOf({
      others: [
        entriesOf("plans", [
          { matter: "换届准备", owner: "张一", date: "2026-03-01" },
          { matter: "阵地整修", owner: "", date: "" },
        ]),
      ],
    }),
    answers: [
      ["计划总结台账!2", "cannot-judge", "no 计划总结台账!A2:C2"],
      ["计划总结台账!3", "gap", "no 计划总结台账!B3"],
    ],
  },
});
