/**
 * What the clerk has chosen, kept in the workbook: the pairs of 体检设置, the gaps declared to be none, the corrections of
 * columns and when each sheet was last written. Text from outside is never trusted: what cannot be read is left out.
 */
import { readSettings, type Settings } from "../../core/checkup/settings.ts";
import { type Day, dayOf, parseIsoDay } from "../../core/model/date.ts";
import type { ConflictPolicy, ResolvedProfile } from "../../core/profiles/profile.ts";
import { resolveProfiles } from "../../core/profiles/resolve.ts";
import type { KeyValueStore } from "../../hosts/host.ts";
import type { PaneClock } from "../pane-host.ts";

export const storeKeys = {
  settings: "settings",
  exemptions: "exemptions",
  columns: "columns",
  written: "written",
  live: "live",
  marked: "marked",
  lastCommand: "lastCommand",
} as const;

export interface Exemption {
  readonly reason: string;
  /** ISO day. */
  readonly on: string;
}

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
  /** By sheet and column letters (`会议记录!D`): the field, or "" for 不使用. */
  readonly columns: ReadonlyMap<string, string>;
  readonly written: ReadonlyMap<string, Written>;
  /** Re-check while the workbook is being edited. */
  readonly live: boolean;
}

export const nothingKept: Kept = {
  settings: new Map(),
  exemptions: new Map(),
  columns: new Map(),
  written: new Map(),
  live: false,
};

export async function readKept(store: KeyValueStore): Promise<Kept> {
  const [settings, exemptions, columns, written, live] = await Promise.all([
    store.get(storeKeys.settings),
    store.get(storeKeys.exemptions),
    store.get(storeKeys.columns),
    store.get(storeKeys.written),
    store.get(storeKeys.live),
  ]);
  return {
    settings: entries(settings, (value) => (typeof value === "string" ? value : null)),
    exemptions: entries(exemptions, (value) => {
      const [reason, on] = [textIn(value, "reason"), textIn(value, "on")];
      return reason === null ? null : { reason, on: on ?? "" };
    }),
    columns: entries(columns, (value) => (typeof value === "string" ? value : null)),
    written: entries(written, (value) => {
      const [on, content] = [textIn(value, "on"), textIn(value, "content")];
      return on === null ? null : { on, content: content ?? "" };
    }),
    live: live === "yes",
  };
}

function entries<Value>(text: string | null, read: (value: unknown) => Value | null): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  if (text === null) return found;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return found;
  }
  // An array of pairs: keys may be anything a sheet is called.
  if (!Array.isArray(content)) return found;
  for (const pair of content) {
    if (!Array.isArray(pair) || typeof pair[0] !== "string") continue;
    const value = read(pair[1]);
    if (value !== null) found.set(pair[0], value);
  }
  return found;
}

function textIn(value: unknown, key: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  const text: unknown = Reflect.get(value, key);
  return typeof text === "string" ? text : null;
}

export function keptText(map: ReadonlyMap<string, unknown>): string | null {
  return map.size === 0 ? null : JSON.stringify([...map]);
}

/** Everything a checkup is asked with. */
export interface Choices {
  readonly asOf: Day;
  readonly profile: ResolvedProfile;
  readonly settings: Settings;
  /** Chinese: kept settings that were not understood. */
  readonly problems: readonly string[];
}

export function choicesOf(settings: ReadonlyMap<string, string>, clock: PaneClock): Choices {
  const read = readSettings(settings);
  const resolved = resolveProfiles(read.settings.profiles ?? [], { policy: read.settings.policy });
  const base = resolved.ok ? resolved : resolveProfiles([]);
  if (!base.ok) throw new Error(base.message);
  return {
    asOf: read.settings.asOf ?? todayOf(clock),
    profile: base.profile,
    settings: read.settings,
    problems: [...read.problems.map((problem) => problem.message), ...(resolved.ok ? [] : [resolved.message])],
  };
}

export function todayOf(clock: PaneClock): Day {
  const { year, month, day } = clock.today();
  return dayOf(year, month, day);
}

export const policyWords: { readonly [Policy in ConflictPolicy]: string } = { local: "本地优先", strict: "从严" };

/** Reads 2026-11-21, 2026.11.21, 2026/11/21 and 2026年11月21日. */
export function typedDay(text: string): Day | null {
  const match = /^\s*(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?\s*$/.exec(text);
  if (!match) return null;
  return parseIsoDay(`${match[1]}-${(match[2] ?? "").padStart(2, "0")}-${(match[3] ?? "").padStart(2, "0")}`);
}
