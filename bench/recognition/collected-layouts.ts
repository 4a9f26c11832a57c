/** Layouts collected from real ledgers, from a file given by argument: captions and what stands above them. */

import { expectedColumns } from "./expected-fields.ts";
import { expectedKinds } from "./expected-kinds.ts";
import type { Layout } from "./layout.ts";

interface Collected {
  readonly id: string;
  readonly name: string;
  readonly sheet: string | null;
  readonly evidence: string;
  readonly header_rows: readonly [number, number];
  readonly paths: readonly (readonly string[])[];
  readonly above: readonly string[];
  readonly notes: string;
  readonly is_rule_or_legend: boolean;
}

/** @param text JSON: an array of layouts; rule sets and legends among them are left out */
export function collectedLayouts(text: string): Layout[] {
  const entries = JSON.parse(text) as readonly Collected[];
  return entries.filter((entry) => !entry.is_rule_or_legend).map(layoutOf);
}

function layoutOf(entry: Collected): Layout {
  const kinds = expectedKinds.get(entry.id);
  const columns = expectedColumns(kinds?.find((kind) => kind !== null) ?? null, entry.paths);
  const isForm = /^(?:FORM|label:value form)/.test(entry.notes) && columns.every((column) => column.path.length === 1);
  const isFile = entry.evidence.startsWith("FILE");
  // What was read out of code or off a page bears its name as a title; a file bears it as its name.
  const above = entry.above.length > 0 || isFile ? entry.above : [entry.name];
  return {
    id: entry.id,
    from: "collected",
    kinds: kinds ?? [null],
    form: isForm ? "form" : "list",
    file: `${entry.name.replace(/\.xlsx?$/, "")}.xlsx`,
    tab: entry.sheet ?? "Sheet1",
    above: above.map((line) => placed(line).replaceAll("⏎", "\n")),
    columns,
  };
}

/** A line of the collection that says where its text stands (`H1:S1 = …`) becomes blank cells and the text. */
function placed(line: string): string {
  const match = /(?:^|\s)([A-Z])\d+:[A-Z]\d+ = (.+)$/.exec(line);
  return match ? `${"¦".repeat((match[1] ?? "A").charCodeAt(0) - 65)}${match[2]}` : line;
}
