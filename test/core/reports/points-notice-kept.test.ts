import { describe, expect, it } from "vitest";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import type { CellValue, Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { emptySnapshot, snapshotAfter, typing } from "../../support/snapshot-of-content.ts";
import {
  choosing,
  contentOf,
  formulaAt,
  members,
  months,
  notice,
  plan,
  register,
  rewritten,
  row,
  second,
  standard,
  third,
  year,
} from "./points-sheets-of.ts";

/** The second quarter posted in July, the third one in October: the second is no longer on the notice. */
function twoQuarters(): Snapshot {
  return rewritten(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }));
}

/** 姓名, three parts, 本季合计 and 本年累计 of the three members. */
function figures(snapshot: Snapshot): readonly (readonly CellValue[])[] {
  return [5, 6, 7].map((line) => {
    const [, name, , ...rest] = row(snapshot, notice, line);
    return [name ?? null, ...rest.slice(0, 5)];
  });
}

function totalsOf(snapshot: Snapshot, name: string): readonly CellValue[] {
  const line = [7, 8, 9].find((at) => row(snapshot, year, at)[1] === name) ?? 0;
  return row(snapshot, year, line).slice(14, 18);
}

// Dues of May and June of 王三 turn out never to have been paid.
const unpaid = { dues: members.map(({ name }) => ({ name, months: name === "王三" ? months.slice(0, 4) : months })) };

describe("an older quarter that has been posted", () => {
  it("is put up again with the figures it had, whatever the ledgers say now", () => {
    const posted = figures(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }));
    expect(posted[2]).toEqual(["王三", 40, 0, "—", 40, 40]);
    const edits = plan(twoQuarters(), unpaid, { period: second });
    const again = snapshotAfter(twoQuarters(), edits.ops);
    expect(row(again, notice, 1)[0]).toBe("2026年第二季度党员积分公示");
    expect(figures(again)).toEqual([posted[0], posted[1], ["王三", 40, 0, "—", 40, "—"]]);
    expect(row(again, notice, 7)[11]).toBe("登记已变，请加更正行");
    expect(row(again, notice, 5)[11]).toBe("与登记一致");
    const said = edits.preview.join("\n");
    expect(said).toContain("3 名党员的本季合计按“年度积分核算”留底的数列出，不重新计算");
    expect(said).toContain("公示后登记有变动：王三");
    expect(said).toContain("王三公示后有更正，当时的本年累计没有留底，写“—”");
    expect(totalsOf(again, "王三")).toEqual([null, 40, 30, null]);
  });

  it("changes nothing when it is put up twice, and the newer one comes back as it was", () => {
    const newer = figures(twoQuarters());
    const older = rewritten(twoQuarters(), unpaid, { period: second });
    expect(figures(rewritten(older, unpaid, { period: second }))).toEqual(figures(older));
    const back = rewritten(older, unpaid, { period: third });
    expect(figures(back).map((line) => line.slice(0, 5))).toEqual(newer.map((line) => line.slice(0, 5)));
    expect(totalsOf(back, "王三")).toEqual([null, 40, 30, null]);
  });

  it("shows the total alone where its parts can no longer be told, as a figure and not as a sum", () => {
    const other = typing(twoQuarters(), standard, { C6: 45, D6: 35 });
    const edits = plan(other, {}, { period: second });
    const again = snapshotAfter(other, edits.ops);
    expect(figures(again)[0]).toEqual(["张一", "—", "—", "—", 40, "—"]);
    expect(formulaAt(edits, notice, 5, 6)).toBeUndefined();
    expect(formulaAt(edits, notice, 6, 6)).toContain("SUM($D6:$F6)");
    expect(row(again, notice, 5)[11]).toBe("登记已变，请加更正行");
    expect(edits.preview).toContain("张一公示后登记有变动，各项分值没有留底，写“—”，只列已公示的合计。");
    // Read back, the figure is still there.
    expect(figures(rewritten(again, {}, { period: second }))[0]).toEqual(["张一", "—", "—", "—", 40, "—"]);
    expect(totalsOf(again, "张一")).toEqual([null, 40, 32, null]);
  });

  it("says who was not on it, and whom it cannot list any more", () => {
    const newcomer = { name: "赵四", category: "在职" } as const;
    const more = { members: [...members.slice(1), newcomer], dues: members.map(({ name }) => ({ name, months })) };
    const { preview } = plan(twoQuarters(), more, { period: second });
    expect(preview).toContain("2026年第2季度公示不再列出：张一（不在期末名册内），已公示的合计仍留在“年度积分核算”。");
    expect(preview).toContain("已公示的2026年第2季度补列：赵四，分值按现在的登记计算。");
  });

  it("keeps its totals when no year sheet was written with it, also of whoever is off the roster by now", () => {
    const alone = snapshotAfter(
      emptySnapshot(),
      plan().ops.filter((op) => op.kind !== "sheet" || op.definedName !== year),
    );
    const later = { asOf: "2027-01-10", members: members.slice(1) };
    const edits = plan(alone, later, { period: quarterPeriod(2026, 4) });
    const next = snapshotAfter(alone, edits.ops);
    expect([7, 8, 9].map((line) => [1, 16].map((at) => row(next, year, line)[at]))).toEqual([
      ["李二", 40],
      ["王三", 30],
      ["张一", 32],
    ]);
    expect(edits.preview).toContain("张一 已不在册，本年积分保留在“年度积分核算”表末。");
    expect(rewritten(next, later, { period: quarterPeriod(2026, 4) })).toEqual(next);
  });

  it("keeps the appraisal out of a fourth quarter that was posted before it was held", () => {
    const fourth = quarterPeriod(2026, 4);
    const first = quarterPeriod(2027, 1);
    const covers = { covers: ["2026-01-01", "2027-12-31"] } as const;
    const q4 = rewritten(emptySnapshot(), { asOf: "2027-01-10" }, { period: fourth });
    const q1 = rewritten(typing(q4, year, { L7: "优秀" }), { asOf: "2027-04-10", ...covers }, { period: first });
    const again = rewritten(q1, { asOf: "2027-04-10", ...covers }, { period: fourth });
    expect(figures(again)[0]?.slice(1, 5)).toEqual(figures(q4)[0]?.slice(1, 5));
    expect(figures(again)[0]?.[3]).toBe("—");
  });
});

describe("a notice posted with full names and then with masked ones", () => {
  const masked = () => choosing({ maskNames: true }, unpaid);

  it("keeps its figures and remarks", () => {
    const posted = typing(rewritten(), notice, { J5: "请核对8月" });
    const edits = plan(posted, {}, { checkup: masked() });
    const hidden = snapshotAfter(posted, edits.ops);
    expect(figures(hidden)).toEqual(figures(posted).map(([name, ...rest]) => [`${String(name).charAt(0)}＊`, ...rest]));
    expect(row(hidden, notice, 5)[9]).toBe("请核对8月");
    expect(edits.preview.join()).toContain("3 名党员的公示分值保持不变");
  });

  it("leaves no masked name among the totals that are kept", () => {
    const hidden = snapshotAfter(rewritten(), plan(rewritten(), {}, { checkup: masked() }).ops);
    const next = plan(
      hidden,
      { asOf: "2027-04-10", covers: ["2026-01-01", "2027-12-31"] },
      { period: quarterPeriod(2027, 1) },
    );
    const names = contentOf(next, year).cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
    expect(names.filter((name) => name.includes("＊"))).toEqual([]);
  });
});

describe("a masked name that is by now somebody else's", () => {
  const fourth = quarterPeriod(2026, 4);
  // 张一 has left in October, 张九 has come: either is 张＊.
  const more = {
    asOf: "2027-01-10",
    members: [
      { ...members[0], status: "transferred-out", statusFrom: "2026-10-20" },
      members[1],
      members[2],
      { name: "张九", category: "在职", joined: "2026-10-15" },
    ],
    dues: [...members.map(({ name }) => ({ name, months })), { name: "张九", months: months.slice(9) }],
  } as const;
  const posted = () => rewritten(emptySnapshot(), {}, { checkup: choosing({ maskNames: true }) });
  const totals = (snapshot: Snapshot): readonly (readonly [CellValue, ...CellValue[]])[] =>
    [7, 8, 9, 10].map((line) => {
      const cells = row(snapshot, year, line);
      return [cells[1] ?? null, ...cells.slice(14, 18)];
    });

  it("keeps each total with whom it was posted for", () => {
    const checkup = choosing({ maskNames: true }, more);
    expect(totals(rewritten(posted(), {}, { checkup, period: fourth }))).toEqual([
      ["李二", null, null, 40, 40],
      ["王三", null, null, 30, 40],
      ["张九", null, null, null, 40],
      ["张一", null, null, 32, null],
    ]);
  });

  it("finds them by the roster of that quarter when the year sheet has not kept them", () => {
    const alone = { ...posted(), sheets: posted().sheets.filter((sheet) => sheet.name !== "年度积分核算") };
    const checkup = choosing({ maskNames: true }, more);
    expect(totals(rewritten(alone, {}, { checkup, period: fourth }))).toContainEqual(["张一", null, null, 32, null]);
    expect(totals(rewritten(alone, {}, { checkup, period: fourth }))).toContainEqual(["张九", null, null, null, 40]);
  });

  it("gives nobody the posted line of whoever has been taken off the roster", () => {
    const others = [{ name: "张九", category: "在职" } as const, members[1], members[2]];
    const dues = others.map(({ name }) => ({ name, months: name === "张九" ? months.slice(0, 4) : months }));
    const checkup = choosing({ maskNames: true }, { members: others, dues, meetings: [] });
    const edits = plan(posted(), {}, { checkup });
    const again = snapshotAfter(posted(), edits.ops);
    expect(figures(again)[0]?.[4]).not.toBe(32);
    expect(edits.preview).toContain("已公示的2026年第3季度补列：张九，分值按现在的登记计算。");
    expect(edits.preview).toContain("2026年第3季度公示不再列出：张＊（不在期末名册内）。");
  });
});

describe("本年累计 of somebody whose category changed within the year", () => {
  // 张一 was 无职 from January to June and is 在职 now; the branch has given 无职 other limits.
  const changed = (): Snapshot => {
    const q2 = rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second });
    const own: Record<string, CellValue> = { C7: 60, D7: 30, E7: 10 };
    const lines = Object.fromEntries(
      [5, 8, 11, 14, 17, 20].map((line) => {
        expect(row(q2, register, line)[2]).toBe("张一");
        return [`O${line}`, "无职"];
      }),
    );
    return typing(typing(q2, standard, own), register, lines);
  };

  it("is what 年度积分核算 has, by the average of the limits", () => {
    const snapshot = rewritten(changed());
    // Limits by months, six of nine 无职: (6 × 60 + 3 × 40) / 9; ten of eleven duties.
    expect(figures(snapshot)[0]?.[5]).toBeCloseTo(((6 * 60 + 3 * 40) / 9) * (10 / 11), 2);
    expect(Number(row(snapshot, year, 7)[5]) + Number(row(snapshot, year, 7)[10])).toBeCloseTo(
      Number(figures(snapshot)[0]?.[5]),
      2,
    );
    // The quarter itself is 在职 throughout: four fifths of 40.
    expect(figures(snapshot)[0]?.slice(1, 5)).toEqual([32, 0, "—", 32]);
  });

  it("counts the appraisal by the limits of the year, on the notice as in the year", () => {
    const graded = typing(rewritten(changed()), year, { L7: "优秀" });
    const snapshot = rewritten(graded, { asOf: "2027-01-10" }, { period: quarterPeriod(2026, 4) });
    const line = row(snapshot, year, 7);
    // Six months with a limit of 10, six with one of 20.
    expect([figures(snapshot)[0]?.[3], line[12]]).toEqual([15, 15]);
    expect(figures(snapshot)[0]?.[5]).toBeCloseTo(Number(line[5]) + Number(line[10]) + 15, 2);
    expect(line[18]).not.toBe("四季登记有变");
  });
});
