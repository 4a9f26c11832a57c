import { describe, expect, it } from "vitest";
import { dayOf, serialFromDay } from "../../../src/core/model/date.ts";
import { chineseLedgerName, type LedgerKind, ledgerKinds } from "../../../src/core/model/ledger.ts";
import type { FieldShape } from "../../../src/core/model/ledger-fields.ts";
import { recognise } from "../../../src/core/recognition/recognise.ts";
import { type StandardCaption, standardCaptions } from "../../../src/core/recognition/standard-captions.ts";
import { choicesOf } from "../../../src/core/reports/ledger-choices.ts";
import { firstLedgerColumn, firstLedgerRow, ledgerHeaderRow } from "../../../src/core/reports/ledger-sheet.ts";
import { newLedgerPlan } from "../../../src/core/reports/new-ledger.ts";
import type { EditOp, EditPlan } from "../../../src/core/workbook/edit-plan.ts";
import { type CellValue, cellFlag, rowAt, type Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { makeWorkbook } from "../../../src/hosts/file/apply-plan.ts";
import { FileHost } from "../../../src/hosts/file/file-host.ts";
import { fitsValidation } from "../../../src/hosts/sheets/sheet-limits.ts";
import { checkPackage } from "../../support/package-check.ts";

const asOf = dayOf(2026, 11, 21);

/** Of a workbook that is still to be made. */
const nothing: Snapshot = { file: "台账.xlsx", date1904: false, sheets: [], names: [], readOnlyReason: null };

function planOf(kinds: readonly LedgerKind[]): EditPlan {
  return newLedgerPlan({ kinds, snapshot: nothing, asOf });
}

function written(plan: EditPlan): FileHost {
  const { bytes, receipt } = makeWorkbook("台账.xlsx", plan);
  expect(receipt.skipped).toEqual([]);
  return new FileHost(bytes, "台账.xlsx");
}

const typed: { readonly [Shape in FieldShape]: CellValue } = {
  text: "已填写",
  person: "张一",
  names: "张一、李二",
  headcount: 12,
  date: serialFromDay(dayOf(2026, 3, 5), false),
  dates: "2026.3.5、2026.9.8",
  period: serialFromDay(dayOf(2026, 3, 1), false),
  year: 2026,
  count: 3,
  number: 4,
  cents: 12.5,
  flag: "是",
  presence: "出勤",
};

/** What a clerk would type or choose in a column. */
function typedIn(kind: LedgerKind, { field, shape }: StandardCaption): CellValue {
  if (field === "idNumber") return "110101196509051233";
  if (field === "phone") return "01000000000";
  return choicesOf(kind, field, shape)[0] ?? typed[shape];
}

/** The plan with one record typed into the first empty row of each sheet. */
function withRecords(plan: EditPlan): EditPlan {
  const ops = plan.ops.map((op, index): EditOp => {
    const kind = ledgerKinds[index];
    if (op.kind !== "sheet" || kind === undefined) throw new Error("one sheet per kind");
    const values = [1, ...standardCaptions(kind).map((caption) => typedIn(kind, caption))];
    const cells = op.content.cells.map((cell) =>
      cell.row === firstLedgerRow - 1 ? { ...cell, value: values[cell.column] ?? null } : cell,
    );
    return { ...op, content: { ...op.content, cells } };
  });
  return { ...plan, ops };
}

describe("new ledgers", async () => {
  const host = written(planOf(ledgerKinds));
  const snapshot = await host.read();
  const filled = await written(withRecords(planOf(ledgerKinds))).read();
  const ledgers = recognise(filled, { asOf });

  it("of every kind make a sound workbook", () => {
    expect(checkPackage(host.bytes)).toEqual([]);
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(ledgerKinds.map(chineseLedgerName));
  });

  it("are each recognised while they are empty, without a question and without a record", () => {
    const { tables, unused } = recognise(snapshot, { asOf });
    expect(unused).toEqual([]);
    expect(tables.map((table) => [table.kind, table.sheet, table.records, table.questions, table.confidence])).toEqual(
      ledgerKinds.map((kind) => [kind, chineseLedgerName(kind), 0, [], 1]),
    );
    // The advice above the captions states no period.
    expect(tables.filter((table) => table.stated !== null)).toEqual([]);
  });

  it.each(ledgerKinds)("of %s with a record are recognised without a doubt, every cell read", (kind) => {
    const table = ledgers.tables.find((one) => one.kind === kind);
    expect([table?.confidence, table?.records, table?.questions, table?.unmapped]).toEqual([1, 1, [], []]);
    expect(table?.columns.map(({ field }) => field)).toEqual(standardCaptions(kind).map(({ field }) => field));
    expect(ledgers.unreadable.filter((cell) => cell.kind === kind)).toEqual([]);
    const ledger = kind === "roster" || kind === "meetings" || kind === "dues" ? ledgers[kind] : ledgers.others[kind];
    const [record, ...more] = ledger?.records ?? [];
    expect(more).toEqual([]);
    const fields = Object.entries(record ?? {}).flatMap(([name, field]) =>
      typeof field === "object" && field !== null && "state" in field ? [[name, field.state]] : [],
    );
    expect(fields.filter(([, state]) => state !== "value")).toEqual([]);
    expect(fields.length).toBeGreaterThanOrEqual(standardCaptions(kind).length);
  });

  it("keep text as text, dates as dates, months as months", () => {
    for (const kind of ledgerKinds) {
      const sheet = filled.sheets.find(({ name }) => name === chineseLedgerName(kind));
      const flags = sheet && rowAt(sheet, firstLedgerRow - 1)?.flags;
      const wanted: { readonly [Shape in FieldShape]?: number } = {
        text: cellFlag.text,
        person: cellFlag.text,
        names: cellFlag.text,
        dates: cellFlag.text,
        date: cellFlag.date,
        period: cellFlag.month,
      };
      expect(standardCaptions(kind).map((_, index) => flags?.[firstLedgerColumn + index])).toEqual(
        standardCaptions(kind).map(({ shape }) => wanted[shape] ?? 0),
      );
    }
  });
});

describe("the plan of new ledgers", () => {
  const plan = planOf(ledgerKinds);

  it("offers choices Excel can hold, and a hint on every date", () => {
    for (const op of plan.ops) {
      if (op.kind !== "sheet") throw new Error("only sheets");
      expect(op.content.validations.filter((validation) => !fitsValidation(validation))).toEqual([]);
      for (const { rule, prompt } of op.content.validations) {
        if (rule.kind === "date") expect(prompt?.text).toContain("年、月、日");
      }
    }
  });

  it("gives every caption the room it needs in two lines, keeps it in view and on each page", () => {
    for (const op of plan.ops) {
      if (op.kind !== "sheet") throw new Error("only sheets");
      const widths = new Map(op.content.columns.map(({ column, width }) => [column, width]));
      const head = op.content.cells.filter((cell) => cell.row === ledgerHeaderRow - 1);
      for (const { value, column } of head) {
        const lines = String(value).length > 6 ? 2 : 1;
        expect(widths.get(column) ?? 0).toBeGreaterThanOrEqual(Math.ceil(String(value).length / lines) * 2 + 1);
      }
      expect(op.content.freeze?.row).toBe(ledgerHeaderRow);
      expect(op.content.print.repeatRows).toEqual({ first: ledgerHeaderRow - 1, last: ledgerHeaderRow - 1 });
    }
  });
});

it("adds to a workbook without touching what is there, however often", async () => {
  const first = written(planOf(["roster"]));
  for (const expected of ["党员花名册(2)", "党员花名册(3)"]) {
    const snapshot = await first.read();
    const plan = newLedgerPlan({ kinds: ["roster"], snapshot, asOf });
    expect(plan.preview).toEqual([`新建“${expected}”（空表）；工作簿里已有“党员花名册”，没有改动。`]);
    await first.apply(plan);
    const after = await first.read();
    expect(after.sheets.slice(0, -1)).toEqual(snapshot.sheets);
    expect(after.sheets.at(-1)?.name).toBe(expected);
  }
});
