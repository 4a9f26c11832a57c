/// <reference types="office-js" />
/**
 * Our marking layer in the open workbook: conditional formats of ours added behind the clerk's own, found again by their
 * registered ids or by the marker in their formula. Never touches fills, nor a rule of somebody else.
 */
import type { CellRange } from "../../core/model/place.ts";
import type { Mark } from "../../core/workbook/edit-plan.ts";
import {
  layoutMarks,
  type MarkLevel,
  markAddresses,
  markedAreas,
  markFormula,
  markLevels,
  markLooks,
  markMarker,
  markWords,
} from "../marks/mark-layout.ts";
import { registryKey } from "../marks/registry-key.ts";
import { type RegisteredMark, registryText } from "./mark-registry.ts";
import { ExcelRefusal, type Session } from "./session.ts";
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

export interface OwnMark {
  readonly sheet: MarkableSheet;
  readonly id: string;
}

export interface FoundMarks {
  readonly marks: readonly OwnMark[];
  /** Sheets whose rules could not be looked at. */
  readonly unread: readonly string[];
}

/**
 * Our marks on these sheets. Rules that are not registered are looked at for the marker, in one round trip; where Excel
 * refuses (it does for some rules made by others) one by one.
 */
export async function findMarks(
  context: Session,
  sheets: readonly MarkableSheet[],
  registered: readonly RegisteredMark[],
): Promise<FoundMarks> {
  const known = new Set(registered.map(({ id }) => id));
  const all = sheets.flatMap((sheet) => sheet.customFormats.map((id): OwnMark => ({ sheet, id })));
  const strangers = all.filter(({ id }) => !known.has(id));
  const own = all.filter(({ id }) => known.has(id));
  if (strangers.length === 0) return { marks: own, unread: [] };
  try {
    return { marks: [...own, ...(await withMarker(context, strangers))], unread: [] };
  } catch (error) {
    if (!(error instanceof ExcelRefusal)) throw error;
  }
  const unread = new Set<string>();
  for (const stranger of strangers) {
    try {
      own.push(...(await withMarker(context, [stranger])));
    } catch (error) {
      if (!(error instanceof ExcelRefusal)) throw error;
      unread.add(stranger.sheet.name);
    }
  }
  return { marks: own, unread: [...unread] };
}

async function withMarker(context: Session, candidates: readonly OwnMark[]): Promise<OwnMark[]> {
  const rules = candidates.map(({ sheet, id }) => {
    const { rule } = formatOf(context, sheet.id, id).custom;
    rule.load("formula");
    return rule;
  });
  await context.sync();
  return candidates.filter((_, index) => `${rules[index]?.formula ?? ""}`.includes(markMarker));
}

function formatOf(context: Session, sheetId: string, id: string): Excel.ConditionalFormat {
  return context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats.getItem(id);
}

const callBytes = 600;

/** Takes marks away; those on protected sheets stay and are told. */
export function removalSteps(context: Session, marks: readonly OwnMark[]): { steps: Step[]; skipped: string[] } {
  const locked = new Set(marks.filter(({ sheet }) => sheet.isProtected).map(({ sheet }) => sheet.name));
  return {
    steps: marks
      .filter(({ sheet }) => !sheet.isProtected)
      .map(({ sheet, id }) => ({ bytes: callBytes, act: () => formatOf(context, sheet.id, id).delete() })),
    skipped: [...locked].map((name) => `工作表“${name}”设有保护，上面的标记没有清除；请先在“审阅”里撤销保护。`),
  };
}

export interface MarkSteps {
  readonly steps: readonly Step[];
  /** Names of the sheets that get marks. */
  readonly sheets: readonly string[];
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
    if (laidOut.reduced) skipped.push(markWords.reduced(sheet.name));
    sheets.push(sheet.name);
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
