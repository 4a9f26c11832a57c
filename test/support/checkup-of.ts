/**
 * Builds a Checkup from a few lines: rules with the answers they give. It runs through the product's own checkup, so that
 * scores, areas and order are the real ones. For tests only.
 */

import type { Checkup, ClerkItem, ScorecardGroupId } from "../../src/core/checkup/checkup.ts";
import { runCheckup } from "../../src/core/checkup/run-checkup.ts";
import { factsOf } from "../../src/core/facts/facts.ts";
import { type Day, dayOf, parseIsoDay, spanOfDay, yearOf } from "../../src/core/model/date.ts";
import type { Field } from "../../src/core/model/field.ts";
import type { LedgerKind, Ledgers, RecognisedTable } from "../../src/core/model/ledger.ts";
import type { Answer, Severity } from "../../src/core/model/outcome.ts";
import { spanPeriod } from "../../src/core/model/period.ts";
import type { MemberRecord, MemberType } from "../../src/core/model/record.ts";
import type { Rounding } from "../../src/core/model/stars.ts";
import { productDefaults } from "../../src/core/profiles/product-defaults.ts";
import type { RequiredBy, ResolvedProfile } from "../../src/core/profiles/profile.ts";
import type { Rule } from "../../src/core/rules/define.ts";

export interface RuleInput {
  /** A rule id of the catalogue: its group follows from it. */
  readonly id: string;
  readonly answers: readonly Answer[];
  /** 考核项目; the id when absent. */
  readonly title?: string;
  /** 问题; the title when absent. */
  readonly gap?: string;
  readonly remedy?: string;
  readonly severity?: Severity;
  readonly requiredBy?: RequiredBy | null;
  readonly basis?: readonly string[];
}

export interface CheckupInput {
  /** ISO day; 2026-10-12 when absent. */
  readonly asOf?: string;
  readonly branch?: string;
  readonly rules: readonly RuleInput[];
  /** Sheets that were recognised, by name. */
  readonly sheets?: Readonly<Record<string, LedgerKind>>;
  /** Names of full members, then of probationary ones. */
  readonly full?: readonly string[];
  readonly probationary?: readonly string[];
  readonly weights?: ReadonlyMap<ScorecardGroupId, number>;
  readonly rounding?: Rounding;
  readonly vetoes?: readonly string[];
  readonly manualScores?: ReadonlyMap<string, number>;
  readonly clerkItems?: readonly ClerkItem[];
}

export function rulesOf(input: CheckupInput): Rule[] {
  return input.rules.map((rule): Rule => {
    const title = rule.title ?? rule.id;
    return {
      id: rule.id,
      severity: rule.severity ?? "H",
      needs: [],
      uses: [],
      parameters: [],
      basis: rule.basis ?? ["ZB-11"],
      text: { title, condition: "", gap: `${rule.gap ?? title}。`, why: "", remedy: rule.remedy ?? "可以补上记录。" },
      check: () => rule.answers,
    };
  });
}

export function checkupOf(input: CheckupInput): Checkup {
  const asOf = dayFrom(input.asOf ?? "2026-10-12");
  const required = new Map(input.rules.map((rule) => [rule.id, rule.requiredBy]));
  const profile: ResolvedProfile = {
    ids: ["national-base"],
    title: "国家基础",
    figures: figures(),
    origin: {},
    conflicts: [],
    stated: { figures: {}, origin: {} },
    requires: (id) => {
      const requiredBy = required.get(id);
      return requiredBy === undefined ? "national" : requiredBy;
    },
  };
  return runCheckup({
    facts: factsOf(ledgersOf(input), { asOf, period: spanPeriod(dayOf(yearOf(asOf), 1, 1), asOf) }),
    profile,
    rules: rulesOf(input),
    weights: input.weights ?? new Map(),
    rounding: input.rounding ?? "none",
    vetoes: input.vetoes ?? [],
    manualScores: input.manualScores ?? new Map(),
    clerkItems: input.clerkItems ?? [],
  });
}

/** Of the product's defaults the one without which nothing comes back. */
function figures(): ResolvedProfile["figures"] {
  const months = productDefaults["rectify.recurrence_months"];
  return months ? { "rectify.recurrence_months": months } : {};
}

function ledgersOf(input: CheckupInput): Ledgers {
  const tables = Object.entries(input.sheets ?? {}).map(([sheet, kind]) => tableOf(sheet, kind));
  const people = [
    ...(input.full ?? []).map((name) => memberOf(name, "full")),
    ...(input.probationary ?? []).map((name) => memberOf(name, "probationary")),
  ];
  const roster = tables.filter((table) => table.kind === "roster");
  return {
    branch: { name: input.branch ?? "中共示例局第一支部委员会", type: null, foundedOn: null },
    roster:
      people.length === 0
        ? null
        : { kind: "roster", tables: roster, records: people, fields: new Set(["name", "memberType"]) },
    meetings: null,
    dues: null,
    others: {},
    tables,
    unused: [],
    unreadable: [],
  };
}

function tableOf(sheet: string, kind: LedgerKind): RecognisedTable {
  return {
    kind,
    sheet,
    range: "A1:H30",
    headerRows: [1],
    records: 29,
    confidence: 1,
    columns: [],
    unmapped: [],
    questions: [],
    stated: null,
    meetingType: null,
    next: { sheet, range: "A31:H31" },
    captions: new Map(),
  };
}

function memberOf(name: string, type: MemberType): MemberRecord {
  const at = { sheet: "党员花名册", range: "B2" };
  const field = <Value>(value: Value): Field<Value> => ({ state: "value", value, raw: String(value), at });
  return {
    place: { ...at, row: 2, id: "党员花名册!2" },
    name: field(name),
    memberType: field(type),
    joinedOn: field(spanOfDay(dayFrom("2010-07-01"))),
  };
}

function dayFrom(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`not a day: ${text}`);
  return day;
}
