import { FileHost } from "../../src/hosts/file/file-host.ts";
import { zipCodec } from "../../src/hosts/file/ooxml/node-zip-codec.ts";
import { PackageEditor } from "../../src/hosts/file/ooxml/package-editor.ts";
import { readStructure, workbookPartOf } from "../../src/hosts/file/ooxml/read-structure.ts";
import { openPackage } from "../../src/hosts/file/ooxml/zip.ts";
import { openXlsx } from "../../src/workbench/model/open-xlsx.ts";
import type { OpenWorkbook } from "./host-contract.ts";

/** A file that a clerk edits between two runs: the bytes are changed as Excel would on saving. */
export class EditedFile implements OpenWorkbook {
  host: FileHost;
  readonly #fileName: string;

  constructor(bytes: Uint8Array, fileName: string) {
    this.host = new FileHost(bytes, fileName);
    this.#fileName = fileName;
  }

  look(): ReturnType<OpenWorkbook["look"]> {
    return openXlsx(this.host.bytes, this.#fileName, zipCodec);
  }

  knowFigures(): void {
    // A file keeps the figures it was given.
  }

  rename(sheet: string, name: string): void {
    this.#edit("xl/workbook.xml", (text) => text.replaceAll(sheet, name));
  }

  type(sheet: string, address: string, text: string): void {
    const opened = openPackage(this.host.bytes, this.#fileName);
    const structure = readStructure(opened, workbookPartOf(opened) ?? "");
    const part = structure.sheets.find(({ name }) => name === sheet)?.part ?? "";
    const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
    this.#edit(part, (xml) =>
      xml.replace(cell, (_, style: string) => `<c r="${address}"${style} t="inlineStr"><is><t>${text}</t></is></c>`),
    );
  }

  #edit(part: string, change: (text: string) => string): void {
    const editor = new PackageEditor(openPackage(this.host.bytes, this.#fileName), this.#fileName);
    editor.setText(part, change(editor.requiredText(part)));
    const bytes = editor.finish();
    if (bytes === null) throw new Error("nothing was edited");
    this.host = new FileHost(bytes, this.#fileName);
  }
}
