/**
 * Closing issues from the pane: a person's act, written into the clerk's own cells of the lines. Of what the checkup still
 * finds it is written as well, and the ledger answers beside it, as when the clerk types it into the sheet.
 */
import { chineseDay, type Day } from "../model/date.ts";
import { issueStateWords } from "../rectification/issue-state.ts";
import type { IssueClosing } from "./issue-cells.ts";
import { issueLedger } from "./issue-ledger.ts";
import { type IssueLine, issueStates } from "./issue-states.ts";
import type { SheetPlan, SheetRequest } from "./sheet-plan.ts";

/** What a person closes. */
export interface ClosingRequest extends Partial<Pick<IssueClosing, "acceptor" | "evidence">> {
  /** `id` of the `IssueLine`. */
  readonly id: string;
  readonly on: Day;
}

/** Where closing is offered: this run found it met, or it is an open line of the branch's own. */
export function canClose(line: IssueLine): boolean {
  return line.state === "to-close" || (line.key === null && line.isUnresolved);
}

/** 问题台账 as this checkup writes it, with these lines closed. What is done to each is said in the preview. */
export function closeIssues(request: SheetRequest, closings: readonly ClosingRequest[]): SheetPlan {
  const lines = new Map(issueStates(request.checkup, request.snapshot).map((line) => [line.id, line]));
  const accepted = new Map<string, IssueClosing>();
  const told: string[] = [];
  for (const { id, on, acceptor = "", evidence = "" } of closings) {
    const line = lines.get(id);
    if (!line) {
      told.push(`要销号的一条问题在台账里找不到了（${id}），没有改动。`);
    } else if (!line.isUnresolved) {
      told.push(`${line.number}“${line.problem}”已经是“${issueStateWords[line.state]}”，没有改动。`);
    } else {
      accepted.set(id, { on, acceptor, evidence });
      told.push(
        `${line.number}“${line.problem}”${line.subjectText}：状态写作“已销号”，销号日${chineseDay(on)}${acceptor === "" ? "" : `，验收人${acceptor}`}。`,
        ...missing(line, { acceptor, evidence }),
      );
    }
  }
  const plan = issueLedger({ ...request, closings: accepted });
  return { op: plan.op, preview: [...plan.preview, ...(plan.op ? told : [])] };
}

/** rectify/close-with-evidence asks for both. */
function missing(line: IssueLine, typed: { readonly acceptor: string; readonly evidence: string }): string[] {
  const blank = [
    ...(line.evidence === "" && typed.evidence === "" ? ["佐证"] : []),
    ...(line.acceptor === "" && typed.acceptor === "" ? ["验收人"] : []),
  ];
  return blank.length === 0 ? [] : [`${line.number} 的${blank.join("、")}还空着，可以在问题台账里补上。`];
}
