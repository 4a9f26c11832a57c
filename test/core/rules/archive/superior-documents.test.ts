import { superiorDocuments } from "../../../../src/core/rules/archive/superior-documents.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const archive = (...rows: EntryRow<"archive">[]) => ledgersOf({ others: [entriesOf("archive", rows)] });

testRule(superiorDocuments, {
  met: {
    ledgers: archive(
      { category: "上级文件", title: "通知", box: "3号盒" },
      { category: "上级文件", title: "方案", volume: "第1卷" },
    ),
    answers: [["branch", "met", "档案目录!C2", "档案目录!A3:D3"]],
  },
  gap: "a reminder: what stands in no box is asked about, never called a gap",
  notApplicable: {
    ledgers: archive({ category: "会议记录", title: "支委会", box: "" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: "documents that are not registered are not seen; those that are can always be looked at",
  toConfirm: {
    ledgers: archive({ category: "上级文件", title: "通知", box: "" }, { category: "收文", title: "方案", box: "1" }),
    answers: [["branch", "to-confirm", "档案目录!B2"]],
    says: { branch: "1件" },
  },
  twoSubjects: "the archive as a whole is the only subject",
});
