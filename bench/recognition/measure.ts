/** What a reader found against what it should have found, layout by layout, and the sums. */
import type { LedgerKind, Question, RecognisedTable } from "../../src/core/model/ledger.ts";
import { recognise } from "../../src/core/recognition/recognise.ts";
import { snapshotOf } from "../../test/support/snapshot-of.ts";
import { type BuiltSheet, buildSheet, type Level } from "./build-sheet.ts";
import type { Layout } from "./layout.ts";
import { Random, seedOf } from "./random.ts";

export interface Finding {
  readonly layout: Layout;
  readonly level: Level;
  readonly kind: LedgerKind | null;
  readonly isKindRight: boolean;
  /** Asked instead of taken: the right kind is among the choices. */
  readonly isAsked: boolean;
  readonly isHeaderRight: boolean | null;
  readonly isCountRight: boolean | null;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly asked: readonly string[];
  readonly columns: number;
  readonly questions: number;
  /** Confidence of each mapped column, and whether it was right. */
  readonly confidences: readonly (readonly [number, boolean])[];
}

export function measure(layout: Layout, level: Level, seed: number): Finding {
  const random = new Random(seedOf(`${layout.id}/${level}/${seed}`));
  const built = buildSheet(layout, level, random);
  const ledgers = recognise(snapshotOf({ file: built.file, sheets: [built.sheet] }));
  const tables = ledgers.tables;
  const expected = layout.kinds;
  const table = tables.find((entry) => expected.includes(entry.kind)) ?? tables[0];
  const questions = [...tables, ...ledgers.unused].flatMap((entry) => entry.questions);
  const kind = table?.kind ?? null;
  const compared = table && kind !== null && kind === expected[0] ? compare(layout, built, table) : nothing;
  return {
    layout,
    level,
    kind,
    isKindRight: expected.includes(kind),
    isAsked:
      kind === null &&
      questions.some((question) =>
        question.choices.some((choice) => (expected as readonly unknown[]).includes(choice)),
      ),
    isHeaderRight: table && expected.includes(kind) ? isHeaderRight(layout, built, table) : null,
    isCountRight: compared === nothing ? null : tables.reduce((sum, entry) => sum + entry.records, 0) === built.records,
    ...compared,
    columns: layout.columns.length,
    questions: questions.filter(isAboutLayout).length,
  };
}

function isAboutLayout(question: Question): boolean {
  return question.code !== "which-year";
}

const nothing = { right: 0, wrong: [], missed: [], asked: [], confidences: [] };

function isHeaderRight(layout: Layout, built: BuiltSheet, table: RecognisedTable): boolean {
  if (built.headerRows === null) return layout.form !== "list";
  return built.headerRows.join() === table.headerRows.join();
}

function compare(layout: Layout, built: BuiltSheet, table: RecognisedTable) {
  let right = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  const asked: string[] = [];
  const confidences: (readonly [number, boolean])[] = [];
  const plain = (text: string): string =>
    text
      .normalize("NFKC")
      .replace(/[\s*:：]/g, "")
      .replace(/\(必填\)/, "")
      .replaceAll("缴", "交");
  layout.columns.forEach((column, index) => {
    const leaf = column.path.at(-1) ?? "";
    const found = built.columnAt
      ? table.columns.find((entry) => entry.column === built.columnAt?.[index])
      : table.columns.find((entry) => plain(entry.caption) === plain(leaf));
    // The second of several columns of one field: contacts:2.
    const field = found?.field.replace(/^([a-zA-Z]+):\d$/, "$1") ?? "";
    if (found && column.fields.includes(field)) {
      right += 1;
      confidences.push([found.confidence, true]);
    } else if (found) {
      wrong.push(`${column.path.join("/")} → ${found.field}`.replaceAll("\n", ""));
      confidences.push([found.confidence, false]);
    } else if (!column.isOptional && column.fields.length > 0) {
      const isAsked = table.questions.some((question) => plain(question.text).includes(`“${plain(leaf)}`));
      (isAsked ? asked : missed).push(`${column.path.join("/")} ≠ ${column.fields.join("/")}`);
    }
  });
  return { right, wrong, missed, asked, confidences };
}
