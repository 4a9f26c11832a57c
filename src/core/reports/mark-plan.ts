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
import type { Place } from "../model/place.ts";
import type { EditPlan, Mark } from "../workbook/edit-plan.ts";
import { firstCell } from "./report-words.ts";

/** Most severe first; a point to confirm is weaker than any gap but a mere reminder. */
const gravity: readonly Severity[] = ["V", "H", "M", "L", "R", "I"];

export function markPlan(checkup: Checkup): EditPlan {
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
  const marked = new Set([...marks.values()].map((mark) => mark.place.sheet));
  return {
    ops: [{ kind: "mark", marks: [...marks.values()] }],
    preview: [
      marks.size === 0
        ? "没有需要标出的单元格；以前的标记会清除。台账内容不改。"
        : `在 ${marked.size} 张台账上标出 ${marks.size} 个单元格（未达标 ${gaps} 处、待人工核对 ${toConfirm} 处）。标记是可以清除的一层格式，台账内容不改。`,
    ],
  };
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
