/**
 * What the clerk has chosen, kept in the workbook: the pairs of 体检设置 (figures and 不是问题 among them), the corrections of
 * sheets and when each sheet was last written. Text from outside is never trusted: what cannot be read is left out.
 */
import { type Day, dayOf, parseIsoDay } from "../../core/model/date.ts";
import { ledgerKinds } from "../../core/model/ledger.ts";
import type { Place } from "../../core/model/place.ts";
import { type ProfileId, profileIds } from "../../core/profiles/profile.ts";
import type { SheetCorrection } from "../../core/recognition/corrections.ts";
import { meetingTypeNamed } from "../../core/recognition/meeting-types.ts";
import type { runsKey } from "../../core/runs/keep-run.ts";
import type { KeyValueStore } from "../../hosts/host.ts";
import type { PaneClock } from "../pane-host.ts";

export const storeKeys = {
  settings: "settings",
  corrections: "corrections",
  written: "written",
  live: "live",
  marked: "marked",
  lastCommand: "lastCommand",
  // By its type only: what keeps runs is loaded later.
  runs: "Runs" satisfies typeof runsKey,
} as const;

/** A sheet as it was last written. */
export interface Written {
  /** ISO day. */
  readonly on: string;
  /** Fingerprint of what was written: another one means there is something newer. */
  readonly content: string;
}

export interface Kept {
  /** Pairs of 体检设置, in the keys of `readSettings`. */
  readonly settings: ReadonlyMap<string, string>;
  readonly corrections: readonly SheetCorrection[];
  readonly written: ReadonlyMap<string, Written>;
  /** Re-check while the workbook is being edited. */
  readonly live: boolean;
}

export const nothingKept: Kept = {
  settings: new Map(),
  corrections: [],
  written: new Map(),
  live: false,
};

export interface KeptTexts {
  readonly kept: Kept;
  readonly marked: number;
  /** Records of earlier runs, as they stand. */
  readonly runs: string | null;
}

export async function readKept(store: KeyValueStore): Promise<KeptTexts> {
  const texts = await store.getAll();
  const text = (key: keyof typeof storeKeys): string | null => texts.get(storeKeys[key]) ?? null;
  const marked = Number(text("marked") ?? 0);
  return {
    kept: {
      settings: entries(text("settings"), (value) => (typeof value === "string" ? value : null)),
      corrections: listed(text("corrections")).flatMap((value) => correctionIn(value) ?? []),
      written: entries(text("written"), (value) => {
        const [on, content] = [textIn(value, "on"), textIn(value, "content")];
        return on === null ? null : { on, content: content ?? "" };
      }),
      live: text("live") === "yes",
    },
    marked: Number.isSafeInteger(marked) && marked > 0 ? marked : 0,
    runs: text("runs"),
  };
}

/** The entries of a kept list; none when it cannot be read. */
function listed(text: string | null): readonly unknown[] {
  if (text === null) return [];
  try {
    const content: unknown = JSON.parse(text);
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}

/** An array of pairs: keys may be anything a sheet is called. */
function entries<Value>(text: string | null, read: (value: unknown) => Value | null): ReadonlyMap<string, Value> {
  return pairsIn(listed(text), read);
}

function pairsIn<Value>(list: readonly unknown[], read: (value: unknown) => Value | null): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const pair of list) {
    if (!Array.isArray(pair) || typeof pair[0] !== "string") continue;
    const value = read(pair[1]);
    if (value !== null) found.set(pair[0], value);
  }
  return found;
}

function correctionIn(value: unknown): SheetCorrection | null {
  const [shape, sheet, kind] = [textIn(value, "shape"), textIn(value, "sheet"), textIn(value, "kind")];
  if (shape === null || sheet === null) return null;
  const known = kind === "none" ? kind : ledgerKinds.find((own) => own === kind);
  const rows = arrayIn(value, "headerRows").filter((row): row is number => Number.isSafeInteger(row));
  const year = numberIn(value, "year");
  const types = pairsIn(arrayIn(value, "types"), (type) => (typeof type === "string" ? meetingTypeNamed(type) : null));
  const columns = pairsIn(arrayIn(value, "columns"), (field) => (typeof field === "string" ? field : null));
  return {
    shape,
    sheet,
    ...(known === undefined ? {} : { kind: known }),
    ...(rows.length === 0 ? {} : { headerRows: rows }),
    ...(columns.size === 0 ? {} : { columns }),
    ...(Number.isSafeInteger(year) && year > 0 ? { year } : {}),
    ...(types.size === 0 ? {} : { types }),
  };
}

function arrayIn(value: unknown, key: string): readonly unknown[] {
  const list: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : null;
  return Array.isArray(list) ? list : [];
}

function numberIn(value: unknown, key: string): number {
  const number: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : null;
  return typeof number === "number" ? number : 0;
}

function textIn(value: unknown, key: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  const text: unknown = Reflect.get(value, key);
  return typeof text === "string" ? text : null;
}

/** What is kept under each key as text, null = nothing. */
export function keptTexts(kept: Kept): {
  readonly [Key in "settings" | "corrections" | "written" | "live"]: string | null;
} {
  const corrections = kept.corrections.map(({ columns, types, ...rest }) => ({
    ...rest,
    ...(columns ? { columns: [...columns] } : {}),
    ...(types ? { types: [...types] } : {}),
  }));
  return {
    settings: keptText(kept.settings),
    corrections: corrections.length === 0 ? null : JSON.stringify(corrections),
    written: keptText(kept.written),
    live: kept.live ? "yes" : null,
  };
}

export function keptText(map: ReadonlyMap<string, unknown>): string | null {
  return map.size === 0 ? null : JSON.stringify([...map]);
}

/** Lies underneath all others and is always on. */
export const baseProfile: ProfileId = "national-base";

export interface ShownProblem {
  /** Chinese. */
  readonly message: string;
  /** The cell of 体检设置, when it stands there. */
  readonly at: Place | null;
}

/** What a page says of the choices. */
export interface ShownChoices {
  readonly asOf: Day;
  /** Profile ids in stacking order, the national base first. */
  readonly profiles: readonly string[];
  /** Settings that were not understood, or have no effect. */
  readonly problems: readonly ShownProblem[];
}

/** The little that is needed before the rules are there (`chooseFor` has the last word): base date and profiles. */
export function openingChoices(kept: ReadonlyMap<string, string>, clock: PaneClock): ShownChoices {
  const ids = (kept.get("profile") ?? "").split(",").filter((id) => id !== "" && id !== baseProfile);
  return {
    asOf: parseIsoDay(kept.get("asOf") ?? "") ?? todayOf(clock),
    profiles: [baseProfile, ...ids.filter((id) => profileIds.some((known) => known === id))],
    problems: [],
  };
}

export function todayOf(clock: PaneClock): Day {
  const { year, month, day } = clock.today();
  return dayOf(year, month, day);
}

/** Reads 2026-11-21, 2026.11.21, 2026/11/21 and 2026年11月21日. */
export function typedDay(text: string): Day | null {
  const match = /^\s*(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?\s*$/.exec(text);
  if (!match) return null;
  return parseIsoDay(`${match[1]}-${(match[2] ?? "").padStart(2, "0")}-${(match[3] ?? "").padStart(2, "0")}`);
}
