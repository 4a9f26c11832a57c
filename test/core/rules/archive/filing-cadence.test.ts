import { filingCadence } from "../../../../src/core/rules/archive/filing-cadence.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const archive = (...rows: EntryRow<"archive">[]) => ledgersOf({ others: [entriesOf("archive", rows)] });
const declared = { archive: "2025-01-01..2026-11-21" } as const;
const figures = { "archive.cadence": ["每月整理"] };

testRule(filingCadence, {
  met: {
    ledgers: archive({ level: "月整理", filedOn: "2026-03-31" }),
    period: "2026-03",
    figures,
    answers: [["2026-03", "met", "档案目录!B2"]],
  },
  gap: {
    ledgers: archive({ level: "月整理", filedOn: "2026-03-31" }),
    period: "2026-04",
    declared,
    figures,
    answers: [["2026-04", "gap", "no 档案目录!A3:B3"]],
  },
  notApplicable: {
    ledgers: archive({ level: "月整理", filedOn: "2026-03-31" }),
    figures: { "archive.cadence": [] },
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有列出归档节奏" },
  },
  cannotJudge: {
    ledgers: archive({ level: "月整理" }),
    period: "2026-04",
    figures,
    answers: [["branch", "cannot-judge", "no 档案目录!A1:A2"]],
  },
  notDue: {
    ledgers: archive({ level: "月整理", filedOn: "2026-03-31" }),
    period: "2026-11",
    figures,
    answers: [["2026-11", "not-due"]],
  },
  twoSubjects: {
    ledgers: archive({ level: "半年汇总", filedOn: "2026-06-30" }, { level: "", filedOn: "2026-01-31" }),
    period: "2026-01",
    declared,
    figures: { "archive.cadence": ["每周完善", "每月整理", "每半年汇总", "每年归档"] },
    answers: [
      ["2026H1", "met", "档案目录!B2"],
      ["2026-01", "met", "档案目录!B3"],
      ["2026", "met", "档案目录!B3"],
    ],
  },
  traps: {
    "the missing column is told once, whatever the cadence asks": {
      ledgers: archive({ level: "月整理" }),
      figures: { "archive.cadence": ["月整理", "半年汇总", "年归档"] },
      answers: [["branch", "cannot-judge", "no 档案目录!A1:A2"]],
    },
    "what counts is when it was filed, not of when it is; a blank cell is no filing": {
      ledgers: archive(
        { title: "2025年会议记录", date: "2025-12-05", year: "2025", filedOn: "2026-03-31" },
        { title: "党课讲稿", date: "2026-04-20", year: "2026", filedOn: "" },
      ),
      period: "2026-03-01..2026-04-30",
      declared,
      figures,
      answers: [
        ["2026-03", "met", "档案目录!D2"],
        ["2026-04", "gap", "no 档案目录!A4:D4"],
      ],
    },
    "a day of filing that cannot be read may be the one": {
      ledgers: archive({ level: "月整理", filedOn: "?四月底" }),
      period: "2026-04",
      declared,
      figures,
      answers: [["2026-04", "cannot-judge", "档案目录!B2"]],
    },
  },
});
