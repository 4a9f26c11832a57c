import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { runCheckup } from "../../../src/core/checkup/run-checkup.ts";
import { defaultSettings } from "../../../src/core/checkup/settings.ts";
import { factsOf } from "../../../src/core/facts/facts.ts";
import { parseIsoDay } from "../../../src/core/model/date.ts";
import { yearPeriod } from "../../../src/core/model/period.ts";
import { cellAddress } from "../../../src/core/model/place.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { duesArrearsSheet } from "../../../src/core/reports/dues-arrears-sheet.ts";
import { duesAssessmentSheet } from "../../../src/core/reports/dues-assessment-sheet.ts";
import { duesNotice } from "../../../src/core/reports/dues-notice.ts";
import type { EditOp } from "../../../src/core/workbook/edit-plan.ts";
import { ownSheet, type Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { makeWorkbook } from "../../../src/hosts/file/apply-plan.ts";
import { addressesOf, columnIn, contentOf, valueIn } from "../../support/content-of.ts";
import { expectPlainFunctions } from "../../support/formula-rules.ts";
import { type DuesRow, duesOf, ledgersOf, type MemberRow, rosterOf } from "../../support/ledgers-of.ts";
import { recalculateAll } from "../../support/libreoffice.ts";
import { emptySnapshot, snapshotAfter, sortingRows, typing } from "../../support/snapshot-of-content.ts";
import { monthsBetween } from "../points/branch-of.ts";

const assessment = "BranchLedger.DuesAssessment";
const arrears = "BranchLedger.DuesArrears";

function checkup(members: readonly MemberRow[], rows: readonly DuesRow[], asOfText = "2026-11-21"): Checkup {
  const asOf = parseIsoDay(asOfText);
  const resolved = resolveProfiles(["national-base"]);
  if (asOf === null || !resolved.ok) throw new Error("no base profile");
  const ledgers = ledgersOf({ roster: rosterOf(members), dues: duesOf(rows, { year: 2026 }) });
  const made = runCheckup({
    facts: factsOf(ledgers, { asOf, period: yearPeriod(2026) }),
    profile: resolved.profile,
    rules: [],
    weights: new Map(),
    rounding: "none",
    vetoes: [],
    manualScores: new Map(),
  });
  return { ...made, settings: defaultSettings };
}

const assessed = ([base, due]: readonly [string, string], name: string, personType = "在职"): DuesRow[] =>
  monthsBetween("2026-01", "2026-10").map((month) => ({ name, month, base, due, paid: due, personType, waiver: "" }));

/** The vectors of the whole-amount brackets, a farmer, a student, one without a base and one with a waiver. */
const vectors = [
  ["3000", "15", "在职", 15],
  ["3000.01", "30", "在职", 30],
  ["5000", "50", "在职", 50],
  ["5000.01", "75", "在职", 75],
  ["10000", "150", "在职", 150],
  ["10000.01", "190", "在职", 200],
  ["5000", "25", "离退休", 25],
  ["5000.01", "50", "离退休", 50],
  ["", "0.5", "农民", 0.2],
  ["", "0.2", "学生", 0.2],
  ["", "40", "在职", "—"],
] as const;
const letters = "甲乙丙丁戊己庚辛壬癸子";
const vectorMembers = vectors.map((_, index) => ({ name: `张${letters.charAt(index)}` }));
const vectorRows = vectors.flatMap(([base, due, type], index) =>
  assessed([base, due], `张${letters.charAt(index)}`, type),
);

function again(snapshot: Snapshot, write: (snapshot: Snapshot) => { readonly op: EditOp | null }): Snapshot {
  const { op } = write(snapshot);
  if (!op) throw new Error("not written");
  return snapshotAfter(snapshot, [op]);
}

describe("党费核定表", () => {
  const made = checkup(vectorMembers, vectorRows);
  const write = (snapshot: Snapshot) => duesAssessmentSheet({ checkup: made, snapshot });

  it("computes base × one rate on the whole base and compares it with the ledger", () => {
    const plan = write(emptySnapshot());
    const content = contentOf(plan.op);
    expect(columnIn(content, "L", 5, 15)).toEqual(vectors.map(([, , , due]) => due));
    expect(columnIn(content, "N", 5, 15)).toEqual([
      ...Array<string>(5).fill("一致"),
      "请核对",
      ...Array<string>(4).fill("一致"),
      "—",
    ]);
    expect(valueIn(content, "A2")).toContain("内部资料，不公开");
    expect(plan.preview.join()).toMatch(/请核对：张己（党费台账![A-Z]+\d+）/);
    expectPlainFunctions(content);
  });

  it("counts with what the clerk fills in, and keeps it on a sorted sheet", () => {
    const once = again(emptySnapshot(), write);
    const typed = typing(once, assessment, { E15: 4000, F14: "免交", K10: 190, P15: "工资条核对过" });
    const sorted = sortingRows(typed, assessment, 5, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
    const next = again(sorted, write);
    const rowOf = (name: string) =>
      ownSheet(next, assessment)?.rows.find((row) => row.values[1] === name)?.values ?? [];
    expect(rowOf("张子").slice(4, 16)).toMatchObject([
      4000,
      null,
      "在职",
      0.01,
      40,
      null,
      null,
      40,
      40,
      "一致",
      expect.anything(),
      "工资条核对过",
    ]);
    expect(rowOf("张癸").slice(11, 14)).toEqual([0, 0.2, "按减免"]);
    expect(rowOf("张己").slice(10, 14)).toEqual([190, 190, 190, "一致"]);
    expect(again(next, write)).toEqual(next);
  });
});

describe("党费欠缴核对", () => {
  const rows: DuesRow[] = [
    ...monthsBetween("2026-01", "2026-10").map((month) => ({ name: "张一", month, paid: "10", note: "" })),
    ...monthsBetween("2026-01", "2026-10").map((month) => ({
      name: "李二",
      month,
      paid: month < "2026-04" ? "10" : "",
      note: "",
    })),
    ...monthsBetween("2026-01", "2026-09").map((month) => ({ name: "王三", month, paid: "10", note: "" })),
  ];
  const made = checkup([{ name: "张一" }, { name: "李二" }, { name: "王三" }], rows);
  const write = (snapshot: Snapshot) => duesArrearsSheet({ checkup: made, snapshot });

  it("lists the months the facts show unpaid and asks to verify six in a row, no more", () => {
    const content = contentOf(write(emptySnapshot()).op);
    expect("BCDEFG".split("").map((column) => valueIn(content, `${column}5`))).toEqual([
      "李二",
      "2026年4月、5月、6月、7月、8月、9月、10月",
      7,
      7,
      7,
      "请核实：台账连续7个月没有交费记录",
    ]);
    expect(valueIn(content, "B6")).toBe("王三");
    expect(valueIn(content, "G6")).toBe("提示");
    expect(JSON.stringify(content.cells)).not.toMatch(/脱党|除名|！/);
    expectPlainFunctions(content);
  });

  it("takes a note for the reason of the run it belongs to, and shows the others as what they are", () => {
    const noted = (name: string, month: string): DuesRow[] =>
      monthsBetween("2026-01", "2026-10").map((own) => ({
        name,
        month: own,
        paid: own === "2026-02" || own === "2026-03" ? "10" : "",
        note: own === month ? "出差，下月补交" : "",
      }));
    const two = checkup(
      [{ name: "张一" }, { name: "李二" }],
      [...noted("张一", "2026-01"), ...noted("李二", "2026-06")],
    );
    const content = contentOf(duesArrearsSheet({ checkup: two, snapshot: emptySnapshot() }).op);
    expect([5, 6].map((row) => ["B", "G", "H"].map((column) => valueIn(content, `${column}${row}`)))).toEqual([
      ["张一", "请核实：台账连续7个月没有交费记录", expect.stringMatching(/其他月份备注：出差，下月补交$/)],
      ["李二", "台账连续7个月没有交费记录，已写说明，请核对", expect.stringMatching(/已写：出差，下月补交$/)],
    ]);
  });

  it("keeps what was noted about somebody who has paid since, and drops who has nothing noted", () => {
    const once = again(emptySnapshot(), write);
    const typed = typing(once, arrears, { J6: "漏记", K6: "漏记，已补登" });
    const settled = checkup(
      [{ name: "张一" }, { name: "李二" }, { name: "王三" }],
      [
        ...monthsBetween("2026-01", "2026-10").flatMap((month) =>
          ["张一", "李二", "王三"].map((name) => ({ name, month, paid: "10", note: "" })),
        ),
      ],
    );
    const plan = duesArrearsSheet({ checkup: settled, snapshot: typed });
    const content = contentOf(plan.op);
    expect([valueIn(content, "B5"), valueIn(content, "G5"), valueIn(content, "J5")]).toEqual([
      "王三",
      "台账没有欠缴记录",
      "漏记",
    ]);
    expect(valueIn(content, "B6")).toBeNull();
    expect(plan.preview[0]).toContain("没有欠缴记录");
    expect(again(once, write)).toEqual(once);
    const keyless = typing(typed, arrears, { N5: null, N6: null });
    expect(duesArrearsSheet({ checkup: settled, snapshot: keyless }).op).toEqual(plan.op);
  });
});

describe("a line of the clerk's own", () => {
  const made = checkup(
    [{ name: "张一", note: "老党员" }],
    [...assessed(["4000", "40"], "张一").slice(0, 9), { name: "张一", month: "2026-10", paid: "?x" }],
  );
  const writeAssessment = (snapshot: Snapshot) => duesAssessmentSheet({ checkup: made, snapshot });
  const writeArrears = (snapshot: Snapshot) => duesArrearsSheet({ checkup: made, snapshot });

  it("is kept whole and counted with in 党费核定表, also without a name", () => {
    const typed = { B6: "外来人", C6: "在职", D6: 5000, F6: "在职", J6: "", M6: 50, O6: 46023, B7: null, C7: "待分配" };
    const next = again(typing(again(emptySnapshot(), writeAssessment), assessment, typed), writeAssessment);
    const rows = ownSheet(next, assessment)?.rows ?? [];
    expect(rows[5]?.values.slice(1, 15)).toMatchObject([
      "外来人",
      "在职",
      5000,
      null,
      "在职",
      "在职",
      0.01,
      50,
      null,
      null,
      50,
      50,
      "一致",
      46023,
    ]);
    expect(rows[6]?.values.slice(2, 14)).toEqual(["待分配", null, null, null, "", "", "", null, null, "", null, ""]);
    expect(again(next, writeAssessment)).toEqual(next);
  });

  it("is kept whole and counted with in 党费欠缴核对, and nothing is said of who has no list", () => {
    const first = writeArrears(emptySnapshot());
    expect(valueIn(contentOf(first.op), "H5")).toMatch(/^已写：老党员；党费台账/);
    const typed = { B6: "外来人", C6: "2026年3月、4月", E6: 2, F6: 2, H6: "口头说过", B7: "借调人", J7: "在外地" };
    const next = again(typing(again(emptySnapshot(), writeArrears), arrears, typed), writeArrears);
    const rows = ownSheet(next, arrears)?.rows ?? [];
    expect(rows[5]?.values.slice(1, 8)).toEqual(["外来人", "2026年3月、4月", 2, 2, 2, "提醒", "口头说过"]);
    expect([rows[6]?.values[1], rows[6]?.values[6], rows[6]?.values[9]]).toEqual(["借调人", "", "在外地"]);
    expect(rows.some((row) => row.values[0] === "合计：有欠缴记录 1 人，共 2 个月")).toBe(true);
    expect(again(next, writeArrears)).toEqual(next);
  });
});

describe("the line of a member who has left, without its hidden key", () => {
  const names = ["张一", "李二", "王三"];
  const rows = names.flatMap((name) => [
    ...assessed(["4000", "40"], name).slice(0, 9),
    { name, month: "2026-10", base: "4000", due: "40", paid: "40", personType: "在职", waiver: "困难减免" },
  ]);
  const all = checkup(
    names.map((name) => ({ name })),
    rows,
  );
  const left = { status: "transferred-out", statusFrom: "2026-11-02" };
  const since = checkup([{ name: "张一" }, { name: "李二", ...left }, { name: "王三" }], rows);
  const write = (made: Checkup) => (snapshot: Snapshot) => duesAssessmentSheet({ checkup: made, snapshot });
  const listed = again(emptySnapshot(), write(all));
  const noKeys = { Q4: null, Q5: null, Q6: null, Q7: null };
  const cellsOf = (snapshot: Snapshot) => contentOf(write(since)(snapshot).op);

  it("goes like the line with its key when nothing has been typed into it", () => {
    const content = cellsOf(typing(listed, assessment, noKeys));
    expect(columnIn(content, "B", 5, 7)).toEqual(["张一", "王三", null]);
    expect(content).toEqual(cellsOf(listed));
  });

  it("stays like the line with its key when something has, and counts like it", () => {
    const typed = { P6: "转往镇机关支部", E6: 5000 };
    const content = cellsOf(typing(listed, assessment, { ...noKeys, ...typed }));
    expect([valueIn(content, "B6"), valueIn(content, "P6"), valueIn(content, "Q6")]).toEqual([
      "李二",
      "转往镇机关支部",
      "李二",
    ]);
    expect(content).toEqual(cellsOf(typing(listed, assessment, typed)));
    const next = again(typing(listed, assessment, { ...noKeys, ...typed }), write(since));
    expect(again(next, write(since))).toEqual(next);
  });

  it("stays the clerk's own where it says something the ledger does not", () => {
    for (const [address, value] of [
      ["M6", 35],
      ["D6", 4200],
      ["C6", "离退休"],
      ["J6", "免交"],
      ["O6", null],
    ] as const) {
      const content = cellsOf(typing(listed, assessment, { ...noKeys, [address]: value }));
      expect([valueIn(content, "B6"), valueIn(content, address), valueIn(content, "Q6")]).toEqual([
        "李二",
        value,
        null,
      ]);
    }
    const own = cellsOf(typing(listed, assessment, { ...noKeys, B8: "李二", M8: 40 }));
    expect([valueIn(own, "B7"), valueIn(own, "M7")]).toEqual(["李二", 40]);
  });

  it("is known by the number of a namesake, and two lines of one name do not become one", () => {
    const [first, second] = ["110101199001011234", "110101199001015678"].map((idNumber) => ({
      name: "李二",
      idNumber,
    }));
    const paid = assessed(["4000", "40"], "王三");
    const before = again(emptySnapshot(), write(checkup([{ ...first }, { ...second }, { name: "王三" }], paid)));
    const one = write(checkup([{ ...first, ...left }, { ...second }, { name: "王三" }], paid));
    const lost = typing(before, assessment, { ...noKeys, P5: "已转出" });
    const content = contentOf(one(lost).op);
    expect(columnIn(content, "B", 5, 7)).toEqual(["李二#1", "李二#2", "王三"]);
    expect(content).toEqual(contentOf(one(typing(before, assessment, { P5: "已转出" })).op));
    const copied = typing(lost, assessment, { B8: "李二#1", C8: "—", P8: "抄了一行" });
    const next = again(copied, one);
    expect(
      ownSheet(next, assessment)?.rows.flatMap(({ values }) => (values[1] === "李二#1" ? [values[16]] : [])),
    ).toEqual(["李二#1", null]);
    expect(again(next, one)).toEqual(next);
  });
});

it("takes nothing below the lists for a line of the clerk's when the total row has been deleted", () => {
  const made = checkup([{ name: "张一" }], assessed(["4000", "40"], "张一").slice(0, 9));
  const kept = [
    [assessment, (snapshot: Snapshot) => duesAssessmentSheet({ checkup: made, snapshot })],
    [arrears, (snapshot: Snapshot) => duesArrearsSheet({ checkup: made, snapshot })],
  ] as const;
  for (const [name, write] of kept) {
    const whole = again(emptySnapshot(), write);
    const total = ownSheet(whole, name)?.rows.find(({ values }) => String(values[0]).startsWith("合计"));
    const blank = (total?.values ?? []).map((_, column) => [cellAddress(total?.index ?? 0, column), null] as const);
    expect(again(typing(whole, name, Object.fromEntries(blank)), write)).toEqual(whole);
  }
});

it("recalculates to the core's own figures, and the public sheet's saved parts hold nothing private", async () => {
  const members = [
    ...vectorMembers.map((member, index) => ({
      ...member,
      idNumber: `11010119900101${1000 + index}`,
      phone: "13800000000",
    })),
  ];
  const rows = vectorRows.map((row) => (row.name === "张丙" && row.month === "2026-08" ? { ...row, paid: "" } : row));
  const made = checkup(members, rows);
  const notice = duesNotice({ checkup: made, snapshot: emptySnapshot() });
  const plans = [
    notice.plan,
    duesAssessmentSheet({ checkup: made, snapshot: emptySnapshot() }),
    duesArrearsSheet({ checkup: made, snapshot: emptySnapshot() }),
  ];
  const ops = plans.flatMap(({ op }) => (op ? [op] : []));
  expect(ops).toHaveLength(3);
  const rounded = ops.map((op) => {
    if (op.kind !== "sheet" || op.definedName === "BranchLedger.DuesNotice") return op;
    const snapshot = snapshotAfter(emptySnapshot(), [op]);
    if (op.definedName === arrears) {
      const own = {
        B6: "外来人",
        C6: "2026年3月、4月",
        E6: 2,
        F6: 2,
        H6: "口头说过",
        B7: "借调人",
        J7: "在外地",
        J8: "待问",
      };
      return duesArrearsSheet({ checkup: made, snapshot: typing(snapshot, arrears, own) }).op ?? op;
    }
    const at = addressesOf(op.content, "去尾到分")[0];
    if (at === undefined) throw new Error("no cell for the rounding");
    const { op: again } = duesAssessmentSheet({
      checkup: made,
      snapshot: typing(snapshot, assessment, {
        [at]: "进到元",
        B16: "外来人",
        D16: 5000,
        F16: "在职",
        M16: 50,
        C17: "待分配",
        F17: "农民",
      }),
    });
    if (again === null) throw new Error("not written");
    expect(columnIn(contentOf(again), "L", 5, 8)).toEqual([15, 31, 50, 76]);
    return again;
  });
  const books = [ops, rounded];
  const all = await recalculateAll(books.map((own) => makeWorkbook("党费.xlsx", { ops: own, preview: [] }).bytes));
  for (const [book, op] of books.flatMap((own, index) => own.map((op) => [index, op] as const))) {
    if (op.kind !== "sheet") continue;
    const values = all[book]?.get(op.title);
    const formulas = op.content.cells.filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(5);
    for (const cell of formulas) {
      const found = values?.get(cellAddress(cell.row, cell.column)) ?? "";
      const at = `${op.title}!${cellAddress(cell.row, cell.column)} ${cell.formula}`;
      if (typeof cell.value === "number") expect(found, at).toBeCloseTo(cell.value, 9);
      else expect(found, at).toBe(cell.value ?? "");
    }
  }
  const publicOnly = makeWorkbook("公示.xlsx", { ops: ops.slice(0, 1), preview: [] }).bytes;
  const saved = Object.values(unzipSync(publicOnly))
    .map((part) => strFromU8(part))
    .join("\n");
  expect(saved).toContain("张丙");
  for (const secret of [/11010119900101/, /13800000000/, /3000\.01/, /基数/, /在职/, /学生/])
    expect(saved).not.toMatch(secret);
}, 120_000);

it("grows with the members, not with their square", () => {
  const of = (count: number) => {
    const members = Array.from({ length: count }, (_, index) => ({
      name: `员${String.fromCodePoint(0x4e00 + index)}`,
    }));
    return checkup(
      members,
      members.flatMap(({ name }) => assessed(["4000", "40"], name).slice(6, 9)),
    );
  };
  const effort = (made: Checkup, rounds: number): number => {
    const started = performance.now();
    for (let round = 0; round < rounds; round++) {
      duesNotice({ checkup: made, snapshot: emptySnapshot() });
      duesAssessmentSheet({ checkup: made, snapshot: emptySnapshot() });
      duesArrearsSheet({ checkup: made, snapshot: emptySnapshot() });
    }
    return (performance.now() - started) / rounds;
  };
  const small = of(250);
  const large = of(2000);
  effort(small, 1);
  // Eight times the members: a square would be 64 times the work.
  expect(effort(large, 1)).toBeLessThan(24 * effort(small, 3));
});
