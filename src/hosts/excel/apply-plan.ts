/// <reference types="office-js" />
/**
 * A plan onto the open workbook: look first, then write in few round trips, each sheet of ours first named and then filled,
 * marks last. When something goes wrong the error says what was written, what was not, and that the ledgers are untouched.
 */
import type { EditPlan, Receipt, SheetContent } from "../../core/workbook/edit-plan.ts";
import type { CellEntry } from "../../core/workbook/standing-sheet.ts";
import { type ApplyOptions, HostError, type Reached } from "../host.ts";
import { keptWords } from "../kept-words.ts";
import { fitsValidation, sheetWords } from "../sheets/sheet-limits.ts";
import { formerSheet, notKept, removedSheet, rewrittenSheet, type TakingBack, undoPlan } from "./former-sheets.ts";
import { keepStep, keptUndo } from "./keep-text.ts";
import { lookAround, type SessionFacts, type Surroundings, targetOf, touchesMarks } from "./look-around.ts";
import type { RegisteredMark } from "./mark-registry.ts";
import type { StandingRead } from "./read-standing.ts";
import { removalTask, whyKept } from "./remove-sheet.ts";
import { restoreSteps } from "./restore-sheet.ts";
import { ExcelRefusal, hostErrorOf, NoAnswer, type Session } from "./session.ts";
import { type BatchProgress, type Step, sendSteps, type Task } from "./step.ts";
import { type FoundMarks, findMarks, markSteps, registryStep, removalSteps, standingMarks } from "./write-marks.ts";
import { printStep, type SheetOp, sheetSteps } from "./write-sheet.ts";

/** Whether carrying it out needs to know what is in the workbook now. */
export function needsPresent(plan: EditPlan): boolean {
  return plan.ops.some(({ kind }) => kind === "restore" || kind === "remove");
}

export async function applyPlan(
  context: Session,
  plan: EditPlan,
  facts: SessionFacts,
  options: ApplyOptions,
): Promise<Omit<Receipt, "syncs">> {
  const work = await workOf(context, plan, facts);
  const done = new Set<number>();
  let current: readonly number[] = [];
  const progress: BatchProgress = {
    checkpoint: () => {
      if (options.signal?.aborted === true) {
        throw new HostError("cancelled", `已停止。${account(work.tasks, done, [])}`, reached(work.tasks, done, []));
      }
    },
    started: (tasks) => {
      current = tasks;
      for (const task of tasks) {
        const sheet = work.tasks[task]?.sheet;
        if (sheet !== undefined) facts.started(sheet.definedName);
      }
      const what = tasks.map((task) => work.tasks[task]?.name ?? "").join("、");
      options.onProgress?.({ done: done.size, total: work.tasks.length, what });
    },
    finished: (tasks) => {
      for (const task of tasks) {
        done.add(task);
        const sheet = work.tasks[task]?.sheet;
        if (sheet !== undefined) facts.finished(sheet.definedName, sheet.content);
      }
    },
  };
  const receiptWith = (skipped: Work["skipped"]): Omit<Receipt, "syncs"> => ({
    applied: work.applied,
    skipped,
    undo: work.undo,
    ...(work.notUndoable === "" ? {} : { notUndoable: work.notUndoable }),
    ...(work.marked === null ? {} : { marked: work.marked }),
  });
  try {
    await sendSteps(context, work.tasks, progress);
    if (work.last.length > 0) {
      progress.checkpoint();
      await sendSteps(context, [{ name: "登记标记和打印设置", steps: work.last }], untold(progress));
    }
  } catch (error) {
    if (error instanceof HostError) throw error;
    const onlyPrintingFailed =
      error instanceof ExcelRefusal && work.printed.length > 0 && done.size === work.tasks.length;
    if (onlyPrintingFailed) {
      const why = `Excel 没有接受“${work.printed.join("、")}”的打印设置（可能没有装打印机），内容已全部写好；打印前请在“页面布局”里设置。`;
      const skipped = [...work.skipped, { op: "打印设置", why }];
      return receiptWith(skipped);
    }
    if (error instanceof ExcelRefusal) {
      const prints = work.tasks.flatMap(({ print }, task) => (print !== undefined && done.has(task) ? [print] : []));
      await finishOff(context, work.newSheets, prints);
    }
    throw hostErrorOf(error, account(work.tasks, done, current), reached(work.tasks, done, current));
  }
  return receiptWith(work.skipped);
}

/** Sent along, and not counted as a part of the work. */
function untold(progress: BatchProgress): BatchProgress {
  return { ...progress, started: () => undefined, finished: () => undefined };
}

/**
 * After a failure, if Excel still listens: a sheet that was added and not yet named would not be found again, so it gets its
 * name; sheets that are whole get their print setup. What goes wrong here is nothing against what is told already.
 */
async function finishOff(context: Session, newSheets: readonly NewSheet[], prints: readonly Step[]): Promise<void> {
  const { worksheets, names } = context.workbook;
  try {
    const asked = newSheets.map(({ name, definedName }) => {
      const sheet = worksheets.getItemOrNullObject(name);
      const known = names.getItemOrNullObject(definedName);
      sheet.load("name");
      known.load("name");
      return { sheet, known, definedName };
    });
    await context.sync();
    for (const { sheet, known, definedName } of asked) {
      if (!sheet.isNullObject && known.isNullObject) names.add(definedName, sheet.getRange("A1"));
    }
    await context.sync();
    for (const print of prints) print.act();
    await context.sync();
  } catch (error) {
    if (!(error instanceof ExcelRefusal) && !(error instanceof NoAnswer)) throw error;
  }
}

/** What happened so far, and what that means for the ledgers. */
function account(tasks: readonly Task[], done: ReadonlySet<number>, current: readonly number[]): string {
  const names = (wanted: (task: number) => boolean): string =>
    tasks.flatMap(({ name }, task) => (wanted(task) ? [name] : [])).join("、");
  const finished = names((task) => done.has(task));
  const halfDone = names((task) => !done.has(task) && current.includes(task));
  const waiting = names((task) => !done.has(task) && !current.includes(task));
  return [
    finished === "" ? "还没有写好任何一项。" : `已写好：${finished}。`,
    halfDone === "" ? "" : `可能只写了一部分：${halfDone}。`,
    waiting === "" ? "" : `还没有写：${waiting}。`,
    "台账里的内容没有改动；再做一次，会接着补齐。",
  ].join("");
}

function reached(tasks: readonly WorkTask[], done: ReadonlySet<number>, current: readonly number[]): Reached {
  const sheets = (wanted: (task: number) => boolean): string[] =>
    tasks.flatMap(({ sheet }, task) => (sheet !== undefined && wanted(task) ? [sheet.definedName] : []));
  return {
    written: sheets((task) => done.has(task)),
    partly: sheets((task) => !done.has(task) && current.includes(task)),
  };
}

interface NewSheet {
  readonly name: string;
  readonly definedName: string;
}

interface WorkTask extends Task {
  /** The sheet it writes, gives back or takes away, and what is on it then. */
  readonly sheet?: { readonly definedName: string; readonly content: SheetContent | null };
  readonly print?: Step;
}

interface Work {
  readonly newSheets: readonly NewSheet[];
  readonly tasks: readonly WorkTask[];
  /** What comes when the tasks are done: the register of the marks first, then how the sheets are printed. */
  readonly last: readonly Step[];
  /** Sheets whose print setup is in `last`. */
  readonly printed: readonly string[];
  readonly applied: readonly string[];
  readonly skipped: readonly { readonly op: string; readonly why: string }[];
  readonly undo: EditPlan | null;
  /** Chinese, or "". */
  readonly notUndoable: string;
  /** Places that are marked, or null when the plan has nothing to do with marks. */
  readonly marked: number | null;
}

/** Everything is decided before the first call that changes something. */
async function workOf(context: Session, plan: EditPlan, facts: SessionFacts): Promise<Work> {
  const look = await lookAround(context, plan, facts);
  const tasks: WorkTask[] = [];
  const newSheets: NewSheet[] = [];
  const printing: Step[] = [];
  const printed: string[] = [];
  const applied: string[] = [];
  const skipped: { op: string; why: string }[] = [];
  let registered: (() => readonly RegisteredMark[]) | null = null;
  let marked: number | null = null;
  let lastMarking: "mark" | "unmark" | null = null;
  const sheetsBefore: TakingBack[] = [];
  const kept = new Map(look.kept);
  const takenBack: TakingBack[] = [];
  const taken = look.sheets.map(({ name }) => name);
  const standing = await marksOf(context, plan, look);
  // What stands there is removed once: only the last marking operation leaves marks behind.
  let found = standing;
  for (const op of plan.ops) {
    switch (op.kind) {
      case "sheet": {
        const name = `写入“${op.title}”`;
        const target = targetOf(op, look, taken);
        if (typeof target === "string") {
          skipped.push({ op: name, why: target });
          break;
        }
        if (target.id === null) {
          taken.push(target.name);
          newSheets.push({ name: target.name, definedName: op.definedName });
        }
        sheetsBefore.push(
          target.id === null
            ? removedSheet(op, target.name)
            : formerOr(op, target.name, look.standing.get(op.definedName), op.content.cells),
        );
        const validations = op.content.validations.filter(fitsValidation);
        if (validations.length < op.content.validations.length) {
          // Not under the name of the sheet, which is written.
          skipped.push({ op: "下拉选项", why: sheetWords.longLists(op.title) });
        }
        const fitting: SheetOp = { ...op, content: { ...op.content, validations } };
        const print = printStep(context.workbook, op.content.print, target);
        printing.push(print);
        tasks.push({
          name: target.name,
          steps: sheetSteps(context.workbook, fitting, target, look.facts),
          sheet: { definedName: op.definedName, content: op.content },
          print,
        });
        printed.push(target.name);
        applied.push(sheetWords.written(target.name));
        break;
      }
      case "restore": {
        const name = `恢复“${op.title}”`;
        const target = targetOf(op, look, taken);
        const why = typeof target === "string" ? target : whyKept(op, target.name, look.present, facts);
        if (typeof target === "string" || why !== null) {
          skipped.push({ op: name, why: why ?? "" });
          break;
        }
        if (target.id === null) taken.push(target.name);
        sheetsBefore.push(formerOr(op, target.name, look.standing.get(op.definedName), op.standing.cells));
        const { steps, print } = restoreSteps(context.workbook, op, target);
        const sheet = { definedName: op.definedName, content: null };
        tasks.push({ name: target.name, steps, sheet, ...(print === null ? {} : { print }) });
        if (print !== null) {
          printing.push(print);
          printed.push(target.name);
        }
        applied.push(`恢复工作表“${target.name}”`);
        break;
      }
      case "remove": {
        const why = look.removals.get(op.definedName) ?? null;
        if (why !== null) {
          skipped.push({ op: `删去“${op.title}”`, why });
          break;
        }
        const sheet = look.sheets.find(({ name }) => name === op.title);
        if (sheet === undefined) break;
        sheetsBefore.push(rewrittenSheet(op));
        tasks.push(removalTask(context.workbook, op, sheet.id));
        applied.push(`删去工作表“${op.title}”`);
        break;
      }
      case "mark":
      case "unmark": {
        const name = op.kind === "mark" ? "标出问题" : "清除标记";
        const removal = removalSteps(context, found);
        const added = op.kind === "mark" ? markSteps(context, op.marks, look.sheetOf) : null;
        const steps = [...removal.steps, ...(added?.steps ?? [])];
        if (steps.length > 0) tasks.push({ name, steps });
        const touched = added?.sheets ?? [
          ...new Set(found.marks.filter(({ sheet }) => !sheet.isProtected).map(({ sheet }) => sheet.name)),
        ];
        applied.push(touched.length === 0 ? `${name}（没有涉及的工作表）` : `${name}：${touched.join("、")}`);
        for (const why of [...removal.skipped, ...(added?.skipped ?? [])]) skipped.push({ op: name, why });
        found = noMarks;
        registered = added?.added ?? (() => []);
        marked = added?.marked ?? 0;
        lastMarking = op.kind;
        break;
      }
      case "keep": {
        const former = kept.get(op.key) ?? null;
        if (former === op.text) break;
        kept.set(op.key, op.text);
        tasks.push({ name: op.title, steps: [keepStep(context, op)] });
        applied.push(keptWords(op.title));
        takenBack.unshift(keptUndo(op, former));
        break;
      }
      default:
        op satisfies never;
    }
  }
  const register = registered === null ? [] : [registryStep(context, registered, look.registered.length > 0)];
  const last = [...register, ...printing];
  return {
    newSheets,
    tasks,
    last,
    printed,
    applied,
    skipped,
    ...undoPlan(sheetsBefore, lastMarking === null ? null : marksBack(standing, lastMarking), takenBack),
    marked,
  };
}

/** Back to what stood on a sheet that was there, as far as that was kept. */
function formerOr(
  op: { readonly definedName: string },
  name: string,
  standing: StandingRead | undefined,
  written: readonly CellEntry[],
): TakingBack {
  return standing === undefined ? notKept(name) : formerSheet(op, name, standing, written);
}

/** Back to the marks that stood there, whoever set them and when; none are known to be taken for none. */
function marksBack({ marks }: FoundMarks, kind: "mark" | "unmark"): EditPlan {
  const before = standingMarks(marks.filter(({ sheet }) => !sheet.isProtected));
  if (before === null)
    return { ops: [], preview: ["Excel 没有说明原来的标记在哪些单元格，不能恢复；请重新体检后再标出。"] };
  if (before.length > 0) return { ops: [{ kind: "mark", marks: before }], preview: ["恢复原来的标记。"] };
  return kind === "mark" ? { ops: [{ kind: "unmark" }], preview: ["清除刚才加上的标记。"] } : { ops: [], preview: [] };
}

const noMarks: FoundMarks = { marks: [], unread: [] };

async function marksOf(context: Session, plan: EditPlan, look: Surroundings): Promise<FoundMarks> {
  if (!touchesMarks(plan)) return noMarks;
  return findMarks(context, look.sheets, look.registered);
}
