import { notSelective } from "../../../../src/core/rules/report/not-selective.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const plans = (...rows: EntryRow<"plans">[]) => ledgersOf({ others: [entriesOf("plans", rows)] });

testRule(notSelective, {
  met: {
    ledgers: plans({ title: "半年工作报告", deadline: "2026-07-10", submittedOn: "2026-07-10", sections: "" }),
    figures: { "report.sections": ["主要做法", "存在问题"] },
    answers: [["计划总结台账!2", "met", "计划总结台账!B2", "计划总结台账!C2"]],
  },
  gap: {
    ledgers: plans({ title: "半年工作报告", deadline: "2026-07-10", submittedOn: "2026-07-12" }),
    answers: [["计划总结台账!2", "gap", "计划总结台账!B2", "计划总结台账!C2"]],
    says: { "计划总结台账!2": "晚了2天" },
    past: ["计划总结台账!2"],
  },
  notApplicable: {
    ledgers: plans({ title: "工作计划", deadline: "2026-07-10", submittedOn: "" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: plans({ title: "半年工作报告", submittedOn: "2026-07-12" }),
    answers: [["计划总结台账!2", "cannot-judge", "计划总结台账!B2"]],
  },
  notDue: {
    ledgers: plans({ title: "年度工作报告", deadline: "2026-11-21", submittedOn: "" }),
    answers: [["计划总结台账!2", "not-due", "计划总结台账!B2", "no 计划总结台账!C2"]],
  },
  twoSubjects: {
    ledgers: plans(
      { title: "半年工作报告", deadline: "2026-07-10", submittedOn: "", sections: "" },
      { title: "年度工作报告", deadline: "2026-11-10", submittedOn: "2026-11-01", sections: "主要做法、下步打算" },
    ),
    figures: { "report.sections": ["主要做法", "存在问题"] },
    answers: [
      ["计划总结台账!2", "gap", "计划总结台账!B2", "no 计划总结台账!C2"],
      ["计划总结台账!3", "gap", "计划总结台账!D3"],
    ],
    says: { "计划总结台账!3": "存在问题" },
    neverSays: { "计划总结台账!3": "主要做法" },
    past: [],
  },
  traps: {
    "a date by which it is due that is not filled in": {
      ledgers: plans(
        { title: "半年工作报告", deadline: "", submittedOn: "2026-07-12" },
        { title: "年度工作报告", deadline: "2026-12-31", submittedOn: "" },
      ),
      answers: [
        ["计划总结台账!2", "cannot-judge", "no 计划总结台账!B2", "计划总结台账!C2"],
        ["计划总结台账!3", "not-due", "计划总结台账!B3", "no 计划总结台账!C3"],
      ],
    },
    "a day of sending that cannot be read": {
      ledgers: plans({ title: "半年工作报告", deadline: "2026-07-10", submittedOn: "?七月上旬" }),
      answers: [["计划总结台账!2", "cannot-judge", "计划总结台账!B2", "计划总结台账!C2"]],
    },
    "no column for the day of sending": {
      ledgers: plans({ title: "半年工作报告", deadline: "2026-07-10" }),
      answers: [["计划总结台账!2", "cannot-judge", "no 计划总结台账!A1:B2"]],
    },
  },
});
