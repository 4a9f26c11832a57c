import { priorityGroups } from "../../../../src/core/rules/develop/priority-groups.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });
const figures = { "develop.priority_groups": ["学科带头人", "骨干教师"] };

testRule(priorityGroups, {
  met: {
    ledgers: people(
      { name: "张一", activistOn: "2026-01-05", group: "骨干教师" },
      { name: "李二", activistOn: "2026-01-05", group: "" },
    ),
    figures,
    answers: [["2026", "met", "发展党员台账!C2"]],
    says: { 2026: "共2名，重点群体1名（骨干教师1名）" },
  },
  gap: "the rule only counts; nobody has to belong to a group",
  notApplicable: {
    ledgers: people({ name: "张一", activistOn: "", group: "骨干教师" }),
    figures,
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", activistOn: "2026-01-05" }),
    figures,
    answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
  },
  twoSubjects: "one inspection asks about one year; several years are asked in the case below",
  traps: {
    "who was admitted before the year is not counted again": {
      ledgers: people(
        { name: "张一", activistOn: "2024-01-05", assemblyOn: "2025-03-01", group: "骨干教师" },
        { name: "李二", activistOn: "2024-01-05", assemblyOn: "2026-03-01", group: "学科带头人、骨干教师" },
      ),
      figures,
      answers: [["2026", "met", "发展党员台账!D3"]],
      says: { 2026: "共1名，重点群体1名（学科带头人1名、骨干教师1名）" },
    },
    "only who was an activist by the end of the year, and by the base date": {
      ledgers: people(
        { name: "张一", activistOn: "2025-12-31", group: "骨干教师" },
        { name: "李二", activistOn: "2026-02-01", group: "骨干教师" },
        { name: "王三", activistOn: "2026-12-01", group: "骨干教师" },
      ),
      period: "2025-01-01..2026-12-31",
      figures,
      answers: [
        ["2025", "met", "发展党员台账!C2"],
        ["2026", "met", "发展党员台账!C2", "发展党员台账!C3"],
      ],
    },
    "admitted on the first day of the year, and nobody of a group": {
      ledgers: people({ name: "张一", activistOn: "2024-01-05", assemblyOn: "2026-01-01", group: "" }),
      figures,
      answers: [["2026", "met"]],
      says: { 2026: "共1名，重点群体0名。" },
    },
  },
});
