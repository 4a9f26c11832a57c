import { createHash } from "node:crypto";
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { runCommandLine, temporaryFolder } from "../support/command-line.ts";

const messy = join(import.meta.dirname, "../../assets/samples/messy.xlsx");
const asOf = ["--as-of", "2026-11-21"];

function digest(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

describe("the input", () => {
  it("is never changed", async () => {
    const folder = temporaryFolder();
    const input = join(folder, "台账.xlsx");
    copyFileSync(messy, input);
    const before = digest(input);
    for (const args of [
      ["report", input, "-o", join(folder, "报告.xlsx"), "--mark"],
      ["mark", input, "-o", join(folder, "标记.xlsx")],
      ["points", input, "-o", join(folder, "积分.xlsx"), "--period", "2026Q3"],
    ]) {
      const run = await runCommandLine([...args, ...asOf]);
      expect(run.messages).not.toMatch(/出错/);
      expect(run.code).toBe(0);
    }
    expect(digest(input)).toBe(before);
  });

  it("is refused as the output, by any of its names", async () => {
    const folder = temporaryFolder();
    const input = join(folder, "台账.xlsx");
    copyFileSync(messy, input);
    symlinkSync(input, join(folder, "链接.xlsx"));
    linkSync(input, join(folder, "硬链接.xlsx"));
    const before = digest(input);
    for (const output of [
      input,
      join(folder, "链接.xlsx"),
      join(folder, "硬链接.xlsx"),
      join(folder, ".", "x", "..", "台账.xlsx"),
    ]) {
      const run = await runCommandLine(["mark", input, "-o", output, ...asOf]);
      expect(run.code).toBe(2);
      expect(run.messages).toContain("--in-place");
    }
    expect(digest(input)).toBe(before);
  });

  it("is saved beside itself before it is written in place", async () => {
    const folder = temporaryFolder();
    const input = join(folder, "台账.xlsx");
    copyFileSync(messy, input);
    const before = digest(input);
    const run = await runCommandLine(["report", input, "--in-place", ...asOf]);
    expect(run.code).toBe(0);
    expect(digest(join(folder, "台账.bak.xlsx"))).toBe(before);
    expect(digest(input)).not.toBe(before);
    const again = await runCommandLine(["report", input, "--in-place", ...asOf]);
    expect(again.code).toBe(0);
    expect(digest(join(folder, "台账.bak.xlsx"))).toBe(before);
  });
});

describe("an output that cannot be written", () => {
  it("is a clear error and leaves nothing behind", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "占位"), "x");
    mkdirSync(join(folder, "目录.xlsx"));
    const before = readdirSync(folder);
    for (const output of [
      join(folder, "占位", "出.xlsx"),
      join(folder, "没有", "出.xlsx"),
      join(folder, "目录.xlsx"),
      join(folder, "出.txt"),
    ]) {
      const run = await runCommandLine(["report", messy, "-o", output, ...asOf]);
      expect(run.code, output).toBe(2);
      expect(run.messages.trim().split("\n").at(-1), output).toMatch(/。$/);
      expect(run.messages, output).not.toMatch(/Error|at .*:\d+/);
    }
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("writing", () => {
  it("twice gives the same bytes as once", async () => {
    const folder = temporaryFolder();
    const once = join(folder, "一.xlsx");
    const twice = join(folder, "二.xlsx");
    const profile = ["--profile", "national-base,wuwei-star-2021"];
    expect((await runCommandLine(["report", messy, "-o", once, "--mark", ...profile, ...asOf])).code).toBe(0);
    expect((await runCommandLine(["report", once, "-o", twice, "--mark", ...profile, ...asOf])).code).toBe(0);
    expect(digest(twice)).toBe(digest(once));
  });

  it("does not change what a checkup of the ledgers says", async () => {
    const folder = temporaryFolder();
    const output = join(folder, "出.xlsx");
    await runCommandLine(["report", messy, "-o", output, "--mark", ...asOf]);
    const before = JSON.parse((await runCommandLine(["check", messy, "--json", ...asOf])).out).workbooks[0];
    const after = JSON.parse((await runCommandLine(["check", output, "--json", ...asOf])).out).workbooks[0];
    expect(after.outcomes).toEqual(before.outcomes);
    expect(after.scorecard).toEqual(before.scorecard);
    expect(after.points).toEqual(before.points);
  });

  it("of marks is taken back by --clear: every part equals the original", async () => {
    const folder = temporaryFolder();
    const marked = join(folder, "标记.xlsx");
    const cleared = join(folder, "清除.xlsx");
    expect((await runCommandLine(["mark", messy, "-o", marked, ...asOf])).code).toBe(0);
    expect((await runCommandLine(["mark", marked, "--clear", "-o", cleared, ...asOf])).code).toBe(0);
    const original = unzipSync(readFileSync(messy));
    const withMarks = unzipSync(readFileSync(marked));
    const result = unzipSync(readFileSync(cleared));
    expect(Object.keys(result).sort()).toEqual(Object.keys(original).sort());
    for (const [name, bytes] of Object.entries(original))
      expect(Buffer.from(result[name] ?? []).equals(Buffer.from(bytes)), name).toBe(true);
    expect(
      Object.entries(original).some(([name, bytes]) => !Buffer.from(withMarks[name] ?? []).equals(Buffer.from(bytes))),
    ).toBe(true);
  });

  it("is told in words before the file is there", async () => {
    const folder = temporaryFolder();
    const output = join(folder, "出.xlsx");
    const run = await runCommandLine(["report", messy, "-o", output, "--sheets", "issues,scorecard", ...asOf]);
    expect(run.code).toBe(0);
    expect(run.messages).toContain("问题台账");
    expect(run.messages).toContain("达标创星评分表");
    expect(run.messages).not.toContain("积分登记");
    expect(run.out).toContain(output);
  });
});
