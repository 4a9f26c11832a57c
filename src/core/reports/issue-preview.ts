/** What writing 问题台账 will do, in words. */

import { columnLetters } from "../model/place.ts";
import type { IssueAnswer } from "../rectification/issue-state.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import type { IssueCells } from "./issue-cells.ts";
import { closedFailingWord } from "./issue-formulas.ts";
import { isEmpty, type PreviousList } from "./previous.ts";
import { sheetNames } from "./sheet-names.ts";
import { writtenAs } from "./sheet-plan.ts";

/** Numbers named in a sentence before it says how many there are. */
const named = 5;

export function issuePreview(
  snapshot: Snapshot,
  lines: readonly IssueCells[],
  previous: PreviousList | null,
  clerkCaptions: readonly string[],
): string[] {
  const select = (test: (line: IssueCells) => boolean): readonly IssueCells[] => lines.filter(test);
  const number = (test: (line: IssueCells) => boolean): number => select(test).length;
  const parts = [
    `新增 ${number(({ issue }) => issue.before === null)} 条`,
    ...(["待销号", "反复", "不再适用", "无法判定"] as const).flatMap((status) => {
      const count = number(({ issue }) => issue.status === status);
      return count === 0 ? [] : [`${status} ${count} 条`];
    }),
  ];
  const sentences = [`${writtenAs(snapshot, sheetNames.issues)}：共 ${lines.length} 条问题，其中${parts.join("、")}。`];
  const own = number(({ issue }) => issue.key === null);
  const kept = lines.reduce(
    (sum, { issue }) => sum + clerkCaptions.filter((caption) => !isEmpty(issue.before?.row.cells.get(caption))).length,
    0,
  );
  if (kept > 0 || own > 0) sentences.push(`问题台账里支部填写的 ${kept} 格、支部自己登记的 ${own} 条问题照原样保留。`);
  const copied = number(({ issue }) => issue.before?.copied === true);
  if (copied > 0)
    sentences.push(`问题台账有 ${copied} 行是复制出来的（键相同），已作为支部自己登记的问题保留，编号另给。`);
  const shared = [
    ...new Set(lines.filter(({ issue }) => issue.label !== issue.number).map(({ issue }) => issue.number)),
  ];
  if (shared.length > 0) {
    sentences.push(
      `问题台账里编号 ${shared.slice(0, named).join("、")}${shared.length > named ? " 等" : ""} 写在不止一行上，请核对；各行照原样保留，分别销号。`,
    );
  }
  const reopened = select(({ issue }) => issue.status === "反复" && issue.before?.clerkStatus === "已销号");
  if (reopened.length > 0) {
    sentences.push(
      `问题台账有 ${reopened.length} 条已销号的问题再次出现（${numbers(reopened)}），“系统复核”写作“反复”；请核对后把“状态”改回“整改中”。`,
    );
  }
  const relapsed = select(({ issue }) => issue.before === null && issue.status === "反复");
  if (relapsed.length > 0) {
    sentences.push(
      `新增的问题里有 ${relapsed.length} 条是同样的问题销号或说明以后换了期间再次出现（${numbers(relapsed)}），“系统复核”写作“反复”，前一次的编号见“复核记录”。`,
    );
  }
  const answered = (answer: IssueAnswer): readonly IssueCells[] =>
    select(({ issue, standing }) => standing.answer === answer && issue.status !== "反复");
  const closedFailing = answered("closed-failing");
  if (closedFailing.length > 0) {
    sentences.push(
      `问题台账有 ${closedFailing.length} 条写了“已销号”，这次复核还没有达标（${numbers(closedFailing)}），“预警”写作“${closedFailingWord}”，您填的没有改动。改好了的请补上记录；期间已过、补不了的，写明原因后可选“已说明”。`,
    );
  }
  const mendedFailing = answered("mended-failing");
  if (mendedFailing.length > 0) {
    sentences.push(
      `问题台账有 ${mendedFailing.length} 条写了“已整改”，这次复核还没有达标（${numbers(mendedFailing)}）；请核对台账里的记录补上了没有。`,
    );
  }
  for (const extra of previous?.extras ?? []) {
    sentences.push(
      `问题台账里支部自己加的栏目“${extra.caption || `${columnLetters(extra.column)}列`}”随行保留，放在“键”的右边，不打印。`,
    );
  }
  return sentences;
}

function numbers(lines: readonly IssueCells[]): string {
  const all = lines.map(({ issue }) => issue.number);
  return all.length <= named ? all.join("、") : `${all.slice(0, named).join("、")} 等`;
}
