/** Telling the papers of the ledger of plans and reports (计划总结台账) apart by their type and title. */
import { fieldText } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";

export interface PaperKind {
  readonly words: RegExp;
  /** Words of a narrower kind that is not meant: 发展党员工作计划 is no plan of the branch's work. */
  readonly except?: RegExp;
}

/** Whether type or title say that the paper is of the kind. The type is believed when it already says so. */
export function isPaper(entry: EntryOf<"plans">, { words, except }: PaperKind): boolean {
  const type = fieldText(entry.type);
  const title = fieldText(entry.title);
  const text = `${type} ${title}`;
  return words.test(text) && except?.test(text) !== true;
}
