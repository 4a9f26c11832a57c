/** What a rule says when a ledger has no column for a field it needs (decision 42). */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { chineseLedgerName } from "../../model/ledger.ts";
import type { FieldName, OtherLedgerKind } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge } from "../define.ts";

/** One answer that names the columns that are not there; null when the ledger has all of them. */
export function withoutColumns<Kind extends OtherLedgerKind>(
  ledger: EntryFacts<Kind>,
  fields: readonly FieldName<Kind>[],
  subject = "branch",
): Answer | null {
  const missing = fields.filter((field) => !ledger.has(field));
  const first = missing[0];
  if (first === undefined) return null;
  const words = missing.map((field) => ledger.label(field)).join("、");
  return cannotJudge(subject, "missing-column", {
    message: `${chineseLedgerName(ledger.kind)}没有找到${missing.length > 1 ? "这些列" : "这一列"}：${words}，无法核对。`,
    evidence: [absent(ledger.whole(), `${words}列`)],
    missing: { kind: ledger.kind, field: first },
  });
}
