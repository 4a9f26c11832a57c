import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCommandLine, temporaryFolder } from "../support/command-line.ts";
import { sheetValues } from "../support/libreoffice.ts";

const clean = join(import.meta.dirname, "../../assets/samples/clean.xlsx");

it("the plan of a year that has not begun is written in December, with nothing done yet", async () => {
  const output = join(temporaryFolder(), "计划.xlsx");
  const run = await runCommandLine([
    ...["report", clean, "--sheets", "year-plan", "--period", "2027", "--as-of", "2026-12-01", "-o", output],
  ]);
  expect(run.code).toBe(0);
  const plan = sheetValues(new Uint8Array(readFileSync(output))).get("年度工作计划") ?? new Map();
  const texts = [...plan.values()].map(String);
  expect(texts).toContain("2027年度工作计划");
  expect(texts.filter((text) => text === "待完成").length).toBeGreaterThan(20);
  expect(texts).not.toContain("已完成");
});

it("a plan is for a year, and other sheets inspect no future", async () => {
  const output = join(temporaryFolder(), "计划.xlsx");
  const asked = (sheets: string, period: string) =>
    runCommandLine(["report", clean, "--sheets", sheets, "--period", period, "--as-of", "2026-12-01", "-o", output]);
  const quarter = await asked("year-plan", "2027Q1");
  expect([quarter.code, quarter.messages]).toEqual([2, expect.stringContaining("--period 2027")]);
  const inspected = await asked("year-plan,report", "2027");
  expect([inspected.code, inspected.messages]).toEqual([2, expect.stringContaining("在基准日之后")]);
});
