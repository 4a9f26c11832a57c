/**
 * A workbook while a plan is applied to it: its sheets by name, its style sheet opened once, its calculation chain.
 * Between the package (parts and relationships) and the operations (sheets and marks).
 */
import { contentType } from "./content-types.ts";
import type { PackageEditor } from "./package-editor.ts";
import { relationshipType } from "./relationships.ts";
import { minimalStyles, StylePatch } from "./style-patch.ts";
import { mainNamespace, workbookSheets } from "./workbook-part.ts";
import { attributes, rootElement, startTag } from "./xml.ts";

export interface EditedSheet {
  /** The name on its tab. */
  readonly name: string;
  /** Zero-based position among the tabs. */
  readonly index: number;
  readonly part: string;
  /** False for chart sheets, dialogs and macro sheets. */
  readonly hasCells: boolean;
}

export class WorkbookEditor {
  readonly package: PackageEditor;
  readonly workbookPart: string;
  /** `xl/`, or wherever the workbook part lies. */
  readonly folder: string;
  #styles: { readonly part: string; readonly patch: StylePatch } | null = null;

  constructor(edited: PackageEditor, workbookPart: string) {
    this.package = edited;
    this.workbookPart = workbookPart;
    this.folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  }

  get workbook(): string {
    return this.package.requiredText(this.workbookPart);
  }

  set workbook(text: string) {
    this.package.setText(this.workbookPart, text);
  }

  sheets(): EditedSheet[] {
    const links = new Map(this.package.relationships(this.workbookPart).map((link) => [link.id, link]));
    const sheets: EditedSheet[] = [];
    workbookSheets(this.workbook).forEach(({ name, relationshipId }, index) => {
      const link = links.get(relationshipId);
      const part = link === undefined ? null : this.package.target(this.workbookPart, link);
      if (link === undefined || part === null) return;
      sheets.push({ name, index, part, hasCells: link.type === relationshipType.worksheet });
    });
    return sheets;
  }

  /** The text of a sheet that may be edited. Throws HostError `read-only-workbook` when it is not written the usual way. */
  sheetText(sheet: EditedSheet): string {
    const text = this.package.requiredText(sheet.part);
    const root = rootElement(text);
    if (root.name !== "worksheet" || attributes(startTag(text, root)).get("xmlns") !== mainNamespace) {
      throw this.package.readOnly(`工作表“${sheet.name}”的内部结构不是常见的 Excel 写法`);
    }
    return text;
  }

  /** The style sheet, made when there is none. What is added becomes part of the package with `saveStyles`. */
  get styles(): StylePatch {
    if (this.#styles !== null) return this.#styles.patch;
    let part = this.stylesPart();
    if (part === null) {
      part = `${this.folder}styles.xml`;
      this.package.addPart(part, minimalStyles, contentType.styles);
      this.package.relate(this.workbookPart, relationshipType.styles, part);
    }
    const patch = new StylePatch(this.package.requiredText(part));
    this.#styles = { part, patch };
    return patch;
  }

  saveStyles(): void {
    if (this.#styles === null) return;
    this.package.setText(this.#styles.part, this.#styles.patch.finish());
    this.#styles = null;
  }

  stylesPart(): string | null {
    return this.#related(relationshipType.styles);
  }

  /** Takes the style sheet away when it is the one made by us and nothing uses it any more. */
  removeUnusedStyles(): void {
    const part = this.stylesPart();
    if (part === null || this.package.text(part) !== minimalStyles) return;
    this.#remove(relationshipType.styles, part);
  }

  /** Excel makes a new one; an old one that names a cell without formula is an error. */
  removeCalculationChain(): void {
    const part = this.#related(relationshipType.calcChain);
    if (part !== null) this.#remove(relationshipType.calcChain, part);
  }

  #related(type: string): string | null {
    for (const link of this.package.relationships(this.workbookPart)) {
      if (link.type !== type) continue;
      const part = this.package.target(this.workbookPart, link);
      if (part !== null && this.package.has(part)) return part;
    }
    return null;
  }

  #remove(type: string, part: string): void {
    const links = this.package.relationships(this.workbookPart).filter((link) => link.type === type);
    this.package.unrelate(this.workbookPart, new Set(links.map(({ id }) => id)));
    this.package.removePart(part);
  }
}
