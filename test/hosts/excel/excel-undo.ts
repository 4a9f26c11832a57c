/** Taking the writing of sheets back in the open workbook, at one level of Excel. */
import { describe, expect, it } from "vitest";
import type { EditPlan } from "../../../src/core/workbook/edit-plan.ts";
import { ExcelHost } from "../../../src/hosts/excel/excel-host.ts";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { saveXlsx } from "../../../src/workbench/model/save-xlsx.ts";
import type { Workbook } from "../../../src/workbench/model/workbook.ts";
import type { NativeBridge } from "../../../src/workbench/native-bridge.ts";
import { reportContent, reportItems, reportOp } from "../../support/report-content.ts";
import { richFileName, richWorkbook } from "../../support/rich-workbook.ts";
import { pictures, requiredSheet } from "../../workbench/picture.ts";
import { seen } from "../host-contract.ts";
import { type OpenInExcel, openInExcel } from "./excel-workbook.ts";

const report = "体检报告";
const first: EditPlan = { ops: [reportOp()], preview: [] };
const second: EditPlan = { ops: [reportOp(reportContent(reportItems.slice(0, 1)))], preview: [] };

function stateOf(workbook: Workbook): unknown {
  const names = workbook.names.map(({ name, refersTo, sheet }) => `${sheet?.name ?? ""} ${name} ${refersTo}`);
  const sheets = workbook.sheets.map(({ name }) => name);
  const pictured = pictures(workbook, sheets);
  // Excel does not tell what a chart of an earlier session shows.
  return { names, sheets: seen(JSON.parse(JSON.stringify(pictured, (key, value) => (key === "charts" ? [] : value)))) };
}

function required(plan: EditPlan | null): EditPlan {
  if (plan === null) throw new Error("there is nothing to take back");
  return plan;
}

/** Hand-made looks, sizes and rules on a sheet of ours, as a clerk leaves them. */
function adorn(workbook: Workbook): void {
  const sheet = requiredSheet(workbook, report);
  const at = (top: number, left: number) => ({ top, left, bottom: top, right: left });
  sheet.setLook(at(4, 1), (look) => ({
    ...look,
    fill: "#FFFF00",
    italic: true,
    strikethrough: true,
    horizontal: "Right",
    borders: { EdgeBottom: { style: "Double", weight: "Thick", color: "#FF0000" } },
  }));
  sheet.write(at(20, 8), "张一记：下周补");
  sheet.rowHeights.set(4, 40);
  sheet.hiddenRows.add(20);
  sheet.columnWidths.set(8, 30);
  sheet.freeze = { row: 3, column: 0 };
  const rule = sheet.addCondition([at(3, 1), { top: 4, bottom: 5, left: 1, right: 2 }], "Custom");
  rule.formula = '$B4="基本组织"';
  rule.look.fill = "#00FF00";
  rule.stopIfTrue = true;
  const [validation] = sheet.validations;
  if (validation === undefined) throw new Error("there is no validation");
  const { ranges: _, ...facts } = validation;
  sheet.setValidation(at(4, 1), { ...facts, prompt: { showPrompt: true, title: "领域", message: "张一改过" } });
}

export function excelUndo(bridge: NativeBridge, level: number): void {
  const open = (bytes: Uint8Array = richWorkbook()): Promise<OpenInExcel> => openInExcel(bridge, bytes, richFileName);

  describe(`Excel with ExcelApi 1.${level}: taking sheets back`, () => {
    it("leaves a workbook that had none of ours as it was, names included", async () => {
      const { host, workbook } = await open();
      const before = stateOf(workbook);
      const { undo } = await host.apply(first);
      expect(required(undo).preview.join("")).toMatch(/会删去.*Excel 自带的撤销记录随之清空/);
      const undone = await host.apply(required(undo));
      expect(undone).toMatchObject({ skipped: [], applied: [`删去工作表“${report}”`] });
      expect(stateOf(workbook)).toEqual(before);
      await host.apply(required(undone.undo));
      expect(requiredSheet(workbook, report).cell(0, 0).value).toBe("党支部台账体检报告");
    });

    it("gives a sheet of an earlier session back with all the clerk had made of it", async () => {
      const made = await open();
      await made.host.apply(first);
      adorn(made.workbook);
      const { host, workbook } = await open(await saveXlsx(richWorkbook(), made.workbook, zipCodec));
      const before = stateOf(workbook);
      const { undo } = await host.apply(second);
      const between = stateOf(workbook);
      expect(between).not.toEqual(before);
      const undone = await host.apply(required(undo));
      expect(undone.skipped).toEqual([]);
      expect(stateOf(workbook)).toEqual(before);
      await host.apply(required(undone.undo));
      expect(stateOf(workbook)).toEqual(between);
    });

    it.each(["new", "rewritten"])("keeps what was typed since on a %s sheet and says so", async (kind) => {
      const opened = await open();
      if (kind === "rewritten") await opened.host.apply(second);
      const { undo } = await opened.host.apply(first);
      await opened.type(report, "I20", "李二补记");
      const before = stateOf(opened.workbook);
      const { skipped } = await opened.host.apply(required(undo));
      expect(skipped).toEqual([{ op: expect.stringContaining(report), why: expect.stringContaining("又有人填过") }]);
      expect(stateOf(opened.workbook)).toEqual(before);
    });

    it("keeps a new sheet that a formula elsewhere needs, or that alone can be seen", async () => {
      const opened = await open();
      const { undo } = await opened.host.apply(first);
      await opened.type("汇总", "H9", `=${report}!A1`);
      expect((await opened.host.apply(required(undo))).skipped[0]?.why).toContain("在用");
      await opened.type("汇总", "H9", "");
      for (const sheet of opened.workbook.sheets) if (sheet.name !== report) sheet.visibility = "Hidden";
      expect((await new ExcelHost().apply(required(undo))).skipped[0]?.why).toContain("最后一张看得见");
      expect(opened.workbook.sheet(report)).toBeDefined();
    });
  });
}
