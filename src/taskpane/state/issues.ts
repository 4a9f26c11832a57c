/** 问题台账 as the pane lists it: the lines of the sheet as it would be written now. */
import { type Day, dayFromSerial } from "../../core/model/date.ts";
import { systemStatuses } from "../../core/rectification/issue-history.ts";
import { type IssueState as CoreState, issueStanding } from "../../core/rectification/issue-state.ts";
import { listIn, type SheetOp } from "./sheet-content.ts";

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
    const seen = systemStatuses.find((one) => one === review) ?? null;
    const standing = issueStanding({ review: seen, status, limit: dueBy ?? (text("时限") || null) }, asOf);
    const state = paneStates[standing.state];
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

/** The state every sheet uses, in the words of the pane's chips. */
const paneStates: { readonly [State in CoreState]: IssueState } = {
  again: "again",
  overdue: "overdue",
  "to-close": "to-close",
  "due-soon": "open",
  "in-progress": "open",
  open: "open",
  "cannot-judge": "other",
  explained: "closed",
  closed: "closed",
  "not-required": "other",
};
