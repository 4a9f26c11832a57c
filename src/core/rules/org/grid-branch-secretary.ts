/** Every grid (网格) of a street or community has a branch secretary who is lane or building head as well. */
import { fieldText, fieldValue, isBlank } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const gridBranchSecretary = defineRule({
  id: "org/grid-branch-secretary",
  severity: "I",
  needs: ["branch"],
  basis: ["jiefangbei/1.2"],
  text: {
    title: "网格支部书记配备",
    condition: "每个网格都有支部书记，并兼任巷长或楼长。",
    gap: "网格支部书记还需要补上。",
    why: "网格里有人牵头，党员和居民的事才有人管。",
    remedy: "可以在支部信息表里补上网格支部书记和是否兼任巷长楼长。",
  },
  *check({ branchSheet, branch }) {
    const grids = branchSheet.entries.filter(({ grid }) => grid !== undefined && !isBlank(grid));
    if (grids.length === 0) {
      const isStreet = /街道|社区|网格|村/.test(`${branch.type ?? ""}${branch.name}`);
      yield (isStreet ? withoutColumns(branchSheet, ["grid"]) : null) ??
        notApplicable("branch", "支部信息表里没有网格，按不是街道社区看待。");
      return;
    }
    const blocked = withoutColumns(branchSheet, ["gridSecretary"]);
    if (blocked) yield blocked;
    else for (const entry of grids) yield answerFor(entry);
  },
});

function answerFor(entry: EntryOf<"branch">): Answer {
  const subject = entry.place.id;
  const grid = fieldText(entry.grid);
  const evidence = [
    recordEvidence(entry, "grid", "网格"),
    ...foundFields([entry.gridSecretary, "网格支部书记"], [entry.laneHead, "兼任巷长楼长"]),
  ];
  if (fieldValue(entry.gridSecretary) === undefined) {
    return toConfirm(subject, { message: `${grid}还没有写网格支部书记，请核对。`, evidence });
  }
  if (fieldValue(entry.laneHead) === true) return met(subject, { evidence });
  return toConfirm(subject, { message: `${grid}的支部书记没有写是否兼任巷长楼长，请核对。`, evidence });
}
