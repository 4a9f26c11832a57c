import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { type Run, runCommandLine, temporaryFolder } from "../support/command-line.ts";
import { sheetValues } from "../support/libreoffice.ts";

const messy = join(import.meta.dirname, "../../assets/samples/messy.xlsx");
const asOf = ["--as-of", "2026-10-12"];
const quarter = ["--period", "2026Q3", ...asOf];
/** What must never be posted: ID numbers, mobile phones, illness, hardship, discipline, income. */
const secret = /\d{15}|(?<!\d)1[3-9]\d{9}(?!\d)|病|残|住院|低保|困难|处分|警告|工资|收入|基数|奖金/;

/** Texts of a sheet of ours as they stand in the saved file. */
function textsOf(path: string, sheet: string): string {
  const values = sheetValues(new Uint8Array(readFileSync(path))).get(sheet);
  if (!values) throw new Error(`${path} has no ${sheet}`);
  return [...values.values()].join("\n");
}

function settingsFile(folder: string, settings: Readonly<Record<string, string>>): string[] {
  const path = join(folder, "设置.json");
  writeFileSync(path, JSON.stringify(settings));
  return ["--settings", path];
}

describe("points as sheet, text and Word file", () => {
  const folder = temporaryFolder();
  const output = join(folder, "积分.xlsx");
  const text = join(folder, "公示.txt");
  const docx = join(folder, "公示.docx");
  let run: Run;

  beforeAll(async () => {
    run = await runCommandLine(["points", messy, ...quarter, "-o", output, "--text", text, "--docx", docx]);
  });

  it("are written together and say so", () => {
    expect(run.code).toBe(0);
    expect(run.out).toBe(`已写入 ${output}\n已写入 ${text}\n已写入 ${docx}\n`);
    expect(readdirSync(folder).sort()).toEqual(["公示.docx", "公示.txt", "积分.xlsx"]);
  });

  it("give nothing away, in the saved bytes too", () => {
    for (const part of Object.values(unzipSync(new Uint8Array(readFileSync(docx))))) {
      const words = [...strFromU8(part).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, word]) => word).join("\n");
      expect(secret.exec(words)?.[0]).toBeUndefined();
    }
    expect(secret.exec(readFileSync(text, "utf8"))?.[0]).toBeUndefined();
    expect(secret.exec(textsOf(output, "季度积分公示"))?.[0]).toBeUndefined();
  });

  it("tell the same of every member", () => {
    const values = sheetValues(new Uint8Array(readFileSync(output))).get("季度积分公示") ?? new Map();
    const lines = readFileSync(text, "utf8").split("\n");
    const word = strFromU8(unzipSync(new Uint8Array(readFileSync(docx)))["word/document.xml"] ?? new Uint8Array());
    const rows = [...word.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, cell]) => cell ?? ""),
    );
    let members = 0;
    for (let line = 5; values.has(`B${line}`); line++) {
      const name = String(values.get(`B${line}`));
      const total = values.get(`G${line}`);
      const shown = typeof total === "number" ? total.toFixed(1) : String(total);
      expect(lines.find((own) => own.startsWith(`${name}　`))?.includes(`　${shown}`), name).toBe(true);
      const own = rows.find((cells) => cells[1] === name);
      expect(own?.[6], name).toBe(shown);
      members++;
    }
    expect(members).toBe(30);
  });
});

describe("the text of a notice", () => {
  it("comes to standard output alone when - is asked for", async () => {
    const folder = temporaryFolder();
    const run = await runCommandLine(["points", messy, ...quarter, "-o", join(folder, "积分.xlsx"), "--text", "-"]);
    expect(run.code).toBe(0);
    expect(run.out.startsWith("2026年第三季度党员积分公示\n")).toBe(true);
    expect(run.out).not.toContain("已写入");
    expect(run.messages).toContain("已写入");
  });

  it("follows the settings: names masked, by total, who takes objections", async () => {
    const folder = temporaryFolder();
    const settings = settingsFile(folder, {
      "mask.name": "隐去中间字",
      "points.sortByScore": "是",
      "notice.contact": "支部组织委员",
      "notice.phone": "0935-1234567",
      "points.notice_workdays": "3",
    });
    const output = join(folder, "积分.xlsx");
    const run = await runCommandLine(["points", messy, ...quarter, ...settings, "-o", output, "--text", "-"]);
    expect(run.code).toBe(0);
    expect(run.out).not.toMatch(/张一|欧阳九|李二/);
    expect(run.out).toContain("欧＊九");
    expect(run.out).toContain("联系人：支部组织委员\n支部电话：0935-1234567");
    expect(run.out).toContain("公示时间：2026年10月12日至2026年10月14日");
    expect(run.out).toContain("按本季合计排列");
    const sheet = textsOf(output, "季度积分公示");
    expect(sheet).not.toMatch(/张一|欧阳九|李二/);
    expect(sheet).toContain("支部电话：0935-1234567");
  });

  it("of dues is written for the period asked for", async () => {
    const folder = temporaryFolder();
    const docx = join(folder, "党费.docx");
    const run = await runCommandLine([
      ...["report", messy, "--sheets", "dues-notice", "--period", "2026-09", ...asOf],
      ...["-o", join(folder, "党费.xlsx"), "--text", "-", "--docx", docx],
    ]);
    expect(run.code).toBe(0);
    expect(run.out.startsWith("2026年9月党费收缴情况公示\n")).toBe(true);
    const lines = run.out.split("\n");
    const members = lines.slice(lines.findIndex((line) => line.startsWith("每行依次为")) + 1, -1);
    expect(members.filter((line) => /^张一|^欧阳九/.test(line))).toHaveLength(2);
    // Names, signs and counts only: the fixed sentence below says itself why there are no amounts.
    expect(secret.exec(members.slice(0, 30).join("\n"))?.[0]).toBeUndefined();
    const word = strFromU8(unzipSync(new Uint8Array(readFileSync(docx)))["word/document.xml"] ?? new Uint8Array());
    expect(word.includes("2026年9月党费收缴情况公示")).toBe(true);
    expect(word.match(/<w:tr>/g)).toHaveLength(1 + 30 + 1);
  });

  it("of one month leaves the record of the run that of the whole inspection", async () => {
    const folder = temporaryFolder();
    const posted = join(folder, "党费.xlsx");
    await runCommandLine(["report", messy, "--sheets", "dues-notice", "--period", "2026-09", ...asOf, "-o", posted]);
    const run = await runCommandLine(["check", posted, "--against", "last", ...asOf, "--json"]);
    const { comparison } = JSON.parse(run.out).workbooks[0];
    expect(comparison.summary).toEqual({ new: 0, fixed: 0, stillOpen: comparison.before.gap, noLongerJudged: 0 });
    expect(comparison.before.gap).toBeGreaterThan(30);
  });
});

describe("a text of the clerk that may give something away", () => {
  it("holds the notice back, not the other sheets, until it is confirmed", async () => {
    const folder = temporaryFolder();
    const settings = settingsFile(folder, { "notice.phone": "13800000000" });
    const output = join(folder, "积分.xlsx");
    const text = join(folder, "公示.txt");
    const args = ["points", messy, ...quarter, ...settings, "-o", output, "--text", text];
    const held = await runCommandLine(args);
    expect(held.code).toBe(1);
    expect(held.messages).toContain("体检设置（公示联系电话）中支部填写的内容可能涉及手机号码");
    expect(held.messages).toContain("--confirm-private");
    expect(existsSync(text)).toBe(false);
    const sheets = [...sheetValues(new Uint8Array(readFileSync(output))).keys()];
    expect(sheets).toContain("积分登记");
    expect(sheets).not.toContain("季度积分公示");
    const confirmed = await runCommandLine([...args, "--confirm-private"]);
    expect(confirmed.code).toBe(0);
    expect(readFileSync(text, "utf8")).toContain("支部电话：13800000000");
    expect(textsOf(output, "季度积分公示")).toContain("支部电话：13800000000");
  });
});

describe("wrong calls", () => {
  it.each([
    [["points", "--period", "2026Q3", "--docx", "公示.doc"], "--docx 请写 .docx 文件"],
    [["points", "--period", "2026Q3", "--text", "公示.xlsx"], "--text 写出的是文字"],
    [["points", "--period", "2026Q3", "--text", "a.txt", "--docx", "b.docx", "-o", "b.docx"], "请写不同的文件"],
    [["report", "--text", "-"], "请用 --sheets 写明 points-notice 或 dues-notice"],
    [["report", "--sheets", "points-notice,dues-notice", "--text", "-"], "一次写一种公示"],
    [["report", "--sheets", "issues", "--docx", "a.docx"], "一次写一种公示"],
  ])("%j are told before anything is written", async ([command = "", ...rest], sentence) => {
    const folder = temporaryFolder();
    const output = rest.includes("-o") ? [] : ["-o", join(folder, "出.xlsx")];
    const run = await runCommandLine([command, messy, ...asOf, ...rest, ...output]);
    expect(run.code).toBe(2);
    expect(run.messages).toContain(sentence);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("never write a notice over the workbook it is made from", async () => {
    const folder = temporaryFolder();
    const input = join(folder, "台账.docx");
    copyFileSync(messy, input);
    const before = readFileSync(input);
    const run = await runCommandLine(["points", input, ...quarter, "-o", join(folder, "出.xlsx"), "--docx", input]);
    expect(run.code).toBe(2);
    expect(readFileSync(input).equals(before)).toBe(true);
  });
});
