/**
 * What the workbench says of itself to office.js, over whichever seam: requirement sets, the facts of the document, and
 * events as entries of a message. Knows no page and no Node.
 */
import type { CellRange } from "../core/model/place.ts";
import { addressOf } from "./model/areas.ts";
import type { WorkbookEvent } from "./model/workbook.ts";
import type { RichApiServer } from "./rich-api/server.ts";

/** For a host of ExcelApi 1.`level`. */
export function requirementMatrix(level: number): string {
  return JSON.stringify({ ExcelApi: `1.${level}`, DialogApi: dialogLevel, SharedRuntime: "1.1", RibbonApi: "1.1" });
}

const dialogLevel = "1.2";

export const dialogMatrix = JSON.stringify({ DialogApi: dialogLevel });

/** The last library that npm has; newer hosts answer it the same way. */
export const hostVersion = "16.0.15407.10000";

/** `host$platform$version$locale$correlation$dialog$logging$flags`, as office.js takes it apart; its telemetry stays off. */
export function hostInfo(platform: "Win32" | "Web"): string {
  return `Excel$${platform}$16.01$zh-CN$$$disableLogging$0`;
}

/** What a native host answers by functions of these names. */
export function nativeFacts(level: number, documentName: string): Record<string, unknown> {
  return {
    GetAppType: 1,
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: "zh-CN",
    GetAppDataLocale: "zh-CN",
    GetDocUrl: documentName,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetSolutionRef: "addin",
    GetAppCapabilities: 0,
    GetDialogRequirementMatrix: dialogMatrix,
    GetHostFullVersion: hostVersion,
    GetInstanceId: "addin",
    GetCorrelationId: "",
    GetSupportedMatrix: requirementMatrix(level),
  };
}

/** Category, type, target, arguments, number: an entry of a message from the host. */
export type EventEntry = readonly [number, number, string, string, number];

const richApiCategory = 65_536;
let lastEntry = 0;

/** One entry for the sheet and one for the workbook, for those that are listened to. */
export function eventEntries(server: RichApiServer, event: WorkbookEvent, byAddin: boolean): EventEntry[] {
  const told = eventMessage(event, byAddin);
  return [told.sheetId, "Workbook"]
    .filter((target) => server.isListening(told.name, target))
    .map((target) => {
      lastEntry++;
      return [richApiCategory, told.type, target, JSON.stringify(told.arguments), lastEntry];
    });
}

function eventMessage(
  event: WorkbookEvent,
  byAddin: boolean,
): { readonly name: string; readonly type: number; readonly sheetId: string; readonly arguments: object } {
  const worksheetId = event.sheet.id;
  const common = { source: "Local", worksheetId };
  switch (event.kind) {
    case "changed": {
      const change = { changeType: "RangeEdited", ...at(event.range), shiftDirection: "None" };
      const trigger = byAddin ? { triggerSource: "ThisLocalAddin" } : {};
      return { name: "DataChanged", type: 10, sheetId: worksheetId, arguments: { ...common, ...change, ...trigger } };
    }
    case "added":
      return { name: "Added", type: 13, sheetId: worksheetId, arguments: common };
    case "deleted":
      return { name: "Deleted", type: 15, sheetId: worksheetId, arguments: common };
    case "activated":
      return { name: "Activated", type: 11, sheetId: worksheetId, arguments: { worksheetId } };
    case "selected":
      return {
        name: "SelectionChanged",
        type: 14,
        sheetId: worksheetId,
        arguments: { worksheetId, ...at(event.range) },
      };
  }
}

function at(range: CellRange): { readonly address: string } {
  return { address: addressOf(range) };
}
