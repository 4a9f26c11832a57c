/** 问题台账 as the pane lists it: the lines of the sheet as it would be written now, and closing one of them by a person. */
import { type Day, dayFromSerial, serialFromDay } from "../../core/model/date.ts";
import type { ContentCell } from "../../core/workbook/edit-plan.ts";
import { listIn, plainText, type SheetOp } from "./sheet-content.ts";

export type IssueState = "overdue" | "to-close" | "again" | "open" | "closed" | "other";

export const issueStateWords: { readonly [State in IssueState]: string } = {
  overdue: "逾期",
  "to-close": "待销号",
  again: "反复",
  open: "整改中",
  closed: "已销号",
  other: "其他",
};

export interface Issue {
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** Rule and subject; "" for an issue the clerk has added. */
  readonly key: string;
  readonly number: string;
  readonly problem: string;
  readonly subject: string;
  /** 系统复核. */
  readonly review: string;
  /** 状态, as the clerk typed it. */
  readonly status: string;
  readonly person: string;
  readonly dueBy: Day | null;
  readonly state: IssueState;
  /** Days past the time limit; 0 while there are some left. */
  readonly daysOver: number;
}

const captions = ["编号", "问题", "对象／期间", "系统复核", "责任人", "时限", "状态", "销号日", "键"] as const;

/** In the order of the pane: overdue, 待销号, 反复, open by date, then the rest. */
export function issuesIn(op: SheetOp, asOf: Day, date1904: boolean): readonly Issue[] {
  const list = listIn(op.content, captions);
  const issues = (list?.rows ?? []).map(({ row, cells }): Issue => {
    const text = (caption: (typeof captions)[number]): string => String(cells.get(caption)?.value ?? "").trim();
    const limit = cells.get("时限")?.value ?? null;
    const dueBy = typeof limit === "number" ? dayFromSerial(limit, date1904) : null;
    const [review, status] = [text("系统复核"), text("状态")];
    const state = stateOf(review, status, dueBy, asOf);
    return {
      row,
      key: text("键"),
      number: text("编号"),
      problem: text("问题"),
      subject: text("对象／期间"),
      review,
      status,
      person: text("责任人"),
      dueBy,
      state,
      daysOver: dueBy !== null && dueBy < asOf ? asOf - dueBy : 0,
    };
  });
  const order: readonly IssueState[] = ["overdue", "to-close", "again", "open", "other", "closed"];
  return issues.sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.dueBy ?? 1e9) - (b.dueBy ?? 1e9) || a.row - b.row,
  );
}

function stateOf(review: string, status: string, dueBy: Day | null, asOf: Day): IssueState {
  if (review === "反复") return "again";
  if (status === "已销号" || status === "已说明") return "closed";
  if (review === "待销号") return "to-close";
  if (review === "仍未达标" || review === "") return dueBy !== null && dueBy < asOf ? "overdue" : "open";
  return "other";
}

/** The sheet with these issues closed on a day. Only the clerk's own cells of those lines change. */
export function withClosed(op: SheetOp, keys: ReadonlySet<string>, on: Day, date1904: boolean): SheetOp {
  const list = listIn(op.content, captions);
  if (!list || keys.size === 0) return op;
  const columnOf = new Map([...list.captions].map(([column, caption]) => [caption, column]));
  const rows = new Set(
    list.rows.flatMap(({ row, cells }) => (keys.has(plainText(cells.get("键")?.value ?? null)) ? [row] : [])),
  );
  const typed = new Map<number | undefined, string | number | null>([
    [columnOf.get("状态"), "已销号"],
    [columnOf.get("销号日"), serialFromDay(on, date1904)],
  ]);
  const cells = op.content.cells.map((cell): ContentCell => {
    const value = rows.has(cell.row) ? typed.get(cell.column) : undefined;
    return value === undefined ? cell : { ...cell, value };
  });
  return { ...op, content: { ...op.content, cells } };
}
