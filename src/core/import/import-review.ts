/** 导入核对: what an import says that the ledgers do not, line by line, with the cells of both. The clerk decides. */
import { type Day, isoDay } from "../model/date.ts";
import { chineseLedgerName, type LedgerKind } from "../model/ledger.ts";
import { type Place, placeText } from "../model/place.ts";
import { type CellContent, link, listFrame, SheetBuilder } from "../reports/sheet-builder.ts";
import { style } from "../reports/style-table.ts";
import type { SheetContent } from "../workbook/edit-plan.ts";
import { type FieldChange, type LedgerDifference, labelFields } from "./compare-ledgers.ts";
import type { LeftOutRow } from "./import-ledger.ts";
import { type ImportRecord, recordLabel, shownField } from "./import-records.ts";

export interface ReviewRequest {
  readonly file: string;
  readonly kind: LedgerKind;
  readonly title: string;
  readonly asOf: Day;
  readonly date1904: boolean;
  readonly records: number;
  /** Null = there was nothing to compare with. */
  readonly difference: LedgerDifference | null;
  readonly lines: readonly ReviewLine[];
}

export interface Differences {
  readonly kind: LedgerKind;
  readonly difference: LedgerDifference | null;
  readonly leftOut: readonly LeftOutRow[];
  /** Where a record, or a field of it, stands on the new sheet. */
  readonly at: (record: ImportRecord, field: string | null) => Place;
}

/** One difference in words. */
export interface ReviewLine {
  readonly what: "新增" | "不一致" | "台账未填" | "导入未填" | "导入里没有" | "导入里重复" | "没有导入的行";
  readonly subject: string;
  readonly field: string;
  readonly held: string;
  readonly heldAt: Place | null;
  readonly incoming: string;
  readonly incomingAt: Place | null;
}

const changeWords: { readonly [What in FieldChange["what"]]: ReviewLine["what"] } = {
  differs: "不一致",
  "held-blank": "台账未填",
  "import-blank": "导入未填",
};

/** All differences: changes first, since they need a decision each. */
export function reviewLines({ kind, difference, leftOut, at }: Differences): ReviewLine[] {
  const label = (record: ImportRecord): string => recordLabel(record, labelFields(kind));
  const whole = (what: ReviewLine["what"], record: ImportRecord, isHeld: boolean): ReviewLine => ({
    what,
    subject: label(record),
    field: "",
    held: isHeld ? "有" : "",
    heldAt: isHeld ? record.place : null,
    incoming: isHeld ? "" : "有",
    incomingAt: isHeld ? null : at(record, null),
  });
  const changed = (difference?.changed ?? []).flatMap((change) =>
    change.fields.map(
      (field): ReviewLine => ({
        what: changeWords[field.what],
        subject: label(change.incoming),
        field: field.label,
        held: shownField(field.held),
        heldAt: field.held.at,
        incoming: shownField(field.incoming),
        incomingAt: at(change.incoming, field.field),
      }),
    ),
  );
  return [
    ...changed,
    ...(difference?.added ?? []).map((record) => whole("新增", record, false)),
    ...(difference?.missing ?? []).map((record) => whole("导入里没有", record, true)),
    ...(difference?.repeated ?? []).map((record) => whole("导入里重复", record, false)),
    ...leftOut.map(
      ({ row, text }): ReviewLine => ({
        what: "没有导入的行",
        subject: `第 ${row} 行`,
        field: "",
        held: "",
        heldAt: null,
        incoming: text,
        incomingAt: null,
      }),
    ),
  ];
}

/** The differences in one sentence. */
export function differenceText({ added, changed, same, missing, repeated, outside }: LedgerDifference): string {
  const parts = [
    `新增 ${added.length} 条`,
    `有变化 ${changed.length} 条`,
    `相同 ${same} 条`,
    `台账里有而导入里没有 ${missing.length} 条`,
    ...(repeated.length > 0 ? [`导入里重复 ${repeated.length} 条`] : []),
    ...(outside > 0 ? [`另有 ${outside} 条不在导入的期间内，没有比对`] : []),
  ];
  return `${parts.join("，")}。`;
}

/** Excel stays quick up to here; the rest is counted. */
const mostLines = 5000;

export function importReview(request: ReviewRequest): SheetContent {
  const all = request.lines;
  const lines = all.slice(0, mostLines);
  const builder = new SheetBuilder({
    title: request.title,
    asOf: request.asOf,
    date1904: request.date1904,
    widths: { A: 13, B: 24, C: 14, D: 26, E: 18, F: 26, G: 22, H: 20 },
  });
  builder.put("A1:H1", `导入核对（${chineseLedgerName(request.kind)}）`, style("title", { size: 16 }));
  builder.height(1, 30);
  const more = all.length > lines.length ? `另有 ${all.length - lines.length} 处没有列出。` : "";
  const compared =
    request.difference === null ? "工作簿里原来没有这种台账，没有可比对的。" : differenceText(request.difference);
  builder.put(
    "A2:H2",
    `由“${request.file}”导入 ${request.records} 条，${isoDay(request.asOf)}。${compared}原有台账没有改动，要不要改请支部决定。${more}`,
    style("sub"),
  );
  builder.fit(2, 20);
  const frame = listFrame(3, lines.length);
  const place = (at: Place | null): CellContent => (at === null ? null : link(placeText(at), at));
  const text = style("text");
  builder.list<ReviewLine>(frame, {
    columns: [
      { column: "A", caption: "情况", head: "head", style: style("centre"), cell: (line) => line?.what ?? "没有不同" },
      { column: "B", caption: "对象", head: "head", style: text, cell: (line) => line?.subject ?? null },
      { column: "C", caption: "栏目", head: "head", style: style("centre"), cell: (line) => line?.field ?? null },
      { column: "D", caption: "台账现有", head: "head", style: text, cell: (line) => line?.held ?? null },
      { column: "E", caption: "台账位置", head: "head", style: text, cell: (line) => place(line?.heldAt ?? null) },
      { column: "F", caption: "导入内容", head: "head", style: text, cell: (line) => line?.incoming ?? null },
      { column: "G", caption: "导入位置", head: "head", style: text, cell: (line) => place(line?.incomingAt ?? null) },
      { column: "H", caption: "处理情况（支部填写）", head: "headClerk", style: style("clerk"), cell: () => null },
    ],
    rows: lines,
    minimumHeight: 20,
    filter: true,
  });
  builder.freeze("A4");
  builder.print({ orientation: "landscape", area: `A1:H${frame.last}`, repeat: [3, 3] });
  return builder.content();
}
