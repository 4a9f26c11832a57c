/// <reference types="office-js" />
/**
 * Our marking layer in the open workbook: conditional formats of ours added behind the clerk's own, found again by their
 * formula wherever they have got to. Never touches fills, nor a rule of somebody else.
 */
import { type CellRange, rangeAddress } from "../../core/model/place.ts";
import type { Mark } from "../../core/workbook/edit-plan.ts";
import { type MarkLevel, markLevels, markLooks, severityOfLevel } from "../../core/workbook/mark-look.ts";
import {
  layoutMarks,
  levelOfFormula,
  markAddresses,
  markedAreas,
  markFormula,
  markWords,
} from "../marks/mark-layout.ts";
import { registryKey } from "../marks/registry-key.ts";
import { areasOfAddress } from "./addresses.ts";
import { type RegisteredMark, registryText } from "./mark-registry.ts";
import { readEach } from "./read-each.ts";
import type { Session } from "./session.ts";
import type { Step } from "./step.ts";

/** A sheet as far as marks go. */
export interface MarkableSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly merges: readonly CellRange[];
  /** Ids of its conditional formats with a custom formula. */
  readonly customFormats: readonly string[];
}

/** A mark of ours as it stands in the workbook. */
export interface OwnMark {
  readonly sheet: MarkableSheet;
  readonly id: string;
  readonly level: MarkLevel;
  /** Null when Excel did not say what it covers. */
  readonly ranges: readonly CellRange[] | null;
}

export interface FoundMarks {
  readonly marks: readonly OwnMark[];
  /** Sheets with a rule that could not be looked at and is not registered: it may be ours, it may be the clerk's. */
  readonly unread: readonly string[];
}

/** A conditional format that may be a mark of ours. */
interface Candidate {
  readonly sheet: MarkableSheet;
  readonly id: string;
}

/**
 * Our marks on these sheets: rules whose formula is ours, whatever a register says, since ids are given anew when a workbook
 * is opened. Only a rule Excel refuses to show (it does for some) is believed to be ours because it is registered.
 */
export async function findMarks(
  context: Session,
  sheets: readonly MarkableSheet[],
  registered: readonly RegisteredMark[],
): Promise<FoundMarks> {
  const candidates = sheets.flatMap((sheet) => sheet.customFormats.map((id): Candidate => ({ sheet, id })));
  if (candidates.length === 0) return { marks: [], unread: [] };
  const formulas = await readEach(context, candidates, ({ sheet, id }) => {
    const { rule } = formatOf(context, sheet.id, id).custom;
    rule.load("formula");
    return () => `${rule.formula ?? ""}`;
  });
  const own: (Candidate & { readonly level: MarkLevel; readonly isRead: boolean })[] = [];
  const unread = new Set<string>();
  for (const candidate of candidates) {
    const formula = formulas.get(candidate);
    if (formula !== undefined) {
      const level = levelOfFormula(formula);
      if (level !== null) own.push({ ...candidate, level, isRead: true });
    } else if (registered.some((mark) => isSame(mark, candidate))) {
      own.push({ ...candidate, level: "C", isRead: false });
    } else unread.add(candidate.sheet.name);
  }
  if (own.length === 0) return { marks: [], unread: [...unread] };
  const addresses = await readEach(context, own, ({ sheet, id }) => {
    const areas = formatOf(context, sheet.id, id).getRanges();
    areas.load("address");
    return () => areas.address;
  });
  const marks = own.map((mark): OwnMark => {
    const address = addresses.get(mark);
    return { ...mark, ranges: address === undefined || !mark.isRead ? null : areasOfAddress(address) };
  });
  return { marks, unread: [...unread] };
}

function isSame({ id, sheetId, sheetName }: RegisteredMark, candidate: Candidate): boolean {
  return id === candidate.id && (sheetId === candidate.sheet.id || sheetName === candidate.sheet.name);
}

function formatOf(context: Session, sheetId: string, id: string): Excel.ConditionalFormat {
  return context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats.getItem(id);
}

/** The marks as they stand, so that they can be set again; null when Excel did not tell where one of them stands. */
export function standingMarks(marks: readonly OwnMark[]): readonly Mark[] | null {
  const standing: Mark[] = [];
  for (const { sheet, level, ranges } of marks) {
    if (ranges === null) return null;
    for (const range of ranges) {
      standing.push({ place: { sheet: sheet.name, range: rangeAddress(range) }, severity: severityOfLevel(level) });
    }
  }
  return standing;
}

const callBytes = 600;

/** Takes marks away; those on protected sheets stay and are told, and so are rules that could not be looked at. */
export function removalSteps(
  context: Session,
  { marks, unread }: FoundMarks,
): { readonly steps: Step[]; readonly skipped: string[] } {
  const locked = new Set(marks.filter(({ sheet }) => sheet.isProtected).map(({ sheet }) => sheet.name));
  return {
    steps: marks
      .filter(({ sheet }) => !sheet.isProtected)
      .map(({ sheet, id }) => ({ bytes: callBytes, act: () => formatOf(context, sheet.id, id).delete() })),
    skipped: [...[...locked].map(markWords.locked), ...unread.map(markWords.unread)],
  };
}

export interface MarkSteps {
  readonly steps: readonly Step[];
  /** Names of the sheets that get marks. */
  readonly sheets: readonly string[];
  /** Places that get one. */
  readonly marked: number;
  readonly skipped: readonly string[];
  /** What was added, once the steps were carried out. */
  readonly added: () => readonly RegisteredMark[];
}

/** `sheetOf` finds the sheet a place names, also when it was renamed since it was read. */
export function markSteps(
  context: Session,
  marks: readonly Mark[],
  sheetOf: (name: string) => MarkableSheet | undefined,
): MarkSteps {
  const steps: Step[] = [];
  const sheets: string[] = [];
  const skipped: string[] = [];
  let marked = 0;
  const made = new Map<string, { readonly sheet: MarkableSheet; readonly format: Excel.ConditionalFormat }>();
  for (const [name, areas] of markedAreas(marks)) {
    const sheet = sheetOf(name);
    if (sheet === undefined) {
      skipped.push(markWords.noSheet(name, areas.length));
      continue;
    }
    if (sheet.isProtected) {
      skipped.push(markWords.leftAlone(sheet.name, "设有保护", areas.length));
      continue;
    }
    const laidOut = layoutMarks(areas, sheet.merges);
    if (laidOut.reduced) skipped.push(markWords.reduced(sheet.name, laidOut.rowsLeft));
    sheets.push(sheet.name);
    marked += laidOut.marked;
    for (const level of markLevels) {
      for (const address of markAddresses(laidOut.areas.get(level) ?? [], ",")) {
        steps.push({
          bytes: 4 * callBytes + address.length,
          act: () => made.set(`${sheet.id} ${address}`, { sheet, format: addMark(context, sheet, address, level) }),
        });
      }
    }
  }
  return {
    steps,
    sheets,
    marked,
    skipped,
    added: () =>
      [...made.values()].map(({ sheet, format }) => ({ sheetId: sheet.id, sheetName: sheet.name, id: format.id })),
  };
}

function addMark(context: Session, sheet: MarkableSheet, address: string, level: MarkLevel): Excel.ConditionalFormat {
  const areas = context.workbook.worksheets.getItem(sheet.id).getRanges(address);
  const format = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = `=${markFormula(level)}`;
  const { fill, box } = markLooks[level];
  format.custom.format.fill.color = `#${fill}`;
  for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = format.custom.format.borders.getItem(side);
    border.style = "Continuous";
    border.color = `#${box}`;
  }
  // New rules come first; ours go behind the clerk's.
  format.priority = -1;
  format.load("id");
  return format;
}

/** Notes which formats are our marks; nothing to note takes the setting away. */
export function registryStep(context: Session, marks: () => readonly RegisteredMark[], isNoted: boolean): Step {
  return {
    bytes: callBytes,
    act: () => {
      const { settings } = context.workbook;
      const all = marks();
      if (all.length > 0) settings.add(registryKey, registryText(all));
      else if (isNoted) settings.getItem(registryKey).delete();
    },
  };
}
