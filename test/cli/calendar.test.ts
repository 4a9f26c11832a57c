import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ical from "ical.js";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/folders.ts";
import { runHere } from "../support/run-here.ts";

const messy = join(import.meta.dirname, "../../assets/samples/messy.xlsx");
const asOf = ["--as-of", "2026-11-21"];

function summaries(path: string): string[] {
  const root = new ical.Component(ical.parse(readFileSync(path, "utf8")));
  return root.getAllSubcomponents("vevent").map((component) => new ical.Event(component).summary);
}

describe("calendar", () => {
  it("writes what another program reads, the same on every run, and says what is in it", async () => {
    const folder = temporaryFolder();
    const [once, twice] = [join(folder, "到期事项.ics"), join(folder, "二.ics")];
    const run = await runHere("calendar", messy, "-o", once, ...asOf);
    expect(run.code).toBe(0);
    expect(run.out).toBe(`已写入 ${once}\n`);
    expect(run.messages.join("\n")).toMatch(/^7 项到期事项，最近的一项在 2026-11-30；/);
    expect(run.messages.join("\n")).toContain("日历里不写姓名。");
    expect(summaries(once)).toContain("收缴党费并登记（2026年11月）");
    const bytes = readFileSync(once);
    expect(
      Math.max(
        ...bytes
          .toString("utf8")
          .split("\r\n")
          .map((line) => Buffer.byteLength(line)),
      ),
    ).toBeLessThanOrEqual(75);
    await runHere("calendar", messy, "-o", twice, ...asOf);
    expect(readFileSync(twice).equals(bytes)).toBe(true);
  });

  it("takes months, days of the reminder and names", async () => {
    const path = join(temporaryFolder(), "到期事项.ics");
    await runHere("calendar", messy, "-o", path, "--months", "1", "--remind", "0", "--names", ...asOf);
    expect(readFileSync(path, "utf8")).toContain("TRIGGER:PT9H\r\n");
    const named = summaries(path);
    await runHere("calendar", messy, "-o", path, "--months", "12", ...asOf);
    expect(summaries(path).length).toBeGreaterThan(named.length);
  });

  it("refuses what it cannot do in one line, and writes nothing", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "到期事项.ics");
    const input = join(folder, "台账.ics");
    copyFileSync(messy, input);
    for (const [args, said] of [
      [["calendar", messy], "请用 -o 写明输出文件"],
      [["calendar", messy, "-o", join(folder, "到期事项.xlsx")], "扩展名请用 .ics"],
      [["calendar", messy, "-o", path, "--months", "0"], "--months 请写 1 到 12 的整数"],
      [["calendar", messy, "-o", path, "--remind", "三"], "--remind 请写 0 到 60 的整数"],
      [["calendar", join(folder, "没有.xlsx"), "-o", path], "没有.xlsx"],
      [["calendar", input, "-o", input], "就是输入的台账"],
    ] as const) {
      const run = await runHere(...args);
      expect(run.code, said).toBe(2);
      expect(run.messages.at(-1)).toContain(said);
    }
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(input).equals(readFileSync(messy))).toBe(true);
  });

  it("writes no file when nothing is due", async () => {
    const folder = temporaryFolder();
    const csv = join(folder, "名单.csv");
    writeFileSync(csv, "序号,姓名\n1,张一\n2,李二\n");
    const run = await runHere("calendar", csv, "-o", join(folder, "到期事项.ics"), ...asOf);
    expect(run).toMatchObject({ code: 0, out: "" });
    expect(run.messages.at(-1)).toContain("没有日历可以写");
    expect(existsSync(join(folder, "到期事项.ics"))).toBe(false);
  });
});
