/** Which conditional formats of the workbook are our marks, kept in the workbook's settings: found again without reading rules. */

export interface RegisteredMark {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly id: string;
}

/** The marks noted in a setting; an unreadable note is none, since marks are also found by their marker. */
export function readRegistry(text: unknown): readonly RegisteredMark[] {
  if (typeof text !== "string") return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof parsed !== "object" || parsed === null || !("marks" in parsed) || !Array.isArray(parsed.marks)) return [];
  return parsed.marks.filter(isMark);
}

export function registryText(marks: readonly RegisteredMark[]): string {
  return JSON.stringify({ version: 1, marks });
}

function isMark(value: unknown): value is RegisteredMark {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "sheetId" in value &&
    "sheetName" in value
  );
}
