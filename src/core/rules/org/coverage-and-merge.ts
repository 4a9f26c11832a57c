/** Every unit of a street's list belongs to a branch, and closed units are taken off: nothing for a branch by itself. */
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { defineRule, foundField, met, notApplicable, toConfirm } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

const closed = /关停|关闭|停业|注销|撤销|合并|转让|倒闭/;

export const coverageAndMerge = defineRule({
  id: "org/coverage-and-merge",
  severity: "I",
  needs: ["branch"],
  basis: ["jiefangbei/1.3"],
  text: {
    title: "应建尽建与撤并",
    condition: "覆盖清单里的单位都有党组织归属，关停并转的单位已经撤并。",
    gap: "清单里还有没有归属或没有撤并的单位。",
    why: "定期摸排、及时撤并，党员才都有组织管。",
    remedy: "可以逐个核对清单：没有归属的请示组建或并入，已经关停的写上撤销日期。",
    doubts: "这一条看的是街道一级的清单，单个支部使用时不适用。",
  },
  *check({ branchSheet }) {
    if (branchSheet.entries.length < 2) {
      yield notApplicable("branch", "只有一个支部的信息，没有街道一级的覆盖清单。");
      return;
    }
    const blocked = withoutColumns(branchSheet, ["unit", "name"]) ?? withoutColumns(branchSheet, ["unitStatus"]);
    if (blocked) yield blocked;
    else for (const entry of branchSheet.entries) yield answerFor(entry);
  },
});

function answerFor(entry: EntryOf<"branch">): Answer {
  const subject = entry.place.id;
  const unit = fieldText(entry.unit) || "这个单位";
  const evidence = [recordEvidence(entry, "unit", "所在单位")];
  if (closed.test(fieldText(entry.unitStatus))) {
    if (fieldValue(entry.endedOn)) return met(subject, { evidence });
    return toConfirm(subject, {
      message: `${unit}写着“${fieldText(entry.unitStatus)}”，还没有撤销日期，请核对党组织是否已经撤并。`,
      evidence: entry.unitStatus ? [foundField(entry.unitStatus, "单位状况"), ...evidence] : evidence,
    });
  }
  if (fieldText(entry.name) !== "") return met(subject, { evidence });
  return toConfirm(subject, { message: `${unit}没有写归属的党支部，请核对。`, evidence });
}
