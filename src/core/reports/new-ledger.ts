/** 新建标准台账: empty ledgers for a branch that lacks them, one sheet per kind. Nothing that is there is touched. */
import type { Day } from "../model/date.ts";
import { chineseLedgerName, type LedgerKind } from "../model/ledger.ts";
import type { EditOp, EditPlan } from "../workbook/edit-plan.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import { uniqueTabName } from "../workbook/tab-name.ts";
import { freeName } from "./free-name.ts";
import { ledgerSheet } from "./ledger-sheet.ts";

export interface NewLedgerRequest {
  /** Each once, in the order of the sheets. */
  readonly kinds: readonly LedgerKind[];
  /** The workbook they are added to. */
  readonly snapshot: Snapshot;
  readonly asOf: Day;
}

/** Formatted rows of a new ledger: a sheet of paper. */
const emptyRows = 24;

const general =
  "填表说明：一行记一条，列名请不要改，用不上的列可以留空，需要的列可以加在右边；日期写到日；点到格子会有提示，能选的请从下拉里选。";

const advice: ReadonlyMap<LedgerKind, string> = new Map<LedgerKind, string>([
  ["roster", "转出、停止党籍和去世的党员请留在表里，把组织关系状态和起始日期填上；积分类别用于积分管理。"],
  ["meetings", "一次会一行；几个会合着开的，在会议类型里都写上，用顿号隔开；名单用顿号隔开，全到的写“全体党员”。"],
  ["dues", "一人一个月一行，金额以元为单位；还没有交的，实缴党费留空；更正的另起一行，在备注里写“更正”。"],
  ["attendance", "一人一次一行。"],
  ["votes", "一件事项一行；票数只写数字。"],
  ["development", "一人一行，走到哪一步填到哪一步；考察日期有几次的，用顿号隔开。"],
  ["appraisal", "一人一年一行。"],
  ["criticism", "一条意见一行；谁批评谁都写姓名，自我批评的两栏写同一个人。"],
  ["facilities", "一个项目一行；有的写“是”，没有的写“否”。"],
  ["funds", "一笔一行，金额以元为单位，收入和支出分开填。"],
  ["scorecard", "一项指标一行。"],
  ["points", "一人一个分项一行；写错的另起一行更正，不改原来的行。"],
]);

/** Adds an empty, formatted sheet for each kind. What it holds once it is filled in is recognised without a question. */
export function newLedgerPlan({ kinds, snapshot, asOf }: NewLedgerRequest): EditPlan {
  const taken = snapshot.sheets.map((sheet) => sheet.name);
  const names = snapshot.names.map(({ name }) => name);
  const ops: EditOp[] = [];
  const preview: string[] = [];
  for (const kind of kinds) {
    const label = chineseLedgerName(kind);
    const title = uniqueTabName(label, taken);
    const definedName = freeName(`LedgerSheet.${kind}`, names);
    taken.push(title);
    names.push(definedName);
    const content = ledgerSheet({
      kind,
      title: label,
      advice: `${general}${advice.get(kind) ?? ""}`,
      asOf,
      date1904: snapshot.date1904,
      rows: [],
      emptyRows,
    });
    ops.push({ kind: "sheet", definedName, title, content });
    preview.push(
      title === label ? `新建“${title}”（空表）。` : `新建“${title}”（空表）；工作簿里已有“${label}”，没有改动。`,
    );
  }
  return { ops, preview };
}
