/** Marks in the open workbook at one level of Excel: what every host owes, and taking back. */
import { describe, expect, it } from "vitest";
import { parseRange } from "../../../src/core/model/place.ts";
import type { EditPlan, Mark } from "../../../src/core/workbook/edit-plan.ts";
import { ExcelHost } from "../../../src/hosts/excel/excel-host.ts";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { markFormula } from "../../../src/hosts/marks/mark-layout.ts";
import { registryKey } from "../../../src/hosts/marks/registry-key.ts";
import { Fault } from "../../../src/workbench/model/fault.ts";
import { saveXlsx } from "../../../src/workbench/model/save-xlsx.ts";
import type { Workbook } from "../../../src/workbench/model/workbook.ts";
import type { NativeBridge } from "../../../src/workbench/native-bridge.ts";
import { reportOp } from "../../support/report-content.ts";
import { richFileName, richSheets, richWorkbook } from "../../support/rich-workbook.ts";
import { conditionsOf, pictures, requiredSheet } from "../../workbench/picture.ts";
import { markAll, marksContract } from "../marks-contract.ts";
import { type OpenInExcel, openInExcel } from "./excel-workbook.ts";
import { filled } from "./measured-traffic.ts";

const unmark: EditPlan = { ops: [{ kind: "unmark" }], preview: [] };

function at(sheet: string, range: string, severity: Mark["severity"]): Mark {
  return { place: { sheet, range }, severity };
}

const first = [
  at(richSheets.meetings, "C4", "H"),
  at(richSheets.meetings, "F4:F5", "M"),
  at(richSheets.dues, "D3", "I"),
];
const second = [at(richSheets.dues, "A2", "V"), at(richSheets.meetings, "B7", "L"), at(richSheets.pivot, "B2", "M")];

/** Cells, looks, names, rules and kept texts of the whole workbook. */
function stateOf(workbook: Workbook): unknown {
  return {
    sheets: pictures(
      workbook,
      workbook.sheets.map(({ name }) => name),
    ),
    names: workbook.names.map(({ name, refersTo, sheet }) => `${sheet?.name ?? ""} ${name} ${refersTo}`),
    settings: [...workbook.settings.keys()].filter((key) => key !== registryKey),
  };
}

function required(plan: EditPlan | null): EditPlan {
  if (plan === null) throw new Error("there is nothing to take back");
  return plan;
}

function range(address: string) {
  const found = parseRange(address);
  if (found === null) throw new Error(address);
  return found;
}

export function excelMarks(bridge: NativeBridge, level: number): void {
  const open = (): Promise<OpenInExcel> => openInExcel(bridge, richWorkbook(), richFileName);
  const name = `Excel with ExcelApi 1.${level}`;

  marksContract({
    name,
    open: async (bytes, fileName) => {
      const opened = await openInExcel(bridge, bytes, fileName);
      // One bridge answers for one workbook at a time.
      const apply: typeof opened.host.apply = (plan, options) => {
        bridge.connect(opened.workbook);
        return opened.host.apply(plan, options);
      };
      const host = { read: () => opened.host.read(), apply };
      return { ...opened, host, save: () => saveXlsx(bytes, opened.workbook, zipCodec) };
    },
  });

  describe(`${name}: taking marks back`, () => {
    it("gives the workbook as it was before, with its cells, looks, names and rules", async () => {
      const { host, workbook } = await open();
      const plain = stateOf(workbook);
      const { undo, notUndoable } = await host.apply(markAll(first));
      expect(notUndoable).toBeUndefined();
      expect(stateOf(workbook)).not.toEqual(plain);
      const undone = await host.apply(required(undo));
      expect(stateOf(workbook)).toEqual(plain);
      expect(workbook.settings.has(registryKey)).toBe(false);
      await host.apply(required(undone.undo));
      expect(stateOf(workbook)).not.toEqual(plain);
    });

    it("brings back marks of an earlier session, where they stand now and of every level", async () => {
      const { host, workbook } = await open();
      await host.apply(markAll(first));
      // A row was inserted above since: Excel has moved the rule.
      const rule = requiredSheet(workbook, richSheets.dues).conditionalFormats.at(-1);
      if (rule !== undefined) rule.ranges = [range("D4")];
      const stood = stateOf(workbook);
      workbook.settings.clear();
      const later = new ExcelHost();
      const replaced = await later.apply(markAll(second));
      expect(stateOf(workbook)).not.toEqual(stood);
      await later.apply(required(replaced.undo));
      expect(stateOf(workbook)).toEqual(stood);
      const cleared = await new ExcelHost().apply(unmark);
      await later.apply(required(cleared.undo));
      expect(stateOf(workbook)).toEqual(stood);
    });

    it("gives every sheet of the clerk's, every name and every rule back after sheets and marks were written", async () => {
      const { host, workbook } = await open();
      await host.read();
      const plain = stateOf(workbook);
      const { undo } = await host.apply({ ops: [reportOp(), ...markAll(first).ops], preview: [] });
      await host.apply(required(undo));
      expect(stateOf(workbook)).toEqual(plain);
    });

    it("has nothing to take back where nothing stood", async () => {
      const { host } = await open();
      expect(await host.apply(unmark)).toMatchObject({ undo: null, marked: 0, skipped: [] });
    });
  });

  describe(`${name}: whose rule it is`, () => {
    it("is told by the formula: a stale register never takes a rule of the clerk's", async () => {
      const { host, workbook } = await open();
      const sheet = requiredSheet(workbook, richSheets.dues);
      const theirs = sheet.addCondition([range("C2:C4")], "Custom");
      theirs.formula = "$C2>8";
      const text = JSON.stringify({
        version: 1,
        marks: [{ sheetId: sheet.id, sheetName: sheet.name, id: theirs.id }],
      });
      workbook.settings.set(registryKey, text);
      await host.apply(markAll(first));
      await host.apply(unmark);
      expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual(["$C2>8"]);
    });

    it("is believed of the register only where Excel does not show the rule; other such rules stay and are told", async () => {
      const { host, workbook } = await open();
      const sheet = requiredSheet(workbook, richSheets.dues);
      await host.apply(markAll([at(richSheets.dues, "D3", "H")]));
      const [own] = sheet.conditionalFormats;
      const theirs = sheet.addCondition([range("C2:C4")], "Custom");
      theirs.formula = "$C2>8";
      const others = Array.from({ length: 9 }, (_, index) => {
        const rule = sheet.addCondition([range("A2:A4")], "Custom");
        rule.formula = index === 4 ? markFormula("M") : `$A2="${index}"`;
        return rule;
      });
      for (const rule of [own, theirs]) {
        if (rule === undefined) throw new Error("there is no mark");
        Object.defineProperty(rule, "formula", {
          get: () => {
            throw new Fault("GeneralException", "There was an internal error while processing the request.");
          },
        });
      }
      const { skipped, undo, notUndoable } = await host.apply(unmark);
      expect(sheet.conditionalFormats.map(({ id }) => id).sort()).toEqual(
        [theirs, ...others.filter((_, index) => index !== 4)].map(({ id }) => id).sort(),
      );
      expect(skipped).toEqual([{ op: "清除标记", why: expect.stringMatching(/^工作表“党费”上有的条件格式/) }]);
      expect(undo).toBeNull();
      expect(notUndoable).toContain("不能恢复");
    });

    it("does not matter when a mark stands on a protected sheet: it stays, with a sentence, and goes later", async () => {
      const { host, workbook } = await open();
      await host.apply(markAll(first));
      const sheet = requiredSheet(workbook, richSheets.meetings);
      sheet.isProtected = true;
      const { skipped, undo } = await host.apply(unmark);
      expect(skipped).toEqual([
        { op: "清除标记", why: expect.stringContaining("“会议记录”设有保护，上面的标记没有清除") },
      ]);
      expect(required(undo).ops).toEqual([
        { kind: "mark", marks: [{ place: { sheet: richSheets.dues, range: "D3" }, severity: "R" }] },
      ]);
      sheet.isProtected = false;
      await host.apply(unmark);
      expect(JSON.stringify(conditionsOf(sheet))).not.toContain("BRANCH-LEDGER-MARK");
    });
  });

  it(`${name}: finds its marks among thousands of rules without asking for more than Excel on the web takes`, async () => {
    const workbook = filled(1, 20);
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("there is no sheet");
    const theirs = Array.from({ length: 2500 }, (_, row) => {
      const rule = sheet.addCondition([{ top: row, bottom: row, left: 0, right: 0 }], "Custom");
      rule.formula = `$A${row + 1}>${row}`;
      return rule;
    }).reverse();
    const server = bridge.connect(workbook);
    const host = new ExcelHost();
    await host.apply(markAll([at(sheet.name, "A3", "H")]));
    await host.apply(unmark);
    expect(sheet.conditionalFormats).toEqual(theirs);
    expect(server.batches.every(({ failed }) => failed === null)).toBe(true);
    expect(Math.max(...server.batches.map(({ bytes }) => bytes))).toBeLessThan(2_000_000);
  });

  it(`${name}: marks twenty sheets in as few round trips as one`, async () => {
    const trips = async (sheets: number): Promise<number> => {
      const workbook = filled(sheets, 20);
      bridge.connect(workbook);
      const host = new ExcelHost();
      const marks = workbook.sheets.flatMap((sheet) => [at(sheet.name, "A3", "H"), at(sheet.name, "C5:C9", "M")]);
      await host.apply(markAll(marks));
      const { syncs } = await host.apply(markAll(marks));
      expect(workbook.sheets.every(({ conditionalFormats }) => conditionalFormats.length === 2)).toBe(true);
      return syncs;
    };
    const one = await trips(1);
    expect(one).toBeLessThanOrEqual(6);
    expect(await trips(20)).toBe(one);
  });
}
