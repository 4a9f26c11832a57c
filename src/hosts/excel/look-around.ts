/// <reference types="office-js" />
/** What there is in the workbook before anything is written: one look for the whole plan, and where a sheet of ours goes. */
import type { EditPlan, SheetContent } from "../../core/workbook/edit-plan.ts";
import { type Snapshot, sheetOfReference } from "../../core/workbook/snapshot.ts";
import { uniqueTabName } from "../../core/workbook/tab-name.ts";
import { registryKey } from "../marks/registry-key.ts";
import { sheetWords } from "../sheets/sheet-limits.ts";
import { areasOfAddress } from "./addresses.ts";
import type { SheetTarget } from "./cell-steps.ts";
import { ownChartName } from "./chart-step.ts";
import { askKept } from "./keep-text.ts";
import { type RegisteredMark, readRegistry } from "./mark-registry.ts";
import { type AskedOutline, askOutline, type KnownOfSheet, readStanding, type StandingRead } from "./read-standing.ts";
import { removalsOf } from "./remove-sheet.ts";
import type { RestoreOp } from "./restore-sheet.ts";
import { ExcelRefusal, type Session } from "./session.ts";
import { characterPixels, pointsOfCharacters } from "./widths.ts";
import type { MarkableSheet } from "./write-marks.ts";
import type { SheetOp, WritingFacts } from "./write-sheet.ts";

export interface SessionFacts {
  /** Whether the host has ExcelApi 1.`minor`. */
  readonly has: (minor: number) => boolean;
  /** Ids of the sheets by the name they had when they were read. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** Told of a sheet of ours when it may be half written, and when it is whole. */
  readonly started: (definedName: string) => void;
  /** `content` is null when what stands there now was not made of a content, or the sheet is gone. */
  readonly finished: (definedName: string, content: SheetContent | null) => void;
  /** Whether an earlier write of this sheet broke off, so that it is not worth keeping. */
  readonly isHalfWritten: (definedName: string) => boolean;
  /** What this session wrote there last, whole. */
  readonly written: (definedName: string) => SheetContent | undefined;
  /** The workbook as it is now: needed only where sheets are given back or taken away. */
  readonly present: Snapshot | null;
}

export function touchesMarks(plan: EditPlan): boolean {
  return plan.ops.some(({ kind }) => kind === "mark" || kind === "unmark");
}

interface OwnSheet extends MarkableSheet {
  readonly ownCharts: readonly string[];
  readonly hasFilter: boolean;
  readonly hasTables: boolean;
  readonly hasOtherCharts: boolean;
}

/** What there is before anything is written. */
export interface Surroundings {
  readonly sheets: readonly OwnSheet[];
  readonly sheetOf: (name: string) => OwnSheet | undefined;
  /** What our workbook-level names refer to. */
  readonly names: ReadonlyMap<string, string>;
  readonly structureLocked: boolean;
  readonly registered: readonly RegisteredMark[];
  readonly facts: WritingFacts;
  /** What stands on the sheets of ours that are to be written, as far as it is kept; by defined name. */
  readonly standing: ReadonlyMap<string, StandingRead>;
  readonly present: Snapshot | null;
  /** For each sheet that is to be taken away: null, or in Chinese why it stays; by defined name. */
  readonly removals: ReadonlyMap<string, string | null>;
  /** What is kept under the keys the plan keeps texts under. */
  readonly kept: ReadonlyMap<string, string | null>;
}

export async function lookAround(context: Session, plan: EditPlan, facts: SessionFacts): Promise<Surroundings> {
  const { has, sheetIds } = facts;
  const { workbook } = context;
  workbook.worksheets.load(
    "items/id,items/name,items/standardWidth,items/protection/protected,items/charts/items/name,items/autoFilter/enabled,items/tables/items/name",
  );
  workbook.names.load("items/name,items/formula");
  workbook.protection.load("protected");
  const noted = workbook.settings.getItemOrNullObject(registryKey);
  noted.load("value");
  const kept = askKept(context, plan);
  const secondDay = workbook.functions.date(1904, 1, 2);
  secondDay.load("value");
  await context.sync();

  const marksMatter = touchesMarks(plan);
  const marked = new Set(
    plan.ops.flatMap((op) => (op.kind === "mark" ? op.marks.map(({ place }) => place.sheet) : [])),
  );
  const asked = workbook.worksheets.items.map((sheet) => {
    const formats = marksMatter ? sheet.getRange().conditionalFormats : null;
    formats?.load("items/id,items/type");
    const wantsMerges =
      marksMatter && has(13) && [sheet.name, ...namesOf(sheetIds, sheet.id)].some((n) => marked.has(n));
    const merges = wantsMerges ? sheet.getUsedRange().getMergedAreasOrNullObject() : null;
    merges?.load("address");
    return { sheet, formats, merges };
  });
  const corner = workbook.worksheets.items[0]?.getRange("XFD1").format;
  corner?.load("columnWidth");
  const names = new Map(
    workbook.names.items.map(({ name, formula }) => [name.toLowerCase(), `${formula}`.replace(/^=/, "")]),
  );
  const outlines = askStanding(workbook.worksheets.items, plan, names, facts);
  await context.sync();
  const pixels = characterPixels(corner?.columnWidth ?? null, workbook.worksheets.items[0]?.standardWidth ?? null);
  const standing = await standingSheets(context, outlines, facts, pixels);

  const sheets = asked.map(
    ({ sheet, formats, merges }): OwnSheet => ({
      id: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      merges: merges === null || merges.isNullObject ? [] : (areasOfAddress(merges.address) ?? []),
      customFormats: (formats?.items ?? []).filter(({ type }) => type === "Custom").map(({ id }) => id),
      ownCharts: sheet.charts.items.map(({ name }) => name).filter((name) => name.startsWith(ownChartName)),
      hasOtherCharts: sheet.charts.items.some(({ name }) => !name.startsWith(ownChartName)),
      hasFilter: sheet.autoFilter.enabled,
      hasTables: sheet.tables.items.length > 0,
    }),
  );
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    sheets,
    sheetOf: (name) => byId.get(sheetIds.get(name) ?? "") ?? byName.get(name),
    names,
    standing,
    present: facts.present,
    removals: removalsOf(plan, sheets, names, facts.present, workbook.protection.protected),
    kept: kept(),
    structureLocked: workbook.protection.protected,
    registered: noted.isNullObject ? [] : readRegistry(noted.value),
    facts: {
      date1904: secondDay.value === 1,
      characterPixels: pixels,
    },
  };
}

interface AskedSheet {
  readonly op: SheetOp | RestoreOp;
  readonly outline: AskedOutline;
}

/** Asks how far the sheets reach that are there and will be written anew. */
function askStanding(
  sheets: readonly Excel.Worksheet[],
  plan: EditPlan,
  names: ReadonlyMap<string, string>,
  { has, isHalfWritten }: SessionFacts,
): readonly AskedSheet[] {
  const asked = new Map<string, AskedSheet>();
  for (const op of plan.ops) {
    if ((op.kind !== "sheet" && op.kind !== "restore") || asked.has(op.definedName)) continue;
    const present = sheetOfReference(names.get(op.definedName.toLowerCase()) ?? "");
    const sheet = sheets.find(({ name }) => name === present);
    if (sheet === undefined || sheet.protection.protected || isHalfWritten(op.definedName)) continue;
    asked.set(op.definedName, { op, outline: askOutline(sheet, has) });
  }
  return [...asked.values()];
}

/** By defined name, as far as they are kept. That one cannot be kept is no reason not to write. */
async function standingSheets(
  context: Session,
  asked: readonly AskedSheet[],
  { written }: SessionFacts,
  pixels: number,
): Promise<ReadonlyMap<string, StandingRead>> {
  const known = asked.map(({ op, outline }): KnownOfSheet => {
    const last = written(op.definedName);
    const content = last ?? (op.kind === "sheet" ? op.content : null);
    const hasCharts = outline.sheet.charts.items.some(({ name }) => name.startsWith(ownChartName));
    return {
      likelyMerges: content?.merges ?? [],
      areMergesOurs: last !== undefined,
      widths: new Map(content?.columns.map(({ column, width }) => [column, pointsOfCharacters(width, pixels)])),
      heights: new Map(content?.rowHeights.map(({ row, height }) => [row, height])),
      charts: !hasCharts ? [] : (last?.charts ?? null),
    };
  });
  const kept = new Map<string, StandingRead>();
  try {
    const outlines = asked.map(({ outline }) => outline);
    const read = await readStanding(context, outlines, known);
    asked.forEach(({ op }, index) => {
      const standing = read[index];
      if (standing !== null && standing !== undefined) kept.set(op.definedName, standing);
    });
  } catch (error) {
    if (!(error instanceof ExcelRefusal) || error.code === "InvalidOperationInCellEditMode") throw error;
  }
  return kept;
}

function namesOf(sheetIds: ReadonlyMap<string, string>, id: string): string[] {
  return [...sheetIds].flatMap(([name, known]) => (known === id ? [name] : []));
}

/** Where a sheet of ours goes, or a Chinese sentence why it cannot be written. */
export function targetOf(op: SheetOp | RestoreOp, look: Surroundings, taken: readonly string[]): SheetTarget | string {
  const refersTo = look.names.get(op.definedName.toLowerCase());
  const present = refersTo === undefined ? null : sheetOfReference(refersTo);
  const found = present === null ? undefined : look.sheets.find(({ name }) => name === present);
  if (found === undefined) {
    if (look.structureLocked) return sheetWords.structureLocked(op.title);
    const definedName = refersTo === undefined ? "absent" : "astray";
    return { id: null, name: uniqueTabName(op.title, taken), definedName, ownCharts: [], hasFilter: false };
  }
  if (found.isProtected) return sheetWords.protected(found.name);
  if (found.hasTables) return sheetWords.hasTables(found.name);
  return {
    id: found.id,
    name: found.name,
    definedName: refersTo?.endsWith("!$A$1") === true ? "right" : "astray",
    ownCharts: found.ownCharts,
    hasFilter: found.hasFilter,
  };
}
