/** What the ledgers say on a line of 党费核定表, and whose line it is by that. */
import { assessmentsOf, type MemberAssessment } from "../dues/dues-assessment.ts";
import type { Facts } from "../facts/facts.ts";
import { firstDayOfMonth, type Month, serialFromDay } from "../model/date.ts";
import { maskedText, privateNumbersIn } from "../points/masking.ts";
import { type PreviousRow, textOf } from "./previous.ts";

export interface LedgerCells {
  readonly type: string;
  /** Yuan. */
  readonly ledgerBase: number | null;
  readonly waiver: string | null;
  /** Yuan. */
  readonly stated: number | null;
  readonly since: Month | null;
}

export function ledgerCells(item: MemberAssessment): LedgerCells {
  return {
    type: item.typeText || "—",
    ledgerBase: item.base === null ? null : item.base / 100,
    waiver: publicless(item.waiver),
    stated: item.stated === null ? null : Math.round(item.stated) / 100,
    since: item.effectiveFrom,
  };
}

/**
 * Tells of a line that has no key whether it is that of somebody on the roster who has left: it says of them what the
 * ledgers say, no more and no less. One that says anything else has been written by the clerk.
 */
export function leaverLines(
  { facts, date1904 }: { readonly facts: Facts; readonly date1904: boolean },
  captions: { readonly name: string } & { readonly [Cell in keyof LedgerCells]: string },
): (row: PreviousRow) => boolean {
  const { roster, asOf } = facts;
  let leavers: ReadonlyMap<string, LedgerCells> | null = null;
  return (row) => {
    leavers ??= new Map(
      assessmentsOf(
        facts,
        (roster?.people ?? []).filter((person) => !roster?.isOnRoster(person, asOf)),
      ).map((item) => [item.person.subject, ledgerCells(item)]),
    );
    const cells = leavers.get(textOf(row.cells.get(captions.name)));
    if (!cells) return false;
    const { type, ledgerBase, waiver, stated } = cells;
    const since = cells.since === null ? null : serialFromDay(firstDayOfMonth(cells.since), date1904);
    return Object.entries({ type, ledgerBase, waiver, stated, since }).every(
      ([cell, value]) => (row.cells.get(captions[cell as keyof LedgerCells])?.value ?? null) === value,
    );
  };
}

/** Identifying numbers stay in the ledger. */
function publicless(text: string): string | null {
  if (text === "") return null;
  return privateNumbersIn(text).length > 0 ? maskedText : text;
}
