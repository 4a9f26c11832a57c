/** The texts of a meeting record with their cells, normalised once per record, and hits of words shown with their places. */
import { type Field, fieldText } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import type { Place } from "../../model/place.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { found } from "../define.ts";
import { normalText } from "./text-normal.ts";
import { startOf } from "./text-start.ts";
import { excerpt, type WordFinder } from "./text-words.ts";

export interface PlacedText {
  readonly at: Place;
  /** Normalised, not blank. */
  readonly text: string;
}

export interface MeetingTexts {
  /** What the meeting was about: title, topic, agenda. */
  readonly subject: readonly PlacedText[];
  /** What the minutes tell: content, course, the steps of a theme Party day, resolution. */
  readonly body: readonly PlacedText[];
  readonly all: readonly PlacedText[];
  readonly subjectText: string;
  readonly bodyText: string;
  /** Content and course alone; "" when both are blank or there are no such columns. */
  readonly minutes: string;
  readonly text: string;
}

// Many rules read the same minutes; what is remembered depends on the record alone.
const known = new WeakMap<MeetingRecord, MeetingTexts>();

export function textsOf(record: MeetingRecord): MeetingTexts {
  const remembered = known.get(record);
  if (remembered) return remembered;
  const subject = placedTexts([record.title, record.topic, record.agenda]);
  const minutes = placedTexts([record.content, record.process]);
  const steps = placedTexts([
    record.themeStep,
    record.organisingStep,
    record.practiceStep,
    record.assessmentStep,
    record.resolution,
    record.note,
  ]);
  const body = [...minutes, ...steps];
  const all = [...subject, ...body];
  const made: MeetingTexts = {
    subject,
    body,
    all,
    subjectText: joined(subject),
    bodyText: joined(body),
    minutes: joined(minutes).trim(),
    text: joined(all),
  };
  known.set(record, made);
  return made;
}

/** The cells that hold text, normalised. */
export function placedTexts(fields: readonly (Field<unknown> | undefined)[]): readonly PlacedText[] {
  return fields.flatMap((field) => {
    const text = normalText(fieldText(field));
    return field === undefined || text === "" ? [] : [{ at: field.at, text }];
  });
}

export function joined(texts: readonly PlacedText[]): string {
  return texts.map(({ text }) => text).join("\n");
}

const evidenceLimit = 5;

/** The cells in which a word stands, each with the words around its first one. */
export function wordEvidence(texts: readonly PlacedText[], words: WordFinder): Evidence[] {
  return texts
    .flatMap(({ at, text }) => {
      const [first] = words.hits(text);
      return first ? [found(at, excerpt(text, first))] : [];
    })
    .slice(0, evidenceLimit);
}

/** The cells themselves, for a record in which a word is missing. */
export function textEvidence(texts: readonly PlacedText[]): Evidence[] {
  return texts.slice(0, 2).map(({ at, text }) => found(at, startOf(text)));
}
