import { describe, expect, it } from "vitest";
import type { EditOp } from "../../src/core/workbook/edit-plan.ts";
import { applyPlan } from "../../src/hosts/file/apply-plan.ts";
import { openPackage } from "../../src/hosts/file/ooxml/zip.ts";
import { checkPackage } from "../support/package-check.ts";
import { reportOp } from "../support/report-content.ts";
import { richFileName, richParts, richSheets, richWorkbook, zipParts } from "../support/rich-workbook.ts";
import { EditedFile } from "./edited-file.ts";
import { type MarkedWorkbook, markAll, marksContract } from "./marks-contract.ts";

class MarkedFile extends EditedFile implements MarkedWorkbook {
  async save(): Promise<Uint8Array> {
    return this.host.bytes;
  }
}

marksContract({ name: "a file", open: async (bytes, fileName) => new MarkedFile(bytes, fileName) });

const marks = markAll([
  { place: { sheet: richSheets.meetings, range: "C4" }, severity: "H" },
  { place: { sheet: richSheets.dues, range: "D3" }, severity: "M" },
]);

function apply(bytes: Uint8Array, ...ops: readonly EditOp[]): Uint8Array {
  return applyPlan(bytes, richFileName, { ops, preview: [] }).bytes;
}

function parts(bytes: Uint8Array): Map<string, string> {
  const opened = openPackage(bytes, richFileName);
  return new Map(opened.entries.map(({ name }) => [name, Buffer.from(opened.read(name) ?? []).toString("latin1")]));
}

describe("a file: what was before", () => {
  it("is the input itself, which no write changes", () => {
    const input = richWorkbook();
    const copy = Uint8Array.from(input);
    apply(input, reportOp(), ...marks.ops);
    expect(Buffer.compare(input, copy)).toBe(0);
  });

  it("comes back part by part when the marks are cleared, in whatever order a report was written with them", () => {
    const input = richWorkbook();
    const clear: EditOp = { kind: "unmark" };
    expect(parts(apply(apply(input, ...marks.ops), clear))).toEqual(parts(input));
    const reported = apply(input, reportOp());
    expect(parts(apply(apply(reported, ...marks.ops), clear))).toEqual(parts(reported));
    const afterMarks = parts(apply(apply(apply(input, ...marks.ops), reportOp()), clear));
    const plain = parts(input);
    // What the report itself changes, and nothing of the clerk's sheets, tables, charts, comments or macros.
    const touched = [...plain].filter(([name, text]) => afterMarks.get(name) !== text).map(([name]) => name);
    const changedByReport = [...plain].filter(([name, text]) => parts(reported).get(name) !== text);
    expect(touched).toEqual(changedByReport.map(([name]) => name));
    expect(touched.filter((name) => name.startsWith("xl/worksheets/"))).toEqual([]);
  });

  it("is reached on a sheet that was protected after it was marked", () => {
    const input = richWorkbook();
    const part = "xl/worksheets/sheet2.xml";
    const protection = '<sheetProtection sheet="1" objects="1" scenarios="1"/>';
    const marked = parts(apply(input, ...marks.ops));
    const locked = { ...richParts() };
    for (const name of [part, "xl/worksheets/sheet1.xml", "xl/styles.xml"]) {
      locked[name] = Buffer.from(marked.get(name) ?? "", "latin1").toString("utf8");
    }
    locked[part] = `${locked[part]}`.replace("</sheetData>", `</sheetData>${protection}`);
    const bytes = zipParts(locked);
    expect(checkPackage(bytes)).toEqual([]);
    const cleared = parts(apply(bytes, { kind: "unmark" }));
    expect(cleared.get(part)?.replace(protection, "")).toBe(parts(input).get(part));
    expect(cleared.get("xl/styles.xml")).toBe(parts(input).get("xl/styles.xml"));
  });
});
