/** A workbook held as bytes. Applying a plan replaces the bytes; whoever made the host decides where they go. */
import type { EditPlan, Receipt } from "../../core/workbook/edit-plan.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import type { Host } from "../host.ts";
import { applyPlan } from "./apply-plan.ts";
import { readWorkbook } from "./read-workbook.ts";

export class FileHost implements Host {
  readonly #fileName: string;
  #bytes: Uint8Array;

  /** `fileName` has no folder: it stands in messages and in the snapshot. */
  constructor(bytes: Uint8Array, fileName: string) {
    this.#bytes = bytes;
    this.#fileName = fileName;
  }

  /** The workbook as it is now. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  async read(): Promise<Snapshot> {
    return readWorkbook(this.#bytes, this.#fileName);
  }

  async apply(plan: EditPlan): Promise<Receipt> {
    const { bytes, receipt } = applyPlan(this.#bytes, this.#fileName, plan);
    this.#bytes = bytes;
    return receipt;
  }
}
