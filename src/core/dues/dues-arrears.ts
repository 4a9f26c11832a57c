/**
 * Months without a payment, member by member, for the clerk's eyes: from the same facts the rules read. Nothing here decides
 * about a person; six months in a row ask to verify, no more (trap F6.68).
 */
import type { Facts } from "../facts/facts.ts";
import type { Person } from "../facts/roster-facts.ts";
import type { Month } from "../model/date.ts";
import { type Field, fieldText, saysNothing } from "../model/field.ts";
import { type Place, placeText } from "../model/place.ts";
import type { DuesRecord } from "../model/record.ts";
import { closedMonthsOfLedger, isBeforeFounding, type MonthStanding, standingOf } from "../rules/shared/member-dues.ts";
import { doubtfulCell } from "./dues-signs.ts";

export interface MemberArrears {
  readonly person: Person;
  /** Closed months that the ledger covers and nobody paid, ascending. */
  readonly unpaid: readonly Month[];
  /** The longest run of them without a paid, waived or unknown month between. */
  readonly longestRun: number;
  /** Months in a row up to the last closed one. */
  readonly currentRun: number;
  /** What the roster and the notes of the longest run say, where they say anything. */
  readonly reason: string;
  /** What the notes of other unpaid months say: no reason for the run. */
  readonly otherNotes: string;
  /** The cells of the months, or where they would stand. */
  readonly at: readonly Place[];
  /** Chinese, with the cell: months of this member that cannot be read. */
  readonly doubts: readonly string[];
}

export interface Arrears {
  /** Closed months the ledger is asked about, ascending. */
  readonly months: readonly Month[];
  /** Those of them that the ledger does not cover: a blank proves nothing there. */
  readonly uncovered: readonly Month[];
  /** Members with an unpaid or an unreadable month, in roster order. */
  readonly members: readonly MemberArrears[];
}

/** Null without roster or dues ledger. */
export function arrearsOf(facts: Facts): Arrears | null {
  const { roster, dues, asOf, branch } = facts;
  if (!roster || !dues) return null;
  const months = closedMonthsOfLedger(dues, asOf).filter((month) => !isBeforeFounding(month, branch.foundedOn));
  const uncovered = months.filter((month) => !dues.coversMonth(month));
  const members = roster.onRosterOn(asOf).flatMap((person): MemberArrears[] => {
    const standings = months.map((month) => standingOf(roster, dues, person, month));
    const unpaid = months.filter((_, index) => standings[index] === "unpaid");
    const doubts = new Set<string>();
    months.forEach((month, index) => {
      if (standings[index] !== "unknown") return;
      const { state, records } = dues.monthOf(person, month);
      if (state === "ambiguous") {
        const at = records[0]?.name.at ?? dues.whole();
        doubts.add(`${placeText(at)}：花名册里叫${person.name}的不止一人，分不清是谁交的`);
      } else if (state === "unreadable") {
        for (const record of records) doubts.add(`${placeText(doubtfulCell(record).at)}：读不懂`);
      }
    });
    if (unpaid.length === 0 && doubts.size === 0) return [];
    const recordsOf = (asked: readonly Month[]): readonly DuesRecord[] =>
      asked.flatMap((month) => dues.monthOf(person, month).records);
    const records = recordsOf(unpaid);
    const { longest, currentRun } = runsOf(months, standings);
    const cells = records.map((record) => (record.paid ?? record.paidOn ?? record.name).at);
    return [
      {
        person,
        unpaid,
        longestRun: longest.length,
        currentRun,
        reason: reasonOf([person.record.note, person.record.exemption, ...notesOf(recordsOf(longest))]),
        otherNotes: reasonOf(notesOf(recordsOf(unpaid.filter((month) => !longest.includes(month))))),
        at: unpaid.length === 0 ? [] : cells.length > 0 ? cells : [dues.next()],
        doubts: [...doubts],
      },
    ];
  });
  return { months, uncovered, members };
}

/** The months of the longest run, of the latest where several are as long, and the length of the run that is still open. */
function runsOf(
  months: readonly Month[],
  standings: readonly MonthStanding[],
): { readonly longest: readonly Month[]; readonly currentRun: number } {
  let run = 0;
  let longest: readonly Month[] = [];
  for (const [index, standing] of standings.entries()) {
    run = standing === "unpaid" ? run + 1 : 0;
    if (run > 0 && run >= longest.length) longest = months.slice(index + 1 - run, index + 1);
  }
  return { longest, currentRun: run };
}

function notesOf(records: readonly DuesRecord[]): readonly (Field<unknown> | undefined)[] {
  return records.flatMap(({ note, waiver }) => [note, waiver]);
}

function reasonOf(cells: readonly (Field<unknown> | undefined)[]): string {
  const texts = cells.map(fieldText).filter((text) => !saysNothing(text));
  return [...new Set(texts)].join("；");
}
