/** A workbook held as bytes. Applying a plan replaces the bytes; whoever made the host decides where they go. */
import type { EditPlan, Receipt } from "../../core/workbook/edit-plan.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import { ownNamePrefix } from "../../core/workbook/snapshot.ts";
import type { Host, KeyValueStore } from "../host.ts";
import { registryKey } from "../marks/registry-key.ts";
import { applyPlan, openWritable } from "./apply-plan.ts";
import { keepInAddInSettings, readAddInSettings } from "./ooxml/add-in-settings.ts";
import { PackageEditor } from "./ooxml/package-editor.ts";
import { openPackage } from "./ooxml/zip.ts";
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

  /** What the add-in keeps in the workbook, where Excel keeps it. Setting throws HostError as `apply` does. */
  readonly store: KeyValueStore = {
    get: async (key) => this.#texts().get(key) ?? null,
    getAll: async () => this.#texts(),
    set: async (key, text) => {
      const edited = new PackageEditor(openWritable(this.#bytes, this.#fileName).package, this.#fileName);
      this.#bytes =
        edited.guarded(() => {
          keepInAddInSettings(edited, key, text);
          return edited.finish();
        }) ?? this.#bytes;
    },
  };

  #texts(): Map<string, string> {
    const texts = new Map<string, string>();
    for (const [key, value] of readAddInSettings(openPackage(this.#bytes, this.#fileName))) {
      // The register of marks is the Excel host's own: this host finds marks by their marker.
      if (typeof value === "string" && key !== registryKey) texts.set(key.slice(ownNamePrefix.length), value);
    }
    return texts;
  }
}
