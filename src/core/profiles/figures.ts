/** The figures a profile may state, by parameter id of the catalogue, and how each statement is sourced. Types only. */
import type { Strength } from "../model/outcome.ts";
import type { FigureDefinition, figureDefinitions } from "./figure-definitions.ts";

export type {
  DuesBracket,
  Frequency,
  MonthDay,
  Range,
  Share,
  ShareCap,
  TermYears,
  WordGroup,
} from "./figure-values.ts";

type Definitions = typeof figureDefinitions;

export type FigureId = keyof Definitions;

/** Value type of each figure. */
export type FigureTypes = {
  readonly [Id in FigureId]: Definitions[Id] extends FigureDefinition<infer Value> ? Value : never;
};

/** One text's statement of a figure. */
export interface FigureStatement<Value> {
  readonly value: Value;
  readonly strength: Strength;
  /** Id in the table of articles; product defaults have `product`, the clerk's own figures `settings`. */
  readonly source: string;
}

/** The figures in force for a checkup: a figure that no chosen profile states is absent. */
export type Figures = { readonly [Id in FigureId]?: FigureStatement<FigureTypes[Id]> };
