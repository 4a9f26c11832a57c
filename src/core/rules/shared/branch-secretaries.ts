/** Everybody whom the sheets name as the secretary on a day: the committee sheet, else the branch sheet, else the roster. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey, type RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldText, fieldValue, isBlank } from "../../model/field.ts";
import type { BranchInfo } from "../../model/ledger.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { absent, cannotJudge, foundField } from "../define.ts";
import { committeeOn, isSecretaryPost } from "./committee-members.ts";
import { withoutColumns } from "./missing-column.ts";
import { ownBranchEntry } from "./own-branch.ts";

export interface SecretarySources {
  readonly committee: EntryFacts<"committee"> | null;
  readonly branchSheet: EntryFacts<"branch"> | null;
  readonly roster: RosterFacts | null;
  readonly branch: BranchInfo;
}

export interface Secretaries {
  /** Name keys, each once; empty when a sheet that would name the secretary names nobody. */
  readonly names: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** The secretaries, or why nobody can tell. */
export function secretariesOn(sources: SecretarySources, day: Day): Secretaries | Answer {
  const { committee, branchSheet, roster, branch } = sources;
  const onSheet = committeeOn(committee, day).filter(({ post }) => isSecretaryPost(post));
  if (onSheet.length > 0) {
    return { names: [...new Set(onSheet.map(({ name }) => name))], evidence: onSheet.map(({ evidence }) => evidence) };
  }
  const cell = ownBranchEntry(branchSheet, branch)?.secretary;
  const stated = fieldValue(cell);
  if (cell && stated !== undefined) return { names: [nameKey(stated)], evidence: [foundField(cell, "书记")] };
  const onRoster = (roster?.onRosterOn(day) ?? []).filter(({ record }) => isSecretaryPost(fieldText(record.post)));
  if (onRoster.length > 0) {
    return {
      names: [...new Set(onRoster.map(({ name }) => name))],
      evidence: onRoster.map(({ record }) => foundField(record.post ?? record.name, "职务")),
    };
  }
  if (committee?.has("post")) return { names: [], evidence: [absent(committee.next(), "支部书记")] };
  if (cell && isBlank(cell)) return { names: [], evidence: [foundField(cell, "书记")] };
  const lacking = committee ? withoutColumns(committee, ["post"]) : null;
  return (
    lacking ??
    cannotJudge("branch", "missing-ledger", {
      message: "没有找到支委班子表，支部信息表和花名册里也没有写谁是书记，补上后可以检查。",
      missing: { kind: "committee" },
    })
  );
}
