import { centralWorkObserved } from "../../../../src/core/rules/develop/central-work-observed.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(centralWorkObserved, {
  met: {
    ledgers: people({ name: "张一", reviewOpinion: "在防汛攻坚中冲在前面。" }),
    answers: [["张一", "met", "发展党员台账!B2"]],
  },
  gap: "a text heuristic never answers more than to-confirm",
  notApplicable: {
    ledgers: people({ name: "张一", reviewOpinion: "", activistOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", reviewOpinion: "" }),
    answers: [["张一", "cannot-judge", "no 发展党员台账!B2"]],
  },
  toConfirm: {
    ledgers: people({ name: "张一", reviewOpinion: "思想进步，团结同志。" }),
    answers: [["张一", "to-confirm", "发展党员台账!B2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", reviewOpinion: "参与中心工作表现突出" },
      { name: "李二", reviewOpinion: "参加学习积极" },
    ),
    answers: [
      ["张一", "met", "发展党员台账!B2"],
      ["李二", "to-confirm", "发展党员台账!B3"],
    ],
  },
  traps: {
    "words of the clerk's own": {
      ledgers: people({ name: "张一", reviewOpinion: "招商引资成绩好" }),
      figures: { "words.central_work": ["招商引资"] },
      answers: [["张一", "met", "发展党员台账!B2"]],
    },
    "no column": {
      ledgers: people({ name: "张一" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:A2"]],
    },
    "an activist without any opinion, and a sheet of its own without the column": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "张一", reviewOpinion: "", activistOn: "2026-01-05" }]),
          entriesOf("development", [{ name: "李二" }], { sheet: "预备党员" }),
        ],
      }),
      answers: [
        ["张一", "cannot-judge", "no 发展党员台账!B2"],
        ["李二", "cannot-judge", "no 预备党员!A2"],
      ],
    },
  },
});
