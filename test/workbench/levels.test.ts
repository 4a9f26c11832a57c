/** A host of a lower level does not know newer members: it answers ApiNotFound, and the add-in does without. */
import { describe, expect, it } from "vitest";
import { Workbook } from "../../src/workbench/model/workbook.ts";
import { workbookHandle } from "../../src/workbench/rich-api/members/workbook.ts";
import { RichApiServer } from "../../src/workbench/rich-api/server.ts";

interface Answer {
  readonly Error?: { readonly Code: string; readonly Message: string };
}

const rangePaths = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["名单"] } },
  4: { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["A1:B2"] } },
  5: { Id: 5, ObjectPathType: 4, Name: "ConditionalFormats", ParentObjectPathId: 4 },
};

/** Instantiates the last of some paths on a host of this level. */
function answered(level: number, path: Record<string, unknown>): string {
  const workbook = new Workbook();
  workbook.addSheet("名单");
  const server = new RichApiServer({ root: workbookHandle(workbook), level });
  const body = {
    AutoKeepReference: false,
    Actions: [{ Id: 9, ActionType: 1, Name: "", ObjectPathId: 6 }],
    ObjectPaths: { ...rangePaths, 6: { Id: 6, ...path } },
  };
  const answer: Answer = JSON.parse(server.process(JSON.stringify(body)) ?? "{}");
  return answer.Error?.Code ?? "answered";
}

const newer: readonly (readonly [member: string, level: number, path: Record<string, unknown>])[] = [
  ["Worksheet.comments", 10, { ObjectPathType: 4, Name: "Comments", ParentObjectPathId: 3 }],
  [
    "Range.getMergedAreasOrNullObject",
    13,
    { ObjectPathType: 3, Name: "GetMergedAreasOrNullObject", ParentObjectPathId: 4, ArgumentInfo: { Arguments: [] } },
  ],
  [
    "ConditionalFormatCollection.getItemOrNullObject",
    14,
    { ObjectPathType: 3, Name: "GetItemOrNullObject", ParentObjectPathId: 5, ArgumentInfo: { Arguments: ["{CF-1}"] } },
  ],
];

describe("members newer than the host", () => {
  it.each(newer)("%s is there from ExcelApi 1.%i on", (_, since, path) => {
    for (const level of [9, 14, 15]) {
      expect(answered(level, path), `ExcelApi 1.${level}`).toBe(level < since ? "ApiNotFound" : "answered");
    }
    expect(answered(since - 1, path)).toBe("ApiNotFound");
    expect(answered(since, path)).toBe("answered");
  });
});
