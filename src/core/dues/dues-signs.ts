/**
 * How each listed member stands in each month of a period, as the four signs of a notice. A month that cannot be read is
 * never guessed: it is an obstacle that names its cells.
 */
import { coverageText } from "../facts/coverage.ts";
import { type DuesFacts, stateOf } from "../facts/dues-facts.ts";
import type { Facts } from "../facts/facts.ts";
import type { Person, RosterFacts } from "../facts/roster-facts.ts";
import { chineseMonth, type Month, monthOf, monthsFrom } from "../model/date.ts";
import { type Field, fieldValue, isUnreadable } from "../model/field.ts";
import type { Period } from "../model/period.ts";
import { type Place, placeText } from "../model/place.ts";
import type { DuesRecord } from "../model/record.ts";
import {
  doubtfulDateOf,
  isBeforeFounding,
  isMonthClosed,
  type MonthStanding,
  standingOf,
  withoutMonths,
} from "../rules/shared/member-dues.ts";

export type DuesSign = "√" | "○" | "△" | "—";

/** Paid, not paid, handled by the rules (waived), not owed or not yet ended. */
const duesSigns: { readonly [Standing in Exclude<MonthStanding, "unknown">]: DuesSign } = {
  paid: "√",
  unpaid: "○",
  excused: "△",
  "not-owed": "—",
};

export interface MemberSigns {
  readonly person: Person;
  /** One per month of the period; null = cannot be read, an obstacle says why. */
  readonly signs: readonly (DuesSign | null)[];
}

export interface SignsOfPeriod {
  readonly months: readonly Month[];
  /** Those that have not ended on the base date. */
  readonly running: readonly Month[];
  /** Members on the roster on the last day of the period (or the base date), in roster order. */
  readonly members: readonly MemberSigns[];
  /** Chinese, each with its cell. */
  readonly obstacles: readonly string[];
}

/** Longer lists of cells than this are counted, not printed. */
const mostCells = 12;

export function signsOfPeriod(facts: Facts, period: Period): SignsOfPeriod {
  const { roster, dues, asOf, branch } = facts;
  const months = monthsFrom(monthOf(period.from), monthOf(period.to));
  const running = months.filter((month) => !isMonthClosed(month, asOf));
  const nothing = { months, running, members: [] };
  if (!roster) return { ...nothing, obstacles: ["没有识别到党员花名册，排不出公示名单。"] };
  if (!dues) return { ...nothing, obstacles: ["没有识别到党费台账，看不出交没交。"] };
  const lacking = withoutMonths(dues);
  if (lacking) return { ...nothing, obstacles: [`${lacking.message}（${placeText(dues.caption("month"))}）`] };
  const listed = roster.onRosterOn(period.to < asOf ? period.to : asOf);
  const doubts = new Doubts(roster, dues);
  const closed = new Set(months.filter((month) => !running.includes(month)));
  const members = listed.map((person): MemberSigns => {
    const signs = months.map((month): DuesSign | null => {
      if (!closed.has(month) || isBeforeFounding(month, branch.foundedOn)) return "—";
      const standing = doubts.settled(person, month);
      if (standing !== "unknown") return duesSigns[standing];
      doubts.note(person, month);
      return null;
    });
    return { person, signs };
  });
  return { months, running, members, obstacles: doubts.sentences() };
}

/** Why a month cannot be read, put together so that one cause is said once. */
class Doubts {
  private readonly uncovered = new Set<Month>();
  private readonly cells = new Map<string, string>();

  constructor(
    private readonly roster: RosterFacts,
    private readonly dues: DuesFacts,
  ) {}

  settled(person: Person, month: Month): MonthStanding {
    const standing = standingOf(this.roster, this.dues, person, month);
    return standing === "unknown" ? (this.standingOfNamesakes(person, month) ?? standing) : standing;
  }

  /** Rows of namesakes prove something only where there is one for each of them and all say the same. */
  private standingOfNamesakes(person: Person, month: Month): MonthStanding | null {
    const { roster, dues } = this;
    if (dues.monthOf(person, month).state !== "ambiguous") return null;
    const found = roster.find(person.name);
    if (found.kind !== "ambiguous" || roster.owesMonth(person, month) !== true) return null;
    const owing = found.people.filter((namesake) => roster.owesMonth(namesake, month) !== false);
    const records = recordsOf(dues, person.name, month);
    const states = new Set(records.map(stateOf));
    if (records.length !== owing.length || states.size !== 1) return null;
    if (states.has("paid")) return "paid";
    if (states.has("waived")) return "excused";
    return states.has("blank") && dues.coversMonth(month) ? "unpaid" : null;
  }

  note(person: Person, month: Month): void {
    const { roster, dues } = this;
    const { state, records } = dues.monthOf(person, month);
    if (state === "ambiguous") {
      const at = (recordsOf(dues, person.name, month)[0] ?? records[0])?.name.at ?? dues.whole();
      this.put(at, `花名册里叫${person.name}的不止一人，分不清${chineseMonth(month)}是谁交的`);
    } else if (state === "unreadable") {
      for (const record of records) {
        const cell = doubtfulCell(record);
        this.put(cell.at, `${person.name}的${cell === record.months ? "所属月份" : "交费情况"}读不懂`);
      }
    } else if (roster.owesMonth(person, month) === "unknown") {
      const { cell, left } = doubtfulDateOf(person, month);
      this.put(cell.at, `${person.name}${left ? "离开" : "入党或转入"}的日期看不出来`);
    } else this.uncovered.add(month);
  }

  private put(at: Place, text: string): void {
    this.cells.set(placeText(at), text);
  }

  sentences(): string[] {
    const lines: string[] = [];
    if (this.uncovered.size > 0) {
      const months = [...this.uncovered].sort((a, b) => a - b).map(chineseMonth);
      const covered = coverageText(this.dues.coverage);
      const next = placeText(this.dues.next());
      lines.push(
        `党费台账的覆盖期是${covered}，没有包住${months.join("、")}，空着不能说明没交；可以补登（${next}）或在体检设置写明覆盖期。`,
      );
    }
    const cells = [...this.cells].map(([at, text]) => `${at}：${text}，请先核对。`);
    lines.push(...cells.slice(0, mostCells));
    if (cells.length > mostCells) lines.push(`还有 ${cells.length - mostCells} 处读不懂，没有一一列出。`);
    return lines;
  }
}

function recordsOf(dues: DuesFacts, name: string, month: Month): readonly DuesRecord[] {
  const records = dues.ambiguous().get(name) ?? [];
  return records.filter((record) => fieldValue(record.months)?.includes(month) === true);
}

/** The cell of a record that cannot be read. */
export function doubtfulCell(record: DuesRecord): Field<unknown> {
  if (isUnreadable(record.months) || fieldValue(record.months) === undefined) return record.months;
  return record.paid ?? record.paidOn ?? record.name;
}
