/** Arguments and values from the wire: checked here, so that members deal with what they expect. */

import { invalidArgument } from "../model/fault.ts";
import { colorOf } from "../model/look.ts";
import { isHandle } from "./host-type.ts";

export function textValue(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | null {
  return value === null || value === undefined ? null : textValue(value);
}

export function numberValue(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function wholeNumber(value: unknown): number {
  const number = numberValue(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function booleanValue(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function colorValue(value: unknown): string {
  const color = colorOf(textValue(value));
  if (color === null) throw invalidArgument();
  return color;
}

/** One of Excel's words, whatever their case on the wire. */
export function wordValue<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const text = textValue(value).toLowerCase();
  const found = words.find((word) => word.toLowerCase() === text);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** The plain object behind a value, with keys in lower case. */
export function fieldsOf(value: unknown): Map<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]));
}

/** The object an argument refers to. */
export function objectOf<Target>(value: unknown, kind: abstract new (...parts: never[]) => Target): Target {
  if (isHandle(value) && value.target instanceof kind) return value.target;
  throw invalidArgument();
}
