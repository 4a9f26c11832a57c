import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { dayOf } from "../../src/core/model/date.ts";
import { temporaryFolder } from "../support/folders.ts";

interface Recognised {
  readonly ledgers: readonly {
    readonly kind: string;
    readonly columns: object;
    readonly questions: readonly unknown[];
  }[];
  readonly unused: readonly { readonly questions: readonly unknown[] }[];
  readonly answers: readonly {
    readonly code: string;
    readonly settings: readonly { key: string; value: string; others: string[] }[];
  }[];
}

async function call(...args: readonly string[]): Promise<string> {
  let out = "";
  await run(args, {
    out: (text) => {
      out += text;
    },
    message: () => undefined,
    messagesAreSeen: false,
    today: () => dayOf(2026, 11, 21),
  });
  return out;
}

async function recognised(path: string, ...options: readonly string[]): Promise<Recognised> {
  return JSON.parse(await call("recognise", path, "--json", ...options)).workbooks[0];
}

/** Names under a caption nobody knows. */
function ledgerOf(folder: string, month: string): string {
  const path = join(folder, `${month}党费.csv`);
  writeFileSync(
    path,
    `${month}党费收缴台账,,,\n成员,应交党费,实交党费,交费日期\n张一,12,12,2026-10-08\n李二,8,8,2026-10-09\n王三,5,5,2026-10-10\n赵四,6,6,2026-10-10\n`,
  );
  return path;
}

it("a question is printed with the setting that answers it; answered, it holds for next month's sheet, too", async () => {
  const folder = temporaryFolder();
  const october = ledgerOf(folder, "2026年10月");
  const before = await recognised(october);
  expect(before.ledgers).toEqual([]);
  expect(before.unused[0]?.questions.length).toBeGreaterThan(0);
  const lines = before.answers.flatMap(({ settings }) => settings);
  expect(lines.map(({ key }) => key)).toEqual(["map/2026年10月党费/#shape", "map/2026年10月党费/成员"]);
  expect(lines[1]?.value).toBe("name");
  // What people read is what stands in the file.
  const shown = await call("recognise", october);
  for (const { key, value } of lines) expect(shown).toContain(`${JSON.stringify(key)}: ${JSON.stringify(value)}`);

  const settings = join(folder, "设置.json");
  writeFileSync(settings, JSON.stringify(Object.fromEntries(lines.map(({ key, value }) => [key, value]))));
  for (const path of [october, ledgerOf(folder, "2026年11月")]) {
    const after = await recognised(path, "--settings", settings);
    expect(after.ledgers.map(({ kind, columns, questions }) => [kind, columns, questions])).toEqual([
      ["dues", expect.objectContaining({ name: "A" }), []],
    ]);
  }
});
