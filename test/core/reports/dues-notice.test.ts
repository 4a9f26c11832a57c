import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { defaultSettings, type Settings } from "../../../src/core/checkup/settings.ts";
import { parsePeriod } from "../../../src/core/model/period.ts";
import { duesNotice } from "../../../src/core/reports/dues-notice.ts";
import { linesOf } from "../../../src/core/reports/sheet-builder.ts";
import { ownSheet, type Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { addressesOf, columnIn, contentOf, valueIn } from "../../support/content-of.ts";
import { expectPlainFunctions } from "../../support/formula-rules.ts";
import { emptySnapshot, renaming, snapshotAfter, sortingRows, typing } from "../../support/snapshot-of-content.ts";
import { type BranchInput, branchCheckup, monthsBetween } from "../points/branch-of.ts";

const defined = "BranchLedger.DuesNotice";
const paid = (name: string, first: string, last: string) =>
  monthsBetween(first, last).map((month) => ({ name, months: [month] }));

const members = [
  { name: "张一", idNumber: "110101199001011234", phone: "13800000000" },
  { name: "李二二", exemption: "患病" },
  { name: "王三", joined: "2026-08-05" },
  { name: "赵四", status: "transferred-out", statusFrom: "2026-09-10" },
  { name: "钱五" },
] as const;

const branch: BranchInput = {
  asOf: "2026-10-12",
  members,
  dues: [
    ...paid("张一", "2026-01", "2026-09"),
    { name: "李二二", months: ["2026-07", "2026-08", "2026-09"], paid: "waived" },
    ...paid("王三", "2026-08", "2026-09"),
    ...paid("赵四", "2026-01", "2026-08"),
    ...paid("钱五", "2026-01", "2026-07"),
    { name: "钱五", months: ["2026-08"], paid: "unpaid" },
  ],
};

function withSettings(input: BranchInput, publication: Partial<Settings["publication"]> = {}): Checkup {
  const settings = { ...defaultSettings, publication: { ...defaultSettings.publication, ...publication } };
  return { ...branchCheckup(input), settings };
}

interface Run {
  readonly input?: BranchInput;
  readonly snapshot?: Snapshot;
  readonly period?: string;
  readonly publication?: Partial<Settings["publication"]>;
  readonly answers?: "publish-all";
}

function run({ input = branch, snapshot = emptySnapshot(), period, publication, answers }: Run = {}) {
  const chosen = period === undefined ? null : parsePeriod(period);
  return duesNotice({
    checkup: withSettings(input, publication),
    snapshot,
    ...(chosen ? { period: chosen } : {}),
    ...(answers ? { answers } : {}),
  });
}

function written(first: Run = {}): Snapshot {
  const { plan } = run(first);
  if (!plan.op) throw new Error(plan.preview.join());
  return snapshotAfter(first.snapshot ?? emptySnapshot(), [plan.op]);
}

describe("the dues notice", () => {
  it("shows the last closed quarter in signs, lists who is on the roster at its end, and nobody else", () => {
    const content = contentOf(run().plan.op);
    expect(valueIn(content, "A1")).toBe("2026年第三季度党费收缴情况公示");
    expect([5, 6, 7, 8].map((row) => "BCDEFGH".split("").map((column) => valueIn(content, `${column}${row}`)))).toEqual(
      [
        ["张一", "√", "√", "√", 3, 3, "已交清"],
        ["李二二", "△", "△", "△", 0, 0, "按规定"],
        ["王三", "—", "√", "√", 2, 2, "已交清"],
        ["钱五", "√", "○", "○", 3, 1, "待交 2 个月"],
      ],
    );
    expect(columnIn(content, "B", 9, 10)).toEqual([null, null]);
    expect("CDEFGH".split("").map((column) => valueIn(content, `${column}10`))).toEqual([
      "2/2",
      "2/3",
      "2/3",
      8,
      6,
      "交清 2 人，待交 1 人",
    ]);
    expectPlainFunctions(content);
  });

  it("says nothing of income, health, numbers or amounts, on the sheet or in the announcement", () => {
    const result = run();
    const all = JSON.stringify([
      contentOf(result.plan.op).cells.map(({ value, formula }) => [value, formula]),
      result.announcement,
    ]);
    for (const secret of ["110101199001011234", "13800000000", "患病", "20.00", "赵四"])
      expect(all).not.toContain(secret);
    expect(contentOf(result.plan.op).columns.every(({ hidden }) => hidden !== true)).toBe(true);
  });

  it.each([
    ["2026-09", "2026年9月党费收缴情况公示", ["9月"]],
    ["2026H1", "2026年上半年党费收缴情况公示", ["1月", "2月", "3月", "4月", "5月", "6月"]],
    ["2025", "2025年度党费收缴情况公示", Array.from({ length: 12 }, (_, index) => String(index + 1))],
  ])("is written for %s", (period, title, captions) => {
    const input: BranchInput = {
      ...branch,
      covers: ["2025-01-01", "2026-12-31"],
      dues: [...paid("张一", "2025-01", "2026-09")],
    };
    const content = contentOf(run({ input, period }).plan.op);
    expect(valueIn(content, "A1")).toBe(title);
    expect(captions.map((_, index) => valueIn(content, `${String.fromCharCode(67 + index)}4`))).toEqual(captions);
    expect(content.print.orientation).toBe(captions.length === 12 ? "landscape" : "portrait");
  });

  it("is not written for a month that cannot be read, and names the cells", () => {
    const notCovered = run({ input: { ...branch, covers: ["2026-01-01", "2026-08-31"] } });
    expect(notCovered.plan.op).toBeNull();
    expect(notCovered.announcement).toBeNull();
    expect(notCovered.obstacles.join()).toMatch(/没有包住2026年9月.*党费台账!A\d+/);
    const open = run({ period: "2026-10" });
    expect(open.plan).toMatchObject({
      op: null,
      preview: [expect.stringContaining("暂不写入"), expect.stringContaining("还没有一个月结束")],
    });
    const without = run({ input: { asOf: "2026-10-12", members } });
    expect(without.obstacles).toEqual(["没有识别到党费台账，看不出交没交。"]);
  });

  it("reads namesakes where each has a row that says the same, and asks where it cannot tell", () => {
    const two = [
      { name: "孙六", birth: "1970-01-01", group: "第一党小组" },
      { name: "孙六", birth: "1990-01-01", group: "第二党小组" },
    ];
    const both = {
      asOf: "2026-10-12",
      members: two,
      dues: [...paid("孙六", "2026-07", "2026-09"), ...paid("孙六", "2026-07", "2026-09")],
    };
    const content = contentOf(run({ input: both }).plan.op);
    expect(columnIn(content, "B", 5, 6)).toEqual(["孙六（一组）", "孙六（二组）"]);
    expect(columnIn(content, "G", 5, 6)).toEqual([3, 3]);
    const one = run({ input: { ...both, dues: paid("孙六", "2026-07", "2026-09") } });
    expect(one.plan.op).toBeNull();
    expect(one.obstacles.join()).toMatch(/!A4：花名册里叫孙六的不止一人/);
  });

  it("adds the amounts with a warning when the branch wants them", () => {
    const { plan, announcement } = run({ publication: { showAmounts: true } });
    const content = contentOf(plan.op);
    expect(valueIn(content, "I4")).toBe("本季实交\n（元）");
    expect(columnIn(content, "I", 5, 8)).toEqual([60, null, 40, 20]);
    expect(plan.preview.join()).toContain("由金额可以推算出个人收入");
    expect(announcement?.rows[0]).toEqual(["1", "张一", "√", "√", "√", "3", "3", "", "60.00", "已交清"]);
  });

  it("leaves the sum of the branch blank where it would tell what one member pays", () => {
    const alone: BranchInput = {
      asOf: "2026-10-12",
      members: [{ name: "张一" }],
      dues: paid("张一", "2026-07", "2026-09"),
    };
    const receiptsOf = (input: BranchInput) => run({ input }).announcement?.notes[0];
    expect(receiptsOf(alone)).toBe("本季实收合计：　　　　元　　已上缴：　　　　元　　上缴日期：　　月　　日");
    expect(receiptsOf(branch)).toContain("本季实收合计：160.00 元");
  });

  it("hides the middle of names and finds a remark again whichever way names are shown", () => {
    const before = typing(written(), defined, { I6: "已说明" });
    const masked = run({ snapshot: before, publication: { maskNames: true } });
    const content = contentOf(masked.plan.op);
    expect(columnIn(content, "B", 5, 8)).toEqual(["张＊", "李＊二", "王＊", "钱＊"]);
    expect(valueIn(content, "I6")).toBe("已说明");
    expect(JSON.stringify(content.cells)).not.toContain("李二二");
  });

  it("gives the same sheet again, and keeps remarks, blanks and columns of a sorted and renamed one", () => {
    const once = written();
    expect(written({ snapshot: once })).toEqual(once);
    const touched = renaming(
      sortingRows(
        typing(once, defined, {
          I5: "补登",
          J4: "经办",
          J5: "李二",
          A11: "本季实收合计：160.00 元　　已上缴：160 元　　上缴日期：　　月　　日",
        }),
        defined,
        5,
        [8, 7, 6, 5],
      ),
      defined,
      "党费上墙",
    );
    const again = written({ snapshot: touched });
    const sheet = ownSheet(again, defined);
    expect(sheet?.name).toBe("党费上墙");
    const line = sheet?.rows.find((row) => row.values[1] === "张一");
    expect(line?.values.slice(7, 10)).toEqual(["已交清", "补登", "李二"]);
    expect(sheet?.rows.flatMap((row) => row.values).filter((value) => value === "张一")).toHaveLength(1);
    expect(sheet?.rows.some((row) => String(row.values[0]).includes("已上缴：160 元"))).toBe(true);
    expect(written({ snapshot: again })).toEqual(again);
  });

  it("is sealed in the year it is posted, with the day somebody has written in, on paper as on the sheet", () => {
    const sealed = (first: Run) => run(first).announcement?.signature.date;
    expect(sealed({})).toBe("2026年　　月　　日（盖章）");
    const running = {
      ...branch,
      covers: ["2026-01-01", "2026-12-31"] as const,
      dues: paid("张一", "2026-01", "2026-09"),
    };
    expect(sealed({ input: { ...running, members: [{ name: "张一" }] }, period: "2026" })).toMatch(/^2026年/);
    const [at] = addressesOf(contentOf(run().plan.op), "2026年　　月　　日（盖章）");
    const dated = typing(written(), defined, { [at ?? ""]: "2026年10月12日（盖章）" });
    expect(sealed({ snapshot: dated })).toBe("2026年10月12日（盖章）");
    expect(addressesOf(contentOf(run({ snapshot: dated }).plan.op), "2026年10月12日（盖章）")).toEqual([at]);
    for (const [typed, printed] of [
      [46_307, "2026年10月12日（盖章）"],
      ["2026年10月12日", "2026年10月12日"],
      ["2026.10.12", "2026.10.12"],
    ] as const) {
      expect(sealed({ snapshot: typing(written(), defined, { [at ?? ""]: typed }) })).toBe(printed);
    }
    const telling = typing(written(), defined, { [at ?? ""]: "2026年住院10月12日（盖章）" });
    expect(run({ snapshot: telling }).plan.op).toBeNull();
  });

  it("says which remarks of another period are not carried over, and which signs were changed by hand", () => {
    const touched = typing(written(), defined, { I5: "补登", C5: "○" });
    expect(run({ snapshot: touched }).plan.preview.join()).toContain("张一2026年7月（○→√）");
    const next = run({ snapshot: touched, period: "2026-09" });
    expect(next.plan.preview.join()).toContain("备注不带入本表：张一（I5）“补登”");
    expect(JSON.stringify(contentOf(next.plan.op).cells)).not.toContain("补登");
  });

  it("asks before a remark that may give something away goes out", () => {
    const touched = typing(written(), defined, { I6: "住院" });
    const asked = run({ snapshot: touched });
    expect(asked.plan.op).toBeNull();
    expect(asked.check.open).toMatchObject([{ what: "备注", text: "住院", at: { range: "I6" } }]);
    const answered = run({ snapshot: touched, answers: "publish-all" });
    expect(valueIn(contentOf(answered.plan.op), "I6")).toBe("住院");
  });

  it("gives namesakes the width to stand on one line", () => {
    const twin = (group: string, birth: string) => ({ name: "欧阳一", group, birth });
    const twins = { ...branch, members: [twin("第一党小组", "1980-01-01"), twin("第二党小组", "1990-01-01")] };
    const content = contentOf(
      run({ input: { ...twins, dues: twins.members.flatMap(({ name }) => paid(name, "2026-01", "2026-09")) } }).plan.op,
    );
    expect(valueIn(content, "B5")).toBe("欧阳一（一组）");
    expect(linesOf("欧阳一（一组）", content.columns.find(({ column }) => column === 1)?.width ?? 0, 14)).toBe(1);
  });

  it("breaks the pages of a long list so that none begins with the signatures alone", () => {
    const many = Array.from({ length: 61 }, (_, index) => ({ name: `张${String.fromCharCode(0x4e00 + index)}` }));
    const input: BranchInput = {
      asOf: "2026-10-12",
      members: many,
      dues: many.flatMap(({ name }) => paid(name, "2026-07", "2026-09")),
    };
    const { print } = contentOf(run({ input }).plan.op);
    expect(print.fitToHeight).toBe(0);
    expect(print.breaks).toHaveLength(1);
    expect(print.breaks?.[0]).toBeLessThanOrEqual(4 + 61 - 3);
    expect(contentOf(run({ input: { ...input, members: many.slice(0, 30) } }).plan.op).print.fitToHeight).toBe(1);
  });
});
