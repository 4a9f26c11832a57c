import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Announcement } from "../../../src/core/announcements/announcement.ts";
import { announcementDocx } from "../../../src/hosts/docx/announcement-docx.ts";
import { convert } from "../../support/libreoffice.ts";

const captions = ["序号", "姓名", "类别", "基础积分", "日常积分", "本季合计", "本年累计", "扣分代码"];
const names = Array.from(
  { length: 60 },
  (_, index) => `${"张李王赵钱孙"[index % 6]}${"一二三四五六七八九十"[index % 10]}${index}`,
);

const announcement: Announcement = {
  title: "2026年第三季度党员积分公示",
  branch: "中共示例县某局第一支部委员会",
  lead: ["公示时间：2026年10月12日至2026年10月16日"],
  columns: captions.map((caption) => ({ caption, width: 9, align: "center" as const })),
  rows: names.map((name, index) => [String(index + 1), name, "在职", "40.0", "3.0", "43.0", '<43.0> & "K"', "K01"]),
  total: null,
  notes: ["扣分代码：K01 无故缺席集中活动。", "联系人：", "支部电话：0935-1234567"],
  signature: { branch: "中共示例县某局第一支部委员会", date: "2026年10月12日（盖章）" },
};

/** The text of each page, without blanks: LibreOffice spaces Chinese and Latin characters apart. */
async function pagesOf(docx: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "branch-ledger-pdf-"));
  try {
    const file = join(folder, "公示.pdf");
    await writeFile(file, await convert(docx, "pdf", "docx"));
    const { stdout } = await promisify(execFile)("pdftotext", ["-layout", file, "-"]);
    return stdout.split("\f").map((page) => page.replace(/\s+/g, ""));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("an announcement as a Word file", () => {
  it("opens: every member once, the captions on every page with members, the signature not alone", async () => {
    const pages = (await pagesOf(await announcementDocx(announcement))).filter((page) => page !== "");
    const text = pages.join("");
    for (const name of names) expect(text.split(new RegExp(`${name}(?!\\d)`)), name).toHaveLength(2);
    const withMembers = pages.filter((page) => names.some((name) => page.includes(name)));
    expect(withMembers.length).toBeGreaterThan(1);
    for (const page of withMembers) expect(page.split("序号")).toHaveLength(2);
    expect(pages.filter((page) => page.includes("（盖章）")).map((page) => page.includes("支部电话"))).toEqual([true]);
    expect(text.split("第三季度党员积分公示")).toHaveLength(2);
  });

  it("opens although a typed text holds a character that XML cannot", async () => {
    const typed = { ...announcement, rows: [["1", "张一", "在职", "40.0", "3.0", "43.0", "43.0", "\u000bK01\ud83d"]] };
    const text = (await pagesOf(await announcementDocx(typed))).join("");
    expect(text).toContain("张一");
    expect(text).toContain("K01");
  });

  it("says nothing about who made it and when", async () => {
    const parts = unzipSync(await announcementDocx(announcement));
    expect(Object.keys(parts)[0]).toBe("[Content_Types].xml");
    const all = Object.entries(parts).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`);
    expect(all.join("\n")).not.toMatch(/<dc:|<dcterms:|cp:lastModifiedBy|<Company>|Un-named|creator/);
    expect(Object.keys(parts).some((name) => /comment|people/i.test(name))).toBe(false);
  });

  it("is the same file each time", async () => {
    const once = await announcementDocx(announcement);
    const again = await announcementDocx(announcement);
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    const other = await announcementDocx({ ...announcement, title: "另一期" });
    expect(Buffer.from(other).equals(Buffer.from(once))).toBe(false);
  });

  it("is A4 with the fonts named for Chinese text, crosswise when it has many columns", async () => {
    const body = async (own: Announcement): Promise<string> =>
      strFromU8(unzipSync(await announcementDocx(own))["word/document.xml"] ?? new Uint8Array());
    const attributes = (xml: string, element: string): ReadonlyMap<string, string> =>
      new Map(
        [...(new RegExp(`<w:${element} ([^>]*)/>`).exec(xml)?.[1] ?? "").matchAll(/w:(\w+)="([^"]*)"/g)].map(
          ([, name, value]) => [name ?? "", value ?? ""] as const,
        ),
      );
    const millimetres = (own: ReadonlyMap<string, string>, names: readonly string[]): number[] =>
      names.map((name) => Math.round((Number(own.get(name)) / 1440) * 25.4));
    const upright = await body(announcement);
    expect(millimetres(attributes(upright, "pgSz"), ["w", "h"])).toEqual([210, 297]);
    expect(millimetres(attributes(upright, "pgMar"), ["top", "bottom", "left", "right"])).toEqual([37, 35, 28, 26]);
    expect(
      [...upright.matchAll(/w:eastAsia="([^"]*)"/g)].every(([, font]) => /^(宋体|黑体|仿宋)$/.test(font ?? "")),
    ).toBe(true);
    expect(upright.includes("&lt;43.0&gt; &amp; ")).toBe(true);
    const months = Array.from({ length: 12 }, (_, index) => ({
      caption: `${index + 1}`,
      width: 8,
      align: "center" as const,
    }));
    const crosswise = await body({ ...announcement, columns: months, rows: [months.map(() => "√")] });
    expect(millimetres(attributes(crosswise, "pgSz"), ["w", "h"])).toEqual([297, 210]);
    expect(attributes(crosswise, "pgSz").get("orient")).toBe("landscape");
  });
});
