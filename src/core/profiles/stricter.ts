/** Which of two statements of the same figure asks for more (conflict policy 从严). */
import type { Strength } from "../model/outcome.ts";
import { figureDefinition } from "./figure-text.ts";
import type { FigureId, FigureStatement, FigureTypes } from "./figures.ts";

const bindingness: { readonly [Wording in Strength]: number } = {
  必须: 3,
  至少: 3,
  应当: 3,
  通行做法: 2,
  一般: 1,
  原则上: 1,
  产品缺省: 0,
};

/** The stricter value; at the same value the more binding wording; else `later`. */
export function stricterStatement<Id extends FigureId>(
  id: Id,
  earlier: FigureStatement<FigureTypes[Id]>,
  later: FigureStatement<FigureTypes[Id]>,
): FigureStatement<FigureTypes[Id]> {
  const difference =
    figureDefinition(id).kind.compare(earlier.value, later.value) ||
    bindingness[earlier.strength] - bindingness[later.strength];
  return difference > 0 ? earlier : later;
}
