import { dutyDocuments } from "../../../../src/core/rules/archive/duty-documents.ts";
import { type EntryRow, entriesOf, fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (members: number, ...rows: EntryRow<"archive">[]) =>
  ledgersOf({ roster: rosterOf(fullMembers(members)), others: [entriesOf("archive", rows)] });
const figures = {
  "archive.duty_documents": [
    { title: "书记职责", words: ["书记职责"] },
    { title: "支委职责", words: ["委员职责"] },
  ],
};

testRule(dutyDocuments, {
  met: {
    ledgers: branch(7, { title: "书记职责", year: "2024" }, { title: "组织委员职责", year: "2024" }),
    period: "2025",
    figures,
    answers: [["2025", "met", "档案目录!A2", "档案目录!A3"]],
  },
  gap: {
    ledgers: branch(7, { title: "书记职责", year: "2025" }),
    period: "2025",
    figures,
    answers: [["2025", "gap", "no 档案目录!A3:B3", "档案目录!A2"]],
  },
  notApplicable: "a branch without a committee owes the other documents all the same",
  cannotJudge: {
    ledgers: branch(7, { volume: "第1卷" }),
    period: "2025",
    figures,
    answers: [["2025", "cannot-judge", "no 档案目录!A1:A2"]],
  },
  notDue: {
    ledgers: branch(7, { title: "书记职责" }),
    figures,
    answers: [["2026", "not-due", "no 档案目录!A3", "档案目录!A2"]],
  },
  twoSubjects: {
    ledgers: branch(7, { title: "书记职责", year: "2024" }, { title: "委员职责", year: "2025" }),
    period: "2024-01-01..2025-12-31",
    figures,
    answers: [
      ["2024", "gap", "no 档案目录!A4:B4", "档案目录!A2"],
      ["2025", "met", "档案目录!A2", "档案目录!A3"],
    ],
  },
  traps: {
    "six full members have no committee: two documents are enough": {
      ledgers: branch(6, { title: "书记职责", year: "2025" }),
      period: "2025",
      figures,
      answers: [["2025", "met", "档案目录!A2"]],
    },
  },
});
