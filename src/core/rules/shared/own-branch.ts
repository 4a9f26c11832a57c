/** The row of the branch sheet that is about this branch: a street keeps one sheet for all of its branches. */
import { branchEntry } from "../../facts/branch-entry.ts";
import { type EntryFacts, entryField } from "../../facts/entry-facts.ts";
import type { BranchInfo } from "../../model/ledger.ts";
import type { EntryOf, FieldName } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge } from "../define.ts";
import { withoutCell, withoutColumns } from "./missing-column.ts";

/** Null when several rows stand there and none bears the name of the branch. */
export function ownBranchEntry(sheet: EntryFacts<"branch"> | null, branch: BranchInfo): EntryOf<"branch"> | null {
  return branchEntry(sheet?.entries ?? [], branch.name);
}

/** Why the fields of the branch cannot be read, or null when its row and all columns are there. */
export function withoutBranchFields(
  sheet: EntryFacts<"branch">,
  branch: BranchInfo,
  fields: readonly FieldName<"branch">[],
): Answer | null {
  const entry = ownBranchEntry(sheet, branch);
  if (!entry) {
    return cannotJudge("branch", "unreadable-value", {
      message: "支部信息表有好几行，看不出哪一行是本支部，可以在体检设置里写明支部名称。",
      evidence: [absent(sheet.whole(), "本支部一行")],
    });
  }
  // A form has no captions of its own for what nobody has asked: the field itself counts as well.
  const lacks = fields.find((field) => !entryField(entry, field));
  if (lacks === undefined) return null;
  return withoutColumns(sheet, fields) ?? withoutCell(sheet, { subject: "branch", name: "本支部", entry }, lacks);
}

/** Whether the branch is a joint one; null when nothing tells its type. */
export function isJoint(branch: BranchInfo): boolean | null {
  return branch.type === null ? null : /联合/.test(branch.type);
}

/** A branch for a passing task or for people on the move. */
export function isTemporary(branch: BranchInfo): boolean {
  return /临时|流动/.test(branch.type ?? "");
}

/** One answer for rules that depend on the type of the branch when nothing tells it. */
export function withoutType(): Answer {
  return cannotJudge("branch", "missing-column", {
    message: "没有写明支部类型，可以在支部信息表或体检设置里补上。",
    missing: { kind: "branch", field: "type" },
  });
}
