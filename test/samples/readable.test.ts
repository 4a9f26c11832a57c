import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, type WorkBook } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { buildSamples, sampleFolder } from "../../assets/samples/build.ts";

const samples = buildSamples();

const sheetNames: Readonly<Record<string, readonly string[]>> = {
  "messy.xlsx": [
    "党员花名册",
    "支部党员大会",
    "支委会",
    "党小组会",
    "党课",
    "主题党日",
    "组织生活会",
    "2025年三会一课",
    "2025党费",
    "2026党费",
    "统计图",
    "Sheet3",
  ],
  "tidy.xlsx": ["党员花名册", "三会一课记录（2026年度）", "党费收缴台账"],
  "clean.xlsx": ["党员花名册", "2025年组织生活记录", "2026年组织生活记录", "2025年党费", "2026年党费"],
};

function bytesOf(name: string): Uint8Array {
  const bytes = samples.get(name);
  if (!bytes) throw new Error(`no sample ${name}`);
  return bytes;
}

/** Every formula of a workbook with its result, as `sheet!cell`. */
function formulaResults(workbook: WorkBook): Map<string, unknown> {
  const results = new Map<string, unknown>();
  for (const name of workbook.SheetNames) {
    for (const [address, cell] of Object.entries(workbook.Sheets[name] ?? {})) {
      if (typeof cell === "object" && cell !== null && "f" in cell) results.set(`${name}!${address}`, cell.v);
    }
  }
  return results;
}

describe.each([...samples.keys()])("%s", (name) => {
  it("is read by @e965/xlsx", () => {
    const workbook = read(bytesOf(name), { type: "array" });
    expect(workbook.SheetNames).toEqual(sheetNames[name]);
    expect(workbook.Sheets.党员花名册?.A1?.v).toContain("中共示例县示例局机关第一支部委员会");
  });

  it("is read by hucre", async () => {
    const workbook = await readXlsx(bytesOf(name));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(sheetNames[name]);
    expect(workbook.sheets[0]?.rows.flat()).toContain("欧阳九");
  });

  it("names no part twice and misses none that another part points to", () => {
    const parts = unzipSync(bytesOf(name));
    const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(new Set(named).size).toBe(named.length);
    for (const part of named) expect(Object.keys(parts)).toContain(part);
    for (const [path, bytes] of Object.entries(parts)) {
      if (!path.endsWith(".rels")) continue;
      const folder = path.slice(0, path.indexOf("_rels/"));
      for (const match of strFromU8(bytes).matchAll(/Target="([^"]+)"/g)) {
        const target = new URL(match[1] ?? "", `file:///${folder}`).pathname.slice(1);
        expect(Object.keys(parts)).toContain(target);
      }
    }
  });
});

describe("messy.xlsx", () => {
  const parts = unzipSync(bytesOf("messy.xlsx"));
  const xml = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());

  it("holds what a clerk's workbook holds besides values", () => {
    const roster = xml("xl/worksheets/sheet1.xml");
    expect(roster).toContain('<mergeCell ref="C3:G3"/>');
    expect(roster).toContain('hidden="1"');
    expect(roster).toContain("<dataValidation ");
    expect(roster).toContain("<conditionalFormatting ");
    expect(roster).toContain("<legacyDrawing ");
    expect(xml("xl/comments1.xml")).toContain("介绍信回执已收到");
    expect(xml("xl/charts/chart1.xml")).toContain("<c:barChart>");
    expect(xml("xl/workbook.xml")).toContain("_xlnm.Print_Titles");
    expect(xml("xl/worksheets/sheet10.xml")).toContain("<f>SUM(");
  });
});

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

describe.runIf(hasLibreOffice)("LibreOffice", () => {
  it("opens all three and reckons every formula as the files have it", () => {
    const folder = mkdtempSync(join(tmpdir(), "samples-"));
    try {
      const files = [...samples.keys()].map((name) => join(sampleFolder, name));
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, ...files], {
        stdio: "ignore",
      });
      for (const name of samples.keys()) {
        const before = formulaResults(read(bytesOf(name), { type: "array" }));
        const after = formulaResults(read(readFileSync(join(folder, name)), { type: "buffer" }));
        expect(before.size).toBeGreaterThan(30);
        expect(after).toEqual(before);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
