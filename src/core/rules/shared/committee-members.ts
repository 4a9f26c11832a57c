/**
 * Who sits on the branch committee (支委会) on a day. Without a committee sheet the roster's posts tell the secretary and
 * nobody else (decision 37); a branch too small for a committee has a secretary only.
 */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey, type Person, type RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { cannotJudge, foundField, notApplicable } from "../define.ts";

export interface CommitteeMember {
  /** As a name key. */
  readonly name: string;
  /** The posts of all of the person's rows. */
  readonly post: string;
  readonly duties: string;
  /** The person's rows, at least one. */
  readonly entries: readonly EntryOf<"committee">[];
  readonly evidence: Evidence;
}

export type CommitteeSituation =
  | {
      readonly kind: "committee";
      /** The sheet that shows the members, at least one. */
      readonly sheet: EntryFacts<"committee">;
      readonly members: readonly CommitteeMember[];
      readonly secretary: string | null;
    }
  /** No committee is owed. */
  | { readonly kind: "none"; readonly secretary: string | null; readonly answer: Answer }
  /** One is owed or may be, but no sheet shows it. */
  | { readonly kind: "hidden"; readonly secretary: string | null; readonly answer: Answer };

/**
 * Members in office on the day; one without dates is taken to be in office. Staff for Party work (党务专干) who stand on
 * the sheet are no members of the committee.
 */
export function committeeOn(committee: EntryFacts<"committee"> | null, day: Day): readonly CommitteeMember[] {
  if (!committee) return [];
  const people = new Map<string, { readonly evidence: Evidence; readonly entries: EntryOf<"committee">[] }>();
  for (const entry of committee.entries) {
    const { name: cell } = entry;
    if (cell?.state !== "value" || isStaffPost(fieldText(entry.post))) continue;
    const started = fieldValue(entry.startedOn);
    const ended = fieldValue(entry.endedOn);
    if ((started && started.from > day) || (ended && ended.to < day)) continue;
    const name = nameKey(cell.value);
    const known = people.get(name);
    if (known) known.entries.push(entry);
    else people.set(name, { evidence: foundField(cell, "委员姓名"), entries: [entry] });
  }
  return [...people].map(([name, { entries, evidence }]) => {
    const all = (field: "post" | "duties") =>
      entries
        .map((entry) => fieldText(entry[field]))
        .filter((text) => text !== "")
        .join("、");
    return { name, post: all("post"), duties: all("duties"), entries, evidence };
  });
}

/** A post in Party affairs outside the committee. */
export function isStaffPost(post: string): boolean {
  return /专干|党务干事|党务工作者/.test(post) && !/书记|委员/.test(post);
}

/** 书记, but not 副书记 or the secretary of the youth league (团支部书记). */
export function isSecretaryPost(post: string): boolean {
  return /书记/.test(post.replace(/副书记|团[^、,，;；]{0,4}书记/g, ""));
}

/** A deputy secretary of the branch, not of the youth league. */
export function isDeputyPost(post: string): boolean {
  return /副书记/.test(post.replace(/团[^、,，;；]{0,4}书记/g, ""));
}

/** The secretary on a day by the committee sheet, else by the posts of the roster; null when neither names one person. */
export function secretaryOn(
  committee: EntryFacts<"committee"> | null,
  roster: RosterFacts | null,
  day: Day,
): string | null {
  const onSheet = committeeOn(committee, day).filter(({ post }) => isSecretaryPost(post));
  if (onSheet.length > 0) return onlyName(onSheet);
  return onlyName(roster ? secretariesOf(roster).filter((person) => roster.isOnRoster(person, day)) : []);
}

// Asked for the day of every meeting; what is remembered depends on the roster alone.
const secretaries = new WeakMap<RosterFacts, readonly Person[]>();

/** Everybody whose post on the roster is that of a secretary, whether here on a day or not. */
function secretariesOf(roster: RosterFacts): readonly Person[] {
  const known = secretaries.get(roster);
  if (known) return known;
  const found = roster.people.filter(({ record }) => isSecretaryPost(fieldText(record.post)));
  secretaries.set(roster, found);
  return found;
}

function onlyName([first, second]: readonly { readonly name: string }[]): string | null {
  return first && !second ? first.name : null;
}

export function committeeSituation(
  committee: EntryFacts<"committee"> | null,
  roster: RosterFacts,
  day: Day,
  requiredAt: number,
): CommitteeSituation {
  const secretary = secretaryOn(committee, roster, day);
  const members = committeeOn(committee, day);
  const { full, unknown } = roster.fullMembersOn(day);
  const isSmall = full.length + unknown.length < requiredAt;
  if (isSmall && members.length < 3) {
    const answer = notApplicable("branch", `正式党员不足${requiredAt}名，不设支委会。`);
    return { kind: "none", secretary, answer };
  }
  if (committee && members.length > 0) return { kind: "committee", sheet: committee, members, secretary };
  const answer = cannotJudge("branch", "missing-ledger", {
    message: committee
      ? "支委班子表里看不出现任委员，补上后可以检查。"
      : "没有找到支委班子表，不知道有哪些委员，补上后可以检查。",
    missing: { kind: "committee" },
  });
  return { kind: "hidden", secretary, answer };
}
