/** What a rule says when the roster, or one of its sheets, has no column for what it asks everybody (decision 42). */
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge } from "../define.ts";

export interface RosterColumn {
  /** As in the contract. */
  readonly field: string;
  /** Chinese: 出生日期. */
  readonly word: string;
  /** Whether the sheet of the person's row lacks it although it is owed. */
  readonly isMissing: (person: Person) => boolean;
}

/** One answer for all columns and sheets; null when everybody's sheet has what is asked. @param why ends the sentence */
export function withoutRosterColumns(
  roster: RosterFacts,
  people: readonly Person[],
  columns: readonly RosterColumn[],
  why: string,
): Answer | null {
  const missing = columns.flatMap((column) => {
    const without = people.filter(column.isMissing);
    return without.length > 0 ? [{ ...column, without }] : [];
  });
  const [first] = missing;
  if (!first) return null;
  const words = missing.map(({ word }) => word).join("、");
  const names = new Set(missing.flatMap(({ without }) => without.map(({ record }) => record.place.sheet)));
  const { tables } = roster.ledger;
  const where = tables.length > 1 ? [...names].join("、") : "花名册";
  const table = tables.find(({ sheet }) => names.has(sheet));
  return cannotJudge("branch", "missing-column", {
    message: `${where}没有找到这些列：${words}，${why}。`,
    evidence: [absent(table ? { sheet: table.sheet, range: table.range } : roster.whole(), `${words}列`)],
    missing: { kind: "roster", field: first.field },
  });
}
