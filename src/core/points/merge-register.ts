/** Brings what the ledgers say now together with what the register holds: nothing twice, nothing lost (see register.ts). */

import type { Person } from "../facts/roster-facts.ts";
import { isoMonth, lastDayOfMonth, type Month } from "../model/date.ts";
import { isEmpty, type PreviousList } from "../reports/previous.ts";
import { sheetNames } from "../reports/sheet-names.ts";
import { presentCategory, unclassified } from "./categories.ts";
import { DutyFinder, type MonthDuties } from "./duties.ts";
import {
  partsOfRegisterKey,
  quarterKey,
  type Register,
  type RegisterRequest,
  type RegisterRow,
  registeredMonths,
  registerKey,
} from "./register.ts";
import { readRegister } from "./register-rows.ts";
import { RowReview } from "./review-register.ts";
import { categoryStandard, type PointsProblem } from "./standard.ts";

const registerTitle = sheetNames.pointsRegister.title;

/** The register as it has to stand after this run. */
export function mergeRegister(request: RegisterRequest): Register {
  const { previous, rows } = readRegister(request.snapshot, request.standard);
  return new Merger(request, previous, rows).merge();
}

interface Counts {
  readonly due: number;
  readonly done: number;
}

class Merger {
  private readonly fresh = new Map<string, MonthDuties>();
  private readonly months: ReadonlySet<Month>;
  private readonly people: ReadonlyMap<string, Person>;
  /** Names that several people of the roster share. */
  private readonly shared: ReadonlySet<string>;
  private readonly corrections = new Map<string, Counts>();
  private readonly clerkCounts = new Map<string, Counts>();
  private readonly problems: PointsProblem[] = [];
  private readonly preview: string[] = [];
  /** Months by the name of somebody who no longer owes them, or is no longer on the roster. */
  private readonly dropped = new Map<string, Month[]>();
  private readonly frozen = new Set<string>();
  private updated = 0;
  private kept = 0;

  constructor(
    private readonly request: RegisterRequest,
    private readonly previous: PreviousList | null,
    private readonly found: readonly RegisterRow[],
  ) {
    const { facts, standard, quarter, studyHours } = request;
    const months = registeredMonths(quarter, facts.asOf);
    const people = facts.roster?.people ?? [];
    this.months = new Set(months);
    this.people = new Map(people.map((person) => [person.subject, person]));
    this.shared = new Set(people.flatMap((person) => (person.subject === person.name ? [] : [person.name])));
    const finder = new DutyFinder(facts, standard, studyHours);
    for (const month of months) {
      for (const person of people) {
        const duties = finder.of(person, month);
        if (duties) this.fresh.set(registerKey(month, person.subject), duties);
      }
    }
    for (const row of found) {
      if (row.month === null || row.part !== "更正" || row.origin === "generated") continue;
      add(row.origin === "correction" ? this.corrections : this.clerkCounts, registerKey(row.month, row.name), row);
    }
  }

  merge(): Register {
    const rows: RegisterRow[] = [];
    const corrections: RegisterRow[] = [];
    const open = new Map(this.fresh);
    for (const row of this.found) {
      if (row.origin !== "generated") {
        this.kept += 1;
        rows.push(row);
        continue;
      }
      const duties = open.get(row.key) ?? this.nothingOwed(row.key);
      open.delete(row.key);
      const correction = this.isPublished(partsOfRegisterKey(row.key)?.month ?? null)
        ? this.correctionOf(row.key, row, duties)
        : null;
      if (correction) corrections.push(correction);
      const standing = this.refreshed(row, duties);
      if (standing) rows.push(standing);
    }
    const added = [...open.values()].filter((duties) => !this.isPublished(duties.month));
    // Months that hold nothing but corrections of ours, of somebody who by now owes nothing there.
    const standing = new Set(this.found.map((row) => row.key));
    for (const key of this.corrections.keys()) {
      const duties = standing.has(key) || open.has(key) ? null : this.nothingOwed(key);
      const correction =
        duties && this.isPublished(duties.month) ? this.correctionOf(key, { due: 0, done: 0 }, duties) : null;
      if (correction) corrections.push(correction);
    }
    for (const duties of open.values()) {
      const correction = this.isPublished(duties.month)
        ? this.correctionOf(registerKey(duties.month, duties.person.subject), { due: 0, done: 0 }, duties)
        : null;
      if (correction) corrections.push(correction);
    }
    rows.push(...added.map((duties) => this.generated(duties, null)), ...corrections);
    this.review(rows);
    this.describe(added.length, corrections.length);
    return { rows, previous: this.previous, problems: this.problems, preview: this.preview };
  }

  private isPublished(month: Month | null): boolean {
    return month !== null && this.request.published.has(quarterKey(month));
  }

  /** The duties of a member of the roster who has none in that month; null for anybody else. */
  private nothingOwed(key: string): MonthDuties | null {
    const own = partsOfRegisterKey(key);
    const person = own && this.months.has(own.month) ? this.people.get(own.subject) : undefined;
    return own && person
      ? { person, month: own.month, due: 0, done: 0, items: [], evidence: "", complete: true, owed: false }
      : null;
  }

  /** The row as it has to stand now; null when it falls away. */
  private refreshed(row: RegisterRow, duties: MonthDuties | null): RegisterRow | null {
    const own = partsOfRegisterKey(row.key);
    if (own === null || !this.months.has(own.month) || this.isPublished(own.month)) return row;
    if (duties === null && !this.shared.has(own.subject)) {
      // Whoever has been taken off the roster keeps what was registered before.
      this.frozen.add(own.subject);
      return row;
    }
    if (duties === null || !duties.owed) {
      const typed = ["代码", "分值", "事由", "登记人"].filter((caption) => !isEmpty(row.found?.cells.get(caption)));
      if (typed.length === 0) {
        this.dropped.set(own.subject, [...(this.dropped.get(own.subject) ?? []), own.month]);
        return null;
      }
      this.preview.push(
        `${registerTitle}：${row.name} ${isoMonth(own.month)} 按名册没有应尽义务，该行填有${typed.join("、")}，应尽、已尽改为 0，其余保留，请核对。`,
      );
      return { ...row, due: 0, done: 0, item: "本月无应尽义务", fresh: duties !== null };
    }
    // A ledger that no longer reaches back to this month takes nothing away.
    if (!duties.complete && duties.due < (row.due ?? 0)) return row;
    const isSame = row.due === duties.due && row.done === duties.done;
    if (!isSame) this.updated += 1;
    const next = this.generated(duties, row);
    // The day stays that of the first registering: whoever follows the ledgers later has not registered late.
    return row.registeredOn !== null ? { ...next, registeredOn: row.registeredOn } : next;
  }

  private generated(duties: MonthDuties, replaces: RegisterRow | null): RegisterRow {
    return {
      origin: "generated",
      fresh: true,
      key: registerKey(duties.month, duties.person.subject),
      found: replaces?.found ?? null,
      registeredOn: this.request.facts.asOf,
      month: duties.month,
      name: duties.person.subject,
      part: "基础",
      category: this.categoryOf(duties, replaces),
      code: replaces?.code ?? "",
      due: duties.due,
      done: duties.done,
      points: replaces?.points ?? null,
      item: duties.items.length > 0 ? duties.items.join("、") : "本月无应尽义务",
      evidence: duties.evidence,
      reason: replaces?.reason ?? "",
    };
  }

  /** The category of the month as it was first registered; a category the standard no longer has follows the roster. */
  private categoryOf({ person, month }: MonthDuties, row: RegisterRow | null): string {
    const { facts, standard } = this.request;
    if (row && categoryStandard(standard, row.category)) return row.category;
    const present = presentCategory(facts, standard, person, lastDayOfMonth(month));
    return present === unclassified ? "" : present;
  }

  /** What a published month lacks; null when the register already says what the ledgers say. */
  private correctionOf(key: string, registered: RegisterRow | Counts, duties: MonthDuties | null): RegisterRow | null {
    if (duties === null) return null;
    const earlier = this.corrections.get(key) ?? { due: 0, done: 0 };
    const due = duties.due - (registered.due ?? 0) - earlier.due;
    const done = duties.done - (registered.done ?? 0) - earlier.done;
    if (due === 0 && done === 0) return null;
    if (!duties.complete && due < 0) return null;
    const byClerk = this.clerkCounts.get(key);
    const month = isoMonth(duties.month);
    if (byClerk && (byClerk.due !== 0 || byClerk.done !== 0)) {
      // The branch has already corrected the month by hand: a second correction would count twice.
      if (byClerk.due !== due || byClerk.done !== done)
        this.preview.push(
          `${registerTitle}：${duties.person.subject} ${month} 已有支部的更正行，与台账仍不一致，没有自动再更正，请核对。`,
        );
      return null;
    }
    return {
      ...this.generated(duties, null),
      origin: "correction",
      key: "",
      part: "更正",
      due,
      done,
      reason: duties.owed
        ? "公示后台账有变动，按台账更正应尽、已尽次数"
        : "公示后名册有变动，当月没有应尽义务，更正应尽、已尽次数",
      evidence: duties.owed ? duties.evidence : sheetOfRoster(duties.person),
    };
  }

  /** Rows of the branch are never changed; what the sums cannot use is said. */
  private review(rows: readonly RegisterRow[]): void {
    if (!this.previous) return;
    const { facts, standard, keptNames } = this.request;
    const roster = facts.roster;
    const review = new RowReview({
      columns: this.previous.columns,
      sheet: this.previous.sheet.name,
      standard,
      known: new Set([...this.people.keys(), ...keptNames]),
      shared: new Map(
        [...this.shared].map((name) => [
          name,
          (roster?.people ?? []).flatMap((person) => (person.name === name ? [person.subject] : [])),
        ]),
      ),
      categories: new Map(
        rows.flatMap((row) =>
          row.part === "基础" && row.month !== null ? [[registerKey(row.month, row.name), row.category] as const] : [],
        ),
      ),
    });
    for (const row of this.found) if (row.origin !== "generated") this.problems.push(...review.of(row));
  }

  private describe(added: number, corrected: number): void {
    for (const [name, months] of this.dropped)
      this.preview.push(
        `${registerTitle}：${name} ${months.map(isoMonth).join("、")} 按名册已没有应尽义务，基础行不再保留。`,
      );
    if (this.frozen.size > 0)
      this.preview.push(`${registerTitle}：${[...this.frozen].join("、")} 已不在名册，以前登记的行原样保留。`);
    const parts = [
      added > 0 ? `新增基础行 ${added} 行` : "",
      this.updated > 0 ? `按台账更新基础行 ${this.updated} 行` : "",
      corrected > 0 ? `已公示的季度不改原行，另加更正行 ${corrected} 行` : "",
      this.kept > 0 ? `支部登记和更正的 ${this.kept} 行原样保留` : "",
    ].filter((part) => part !== "");
    this.preview.unshift(`${registerTitle}：${parts.length > 0 ? parts.join("，") : "没有变动"}。`);
  }
}

function sheetOfRoster({ record }: Person): string {
  return `${record.place.sheet}第${record.place.row}行`;
}

function add(counts: Map<string, Counts>, key: string, row: RegisterRow): void {
  const known = counts.get(key) ?? { due: 0, done: 0 };
  counts.set(key, { due: known.due + (row.due ?? 0), done: known.done + (row.done ?? 0) });
}
