/**
 * One cell as a ledger field. A blank, an unreadable and a missing cell are three different facts: the first two are
 * states of a field, the last is a field that is absent (undefined) because the sheet has no such column.
 */
import type { Place } from "./place.ts";

export interface ReadField<T> {
  readonly state: "value";
  readonly value: T;
  /** The cell as it shows, trimmed. */
  readonly raw: string;
  readonly at: Place;
}

export interface BlankField {
  readonly state: "blank";
  readonly at: Place;
}

export interface UnreadableField {
  readonly state: "unreadable";
  readonly raw: string;
  readonly at: Place;
  /** Chinese: what was expected and what stands there. */
  readonly why: string;
}

export type Field<T> = ReadField<T> | BlankField | UnreadableField;

/** The value, or undefined when the column is missing, blank or unreadable. */
export function fieldValue<T>(field: Field<T> | undefined): T | undefined {
  return field?.state === "value" ? field.value : undefined;
}

/** What stands in the cell, or "" when nothing does. */
export function fieldText(field: Field<unknown> | undefined): string {
  return field === undefined || field.state === "blank" ? "" : field.raw;
}

/** Blank, or a word or a sign for nothing, where a reason, a paper or a measure would stand. */
export function saysNothing(text: string): boolean {
  return /^(?:|无|否|没有|—|-|\/|×)$/.test(text);
}

export function isBlank(field: Field<unknown> | undefined): boolean {
  return field?.state === "blank";
}

export function isUnreadable(field: Field<unknown> | undefined): field is UnreadableField {
  return field?.state === "unreadable";
}
