import { describe, expect, it } from "vitest";
import { type Snapshot, sheetNamed } from "../../../src/core/workbook/snapshot.ts";
import { readCsv } from "../../../src/hosts/csv/read-csv.ts";
import { HostError } from "../../../src/hosts/host.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** GB18030 of a text: the decoder's own table turned round, two bytes a character. */
const gbk = ((): ((text: string) => Uint8Array) => {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\ufffd") codes.set(character, [lead, trail]);
    }
  }
  return (text) => Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
})();

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))].forEach((code, index) => {
    view.setUint16(index * 2, code, isLittle);
  });
  return bytes;
}

function rowsOf(snapshot: Snapshot): unknown[][] {
  return snapshot.sheets.flatMap((sheet) => sheet.rows.map((row) => [...row.values]));
}

async function failure(bytes: Uint8Array): Promise<HostError> {
  const error: unknown = await readCsv(bytes, "名册.csv").catch((thrown: unknown) => thrown);
  if (!(error instanceof HostError)) throw new Error("was read");
  return error;
}

const text = "姓名,性别,身份证号\n张一,男,110101196509051233\n李二,女,110101197001010022\n";
const rows = [
  ["姓名", "性别", "身份证号"],
  ["张一", "男", "110101196509051233"],
  ["李二", "女", "110101197001010022"],
];

describe("a CSV file", () => {
  it.each<[encoding: string, bytes: Uint8Array]>([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a byte order mark", utf8(`\ufeff${text}`)],
    ["GB18030", gbk(text)],
    ["UTF-16 of Windows", utf16(text, true)],
    ["UTF-16 the other way round", utf16(text, false)],
  ])("is read in %s", async (_, bytes) => {
    expect(rowsOf(await readCsv(bytes, "名册.csv"))).toEqual(rows);
  });

  it("in GB18030 is told from UTF-8 also where its bytes happen to be both", async () => {
    expect(rowsOf(await readCsv(gbk("联通,联通\n"), "名册.csv"))).toEqual([["联通", "联通"]]);
  });

  it("keeps a rare character of four bytes", async () => {
    // 𠮷 in GB18030.
    const bytes = Uint8Array.from([...gbk("姓名,性别\n张"), 0x95, 0x32, 0xb7, 0x36, ...gbk(",男\n")]);
    const [, row] = rowsOf(await readCsv(bytes, "名册.csv"));
    expect(String(row?.[0])).toMatch(/^张\p{Script=Han}$/u);
  });

  it.each([
    ["commas", ","],
    ["tabs", "\t"],
    ["semicolons", ";"],
  ])("is divided at %s", async (_, delimiter) => {
    const snapshot = await readCsv(utf8(text.replaceAll(",", delimiter)), "名册.csv");
    expect(rowsOf(snapshot)).toEqual(rows);
  });

  it("is never divided at 、, nor at the commas of its sentences", async () => {
    const sentences =
      "日期;内容;名单\n2026-03-05;学习,讨论,表决,通过;张一、李二、王三\n2026-04-02;传达,学习;张一、李二\n";
    expect(rowsOf(await readCsv(utf8(sentences), "会议.csv"))[1]).toEqual([
      "2026-03-05",
      "学习,讨论,表决,通过",
      "张一、李二、王三",
    ]);
  });

  it("says its delimiter in a first line as Excel writes it", async () => {
    expect(rowsOf(await readCsv(utf8("sep=;\n姓名;备注\n张一;a,b,c\n"), "名册.csv"))).toEqual([
      ["姓名", "备注"],
      ["张一", "a,b,c"],
    ]);
  });

  it("keeps line breaks and quotes inside a cell", async () => {
    expect(
      rowsOf(await readCsv(utf8('姓名,备注\r\n张一,"第一行\r\n第二行，说""好"""\r\n李二,无\r\n'), "名册.csv")),
    ).toEqual([
      ["姓名", "备注"],
      ["张一", '第一行\n第二行，说"好"'],
      ["李二", "无"],
    ]);
  });

  it("keeps every cell as the text that stands there", async () => {
    const cells =
      '编号,身份证号,电话,公式\n007,"=""110101196509051233""",\'13000000000,=1+1\n008,110101196509051233\t,010-1,+86\n';
    expect(rowsOf(await readCsv(utf8(cells), "名册.csv")).slice(1)).toEqual([
      ["007", "110101196509051233", "13000000000", "=1+1"],
      ["008", "110101196509051233", "010-1", "+86"],
    ]);
  });

  it("keeps the rows where Excel shows them: blank lines count, captions may follow a title", async () => {
    const snapshot = await readCsv(
      utf8("党员花名册,,\n\n姓名,性别,民族\n张一,男,汉族\n李二,女,汉族\n"),
      "支部/名册.csv",
    );
    expect(snapshot.sheets[0]?.rows.map((row) => row.index)).toEqual([0, 2, 3, 4]);
  });

  it("is a sheet named after the file", async () => {
    const snapshot = await readCsv(utf8(text), "2026年党员[花名册].csv");
    expect(sheetNamed(snapshot, "2026年党员-花名册-")).toBeDefined();
    expect(snapshot.readOnlyReason).not.toBeNull();
  });
});

describe("a broken CSV file is refused in one line", () => {
  it("that names the line of a quote nobody closes", async () => {
    const error = await failure(utf8('姓名,备注\n张一,"第一行\n第二行"\n李二,"没有写完\n王三,无\n'));
    expect(error.code).toBe("unreadable-workbook");
    expect(error.message).toContain("第 4 行");
    expect(error.message).toContain("引号");
  });

  it("that names the line of a damaged character", async () => {
    const bytes = utf8(text);
    const damaged = Uint8Array.from([
      ...bytes.subarray(0, bytes.length - 4),
      0xff,
      ...bytes.subarray(bytes.length - 4),
    ]);
    const error = await failure(damaged);
    expect(error.message).toContain("第 3 行");
    expect(error.message).not.toMatch(/[\n！]/);
  });

  it.each([
    ["a text without columns", utf8("关于召开会议的通知\n请各位党员准时参加。\n")],
    ["JSON", utf8('{\n"name": "张一"\n}\n')],
    ["blanks", utf8("\n\n , \n")],
  ])("that says it is no table: %s", async (_, bytes) => {
    expect((await failure(bytes)).message).toContain("不是用逗号、制表符或分号分列的表格");
  });

  it("that says it is too large", async () => {
    expect((await failure(new Uint8Array(33 * 1_048_576).fill(0x2c))).code).toBe("too-large");
  });
});
