import { originalsKept } from "../../../../src/core/rules/archive/originals-kept.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const archive = (...rows: EntryRow<"archive">[]) => ledgersOf({ others: [entriesOf("archive", rows)] });

testRule(originalsKept, {
  met: {
    ledgers: archive({ title: "决议", copy: "原件", secrecy: "内部" }),
    answers: [["branch", "met", "档案目录!B2"]],
  },
  gap: "a reminder: what is not said is asked about, never called a gap",
  notApplicable: "every archive has originals or copies",
  cannotJudge: {
    ledgers: archive({ title: "决议" }),
    answers: [["branch", "cannot-judge", "no 档案目录!A1:A2"]],
  },
  toConfirm: {
    ledgers: archive({ title: "决议", copy: "原件", secrecy: "内部" }, { title: "批复", copy: "原件", secrecy: "" }),
    answers: [["branch", "to-confirm", "档案目录!A3"]],
    says: { branch: "有1件档案没有标密级，请核对" },
  },
  traps: {
    "one paper lacks one mark, another the other": {
      ledgers: archive({ title: "决议", copy: "", secrecy: "内部" }, { title: "批复", copy: "原件", secrecy: "" }),
      answers: [["branch", "to-confirm", "档案目录!A2", "档案目录!A3"]],
      says: { branch: "原件或复印件、密级" },
    },
  },
  twoSubjects: "the archive as a whole is the only subject",
});
