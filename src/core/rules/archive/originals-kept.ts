/** A reminder: every item says whether it is the original, and how confidential it is. */
import { fieldText } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, met, toConfirm } from "../define.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const originalsKept = defineRule({
  id: "archive/originals-kept",
  severity: "I",
  needs: ["archive"],
  basis: ["jiefangbei/2.4"],
  text: {
    title: "原件与保密",
    condition: "每件档案都标了是原件还是复印件、什么密级。",
    gap: "有档案没有标原件或密级。",
    why: "原件留得住，涉密的管得住。",
    remedy: "可以在档案目录里补标原件或复印件、密级。",
  },
  *check({ archive }) {
    const columns = (["copy", "secrecy"] as const).filter((field) => archive.has(field));
    const [column] = columns;
    if (column === undefined) {
      yield cannotJudge("branch", "missing-column", {
        message: "档案目录里没有找到“原件或复印件”“密级”列，看不出标没标。",
        evidence: [absent(archive.whole(), "原件或复印件列")],
        missing: { kind: "archive", field: "copy" },
      });
      return;
    }
    const open = archive.entries.filter((entry) => columns.some((field) => fieldText(entry[field]) === ""));
    const blank = columns.filter((field) => open.some((entry) => fieldText(entry[field]) === ""));
    yield open.length === 0
      ? met("branch", { evidence: archive.entries.slice(0, 3).map((entry) => recordEvidence(entry, column, "标注")) })
      : toConfirm("branch", {
          message: `有${open.length}件档案没有标${blank.map((field) => archive.label(field)).join("、")}，请核对。`,
          evidence: open.slice(0, 5).map((entry) => recordEvidence(entry, "title", "标注")),
        });
  },
});
