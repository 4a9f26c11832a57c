/** Whatever member of Excel the add-in uses stands in the workbench's tables, with the level Microsoft's types give it. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memberTables } from "../../src/workbench/rich-api/host-type.ts";
import "../../src/workbench/rich-api/members/workbook.ts";
import { type UsedMember, usedMembers } from "./used-members.ts";

/** Events go by what registers them. */
const registrations = new Map([
  ["onActivated", "_RegisterActivatedEvent"],
  ["onAdded", "_RegisterAddedEvent"],
  ["onChanged", "_RegisterDataChangedEvent"],
  ["onDeactivated", "_RegisterDeactivatedEvent"],
  ["onDeleted", "_RegisterDeletedEvent"],
  ["onNameChanged", "_RegisterNameChangedEvent"],
  ["onSelectionChanged", "_RegisterSelectionChangedEvent"],
]);

/** The uses that no table answers, as sentences. */
function missing(used: readonly UsedMember[]): string[] {
  return used.flatMap(({ type, member, at }) => {
    const table = memberTables.get(type);
    const wire = (registrations.get(member) ?? member).toLowerCase();
    const known = table?.has(wire) === true || table?.has(wire.replace(/ornullobject$/, "")) === true;
    return known ? [] : [`${type}.${member} (${at}) has no entry in the member tables`];
  });
}

describe("the members the add-in uses", () => {
  const sources = ["src/hosts/excel", "src/commands", "src/taskpane"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const used = usedMembers(sources);

  it("are found by the types of office.js", () => {
    const names = used.map(({ type, member }) => `${type}.${member}`);
    expect(names.length).toBeGreaterThan(80);
    for (const name of ["Worksheet.getRanges", "ConditionalFormat.priority", "SettingCollection.add", "Range.values"]) {
      expect(names).toContain(name);
    }
  });

  it("all have an entry in the tables", () => {
    expect(missing(used)).toEqual([]);
  });
});

describe("the check itself", () => {
  const check = (body: string): string[] => {
    const file = `${process.cwd()}/src/hosts/excel/snippet.ts`;
    const text = `/// <reference types="office-js" />\nexport async function snippet(context: Excel.RequestContext): Promise<void> {\n${body}\n}\n`;
    return missing(usedMembers([], new Map([[file, text]]))).map((sentence) =>
      sentence.replace(/\(.*\/snippet/, "(snippet"),
    );
  };

  it("names a member without an entry, however it is reached", () => {
    expect(
      check(
        [
          "const sheet = context.workbook.worksheets.getActiveWorksheet();",
          "sheet.shapes.addTextBox();",
          "const { slicers } = sheet;",
          'sheet.load("name,standardHeight");',
          'context.workbook.worksheets.load("items/showHeadings");',
          'sheet["calculate"](true);',
          "slicers.getCount();",
          "sheet.onCalculated.add(async () => undefined);",
        ].join("\n"),
      ),
    ).toEqual([
      "ShapeCollection.addTextBox (snippet.ts:4) has no entry in the member tables",
      "SlicerCollection.getCount (snippet.ts:9) has no entry in the member tables",
      "Worksheet.calculate (snippet.ts:8) has no entry in the member tables",
      "Worksheet.onCalculated (snippet.ts:10) has no entry in the member tables",
      "Worksheet.shapes (snippet.ts:4) has no entry in the member tables",
      "Worksheet.showHeadings (snippet.ts:7) has no entry in the member tables",
      "Worksheet.slicers (snippet.ts:5) has no entry in the member tables",
      "Worksheet.standardHeight (snippet.ts:6) has no entry in the member tables",
    ]);
  });

  it("is content with members that have one, with null objects, and with what is the library's own", () => {
    expect(
      check(
        [
          'const sheet = context.workbook.worksheets.getItemOrNullObject("名单");',
          'sheet.load("name");',
          "await context.sync();",
          "if (!sheet.isNullObject) sheet.getUsedRangeOrNullObject(true).format.fill.clear();",
        ].join("\n"),
      ),
    ).toEqual([]);
  });
});

it("members newer than ExcelApi 1.9 bear the level of Microsoft's types", () => {
  const path = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const levels = apiLevels(readFileSync(path, "utf8"));
  const wrong: string[] = [];
  let newer = 0;
  for (const [type, members] of memberTables) {
    for (const [member, since] of members) {
      const stated = levels.get(`${type}.${member}`.toLowerCase());
      // What every collection has is as old as the collection, which a newer member may lead to.
      if (stated === undefined || ["items", "getcount", "getitemat", "getitem"].includes(member)) continue;
      const wanted = stated > 9 ? stated : 1;
      if (since !== wanted) wrong.push(`${type}.${member}: ${since}, stated ${stated}`);
      if (stated > 9) newer++;
    }
    // Answered by the member without the suffix, unless it came later than that one.
    for (const member of members.keys()) {
      const orNull = `${member}ornullobject`;
      const stated = levels.get(`${type}.${orNull}`.toLowerCase()) ?? 1;
      const known = Math.max(members.get(member) ?? 1, members.get(orNull) ?? 1);
      if (stated > 9 && known !== stated) wrong.push(`${type}.${orNull}: ${known}, stated ${stated}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(newer).toBeGreaterThan(1);
});

/** `type.member` in small letters → n of “[Api set: ExcelApi 1.n]”; a member without one has its class's. */
function apiLevels(text: string): Map<string, number> {
  const levels = new Map<string, number>();
  const from = text.indexOf("declare namespace Excel {");
  const lines = text.slice(from, text.indexOf("\ndeclare namespace ", from + 1)).split("\n");
  let type = "";
  let told: number | null = null;
  let ofType = 1;
  for (const line of lines) {
    const set = /\[Api set: ExcelApi (?:1\.)?(\d+)/.exec(line);
    if (set !== null) told = Number(set[1]);
    const opened = /^ {4}class (\w+)/.exec(line);
    if (opened !== null) {
      type = opened[1] ?? "";
      ofType = told ?? 1;
      told = null;
      continue;
    }
    const member = /^ {8}(?:readonly )?(\w+)(?:\?)?[(:]/.exec(line);
    if (member === null || type === "") continue;
    const key = `${type}.${member[1]}`.toLowerCase();
    // The oldest of several forms.
    levels.set(key, Math.min(levels.get(key) ?? 99, told ?? ofType));
    told = null;
  }
  return levels;
}
