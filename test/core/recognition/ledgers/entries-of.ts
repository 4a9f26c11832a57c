/** Reads sheets of a kind beside the core ones and shows its entries in few words. */
import { isoSpan } from "../../../../src/core/model/date.ts";
import type { Field } from "../../../../src/core/model/field.ts";
import type { Ledgers } from "../../../../src/core/model/ledger.ts";
import type { OtherLedgerKind } from "../../../../src/core/model/ledger-fields.ts";
import { recognise } from "../../../../src/core/recognition/recognise.ts";
import { type SheetInput, snapshotOf } from "../../../support/snapshot-of.ts";

export function readSheets(...sheets: readonly SheetInput[]): Ledgers {
  return recognise(snapshotOf({ file: "支部台账.xlsx", sheets }));
}

/** `field@cell=value` of every field that is there, blanks as `field@cell` alone; one line per entry. */
export function entriesOf(ledgers: Ledgers, kind: OtherLedgerKind): string[] {
  return (ledgers.others[kind]?.records ?? []).map((entry) => {
    const { place: _place, standing, stated: _stated, ...fields } = entry;
    const shown = Object.entries<Field<unknown>>(fields).map(([name, field]) => {
      if (field.state === "blank") return `${name}@${field.at.range}`;
      return `${name}@${field.at.range}=${field.state === "value" ? valueText(field.value) : `?${field.raw}`}`;
    });
    return [...(standing === "held" ? [] : [standing]), ...shown].join(" ");
  });
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join("+");
  if (typeof value !== "object" || value === null) return String(value);
  if ("precision" in value) return isoSpan(value as Parameters<typeof isoSpan>[0]);
  if ("names" in value) {
    const { names, everyone, unnamed } = value as { names: readonly string[]; everyone: boolean; unnamed: number };
    return [...names, ...(everyone ? ["全体"] : []), ...(unnamed > 0 ? [`+${unnamed}`] : [])].join("、");
  }
  return JSON.stringify(value);
}

/** `sheet: kind` of every table. */
export function kindsOf(ledgers: Ledgers): string[] {
  return ledgers.tables.map((table) => `${table.sheet}: ${table.kind}`);
}

export function questionsOf(ledgers: Ledgers): string[] {
  return [...ledgers.tables, ...ledgers.unused].flatMap((part) =>
    part.questions.map((question) => `${question.code} ${question.at.range}`),
  );
}
