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
    "a sheet with a title and a name only: both are asked for": {
      ledgers: study(
        { date: "2026-05-10", title: "党章学习", name: "张一", hours: "2" },
        { date: "2026-05-11", title: "", name: "", hours: "2" },
      ),
      answers: [
        ["学习学时台账!2", "met", ...cells(2)],
        ["学习学时台账!3", "gap", "no 学习学时台账!B3", "no 学习学时台账!C3"],
      ],
    },
    "with columns for both, either the title or the content, the name or the list will do": {
      ledgers: study(
        { date: "2026-05-10", hours: "2", title: "党章学习", content: "", name: "张一", participants: "" },
        { date: "2026-05-11", hours: "2", title: "", content: "学习党章", name: "", participants: "张一、李二" },
        { date: "2026-05-12", hours: "2", title: "", content: "", name: "", participants: "" },
      ),
      answers: [
        ["学习学时台账!2", "met", "学习学时台账!A2", "学习学时台账!B2"],
        ["学习学时台账!3", "met", "学习学时台账!A3", "学习学时台账!D3", "学习学时台账!F3", "学习学时台账!B3"],
        ["学习学时台账!4", "gap", "no 学习学时台账!D4", "no 学习学时台账!F4"],
      ],
    },
  },
});
