import { describe, expect, it } from "vitest";
import { examine } from "../../../src/core/examine.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { issueLedger } from "../../../src/core/reports/issue-ledger.ts";
import { halfYearReview, quarterReview, yearReview } from "../../../src/core/reports/quarter-review.ts";
import type { SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import { ownSheet, type Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { addressesOf, cellIn, columnIn, contentOf, formulaIn, heightIn, valueIn } from "../../support/content-of.ts";
import { expectPlainFunctions } from "../../support/formula-rules.ts";
import { dayFrom, examinedOn, people, requestOn, reviewBranch, writtenOn } from "../../support/review-branch.ts";
import { renaming, snapshotAfter, typing } from "../../support/snapshot-of-content.ts";

const own = "BranchLedger.QuarterReview";

function written(snapshot: Snapshot, day: string): SheetContent {
  return contentOf(quarterReview(requestOn(snapshot, day)).op);
}

/** Texts of column A, in the order of the rows. */
function lines(content: SheetContent): string[] {
  return content.cells.flatMap(({ column, value }) => (column === 0 && typeof value === "string" ? [value] : []));
}

function rowOf(content: SheetContent, beginning: string): number {
  const cell = content.cells.find(({ value }) => typeof value === "string" && value.includes(beginning));
  if (!cell) throw new Error(`no cell with ${beginning}`);
  return cell.row + 1;
}

/** Lines of 上季问题复核 by problem: the state then, what is seen now, the conclusion. */
function reviewed(content: SheetContent): Map<string, readonly unknown[]> {
  const head = rowOf(content, "问题（台账编号）");
  const found = new Map<string, readonly unknown[]>();
  for (let row = head + 1; typeof valueIn(content, `B${row}`) === "string"; row++) {
    found.set(
      String(valueIn(content, `B${row}`)),
      ["F", "G", "I"].map((column) => valueIn(content, column + row)),
    );
  }
  return found;
}

const system = 8;

describe("各组对照", () => {
  const missing = ["2026-05 支委会", "2026-09 党员大会", "2026-08 支委会"];
  const snapshot = reviewBranch("2026-01", "2026-10", missing);

  it("gives the figures a checkup of that quarter gives on the day after it, and those of the quarter before", () => {
    const content = written(snapshot, "2026-10-12");
    const own = (day: string, quarter: number) => {
      const request = { asOf: dayFrom(day), period: quarterPeriod(2026, quarter) };
      const { profile, settings } = examinedOn(snapshot, day);
      return examine(snapshot, { ...request, profile, settings }).scorecard.areas;
    };
    const [third, second] = [own("2026-10-01", 3), own("2026-07-01", 2)];
    const share = ({ score, full }: (typeof third)[number]) => (score === null ? "—" : score / full);
    expect(columnIn(content, "B", 5, 11)).toEqual(third.map((area) => area.title));
    expect(columnIn(content, "C", 5, 11)).toEqual(second.map(share));
    expect(columnIn(content, "D", 5, 11)).toEqual(third.map(share));
    expect(columnIn(content, "F", 5, 11)).toEqual(third.map((area) => area.met));
    expect(columnIn(content, "G", 5, 11)).toEqual(third.map((area) => area.gap));
    expect(columnIn(content, "H", 5, 11)).toEqual(second.map((area) => area.gap));
  });

  it("counts the meeting that the quarter itself lacked, and not before its last day is over", () => {
    const system = (content: SheetContent) => Number(valueIn(content, "G8"));
    const whole = reviewBranch("2026-01", "2026-10", missing.slice(0, 1));
    expect(system(written(snapshot, "2026-10-12")) - system(written(whole, "2026-10-12"))).toBe(2);
    expect(valueIn(written(snapshot, "2026-09-30"), "A1")).toBe("2026年第二季度党支部工作讲评");
    expect(valueIn(written(snapshot, "2026-10-01"), "A1")).toBe("2026年第三季度党支部工作讲评");
  });

  it("compares the first quarter with the fourth of the year before", () => {
    const year = reviewBranch("2026-07", "2027-04", ["2026-12 党员大会", "2026-11 支委会"]);
    const content = written(year, "2027-04-08");
    expect(valueIn(content, "A1")).toBe("2027年第一季度党支部工作讲评");
    expect(valueIn(content, "A2")).toContain("对照 2026年第四季度");
    expect(Number(valueIn(content, `H${system}`))).toBeGreaterThanOrEqual(2);
    expect(Number(valueIn(content, `I${system}`))).toBe(
      Number(valueIn(content, `G${system}`)) - Number(valueIn(content, `H${system}`)),
    );
  });

  it("draws both quarters as columns over rows of their own", () => {
    const [chart] = written(snapshot, "2026-10-12").charts;
    expect(chart).toMatchObject({
      kind: "column",
      anchor: { top: 12, bottom: 25, left: 0, right: 8 },
      series: [
        { title: "上季得分率", values: { left: 2, top: 4, bottom: 10 } },
        { title: "本季得分率", values: { left: 3, top: 4, bottom: 10 } },
      ],
      legend: true,
    });
  });

  it("writes a dash and draws nothing where the ledgers do not reach back", () => {
    const plan = quarterReview(requestOn(reviewBranch("2026-07", "2026-10"), "2026-10-12"));
    const content = contentOf(plan.op);
    for (const column of ["C", "E", "H", "I"]) {
      expect(columnIn(content, column, 5, 12), column).toEqual(Array.from({ length: 8 }, () => "—"));
    }
    expect(content.charts).toEqual([]);
    expect(plan.preview.join("")).toContain("台账没有2026年第二季度的记录");
    expect(valueIn(content, "A13")).toContain("上季 —");
  });

  it("uses only functions every program knows", () => {
    expectPlainFunctions(written(snapshot, "2026-10-12"));
  });
});

describe("上季问题复核", () => {
  const gaps = ["2026-12 党员大会", "2026-11 支委会"];

  it("looks at the fourth quarter's issues again in the first one, and says what became of them", () => {
    const before = reviewBranch("2026-07", "2027-01", gaps);
    const january = writtenOn(before, "2027-01-08", [issueLedger], quarterPeriod(2026, 4));
    const held = reviewBranch("2026-07", "2027-04", gaps.slice(0, 1));
    const april: Snapshot = {
      ...january,
      sheets: january.sheets.map((sheet) => held.sheets.find(({ name }) => name === sheet.name) ?? sheet),
    };
    const found = reviewed(written(april, "2027-04-08"));
    const assembly = [...found].find(([problem]) => problem.includes("2026Q4") && problem.includes("党员大会"));
    const committee = [...found].find(([problem]) => problem.includes("2026-11"));
    expect(assembly?.[1].slice(1)).toEqual(["不能补", "仍未达标"]);
    expect(committee?.[1].slice(1)).toEqual(["已达标", "待销号"]);
  });

  it("takes the branch's own words for closed, explained and overdue, and names what came back", () => {
    const snapshot = writtenOn(
      reviewBranch("2026-04", "2026-10", ["2026-05 支委会", "2026-04 支委会", "2026-06 支委会"]),
      "2026-07-03",
    );
    const issues = ownSheet(snapshot, "BranchLedger.Issues");
    const row = (subject: string) => (issues?.rows.find(({ values }) => values.includes(subject))?.index ?? 0) + 1;
    const typed = typing(snapshot, "BranchLedger.Issues", {
      [`K${row("2026-04")}`]: "已说明",
      [`K${row("2026-05")}`]: "整改中",
      [`J${row("2026-05")}`]: 46204,
    });
    const found = [...reviewed(written(typed, "2026-10-12"))];
    const conclusionOf = (subject: string) => found.find(([problem]) => problem.includes(subject))?.[1][2];
    expect([conclusionOf("2026-04"), conclusionOf("2026-05"), conclusionOf("2026-06")]).toEqual([
      "已说明",
      "逾期",
      "仍未达标",
    ]);
    const content = written(typed, "2026-10-12");
    const total = valueIn(content, `A${rowOf(content, "上季未销")}`);
    expect(total).toContain(`上季未销 ${found.length} 条`);
    expect(total).toContain("已说明 1 条");
    expect(total).toContain("逾期 1 条");
  });

  it("does not tell in every later quarter again what was explained once", () => {
    const snapshot = writtenOn(reviewBranch("2026-04", "2027-04", ["2026-04 支委会", "2026-06 支委会"]), "2026-07-03");
    const issues = ownSheet(snapshot, "BranchLedger.Issues");
    const row = (issues?.rows.find(({ values }) => values.includes("2026-04"))?.index ?? 0) + 1;
    const typed = typing(snapshot, "BranchLedger.Issues", { [`K${row}`]: "已说明" });
    const subjects = (day: string) =>
      ["2026-04", "2026-06"].filter((subject) =>
        [...reviewed(written(typed, day)).keys()].some((problem) => problem.includes(subject)),
      );
    expect(subjects("2026-10-12")).toEqual(["2026-04", "2026-06"]);
    expect(subjects("2027-04-08")).toEqual(["2026-06"]);
  });

  it("gives the same whether the ledger is written yet or not", () => {
    const snapshot = reviewBranch("2026-04", "2026-10", ["2026-05 支委会", "2026-08 支委会"]);
    const before = written(snapshot, "2026-10-12");
    expect([...reviewed(before)].filter(([problem]) => problem.includes("2026-05"))).toHaveLength(1);
    expect(written(writtenOn(snapshot, "2026-10-12"), "2026-10-12")).toEqual(before);
  });

  it("looks at the issues of the whole year when the checkup was asked about one quarter", () => {
    const snapshot = writtenOn(reviewBranch("2026-01", "2026-10", ["2026-02 支委会", "2026-05 支委会"]), "2026-07-03");
    const second = quarterPeriod(2026, 2);
    const content = contentOf(quarterReview({ ...requestOn(snapshot, "2026-10-12", second), period: second }).op);
    expect(valueIn(content, "A1")).toBe("2026年第二季度党支部工作讲评");
    expect([...reviewed(content)].find(([problem]) => problem.includes("2026-02"))?.[1][2]).toBe("仍未达标");
  });

  it("leaves out what was closed before, and says so when nothing is left", () => {
    const snapshot = writtenOn(reviewBranch("2026-04", "2026-10", ["2026-05 支委会"]), "2026-06-02");
    const issues = ownSheet(snapshot, "BranchLedger.Issues");
    const closed: Record<string, string | number> = {};
    for (const { index, values } of issues?.rows ?? []) {
      if (/^\d{4}-\d{3}$/.test(String(values[0])))
        Object.assign(closed, { [`K${index + 1}`]: "已销号", [`O${index + 1}`]: 46195 });
    }
    const mended = reviewBranch("2026-04", "2026-10");
    const later = typing(snapshot, "BranchLedger.Issues", closed);
    const content = written(
      { ...later, sheets: later.sheets.map((sheet) => mended.sheets.find(({ name }) => name === sheet.name) ?? sheet) },
      "2026-10-12",
    );
    expect([...reviewed(content).keys()]).toEqual(["没有上季留下、需要复核的问题"]);
    expect(content.cells.some(({ value }) => String(value).startsWith("上季未销"))).toBe(false);
  });
});

describe("讲评稿", () => {
  it("names no member, in three paragraphs that grow with their text", () => {
    const snapshot = writtenOn(
      reviewBranch("2026-01", "2026-10", ["2026-08 支委会", "2026-09 党员大会"]),
      "2026-07-03",
    );
    const content = written(snapshot, "2026-10-12");
    const start = rowOf(content, "讲评稿（草稿，供修改）");
    const draft = [1, 2, 3].map((step) => String(valueIn(content, `A${start + step}`)));
    expect(draft.map((text) => text.slice(0, 7))).toEqual(["　　好的方面：", "　　需要改进：", "　　下季重点："]);
    for (const name of people) expect(draft.join("")).not.toContain(name);
    expect(draft[1]).toContain("“基本制度”未达标");
    expect(heightIn(content, start + 2)).toBeGreaterThan(28);
  });

  it("says of a branch without a fault that there is none", () => {
    const content = written(reviewBranch("2026-04", "2026-10"), "2026-10-12");
    const text = lines(content).join("\n");
    expect(text).toContain("二、上季问题复核");
    expect(text).not.toMatch(/必须|严禁|否则|！/);
  });
});

describe("讲评意见", () => {
  const snapshot = reviewBranch("2026-01", "2027-01", ["2026-08 支委会"]);
  const opinionRow = (content: SheetContent) => rowOf(content, "讲评意见（支部填写）") + 1;
  const first = writtenOn(snapshot, "2026-10-12", [quarterReview]);
  const row = opinionRow(written(snapshot, "2026-10-12"));
  const typed = typing(first, own, {
    [`A${row}`]: "同意讲评，十月底前补齐。",
    [`A${row + 1}`]: "讲评人（签字）：张一",
    N5: "另见会议记录",
  });

  it("stays where it is on every run of the quarter, under whatever tab name", () => {
    const renamed = renaming(typed, own, "三季度讲评");
    const content = written(renamed, "2026-11-05");
    expect(valueIn(content, `A${opinionRow(content)}`)).toBe("同意讲评，十月底前补齐。");
    expect(valueIn(content, `A${opinionRow(content) + 1}`)).toBe("讲评人（签字）：张一");
    expect(valueIn(content, "N5")).toBe("另见会议记录");
    const again = snapshotAfter(
      renamed,
      [quarterReview(requestOn(renamed, "2026-11-05")).op].flatMap((op) => op ?? []),
    );
    expect(written(again, "2026-11-05")).toEqual(content);
  });

  it("takes none of the notes for its own when the line of signatures has been deleted", () => {
    const unsigned = written(typing(typed, own, { [`A${row + 1}`]: null }), "2026-10-12");
    expect(valueIn(unsigned, `A${opinionRow(unsigned)}`)).toBe("同意讲评，十月底前补齐。");
    expect(addressesOf(unsigned, "讲评人（签字）：　　　　　　　　　　　　日期：　　　　年　　月　　日")).toHaveLength(
      1,
    );
  });

  it("moves below the print area with the next quarter, and comes back with its own", () => {
    const next = writtenOn(typed, "2027-01-05", [quarterReview]);
    const content = written(next, "2027-01-05");
    expect(valueIn(content, "A1")).toBe("2026年第四季度党支部工作讲评");
    expect(valueIn(content, `A${opinionRow(content)}`)).toBeNull();
    const archive = rowOf(content, "往期讲评意见");
    expect(["A", "C", "H"].map((column) => valueIn(content, `${column}${archive + 1}`))).toEqual([
      "2026年第三季度",
      "同意讲评，十月底前补齐。",
      "讲评人（签字）：张一",
    ]);
    expect(content.print.area.bottom + 1).toBeLessThan(archive);
    const request = { ...requestOn(next, "2027-01-05"), period: quarterPeriod(2026, 3) };
    const back = contentOf(quarterReview(request).op);
    expect(valueIn(back, `A${opinionRow(back)}`)).toBe("同意讲评，十月底前补齐。");
    expect(addressesOf(back, "往期讲评意见（保留，不打印）")).toEqual([]);
  });

  it("is never overwritten when its heading is gone", () => {
    const heading = row - 1;
    const plan = quarterReview(requestOn(typing(typed, own, { [`A${heading}`]: null }), "2026-11-05"));
    expect(plan.op).toBeNull();
    expect(plan.preview.join("")).toContain("没有更新");
  });
});

describe("other stretches", () => {
  const snapshot = reviewBranch("2026-01", "2027-01", ["2026-08 支委会"]);

  it("reviews the half-year and the year that are over, with what each is asked for", () => {
    const request = requestOn(snapshot, "2027-01-05");
    const half = contentOf(halfYearReview(request).op);
    expect(valueIn(half, "A1")).toBe("2026年下半年党支部工作讲评");
    expect(valueIn(half, "C4")).toBe("上期得分率");
    expect(lines(half)).toContain("三、半年督查情况");
    expect(addressesOf(half, "半年督查问效").length).toBe(1);
    const year = contentOf(yearReview(request).op);
    expect(valueIn(year, "A1")).toBe("2026年度党支部工作讲评");
    expect(lines(year)).toEqual(expect.arrayContaining(["三、评议考核与验收", "五、讲评意见（支部填写）"]));
    for (const title of ["自评得分", "自评星级／等次", "民主评议等次（人数）", "年底评议考核"]) {
      expect(addressesOf(year, title).length, title).toBe(1);
    }
  });

  it("writes the last one that is over when the one asked for is not", () => {
    const plan = quarterReview({ ...requestOn(snapshot, "2027-01-05"), period: quarterPeriod(2027, 1) });
    expect(valueIn(contentOf(plan.op), "A1")).toBe("2026年第四季度党支部工作讲评");
    expect(plan.preview[0]).toContain("还没有结束");
  });
});

it("gives every derived figure as a formula", () => {
  const content = written(reviewBranch("2026-01", "2026-10"), "2026-10-12");
  expect(formulaIn(content, "E5")).toBe('IF(COUNT($C5:$D5)=2,$D5-$C5,"—")');
  expect(formulaIn(content, "I12")).toBe('IF(COUNT($G12:$H12)=2,$G12-$H12,"—")');
  expect(cellIn(content, "D5")?.formula).toBeUndefined();
});
