/** Who paid for which month. One pass over the records builds an index by person and month; no rule searches. */

import type { Day, Month } from "../model/date.ts";
import { fieldText, fieldValue, isBlank, isUnreadable, saysNothing } from "../model/field.ts";
import type { DuesLedger } from "../model/ledger.ts";
import { monthPeriod } from "../model/period.ts";
import type { DuesRecord } from "../model/record.ts";
import { type Coverage, covers } from "./coverage.ts";
import { LedgerFacts } from "./ledger-facts.ts";
import { nameKey, type Person, type RosterFacts } from "./roster-facts.ts";

/**
 * `blank`: a row or cell for the month exists and holds nothing or 0. `absent`: nothing stands for the month.
 * `unreadable`: a record that may cover the month cannot be read. `ambiguous`: the name fits several people.
 */
export type MonthState = "paid" | "blank" | "absent" | "waived" | "unreadable" | "ambiguous";

export interface MonthOfDues {
  readonly state: MonthState;
  /** The records that stand for this person and month. */
  readonly records: readonly DuesRecord[];
}

const noMonths: ReadonlyMap<Month, readonly DuesRecord[]> = new Map();
const nothing: MonthOfDues = { state: "absent", records: [] };

export class DuesFacts extends LedgerFacts<DuesRecord, DuesLedger> {
  private readonly byPerson = new Map<string, Map<Month, DuesRecord[]>>();
  private readonly doubtfulByPerson = new Map<string, DuesRecord[]>();
  private readonly ambiguousNames = new Map<string, DuesRecord[]>();
  /** Records whose name is on no roster. Empty when there is no roster. */
  readonly strangers: readonly DuesRecord[];

  constructor(
    ledger: DuesLedger,
    readonly coverage: Coverage,
    roster: RosterFacts | null,
    readonly asOf: Day,
  ) {
    super(ledger);
    const strangers: DuesRecord[] = [];
    for (const record of ledger.records) {
      const name = nameKey(fieldValue(record.name) ?? "");
      if (name === "") continue;
      let subject = name;
      if (roster) {
        const found = roster.find(name);
        if (found.kind === "unknown") {
          strangers.push(record);
          continue;
        }
        if (found.kind === "ambiguous") {
          push(this.ambiguousNames, name, record);
          continue;
        }
        subject = found.person.subject;
      }
      const months = fieldValue(record.months);
      if (!months) {
        // A payment without its month may stand for any month: nothing is missing that it could be.
        if (isUnreadable(record.months) || fieldText(record.paid) !== "") push(this.doubtfulByPerson, subject, record);
        continue;
      }
      let own = this.byPerson.get(subject);
      if (!own) {
        own = new Map();
        this.byPerson.set(subject, own);
      }
      for (const month of months) {
        const known = own.get(month);
        if (known) known.push(record);
        else own.set(month, [record]);
      }
    }
    this.strangers = strangers;
  }

  /** Whether a missing payment for this month proves anything. */
  coversMonth(month: Month): boolean {
    return covers(this.coverage, monthPeriod(month));
  }

  /** Paid beats waived beats unreadable beats blank: a correction row may stand beside an empty one. */
  monthOf(person: Person, month: Month): MonthOfDues {
    const records = this.byPerson.get(person.subject)?.get(month);
    if (!records) {
      const ambiguous = this.ambiguousNames.get(person.name);
      if (ambiguous) return { state: "ambiguous", records: ambiguous };
      const doubtful = this.doubtfulByPerson.get(person.subject);
      return doubtful ? { state: "unreadable", records: doubtful } : nothing;
    }
    let state: MonthState = "blank";
    for (const record of records) {
      const own = stateOf(record);
      // Most months are paid, and nothing comes before that.
      if (own === "paid") return { state: own, records };
      if (order.indexOf(own) < order.indexOf(state)) state = own;
    }
    return { state, records };
  }

  /** People with readable months, by outcome subject (`张一`, `张一#2`), in ledger order. */
  entries(): Iterable<readonly [subject: string, months: ReadonlyMap<Month, readonly DuesRecord[]>]> {
    return this.byPerson;
  }

  /** Records whose name fits several people of the roster, by name. */
  ambiguous(): ReadonlyMap<string, readonly DuesRecord[]> {
    return this.ambiguousNames;
  }

  /** Every record of a person, by month. */
  monthsOf(person: Person): ReadonlyMap<Month, readonly DuesRecord[]> {
    return this.monthsOfSubject(person.subject);
  }

  /** The same by outcome subject, for names that stand on no roster. */
  monthsOfSubject(subject: string): ReadonlyMap<Month, readonly DuesRecord[]> {
    return this.byPerson.get(subject) ?? noMonths;
  }
}

const order: readonly MonthState[] = ["paid", "waived", "unreadable", "blank", "absent"];

/** What one record says of the months it stands for. A payment made in spite of a waiver is a payment. */
export function stateOf(record: DuesRecord): MonthState {
  const payment = fieldValue(record.paid);
  if (payment && (payment.kind === "tick" || (payment.kind === "amount" && payment.cents > 0))) return "paid";
  if (hasWaiver(record)) return "waived";
  if (isUnreadable(record.paid)) return "unreadable";
  if (payment) return payment.kind === "waived" ? "waived" : "blank";
  return record.paid === undefined ? stateWithoutPayment(record) : "blank";
}

/** An approved reduction or waiver (减免批准). */
export function hasWaiver(record: DuesRecord): boolean {
  return !saysNothing(fieldText(record.waiver));
}

/** A sheet without a payment column: a payment date stands for a payment, an empty cell for that date for none. */
function stateWithoutPayment(record: DuesRecord): MonthState {
  if (fieldValue(record.paidOn)) return "paid";
  return isBlank(record.paidOn) ? "blank" : "unreadable";
}

function push(map: Map<string, DuesRecord[]>, key: string, record: DuesRecord): void {
  const known = map.get(key);
  if (known) known.push(record);
  else map.set(key, [record]);
}
