/** A text of ours that is kept in the bytes of a workbook. */
import { ownNamePrefix } from "../../core/workbook/snapshot.ts";
import { readAddInSettings } from "./ooxml/add-in-settings.ts";
import { openPackage } from "./ooxml/zip.ts";
import { workbookKind } from "./workbook-kind.ts";

/** Null when nothing is kept under the key, or in a kind of file that keeps nothing. `fileName` is for messages. */
export function readKept(bytes: Uint8Array, fileName: string, key: string): string | null {
  if (workbookKind(bytes).kind !== "package") return null;
  const value = readAddInSettings(openPackage(bytes, fileName)).get(ownNamePrefix + key);
  return typeof value === "string" ? value : null;
}
