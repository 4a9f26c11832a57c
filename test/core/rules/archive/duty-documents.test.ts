import { dutyDocuments } from "../../../../src/core/rules/archive/duty-documents.ts";
import { dateOf, type EntryRow, entriesOf, fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
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
    "a paper of this year counts before the year is over, named by its category too": {
      ledgers: branch(7, { category: "书记职责" }, { category: "委员职责" }),
      figures,
      answers: [["2026", "met", "档案目录!A2", "档案目录!A3"]],
    },
    "one member of an unknown type may make the seventh": {
      ledgers: ledgersOf({
        roster: rosterOf([...fullMembers(6), { name: "王三", memberType: "" }]),
        others: [entriesOf("archive", [{ title: "书记职责" }])],
      }),
      period: "2025",
      figures,
      answers: [["2025", "gap", "no 档案目录!A3", "档案目录!A2"]],
    },
    "without a roster nobody knows that there is no committee": {
      ledgers: ledgersOf({ others: [entriesOf("archive", [{ title: "书记职责" }])] }),
      period: "2025",
      figures,
      answers: [["2025", "gap", "no 档案目录!A3", "档案目录!A2"]],
    },
    "a branch founded late in the year": {
      ledgers: ledgersOf({
        others: [entriesOf("archive", [{ title: "书记职责" }])],
        branch: { foundedOn: dateOf("2025-12-20") },
      }),
      period: "2025",
      figures,
      answers: [["2025", "not-applicable"]],
    },
    "six full members have no committee: two documents are enough": {
      ledgers: branch(6, { title: "书记职责", year: "2025" }),
      period: "2025",
      figures,
      answers: [["2025", "met", "档案目录!A2"]],
    },
  },
});
