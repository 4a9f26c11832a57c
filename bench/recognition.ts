/**
 * How well ledgers of every kind are recognised: `npm run bench -- recognition [layouts.json] [--list FILE]`. Our own
 * layouts, and those of a collection given by argument (an array of captions as they were found; not part of the project), are
 * filled with made-up rows at three levels of mess. Prints the shares per kind, what confidence is worth, and speed.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ledgerKinds } from "../src/core/model/ledger.ts";
import { printLine, printTable } from "./print.ts";
import type { Level } from "./recognition/build-sheet.ts";
import { collectedLayouts } from "./recognition/collected-layouts.ts";
import type { Layout } from "./recognition/layout.ts";
import { type Finding, measure } from "./recognition/measure.ts";
import { ownLayouts } from "./recognition/own-layouts.ts";
import { measureSpeed } from "./recognition/speed.ts";

const levels: readonly Level[] = [1, 2, 3];
const seeds = [1, 2, 3];

const listAt = process.argv.indexOf("--list");
const listFile = listAt > 0 ? process.argv[listAt + 1] : undefined;
const collection = process.argv.slice(2).find((text) => text.endsWith(".json"));
if (collection !== undefined && !existsSync(collection)) throw new Error(`no such file: ${collection}`);

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((part / whole) * 100).toFixed(1)}%`;
}

function sum(findings: readonly Finding[], count: (finding: Finding) => number): number {
  return findings.reduce((total, finding) => total + count(finding), 0);
}

function row(name: string, findings: readonly Finding[]): (string | number)[] {
  const withHeader = findings.filter((finding) => finding.isHeaderRight !== null);
  const withCount = findings.filter((finding) => finding.isCountRight !== null);
  const right = sum(findings, (finding) => finding.right);
  const wrong = sum(findings, (finding) => finding.wrong.length);
  const missed = sum(findings, (finding) => finding.missed.length + finding.asked.length);
  return [
    name,
    findings.length,
    share(findings.filter((finding) => finding.isKindRight).length, findings.length),
    share(findings.filter((finding) => finding.isAsked && !finding.isKindRight).length, findings.length),
    share(withHeader.filter((finding) => finding.isHeaderRight === true).length, withHeader.length),
    share(right, right + wrong),
    share(right, right + missed),
    share(
      sum(findings, (finding) => finding.questions),
      sum(findings, (finding) => finding.columns),
    ),
    share(withCount.filter((finding) => finding.isCountRight === true).length, withCount.length),
  ];
}

const head = ["kind", "sheets", "kind right", "asked", "header rows", "precision", "recall", "questions", "records"];

function report(name: string, layouts: readonly Layout[]): Finding[] {
  const findings = layouts.flatMap((layout) =>
    levels.flatMap((level) => seeds.map((seed) => measure(layout, level, seed))),
  );
  process.stdout.write(`\n${name}: ${layouts.length} layouts × ${levels.length} levels × ${seeds.length} seeds\n`);
  const rows = [...ledgerKinds, null].flatMap((kind) => {
    const own = findings.filter((finding) => finding.layout.kinds[0] === kind);
    return own.length === 0 ? [] : [row(kind ?? "no ledger", own)];
  });
  for (const level of levels)
    rows.push(
      row(
        `level ${level}`,
        findings.filter((finding) => finding.level === level),
      ),
    );
  rows.push(row("all", findings));
  printTable(head, rows);
  const all = row("all", findings);
  printLine({
    bench: "recognition",
    from: name,
    kindRight: all[2],
    headerRows: all[4],
    precision: all[5],
    recall: all[6],
    questions: all[7],
  });
  const buckets = [0.6, 0.7, 0.8, 0.9, 0.95, 1.01].map((to, index, ends) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const own = findings
      .flatMap((finding) => finding.confidences)
      .filter(([confidence]) => confidence >= from && confidence < to);
    return [`${from}–${Math.min(1, to)}`, own.length, share(own.filter(([, isRight]) => isRight).length, own.length)];
  });
  printTable(["confidence", "columns", "right"], buckets);
  return findings;
}

/** One line per layout: what was found at which level, and every fault. */
function lines(findings: readonly Finding[]): string {
  const byLayout = new Map<string, Finding[]>();
  for (const finding of findings)
    byLayout.set(finding.layout.id, [...(byLayout.get(finding.layout.id) ?? []), finding]);
  return [...byLayout]
    .map(([id, own]) => {
      const expected = own[0]?.layout.kinds.map((kind) => kind ?? "none").join("/") ?? "";
      const kinds = counted(own.map((finding) => finding.kind ?? (finding.isAsked ? "asked" : "none")));
      const isWrong = own.some((finding) => !finding.isKindRight || finding.isHeaderRight === false);
      const faults = [
        ...counted(own.filter((finding) => finding.isHeaderRight === false).map(() => "header rows")),
        ...counted(own.filter((finding) => finding.isCountRight === false).map(() => "count of records")),
        ...counted(own.flatMap((finding) => finding.wrong)),
        ...counted(own.flatMap((finding) => finding.missed)),
        ...counted(own.flatMap((finding) => finding.asked.map((text) => `asked: ${text}`))),
      ];
      const questions = sum(own, (finding) => finding.questions);
      return `${isWrong ? "!!" : faults.length > 0 ? " !" : "  "} ${id} | ${expected} | ${kinds.join(", ")}${questions > 0 ? ` | ${questions} questions` : ""}${faults.map((fault) => `\n      ${fault}`).join("")}`;
    })
    .join("\n");
}

function counted(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => `${text} ×${count}`);
}

const findings = [
  ...report("own", ownLayouts),
  ...(collection === undefined ? [] : report("collected", collectedLayouts(readFileSync(collection, "utf8")))),
];
if (listFile !== undefined) writeFileSync(listFile, `${lines(findings)}\n`);
await measureSpeed();
