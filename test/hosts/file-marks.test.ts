import { EditedFile } from "./edited-file.ts";
import { type MarkedWorkbook, marksContract } from "./marks-contract.ts";

class MarkedFile extends EditedFile implements MarkedWorkbook {
  async save(): Promise<Uint8Array> {
    return this.host.bytes;
  }
}

marksContract({ name: "a file", open: async (bytes, fileName) => new MarkedFile(bytes, fileName) });
