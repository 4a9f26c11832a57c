/**
 * Everything the pane knows and does. Screens read `state` and call the methods; nothing here knows React or Excel, so the
 * whole flow is tested without either. Every method ends in a state a person can go on from.
 */
import type { PrivateAnswer, PrivateAnswers } from "../../core/announcements/public-check.ts";
import type { Checkup } from "../../core/checkup/checkup.ts";
import type { SettingProblem } from "../../core/checkup/settings.ts";
import type { Choices } from "../../core/choices.ts";
import type { ExaminationStep } from "../../core/examine.ts";
import type { Facts } from "../../core/facts/facts.ts";
import { isoDay } from "../../core/model/date.ts";
import type { LedgerKind } from "../../core/model/ledger.ts";
import type { Status } from "../../core/model/outcome.ts";
import type { Period } from "../../core/model/period.ts";
import type { Place } from "../../core/model/place.ts";
import type { SheetCorrection } from "../../core/recognition/corrections.ts";
import type { NoticeSheetId, ReportSheetId } from "../../core/reports/report-plan.ts";
import type { Comparison } from "../../core/runs/compare-runs.ts";
import type { EditPlan } from "../../core/workbook/edit-plan.ts";
import { ownNamePrefix, ownSheetNames, type Snapshot } from "../../core/workbook/snapshot.ts";
import { HostError } from "../../hosts/host.ts";
import type { PaneClock, PaneHost } from "../pane-host.ts";
import type { AdditionContext, ImportPreview } from "./additions.ts";
import { changedSheets } from "./changed-sheets.ts";
import type { ListChoice } from "./findings.ts";
import { applyMarks, clearingPlan, noteMarked } from "./marks.ts";
import {
  type Kept,
  keptTexts,
  nothingKept,
  openingChoices,
  readKept,
  type ShownChoices,
  type ShownProblem,
  storeKeys,
  todayOf,
} from "./pane-settings.ts";
import { additionsPart, examinationPart, recognitionPart, writingPart } from "./parts.ts";
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
  /** With the run the workbook kept when this one was made; null when there is nothing to tell. */
  readonly comparison: Comparison | null;
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
  /** What stands behind the plan, to be planned anew on the workbook as it is when 写入 is pressed; null = taking back. */
  readonly request: WriteRequest | null;
}

/** Sheets made of the result of a checkup. */
export type ReportRequest =
  | { readonly kind: "reports"; readonly sheets: readonly ReportSheetId[]; readonly answers?: PrivateAnswers }
  /** A notice with what belongs to it: nothing at all is written while the check of it waits for an answer. */
  | { readonly kind: "points" | "dues"; readonly period: Period; readonly answers?: PrivateAnswers }
  /** The issue ledger and the list of the month, with the issues somebody closes (`id` of the `IssueLine`). */
  | { readonly kind: "rectification"; readonly closing: ReadonlySet<string> };

/** Sheets that are added to the ledgers; no checkup is needed. */
export type AdditionRequest =
  | { readonly kind: "new-ledgers"; readonly kinds: readonly LedgerKind[] }
  | { readonly kind: "import"; readonly incoming: Snapshot };

export type WriteRequest = ReportRequest | AdditionRequest;

/** A file that was chosen to be imported. */
export interface ChosenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type Importing =
  | { readonly phase: "reading"; readonly file: string }
  | { readonly phase: "failed"; readonly file: string; readonly message: string }
  | { readonly phase: "shown"; readonly file: string; readonly incoming: Snapshot; readonly shown: ImportPreview };

export interface WriteLine {
  readonly title: string;
  readonly written: boolean;
  /** It was begun and not finished; absent = what is not written is as it was. */
  readonly partly?: true;
  readonly why: string;
}

export interface WriteReceipt {
  readonly title: string;
  readonly message: string;
  readonly lines: readonly WriteLine[];
  readonly steps: readonly string[];
  readonly details: string;
  /** Null for something that cannot be written again: what was taken back. */
  readonly request: WriteRequest | null;
  /** Takes back what was written; null when the host cannot. */
  readonly undo: EditPlan | null;
  /** Chinese: what cannot be taken back and why, or "". */
  readonly notUndoable: string;
}

export interface PaneState {
  readonly screen: Screen;
  readonly phase: "starting" | "ready" | "failed";
  /** What is being done while starting. */
  readonly opening: string;
  readonly trouble: Trouble | null;
  readonly kept: Kept;
  readonly choices: ShownChoices;
  /** The choices in full; null until the rules are there. */
  readonly chosen: Choices | null;
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
  /** Issues somebody has closed here; nothing of it is written yet, and it can be taken back. */
  readonly closing: ReadonlySet<string>;
  /** The records of earlier runs as the workbook keeps them (`runsKey`). */
  readonly runs: string | null;
  readonly marked: number;
  readonly marking: "marking" | "clearing" | null;
  readonly preview: WritePreview | null;
  readonly writing: { readonly words: string; readonly share: number } | null;
  readonly receipt: WriteReceipt | null;
  /** The file that is being imported, until it is written or put away. */
  readonly importing: Importing | null;
  /** The notice that is open on 积分, and what was answered to the clerk's own texts, by their keys. */
  readonly posting: { readonly sheet: NoticeSheetId; readonly answers: ReadonlyMap<string, PrivateAnswer> };
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
/** Milliseconds of work after which the page is drawn anew and a cancelling is heard. */
const slice = 40;

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
  /** Ledger sheets that were edited since the reading a run or a re-check works on. */
  #editedMeanwhile: string[] = [];

  constructor(host: PaneHost, clock: PaneClock) {
    this.#host = host;
    this.#clock = clock;
    this.#state = {
      screen: "checkup",
      phase: "starting",
      opening: "正在读取工作簿",
      trouble: null,
      kept: nothingKept,
      choices: openingChoices(new Map(), clock),
      chosen: null,
      reading: null,
      running: null,
      result: null,
      stale: null,
      list: { status: "gap", weight: null, search: "", order: "group" },
      gap: null,
      problemsOpen: false,
      closing: new Set(),
      runs: null,
      marked: 0,
      marking: null,
      preview: null,
      writing: null,
      receipt: null,
      importing: null,
      posting: { sheet: "points-notice", answers: new Map() },
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
    this.#set({ phase: "starting", opening: "正在读取工作簿", trouble: null });
    try {
      const { kept, marked, runs, snapshot, readingOf } = await this.#ending(this.#firstReading());
      this.#set({ opening: `正在认表：${sizeWords(snapshot)}` });
      await this.#breathe();
      const choices = openingChoices(kept.settings, this.#clock);
      const reading = readingOf(snapshot, kept, choices.asOf, null);
      this.#set({ kept, choices, chosen: null, marked, runs, reading, phase: "ready" });
    } catch (error) {
      this.#set({ phase: "failed", trouble: troubleOf(error, "没能打开这个工作簿") });
      return;
    }
    const told = await this.#toldByCommand();
    if (told) this.#say(told, true);
    this.#stopWatching?.();
    this.#stopWatching = this.#host.onChanged?.((sheet) => this.#noteChange(sheet)) ?? null;
    // The rules are there by the time somebody asks for a checkup; if not, they are asked for again then.
    await this.#settle().catch(() => undefined);
  }

  /** Takes all settings into account as soon as what understands them is there. */
  async #settle(): Promise<void> {
    const [{ choicesOf }, { readingOf }] = await Promise.all([examinationPart(), recognitionPart()]);
    const { reading, kept, result, running } = this.#state;
    if (!reading || result || running) return;
    const chosen = choicesOf(reading.snapshot, kept, this.#clock);
    const { coverage, branch, corrections, periodFrom } = chosen.settings;
    const matters =
      coverage.size > 0 ||
      corrections.length > 0 ||
      periodFrom !== null ||
      chosen.asOf !== reading.facts.asOf ||
      Object.values(branch).some((value) => value !== null);
    this.#set({
      ...shownOf(chosen),
      ...(matters ? { reading: readingOf(reading.snapshot, kept, chosen.asOf, chosen.settings) } : {}),
    });
  }

  /** One round trip for what is kept, then the sheets; the program's part comes in the meantime. */
  async #firstReading() {
    const part = recognitionPart();
    part.catch(() => undefined);
    const { kept, marked, runs } = await readKept(this.#host.store);
    const snapshot = await this.#host.read();
    const { readingOf } = await part;
    return { kept, marked, runs, snapshot, readingOf };
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
    this.#set({ leaving: null, screen, gap: null, problemsOpen: false, preview: null, receipt: null, importing: null });
  }

  /** While true, leaving the settings asks once. */
  guardLeaving(unsaved: boolean): void {
    this.#unsaved = unsaved;
    if (!unsaved && this.#state.leaving !== null) this.#set({ leaving: null });
  }

  stay(): void {
    this.#set({ leaving: null });
  }

  /** Goes to the notice. */
  showNotice(sheet: NoticeSheetId): void {
    this.#set({ posting: { ...this.#state.posting, sheet } });
    if (this.#state.screen !== "points") this.show("points");
  }

  /** Counts at once, for this text in this cell. */
  answer(key: string, answer: PrivateAnswer): void {
    const { posting } = this.#state;
    this.#set({ posting: { ...posting, answers: new Map([...posting.answers, [key, answer]]) } });
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
    try {
      const why = await this.#host.reveal(place);
      if (why !== null) this.#say(why, true);
    } catch (error) {
      this.#say(`没能选中这一格：${messageOf(error)}`, true);
    }
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
      this.#editedMeanwhile = [];
      const snapshot = await this.#host.read({
        signal,
        onProgress: ({ done, total, what }) =>
          this.#progress(signal, { detail: what, share: total > 0 ? (readingShare * done) / total : 0 }),
      });
      if (signal.aborted) return;
      const checkup = await this.#examined(snapshot, signal, (step) =>
        this.#progress(signal, stepShown(step, snapshot)),
      );
      if (checkup === null) return;
      this.#progress(signal, { step: 4, detail: "", share: 0.97 });
      await this.#breathe();
      const comparison = await this.#compared(checkup);
      if (signal.aborted) return;
      this.#set({
        running: null,
        closing: new Set(),
        list: { ...this.#state.list, status: "gap", weight: null, search: "" },
      });
      this.#setResult(checkup, snapshot, comparison);
      this.#say(`体检完成，未达标 ${checkup.summary.gap} 处。`);
    } catch (error) {
      if (!signal.aborted) this.#set({ running: null, trouble: troubleOf(error, "这次没有查成") });
    } finally {
      stopTimer();
      if (this.#abort === abort) this.#abort = null;
    }
  }

  /** Checks in slices, so that the page answers meanwhile. Null = called off. */
  async #examined(
    snapshot: Snapshot,
    signal: AbortSignal,
    tell: (step: ExaminationStep) => void,
  ): Promise<Checkup | null> {
    const { choicesOf, examinationOf } = await examinationPart();
    const { kept } = this.#state;
    const chosen = choicesOf(snapshot, kept, this.#clock);
    this.#set(shownOf(chosen));
    const steps = examinationOf(snapshot, kept, chosen);
    let phase = "";
    let drawn = this.#clock.now();
    for (;;) {
      if (signal.aborted) return null;
      const step = steps.next();
      if (step.done === true) return step.value;
      if (step.value.phase === phase && this.#clock.now() - drawn < slice) continue;
      phase = step.value.phase;
      tell(step.value);
      await this.#breathe();
      drawn = this.#clock.now();
    }
  }

  async #compared(checkup: Checkup): Promise<Comparison | null> {
    const { comparisonWith } = await examinationPart();
    return comparisonWith(this.#state.runs, checkup);
  }

  #setResult(checkup: Checkup, snapshot: Snapshot, comparison: Comparison | null): void {
    const edited = this.#editedMeanwhile;
    this.#set({
      result: { checkup, snapshot, comparison, at: this.#clock.time() },
      reading: { snapshot, facts: checkup.facts },
      stale: edited.length === 0 ? null : { edits: edited.length, sheets: [...new Set(edited)] },
    });
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
    const isOwn = result !== null && ownSheetNames(result.snapshot).has(sheet);
    const isLedger = facts.ledgers.tables.some((table) => table.sheet === sheet);
    const isUnused = facts.ledgers.unused.some((unused) => unused.sheet === sheet);
    if (isOwn) {
      this.#later(() => this.#readAgain());
      return;
    }
    if (!isLedger && !(isUnused && !result)) return;
    this.#editedMeanwhile.push(sheet);
    if (result) {
      const sheets = stale?.sheets.includes(sheet) ? stale.sheets : [...(stale?.sheets ?? []), sheet];
      this.#set({ stale: { edits: (stale?.edits ?? 0) + 1, sheets } });
    }
    if (!result || kept.live) this.#later(() => this.#refresh());
  }

  /** Once the typing has stopped. */
  #later(work: () => Promise<void>): void {
    this.#stopLive?.();
    this.#stopLive = this.#clock.later(liveAfter, () => void work());
  }

  /** What the clerk types into a sheet of ours does not touch the result, but what is shown of that sheet. */
  async #readAgain(): Promise<void> {
    if (this.#state.running || this.#state.writing) return;
    try {
      const snapshot = await this.#host.read();
      const { result } = this.#state;
      if (result) this.#set({ result: { ...result, snapshot: withLedgersOf(result.snapshot, snapshot) } });
    } catch {
      // The sheet is read again before anything is written.
    }
  }

  /** After edits: recognises anew, and checks anew when that was asked for. Says nothing while somebody types. */
  async #refresh(): Promise<void> {
    if (this.#state.running || this.#state.writing) return;
    const abort = new AbortController();
    this.#abort = abort;
    try {
      this.#editedMeanwhile = [];
      const snapshot = await this.#host.read();
      const { kept, choices, chosen, result } = this.#state;
      if (!result) {
        const { readingOf } = await recognitionPart();
        this.#set({ reading: readingOf(snapshot, kept, choices.asOf, chosen?.settings ?? null) });
        return;
      }
      const checkup = await this.#examined(snapshot, abort.signal, () => undefined);
      if (checkup === null) return;
      const comparison = await this.#compared(checkup);
      if (this.#state.result === result) this.#setResult(checkup, snapshot, comparison);
    } catch {
      // The result stays what it is, and says that it is stale.
    } finally {
      if (this.#abort === abort) this.#abort = null;
    }
  }

  // Settings ------------------------------------------------------------------------------------------------------------

  /** Replaces the pairs of 体检设置. The result goes, for it was made with others. */
  async saveSettings(settings: ReadonlyMap<string, string>, live: boolean): Promise<boolean> {
    const before = this.#state.kept.settings;
    const isSame = before.size === settings.size && [...settings].every(([key, value]) => before.get(key) === value);
    const done = await this.#keep({ ...this.#state.kept, settings, live }, { keepsResult: isSame });
    if (done) this.#say("设置已保存在这个工作簿里。");
    return done;
  }

  /** Puts corrections in the place of those made for the same sheets and headers; those in `without` go. */
  async correct(
    corrections: readonly SheetCorrection[],
    without: (correction: SheetCorrection) => boolean = () => false,
  ): Promise<boolean> {
    const isReplaced = (old: SheetCorrection): boolean =>
      corrections.some((correction) => correction.sheet === old.sheet && correction.shape === old.shape);
    const left = this.#state.kept.corrections.filter((old) => !isReplaced(old) && !without(old));
    return this.#keep({ ...this.#state.kept, corrections: [...left, ...corrections] });
  }

  /** @param entry key and value of the setting (`exemptionKey`, `exemptionText`) */
  async exempt(entry: readonly [key: string, text: string]): Promise<boolean> {
    const settings = new Map([...this.#state.kept.settings, entry]);
    const done = await this.#keepAndCheckAgain(settings);
    if (done) this.#say("已记为不是问题，不再列出，也不再算进得分。");
    return done;
  }

  async takeBackExemption(key: string): Promise<boolean> {
    const settings = new Map(this.#state.kept.settings);
    settings.delete(key);
    return this.#keepAndCheckAgain(settings);
  }

  /** The result is worked out again from the same reading, where the clerk stands. */
  async #keepAndCheckAgain(settings: ReadonlyMap<string, string>): Promise<boolean> {
    const done = await this.#keep({ ...this.#state.kept, settings }, { keepsResult: true });
    const { result, stale } = this.#state;
    if (!done || !result) return done;
    const checkup = await this.#examined(result.snapshot, new AbortController().signal, () => undefined);
    if (checkup) {
      const comparison = await this.#compared(checkup);
      this.#set({ result: { ...result, checkup, comparison }, stale });
    }
    return true;
  }

  /** How sheets for posting are written; no rule asks for it, so that the result holds. `text` null = as without it. */
  async choosePublication(key: "points.sortByScore" | "mask.name", text: string | null): Promise<boolean> {
    const settings = new Map(this.#state.kept.settings);
    if (text === null) settings.delete(key);
    else settings.set(key, text);
    if (!(await this.#keep({ ...this.#state.kept, settings }, { keepsResult: true }))) return false;
    const { choicesOf } = await examinationPart();
    const { result, reading, kept } = this.#state;
    const chosen = choicesOf(result?.snapshot ?? reading?.snapshot ?? null, kept, this.#clock);
    this.#set(shownOf(chosen));
    if (!result) return true;
    const { checkup } = result;
    const settled = { ...checkup.settings, publication: chosen.settings.publication };
    this.#set({ result: { ...result, checkup: { ...checkup, settings: settled } } });
    return true;
  }

  async #keep(kept: Kept, { keepsResult = false } = {}): Promise<boolean> {
    const { store } = this.#host;
    try {
      // Each key is a round trip to Excel: only what has changed is written.
      const before = keptTexts(this.#state.kept);
      const after = keptTexts(kept);
      for (const name of ["settings", "corrections", "written", "live"] as const) {
        if (after[name] !== before[name]) await store.set(storeKeys[name], after[name]);
      }
      const { reading } = this.#state;
      if (keepsResult || !reading) {
        this.#set({ kept });
        return true;
      }
      const [{ choicesOf }, { readingOf }] = await Promise.all([examinationPart(), recognitionPart()]);
      const { snapshot } = reading;
      const chosen = choicesOf(snapshot, kept, this.#clock);
      this.#set({
        kept,
        ...shownOf(chosen),
        reading: readingOf(snapshot, kept, chosen.asOf, chosen.settings),
        result: null,
        stale: null,
        gap: null,
      });
    } catch (error) {
      this.#say(`没能保存：${messageOf(error)}`, true);
      return false;
    }
    return true;
  }

  // Marks ---------------------------------------------------------------------------------------------------------------

  async mark(on: boolean): Promise<void> {
    const { result, marking } = this.#state;
    if (marking || (on && !result)) return;
    this.#set({ marking: on ? "marking" : "clearing" });
    try {
      const { markPlan } = await examinationPart();
      const plan = on && result ? markPlan(result.checkup, result.snapshot) : clearingPlan;
      const { receipt, marked } = await applyMarks(this.#host, plan);
      this.#set({ marking: null, marked });
      const left = receipt.skipped.map(({ why }) => why).join("");
      if (left !== "") this.#say(`${on ? "有的地方没有标出" : "有的标记没有清除"}：${left}`, true);
      else this.#say(on ? `已在表中标出 ${marked} 处。` : "标记已清除，台账和原来一样。");
    } catch (error) {
      this.#set({ marking: null });
      this.#say(`${on ? "没能标出" : "没能清除标记"}：${messageOf(error)}台账内容没有改动。`, true);
    }
  }

  // Closing -------------------------------------------------------------------------------------------------------------

  /** Closes an issue, or takes that back: it is written with the next list of the month. */
  toggleClosing(id: string): void {
    const closing = new Set(this.#state.closing);
    if (!closing.delete(id)) closing.add(id);
    this.#set({ closing });
  }

  // Writing -------------------------------------------------------------------------------------------------------------

  /** Null = the ledgers have moved away from the result it would be made of; that has been said. */
  async #planFor(request: WriteRequest, snapshot: Snapshot): Promise<EditPlan | null> {
    if (isAddition(request)) {
      const { additionPlan } = await additionsPart();
      return additionPlan(request, this.#additionContext(snapshot));
    }
    const { result } = this.#state;
    if (!result || this.#hasMovedOn(result, snapshot)) return null;
    const { planFor } = await writingPart();
    const plan = planFor(request, { checkup: result.checkup, snapshot, today: this.today, runs: this.#state.runs });
    if (plan.held === undefined) return plan;
    this.#set({ writing: null, result: { ...result, snapshot: withLedgersOf(result.snapshot, snapshot) } });
    this.#say(plan.held, true);
    return null;
  }

  #additionContext(workbook: Snapshot): AdditionContext {
    const { kept, choices, chosen } = this.#state;
    const corrections = [...kept.corrections, ...(chosen?.settings.corrections ?? [])];
    return { workbook, asOf: choices.asOf, corrections };
  }

  /** Whether it can be planned: what is made of a result needs one that still holds. */
  #canPlan(request: WriteRequest): boolean {
    const { result, reading, writing, running } = this.#state;
    if (writing || running) return false;
    return isAddition(request) ? reading !== null : result !== null;
  }

  /** Reads the workbook as it is now and shows what would be written. */
  async prepare(title: string, request: WriteRequest): Promise<void> {
    if (!this.#canPlan(request) || (this.#state.stale && !isAddition(request))) return;
    this.#set({ writing: { words: "正在准备", share: 0 } });
    try {
      const snapshot = await this.#host.read();
      const plan = await this.#planFor(request, snapshot);
      if (plan === null) return;
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
    if (!this.#canPlan(request)) return;
    this.#set({ writing: { words: "正在写入", share: 0 }, preview: null, receipt: null });
    let plan: EditPlan | null = null;
    try {
      const snapshot = await this.#host.read();
      plan = await this.#planFor(request, snapshot);
      if (plan === null) return;
      const receipt = await this.#host.apply(plan, {
        onProgress: ({ done, total, what }) =>
          this.#set({ writing: { words: what, share: total > 0 ? done / total : 0 } }),
      });
      const skipped = receipt.skipped.map(({ op, why }) => ({ op, why }));
      const told = receiptOf(plan, skipped);
      const isWhole = told.lines.every((line) => line.written);
      if (isAddition(request)) {
        // What the clerk types into a new ledger must not be taken back with it.
        const notUndoable = "新加的表不需要时，您可以在表名上点右键删除。";
        await this.#noteAdded(plan, skipped);
        const added = { ...told, request, undo: null, notUndoable };
        this.#set({
          writing: null,
          receipt: !isWhole && isPartlyAdded(added) ? { ...added, steps: afterPartOfAddition } : added,
          ...(isPartlyAdded(added) ? { importing: null } : {}),
        });
      } else {
        await this.#noteWritten(plan, skipped);
        const after = await this.#readBack();
        const { result } = this.#state;
        this.#set({
          writing: null,
          receipt: { ...told, request, undo: receipt.undo, notUndoable: receipt.notUndoable ?? "" },
          ...(result && after ? { result: { ...result, snapshot: after } } : {}),
          ...(request.kind === "rectification" && isWhole ? { closing: new Set<string>() } : {}),
        });
      }
      this.#say(isWhole ? "已写入。" : "有的表没有写成。");
    } catch (error) {
      const receipt = failedReceipt(request, plan, error);
      const isBegun = isPartlyAdded(receipt);
      this.#set({
        writing: null,
        receipt: isBegun ? { ...receipt, steps: afterPartOfAddition } : receipt,
        ...(isBegun ? { importing: null } : {}),
      });
      this.#say("没有写成。");
    }
  }

  /** Recognises the sheets anew; a result does not know of ledgers that were added since. */
  async #noteAdded(plan: EditPlan, skipped: readonly { readonly op: string }[]): Promise<void> {
    const ledgers = plan.ops.flatMap((op) =>
      op.kind === "sheet" && !op.definedName.startsWith(ownNamePrefix) && !isSkipped(op.title, skipped)
        ? [op.title]
        : [],
    );
    const { result, stale } = this.#state;
    if (result && ledgers.length > 0) {
      this.#set({
        stale: { edits: (stale?.edits ?? 0) + ledgers.length, sheets: [...(stale?.sheets ?? []), ...ledgers] },
      });
    }
    try {
      const after = await this.#host.read();
      const { readingOf } = await recognitionPart();
      const { kept, choices, chosen } = this.#state;
      this.#set({
        reading: readingOf(after, kept, choices.asOf, chosen?.settings ?? null),
        ...(result ? { result: { ...result, snapshot: withLedgersOf(result.snapshot, after) } } : {}),
      });
    } catch {
      // They are written; the next checkup reads them.
    }
  }

  // Importing -----------------------------------------------------------------------------------------------------------

  /** Reads a file and shows what importing it would do; nothing is written. */
  async openImport(file: ChosenFile): Promise<void> {
    const { reading, writing, running } = this.#state;
    if (!reading || writing || running) return;
    const opening: Importing = { phase: "reading", file: file.name };
    this.#set({ importing: opening });
    const finish = (importing: Importing): void => {
      // Somebody may have gone away, or chosen another file.
      if (this.#state.importing === opening) this.#set({ importing });
    };
    try {
      const { readTable, previewOf } = await additionsPart();
      const incoming = await readTable(await bytesOf(file), file.name);
      const workbook = await this.#host.read();
      const shown = previewOf(incoming, this.#additionContext(workbook));
      finish({ phase: "shown", file: file.name, incoming, shown });
    } catch (error) {
      finish({ phase: "failed", file: file.name, message: messageOf(error) });
    }
  }

  /** Keeps answers about the file that is being imported and shows it anew. */
  async correctImport(corrections: readonly SheetCorrection[]): Promise<void> {
    const { importing } = this.#state;
    if (importing?.phase !== "shown" || !(await this.correct(corrections))) return;
    try {
      const { previewOf } = await additionsPart();
      const workbook = await this.#host.read();
      if (this.#state.importing !== importing) return;
      const shown = previewOf(importing.incoming, this.#additionContext(workbook));
      this.#set({ importing: { ...importing, shown } });
    } catch (error) {
      // The answer is kept: it counts as soon as the file is shown anew.
      this.#say(`回答已记下，预览没能更新：${messageOf(error)}请再选一次这个文件。`, true);
    }
  }

  dismissImport(): void {
    this.#set({ importing: null });
  }

  /** Shows what taking back the last write would do; whoever thinks better of it is back at the receipt. */
  prepareUndo(): void {
    const { receipt, writing } = this.#state;
    if (!receipt?.undo || writing) return;
    this.#set({ preview: { title: "撤回刚才写的", plan: receipt.undo, request: null } });
  }

  /** Takes back what the preview shows. */
  async takeBack(): Promise<void> {
    const { preview, writing, result } = this.#state;
    if (!preview || preview.request !== null || writing) return;
    const { plan } = preview;
    this.#set({ writing: { words: "正在撤回", share: 0 }, preview: null });
    try {
      const receipt = await this.#host.apply(plan, {
        onProgress: ({ done, total, what }) =>
          this.#set({ writing: { words: what, share: total > 0 ? done / total : 0 } }),
      });
      await this.#forgetWritten(plan, receipt.skipped);
      if (plan.ops.some(({ kind }) => kind === "mark" || kind === "unmark")) {
        this.#set({ marked: await noteMarked(this.#host, plan, receipt) });
      }
      const snapshot = await this.#readBack();
      this.#set({
        writing: null,
        receipt: { ...takenBackReceipt(plan, receipt.skipped), undo: null },
        ...(result && snapshot ? { result: { ...result, snapshot } } : {}),
      });
      this.#say(receipt.skipped.length === 0 ? "已撤回。" : "有的没有撤回。");
    } catch (error) {
      this.#set({ writing: null, receipt: notTakenBackReceipt(plan, error) });
      this.#say("没有撤回。");
    }
  }

  /** After a write, which stands whether it can be read now or not: the next write reads again. Null = not now. */
  async #readBack(): Promise<Snapshot | null> {
    try {
      return await this.#host.read();
    } catch {
      return null;
    }
  }

  async #forgetWritten(plan: EditPlan, skipped: readonly { readonly op: string }[]): Promise<void> {
    const written = new Map(this.#state.kept.written);
    for (const op of plan.ops) if ("definedName" in op && !isSkipped(op.title, skipped)) written.delete(op.definedName);
    this.#set({ runs: runsAfter(plan, this.#state.runs) });
    await this.#keep({ ...this.#state.kept, written }, { keepsResult: true });
  }

  async #noteWritten(plan: EditPlan, skipped: readonly { readonly op: string }[]): Promise<void> {
    const written = new Map(this.#state.kept.written);
    for (const op of plan.ops) {
      if (op.kind !== "sheet" || isSkipped(op.title, skipped)) continue;
      written.set(op.definedName, { on: isoDay(this.today), content: fingerprint(op.content) });
    }
    const isKept = plan.ops.every((op) => op.kind !== "keep" || !isSkipped(op.title, skipped));
    if (isKept) this.#set({ runs: runsAfter(plan, this.#state.runs) });
    await this.#keep({ ...this.#state.kept, written }, { keepsResult: true });
  }
}

const slowWorkbook = "读这个工作簿用了太久，先停下来了。请关闭别的对话框或结束单元格编辑，再试一次。";

function isAddition(request: WriteRequest): request is AdditionRequest {
  return request.kind === "new-ledgers" || request.kind === "import";
}

const afterPartOfAddition = ["按上面的原因处理。", "到表名上点右键，删除这次加的表。", "再从“台账”里加一次。"];

/** Whether writing an addition once more would add sheets that are there already. */
export function isPartlyAdded({ request, lines }: Pick<WriteReceipt, "request" | "lines">): boolean {
  return request !== null && isAddition(request) && lines.some((line) => line.written || line.partly === true);
}

async function bytesOf(file: ChosenFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new HostError(
      "unreadable-workbook",
      `“${file.name}”打不开，可能刚被移动、改名，或正被别的程序占用。请核对后再选一次。`,
    );
  }
}

/** The choices in full, and what the pages say of them. */
function shownOf(chosen: Choices): Pick<PaneState, "chosen" | "choices"> {
  const { asOf, profile, problems } = chosen;
  return { chosen, choices: { asOf, profiles: profile.ids, problems: problems.map(shownProblem) } };
}

function shownProblem({ message, at }: SettingProblem): ShownProblem {
  return { message, at: at ?? null };
}

/** Share of the bar that is the reading's. */
const readingShare = 0.4;

/** How a step of the examination shows on the page of progress. */
function stepShown({ phase, done, total }: ExaminationStep, snapshot: Snapshot): Partial<Running> {
  switch (phase) {
    case "recognise":
      return { step: 1, detail: sizeWords(snapshot), share: readingShare };
    case "check":
      return { step: 2, detail: `第 ${done + 1} 条，共 ${total} 条`, share: 0.6 + (0.3 * done) / total };
    case "score":
      return { step: 3, detail: "", share: 0.92 };
  }
}

/** The newer reading with the ledgers as they were judged: only sheets of ours are looked at in it. */
function withLedgersOf(judged: Snapshot, now: Snapshot): Snapshot {
  const own = ownSheetNames(now);
  const before = new Map(judged.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    ...now,
    sheets: now.sheets.map((sheet) => (own.has(sheet.name) ? sheet : (before.get(sheet.name) ?? sheet))),
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

/** The records of runs once a plan has been carried out. */
function runsAfter(plan: EditPlan, runs: string | null): string | null {
  const kept = plan.ops.find((op) => op.kind === "keep" && op.key === storeKeys.runs);
  return kept?.kind === "keep" ? kept.text : runs;
}

function sheetTitles(plan: EditPlan | null): string[] {
  return (plan?.ops ?? []).flatMap((op) => ("definedName" in op ? [op.title] : []));
}

type Told = Omit<WriteReceipt, "request" | "undo" | "notUndoable">;

function receiptOf(plan: EditPlan, skipped: readonly { readonly op: string; readonly why: string }[]): Told {
  const lines = sheetTitles(plan).map((title) => {
    const why = skipped.find(({ op }) => op.includes(`“${title}”`))?.why ?? "";
    return { title, written: why === "", why };
  });
  const failed = lines.filter((line) => !line.written);
  return {
    title: failed.length === 0 ? `已写入 ${lines.length} 张` : `有 ${failed.length} 张没写成`,
    // What was left out besides whole sheets (打印设置) is told all the same.
    message: failed[0]?.why ?? (skipped.map(({ why }) => why).join("") || "您填过的内容都保留着，台账没有改动。"),
    lines,
    steps: failed.length === 0 ? [] : ["按上面的原因处理，例如在“审阅”里点“撤消工作表保护”。", "回来点“再写一次”。"],
    details: "",
  };
}

function takenBackReceipt(
  plan: EditPlan,
  skipped: readonly { readonly op: string; readonly why: string }[],
): WriteReceipt {
  const lines = sheetTitles(plan).map((title) => {
    const why = skipped.find(({ op }) => op.includes(`“${title}”`))?.why ?? "";
    return { title, written: why === "", why };
  });
  const failed = skipped.length > 0;
  return {
    title: failed ? "没有全部撤回" : "已撤回",
    message: failed ? (skipped[0]?.why ?? "") : "刚才写的已经撤回。",
    lines,
    steps: [],
    details: "",
    request: null,
    undo: null,
    notUndoable: "",
  };
}

/** An error ends the writing: the host says how far it came. */
function failedReceipt(request: WriteRequest | null, plan: EditPlan | null, error: unknown): WriteReceipt {
  const reached = error instanceof HostError ? error.reached : null;
  const lines = (plan?.ops ?? []).flatMap((op): WriteLine[] => {
    if (!("definedName" in op)) return [];
    const { title, definedName } = op;
    if (reached?.written.includes(definedName)) return [{ title, written: true, why: "" }];
    if (reached?.partly.includes(definedName)) return [{ title, written: false, partly: true, why: "" }];
    return [{ title, written: false, why: "" }];
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
    undo: null,
    notUndoable: "",
  };
}

/** What is not taken back yet can be tried once more. */
function notTakenBackReceipt(plan: EditPlan, error: unknown): WriteReceipt {
  const done = error instanceof HostError ? (error.reached?.written ?? []) : [];
  const ops = plan.ops.filter((op) => !("definedName" in op && done.includes(op.definedName)));
  return {
    ...failedReceipt(null, plan, error),
    title: done.length > 0 ? "没有全部撤回" : "没有撤回",
    steps: ["按上面的提示处理；正在编辑单元格的，先按回车结束。", "回来点“撤回这次写入”，会接着撤回。"],
    undo: { ...plan, ops },
  };
}
