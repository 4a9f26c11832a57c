/** Opens a workbook for a command: its bytes (to be patched) and what was read from them. */

import { basename } from "node:path";
import type { Snapshot } from "../core/workbook/snapshot.ts";
import { readFileBytes } from "../hosts/file/read-file.ts";
import { readWorkbook } from "../hosts/file/read-workbook.ts";

export interface WorkbookInput {
  /** As given on the command line. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}

/** @throws HostError with a message for the user */
export async function openWorkbook(path: string): Promise<WorkbookInput> {
  const bytes = await readFileBytes(path);
  return { path, bytes, snapshot: await readWorkbook(bytes, basename(path)) };
}
