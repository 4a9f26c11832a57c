/**
 * Applies a plan to the bytes of a workbook. Parts it need not touch keep their compressed bytes; the same plan applied to
 * its own result gives that result again. Either everything is written or an error is thrown: the input never changes.
 */
import type { EditOp, EditPlan, Receipt } from "../../core/workbook/edit-plan.ts";
import { HostError } from "../host.ts";
import { keptWords } from "../kept-words.ts";
import { sheetWords } from "../sheets/sheet-limits.ts";
import { keepInAddInSettings } from "./ooxml/add-in-settings.ts";
import { blankPackage, blankWorkbookPart } from "./ooxml/blank-package.ts";
import { addMarks, type MarkReport, removeMarks } from "./ooxml/mark-layer.ts";
import { zipCodec } from "./ooxml/node-zip-codec.ts";
import { PackageEditor, readOnlyError } from "./ooxml/package-editor.ts";
import { UnreadablePart } from "./ooxml/read-xml.ts";
import { writeReportSheet } from "./ooxml/report-sheet.ts";
import { WorkbookEditor } from "./ooxml/workbook-editor.ts";
import { writingObstacle } from "./ooxml/writing-obstacle.ts";
import { openPackage, type Package } from "./ooxml/zip.ts";
import { protectedWorkbook, unreadableWorkbook } from "./unreadable-workbook.ts";
import { workbookKind } from "./workbook-kind.ts";

export interface PatchedWorkbook {
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
}

/**
 * `fileName` is for messages only. Throws HostError: `read-only-workbook` when the package cannot be patched safely, and
 * whatever opening it throws.
 */
export function applyPlan(bytes: Uint8Array, fileName: string, plan: EditPlan): PatchedWorkbook {
  const { changed, receipt } = patched(openWritable(bytes, fileName), fileName, plan);
  return { bytes: changed ?? bytes, receipt };
}

/** A workbook that holds what a plan adds and nothing else; the plan must add a sheet. */
export function makeWorkbook(fileName: string, plan: EditPlan): PatchedWorkbook {
  const blank = blankPackage(false, zipCodec);
  const opened = { package: openPackage(blank, fileName), workbookPart: blankWorkbookPart };
  const { changed, receipt } = patched(opened, fileName, plan);
  return { bytes: changed ?? blank, receipt };
}

function patched(
  opened: { readonly package: Package; readonly workbookPart: string },
  fileName: string,
  plan: EditPlan,
): { readonly changed: Uint8Array | null; readonly receipt: Receipt } {
  const edited = new PackageEditor(opened.package, fileName);
  const editor = new WorkbookEditor(edited, opened.workbookPart);
  const applied: string[] = [];
  const skipped: { op: string; why: string }[] = [];
  let marked: number | null = null;
  const changed = edited.guarded(() => {
    for (const op of plan.ops) {
      const report = carriedOut(editor, op);
      if (report.applied !== null) applied.push(report.applied);
      marked = report.marked ?? marked;
      for (const why of report.skipped) skipped.push({ op: report.op, why });
    }
    editor.saveStyles();
    return edited.finish();
  });
  return { changed, receipt: { applied, syncs: 1, skipped, undo: null, ...(marked === null ? {} : { marked }) } };
}

/** The package and its workbook part; everything that cannot be patched is told by its kind. Throws HostError. */
export function openWritable(
  bytes: Uint8Array,
  fileName: string,
): { readonly package: Package; readonly workbookPart: string } {
  const content = workbookKind(bytes);
  switch (content.kind) {
    case "package":
      break;
    case "encrypted":
      throw protectedWorkbook(fileName);
    case "unreadable":
      throw unreadableWorkbook(fileName, content.what, content.advice);
    case "csv":
      throw new HostError(
        "read-only-workbook",
        `“${fileName}”只能读取，不能写入：它是文本（CSV）文件。原文件没有改动。请用 branch-ledger import 把它导入一个 .xlsx 工作簿，再对新文件操作。`,
      );
    default:
      throw readOnlyError(fileName, "它不是 .xlsx 格式");
  }
  const opened = openPackage(bytes, fileName);
  try {
    const found = writingObstacle(opened);
    if ("obstacle" in found) throw readOnlyError(fileName, found.obstacle);
    return { package: opened, workbookPart: found.workbookPart };
  } catch (error) {
    if (error instanceof UnreadablePart) throw unreadableWorkbook(fileName, error.message);
    throw error;
  }
}

interface OpReport {
  /** What the operation is called in the receipt. */
  readonly op: string;
  readonly applied: string | null;
  readonly skipped: readonly string[];
  /** Places that bear a mark now, of an operation on marks. */
  readonly marked?: number;
}

function carriedOut(editor: WorkbookEditor, op: EditOp): OpReport {
  switch (op.kind) {
    case "sheet": {
      const name = `写入“${op.title}”`;
      const { written, skipped } = writeReportSheet(editor, op);
      return { op: name, applied: written === null ? null : sheetWords.written(written), skipped };
    }
    case "mark": {
      const report = addMarks(editor, op.marks);
      return { ...report, op: "标出问题", applied: sentence("标出问题", report) };
    }
    case "unmark": {
      const report = removeMarks(editor);
      return { ...report, op: "清除标记", applied: sentence("清除标记", report) };
    }
    case "keep": {
      const changed = keepInAddInSettings(editor.package, op.key, op.text);
      return { op: `记下“${op.title}”`, applied: changed ? keptWords(op.title) : null, skipped: [] };
    }
    case "restore":
    case "remove":
      return { op: `撤回“${op.title}”`, applied: null, skipped: [sheetWords.onlyInExcel] };
    default:
      return op satisfies never;
  }
}

function sentence(what: string, report: MarkReport): string {
  return report.sheets.length === 0 ? `${what}（没有涉及的工作表）` : `${what}：${report.sheets.join("、")}`;
}
