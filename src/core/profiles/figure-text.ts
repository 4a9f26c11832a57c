/** Figures in Chinese words, for explanations and settings: 每季度1次, 不超过50人（按党员总数，含本数）. */
import { type FigureDefinition, figureDefinitions } from "./figure-definitions.ts";
import type { FigureId, Figures, FigureTypes } from "./figures.ts";

/** The definition of a figure with its own value type. */
export function figureDefinition<Id extends FigureId>(id: Id): FigureDefinition<FigureTypes[Id]> {
  const definitions: { readonly [Key in FigureId]: FigureDefinition<FigureTypes[Key]> } = figureDefinitions;
  return definitions[id];
}

/** In the order of the table. */
export const figureIds = Object.keys(figureDefinitions) as readonly FigureId[];

const known: ReadonlySet<string> = new Set(figureIds);

export function isFigureId(id: string): id is FigureId {
  return known.has(id);
}

/** 党员大会, 到会率, … */
export function figureTitle(id: FigureId): string {
  return figureDefinition(id).title;
}

/** The value in words; "" when these figures do not state it. */
export function figureText(id: FigureId, figures: Figures): string {
  const statement = figures[id];
  return statement ? figureDefinition(id).kind.words(statement.value as never) : "";
}
