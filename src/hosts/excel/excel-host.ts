/// <reference types="office-js" />
/** The workbook open in Excel. Needs ExcelApi 1.9; newer members are used where the host has them. */
import type { Place } from "../../core/model/place.ts";
import type { EditPlan, Receipt, SheetContent } from "../../core/workbook/edit-plan.ts";
import { ownNamePrefix, type Snapshot } from "../../core/workbook/snapshot.ts";
import type { ApplyOptions, KeyValueStore, LiveHost } from "../host.ts";
import { registryKey } from "../marks/registry-key.ts";
import type { SessionFacts } from "./look-around.ts";
import { readWorkbook, type WorkbookRead } from "./read-workbook.ts";
import { realTimer, type Session, type Timer, type TrafficCounters, withSession } from "./session.ts";
import { UnfinishedSheets } from "./unfinished-sheets.ts";

export interface ExcelHostOptions {
  readonly timer?: Timer;
  /** Milliseconds a round trip may take; a minute unless told. */
  readonly timeLimit?: number;
  /** Cells asked for in one round trip; fewer in Excel on the web. */
  readonly cellsPerTrip?: number;
}

const aMinute = 60_000;

/** Well under the five million cells Excel gives at once. */
const desktopCells = 200_000;

/** Excel on the web answers 5 MB at most; Chinese text takes up to six bytes a character. */
const webCells = 40_000;

export class ExcelHost implements LiveHost {
  readonly #options: ExcelHostOptions;
  #sheetIds: ReadonlyMap<string, string> = new Map();
  readonly #unfinished = new UnfinishedSheets();
  /** What this session wrote on sheets of ours, by defined name. */
  readonly #written = new Map<string, SheetContent>();
  /** Since the host was made. */
  readonly traffic: TrafficCounters = { syncs: 0, sentBytes: 0, receivedBytes: 0 };

  constructor(options: ExcelHostOptions = {}) {
    this.#options = options;
  }

  /** Throws HostError: `not-answering`, `refused`, `cell-editing` or `too-large`. */
  async read(): Promise<Snapshot> {
    const { snapshot, sheetIds } = await this.#present();
    this.#sheetIds = sheetIds;
    return this.#unfinished.mended(snapshot);
  }

  /** As Excel has it, sheets that are written in part included. */
  #present(): Promise<WorkbookRead> {
    const usual = Office.context.platform === Office.PlatformType.OfficeOnline ? webCells : desktopCells;
    return this.#run((context) =>
      readWorkbook(context, { has: hasExcelApi, cellsPerTrip: this.#options.cellsPerTrip ?? usual }),
    );
  }

  /** Throws HostError as `read` does, and `cancelled`; its message says what was written and what was not. */
  async apply(plan: EditPlan, options: ApplyOptions = {}): Promise<Receipt> {
    // Two thirds of this host write; a pane that only looks does without.
    const { applyPlan, needsPresent } = await import("./apply-plan.ts");
    const before = this.traffic.syncs;
    const facts: SessionFacts = {
      present: needsPresent(plan) ? (await this.#present()).snapshot : null,
      has: hasExcelApi,
      sheetIds: this.#sheetIds,
      started: (definedName) => {
        this.#unfinished.note(definedName, true);
        this.#written.delete(definedName);
      },
      finished: (definedName, content) => {
        this.#unfinished.note(definedName, false);
        if (content === null) this.#written.delete(definedName);
        else this.#written.set(definedName, content);
      },
      isHalfWritten: (definedName) => this.#unfinished.isUnfinished(definedName),
      written: (definedName) => this.#written.get(definedName),
    };
    const receipt = await this.#run((context) => applyPlan(context, plan, facts, options));
    return { ...receipt, syncs: this.traffic.syncs - before };
  }

  async reveal(place: Place): Promise<string | null> {
    return this.#run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItemOrNullObject(this.#sheetIds.get(place.sheet) ?? place.sheet);
      sheet.load("name,visibility");
      await context.sync();
      if (sheet.isNullObject) return `工作表“${place.sheet}”已经不在了，请重新体检。`;
      if (sheet.visibility !== "Visible") return `工作表“${sheet.name}”是隐藏的，请先取消隐藏再查看。`;
      sheet.activate();
      sheet.getRange(place.range).select();
      await context.sync();
      return null;
    });
  }

  /**
   * Calls back with the name of a sheet that was edited at this machine, as far as it was there at the last reading. What
   * this add-in writes is left out where Excel says who wrote (ExcelApi 1.14). Returns how to stop. A host that takes no
   * listener stays silent: the pane then looks for changes before it writes.
   */
  onChanged(listener: (sheet: string) => void): () => void {
    let stopped = false;
    let registered: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | null = null;
    const remove = (): void => {
      const handler = registered;
      registered = null;
      if (handler === null) return;
      Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      }).catch(() => undefined);
    };
    this.#run(async (session) => {
      registered = session.workbook.worksheets.onChanged.add(async (event) => {
        if (stopped || event.source !== "Local" || event.triggerSource === "ThisLocalAddin") return;
        const sheet = [...this.#sheetIds].find(([, id]) => id === event.worksheetId);
        if (sheet) listener(sheet[0]);
      });
      await session.sync();
      if (stopped) remove();
    }).catch(() => undefined);
    return () => {
      stopped = true;
      remove();
    };
  }

  readonly store: KeyValueStore = {
    get: (key) =>
      this.#run(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(ownNamePrefix + key);
        setting.load("value");
        await context.sync();
        return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
      }),
    getAll: () =>
      this.#run(async (context) => {
        const { settings } = context.workbook;
        settings.load("items/key,items/value");
        await context.sync();
        const texts = new Map<string, string>();
        for (const { key, value } of settings.items) {
          // The register of marks is the host's own.
          if (!key.startsWith(ownNamePrefix) || key === registryKey || typeof value !== "string") continue;
          texts.set(key.slice(ownNamePrefix.length), value);
        }
        return texts;
      }),
    set: (key, text) =>
      this.#run(async (context) => {
        const { settings } = context.workbook;
        if (text === null) settings.getItemOrNullObject(ownNamePrefix + key).delete();
        else settings.add(ownNamePrefix + key, text);
        await context.sync();
      }),
  };

  #run<Result>(work: (context: Session) => Promise<Result>): Promise<Result> {
    const { timer = realTimer, timeLimit = aMinute } = this.#options;
    return withSession({ timer, timeLimit, counters: this.traffic }, work);
  }
}

function hasExcelApi(minor: number): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", `1.${minor}`);
}
