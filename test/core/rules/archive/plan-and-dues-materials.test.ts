import { planAndDuesMaterials } from "../../../../src/core/rules/archive/plan-and-dues-materials.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const archive = (...rows: EntryRow<"archive">[]) => ledgersOf({ others: [entriesOf("archive", rows)] });
const figures = {
  "archive.special_materials": [
    { title: "学习教育", words: ["学习教育"] },
    { title: "三会一课", words: ["三会一课"] },
  ],
};

testRule(planAndDuesMaterials, {
  met: {
    ledgers: archive({ title: "学习教育材料", year: "2025" }, { title: "三会一课材料", year: "2025" }),
    period: "2025",
    figures,
    answers: [["2025", "met", "档案目录!A2", "档案目录!A3"]],
  },
  gap: {
    ledgers: archive({ title: "学习教育材料", year: "2025" }),
    period: "2025",
    figures,
    answers: [["2025", "gap", "no 档案目录!A3:B3", "档案目录!A2"]],
    says: { "2025": "三会一课" },
  },
  notApplicable: "a single item that the branch has not is left out by its note; the list as a whole always applies",
  cannotJudge: {
    ledgers: archive({ volume: "第1卷" }),
    period: "2025",
    figures,
    answers: [["2025", "cannot-judge", "no 档案目录!A1:A2"]],
  },
  notDue: {
    ledgers: archive({ title: "学习教育材料", year: "2026" }),
    figures,
    answers: [["2026", "not-due", "no 档案目录!A3:B3", "档案目录!A2"]],
  },
  twoSubjects: {
    ledgers: archive({ title: "学习教育材料", year: "2024" }, { title: "三会一课材料", year: "2025" }),
    period: "2024-01-01..2025-12-31",
    figures,
    answers: [
      ["2024", "gap", "no 档案目录!A4:B4", "档案目录!A2"],
      ["2025", "gap", "no 档案目录!A4:B4", "档案目录!A3"],
    ],
  },
  traps: {
    "the first and the last day of a year are of that year": {
      ledgers: archive(
        { title: "学习教育材料", date: "2024-01-01" },
        { title: "三会一课材料", date: "2024-12-31" },
        { title: "学习教育材料", date: "2026-01-01" },
      ),
      period: "2024-01-01..2025-12-31",
      figures,
      answers: [
        ["2024", "met", "档案目录!A2", "档案目录!A3"],
        ["2025", "gap", "no 档案目录!A5:B5", "no 档案目录!A5:B5"],
      ],
    },
    "an item the branch does not have, said in the note": {
      ledgers: archive(
        { title: "学习教育材料", year: "2025", note: "" },
        { title: "三会一课材料", year: "2025", note: "不涉及" },
      ),
      period: "2025",
      figures,
      answers: [["2025", "met", "档案目录!A2"]],
    },
    "an item said to be missing": {
      ledgers: archive(
        { title: "学习教育材料", year: "2025", exists: "有" },
        { title: "三会一课材料", year: "2025", exists: "无" },
      ),
      period: "2025",
      figures,
      answers: [["2025", "gap", "档案目录!C3", "档案目录!A2"]],
    },
  },
});
