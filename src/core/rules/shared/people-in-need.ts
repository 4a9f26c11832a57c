/** The ledger of members and people in need (困难关怀台账) as the rules read it. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { fieldText } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";

/** Made of these words only: a person may be called 无…, and “无子女，生活困难” tells of one. */
const nobody =
  /^(?:本?支部|目前)*(?:暂无|无|没有)[生活特殊需要关怀帮扶慰问走访结对的和困难老党员群众对象人户职工]*[。.]?$/;

/** Whether the row says that there is nobody: “无”, “暂无困难党员”. */
export function namesNobody({ name, note }: Pick<EntryOf<"care">, "name" | "note">): boolean {
  return nobody.test(fieldText(name) || fieldText(note));
}

/** Whether the ledger says in so many words that there is nobody; one whose rows all lie ahead says nothing. */
export function saysNobodyIsInNeed({ entries }: EntryFacts<"care">): boolean {
  return entries.length > 0 && entries.every(namesNobody);
}
