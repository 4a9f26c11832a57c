/** A profile (口径): one of the standards, or several stacked, as figures with their sources and the rules it asks for. */
import type { FigureId, Figures, FigureTypes } from "./figures.ts";
import type { ProfileName } from "./profile-names.ts";

export const profileIds = [
  "national-base",
  "school-2019",
  "city-organs-supervision",
  "district-bureau-2018",
  "lianxing-2018",
  "wuwei-star-2021",
  "jiefangbei-2018",
  "four-strong-2024",
] as const;

export type ProfileId = (typeof profileIds)[number];

/** What asks for a rule (decision 13). */
export type RequiredBy = "national" | "common" | ProfileId;

/** One standard as it ships. */
export interface Profile extends ProfileName {
  readonly figures: Figures;
}

/**
 * Which statement holds when several profiles state the same figure (decision 13): the most local one (本地优先), the
 * stricter one (从严), or the national one where there is one (国家优先, for local texts that quote a repealed act).
 */
export type ConflictPolicy = "local" | "strict" | "national";

/** `settings`: the clerk's own figure. `common`: several of the documents state it, none of the chosen ones. */
export type FigureOrigin = ProfileId | "common" | "product" | "settings";

/** Two chosen local profiles that state one figure differently. */
export interface FigureConflict {
  readonly figure: FigureId;
  /** In stacking order. */
  readonly between: readonly ProfileId[];
  readonly taken: FigureOrigin;
}

/** The profiles chosen for a checkup, resolved: figures in force and who states them. */
export interface ResolvedProfile {
  readonly ids: readonly ProfileId[];
  /** Chinese, joined with ＋. */
  readonly title: string;
  readonly figures: Figures;
  /** Who states each figure. */
  readonly origin: { readonly [Id in FigureId]?: FigureOrigin };
  readonly conflicts: readonly FigureConflict[];
  /** The figures without the clerk's own, and who states them. */
  readonly stated: Pick<ResolvedProfile, "figures" | "origin">;
  /** Whether any chosen profile, the national texts or common practice ask for the rule. */
  requires(rule: string): RequiredBy | null;
}

type FigureValues = { readonly [Id in FigureId]?: FigureTypes[Id] };

// Every rule is handed them; what is remembered depends on the figures alone.
const valuesOfFigures = new WeakMap<Figures, FigureValues>();

export function figureValues(figures: Figures): FigureValues {
  const known = valuesOfFigures.get(figures);
  if (known) return known;
  const values: Record<string, unknown> = {};
  for (const [id, statement] of Object.entries(figures)) values[id] = statement?.value;
  const typed = values as FigureValues;
  valuesOfFigures.set(figures, typed);
  return typed;
}
