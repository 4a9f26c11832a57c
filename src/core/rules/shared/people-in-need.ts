/** The ledger of members and people in need (困难关怀台账) as the rules read it. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { fieldText } from "../../model/field.ts";

/** Whether the ledger says in so many words that there is nobody; one whose rows all lie ahead says nothing. */
export function saysNobodyIsInNeed({ entries }: EntryFacts<"care">): boolean {
  return (
    entries.length > 0 &&
    entries.every(({ name, note }) => /^(?:无|暂无|没有)/.test(fieldText(name) || fieldText(note)))
  );
}
