/** The settings that would answer a question of recognition: what a clerk copies into a settings file or into 体检设置. */
import { noLedger, unusedColumn } from "../core/checkup/settings.ts";
import { chineseLedgerName, ledgerKinds, type Question } from "../core/model/ledger.ts";
import { parseRange } from "../core/model/place.ts";
import { columnKeys, headerShape } from "../core/recognition/corrections.ts";
import { meetingTypeNamed, meetingTypeNames } from "../core/recognition/meeting-types.ts";
import { headerOver, headersOn } from "../core/recognition/recognise.ts";
import { shownText } from "../core/recognition/text.ts";
import { type Snapshot, sheetNamed, valueAt } from "../core/workbook/snapshot.ts";

/** One line of a settings file: `"map/党费/#kind": "党费台账"`. Values are the likeliest answer. */
export interface SettingLine {
  readonly key: string;
  readonly value: string;
  /** What may stand there instead. */
  readonly others: readonly string[];
}

/** The lines for one question, [] when no setting answers it. */
export function settingLines(snapshot: Snapshot, question: Question): readonly SettingLine[] {
  const sheet = sheetNamed(snapshot, question.at.sheet);
  const range = parseRange(question.at.range);
  if (!sheet || !range) return [];
  const key = (part: string): string => `map/${sheet.name}/${part}`;
  if (question.code === "which-header") {
    return [{ key: key("#header"), value: `${range.top + 1}`, others: [] }];
  }
  const header = headerOver(headersOn(sheet, snapshot), range.bottom + 1);
  if (!header) return [];
  // With the shape of its header an answer holds for next month's sheet, too.
  const shape = { key: key("#shape"), value: headerShape(sheet, header.rows), others: [] };
  const [first, ...others] = question.choices;
  if (question.code === "which-year") {
    return first === undefined ? [] : [shape, { key: key("#year"), value: first, others }];
  }
  if (question.code === "which-type") {
    const word = shownText(valueAt(sheet, range.top, range.left));
    const names = question.choices.map((choice) => meetingTypeNames.get(meetingTypeNamed(choice) ?? "other") ?? choice);
    const [name = "", ...more] = names;
    return [shape, { key: key(`#type/${word}`), value: name, others: more }];
  }
  if (question.code === "which-kind") {
    const names = question.choices.flatMap((choice) => {
      const kind = ledgerKinds.find((known) => known === choice);
      return kind ? [chineseLedgerName(kind)] : [];
    });
    const [value = noLedger, ...more] = names;
    return [shape, { key: key("#kind"), value, others: names.length === 0 ? [] : [...more, noLedger] }];
  }
  if (question.code !== "which-field" || first === undefined) return [];
  const column = columnKeys(header.columns).get(range.left);
  return column === undefined ? [] : [shape, { key: key(column), value: first, others: [...others, unusedColumn] }];
}

/** As it stands in a settings file. */
export function settingText({ key, value, others }: SettingLine): string {
  const choice = others.length === 0 ? "" : `　也可以是 ${others.join("、")}`;
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}${choice}`;
}
