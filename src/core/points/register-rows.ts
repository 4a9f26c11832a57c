/** The register as it stands on its sheet: its rows as the formulas of the points sheets read them. */
import { type Day, dayFromSerial, type Month, monthOf } from "../model/date.ts";
import { isEmpty, type PreviousList, type PreviousRow, readPreviousList, textOf } from "../reports/previous.ts";
import { sheetNames } from "../reports/sheet-names.ts";
import type { CellValue, Snapshot } from "../workbook/snapshot.ts";
import { isOwnFormula, type RegisterRow, registerCaptions, registerKey, registerNoteStart } from "./register.ts";
import { itemOf, type PointsStandard } from "./standard.ts";

/** Columns in which every row, empty ones included, has a formula of ours. */
const computed: readonly string[] = [
  registerCaptions.item,
  registerCaptions.check,
  registerCaptions.withinMonth,
  registerCaptions.counted,
];

export function readRegister(
  snapshot: Snapshot,
  standard: PointsStandard,
): { readonly previous: PreviousList | null; readonly rows: readonly RegisterRow[] } {
  const previous = readPreviousList(snapshot, {
    definedName: sheetNames.pointsRegister.definedName,
    captions: Object.values(registerCaptions),
    key: registerCaptions.key,
    computed,
    endsBefore: [registerNoteStart],
  });
  const found = (previous?.rows ?? []).filter(hasContent);
  const keys = new Set(found.flatMap((row) => row.key ?? []));
  const rows = found.map((row) => {
    const own = rowOf(row, standard, snapshot.date1904);
    if (row.key !== null || own.key === "") return own;
    // A copy of a row whose key was lost as well would be that same row once more.
    if (keys.has(own.key)) return { ...own, origin: "clerk" as const, key: "", registeredOn: null };
    keys.add(own.key);
    return own;
  });
  return { previous, rows };
}

/** A row whose only content is a formula of ours is one of the empty rows. */
function hasContent(row: PreviousRow): boolean {
  return (
    row.key !== null ||
    row.extras.some((cell) => !isEmpty(cell)) ||
    [...row.cells].some(
      ([caption, cell]) =>
        !computed.includes(caption) && !(caption === registerCaptions.points && isOwnFormula(cell.formula)),
    )
  );
}

function rowOf(found: PreviousRow, standard: PointsStandard, date1904: boolean): RegisterRow {
  const value = (caption: keyof typeof registerCaptions): CellValue =>
    found.cells.get(registerCaptions[caption])?.value ?? null;
  const text = (caption: keyof typeof registerCaptions): string => textOf(found.cells.get(registerCaptions[caption]));
  const number = (caption: keyof typeof registerCaptions): number | null => {
    const own = value(caption);
    return typeof own === "number" ? own : null;
  };
  const part = text("part");
  const source = text("source");
  const month = monthOfSerial(value("month"), date1904);
  const key = found.key ?? fallbackKey(month, text("name"), part, source, found.copied);
  const origin = key !== "" ? "generated" : part === "更正" && source === "体检" ? "correction" : "clerk";
  const code = text("code");
  const points = found.cells.get(registerCaptions.points);
  // A row inserted by hand has no formula yet: the code brings its points out once it is written again.
  const fromCode = isOwnFormula(points?.formula ?? null) || (isEmpty(points) && origin === "clerk" && part !== "更正");
  return {
    origin,
    fresh: false,
    key,
    found,
    registeredOn: origin === "clerk" ? null : dayOfSerial(value("registeredOn"), date1904),
    month,
    name: text("name"),
    part,
    category: text("category"),
    code,
    due: number("due"),
    done: number("done"),
    points: fromCode ? (itemOf(standard, code)?.points ?? null) : number("points"),
    item: text("item"),
    evidence: text("evidence"),
    reason: text("reason"),
  };
}

/** A generated row whose hidden key was lost is known by month, name and part. */
function fallbackKey(month: Month | null, name: string, part: string, source: string, copied: boolean): string {
  return month !== null && part === "基础" && source === "体检" && !copied ? registerKey(month, name) : "";
}

function dayOfSerial(value: CellValue, date1904: boolean): Day | null {
  return typeof value === "number" ? dayFromSerial(value, date1904) : null;
}

function monthOfSerial(value: CellValue, date1904: boolean): Month | null {
  const day = dayOfSerial(value, date1904);
  return day === null ? null : monthOf(day);
}
