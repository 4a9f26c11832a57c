import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { parseRange } from "../../src/core/model/place.ts";
import { runsKey } from "../../src/core/runs/keep-run.ts";
import { FileHost } from "../../src/hosts/file/file-host.ts";
import { zipCodec } from "../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openXlsx } from "../../src/workbench/model/open-xlsx.ts";
import { saveXlsx } from "../../src/workbench/model/save-xlsx.ts";
import { startNativeBridge } from "../../src/workbench/native-bridge.ts";
import { openInExcel } from "../hosts/excel/excel-workbook.ts";
import { temporaryFolder } from "../support/folders.ts";
import { plainParts, zipParts } from "../support/rich-workbook.ts";
import { runHere } from "../support/run-here.ts";

const root = join(import.meta.dirname, "../..");
const messy = join(root, "assets/samples/messy.xlsx");
const bridge = await startNativeBridge(15);
const validate = new Ajv({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync(join(root, "src/cli/check/check.schema.json"), "utf8")),
);

const assembly = "meetings/branch-assembly-quarterly";

/** Assemblies of the year: the second quarter has none. */
function workbookIn(folder: string): string {
  const path = join(folder, "台账.xlsx");
  const rows = [
    ["日期", "会议类型", "主题", "主持人", "记录人", "应到人数", "实到人数", "内容"],
    ["2026-03-12", "支部党员大会", "学习", "张一", "李二", 12, 12, "学习文件"],
    [null, null, null, null, null, null, null, null],
    ["2026-08-12", "支部党员大会", "学习", "张一", "李二", 12, 12, "学习文件"],
  ];
  writeFileSync(path, zipParts(plainParts("2026年会议记录", rows)));
  return path;
}

/** As the clerk types and saves. */
async function type(path: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const bytes = readFileSync(path);
  const workbook = await openXlsx(bytes, "台账.xlsx", zipCodec);
  for (const [address, text] of Object.entries(cells)) {
    const range = parseRange(address);
    if (range === null) throw new Error(address);
    workbook.sheet("2026年会议记录")?.write(range, text);
  }
  writeFileSync(path, await saveXlsx(bytes, workbook, zipCodec));
}

const mended = {
  A3: "2026-06-12",
  B3: "支部党员大会",
  C3: "学习",
  D3: "张一",
  E3: "李二",
  F3: "12",
  G3: "12",
  H3: "学习文件",
};

interface Changes {
  readonly source: string;
  readonly before: { readonly asOf: string; readonly gap: number } | null;
  readonly summary: { readonly new: number; readonly fixed: number; readonly stillOpen: number };
  readonly new: readonly { readonly rule: string; readonly subject: string }[];
  readonly fixed: readonly { readonly rule: string; readonly subject: string }[];
  readonly notes: readonly string[];
}

async function compared(path: string, against: string, asOf: string): Promise<Changes> {
  const run = await runHere("check", path, "--json", "--against", against, "--as-of", asOf);
  const result = JSON.parse(run.out);
  validate(result);
  expect(validate.errors).toBeNull();
  return result.workbooks[0].comparison;
}

describe("a report leaves a record in the workbook", () => {
  it("that both hosts find in the saved file; done twice it changes nothing", async () => {
    const folder = temporaryFolder();
    const [once, twice] = [join(folder, "一.xlsx"), join(folder, "二.xlsx")];
    const profile = ["--profile", "national-base,wuwei-star-2021", "--sheets", "report,issues,scorecard"];
    profile.push("--as-of", "2026-11-21");
    const run = await runHere("report", messy, "-o", once, ...profile);
    expect(run.messages.join("\n")).toContain("把基准日 2026-11-21 的体检结果记在工作簿里");
    const bytes = readFileSync(once);
    const text = await new FileHost(bytes, "一.xlsx").store.get(runsKey);
    expect(text).toMatch(/^branch-ledger-runs 1\n2026-11-21 /);
    expect(text).not.toMatch(/\p{Script=Han}/u);
    const { host } = await openInExcel(bridge, bytes, "一.xlsx");
    expect(await host.store.get(runsKey)).toBe(text);

    const again = await runHere("report", once, "-o", twice, ...profile);
    expect(again.messages.join("\n")).not.toContain("的体检结果记在工作簿里");
    expect(readFileSync(twice).equals(bytes)).toBe(true);
  });

  it("marks by themselves leave one only where records are kept, checking never does", async () => {
    const folder = temporaryFolder();
    const [marked, reported, both] = [join(folder, "一.xlsx"), join(folder, "二.xlsx"), join(folder, "三.xlsx")];
    const kept = async (path: string): Promise<number> => {
      const text = await new FileHost(readFileSync(path), "台账.xlsx").store.get(runsKey);
      return text === null ? 0 : text.split("\n").length - 1;
    };
    await runHere("mark", messy, "-o", marked, "--as-of", "2026-11-21");
    expect(await kept(marked)).toBe(0);
    await runHere("report", messy, "-o", reported, "--sheets", "issues", "--as-of", "2026-10-21");
    await runHere("mark", reported, "-o", both, "--as-of", "2026-11-21");
    expect(await kept(both)).toBe(2);
    const before = readFileSync(both);
    await runHere("check", both, "--against", "last", "--as-of", "2026-11-21");
    expect(readFileSync(both).equals(before)).toBe(true);
  });
});

describe("check --against", () => {
  it("the last record, an earlier workbook and an earlier result say the same of a mended gap", async () => {
    const folder = temporaryFolder();
    const path = workbookIn(folder);
    const [earlier, result] = [join(folder, "十月.xlsx"), join(folder, "十月.json")];
    const october = await runHere("check", path, "--json", "--as-of", "2026-10-21");
    writeFileSync(result, october.out);
    await runHere("report", path, "-o", earlier, "--sheets", "settings", "--as-of", "2026-10-21");
    writeFileSync(path, readFileSync(earlier));
    await type(path, mended);

    const gaps = JSON.parse(october.out).workbooks[0].summary.gap;
    for (const [against, source] of [
      ["last", "last"],
      [earlier, "workbook"],
      [result, "result"],
    ] as const) {
      const comparison = await compared(path, against, "2026-10-21");
      expect(comparison.source).toBe(source);
      expect(comparison.before).toMatchObject({ asOf: "2026-10-21", gap: gaps });
      expect(comparison.fixed).toContainEqual({ rule: assembly, subject: "2026Q2", before: "gap", now: "met" });
      expect(comparison.new.filter(({ rule }) => rule === assembly)).toEqual([]);
    }
    const shown = await runHere("check", path, "--against", "last", "--as-of", "2026-10-21");
    expect(shown.out).toMatch(
      /与上次比较\n {2}上次：工作簿里的上次体检记录，基准日 2026-10-21，未达标 \d+\n {2}新增 0，已解决 \d+，仍有 \d+/,
    );
    expect(shown.out).toContain("党员大会");
  });

  it("an earlier workbook is looked at as of its own last record", async () => {
    const folder = temporaryFolder();
    const earlier = join(folder, "六月.xlsx");
    await runHere("report", workbookIn(folder), "-o", earlier, "--sheets", "settings", "--as-of", "2026-06-21");
    const comparison = await compared(workbookIn(folder), earlier, "2026-10-21");
    // The second quarter was still open in June.
    expect(comparison.before?.asOf).toBe("2026-06-21");
    expect(comparison.new).toContainEqual({ rule: assembly, subject: "2026Q2", before: "not-due", now: "gap" });
  });

  it("counts what is new and still open as the gaps of now, and leaves the exit code alone", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "一.xlsx");
    await runHere("report", messy, "-o", path, "--sheets", "scorecard", "--as-of", "2026-08-21");
    const args = ["check", path, "--json", "--as-of", "2026-11-21"];
    const [plain, against] = [await runHere(...args), await runHere(...args, "--against", "last")];
    expect(against.code).toBe(plain.code);
    const [{ comparison, ...rest }] = JSON.parse(against.out).workbooks;
    expect(rest).toEqual(JSON.parse(plain.out).workbooks[0]);
    expect(comparison.summary.new + comparison.summary.stillOpen).toBe(rest.summary.gap);
    expect(comparison.summary.new).toBeGreaterThan(0);
  });

  it("says why there is nothing to compare with, and checks all the same", async () => {
    const folder = temporaryFolder();
    const filtered = join(folder, "部分.json");
    const full = await runHere("check", messy, "--json", "--status", "met", "--as-of", "2026-10-21");
    writeFileSync(filtered, full.out);
    const several = join(folder, "几个.json");
    const other = join(root, "assets/samples/clean.xlsx");
    const tidy = join(root, "assets/samples/tidy.xlsx");
    writeFileSync(several, (await runHere("check", other, tidy, "--json", "--as-of", "2026-10-21")).out);
    for (const [against, said] of [
      ["last", "还没有体检记录"],
      [filtered, "没有列出全部未达标"],
      [several, "里没有“messy.xlsx”的结果"],
    ] as const) {
      const comparison = await compared(messy, against, "2026-11-21");
      expect(comparison.before).toBeNull();
      expect(comparison.notes.join()).toContain(said);
      const shown = await runHere("check", messy, "--against", against, "--as-of", "2026-11-21");
      expect(shown.code).toBe(1);
      expect(shown.out).toContain(said);
    }
  });

  it("refuses in one line what is no earlier state of anything", async () => {
    const folder = temporaryFolder();
    const [text, list] = [join(folder, "别的.json"), join(folder, "列表.json")];
    writeFileSync(text, "{ “");
    writeFileSync(list, '[{"workbooks":[]}]');
    const tidy = join(root, "assets/samples/tidy.xlsx");
    for (const [args, said] of [
      [[messy, "--against", text], "不是 check --json 的结果"],
      [[messy, "--against", list], "不是 check --json 的结果"],
      [[messy, "--against", join(folder, "没有.xlsx")], "没有.xlsx"],
      [[messy, tidy, "--against", tidy], "一次请只检查一个工作簿"],
    ] as const) {
      const run = await runHere("check", ...args);
      expect(run.code, said).toBe(2);
      expect(run.messages.at(-1)).toContain(said);
      expect(run.out).toBe("");
    }
  });

  it("a damaged record is told and set aside, a newer one is kept as it is", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "一.xlsx");
    await runHere("report", messy, "-o", path, "--sheets", "scorecard", "--as-of", "2026-10-21");
    const host = new FileHost(readFileSync(path), "一.xlsx");
    const good = await host.store.get(runsKey);
    await host.store.set(runsKey, `${good}\n2026-11-01 坏了`);
    writeFileSync(path, host.bytes);
    const comparison = await compared(path, "last", "2026-11-21");
    expect(comparison.before?.asOf).toBe("2026-10-21");
    expect(comparison.notes.join()).toContain("有 1 条体检记录读不出来");
    const after = join(folder, "二.xlsx");
    const run = await runHere("report", path, "-o", after, "--sheets", "scorecard", "--as-of", "2026-10-21");
    expect(run.messages.join("\n")).toContain("有 1 条体检记录读不出来，已另外存放");
    const kept = await new FileHost(readFileSync(after), "二.xlsx").store.getAll();
    expect(kept.get(runsKey)).toBe(good);
    expect(kept.get("Runs.Damaged")).toBe("2026-11-01 坏了");

    await host.store.set(runsKey, "branch-ledger-runs 9\n?");
    writeFileSync(path, host.bytes);
    const newer = await runHere("report", path, "-o", after, "--sheets", "scorecard", "--as-of", "2026-11-21");
    expect(newer.messages.join("\n")).toContain("更新的版本写下的");
    expect(await new FileHost(readFileSync(after), "二.xlsx").store.get(runsKey)).toBe("branch-ledger-runs 9\n?");
  });

  it("works on a file that keeps nothing", async () => {
    const csv = join(temporaryFolder(), "2026年10月党费.csv");
    writeFileSync(csv, "姓名,应交党费,实交党费,交费日期\n张一,12,12,2026-10-08\n李二,8,8,2026-10-09\n");
    expect((await compared(csv, "last", "2026-11-21")).notes.join()).toContain("还没有体检记录");
  });
});
