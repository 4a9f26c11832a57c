/**
 * The chosen profiles as one: figures stacked from left to right over the national base, product defaults where nobody
 * states a figure, and what asks for a rule (decision 13).
 */
import type { FigureId, FigureStatement, Figures, FigureTypes } from "./figures.ts";
import { productDefaults } from "./product-defaults.ts";
import type { ConflictPolicy, Profile, ProfileId, RequiredBy, ResolvedProfile } from "./profile.ts";
import { profiles } from "./profiles.ts";
import { requiredBy } from "./required-by.ts";
import { stricterStatement } from "./stricter.ts";

export type ProfileResolution =
  | { readonly ok: true; readonly profile: ResolvedProfile }
  | {
      readonly ok: false;
      readonly code: "unknown-profile";
      /** Chinese: which id is unknown and which can be chosen. */
      readonly message: string;
    };

const base: ProfileId = "national-base";

/**
 * Resolves profile ids in stacking order. The national base lies underneath wherever it is named, or when it is not; a
 * profile named twice counts at its last place. No ids: the national base alone.
 */
export function resolveProfiles(
  ids: readonly string[],
  options: { readonly policy?: ConflictPolicy } = {},
): ProfileResolution {
  const stack: Profile[] = [];
  for (const id of [base, ...lastPlaces(ids.filter((id) => id !== base))]) {
    const profile = profiles.find((known) => known.id === id);
    if (!profile) return { ok: false, code: "unknown-profile", message: unknownProfile(id) };
    stack.push(profile);
  }
  return { ok: true, profile: stacked(stack, options.policy ?? "local") };
}

function lastPlaces(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.lastIndexOf(id) === index);
}

function unknownProfile(id: string): string {
  const shipped = profiles.map((profile) => `${profile.id}（${profile.title}）`).join("、");
  return `没有口径“${id}”，可以选：${shipped}。`;
}

type Statement = FigureStatement<FigureTypes[FigureId]>;

function stacked(stack: readonly Profile[], policy: ConflictPolicy): ResolvedProfile {
  const figures = new Map<FigureId, Statement>();
  const origin = new Map<FigureId, ProfileId | "product">();
  for (const profile of stack) {
    for (const [id, statement] of statementsOf(profile.figures)) {
      const earlier = figures.get(id);
      if (policy === "strict" && earlier && stricterStatement(id, earlier, statement) === earlier) continue;
      figures.set(id, statement);
      origin.set(id, profile.id);
    }
  }
  for (const [id, statement] of statementsOf(productDefaults)) {
    if (figures.has(id)) continue;
    figures.set(id, statement);
    origin.set(id, "product");
  }
  const ids = stack.map((profile) => profile.id);
  return {
    ids,
    title: stack.map((profile) => profile.title).join("＋"),
    figures: Object.fromEntries(figures) as Figures,
    origin: Object.fromEntries(origin),
    requires: (rule) => requirer(requiredBy(rule), ids),
  };
}

function statementsOf(figures: Figures): [FigureId, Statement][] {
  return Object.entries(figures) as [FigureId, Statement][];
}

/** A national text first, then the most local chosen profile, then common practice. */
function requirer(requirers: readonly RequiredBy[], chosen: readonly ProfileId[]): RequiredBy | null {
  if (requirers.includes("national")) return "national";
  return chosen.findLast((id) => requirers.includes(id)) ?? (requirers.includes("common") ? "common" : null);
}
