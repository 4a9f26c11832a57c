/**
 * Everything the pane knows and does. Screens read `state` and call the methods; nothing here knows React or Excel, so the
 * whole flow is tested without either. Every method ends in a state a person can go on from.
 */
import type { Checkup } from "../../core/checkup/checkup.ts";
import { defaultPeriod, examine } from "../../core/examine.ts";
import { type Facts, factsOf } from "../../core/facts/facts.ts";
import { isoDay } from "../../core/model/date.ts";
import type { Status } from "../../core/model/outcome.ts";
import type { Period } from "../../core/model/period.ts";
import type { Place } from "../../core/model/place.ts";
import { recognise } from "../../core/recognition/recognise.ts";
import type { ReportSheetId } from "../../core/reports/report-plan.ts";
import type { EditPlan } from "../../core/workbook/edit-plan.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import { HostError } from "../../hosts/host.ts";
import type { PaneClock, PaneHost } from "../pane-host.ts";
import { changedSheets } from "./changed-sheets.ts";
import { corrected } from "./corrections.ts";
import type { ListChoice } from "./findings.ts";
import { clearMarks, markedCells, markGaps } from "./marks.ts";
import {
  type Choices,
  choicesOf,
  type Kept,
  keptText,
  nothingKept,
  readKept,
  storeKeys,
  todayOf,
} from "./pane-settings.ts";
import { fingerprint } from "./sheet-content.ts";

export const screens = ["checkup", "ledgers", "points", "rectification", "reports", "settings"] as const;
export type Screen = (typeof screens)[number];

/** What went wrong, for people, and the closed details for technicians (no personal data in them). */
export interface Trouble {
  readonly title: string;
  readonly message: string;
  readonly steps: readonly string[];
  readonly details: string;
}

/** The workbook as it was read last, recognised but not judged. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly facts: Facts;
}

export interface Result {
  readonly checkup: Checkup;
  readonly snapshot: Snapshot;
  /** `15:04`: the data are from then. */
  readonly at: string;
}

export const runSteps = ["读表", "认表头", "对照条文", "算得分和星级", "整理清单"] as const;

export interface Running {
  /** Index of the step being done. */
  readonly step: number;
  /** Words for the step, or "". */
  readonly detail: string;
  /** Share done, 0 to 1. */
  readonly share: number;
  /** False for the first 400 ms: a faster run goes straight to the result. */
  readonly visible: boolean;
}

export interface WritePreview {
  readonly title: string;
  readonly plan: EditPlan;
  /** What stands behind the plan, to be planned anew on the workbook as it is when 写入 is pressed. */
  readonly request: WriteRequest;
}

export type WriteRequest =
  | { readonly kind: "reports"; readonly sheets: readonly ReportSheetId[] }
  | { readonly kind: "points"; readonly period: Period }
  | { readonly kind: "issues"; readonly closed: ReadonlySet<string> };

export interface WriteReceipt {
  readonly title: string;
  readonly message: string;
  readonly lines: readonly { readonly title: string; readonly written: boolean; readonly why: string }[];
  readonly steps: readonly string[];
  readonly details: string;
  readonly request: WriteRequest;
}

export interface PaneState {
  readonly screen: Screen;
  readonly phase: "starting" | "ready" | "failed";
  readonly trouble: Trouble | null;
  readonly kept: Kept;
  readonly choices: Choices;
  readonly reading: Reading | null;
  readonly running: Running | null;
  readonly result: Result | null;
  /** Edits of ledger sheets since the result. */
  readonly stale: { readonly edits: number; readonly sheets: readonly string[] } | null;
  readonly list: ListChoice;
  /** Key of the gap that is open. */
  readonly gap: string | null;
  /** The page with unreadable cells and failed rules. */
  readonly problemsOpen: boolean;
  readonly marked: number;
  readonly marking: "marking" | "clearing" | null;
  readonly preview: WritePreview | null;
  readonly writing: { readonly words: string; readonly share: number } | null;
  readonly receipt: WriteReceipt | null;
  /** The screen somebody wanted to go to while settings were not saved. */
  readonly leaving: Screen | null;
  /** What was done, for everybody to hear; what was not done is shown until it is put away. */
  readonly notice: { readonly text: string; readonly isProblem: boolean; readonly id: number } | null;
}

/** A run that is faster is not shown. */
const shownAfter = 400;
/** A live re-check waits until the typing has stopped. */
const liveAfter = 1500;
/** Reading the workbook for the first time must end. */
const openingEnds = 90_000;

export class PaneStore {
  #state: PaneState;
  readonly #listeners = new Set<() => void>();
  readonly #host: PaneHost;
  readonly #clock: PaneClock;
  #abort: AbortController | null = null;
  #stopWatching: (() => void) | null = null;
  #stopLive: (() => void) | null = null;
  #noticeId = 0;
  #unsaved = false;

  constructor(host: PaneHost, clock: PaneClock) {
    this.#host = host;
    this.#clock = clock;
    this.#state = {
      screen: "checkup",
      phase: "starting",
      trouble: null,
      kept: nothingKept,
      choices: choicesOf(new Map(), clock),
      reading: null,
      running: null,
      result: null,
      stale: null,
      list: { status: "gap", weight: null, search: "", order: "group" },
      gap: null,
      problemsOpen: false,
      marked: 0,
      marking: null,
      preview: null,
      writing: null,
      receipt: null,
      leaving: null,
      notice: null,
    };
  }

  get state(): PaneState {
    return this.#state;
  }

  get today(): ReturnType<typeof todayOf> {
    return todayOf(this.#clock);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #say(text: string, isProblem = false): void {
    this.#noticeId++;
    this.#set({ notice: { text, isProblem, id: this.#noticeId } });
  }

  dismissNotice(): void {
    this.#set({ notice: null });
  }

  /** Reads what is kept and recognises the sheets. Always ends: ready or failed. */
  async open(): Promise<void> {
    this.#set({ phase: "starting", trouble: null });
    try {
      const { kept, snapshot, marked } = await this.#ending(this.#firstReading());
      const choices = choicesOf(kept.settings, this.#clock);
      this.#set({ kept, choices, marked, reading: readingOf(snapshot, kept, choices), phase: "ready" });
    } catch (error) {
      this.#set({ phase: "failed", trouble: troubleOf(error, "没能打开这个工作簿") });
      return;
    }
    const told = await this.#toldByCommand();
    if (told) this.#say(told, true);
    this.#stopWatching?.();
    this.#stopWatching = this.#host.onChanged?.((sheet) => this.#noteChange(sheet)) ?? null;
  }

  async #firstReading(): Promise<{ readonly kept: Kept; readonly snapshot: Snapshot; readonly marked: number }> {
    const kept = await readKept(this.#host.store);
    const snapshot = await this.#host.read();
    return { kept, snapshot, marked: await markedCells(this.#host) };
  }

  /** What a button of the ribbon could not do while no pane was there to say so. */
  async #toldByCommand(): Promise<string | null> {
    const { store } = this.#host;
    try {
      const told = await store.get(storeKeys.lastCommand);
      if (told !== null) await store.set(storeKeys.lastCommand, null);
      return told;
    } catch {
      return null;
    }
  }

  #ending<Value>(work: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const stop = this.#clock.later(openingEnds, () => reject(new HostError("unreadable-workbook", slowWorkbook)));
      work.then(resolve, reject).finally(stop);
    });
  }

  close(): void {
    this.#stopWatching?.();
    this.#stopLive?.();
    this.#abort?.abort();
  }

  show(screen: Screen): void {
    if (this.#unsaved && this.#state.screen === "settings" && screen !== "settings") {
      this.#set({ leaving: screen });
      return;
    }
    this.#set({ leaving: null, screen, gap: null, problemsOpen: false, preview: null, receipt: null });
  }

  /** While true, leaving the settings asks once. */
  guardLeaving(unsaved: boolean): void {
    this.#unsaved = unsaved;
    if (!unsaved && this.#state.leaving !== null) this.#set({ leaving: null });
  }

  stay(): void {
    this.#set({ leaving: null });
  }

  choose(list: Partial<ListChoice>): void {
    this.#set({ list: { ...this.#state.list, ...list } });
  }

  showStatus(status: Status): void {
    this.choose({ status, weight: null, search: "" });
  }

  openGap(key: string | null): void {
    this.#set({ gap: key });
  }

  openProblems(open: boolean): void {
    this.#set({ problemsOpen: open });
  }

  async reveal(place: Place): Promise<void> {
    const why = await this.#host.reveal(place);
    if (why !== null) this.#say(why, true);
  }

  // One-click check -----------------------------------------------------------------------------------------------------

  async run(): Promise<void> {
    if (this.#state.running) return;
    const abort = new AbortController();
    this.#abort = abort;
    const { signal } = abort;
    this.#set({
      running: { step: 0, detail: "", share: 0, visible: false },
      trouble: null,
      screen: "checkup",
      gap: null,
      problemsOpen: false,
      preview: null,
      receipt: null,
    });
    const stopTimer = this.#clock.later(shownAfter, () => this.#progress(signal, { visible: true }));
    try {
      const snapshot = await this.#host.read({
        signal,
        onProgress: ({ done, total, what }) =>
          this.#progress(signal, { detail: what, share: total > 0 ? (0.5 * done) / total : 0 }),
      });
      if (signal.aborted) return;
      this.#progress(signal, { step: 1, detail: sizeWords(snapshot), share: 0.5 });
      await this.#breathe();
      if (signal.aborted) return;
      const { kept, choices } = this.#state;
      const checkup = checked(snapshot, kept, choices);
      this.#progress(signal, { step: 4, detail: "", share: 0.95 });
      await this.#breathe();
      if (signal.aborted) return;
      const marked = await markedCells(this.#host);
      if (signal.aborted) return;
      this.#set({
        running: null,
        result: { checkup, snapshot, at: this.#clock.time() },
        reading: { snapshot, facts: checkup.facts },
        stale: null,
        marked,
        list: { ...this.#state.list, status: "gap", weight: null, search: "" },
      });
      this.#say(`体检完成，未达标 ${checkup.summary.gap} 处。`);
    } catch (error) {
      if (!signal.aborted) this.#set({ running: null, trouble: troubleOf(error, "这次没有查成") });
    } finally {
      stopTimer();
      if (this.#abort === abort) this.#abort = null;
    }
  }

  cancel(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#set({ running: null });
    this.#say("已取消，没有留下任何改动。");
  }

  #progress(signal: AbortSignal, change: Partial<Running>): void {
    const { running } = this.#state;
    if (running && !signal.aborted) this.#set({ running: { ...running, ...change } });
  }

  /** Lets the page draw. */
  #breathe(): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.later(0, resolve);
    });
  }

  // Changes of the workbook -----------------------------------------------------------------------------------------------

  #noteChange(sheet: string): void {
    const { result, reading, stale, kept, writing, marking } = this.#state;
    const facts = result?.checkup.facts ?? reading?.facts;
    if (!facts || writing || marking) return;
    const isLedger = facts.ledgers.tables.some((table) => table.sheet === sheet);
    const isUnused = facts.ledgers.unused.some((unused) => unused.sheet === sheet);
    if (!isLedger && !(isUnused && !result)) return;
    if (result) {
      const sheets = stale?.sheets.includes(sheet) ? stale.sheets : [...(stale?.sheets ?? []), sheet];
      this.#set({ stale: { edits: (stale?.edits ?? 0) + 1, sheets } });
    }
    this.#stopLive?.();
    if (!result || kept.live) this.#stopLive = this.#clock.later(liveAfter, () => void this.#refresh());
  }

  /** After edits: recognises anew, and checks anew when that was asked for. Says nothing while somebody types. */
  async #refresh(): Promise<void> {
    if (this.#state.running || this.#state.writing) return;
    try {
      const snapshot = await this.#host.read();
      const { kept, choices, result } = this.#state;
      if (!result) {
        this.#set({ reading: readingOf(snapshot, kept, choices) });
        return;
      }
      const checkup = checked(snapshot, kept, choices);
      this.#set({
        result: { checkup, snapshot, at: this.#clock.time() },
        reading: { snapshot, facts: checkup.facts },
        stale: null,
      });
    } catch {
      // The result stays what it is, and says that it is stale.
    }
  }

  // Settings ------------------------------------------------------------------------------------------------------------

  /** Replaces the pairs of 体检设置. The result goes, for it was made with others. */
  async saveSettings(settings: ReadonlyMap<string, string>, live: boolean): Promise<boolean> {
    const done = await this.#keep({ ...this.#state.kept, settings, live });
    if (done) this.#say("设置已保存在这个工作簿里。");
    return done;
  }

  /** @param corrections by `sheet!column`; "" = 不使用, null = as recognised */
  async correctColumns(corrections: ReadonlyMap<string, string | null>): Promise<boolean> {
    const columns = new Map(this.#state.kept.columns);
    for (const [key, field] of corrections) {
      if (field === null) columns.delete(key);
      else columns.set(key, field);
    }
    return this.#keep({ ...this.#state.kept, columns });
  }

  async exempt(key: string, reason: string): Promise<boolean> {
    const exemptions = new Map(this.#state.kept.exemptions);
    exemptions.set(key, { reason, on: isoDay(this.today) });
    const done = await this.#keep({ ...this.#state.kept, exemptions }, { keepsResult: true });
    if (done) this.#say("已记为不是问题，以后不再列出。");
    return done;
  }

  async takeBackExemption(key: string): Promise<boolean> {
    const exemptions = new Map(this.#state.kept.exemptions);
    exemptions.delete(key);
    return this.#keep({ ...this.#state.kept, exemptions }, { keepsResult: true });
  }

  async #keep(kept: Kept, { keepsResult = false } = {}): Promise<boolean> {
    const { store } = this.#host;
    try {
      // Each key is a round trip to Excel: only what has changed is written.
      const before = this.#state.kept;
      for (const name of ["settings", "exemptions", "columns", "written"] as const) {
        const text = keptText(kept[name]);
        if (text !== keptText(before[name])) await store.set(storeKeys[name], text);
      }
      if (kept.live !== before.live) await store.set(storeKeys.live, kept.live ? "yes" : null);
    } catch (error) {
      this.#say(`没能保存：${messageOf(error)}`, true);
      return false;
    }
    const choices = choicesOf(kept.settings, this.#clock);
    const { reading } = this.#state;
    this.#set({
      kept,
      choices,
      ...(keepsResult || !reading
        ? {}
        : { reading: readingOf(reading.snapshot, kept, choices), result: null, stale: null, gap: null }),
    });
    return true;
  }

  // Marks ---------------------------------------------------------------------------------------------------------------

  async mark(on: boolean): Promise<void> {
    const { result, marking } = this.#state;
    if (marking || (on && !result)) return;
    this.#set({ marking: on ? "marking" : "clearing" });
    try {
      const receipt = on && result ? await markGaps(this.#host, result.checkup) : await clearMarks(this.#host);
      const marked = await markedCells(this.#host);
      this.#set({ marking: null, marked });
      const [skipped] = receipt.skipped;
      if (skipped) this.#say(`有的地方没有标出：${skipped.why}`, true);
      else this.#say(on ? `已在表中标出 ${marked} 处。` : "标记已清除，台账和原来一样。");
    } catch (error) {
      this.#set({ marking: null });
      this.#say(`${on ? "没能标出" : "没能清除标记"}：${messageOf(error)}台账内容没有改动。`, true);
    }
  }

  // Writing -------------------------------------------------------------------------------------------------------------

  async #planFor(request: WriteRequest, result: Result, snapshot: Snapshot): Promise<EditPlan> {
    const { planFor } = await import("./plans.ts");
    return planFor(request, result.checkup, snapshot, this.today);
  }

  /** Reads the workbook as it is now and shows what would be written. */
  async prepare(title: string, request: WriteRequest): Promise<void> {
    const { result, writing, stale } = this.#state;
    if (!result || writing || stale) return;
    this.#set({ writing: { words: "正在准备", share: 0 } });
    try {
      const snapshot = await this.#host.read();
      if (this.#hasMovedOn(result, snapshot)) return;
      const plan = await this.#planFor(request, result, snapshot);
      this.#set({
        preview: { title, plan, request },
        writing: null,
        receipt: null,
      });
    } catch (error) {
      this.#set({ writing: null });
      this.#say(`没能读出工作簿：${messageOf(error)}什么都没有写。`, true);
    }
  }

  /** Nothing is written from a result the ledgers have moved away from, whether or not the host told of the change. */
  #hasMovedOn(result: Result, snapshot: Snapshot): boolean {
    const ledgers = result.checkup.facts.ledgers.tables.map((table) => table.sheet);
    const sheets = changedSheets(result.snapshot, snapshot, ledgers);
    if (sheets.length === 0) return false;
    this.#set({ writing: null, preview: null, stale: { edits: sheets.length, sheets } });
    this.#say("体检后台账又改过，请重新体检再写入。什么都没有写。", true);
    return true;
  }

  dismissPreview(): void {
    this.#set({ preview: null });
  }

  dismissReceipt(): void {
    this.#set({ receipt: null });
  }

  async write(request: WriteRequest): Promise<void> {
    const { result, writing } = this.#state;
    if (!result || writing) return;
    this.#set({ writing: { words: "正在写入", share: 0 }, preview: null, receipt: null });
    let plan: EditPlan | null = null;
    try {
      const snapshot = await this.#host.read();
      if (this.#hasMovedOn(result, snapshot)) return;
      plan = await this.#planFor(request, result, snapshot);
      const receipt = await this.#host.apply(plan, {
        onProgress: ({ done, total, what }) =>
          this.#set({ writing: { words: what, share: total > 0 ? done / total : 0 } }),
      });
      const skipped = receipt.skipped.map(({ op, why }) => ({ op, why }));
      await this.#noteWritten(plan, skipped);
      const after = await this.#host.read();
      this.#set({ writing: null, receipt: receiptOf(request, plan, skipped), result: { ...result, snapshot: after } });
      this.#say(skipped.length === 0 ? "已写入。" : "有的表没有写成。");
    } catch (error) {
      this.#set({ writing: null, receipt: failedReceipt(request, plan, error) });
      this.#say("没有写成。");
    }
  }

  async #noteWritten(plan: EditPlan, skipped: readonly { readonly op: string }[]): Promise<void> {
    const written = new Map(this.#state.kept.written);
    for (const op of plan.ops) {
      if (op.kind !== "sheet" || isSkipped(op.title, skipped)) continue;
      written.set(op.definedName, { on: isoDay(this.today), content: fingerprint(op.content) });
    }
    await this.#keep({ ...this.#state.kept, written }, { keepsResult: true });
  }
}

const slowWorkbook = "读这个工作簿用了太久，先停下来了。请关闭别的对话框或结束单元格编辑，再试一次。";

function checked(snapshot: Snapshot, kept: Kept, choices: Choices): Checkup {
  const { asOf, profile, settings } = choices;
  return examine(corrected(snapshot, kept.columns), { asOf, profile, settings, period: null });
}

function readingOf(snapshot: Snapshot, kept: Kept, { asOf, settings }: Choices): Reading {
  const ledgers = recognise(corrected(snapshot, kept.columns), { asOf });
  return {
    snapshot,
    facts: factsOf(ledgers, { asOf, period: defaultPeriod(asOf), declaredCoverage: settings.coverage }),
  };
}

function sizeWords(snapshot: Snapshot): string {
  const rows = snapshot.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return `${snapshot.sheets.length} 张表，${rows} 行`;
}

export function troubleOf(error: unknown, title: string): Trouble {
  const known = error instanceof HostError;
  return {
    title,
    message: known ? error.message : "程序出错，没有结果。您的台账没有改动。",
    steps: known
      ? ["按上面的提示处理。", "回来点“再试一次”。"]
      : ["先保存工作簿，再点“再试一次”。", "还是不行，把下面的详情发给技术人员。"],
    details: detailsOf(error),
  };
}

/** Where it happened, without what stood in the cells. */
export function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return "没有更多信息";
  const code = error instanceof HostError ? `${error.code}\n` : "";
  const stack = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s*at /.test(line))
    .slice(0, 6)
    .join("\n");
  return `${code}${error.name}\n${stack}`;
}

function messageOf(error: unknown): string {
  return error instanceof HostError ? error.message : "程序出错，请再试一次。";
}

function isSkipped(title: string, skipped: readonly { readonly op: string }[]): boolean {
  return skipped.some(({ op }) => op.includes(`“${title}”`));
}

function sheetTitles(plan: EditPlan | null): string[] {
  return (plan?.ops ?? []).flatMap((op) => (op.kind === "sheet" ? [op.title] : []));
}

function receiptOf(
  request: WriteRequest,
  plan: EditPlan,
  skipped: readonly { readonly op: string; readonly why: string }[],
): WriteReceipt {
  const lines = sheetTitles(plan).map((title) => {
    const why = skipped.find(({ op }) => op.includes(`“${title}”`))?.why ?? "";
    return { title, written: why === "", why };
  });
  const failed = lines.filter((line) => !line.written);
  return {
    title: failed.length === 0 ? `已写入 ${lines.length} 张` : `有 ${failed.length} 张没写成`,
    message: failed[0]?.why ?? "您填过的内容都保留着，台账没有改动。",
    lines,
    steps: failed.length === 0 ? [] : ["按上面的原因处理，例如在“审阅”里点“撤消工作表保护”。", "回来点“再写一次”。"],
    details: "",
    request,
  };
}

/** An error ends the writing: which sheets were finished before is only said where it is known. */
function failedReceipt(request: WriteRequest, plan: EditPlan | null, error: unknown): WriteReceipt {
  const partial = partialReceiptOf(error);
  const lines = sheetTitles(plan).map((title) => {
    const written = partial.some((applied) => applied.includes(`“${title}”`));
    return { title, written, why: written ? "" : "没写，和原来一样" };
  });
  return {
    title: lines.some((line) => line.written)
      ? `有 ${lines.filter((line) => !line.written).length} 张没写成`
      : "没有写成",
    message: messageOf(error),
    lines,
    steps: ["按上面的提示处理；正在编辑单元格的，先按回车结束。", "回来点“再写一次”，会从头写完整。"],
    details: detailsOf(error),
    request,
  };
}

/** What a host says it had carried out before it failed. */
function partialReceiptOf(error: unknown): readonly string[] {
  if (typeof error !== "object" || error === null) return [];
  const applied: unknown = Reflect.get(error, "applied");
  return Array.isArray(applied) ? applied.filter((entry) => typeof entry === "string") : [];
}
