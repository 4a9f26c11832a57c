import { beforeAll, describe, expect, it } from "vitest";
import { serialFromDay } from "../../../src/core/model/date.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { parseRange } from "../../../src/core/model/place.ts";
import { pointsPlan } from "../../../src/core/reports/points-plan.ts";
import type { ContentCell, EditOp, EditPlan } from "../../../src/core/workbook/edit-plan.ts";
import { applyPlan } from "../../../src/hosts/file/apply-plan.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { recalculateAll, type SheetValues, sheetValues } from "../../support/libreoffice.ts";
import type { Typed } from "../../support/snapshot-of-content.ts";
import { makeSheet } from "../../support/xlsx-fixture.ts";
import { branchCheckup, dayOfText, monthsBetween } from "../points/branch-of.ts";

const register = "BranchLedger.PointsRegister";
const standard = "BranchLedger.PointsStandard";
const year = "BranchLedger.PointsYear";
const second = quarterPeriod(2026, 2);
const third = quarterPeriod(2026, 3);

const members = [
  { name: "张一", category: "在职", joined: "2026-04-01" },
  { name: "李二", category: "无职", joined: "2026-04-01" },
  { name: "王三", category: "非公", type: "probationary", joined: "2026-05-01" },
  { name: "赵四", category: "流动", status: "floating", joined: "2026-04-01" },
  { name: "钱五", category: "老弱病残", exemption: "年老体弱", joined: "2026-04-01" },
  { name: "孙六", category: "在职", joined: "2026-09-01" },
  { name: "周七", joined: "2026-04-01" },
] as const;

function checkup(asOf: string) {
  return branchCheckup({
    asOf,
    members,
    meetings: [
      { date: "2026-05-10", types: ["party-day", "assembly"], present: "all", except: ["李二"] },
      { date: "2026-08-10", types: ["party-day"], present: ["张一", "王三"], absent: [["李二", "病假"]] },
      { date: "2026-09-10", types: ["lecture"], present: "all" },
    ],
    dues: members.map(({ name }) => ({
      name,
      months: monthsBetween("2026-04", name === "赵四" ? "2026-07" : "2026-09"),
      paid: name === "钱五" ? "waived" : "amount",
    })),
  });
}

function row(at: number, name: string, month: string, code: string, more: Readonly<Record<string, Typed>> = {}) {
  const serial = serialFromDay(dayOfText(`${month}-01`), false);
  const cells: Record<string, Typed> = {
    A: serial,
    B: serial,
    C: name,
    D: "日常",
    E: code,
    J: "整理档案",
    K: "会议记录第4行",
    ...more,
  };
  return Object.fromEntries(Object.entries(cells).map(([column, value]) => [column + at, value]));
}

/** A plan as if somebody had typed into the sheet right after it was written: existing cells get other values. */
function typed(plan: EditPlan, definedName: string, cells: Readonly<Record<string, Typed>>): EditPlan {
  const wanted = new Map(
    Object.entries(cells).map(([address, value]) => {
      const at = parseRange(address);
      return [`${at?.top}/${at?.left}`, value] as const;
    }),
  );
  const ops = plan.ops.map((op): EditOp => {
    if (op.kind !== "sheet" || op.definedName !== definedName) return op;
    const changed = op.content.cells.map((cell): ContentCell => {
      const value = wanted.get(`${cell.row}/${cell.column}`);
      if (value === undefined || (value !== null && typeof value === "object")) return cell;
      const { formula: _, ...rest } = cell;
      return { ...rest, value };
    });
    return { ...op, content: { ...op.content, cells: changed } };
  });
  return { ...plan, ops };
}

/** Typed in the autumn, in the rows that are then empty: an item beyond what counts in a year, and text for points. */
function laterRows(first: number): Readonly<Record<string, Typed>> {
  return {
    ...row(first, "李二", "2026-07", "J03", { I: 3 }),
    ...row(first + 1, "李二", "2026-08", "J03", { I: 4 }),
    ...row(first + 2, "李二", "2026-08", "J03", { I: -0.7, D: "更正" }),
    ...row(first + 3, "李二", "2026-09", "J03", { I: 4 }),
    ...row(first + 4, "孙六", "2026-09", "J01", { I: "两分" }),
  };
}

/** Rows that use every way to bring points in, and rows that do not add up. */
function clerkRows(first: number): Readonly<Record<string, Typed>> {
  return {
    ...row(first, "张一", "2026-07", "J06", { I: 14 }),
    ...row(first + 1, "张一", "2026-08", "J03"),
    ...row(first + 2, "李二", "2026-08", "K01"),
    ...row(first + 3, "李二", "2026-09", "K01", { D: "更正", I: 2 }),
    ...row(first + 4, "王三", "2026-09", "k03"),
    ...row(first + 5, "孙六", "2026-09", "J99"),
    ...row(first + 6, "外人", "2026-09", "J01"),
    ...row(first + 7, "张一", "2026-06", "", { E: null, D: "更正", G: 1, H: -1, I: null }),
    ...row(first + 8, "周七", "2026-07", "J01", { K: null }),
    // Three of an item of which two count in a month, in a month of its own and beside a deduction taken back.
    ...row(first + 9, "赵四", "2026-05", "J02", { I: 1 }),
    ...row(first + 10, "赵四", "2026-05", "J02", { I: 0.5 }),
    ...row(first + 11, "赵四", "2026-05", "j02", { I: 1 }),
  };
}

const standards: Readonly<Record<string, Readonly<Record<string, Typed>>>> = {
  "as it ships": {},
  "changed by the branch": {
    C6: 45,
    D6: 35,
    C9: 50,
    D9: 30,
    G9: "流动在外",
    C32: 8,
    C20: 1.5,
    D20: 1,
    C36: 0.8,
    E22: 9.5,
  },
  "with cells that cannot be used": {
    C6: 50,
    E7: "二十",
    C32: "不限",
    C35: 7,
    C21: "加一",
    A9: "其它",
    D22: null,
    E22: "八",
  },
};

describe("the points sheets recalculated by LibreOffice", () => {
  let books: readonly {
    readonly written: SheetValues;
    readonly recalculated: SheetValues;
    /** Tabs of the last run; what it left alone is recalculated when the workbook is opened. */
    readonly sheets: readonly string[];
  }[];

  beforeAll(async () => {
    const bytes: Uint8Array[] = [];
    const sheets: string[][] = [];
    for (const cells of Object.values(standards)) {
      const empty = makeSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
      const plan = pointsPlan({
        checkup: checkup("2026-07-05"),
        snapshot: await readWorkbook(empty, "台账.xlsx"),
        period: second,
      });
      const withStandard = typed(plan, standard, cells);
      // Two members change their category after the first month; of a third the month's is unknown.
      const changes = { O5: "非公", O6: "流动", O7: null };
      const withRows = typed(withStandard, register, { ...clerkRows(firstEmptyRow(plan)), ...changes });
      const withGrades = typed(withRows, year, { L7: "优秀", L8: "合格", L12: "良好" });
      const q2 = applyPlan(empty, "台账.xlsx", withGrades).bytes;
      const between = pointsPlan({
        checkup: checkup("2026-09-30"),
        snapshot: await readWorkbook(q2, "台账.xlsx"),
        period: third,
      });
      const autumn = applyPlan(q2, "台账.xlsx", typed(between, register, laterRows(firstEmptyRow(between)))).bytes;
      const snapshot = await readWorkbook(autumn, "台账.xlsx");
      const next = pointsPlan({ checkup: checkup("2026-10-12"), snapshot, period: third });
      sheets.push(next.ops.map((op) => (op.kind === "sheet" ? op.title : "")));
      bytes.push(applyPlan(autumn, "台账.xlsx", next).bytes);
    }
    const recalculated = await recalculateAll(bytes);
    books = bytes.map((own, index) => ({
      written: sheetValues(own),
      recalculated: recalculated[index] ?? new Map(),
      sheets: sheets[index] ?? [],
    }));
  }, 180_000);

  it.each(Object.keys(standards).map((name, index) => [name, index] as const))(
    "give the core's own figures, cell by cell, by a standard %s",
    (_, index) => {
      const book = books[index];
      const differing: string[] = [];
      let compared = 0;
      for (const sheet of book?.sheets ?? []) {
        const values = book?.recalculated.get(sheet) ?? new Map();
        const own = book?.written.get(sheet) ?? new Map();
        for (const address of new Set([...values.keys(), ...own.keys()])) {
          const [ours, theirs] = [own.get(address), values.get(address)];
          const isSame =
            typeof ours === "number" && typeof theirs === "number" ? Math.abs(ours - theirs) < 1e-9 : ours === theirs;
          compared += 1;
          if (!isSame) differing.push(`${sheet}!${address}: ${String(ours)} / ${String(theirs)}`);
          if (typeof theirs === "string" && /^#|^Err:/.test(theirs)) differing.push(`${sheet}!${address}: ${theirs}`);
        }
      }
      expect(differing).toEqual([]);
      expect(book?.sheets).toContain("年度积分核算");
      expect(compared).toBeGreaterThan(500);
    },
  );

  it("follow the branch's own caps", () => {
    const notice = books[1]?.recalculated.get("季度积分公示");
    // 14 of an item of which 6 count in a month, and 2 of another one.
    expect(["B5", "D5", "E5"].map((address) => notice?.get(address))).toEqual(["张一", 45, 8]);
    expect(notice?.get("C8")).toBe("流动在外");
  });

  it("split the year of whoever changed the category, by months", () => {
    const sheet = books[1]?.recalculated.get("年度积分核算");
    const [name, category, due, done, base] = ["B7", "C7", "D7", "E7", "F7"].map((address) => sheet?.get(address));
    // One month 非公 (40), five months 在职 (45).
    const cap = (40 + 5 * 45) / 6;
    expect([name, category, base]).toEqual(["张一", "在职", expect.closeTo((cap * Number(done)) / Number(due), 9)]);
    expect(Number(done)).toBeLessThan(Number(due) + 1);
    expect(sheet?.get("S7")).toBe("二季登记有变");
  });

  it("give on the notice what the year comes to so far, of whoever changed the category as of everybody else", () => {
    const names: unknown[] = [];
    for (const { recalculated } of books) {
      const [posted, sheet] = [recalculated.get("季度积分公示"), recalculated.get("年度积分核算")];
      const sums = new Map(
        [7, 8, 9, 10, 11, 12, 13].map((line) => {
          const [base, daily] = [sheet?.get(`F${line}`), sheet?.get(`K${line}`)];
          return [sheet?.get(`B${line}`), Number(daily) + (typeof base === "number" ? base : 0)];
        }),
      );
      // With limits that cannot be used the notice stays that of the quarter before.
      if (posted?.get("A1") !== "2026年第三季度党员积分公示") continue;
      // Posted at the end of September: what was typed since is not on it.
      const compared = [5, 6, 7, 8, 9, 10, 11].filter((line) => posted?.get(`L${line}`) === "与登记一致");
      for (const line of compared) {
        const toDate = posted?.get(`H${line}`);
        if (typeof toDate !== "number") continue;
        expect(toDate).toBeCloseTo(sums.get(posted?.get(`B${line}`)) ?? Number.NaN, 2);
      }
      names.push(...compared.map((line) => posted?.get(`B${line}`)));
    }
    // 张一 changed the category in May.
    expect(names.filter((name) => name === "张一").length).toBeGreaterThan(0);
  });

  it("count an item up to its year's limit, the later months less", () => {
    const sheet = books[1]?.recalculated.get("积分登记") ?? new Map();
    const rows = [...sheet].filter(([address, value]) => address.startsWith("E") && value === "J03");
    const own = rows
      .map(([address]) => address.slice(1))
      .filter((line) => sheet.get(`C${line}`) === "李二")
      .map((line) => [sheet.get(`I${line}`), sheet.get(`Q${line}`), sheet.get(`N${line}`) ?? ""]);
    expect(own).toEqual([
      [3, 3, ""],
      [4, 4, ""],
      [-0.7, -0.7, ""],
      [4, expect.closeTo(3.2, 9), "超项目年上限"],
    ]);
  });
});

function firstEmptyRow(plan: EditPlan): number {
  const op = plan.ops.find((known) => known.kind === "sheet" && known.definedName === register);
  const cells = op?.kind === "sheet" ? op.content.cells : [];
  return (cells.find((cell) => cell.row > 3 && cell.column === 2 && cell.value === null)?.row ?? 0) + 1;
}
