import { sevenVolumes } from "../../../../src/core/rules/archive/seven-volumes.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const archive = (...rows: EntryRow<"archive">[]) => ledgersOf({ others: [entriesOf("archive", rows)] });
const figures = { "archive.volume_count": 2, "archive.volumes": ["文件资料", "日常党务"] };

testRule(sevenVolumes, {
  met: {
    ledgers: archive({ volume: "文件资料卷" }, { volume: "日常党务卷" }),
    figures,
    answers: [["branch", "met", "档案目录!A2", "档案目录!A3"]],
  },
  gap: {
    ledgers: archive({ volume: "文件资料卷" }),
    figures,
    answers: [["branch", "gap", "no 档案目录!A3", "档案目录!A2"]],
    says: { branch: "日常党务" },
  },
  notApplicable: "asked for by one profile only; where it is chosen every branch has volumes",
  cannotJudge: {
    ledgers: archive({ title: "会议记录" }),
    figures,
    answers: [["branch", "cannot-judge", "no 档案目录!A1:A2"]],
  },
  twoSubjects: "the archive as a whole is the only subject",
  traps: {
    "the name may stand as the category": {
      ledgers: archive({ volume: "1", category: "文件资料" }, { volume: "2", category: "日常党务" }),
      figures,
      answers: [["branch", "met", "档案目录!B2", "档案目录!B3"]],
    },
    "there may be categories only": {
      ledgers: archive({ category: "文件资料" }),
      figures,
      answers: [["branch", "gap", "no 档案目录!A3", "档案目录!A2"]],
    },
    "the names that the text does not give are not configured": {
      ledgers: archive({ volume: "文件资料卷" }),
      figures: { "archive.volume_count": 7, "archive.volumes": ["文件资料"] },
      answers: [["branch", "cannot-judge"]],
      says: { branch: "填了1卷" },
    },
  },
});
