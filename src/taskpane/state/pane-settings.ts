/**
 * What the clerk has chosen, kept in the workbook: the pairs of 体检设置, the gaps declared to be none, the corrections of
 * sheets and when each sheet was last written. Text from outside is never trusted: what cannot be read is left out.
 */
import { readSettings, type Settings } from "../../core/checkup/settings.ts";
import { type Day, dayOf, parseIsoDay } from "../../core/model/date.ts";
import { ledgerKinds } from "../../core/model/ledger.ts";
import type { ConflictPolicy, ProfileId } from "../../core/profiles/profile.ts";
import { profiles } from "../../core/profiles/profiles.ts";
import type { SheetCorrection } from "../../core/recognition/corrections.ts";
import type { KeyValueStore } from "../../hosts/host.ts";
import type { PaneClock } from "../pane-host.ts";

export const storeKeys = {
  settings: "settings",
  exemptions: "exemptions",
  corrections: "corrections",
  written: "written",
  live: "live",
  marked: "marked",
  lastCommand: "lastCommand",
} as const;

export interface Exemption {
  /** One of `exemptionReasons`. */
  readonly reason: string;
  /** The clerk's own words, or "". */
  readonly note: string;
  /** ISO day it was noted. */
  readonly on: string;
  /** ISO day of its last day, or "" without an end. */
  readonly until: string;
}

/** Why a gap is none; the last one asks for words of the clerk's own. */
export const exemptionReasons = [
  "另有记录，不在这个文件里",
  "上级已同意，或另有安排",
  "本支部不涉及",
  "台账认错了",
  "其他原因",
] as const;

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
  /** By rule and subject. */
  readonly exemptions: ReadonlyMap<string, Exemption>;
  readonly corrections: readonly SheetCorrection[];
  readonly written: ReadonlyMap<string, Written>;
  /** Re-check while the workbook is being edited. */
  readonly live: boolean;
}

/** Whether a gap is declared to be none on a day. */
export function isExempt({ exemptions }: Pick<Kept, "exemptions">, key: string, on: Day): boolean {
  const exemption = exemptions.get(key);
  if (!exemption) return false;
  const last = exemption.until === "" ? null : parseIsoDay(exemption.until);
  return last === null || on <= last;
}

export const nothingKept: Kept = {
  settings: new Map(),
  exemptions: new Map(),
  corrections: [],
  written: new Map(),
  live: false,
};

export async function readKept(store: KeyValueStore): Promise<{ readonly kept: Kept; readonly marked: number }> {
  const texts = await store.getAll();
  const text = (key: keyof typeof storeKeys): string | null => texts.get(storeKeys[key]) ?? null;
  const marked = Number(text("marked") ?? 0);
  return {
    kept: {
      settings: entries(text("settings"), (value) => (typeof value === "string" ? value : null)),
      exemptions: entries(text("exemptions"), (value) => {
        const reason = textIn(value, "reason");
        if (reason === null) return null;
        const [note, on, until] = [textIn(value, "note"), textIn(value, "on"), textIn(value, "until")];
        return { reason, note: note ?? "", on: on ?? "", until: until ?? "" };
      }),
      corrections: listed(text("corrections")).flatMap((value) => correctionIn(value) ?? []),
      written: entries(text("written"), (value) => {
        const [on, content] = [textIn(value, "on"), textIn(value, "content")];
        return on === null ? null : { on, content: content ?? "" };
      }),
      live: text("live") === "yes",
    },
    marked: Number.isSafeInteger(marked) && marked > 0 ? marked : 0,
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
  const columns = pairsIn(arrayIn(value, "columns"), (field) => (typeof field === "string" ? field : null));
  return {
    shape,
    sheet,
    ...(known === undefined ? {} : { kind: known }),
    ...(rows.length === 0 ? {} : { headerRows: rows }),
    ...(columns.size === 0 ? {} : { columns }),
  };
}

function arrayIn(value: unknown, key: string): readonly unknown[] {
  const list: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : null;
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, key: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  const text: unknown = Reflect.get(value, key);
  return typeof text === "string" ? text : null;
}

/** What is kept under each key as text, null = nothing. */
export function keptTexts(kept: Kept): {
  readonly [Key in "settings" | "exemptions" | "corrections" | "written" | "live"]: string | null;
} {
  const corrections = kept.corrections.map(({ columns, ...rest }) =>
    columns ? { ...rest, columns: [...columns] } : rest,
  );
  return {
    settings: keptText(kept.settings),
    exemptions: keptText(kept.exemptions),
    corrections: corrections.length === 0 ? null : JSON.stringify(corrections),
    written: keptText(kept.written),
    live: kept.live ? "yes" : null,
  };
}

export function keptText(map: ReadonlyMap<string, unknown>): string | null {
  return map.size === 0 ? null : JSON.stringify([...map]);
}

/** Everything a checkup is asked with; the profile is resolved where the rules are. */
export interface Choices {
  readonly asOf: Day;
  readonly settings: Settings;
  /** In stacking order, the national base first. */
  readonly profiles: readonly string[];
  /** Chinese: kept settings that were not understood. */
  readonly problems: readonly string[];
}

/** Lies underneath all others and is always on. */
export const baseProfile: ProfileId = "national-base";

function isShipped(id: string): boolean {
  return profiles.some((profile) => profile.id === id);
}

export function choicesOf(kept: ReadonlyMap<string, string>, clock: PaneClock): Choices {
  const { settings, problems } = readSettings(kept);
  const chosen = (settings.profiles ?? []).filter((id) => id !== baseProfile);
  const known = chosen.filter(isShipped);
  const unknown = chosen.filter((id) => !isShipped(id)).map((id) => `没有口径“${id}”，本次不按它查。`);
  return {
    asOf: settings.asOf ?? todayOf(clock),
    settings,
    profiles: [baseProfile, ...known.filter((id, index) => known.lastIndexOf(id) === index)],
    problems: [...problems.map((problem) => problem.message), ...unknown],
  };
}

export function todayOf(clock: PaneClock): Day {
  const { year, month, day } = clock.today();
  return dayOf(year, month, day);
}

export const policyWords: { readonly [Policy in ConflictPolicy]: string } = {
  local: "本地优先",
  strict: "从严",
  national: "国家优先",
};

/** Reads 2026-11-21, 2026.11.21, 2026/11/21 and 2026年11月21日. */
export function typedDay(text: string): Day | null {
  const match = /^\s*(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?\s*$/.exec(text);
  if (!match) return null;
  return parseIsoDay(`${match[1]}-${(match[2] ?? "").padStart(2, "0")}-${(match[3] ?? "").padStart(2, "0")}`);
}
