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

it("a missing year and an unknown word for a meeting are answered by settings; the years stated elsewhere stay", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "会议记录.csv");
  writeFileSync(
    path,
    "三会一课会议记录,,,,\n会议日期,会议类型,主持人,应到,实到\n3月5日,学委碰头,张一,12,11\n4月6日,学委碰头,张一,12,12\n5月7日,党员大会,张一,12,10\n",
  );
  const before = await recognised(path);
  expect(before.answers.map(({ code }) => code)).toEqual(["which-year", "which-type"]);
  const [year, type] = before.answers.map(({ settings }) => settings.filter(({ key }) => !key.endsWith("#shape")));
  expect(year).toEqual([{ key: "map/会议记录/#year", value: "2026", others: ["2025"] }]);
  expect(type?.[0]).toMatchObject({ key: "map/会议记录/#type/学委碰头", value: "支部党员大会" });
  const settings = join(folder, "answers.json");
  writeFileSync(
    settings,
    JSON.stringify({ "map/会议记录/#year": "2025", "map/会议记录/#type/学委碰头": "支部委员会" }),
  );
  const after = await recognised(path, "--settings", settings);
  expect(after.answers).toEqual([]);
  expect(after.ledgers[0]?.questions).toEqual([]);
  const checked = JSON.parse(
    await call("check", path, "--settings", settings, "--json", "--period", "2025", "--as-of", "2026-01-10"),
  ).workbooks[0];
  const quotes = (rule: string): readonly (readonly [string, string])[] =>
    checked.outcomes
      .filter((outcome: { rule: string }) => outcome.rule === rule)
      .map((outcome: { subject: string; status: string }) => [outcome.subject, outcome.status]);
  expect(quotes("meetings/branch-assembly-quarterly")).toContainEqual(["2025Q2", "met"]);
  expect(quotes("meetings/branch-assembly-quarterly")).toContainEqual(["2025Q1", "gap"]);
});

it("a year that is none and a kind of meeting nobody knows are said, and nothing is read by them", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "会议记录.csv");
  writeFileSync(path, "会议日期,会议类型,主持人,应到,实到\n3月5日,学委碰头,张一,12,11\n4月6日,学委碰头,张一,12,12\n");
  const settings = join(folder, "answers.json");
  writeFileSync(settings, JSON.stringify({ "map/会议记录/#year": "二六年", "map/会议记录/#type/学委碰头": "碰头" }));
  const messages: string[] = [];
  let out = "";
  await run(["check", path, "--json", "--settings", settings], {
    out: (text) => {
      out += text;
    },
    message: (text) => messages.push(text),
    messagesAreSeen: false,
    today: () => dayOf(2026, 11, 21),
  });
  expect(messages.join("\n")).toContain("请写四位年份");
  expect(messages.join("\n")).toContain("请写会议的类型");
  expect(JSON.parse(out).workbooks[0].ledgers[0].questions.length).toBe(2);
});
