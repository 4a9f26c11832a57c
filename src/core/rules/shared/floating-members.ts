/** The people in the ledger of floating members (流动党员台账) who are away on a day. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, foundField } from "../define.ts";

export interface FloatingMember {
  /** The name, or `姓名#1` where several rows that are open share it (decision 45). */
  readonly subject: string;
  readonly name: string;
  readonly entry: EntryOf<"floating">;
}

/** The answer for somebody who may have come back on a day nobody can read; null for everybody else. */
export function perhapsBack({ subject, name, entry: { returnedOn } }: FloatingMember): Answer | null {
  if (!isUnreadable(returnedOn)) return null;
  return cannotJudge(subject, "unreadable-date", {
    message: `${name}的返回日期看不懂，不知道是不是已经回来，请核对。`,
    evidence: [foundField(returnedOn, "返回日期")],
  });
}

/** Whoever has not come back by the day. Sheet order. */
export function awayOn(floating: EntryFacts<"floating">, day: Day): readonly FloatingMember[] {
  const away = floating.entries.flatMap((entry) => {
    const name = fieldValue(entry.name);
    const back = fieldValue(entry.returnedOn);
    const left = fieldValue(entry.leftOn);
    const isHere = (back && back.from <= day) || (left && left.from > day);
    return name === undefined || isHere ? [] : [{ name: nameKey(name), entry }];
  });
  const shared = new Map<string, number>();
  for (const { name } of away) shared.set(name, (shared.get(name) ?? 0) + 1);
  const numbered = new Map<string, number>();
  return away.map(({ name, entry }) => {
    const number = (numbered.get(name) ?? 0) + 1;
    numbered.set(name, number);
    return { subject: (shared.get(name) ?? 0) > 1 ? `${name}#${number}` : name, name, entry };
  });
}
