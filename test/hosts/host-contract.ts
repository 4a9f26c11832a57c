/** One suite for every host: whoever holds the workbook, the same sample reads the same and the same plan gives the same. */
import { describe, expect, it } from "vitest";
import { parseRange } from "../../src/core/model/place.ts";
import { markPlan } from "../../src/core/reports/mark-plan.ts";
import { sheetNames } from "../../src/core/reports/sheet-names.ts";
import type { EditOp, EditPlan } from "../../src/core/workbook/edit-plan.ts";
import {
  type CellValue,
  cellFlag,
  ownSheet,
  type SheetSnapshot,
  type Snapshot,
} from "../../src/core/workbook/snapshot.ts";
import { readWorkbook } from "../../src/hosts/file/read-workbook.ts";
import type { Host } from "../../src/hosts/host.ts";
import { markMarker } from "../../src/hosts/marks/mark-layout.ts";
import type { Sheet } from "../../src/workbench/model/sheet.ts";
import type { Workbook } from "../../src/workbench/model/workbook.ts";
import { plainParts, richFileName, richWorkbook, zipParts } from "../support/rich-workbook.ts";
import { sampleBytes, sampleNames } from "../support/samples.ts";
import { checkupOf, wholePlan } from "../support/whole-plan.ts";
import { conditionsOf, contentOf, picture, pictures, requiredSheet } from "../workbench/picture.ts";
import { expectedSheet } from "./expected-sheet.ts";

/** A workbook in the hands of a host, and the clerk who works on it beside us. */
export interface OpenWorkbook {
  readonly host: Host;
  /** The workbook as it is now, for looking into it. */
  look(): Promise<Workbook>;
  /** The values the formulas of this plan have, for hosts that calculate. */
  knowFigures(plan: EditPlan): void;
  rename(sheet: string, name: string): void | Promise<void>;
  type(sheet: string, address: string, text: string): void | Promise<void>;
}

export interface HostKind {
  readonly name: string;
  /** Excel below 1.13 does not tell merged areas. */
  readonly tellsMerges: boolean;
  /** Whether a receipt says how to take sheets back; a file is untouched until somebody saves it. */
  readonly takesBack: boolean;
  /** It calculates formulas itself, with its own last digit. */
  readonly calculates?: boolean;
  /** Leaves out the cases that write more than once. */
  readonly once?: boolean;
  /** Where each case takes seconds: samples enough to show what this host adds. */
  readonly samples?: readonly (typeof sampleNames)[number][];
  open(bytes: Uint8Array, fileName: string): Promise<OpenWorkbook>;
}

export { checkupOf, pictures, requiredSheet, sampleBytes, sampleNames, wholePlan };

/** A workbook that counts days from 1904, with hidden rows and columns. */
function oldCalendar(): Uint8Array {
  const rows = [
    ["姓名", "备注", "工号"],
    ["张一", null, 1],
    ["李二", null, 2],
    ["王三", "转出", 3],
  ];
  const parts = Object.entries(plainParts("名单", rows)).map(([name, part]) => {
    if (typeof part !== "string") return [name, part];
    if (name === "xl/workbook.xml") return [name, part.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')];
    if (!name.startsWith("xl/worksheets/")) return [name, part];
    const cols = '<cols><col min="2" max="2" width="12" hidden="1" customWidth="1"/></cols>';
    return [name, part.replace('<row r="3"', '<row r="3" hidden="1"').replace("<sheetData>", `${cols}<sheetData>`)];
  });
  return zipParts(Object.fromEntries(parts));
}

type SheetOp = Extract<EditOp, { kind: "sheet" }>;

export function sheetOps(plan: EditPlan): SheetOp[] {
  return plan.ops.filter((op) => op.kind === "sheet");
}

/** Reads, plans and writes, as one press of a button does. */
export async function runOnce(open: OpenWorkbook): Promise<EditPlan> {
  const plan = wholePlan(await open.host.read());
  open.knowFigures(plan);
  await open.host.apply(plan);
  return plan;
}

/** Another, smaller sheet in the place of this one. */
function shortened(op: SheetOp): SheetOp {
  const { content } = op;
  const cells = content.cells.filter(({ row }) => row < 3).map((cell) => ({ ...cell, value: "另一版" }));
  return { ...op, content: { ...content, cells, merges: [], validations: [], conditions: [], charts: [] } };
}

/** Cells by row and column with the facts every host tells. Covered cells are left out. */
function cellsOf(sheet: SheetSnapshot): Map<string, [CellValue, number]> {
  const told = cellFlag.date | cellFlag.month | cellFlag.formula | cellFlag.error | cellFlag.percent;
  const cells = new Map<string, [CellValue, number]>();
  for (const row of sheet.rows) {
    row.values.forEach((value, column) => {
      const flags = (row.flags[column] ?? 0) & told;
      if (value !== null || flags !== 0) cells.set(`${row.index},${column}`, [value, flags]);
    });
  }
  return cells;
}

function shapeOf(sheet: SheetSnapshot, tellsMerges: boolean): unknown {
  const covered = sheet.rows.flatMap((row) =>
    [...row.flags].flatMap((flags, column) => ((flags & cellFlag.covered) === 0 ? [] : [`${row.index},${column}`])),
  );
  return {
    visibility: sheet.visibility,
    protected: sheet.protected,
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    tables: sheet.tables,
    filter: sheet.filter,
    formulas: [...sheet.formulas].sort(([one], [other]) => one - other),
    ...(tellsMerges ? { merges: sheet.merges, covered, columnCount: sheet.columnCount } : {}),
  };
}

function expectPicture(kind: HostKind, written: Sheet, expected: Sheet): void {
  const pictured = (sheet: Sheet): unknown =>
    kind.calculates === true ? withoutLastDigits(picture(sheet)) : picture(sheet);
  expect(pictured(written), expected.name).toEqual(pictured(expected));
}

/** Twelve digits of what formulas come to. */
function withoutLastDigits({ content, ...rest }: ReturnType<typeof picture>): unknown {
  const digits = (key: string, value: unknown): unknown =>
    key === "value" && typeof value === "number" ? Number(value.toPrecision(12)) : value;
  return { ...rest, content: JSON.parse(JSON.stringify(content, digits)) };
}

/**
 * Sizes that are those of every other row or column left out: whether somebody set them cannot be seen, nor whether
 * areas with one validation are kept as one.
 */
export function seen(of: Record<string, unknown>): unknown {
  const ownSizes = (key: string, value: unknown): unknown => {
    if (key === "validations" && Array.isArray(value)) return value.flatMap(eachCell).sort();
    const standard = key === "heights" ? 15 : key === "widths" ? 72 : null;
    if (standard === null || typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).filter(([, size]) => size !== standard));
  };
  return JSON.parse(JSON.stringify(of, ownSizes));
}

function eachCell(validation: { readonly ranges: readonly string[] }): string[] {
  return validation.ranges.flatMap((address) => {
    const range = parseRange(address);
    if (range === null) throw new Error(address);
    const cells: string[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        cells.push(JSON.stringify({ ...validation, ranges: [row, column] }));
      }
    }
    return cells;
  });
}

const standing = (sheet: Sheet): unknown[] =>
  conditionsOf(sheet).filter((condition) => !JSON.stringify(condition).includes(markMarker));

export function hostContract(kind: HostKind): void {
  const samples = kind.samples ?? sampleNames;
  describe(`${kind.name}: reading`, () => {
    const files: [string, Uint8Array][] = [
      ...samples.map((name): [string, Uint8Array] => [`${name}.xlsx`, sampleBytes(name)]),
      [richFileName, richWorkbook()],
      ["隐藏.xlsx", oldCalendar()],
    ];

    it.each(files)("reads %s as the file itself says", async (name, bytes) => {
      const expected = await readWorkbook(bytes, name);
      const { host } = await kind.open(bytes, name);
      const snapshot = await host.read();
      expect(snapshot.file).toBe(name);
      expect(snapshot.date1904).toBe(expected.date1904);
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(expected.sheets.map((sheet) => sheet.name));
      for (const [index, sheet] of snapshot.sheets.entries()) {
        const other = expected.sheets[index];
        if (other === undefined) throw new Error(`a sheet too many: ${sheet.name}`);
        expect(cellsOf(sheet), sheet.name).toEqual(cellsOf(other));
        expect(shapeOf(sheet, kind.tellsMerges), sheet.name).toEqual(shapeOf(other, kind.tellsMerges));
      }
      const plain = (names: Snapshot["names"]): Snapshot["names"] =>
        names.filter((entry) => !entry.name.startsWith("_xlnm."));
      expect(plain(snapshot.names)).toEqual(plain(expected.names));
    });

    it.each(samples)("comes to the same outcomes for %s.xlsx", async (name) => {
      const bytes = sampleBytes(name);
      const expected = checkupOf(await readWorkbook(bytes, `${name}.xlsx`));
      const { host } = await kind.open(bytes, `${name}.xlsx`);
      const checkup = checkupOf(await host.read());
      expect(JSON.stringify(checkup.outcomes)).toBe(JSON.stringify(expected.outcomes));
      expect(checkup.outcomes.length).toBeGreaterThan(1000);
    });
  });

  describe(`${kind.name}: writing`, () => {
    it.each(samples)("makes of %s.xlsx what the plan says, cell by cell", async (name) => {
      const open = await kind.open(sampleBytes(name), `${name}.xlsx`);
      const plan = await runOnce(open);
      const workbook = await open.look();
      expect(sheetOps(plan).length).toBeGreaterThanOrEqual(7);
      for (const { title, definedName, content } of sheetOps(plan)) {
        expectPicture(kind, requiredSheet(workbook, title), expectedSheet(title, content));
        expect(workbook.nameOf(definedName, null)?.refersTo).toBe(`${title}!$A$1`);
      }
    });

    it("marks the gaps behind the clerk's own rules and takes every mark away again", async () => {
      const open = await kind.open(sampleBytes("messy"), "messy.xlsx");
      const before = await open.look();
      const ledgers = before.sheets.map(({ name }) => name);
      const untouched = pictures(before, ledgers);
      const rules = new Map(before.sheets.map((sheet) => [sheet.name, conditionsOf(sheet)]));
      const contents = new Map(before.sheets.map((sheet) => [sheet.name, contentOf(sheet)]));
      const plan = markPlan(checkupOf(await open.host.read()));
      const receipt = await open.host.apply(plan);
      expect(receipt.skipped).toEqual([]);

      const marked = await open.look();
      for (const name of ledgers) {
        const sheet = requiredSheet(marked, name);
        expect(contentOf(sheet)).toEqual(contents.get(name));
        expect(standing(sheet)).toEqual(rules.get(name));
        // Rules of ours come after every rule of the clerk's.
        const isOurs = sheet.conditionalFormats.map(({ formula }) => formula?.includes(markMarker) === true);
        expect(isOurs).toEqual(isOurs.toSorted((one, other) => Number(one) - Number(other)));
      }
      for (const { place } of plan.ops.flatMap((op) => (op.kind === "mark" ? op.marks : []))) {
        const range = parseRange(place.range);
        const { conditionalFormats } = requiredSheet(marked, place.sheet);
        const areas = conditionalFormats.flatMap(({ formula, ranges }) =>
          formula?.includes(markMarker) === true ? ranges : [],
        );
        const isMarked = areas.some(
          (area) =>
            range !== null &&
            area.top <= range.top &&
            area.bottom >= range.top &&
            area.left <= range.left &&
            area.right >= range.left,
        );
        expect(isMarked, `${place.sheet}!${place.range}`).toBe(true);
      }

      await open.host.apply({ ops: [{ kind: "unmark" }], preview: [] });
      expect(pictures(await open.look(), ledgers)).toEqual(untouched);
    });

    it("keeps a text in the workbook where the add-in finds it, and takes it away again", async () => {
      const open = await kind.open(sampleBytes("tidy"), "tidy.xlsx");
      const sheets = (await open.look()).sheets.map(({ name }) => name);
      const untouched = pictures(await open.look(), sheets);
      const keep = (text: string | null): EditOp => ({ kind: "keep", key: "Runs", title: "体检记录", text });
      const first = await open.host.apply({ ops: [keep("一\n“二”<三>&")], preview: [] });
      expect(first).toMatchObject({ applied: [expect.stringContaining("体检记录")], skipped: [] });
      expect((await open.look()).settings.get("BranchLedger.Runs")).toBe("一\n“二”<三>&");

      // What is there already is not written again.
      expect((await open.host.apply({ ops: [keep("一\n“二”<三>&")], preview: [] })).applied).toEqual([]);
      const second = await open.host.apply({ ops: [keep("四"), keep("五")], preview: [] });
      expect((await open.look()).settings.get("BranchLedger.Runs")).toBe("五");
      if (kind.takesBack) {
        if (second.undo === null) throw new Error("there is nothing to take back");
        await open.host.apply(second.undo);
        expect((await open.look()).settings.get("BranchLedger.Runs")).toBe("一\n“二”<三>&");
      }
      await open.host.apply({ ops: [keep(null)], preview: [] });
      expect((await open.look()).settings.has("BranchLedger.Runs")).toBe(false);
      expect(pictures(await open.look(), sheets)).toEqual(untouched);
    });

    if (kind.once === true) return;

    it("gives the same again when it is done twice", async () => {
      const open = await kind.open(sampleBytes("messy"), "messy.xlsx");
      await runOnce(open);
      const once = await open.look();
      const names = once.sheets.map(({ name }) => name);
      const first = pictures(once, names);
      await runOnce(open);
      const twice = await open.look();
      expect(twice.sheets.map(({ name }) => name)).toEqual(names);
      expect(pictures(twice, names)).toEqual(first);
    });

    it("takes its last write back: sheets as they stood with what the clerk typed, new ones taken away", async () => {
      const open = await kind.open(sampleBytes("messy"), "messy.xlsx");
      const ledgers = (await open.look()).sheets.map(({ name }) => name);
      const untouched = pictures(await open.look(), ledgers);
      const plan = wholePlan(await open.host.read());
      open.knowFigures(plan);
      const made = await open.host.apply(plan);
      if (!kind.takesBack) {
        expect(made.undo).toBeNull();
        return;
      }
      const own = sheetOps(plan).map(({ title }) => title);
      const issues = ownSheet(await open.host.read(), sheetNames.issues.definedName);
      const caption = captionOf(issues, "措施");
      await open.type("问题台账", `${caption.column}${caption.row + 2}`, "本周内补记第二季度党课");
      const stood = pictures(await open.look(), own);

      await open.host.read();
      const refilled = await open.host.apply({ ops: sheetOps(plan).map(shortened), preview: [] });
      expect(contentOf(requiredSheet(await open.look(), "问题台账"))).not.toEqual(stood.问题台账);
      if (refilled.undo === null || made.undo === null) throw new Error("there is nothing to take back");
      expect(refilled.notUndoable).toBeUndefined();
      expect(refilled.undo.preview.filter((words) => words.includes("恢复写之前的内容和格式"))).toHaveLength(
        own.length,
      );
      await open.host.apply(refilled.undo);
      expect(seen(pictures(await open.look(), own))).toEqual(seen(stood));

      expect(made.undo.preview.filter((words) => words.includes("会删去"))).toHaveLength(own.length);
      expect(made.undo.preview.at(-1)).toBe("删去工作表时，Excel 自带的撤销记录随之清空。");
      const removed = await open.host.apply(made.undo);
      // What the clerk has typed stays, and so does the sheet it stands on.
      expect(removed.skipped).toEqual([{ op: "删去“问题台账”", why: expect.stringContaining("又有人填过") }]);
      const left = await open.look();
      expect(left.sheets.map(({ name }) => name)).toEqual([...ledgers, "问题台账"]);
      expect(seen(pictures(left, ["问题台账"]))).toEqual(seen({ 问题台账: stood.问题台账 }));
      expect(left.names.map(({ name }) => name).filter((name) => name.startsWith("BranchLedger."))).toEqual([
        sheetNames.issues.definedName,
      ]);
      expect(pictures(left, ledgers)).toEqual(untouched);
      await open.type("问题台账", `${caption.column}${caption.row + 2}`, "");
      await runOnce(open);
      const again = await open.look();
      expect(again.sheets.map(({ name }) => name).sort()).toEqual([...ledgers, ...own].sort());
      for (const { title, content } of sheetOps(plan)) {
        expectPicture(kind, requiredSheet(again, title), expectedSheet(title, content));
      }
    });

    it("keeps what the clerk typed into 措施, also when the sheet was renamed meanwhile", async () => {
      const open = await kind.open(sampleBytes("messy"), "messy.xlsx");
      await runOnce(open);
      const issues = ownSheet(await open.host.read(), sheetNames.issues.definedName);
      const caption = captionOf(issues, "措施");
      await open.type("问题台账", `${caption.column}${caption.row + 2}`, "本周内补记第二季度党课");
      await open.rename("问题台账", "我的问题台账");
      await runOnce(open);
      const workbook = await open.look();
      expect(workbook.sheet("问题台账")).toBeUndefined();
      const sheet = requiredSheet(workbook, "我的问题台账");
      expect(Object.values(contentOf(sheet))).toContain("本周内补记第二季度党课");
      expect(workbook.nameOf(sheetNames.issues.definedName, null)?.refersTo).toBe("我的问题台账!$A$1");
    });
  });
}

function captionOf(
  sheet: SheetSnapshot | undefined,
  caption: string,
): { readonly row: number; readonly column: string } {
  for (const row of sheet?.rows ?? []) {
    const column = row.values.findIndex((value) => typeof value === "string" && value.startsWith(caption));
    if (column !== -1) return { row: row.index, column: String.fromCharCode(65 + column) };
  }
  throw new Error(`there is no column ${caption}`);
}
