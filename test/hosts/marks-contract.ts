/**
 * What every host owes a clerk who marks and clears: the workbook is afterwards what it was, whatever happened in between,
 * and nobody's rule but ours is ever taken.
 */
import { describe, expect, it } from "vitest";
import type { EditPlan, Mark } from "../../src/core/workbook/edit-plan.ts";
import { zipCodec } from "../../src/hosts/file/ooxml/node-zip-codec.ts";
import { writePackage } from "../../src/hosts/file/ooxml/zip.ts";
import { levelOfFormula, markFormula } from "../../src/hosts/marks/mark-layout.ts";
import { openXlsx } from "../../src/workbench/model/open-xlsx.ts";
import { type Parts, plainParts, richFileName, richParts, richSheets } from "../support/rich-workbook.ts";
import { conditionsOf, requiredSheet } from "../workbench/picture.ts";
import type { OpenWorkbook } from "./host-contract.ts";

export interface MarkedWorkbook extends OpenWorkbook {
  /** As it would be saved now. */
  save(): Promise<Uint8Array>;
}

export interface MarkingHostKind {
  readonly name: string;
  open(bytes: Uint8Array, fileName: string): Promise<MarkedWorkbook>;
}

const unmark: EditPlan = { ops: [{ kind: "unmark" }], preview: [] };

export function markAll(marks: readonly Mark[]): EditPlan {
  return { ops: [{ kind: "mark", marks }], preview: [] };
}

/** Rules of the clerk's that look like ours at first sight. */
const lookAlikes = [
  '$A2="BRANCH-LEDGER-MARK:1:H"',
  'OR(TRUE,"BRANCH-LEDGER-MARK:1:H"=A2)',
  'AND(OR(TRUE,"BRANCH-LEDGER-MARK:1:H"=""),$C2>8)',
  'OR(TRUE,"BRANCH-LEDGER-MARK:1:H"="")+0',
  'OR(FALSE,"BRANCH-LEDGER-MARK:1:H"="")',
];

/** Our rules as Excel, LibreOffice and others write them. */
const rewritten = [
  markFormula("H"),
  'OR(1,"BRANCH-LEDGER-MARK:1:M"="")',
  'OR( TRUE(), "BRANCH-LEDGER-MARK:1:L" = "" )',
  'OR(TRUE,"BRANCH-LEDGER-MARK:2:X"="")',
];

function rulesXml(formulas: readonly string[], range: string, firstPriority: number): string {
  return formulas
    .map(
      (formula, index) =>
        `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="0" priority="${firstPriority + index}"><formula>${formula
          .replaceAll("&", "&amp;")
          .replaceAll("<", "&lt;")
          .replaceAll(">", "&gt;")}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");
}

/** Compressed as our writer does it, so that equal parts give equal files. */
function packed(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  return writePackage(
    Object.entries(parts).map(([name, content]) => ({
      name,
      bytes: typeof content === "string" ? encoder.encode(content) : content,
    })),
  );
}

function changed(parts: Parts, part: string, change: (text: string) => string): Parts {
  const text = parts[part];
  if (typeof text !== "string") throw new Error(`there is no ${part}`);
  const now = change(text);
  if (now === text) throw new Error(`nothing changed in ${part}`);
  return { ...parts, [part]: now };
}

/** Filtered by type with rows out of sight, sorted, with rules that look like ours beside a table. */
function usedWorkbook(): Uint8Array {
  const filtered = changed(richParts(), "xl/worksheets/sheet1.xml", (text) =>
    text
      .replace(
        '<autoFilter ref="A2:F6"/>',
        '<autoFilter ref="A2:F6"><filterColumn colId="1"><filters><filter val="党员大会"/></filters></filterColumn><sortState ref="A3:F6"><sortCondition ref="A3:A6"/></sortState></autoFilter>',
      )
      .replaceAll(/<row r="([46])"/g, '<row r="$1" hidden="1"'),
  );
  return packed(
    changed(filtered, "xl/worksheets/sheet2.xml", (text) =>
      text.replace("</sheetData>", `</sheetData>${rulesXml(lookAlikes, "A2:D4", 1)}`),
    ),
  );
}

/** A sequence of numbers below a bound, always the same. */
function numbers(): (bound: number) => number {
  let state = 20261122;
  return (bound) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * bound);
  };
}

function someMarks(next: (bound: number) => number): Mark[] {
  const severities = ["V", "H", "M", "L", "R", "I"] as const;
  const sheets = [richSheets.meetings, richSheets.dues, richSheets.pivot];
  return Array.from({ length: 1 + next(12) }, () => ({
    place: {
      sheet: sheets[next(sheets.length)] ?? richSheets.dues,
      range: `${"ABCDEFGH"[next(8)] ?? "A"}${1 + next(400)}`,
    },
    severity: severities[next(severities.length)] ?? "M",
  }));
}

async function ownRules(bytes: Uint8Array): Promise<string[]> {
  const { sheets } = await openXlsx(bytes, richFileName, zipCodec);
  return sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.flatMap(({ formula }) =>
      formula === null || levelOfFormula(formula) === null ? [] : [`${name} ${formula}`],
    ),
  );
}

export function marksContract(kind: MarkingHostKind): void {
  describe(`${kind.name}: marks`, () => {
    it("go on and off fifty times on a sorted, filtered, edited ledger and leave nothing behind", async () => {
      const bytes = usedWorkbook();
      const [marked, control] = [await kind.open(bytes, richFileName), await kind.open(bytes, richFileName)];
      const next = numbers();
      for (let round = 0; round < 50; round++) {
        await marked.host.apply(markAll(someMarks(next)));
        if (round % 10 === 3) {
          expect(await ownRules(await marked.save())).not.toEqual([]);
          for (const open of [marked, control]) {
            // Two cells change places, as in sorting, and one is typed.
            await open.type(richSheets.dues, "A2", `李二${round}`);
            await open.type(richSheets.dues, "A3", `张一${round}`);
            await open.type(richSheets.meetings, "D6", `第${round}讲`);
          }
        }
        await marked.host.apply(unmark);
      }
      const saved = await marked.save();
      expect(Buffer.compare(saved, await control.save())).toBe(0);
      expect(await ownRules(saved)).toEqual([]);
    });

    it("come off and leave the file as it was, every rule of the clerk's in its place", async () => {
      const bytes = usedWorkbook();
      const open = await kind.open(bytes, richFileName);
      await open.host.apply(markAll([{ place: { sheet: richSheets.dues, range: "D3" }, severity: "H" }]));
      expect(Buffer.compare(await open.save(), bytes)).not.toBe(0);
      const cleared = await open.host.apply(unmark);
      expect(cleared).toMatchObject({ marked: 0, skipped: [] });
      expect(Buffer.compare(await open.save(), bytes)).toBe(0);
      const [before, after] = [
        await openXlsx(bytes, richFileName, zipCodec),
        await openXlsx(await open.save(), richFileName, zipCodec),
      ];
      for (const sheet of before.sheets) {
        expect(conditionsOf(requiredSheet(after, sheet.name))).toEqual(conditionsOf(sheet));
      }
      expect(conditionsOf(requiredSheet(after, richSheets.dues))).toHaveLength(lookAlikes.length);
    });

    it("are found by their formula wherever a copy has got to, however another program wrote it", async () => {
      const parts = changed(
        changed(richParts(), "xl/worksheets/sheet2.xml", (text) =>
          text.replace("</sheetData>", `</sheetData>${rulesXml([...rewritten, ...lookAlikes], "A2:D4", 1)}`),
        ),
        "xl/worksheets/sheet3.xml",
        (text) => text.replace("</sheetData>", `</sheetData>${rulesXml(rewritten, "A1:B400", 1)}`),
      );
      const open = await kind.open(packed(parts), richFileName);
      const receipt = await open.host.apply(unmark);
      expect(receipt.applied).toEqual([`清除标记：${richSheets.dues}、${richSheets.pivot}`]);
      const left = await open.look();
      expect(requiredSheet(left, richSheets.dues).conditionalFormats.map(({ formula }) => formula)).toEqual(lookAlikes);
      expect(requiredSheet(left, richSheets.pivot).conditionalFormats).toEqual([]);
    });

    it("stand on a sheet with an awkward name, also below and beside what it holds", async () => {
      const name = "张'三 & 李,四!";
      const rows = [
        ["姓名", "电话"],
        ["张三", "1"],
      ];
      const parts = packed(plainParts(name.replaceAll("&", "&amp;"), rows));
      const open = await kind.open(parts, "台账.xlsx");
      await open.host.read();
      const receipt = await open.host.apply(
        markAll([
          { place: { sheet: name, range: "B2" }, severity: "H" },
          { place: { sheet: name, range: "A900:A901" }, severity: "M" },
          { place: { sheet: name, range: "XFD1048576" }, severity: "I" },
        ]),
      );
      expect(receipt).toMatchObject({ applied: [`标出问题：${name}`], skipped: [], marked: 3 });
      const addresses = conditionsOf(requiredSheet(await open.look(), name));
      expect(addresses).toMatchObject([{ ranges: ["B2"] }, { ranges: ["A900:A901"] }, { ranges: ["XFD1048576"] }]);
      await open.host.apply(unmark);
      expect(Buffer.compare(await open.save(), parts)).toBe(0);
    });

    it("leave a protected sheet alone, say so by name, and go on with the others, hidden ones too", async () => {
      const hidden = changed(richParts(), "xl/workbook.xml", (text) =>
        text.replace(`name="${richSheets.pivot}"`, `name="${richSheets.pivot}" state="veryHidden"`),
      );
      const bytes = packed(hidden);
      const open = await kind.open(bytes, richFileName);
      const receipt = await open.host.apply(
        markAll([
          { place: { sheet: richSheets.secret, range: "A1" }, severity: "H" },
          { place: { sheet: richSheets.pivot, range: "B2" }, severity: "H" },
          { place: { sheet: richSheets.dues, range: "D3" }, severity: "H" },
          { place: { sheet: "没有的表", range: "D3" }, severity: "H" },
          { place: { sheet: richSheets.chart, range: "A1" }, severity: "H" },
        ]),
      );
      expect(receipt.applied).toEqual([`标出问题：${richSheets.pivot}、${richSheets.dues}`]);
      expect(receipt.marked).toBe(2);
      const why = receipt.skipped.map((skipped) => skipped.why);
      expect(why).toHaveLength(3);
      expect(why[0]).toBe(`工作表“${richSheets.secret}”设有保护，它的 1 处没有标出，请看体检报告里的清单。`);
      expect(why[1]).toContain("没有的表");
      expect(why[2]).toContain(richSheets.chart);
      await open.host.apply(unmark);
      expect(Buffer.compare(await open.save(), bytes)).toBe(0);
    });

    it("are thinned out above 2,000 areas on a sheet, which is said, and come off all the same", async () => {
      const rows = [["姓名", "一月"]];
      const bytes = packed(plainParts("党费", rows));
      const open = await kind.open(bytes, "党费.xlsx");
      const marks = Array.from({ length: 1500 }, (_, index): Mark[] => [
        { place: { sheet: "党费", range: `D${2 * index + 2}` }, severity: "L" },
        { place: { sheet: "党费", range: `B${2 * index + 2}` }, severity: index === 700 ? "H" : "M" },
      ]).flat();
      const receipt = await open.host.apply(markAll(marks));
      expect(receipt.marked).toBe(1500);
      expect(receipt.skipped.map(({ why }) => why)).toEqual([expect.stringContaining("只标了每行最前面的一格")]);
      const { conditionalFormats } = requiredSheet(await open.look(), "党费");
      const areas = conditionalFormats.flatMap(({ ranges }) => ranges);
      expect(areas).toHaveLength(1500);
      expect(areas.every(({ left, right }) => left === 1 && right === 1)).toBe(true);
      expect(conditionalFormats[0]?.ranges).toEqual([{ top: 1401, bottom: 1401, left: 1, right: 1 }]);
      await open.host.apply(unmark);
      expect(Buffer.compare(await open.save(), bytes)).toBe(0);
    });
  });
}
