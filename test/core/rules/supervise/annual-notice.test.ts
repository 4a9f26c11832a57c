import { annualNotice } from "../../../../src/core/rules/supervise/annual-notice.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const archive = (...rows: EntryRow<"archive">[]) => ledgersOf({ others: [entriesOf("archive", rows)] });
const figures = {
  "supervise.annual_documents": [
    { title: "工作要点", words: ["要点"] },
    { title: "办法", words: ["办法"] },
  ],
};

testRule(annualNotice, {
  met: {
    ledgers: archive({ title: "2025年工作要点" }, { title: "2025年督导办法" }),
    period: "2025",
    figures,
    answers: [["2025", "met", "档案目录!A2", "档案目录!A3"]],
  },
  gap: "a reminder: papers that come from above are asked about, never called a gap",
  notApplicable: "an item that the branch has not is left out by its note; the list as a whole always applies",
  cannotJudge: {
    ledgers: archive({ box: "1" }),
    period: "2025",
    figures,
    answers: [["2025", "cannot-judge", "no 档案目录!A1:A2"]],
  },
  toConfirm: {
    ledgers: archive({ title: "2025年工作要点" }),
    period: "2025",
    figures,
    answers: [["2025", "to-confirm", "no 档案目录!A3", "档案目录!A2"]],
    says: { "2025": "办法，请核对。" },
  },
  twoSubjects: {
    ledgers: archive({ title: "2024年工作要点和办法" }, { title: "2025年工作要点" }),
    period: "2024-01-01..2025-12-31",
    figures,
    answers: [
      ["2024", "met", "档案目录!A2", "档案目录!A2"],
      ["2025", "to-confirm", "no 档案目录!A4", "档案目录!A3"],
    ],
  },
});
