/** Writes docs/ledgers.md from the definitions of the ledgers and the rules: npx tsx docs/build-ledgers.ts */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chineseLedgerName, type LedgerKind, ledgerKinds } from "../src/core/model/ledger.ts";
import { datingFields, ledgerFields, type OtherLedgerKind } from "../src/core/model/ledger-fields.ts";
import type { FieldDefinition } from "../src/core/recognition/ledger-definition.ts";
import { dues } from "../src/core/recognition/ledgers/dues.ts";
import { entryLedgers } from "../src/core/recognition/ledgers/index.ts";
import { meetings } from "../src/core/recognition/ledgers/meetings.ts";
import { roster } from "../src/core/recognition/ledgers/roster.ts";
import { standardCaptions } from "../src/core/recognition/standard-captions.ts";
import { rules } from "../src/core/rules/registry.ts";

export const ledgersFile = fileURLToPath(new URL("ledgers.md", import.meta.url));

const shapes: { readonly [shape: string]: string } = {
  text: "text",
  person: "one name",
  names: "names (`、` `，` `;` blanks, 全体党员, 除李四外, 等5名)",
  headcount: "a count, or the list itself",
  date: "date (a month without a day stays a month)",
  dates: "dates, in one cell or in repeated columns",
  period: "month, quarter, half-year or year",
  year: "year",
  count: "whole number",
  number: "number, unit allowed",
  cents: "amount in yuan",
  flag: "是/否, 有/无, √/×, 已…/未…",
  "yes-no": "是/否, 有/无, √/×, 已…/未…",
  month: "month",
  amount: "amount in yuan",
  payment: "amount in yuan, √ 已交, 未交, 免交",
  "two-headcounts": "two counts: 12/11, 应到12人实到11人",
  "person-type": "text",
  presence: "mark of attendance, by the legend of the sheet",
};

interface Described {
  readonly fields: readonly FieldDefinition[];
  readonly key: readonly string[];
}

const definitions: ReadonlyMap<LedgerKind, Described> = new Map<LedgerKind, Described>([
  ["roster", roster],
  ["meetings", meetings],
  ["dues", dues],
  ...entryLedgers.map((ledger) => [ledger.kind, ledger] as const),
]);

/** The whole page. */
export function ledgersPage(): string {
  const parts = [
    "# Ledgers",
    "",
    "Written by `npx tsx docs/build-ledgers.ts`; do not edit. One section per kind: its fields as they stand in JSON, what their",
    "cells hold, and the captions they are known by. Captions are compared without blanks, brackets, units and punctuation, 缴 as 交;",
    "small differences of wording are recognised too. What the cells hold decides where a caption alone does not; what stays open is asked.",
    "",
    "| 台账 | kind | rules that need it | rules that also look at it |",
    "|---|---|---|---|",
    ...ledgerKinds.map((kind) => {
      const needing = rules.filter((rule) => rule.needs.includes(kind)).length;
      const using = rules.filter((rule) => rule.uses.includes(kind)).length;
      return `| [${chineseLedgerName(kind)}](#${kind}) | \`${kind}\` | ${needing} | ${using} |`;
    }),
    ...ledgerKinds.flatMap(section),
  ];
  return `${parts.join("\n")}\n`;
}

function section(kind: LedgerKind): string[] {
  const definition = definitions.get(kind);
  if (!definition) throw new Error(`no definition of ${kind}`);
  const shapeOf = new Map(standardCaptions(kind).map(({ field, shape }) => [field, shape] as const));
  const needing = rules.filter((rule) => rule.needs.includes(kind)).map(({ id }) => `\`${id}\``);
  const using = rules.filter((rule) => rule.uses.includes(kind)).map(({ id }) => `\`${id}\``);
  return [
    "",
    `<a id="${kind}"></a>`,
    "",
    `## ${chineseLedgerName(kind)} (\`${kind}\`)`,
    "",
    `A record has at least one of ${definition.key.map((field) => `\`${field}\``).join(", ")}, or most of the rest. ${dated(kind)}`,
    "",
    ...(needing.length === 0 ? [] : [`Needed by ${needing.join(", ")}.`, ""]),
    ...(using.length === 0 ? [] : [`Also looked at by ${using.join(", ")}.`, ""]),
    "| field | 名称 | cells | captions |",
    "|---|---|---|---|",
    ...definition.fields
      .filter(({ field }) => field !== "sequence")
      .map((field) => row(field, shapeOf.get(field.field) ?? field.shape)),
  ];
}

function row({ field, label, captions, maybe }: FieldDefinition, shape: string): string {
  const known = [...new Set(captions)].join(" ");
  const more = maybe === undefined ? "" : ` (by its cells: ${maybe.join(" ")})`;
  return `| \`${field}\` | ${label} | ${shapes[shape] ?? shape} | ${`${known}${more}`.replaceAll("|", "\\|")} |`;
}

function isOther(kind: LedgerKind): kind is OtherLedgerKind {
  return kind in ledgerFields;
}

function dated(kind: LedgerKind): string {
  if (!isOther(kind)) return kind === "roster" ? "It describes what is there today." : "Its records are dated.";
  const fields: readonly string[] = datingFields[kind];
  if (fields.length === 0) return "It describes what is there today.";
  return `It is dated by ${fields.map((field) => `\`${field}\``).join(", else ")}, else by the period its sheet states.`;
}

if (process.argv[1] === join(ledgersFile, "..", "build-ledgers.ts")) writeFileSync(ledgersFile, ledgersPage());
