import { threeListsComplete } from "../../../../src/core/rules/roster/three-lists-complete.ts";
import { type EntryRow, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const figures = {
  "roster.lists": [
    { title: "党员名册", words: ["党员名册", "花名册"] },
    { title: "入党积极分子名册", words: ["积极分子"] },
    { title: "发展党员计划名册", words: ["发展党员计划"] },
  ],
};
const branch = (people: readonly EntryRow<"development">[], plans: readonly EntryRow<"plans">[], emptySheet = false) =>
  ledgersOf({
    roster: rosterOf([{ name: "张一" }]),
    others: [
      ...(people.length > 0 || emptySheet ? [entriesOf("development", people)] : []),
      ...(plans.length > 0 ? [entriesOf("plans", plans)] : []),
    ],
  });

testRule(threeListsComplete, {
  met: {
    ledgers: branch([{ name: "李二", activistOn: "2026-01-05" }], [{ title: "2026年发展党员计划" }]),
    figures,
    answers: [["branch", "met", "花名册!A1:A2", "发展党员台账!A2:B2", "计划总结台账!A2"]],
  },
  gap: {
    ledgers: branch([{ name: "李二", activistOn: "2026-01-05" }], [{ title: "2026年工作计划" }]),
    figures,
    answers: [["branch", "gap", "no 花名册!A3", "花名册!A1:A2", "发展党员台账!A2:B2"]],
    says: { branch: "没有看到发展党员计划名册。" },
  },
  notApplicable: "every branch owes its lists; one with nobody on it says 无",
  cannotJudge: {
    ledgers: branch([], []),
    figures: { "roster.lists": [] },
    answers: [["branch", "cannot-judge"]],
  },
  toConfirm: {
    ledgers: branch([], [{ title: "2026年发展党员计划" }], true),
    figures,
    answers: [["branch", "to-confirm", "花名册!A1:A2", "计划总结台账!A2"]],
    says: { branch: "请注明“无”" },
  },
  twoSubjects: "the three lists are asked for together, as one duty of the branch",
  traps: {
    "无 in a list is enough, and people who stand in the plan are a plan": {
      ledgers: branch([{ name: "无" }, { name: "李二", planned: "是" }], []),
      figures,
      answers: [["branch", "met", "花名册!A1:A2", "发展党员台账!A2:B2", "发展党员台账!A3:B3"]],
    },
    "nothing but the roster": {
      ledgers: branch([], []),
      figures,
      answers: [["branch", "cannot-judge", "花名册!A1:A2"]],
      says: { branch: "看不出另外两本名册有没有" },
    },
    "titles in the archive are lists too, unless they are noted as missing": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        others: [
          entriesOf("archive", [
            { title: "入党积极分子名册", exists: "有" },
            { title: "发展党员计划名册", exists: "无" },
            { title: "会议记录", exists: "有" },
          ]),
        ],
      }),
      figures,
      answers: [["branch", "gap", "no 花名册!A3", "花名册!A1:A2", "档案目录!A2:B2"]],
      says: { branch: "没有看到发展党员计划名册。" },
    },
    "a plan alone is one of the two lists": {
      ledgers: branch([], [{ title: "2026年发展党员计划" }]),
      figures,
      answers: [["branch", "gap", "no 花名册!A3", "花名册!A1:A2", "计划总结台账!A2"]],
      says: { branch: "没有看到入党积极分子名册。" },
    },
    "the stage says who is an activist": {
      ledgers: branch([{ name: "李二", stage: "发展对象", note: "" }], [{ title: "2026年发展党员计划" }]),
      figures,
      answers: [["branch", "met", "花名册!A1:A2", "发展党员台账!A2:C2", "计划总结台账!A2"]],
    },
    "who has only applied is no activist, whatever his name": {
      ledgers: branch(
        [
          { name: "张无", stage: "申请人", activistOn: "" },
          { name: "无名氏", stage: "申请人", activistOn: "" },
        ],
        [{ title: "2026年发展党员计划" }],
      ),
      figures: {
        "roster.lists": [
          { title: "入党积极分子名册", words: ["积极分子"] },
          { title: "发展党员计划名册", words: ["发展党员计划", "发展对象计划"] },
        ],
      },
      answers: [["branch", "gap", "no 花名册!A3", "花名册!A1:A2", "计划总结台账!A2"]],
      says: { branch: "没有看到入党积极分子名册。" },
    },
  },
});
