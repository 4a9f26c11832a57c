/// <reference types="office-js" />
/** Microsoft's own client against the workbench: what it gets back, and that nothing is ever passed over in silence. */
import { beforeEach, describe, expect, it } from "vitest";
import { Workbook } from "../../src/workbench/model/workbook.ts";
import { startNativeBridge } from "../../src/workbench/native-bridge.ts";
import type { RichApiServer } from "../../src/workbench/rich-api/server.ts";

const bridge = await startNativeBridge(9);
let workbook: Workbook;
let server: RichApiServer;

beforeEach(() => {
  workbook = new Workbook({ name: "台账.xlsx" });
  workbook.addSheet("名单");
  workbook.addSheet("党费");
  server = bridge.connect(workbook);
});

async function failure(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(work);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error("nothing failed");
}

describe("what an add-in asks for", () => {
  it("comes back as written: values, formulas, formats, address", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("名单").getRange("B2:C3");
      range.values = [
        ["张一", 1.5],
        ["=B2", true],
      ];
      range.format.fill.color = "#ffff00";
      range.load("address,values,formulas,rowIndex,format/fill/color,worksheet/name");
      await context.sync();
      expect(range.address).toBe("名单!B2:C3");
      expect(range.formulas).toEqual([
        ["张一", 1.5],
        ["=B2", true],
      ]);
      expect([range.rowIndex, range.format.fill.color, range.worksheet.name]).toEqual([1, "#FFFF00", "名单"]);
    });
  });

  it("comes in parts of a collection when so wished", async () => {
    workbook.addSheet("会议");
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true, $top: 1, $skip: 1 });
      const count = worksheets.getCount();
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["党费"]);
      expect(count.value).toBe(3);
    });
  });

  it("is a null object with null children when it is not there", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("会议");
      const range = sheet.getRange("A1");
      range.load("values");
      const used = context.workbook.worksheets.getItem("党费").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, used.isNullObject]).toEqual([true, true, true]);
    });
  });

  it("must have been loaded: the client itself sees to that", async () => {
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名单");
      await context.sync();
      return sheet.name;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  it("keeps a sheet that was added under its id in later batches, and adds it once", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("新表");
      await context.sync();
      sheet.getRange("A1").values = [["一"]];
      await context.sync();
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["名单", "党费", "新表"]);
    expect(workbook.requiredSheet("新表").cell(0, 0).value).toBe("一");
  });

  it("is told of a change it listens to, after its own batch", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名单");
      sheet.onChanged.add(async (event) => {
        heard.push(event.address);
      });
      await context.sync();
      sheet.getRange("B7").values = [["张一"]];
      await context.sync();
    });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(heard).toEqual(["B7"]);
  });
});

describe("what goes wrong", () => {
  it("names the statement, keeps what came before and leaves out what comes after", async () => {
    const error = await failure(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("名单").getRange("A1").values = [["前"]];
      worksheets.getItem("会议").getRange("A1").values = [["后"]];
      worksheets.getItem("党费").getRange("A1").values = [["后"]];
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    expect(workbook.requiredSheet("名单").cell(0, 0).value).toBe("前");
    expect(workbook.requiredSheet("党费").cell(0, 0).value).toBeNull();
  });

  it("is a member nobody has written down: ApiNotFound, never a silent success", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("名单").shapes.addGeometricShape("Rectangle");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("Worksheet.Shapes is not implemented");
  });

  it("is a member newer than the host", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("名单").getRange("A1:B2").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  });

  it.each([
    ["a grid of another shape", (sheet: Excel.Worksheet) => (sheet.getRange("A1:B2").values = [["一"]])],
    ["an address that is too long", (sheet: Excel.Worksheet) => sheet.getRanges(new Array(3000).fill("A1").join())],
    ["a line inside a single row", (sheet: Excel.Worksheet) => insideLine(sheet.getRange("A1:C1"))],
  ])("is %s", async (_, call) => {
    const error = await failure(async (context) => {
      call(context.workbook.worksheets.getItem("名单"));
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("is too large a request or answer", async () => {
    server = bridge.connect(workbook, { mostBytes: 20_000 });
    const long = "长".repeat(10_000);
    const request = await failure(async (context) => {
      context.workbook.worksheets.getItem("名单").getRange("A1").values = [[long]];
      await context.sync();
    });
    expect(request.code).toBe("RequestPayloadSizeLimitExceeded");
    workbook.requiredSheet("名单").write({ top: 0, left: 0, bottom: 0, right: 0 }, long);
    const answer = await failure(async (context) => {
      context.workbook.worksheets.getItem("名单").getRange("A1").load("values");
      await context.sync();
    });
    expect(answer.code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

it("holds no reference once the add-in's work is done", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("名单").getRange("A1");
    range.load("address");
    await context.sync();
    expect(server.referenceCount).toBe(1);
  });
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(server.referenceCount).toBe(0);
});

function insideLine(range: Excel.Range): void {
  range.format.borders.getItem("InsideHorizontal").style = "Continuous";
}
