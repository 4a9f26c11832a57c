/**
 * The chosen profiles as one: figures stacked from left to right over the national base, common practice and product
 * defaults where nobody states a figure, the clerk's own figures on top, and what asks for a rule (decision 13).
 */
import { commonPractice } from "./common-practice.ts";
import { figureText } from "./figure-text.ts";
import type { FigureId, FigureStatement, Figures, FigureTypes } from "./figures.ts";
import { productDefaults } from "./product-defaults.ts";
import type {
  ConflictPolicy,
  FigureConflict,
  FigureOrigin,
  Profile,
  ProfileId,
  RequiredBy,
  ResolvedProfile,
} from "./profile.ts";
import { profiles } from "./profiles.ts";
import { requiredBy } from "./required-by.ts";
import { stricterStatement } from "./stricter.ts";

/** A figure's own value by its id; `ownFigure` makes an entry that fits. */
export type OwnFigures = ReadonlyMap<FigureId, FigureTypes[FigureId]>;

export interface ResolveOptions {
  /** 本地优先 without it. */
  readonly policy?: ConflictPolicy;
  /** Policy of single figures. */
  readonly policies?: ReadonlyMap<FigureId, ConflictPolicy>;
  /** The clerk's own figures (本支部设置). */
  readonly own?: OwnFigures;
}

export type ProfileResolution =
  | {
      readonly ok: true;
      readonly profile: ResolvedProfile;
      /** Chinese: what is odd about the stack, and how it was read. */
      readonly problems: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: "unknown-profile";
      /** Chinese: which id is unknown and which can be chosen. */
      readonly message: string;
    };

const base: ProfileId = "national-base";

/**
 * Resolves profile ids in stacking order. The national base lies underneath wherever it is named, or when it is not; a
 * profile named twice counts at its last place, which is said. No ids: the national base alone.
 */
export function resolveProfiles(ids: readonly string[], options: ResolveOptions = {}): ProfileResolution {
  const stack: Profile[] = [];
  for (const id of [base, ...lastPlaces(ids.filter((id) => id !== base))]) {
    const profile = profiles.find((known) => known.id === id);
    if (!profile) return { ok: false, code: "unknown-profile", message: unknownProfile(id) };
    stack.push(profile);
  }
  const problems = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `口径“${id}”写了不止一次，按最后一次的位置计。`,
  );
  return { ok: true, profile: stacked(stack, options), problems };
}

/** Whether a profile of that id ships. */
export function isShippedProfile(id: string): boolean {
  return profiles.some((profile) => profile.id === id);
}

function lastPlaces(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.lastIndexOf(id) === index);
}

/** Chinese: that there is no such profile, and which ones there are. */
export function unknownProfile(id: string): string {
  const shipped = profiles.map((profile) => `${profile.id}（${profile.title}）`).join("、");
  return `没有口径“${id}”，可以选：${shipped}。`;
}

type Statement = FigureStatement<FigureTypes[FigureId]>;

function stacked(stack: readonly Profile[], options: ResolveOptions): ResolvedProfile {
  const figures = new Map<FigureId, Statement>();
  const origin = new Map<FigureId, FigureOrigin>();
  const take = (id: FigureId, statement: Statement, by: FigureOrigin): void => {
    figures.set(id, statement);
    origin.set(id, by);
  };
  for (const profile of stack) {
    for (const [id, statement] of statementsOf(profile.figures)) {
      const earlier = figures.get(id);
      const policy = options.policies?.get(id) ?? options.policy ?? "local";
      if (earlier && staysWith(id, earlier, origin.get(id), statement, policy)) continue;
      take(id, statement, profile.id);
    }
  }
  for (const [id, statement] of statementsOf(commonPractice)) if (!figures.has(id)) take(id, statement, "common");
  for (const [id, statement] of statementsOf(productDefaults)) if (!figures.has(id)) take(id, statement, "product");
  const stated = { figures: Object.fromEntries(figures) as Figures, origin: Object.fromEntries(origin) };
  for (const [id, value] of options.own ?? []) {
    // The wording of the text stays, and with it the severity: the clerk has set another number, not another duty.
    take(id, { value, strength: figures.get(id)?.strength ?? "应当", source: "settings" }, "settings");
  }
  const ids = stack.map((profile) => profile.id);
  return {
    ids,
    title: stack.map((profile) => profile.title).join("＋"),
    figures: Object.fromEntries(figures) as Figures,
    origin: Object.fromEntries(origin),
    conflicts: conflictsOf(stack, origin),
    stated,
    requires: (rule) => requirer(requiredBy(rule), ids),
  };
}

/** Whether the statement taken so far outlives a more local one. */
function staysWith(
  id: FigureId,
  earlier: Statement,
  earlierOrigin: FigureOrigin | undefined,
  later: Statement,
  policy: ConflictPolicy,
): boolean {
  // A text that names a list without listing it (五有) says less than one that lists it.
  if (isEmptyList(later.value)) return true;
  if (policy === "national") return earlierOrigin === base;
  return policy === "strict" && stricterStatement(id, earlier, later) === earlier;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function conflictsOf(stack: readonly Profile[], origin: ReadonlyMap<FigureId, FigureOrigin>): FigureConflict[] {
  const stated = new Map<FigureId, Profile[]>();
  for (const profile of stack) {
    if (profile.id === base) continue;
    for (const [id] of statementsOf(profile.figures)) stated.set(id, [...(stated.get(id) ?? []), profile]);
  }
  const conflicts: FigureConflict[] = [];
  for (const [id, by] of stated) {
    const texts = new Set(by.map((profile) => figureText(id, profile.figures)));
    if (texts.size < 2) continue;
    conflicts.push({ figure: id, between: by.map((profile) => profile.id), taken: origin.get(id) ?? "product" });
  }
  return conflicts;
}

function statementsOf(figures: Figures): [FigureId, Statement][] {
  return Object.entries(figures) as [FigureId, Statement][];
}

/** A national text first, then the most local chosen profile, then common practice. */
function requirer(requirers: readonly RequiredBy[], chosen: readonly ProfileId[]): RequiredBy | null {
  if (requirers.includes("national")) return "national";
  return chosen.findLast((id) => requirers.includes(id)) ?? (requirers.includes("common") ? "common" : null);
}
