/** Edits at this machine reach whoever listens, by the name of their sheet. */
import { expect, it } from "vitest";
import { ExcelHost } from "../../../src/hosts/excel/excel-host.ts";
import { Workbook } from "../../../src/workbench/model/workbook.ts";
import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";

const bridge = await startNativeBridge(9);

/** Events follow the answer to a batch, each in a turn of its own. */
async function afterEvents(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function type(sheet: string, address: string, text: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[text]];
    await context.sync();
  });
  await afterEvents();
}

it("tells of edits on every sheet that was read, until it is stopped", async () => {
  const workbook = new Workbook();
  workbook.addSheet("花名册");
  workbook.addSheet("会议记录");
  bridge.connect(workbook);
  const host = new ExcelHost();
  await host.read();
  const heard: string[] = [];
  const stop = host.onChanged((sheet) => heard.push(sheet));
  await afterEvents();
  await type("花名册", "B4", "张一");
  await type("会议记录", "A9", "2026-03-31");
  expect(heard).toEqual(["花名册", "会议记录"]);
  stop();
  await afterEvents();
  await type("花名册", "B5", "李二");
  expect(heard).toHaveLength(2);
});
