/** Rules that ask for a list of documents or facilities by name: which of them stand in the ledger and which do not. */
import { type EntryFacts, entryField } from "../../facts/entry-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf, FieldName } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { WordGroup } from "../../profiles/figures.ts";
import { absent, cannotJudge, gap, met } from "../define.ts";
import { withoutColumns } from "./missing-column.ts";
import { recordEvidence } from "./periodic-record.ts";

export interface DocumentDuty<Kind extends "archive" | "facilities"> {
  readonly ledger: EntryFacts<Kind>;
  readonly subject: string;
  /** Entries that may hold the documents; all of the ledger's without it. */
  readonly entries?: readonly EntryOf<Kind>[];
  /** Each document with the words its name may hold. */
  readonly wanted: readonly WordGroup[];
  /** Where the name stands; a name may also stand in the further fields. */
  readonly fields: readonly [FieldName<Kind>, ...FieldName<Kind>[]];
  /** Begins the sentence: 职责类资料. */
  readonly name: string;
}

/** A note that says the branch had nothing of the kind that year. */
const notOurs = /不涉及|不适用|无此项|没有这项|无该项/;

/** One answer: met when every document is there, else what is missing. 有无 saying 无 counts as missing. */
export function documentsAnswer<Kind extends "archive" | "facilities">(duty: DocumentDuty<Kind>): Answer {
  const { ledger, subject, wanted, fields, name } = duty;
  if (wanted.length === 0) {
    return cannotJudge(subject, "not-configured", { message: `${name}的清单还没有填写，在体检设置里填好后可以检查。` });
  }
  const [main] = fields;
  const blocked = fields.some((field) => ledger.has(field)) ? null : withoutColumns(ledger, [main], subject);
  if (blocked) return blocked;
  const named = (duty.entries ?? ledger.entries).map((entry) => ({
    entry,
    text: fields.map((field) => fieldText(entryField(entry, field))).join(" "),
  }));
  const present: Evidence[] = [];
  const missing: Evidence[] = [];
  const titles: string[] = [];
  for (const { title, words } of wanted) {
    const hits = named.filter(({ text }) => words.some((word) => text.includes(word)));
    if (hits.some(({ entry }) => notOurs.test(fieldText(entryField(entry, "note"))))) continue;
    const there = hits.find(({ entry }) => fieldValue(entryField(entry, "exists")) !== false);
    if (there) present.push(recordEvidence(there.entry, main, title));
    else {
      // 有国旗 → 还差国旗
      titles.push(title.replace(/^有/, ""));
      const [denied] = hits;
      missing.push(denied ? recordEvidence(denied.entry, "exists", title) : absent(ledger.next(), title));
    }
  }
  if (titles.length === 0) return met(subject, { evidence: present });
  return gap(subject, { message: `${name}还差${titles.join("、")}。`, evidence: [...missing, ...present] });
}
