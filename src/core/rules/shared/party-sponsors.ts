/** The full members who stand by somebody who wants to join: contacts (培养联系人) and introducers (入党介绍人). */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Range } from "../../profiles/figures.ts";
import { cannotJudge, foundField, gap, met, toConfirm } from "../define.ts";
import type { Dossier } from "./dossiers.ts";
import { withoutCell } from "./missing-column.ts";
import { votingBarOn } from "./voting-bar.ts";

export interface SponsorDuty {
  readonly development: EntryFacts<"development">;
  readonly roster: RosterFacts;
  readonly field: "contacts" | "introducers";
  readonly count: Range;
  /** The day on which they have to be full members. */
  readonly day: Day;
}

/** The answer for one person whose sponsors are due. */
export function sponsorAnswer(dossier: Dossier, duty: SponsorDuty): Answer {
  const { subject, name, entry } = dossier;
  const { roster, day, count } = duty;
  const word = duty.development.label(duty.field);
  const cell = entry[duty.field];
  if (!cell) return withoutCell(duty.development, dossier, duty.field);
  if (isUnreadable(cell)) {
    return cannotJudge(subject, "unreadable-value", {
      message: `${name}的${word}看不懂，无法核对。`,
      evidence: [foundField(cell, word)],
    });
  }
  const evidence = [foundField(cell, `${name}的${word}`)];
  const { names } = fieldValue(cell) ?? { names: [] };
  if (names.length === 0) return gap(subject, { message: `${name}还没有登记${word}。`, evidence });
  const faults: string[] = [];
  const doubts: string[] = [];
  const wanted = count.from === count.to ? `${count.from}名` : `${count.from}至${count.to}名`;
  if (names.length < count.from || names.length > count.to) {
    faults.push(`登记了${names.length}名${word}，应为${wanted}`);
  }
  let ambiguous = false;
  for (const other of names) {
    const lookup = roster.find(other);
    if (lookup.kind === "unknown") doubts.push(`${other}不在花名册上`);
    else if (lookup.kind === "ambiguous") ambiguous = true;
    else {
      const type = roster.memberTypeOn(lookup.person, day);
      const joined = fieldValue(lookup.person.record.joinedOn);
      // Whoever came from another branch later was a full member there; whoever joined later was none at all.
      if (type === "probationary" || (joined && joined.from > day)) faults.push(`${other}当时还不是正式党员`);
      else if (type === "unknown") doubts.push(`${other}分不清是不是正式党员`);
      else if (votingBarOn(lookup.person, day) === "barred") faults.push(`${other}当时在处分或停止党籍期间`);
    }
  }
  if (faults.length > 0) return gap(subject, { message: `${name}的${word}：${faults.join("，")}。`, evidence });
  if (ambiguous) {
    return cannotJudge(subject, "ambiguous-name", {
      message: `${name}的${word}里有人与花名册上的几名党员同名，分不清是谁。`,
      evidence,
    });
  }
  if (doubts.length > 0) {
    return toConfirm(subject, { message: `${name}的${word}：${doubts.join("，")}，请核对是不是正式党员。`, evidence });
  }
  return met(subject, { evidence });
}
