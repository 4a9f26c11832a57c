/** What the answer to a question of recognition changes. */
import { ledgerKinds, type Question } from "../../core/model/ledger.ts";
import { parseRange } from "../../core/model/place.ts";
import type { SheetCorrection } from "../../core/recognition/corrections.ts";
import { meetingTypeNamed } from "../../core/recognition/meeting-types.ts";
import { shownText } from "../../core/recognition/text.ts";
import { type SheetSnapshot, type Snapshot, valueAt } from "../../core/workbook/snapshot.ts";
import { type CorrectionDraft, correctable, correctionsMade } from "./corrections.ts";

/** The corrections that an answer makes; [] where the table is no longer there. */
export function correctionsBy(
  question: Question,
  chosen: string,
  snapshot: Snapshot,
  corrections: readonly SheetCorrection[],
): readonly SheetCorrection[] {
  const range = parseRange(question.at.range);
  const about = range && correctable(snapshot, question.at.sheet, range.bottom + 1, corrections);
  return about ? correctionsMade(about, answered(question, chosen, about.sheet)) : [];
}

function answered(question: Question, chosen: string, sheet: SheetSnapshot): CorrectionDraft {
  const range = parseRange(question.at.range);
  switch (question.code) {
    case "which-kind":
      return { kind: ledgerKinds.find((kind) => kind === chosen) ?? "none" };
    case "which-year":
      return { year: Number(chosen) };
    case "which-type": {
      const word = range ? shownText(valueAt(sheet, range.top, range.left)) : "";
      return { types: new Map([[word, meetingTypeNamed(chosen) ?? "other"]]) };
    }
    default:
      return { columns: new Map([[range?.left ?? 0, chosen]]) };
  }
}
