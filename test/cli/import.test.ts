import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { dayOf } from "../../src/core/model/date.ts";
import { recognise } from "../../src/core/recognition/recognise.ts";
import { type Snapshot, sheetNamed } from "../../src/core/workbook/snapshot.ts";
import { readWorkbookFile } from "../../src/hosts/file/read-workbook.ts";
import { temporaryFolder } from "../support/folders.ts";
import { checkPackage } from "../support/package-check.ts";

interface Call {
  readonly code: number;
  readonly out: string;
  readonly messages: string;
}

async function call(...args: readonly string[]): Promise<Call> {
  let out = "";
  let messages = "";
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    message: (text) => {
      messages += `${text}\n`;
    },
    messagesAreSeen: false,
    today: () => dayOf(2026, 11, 21),
  });
  return { code, out, messages };
}

function rowsOf(snapshot: Snapshot, name: string): unknown[][] {
  return (sheetNamed(snapshot, name)?.rows ?? []).map((row) => [...row.values]);
}

/** A workbook with a roster of three, made with the tool itself. */
async function rosterIn(folder: string): Promise<string> {
  const path = join(folder, "台账.xlsx");
  const csv = join(folder, "原有.csv");
  writeFileSync(
    csv,
    "姓名,性别,出生日期,身份证号,党员类别,联系电话\n" +
      "张一,男,1965-09-05,110101196509051233,正式党员,13000000001\n" +
      "李二,女,1970-01-01,110101197001010022,正式党员,\n" +
      "王三,男,1980-03-03,110101198003030031,正式党员,13000000003\n",
  );
  const empty = join(folder, "空.xlsx");
  await call("new", "dues", "-o", empty);
  const made = await call("import", csv, "--into", empty, "-o", path);
  expect(made.code).toBe(0);
  return path;
}

describe("import", () => {
  const next =
    "党员信息导出,,,,,,\n姓名,性别,出生年月,身份证号码,党员类型,手机号,特长\n" +
    "张一,男,1965-09-05,110101196509051233,正式党员,13000000009,=1+1\n" +
    "李二,女,1970-01-01,110101197001010022,正式党员,13000000002,书法\n" +
    "赵四,男,1999-04-04,110101199904040044,预备党员,0010,@外链\n" +
    "合计,3人,,,,,\n";

  it("makes a ledger of a table the workbook had none of, read without a question", async () => {
    const folder = temporaryFolder();
    const path = await rosterIn(folder);
    expect(checkPackage(readFileSync(path))).toEqual([]);
    const snapshot = await readWorkbookFile(path);
    const ledgers = recognise(snapshot);
    const table = ledgers.tables.find(({ kind }) => kind === "roster");
    expect([table?.sheet, table?.confidence, table?.records, table?.questions]).toEqual([
      "党员花名册（导入2026-11-21）",
      1,
      3,
      [],
    ]);
    expect(ledgers.roster?.records.map(({ idNumber }) => idNumber)).toMatchObject([
      { value: "110101196509051233" },
      { value: "110101197001010022" },
      { value: "110101198003030031" },
    ]);
  });

  it("lists what is new, changed and missing with the cells of both, and changes nothing that is there", async () => {
    const folder = temporaryFolder();
    const path = await rosterIn(folder);
    const before = await readWorkbookFile(path);
    const csv = join(folder, "2026导出.csv");
    writeFileSync(csv, next);
    const out = join(folder, "导入后.xlsx");
    const made = await call("import", csv, "--into", path, "-o", out, "--as-of", "2026-12-01");
    expect(made.code).toBe(0);
    expect(made.out).toContain("新增 1 条，有变化 2 条，相同 0 条，台账里有而导入里没有 1 条");
    expect(checkPackage(readFileSync(out))).toEqual([]);
    const after = await readWorkbookFile(out);
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    const own = "党员花名册（导入2026-11-21）";
    const sheet = "党员花名册（导入2026-12-01）";
    const review = rowsOf(after, "导入核对(2)").slice(3);
    expect(review.map((row) => row.slice(0, 7))).toEqual([
      ["不一致", "张一", "联系电话", "13000000001", `${own}!V4`, "13000000009", `${sheet}!V4`],
      ["台账未填", "李二", "联系电话", null, `${own}!V5`, "13000000002", `${sheet}!V5`],
      ["新增", "赵四", null, null, null, "有", `${sheet}!B6`],
      ["导入里没有", "王三", null, "有", expect.stringContaining(`${own}!`)],
      ["没有导入的行", "第 6 行", null, null, null, "合计　3人"],
    ]);
    // The people are not counted twice.
    expect(recognise(after).roster?.records.length).toBe(3);
  });

  it("keeps further columns, zeros and what looks like a formula as text", async () => {
    const folder = temporaryFolder();
    const path = await rosterIn(folder);
    const csv = join(folder, "导出.csv");
    writeFileSync(csv, next);
    const out = join(folder, "导入后.xlsx");
    await call("import", csv, "--into", path, "-o", out, "--as-of", "2026-12-01");
    const rows = rowsOf(await readWorkbookFile(out), "党员花名册（导入2026-12-01）");
    expect(rows[2]?.at(-1)).toBe("特长");
    expect(rows.slice(3).map((row) => row.at(-1))).toEqual(["=1+1", "书法", "@外链"]);
    expect(rows[5]).toContain("0010");
    const parts = unzipSync(readFileSync(out));
    const sheet = Object.entries(parts).find(
      ([name, bytes]) => name.startsWith("xl/worksheets/") && strFromU8(bytes).includes("=1+1"),
    );
    const text = strFromU8(sheet?.[1] ?? new Uint8Array(0));
    expect(text).not.toContain("<f>");
    const look = /s="(\d+)" t="inlineStr"><is><t xml:space="preserve">=1\+1</.exec(text)?.[1];
    const formats = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array(0))
      .split("<cellXfs")[1]
      ?.match(/<xf [^>]*>/g);
    expect(formats?.[Number(look)]).toContain('quotePrefix="1"');
  });

  it("shows a preview and writes nothing", async () => {
    const folder = temporaryFolder();
    const path = await rosterIn(folder);
    const csv = join(folder, "导出.csv");
    writeFileSync(csv, next);
    const seen = await call("import", csv, "--into", path, "--preview");
    expect(seen.code).toBe(0);
    expect(seen.out).toContain("手机号 → phone");
    expect(seen.out).toContain("特长 → 照原样放在右边");
    expect(seen.out).toContain("110101199904040044");
    const json: unknown = JSON.parse((await call("import", csv, "--into", path, "--preview", "--json")).out);
    expect(json).toMatchObject({
      kind: "roster",
      records: 3,
      summary: { added: 1, changed: 2, same: 0, missing: 1 },
      differences: [
        { what: "不一致", field: "联系电话", held: "13000000001", incoming: "13000000009" },
        {},
        {},
        {},
        {},
      ],
    });
  });

  it("says why there is nothing to import", async () => {
    const folder = temporaryFolder();
    const path = await rosterIn(folder);
    const csv = join(folder, "别的.csv");
    writeFileSync(csv, "商品,单价\n纸,3\n笔,2\n");
    const seen = await call("import", csv, "--into", path, "--preview");
    expect(seen.code).toBe(2);
    expect(seen.messages).toContain("没有可以导入的台账");
  });
});

describe("a CSV file", () => {
  it("is recognised and checked directly, and not written", async () => {
    const folder = temporaryFolder();
    const csv = join(folder, "党员花名册.csv");
    writeFileSync(
      csv,
      "姓名,性别,身份证号,党员类别\n张一,男,110101196509051233,正式党员\n李二,女,110101197001010022,正式党员\n",
    );
    expect((await call("recognise", csv)).out).toContain("党员花名册　表头第 1 行　2 条");
    const checked: unknown = JSON.parse((await call("check", csv, "--json")).out);
    expect(checked).toMatchObject({ workbooks: [{ error: null, branch: { fullMembers: 2 } }] });
    const report = await call("report", csv, "-o", join(folder, "出.xlsx"));
    expect(report.code).toBe(2);
    expect(report.messages).toContain("branch-ledger import");
    expect(existsSync(join(folder, "出.xlsx"))).toBe(false);
  });
});

describe("a web page named .xls", () => {
  const table = (words: Uint8Array): Uint8Array =>
    Buffer.concat([
      Buffer.from("<html><body><table><tr><td>"),
      words,
      Buffer.from("</td><td>x</td></tr></table></body></html>"),
    ]);

  it.each([
    ["UTF-8", table(new TextEncoder().encode("姓名"))],
    ["GBK", table(Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb))],
  ])("in %s is read, and writing says what to do", async (_, bytes) => {
    const folder = temporaryFolder();
    const path = join(folder, "台账.xls");
    writeFileSync(path, bytes);
    expect(rowsOf(await readWorkbookFile(path), "Sheet1")).toEqual([["姓名", "x"]]);
    for (const args of [
      ["mark", path],
      ["report", path],
      ["new", "roster", path],
    ]) {
      const refused = await call(...args, "-o", join(folder, "出.xlsx"));
      expect([refused.code, refused.messages]).toEqual([2, expect.stringContaining("只能读取，不能写入")]);
      expect(refused.messages).toContain("另存为普通的 .xlsx");
    }
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
  });
});

describe("new", () => {
  it("makes a workbook of empty ledgers by their names in either language", async () => {
    const out = join(temporaryFolder(), "新台账.xlsx");
    expect((await call("new", "roster,党费台账、talks", "-o", out)).code).toBe(0);
    const seen = await call("recognise", out, "--json");
    expect(JSON.parse(seen.out)).toMatchObject({
      workbooks: [
        {
          ledgers: ["roster", "dues", "talks"].map((kind) => ({ kind, records: 0, confidence: 1, questions: [] })),
          unused: [],
        },
      ],
    });
  });

  it("never replaces a file that is there, nor takes a name it does not know", async () => {
    const out = join(temporaryFolder(), "台账.xlsx");
    writeFileSync(out, "x");
    expect((await call("new", "roster", "-o", out)).code).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("x");
    const wrong = await call("new", "花名", "-o", `${out}2.xlsx`);
    expect([wrong.code, wrong.messages]).toEqual([2, expect.stringContaining("roster（党员花名册）")]);
  });
});
