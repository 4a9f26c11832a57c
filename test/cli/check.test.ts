import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../support/command-line.ts";

const root = join(import.meta.dirname, "../..");
const messy = join(root, "assets/samples/messy.xlsx");
const clean = join(root, "assets/samples/clean.xlsx");
const asOf = ["--as-of", "2026-11-21"];

describe("check --json", () => {
  it("follows its schema", async () => {
    const schema = JSON.parse(readFileSync(join(root, "src/cli/check/check.schema.json"), "utf8"));
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    for (const profiles of ["national-base", "national-base,lianxing-2018", "district-bureau-2018,wuwei-star-2021"]) {
      const run = await runCommandLine(["check", messy, clean, "--json", "--profile", profiles, ...asOf]);
      const result = JSON.parse(run.out);
      validate(result);
      expect(validate.errors).toBeNull();
      expect(result.profiles.at(-1)).toBe(profiles.split(",").at(-1));
    }
  });

  it("is the same, byte for byte, in any time zone and locale", async () => {
    const args = ["check", messy, "--json", "--profile", "national-base,wuwei-star-2021", ...asOf];
    const here = await runCommandLine(args, { TZ: "UTC", LANG: "C", LC_ALL: "C" });
    const elsewhere = await runCommandLine(args, {
      TZ: "Pacific/Kiritimati",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
    });
    const behind = await runCommandLine(args, {
      TZ: "America/Los_Angeles",
      LANG: "zh_CN.UTF-8",
      LC_ALL: "zh_CN.UTF-8",
    });
    expect(here.code).toBe(1);
    expect(elsewhere.out).toBe(here.out);
    expect(behind.out).toBe(here.out);
  });

  it("gives one outcome per rule and subject, and every sheet it names exists", async () => {
    const run = await runCommandLine(["check", messy, "--json", ...asOf]);
    const [entry] = JSON.parse(run.out).workbooks;
    const keys = entry.outcomes.map(
      (outcome: { rule: string; subject: string }) => `${outcome.rule}|${outcome.subject}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    const sheets = new Set(entry.ledgers.map((ledger: { sheet: string }) => ledger.sheet));
    for (const outcome of entry.outcomes) {
      for (const evidence of outcome.evidence)
        expect(sheets, `${outcome.rule} ${evidence.sheet}`).toContain(evidence.sheet);
      if (outcome.status === "gap") expect(outcome.message, outcome.rule).not.toBe("");
      if (outcome.status === "gap") expect(outcome.remedy, outcome.rule).not.toBe("");
    }
    const counted = (status: string): number =>
      entry.outcomes.filter((outcome: { status: string }) => outcome.status === status).length;
    expect(entry.summary.gap).toBe(counted("gap"));
    expect(entry.summary.met).toBe(counted("met"));
    expect(entry.summary.error).toBe(0);
  });

  it("lists chosen outcomes without changing counts or score", async () => {
    const all = JSON.parse((await runCommandLine(["check", messy, "--json", ...asOf])).out).workbooks[0];
    const gaps = JSON.parse((await runCommandLine(["check", messy, "--json", "--status", "gap", ...asOf])).out)
      .workbooks[0];
    expect(gaps.outcomes.every((outcome: { status: string }) => outcome.status === "gap")).toBe(true);
    expect(gaps.outcomes.length).toBe(all.summary.gap);
    expect(gaps.summary).toEqual(all.summary);
    expect(gaps.scorecard).toEqual(all.scorecard);
  });

  it("never shows an ID number or a phone number", async () => {
    const run = await runCommandLine(["check", messy, "--json", "--profile", "national-base,lianxing-2018", ...asOf]);
    expect(run.out).not.toMatch(/\d{17}[\dXx]/);
    expect(run.out).not.toMatch(/(?<!\d)1\d{10}(?!\d)/);
  });
});

describe("check as text", () => {
  it("shows score, gaps with cells and articles, and folds the rest into counts", async () => {
    const run = await runCommandLine(["check", messy, ...asOf]);
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/得分 \d+\.\d\d（区间 /);
    expect(run.out).toMatch(/未达标 {2}\d+ 处/);
    expect(run.out).toMatch(/〔[^〕]+![A-Z]+\d+/);
    expect(run.out).toMatch(/依据：.*《中国共产党支部工作条例（试行）》/);
    expect(run.out).toMatch(/其余：.*达标 \d+/);
    expect(run.messages).toBe("");
  });

  it("ends with 0 when nothing is missing", async () => {
    const run = await runCommandLine(["check", clean, ...asOf]);
    expect(run.code).toBe(0);
    expect(run.out).not.toMatch(/未达标 {2}\d+ 处/);
  });

  it("takes an inspection period", async () => {
    const quarter = await runCommandLine(["check", messy, "--json", "--period", "2026Q1", ...asOf]);
    const outcomes = JSON.parse(quarter.out).workbooks[0].outcomes;
    const assemblies = outcomes.filter(
      (outcome: { rule: string }) => outcome.rule === "meetings/branch-assembly-quarterly",
    );
    expect(assemblies.map((outcome: { subject: string }) => outcome.subject)).toEqual(["2026Q1"]);
  });
});
