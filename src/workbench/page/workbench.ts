/** The page as a whole: one open workbook, its grid, the add-in's pane beside it and its commands behind it. */
import { parseRange } from "../../core/model/place.ts";
import { zipCodec } from "../../hosts/file/ooxml/browser-zip-codec.ts";
import { addressOf } from "../model/areas.ts";
import { openXlsx } from "../model/open-xlsx.ts";
import { saveXlsx } from "../model/save-xlsx.ts";
import type { Workbook } from "../model/workbook.ts";
import type { BatchFacts, BatchRecord, Interruption } from "../rich-api/server.ts";
import { AddinFrame } from "./addin-frame.ts";
import { Grid, type ShownCell } from "./grid/grid.ts";
import type { RibbonButton } from "./ribbon.ts";
import type { Appearance, Level } from "./toolbar.ts";

export interface WorkbenchPlaces {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}

export interface WorkbenchOptions {
  /** The page of the task pane. */
  readonly paneUrl: URL;
  readonly commandsPage: string;
  readonly level: Level;
  readonly appearance: Appearance;
  readonly notice: (sentence: string) => void;
  readonly named: (name: string) => void;
  /** The focus leaves the pane, forwards or backwards. */
  readonly focusLeft: (isBackwards: boolean) => void;
}

/** What the page is like now; for tests. */
export interface WorkbenchState {
  readonly name: string;
  readonly seam: "native" | "wac";
  readonly level: Level;
  readonly appearance: Appearance;
  readonly paneUrl: string;
  /** Office is ready in the pane. */
  readonly paneIsReady: boolean;
  readonly activeSheet: string | null;
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: string;
    readonly usedRange: string | null;
    /** Conditional formats, marks included. */
    readonly conditions: number;
  }[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

/** A cell of the model beside what the grid shows of it; for tests. */
export interface WorkbenchCell {
  readonly value: unknown;
  /** Without “=”. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly shown: ShownCell | null;
}

/** Batches of the add-in since the workbook was opened; for tests. */
export interface WorkbenchRequests {
  readonly pane: readonly BatchRecord[];
  readonly commands: readonly BatchRecord[];
  /** References the add-in still holds. */
  readonly references: number;
}

interface OpenBook {
  readonly workbook: Workbook;
  /** The file as it was opened: saving patches it. */
  readonly original: Uint8Array;
}

export class Workbench {
  readonly #grid: Grid;
  readonly #places: WorkbenchPlaces;
  readonly #options: WorkbenchOptions;
  #paneUrl: URL;
  #level: Level;
  #appearance: Appearance;
  #book: OpenBook | null = null;
  #pane: AddinFrame | null = null;
  #commands: AddinFrame | null = null;
  #paneIsReady = false;

  constructor(places: WorkbenchPlaces, options: WorkbenchOptions) {
    this.#places = places;
    this.#options = options;
    this.#paneUrl = options.paneUrl;
    this.#level = options.level;
    this.#appearance = options.appearance;
    this.#grid = new Grid(places.grid, { refused: options.notice });
  }

  /** Throws for what is no workbook. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const workbook = await openXlsx(bytes, name, zipCodec);
    // Two calculations at once get in each other's way in the grid.
    await this.#grid.calculated();
    this.#book = { workbook, original: bytes };
    this.#options.named(workbook.name);
    this.#grid.show(workbook);
    this.#startPane();
  }

  /** The open workbook as a file: the bytes it was opened from, patched. */
  async save(): Promise<Uint8Array> {
    const { workbook, original } = this.#required();
    await this.#grid.calculated();
    return saveXlsx(original, workbook, zipCodec);
  }

  setLevel(level: Level): void {
    this.#level = level;
    this.#startPane();
  }

  setAppearance(appearance: Appearance): void {
    this.#appearance = appearance;
    this.#startPane();
  }

  /** Settles when a function has ended, or the pane is ready. */
  async press({ id, action }: RibbonButton): Promise<void> {
    if (action.kind === "pane") {
      this.#paneUrl = new URL(action.page, this.#options.paneUrl);
      this.#startPane();
      await this.#pane?.connected;
      return;
    }
    this.#commands ??= this.#start(new URL(this.#options.commandsPage, this.#options.paneUrl), (frame) => {
      frame.className = "commandsFrame";
      frame.tabIndex = -1;
      frame.setAttribute("aria-hidden", "true");
      document.body.append(frame);
    });
    await this.#commands.invoke(action.name, id);
  }

  /** Puts the focus on the pane's first control, or its last. False where the browser does it by itself. */
  enterPane(isBackwards: boolean): boolean {
    return this.#pane?.enter(isBackwards) ?? false;
  }

  state(): WorkbenchState {
    const { workbook } = this.#required();
    return {
      name: workbook.name,
      seam: location.protocol === "https:" ? "wac" : "native",
      level: this.#level,
      appearance: this.#appearance,
      paneUrl: this.#paneUrl.href,
      paneIsReady: this.#paneIsReady,
      activeSheet: workbook.activeSheet?.name ?? null,
      sheets: workbook.sheets.map((sheet) => {
        const used = sheet.usedRange(true);
        return {
          name: sheet.name,
          visibility: sheet.visibility,
          usedRange: used === null ? null : addressOf(used),
          conditions: sheet.conditionalFormats.length,
        };
      }),
      names: workbook.names.map(({ name, refersTo }) => ({ name, refersTo })),
    };
  }

  cell(sheetName: string, address: string): WorkbenchCell {
    const at = parseRange(address);
    if (at === null) throw new RangeError(`Not an address: ${address}`);
    this.#grid.takeEdits();
    const { value, formula, look } = this.#required().workbook.requiredSheet(sheetName).cell(at.top, at.left);
    return { value, formula, numberFormat: look.numberFormat, shown: this.#grid.cell(sheetName, at.top, at.left) };
  }

  /** What is selected in the grid. */
  selection(): { readonly sheet: string; readonly address: string } | null {
    return this.#grid.selection();
  }

  /** Puts a text or number into a cell of the grid, as somebody at the grid would. */
  type(sheetName: string, address: string, text: string | number): void {
    const at = parseRange(address);
    if (at === null) throw new RangeError(`Not an address: ${address}`);
    this.#grid.type(sheetName, at.top, at.left, text);
  }

  /**
   * Lets the pane's batches go wrong from now on as `ServerOptions.interrupt` does, until null or a new pane ends it. The
   * workbook may be changed behind the add-in's back. For tests.
   */
  interrupt(how: ((batch: BatchFacts, workbook: Workbook) => Interruption | null) | null): void {
    const { workbook } = this.#required();
    if (this.#pane !== null) this.#pane.server.interrupt = how === null ? null : (batch) => how(batch, workbook);
  }

  requests(): WorkbenchRequests {
    return {
      pane: this.#pane?.server.batches ?? [],
      commands: this.#commands?.server.batches ?? [],
      references: (this.#pane?.server.referenceCount ?? 0) + (this.#commands?.server.referenceCount ?? 0),
    };
  }

  #required(): OpenBook {
    if (this.#book === null) throw new Error("workbench: no workbook is open");
    return this.#book;
  }

  /** The pane starts anew, as when it is closed and opened again. */
  #startPane(): void {
    this.#pane?.close();
    this.#commands?.close();
    this.#commands = null;
    this.#paneIsReady = false;
    const pane = this.#start(this.#paneUrl, (frame) => {
      frame.title = "支部台账助手";
      this.#places.pane.replaceChildren(frame);
    });
    this.#pane = pane;
    void pane.connected.then(() => {
      if (this.#pane === pane) this.#paneIsReady = true;
    });
  }

  #start(url: URL, place: (frame: HTMLIFrameElement) => void): AddinFrame {
    const frame = document.createElement("iframe");
    const addin = new AddinFrame({
      frame,
      url,
      workbook: this.#required().workbook,
      level: this.#level,
      theme: this.#appearance,
      beforeBatch: () => this.#grid.calculated(),
      afterBatch: () => this.#grid.refresh(),
      focusLeft: this.#options.focusLeft,
    });
    place(frame);
    return addin;
  }
}
