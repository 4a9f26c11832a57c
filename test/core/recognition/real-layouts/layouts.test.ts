/** Real layouts in every mess: a wrong column or a false claim is the worst fault, a question the least. */
import { describe, expect, it } from "vitest";
import type { Ledgers } from "../../../../src/core/model/ledger.ts";
import { recognise } from "../../../../src/core/recognition/recognise.ts";
import { snapshotOf } from "../../../support/snapshot-of.ts";
import { compare, type Layout, type Mess, plain, sheetOf } from "./layout-sheet.ts";
import { layouts } from "./layouts.ts";
import { messes } from "./messes.ts";

const every: readonly Mess[] = [plain, ...messes];

function isCore(kind: string): boolean {
  return ["roster", "meetings", "dues"].includes(kind);
}

const known = new Map<string, Ledgers>();

/** Read once: each layout is looked at by two tests. */
function read(layout: Layout, mess: Mess): Ledgers {
  const key = `${layout.id}: ${mess.name}`;
  const before = known.get(key);
  if (before) return before;
  const ledgers = recognise(snapshotOf({ file: layout.file ?? "工作簿1.xlsx", sheets: [sheetOf(layout, mess)] }));
  known.set(key, ledgers);
  return ledgers;
}

/** What went wrong with a layout, in words; nothing when all is well. */
function faults(layout: Layout, mess: Mess): string[] {
  const ledgers = read(layout, mess);
  const [table] = ledgers.tables;
  const kindQuestions = ledgers.unused.flatMap((sheet) => sheet.questions);
  const prefix = `${mess.name}: `;
  if (layout.kind === null) {
    if (table && isCore(table.kind)) return [`${prefix}taken for ${table.kind}`];
    const isAsked = kindQuestions.some((question) => question.choices.some(isCore));
    return isAsked && layout.mayAsk !== true ? [`${prefix}asked about`] : [];
  }
  if (!table) {
    return layout.mayAsk === true && kindQuestions.some((question) => question.choices.includes(layout.kind ?? ""))
      ? []
      : [`${prefix}not found`];
  }
  if (table.kind !== layout.kind) return [`${prefix}taken for ${table.kind}`];
  const { wrong, missed } = compare(layout, table, mess.shift);
  return [
    ...(ledgers.tables.length > 1 ? [`${prefix}${ledgers.tables.length} tables`] : []),
    ...(table.records === 6 ? [] : [`${prefix}${table.records} records`]),
    ...wrong.map((column) => `${prefix}${column.caption} → ${column.field}`),
    ...missed
      .filter((column) => mess === plain || !column.isAsked)
      .map((column) => `${prefix}${column.caption} missed`),
  ];
}

describe("real layouts", () => {
  it.each(layouts.map((layout) => [layout.id, layout] as const))("%s", (_, layout) => {
    expect(every.flatMap((mess) => faults(layout, mess))).toEqual([]);
  });
});

describe("confidence", () => {
  it("is not higher than the share of columns that are right", () => {
    const buckets = new Map<number, { right: number; all: number }>();
    const count = (confidence: number, isRight: boolean): void => {
      const floor = Math.floor(confidence * 10) / 10;
      const bucket = buckets.get(floor) ?? { right: 0, all: 0 };
      buckets.set(floor, { right: bucket.right + (isRight ? 1 : 0), all: bucket.all + 1 });
    };
    for (const layout of layouts) {
      if (layout.kind === null) continue;
      for (const mess of every) {
        const table = read(layout, mess).tables[0];
        if (!table) continue;
        const { right, wrong } = compare(layout, table, mess.shift);
        for (const column of right) count(column.confidence, true);
        for (const column of wrong) count(column.confidence, false);
      }
    }
    expect(buckets.get(0.9)?.all).toBeGreaterThan(5000);
    for (const [floor, { right, all }] of buckets)
      expect(right / all).toBeGreaterThanOrEqual(Math.min(0.999, floor + 0.05));
  });
});
