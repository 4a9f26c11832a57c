/** A reminder: documents from above are registered and stand in a box. */
import { fieldText } from "../../model/field.ts";
import { defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const superiorDocuments = defineRule({
  id: "archive/superior-documents",
  severity: "I",
  needs: ["archive"],
  basis: ["district-bureau/8.1.3"],
  text: {
    title: "上级文件分类装盒",
    condition: "档案目录里登记的上级文件都写了盒号。",
    gap: "有上级文件还没有写盒号。",
    why: "上级文件分类装盒，要用时找得到。",
    remedy: "可以在档案目录里补上盒号。",
  },
  *check({ archive }) {
    const received = archive.entries.filter((entry) =>
      /上级|收文|来文|文件汇编|上行文/.test(`${fieldText(entry.category)} ${fieldText(entry.title)}`),
    );
    const loose = received.filter((entry) => fieldText(entry.box) === "" && fieldText(entry.volume) === "");
    if (received.length === 0) yield notApplicable("branch", "档案目录里没有登记上级文件。");
    else if (loose.length === 0) {
      yield met("branch", { evidence: received.slice(0, 3).map((entry) => recordEvidence(entry, "box", "盒号")) });
    } else {
      yield toConfirm("branch", {
        message: `有${loose.length}件上级文件没有写盒号，请核对是否已经装盒。`,
        evidence: loose.slice(0, 5).map((entry) => recordEvidence(entry, "title", "上级文件")),
      });
    }
  },
});
