/**
 * Marks the cells behind the gaps and the points to confirm, as a removable layer over the ledgers. Sheets of ours are
 * never marked: recognition skips them, so no evidence lies there.
 *
 * Evidence that spans several cells (the parts of a total, a whole table, the row where a record would be written) says
 * where to look, not what to mend: beside a single cell it is not marked, by itself only its first cell is, so that no
 * column of sound figures and no empty row lights up.
 */
import type { Checkup } from "../checkup/checkup.ts";
import type { Outcome, Severity } from "../model/outcome.ts";
import { type Place, parseRange } from "../model/place.ts";
import type { EditPlan, Mark } from "../workbook/edit-plan.ts";
import { markLevelOf, markLevels, markLooks } from "../workbook/mark-look.ts";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot.ts";
import { firstCell } from "./report-words.ts";

/** Most severe first; a point to confirm is weaker than any gap but a mere reminder. */
const gravity: readonly Severity[] = ["V", "H", "M", "L", "R", "I"];

/** With the workbook it was made from, the preview also says how many of the cells are out of sight. */
export function markPlan(checkup: Checkup, snapshot: Snapshot | null = null): EditPlan {
  const sheets = markableSheets(checkup);
  const marks = new Map<string, Mark>();
  let gaps = 0;
  let toConfirm = 0;
  for (const outcome of checkup.outcomes) {
    const severity = severityOf(outcome);
    if (severity === null) continue;
    if (outcome.status === "gap") gaps++;
    else toConfirm++;
    for (const place of cellsOf(outcome)) {
      if (!sheets.has(place.sheet)) continue;
      const key = `${place.sheet}!${place.range}`;
      const known = marks.get(key);
      if (!known || gravity.indexOf(severity) < gravity.indexOf(known.severity)) marks.set(key, { place, severity });
    }
  }
  const all = [...marks.values()];
  const marked = new Set(all.map((mark) => mark.place.sheet));
  return {
    ops: [{ kind: "mark", marks: all }],
    preview:
      all.length === 0
        ? ["没有需要标出的单元格；以前的标记会清除。台账内容不改。"]
        : [
            `在 ${marked.size} 张台账上标出 ${all.length} 个单元格（未达标 ${gaps} 处、待人工核对 ${toConfirm} 处）。标记是可以清除的一层格式，台账内容不改。`,
            legendWords(all),
            ...(snapshot === null ? [] : outOfSightWords(all, snapshot)),
          ],
  };
}

/** What each colour says, and how many cells have it. */
function legendWords(marks: readonly Mark[]): string {
  const parts = markLevels.flatMap((level) => {
    const count = marks.filter(({ severity }) => markLevelOf(severity) === level).length;
    return count === 0 ? [] : [`${markLooks[level].color} ${count} 个（${markLooks[level].words}）`];
  });
  return `颜色：${parts.join("，")}。`;
}

function outOfSightWords(marks: readonly Mark[], snapshot: Snapshot): string[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  let inHiddenSheets = 0;
  let inHiddenCells = 0;
  for (const { place } of marks) {
    const sheet = sheets.get(place.sheet);
    if (sheet === undefined) continue;
    if (sheet.visibility !== "visible") inHiddenSheets++;
    else if (isOutOfSight(place, sheet)) inHiddenCells++;
  }
  const parts = [
    inHiddenCells === 0 ? [] : [`${inHiddenCells} 个在隐藏或筛选掉的行、列里`],
    inHiddenSheets === 0 ? [] : [`${inHiddenSheets} 个在隐藏的工作表里`],
  ].flat();
  return parts.length === 0 ? [] : [`其中 ${parts.join("，")}，取消隐藏或清除筛选后可以看到。`];
}

function isOutOfSight(place: Place, { hiddenRows, hiddenColumns }: SheetSnapshot): boolean {
  const range = parseRange(place.range);
  return range !== null && (hiddenRows.has(range.top) || hiddenColumns.has(range.left));
}

/** Gaps keep their severity; a point to confirm is marked as such whatever its rule weighs. */
function severityOf(outcome: Outcome): Severity | null {
  if (outcome.status === "gap") return outcome.severity;
  return outcome.status === "to-confirm" ? "R" : null;
}

function markableSheets(checkup: Checkup): ReadonlySet<string> {
  const { tables, unused } = checkup.facts.ledgers;
  return new Set([...tables.map((table) => table.sheet), ...unused.map((sheet) => sheet.sheet)]);
}

function cellsOf(outcome: Outcome): readonly Place[] {
  const places = outcome.evidence.map((evidence) => (evidence.kind === "found" ? evidence.at : evidence.near));
  const single = places.filter((place) => !place.range.includes(":"));
  return single.length > 0 ? single : places.map(firstCell);
}
