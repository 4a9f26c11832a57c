import { trainingRecorded } from "../../../../src/core/rules/study/training-recorded.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const session = (more: EntryRow<"study"> = {}): EntryRow<"study"> => ({
  date: "2026-05-10",
  content: "学习党章",
  participants: "张一、李二",
  hours: "2",
  ...more,
});
const study = (...rows: EntryRow<"study">[]) => ledgersOf({ others: [entriesOf("study", rows)] });
const cells = (row: number) => ["A", "B", "C", "D"].map((column) => `学习学时台账!${column}${row}`);

testRule(trainingRecorded, {
  met: { ledgers: study(session()), answers: [["学习学时台账!2", "met", ...cells(2)]] },
  gap: {
    ledgers: study(session({ hours: "", content: "" })),
    answers: [["学习学时台账!2", "gap", "no 学习学时台账!B2", "no 学习学时台账!D2"]],
    says: { "学习学时台账!2": "“内容”、“学时”" },
  },
  notApplicable: { ledgers: study(session({ date: "2025-05-10" })), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: study({ date: "2026-05-10", content: "学习党章", participants: "张一" }),
    answers: [["学习学时台账!2", "cannot-judge", "no 学习学时台账!A2:C2"]],
  },
  twoSubjects: {
    ledgers: study(session(), session({ participants: "" })),
    answers: [
      ["学习学时台账!2", "met", ...cells(2)],
      ["学习学时台账!3", "gap", "no 学习学时台账!C3"],
    ],
  },
  traps: {
    "a title says what it was about, and a row may stand for one person": {
      ledgers: study({ date: "2026-05-10", title: "党章学习", name: "张一", hours: "2" }),
      answers: [["学习学时台账!2", "met", ...cells(2)]],
    },
  },
});
