import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/core/model/outcome.ts";
import { markPlan } from "../../../src/core/reports/mark-plan.ts";
import { absent, cannotJudge, found, gap, met, toConfirm } from "../../../src/core/rules/define.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { checkupOf, type RuleInput } from "../../support/checkup-of.ts";
import { snapshotOf } from "../../support/snapshot-of.ts";

const at = (range: string, sheet = "会议记录") => ({ sheet, range });

function marksOf(...rules: readonly (readonly [RuleInput["severity"], readonly Answer[]])[]): string[] {
  const ids = ["dues/paid-every-month", "meetings/branch-assembly-quarterly", "party-day/monthly"];
  const plan = markPlan(
    checkupOf({
      sheets: { 会议记录: "meetings" },
      rules: rules.map(([severity, answers], index) => ({
        id: ids[index] ?? "",
        answers,
        ...(severity === undefined ? {} : { severity }),
      })),
    }),
  );
  const [op] = plan.ops;
  return op?.kind === "mark" ? op.marks.map(({ place, severity }) => `${place.sheet}!${place.range} ${severity}`) : [];
}

describe("marks", () => {
  it("stand on the cells behind gaps and points to confirm, and on nothing else", () => {
    expect(
      marksOf([
        "H",
        [
          gap("a", { evidence: [found(at("B7"), "2026.3.31")] }),
          toConfirm("b", { message: "请核对", evidence: [found(at("F9"), "学习")] }),
          met("c", { evidence: [found(at("B1"), "好")] }),
          cannotJudge("d", "unreadable-date", { message: "看不清", evidence: [found(at("B2"), "？")] }),
        ],
      ]),
    ).toEqual(["会议记录!B7 H", "会议记录!F9 R"]);
  });

  it("do not light up the empty row where a record is missing, only its first cell", () => {
    expect(marksOf(["H", [gap("2026Q2", { evidence: [absent(at("A14:K14"), "党员大会")] })]])).toEqual([
      "会议记录!A14 H",
    ]);
    expect(marksOf(["H", [gap("张一", { evidence: [absent(at("M4"), "电话")] })]])).toEqual(["会议记录!M4 H"]);
  });

  it("leave the parts of a total alone: the total is marked, a range by itself in its first cell only", () => {
    const total = gap("a", { evidence: [found(at("H37"), "1862.00"), found(at("H5:H36"), "明细")] });
    expect(marksOf(["M", [total]])).toEqual(["会议记录!H37 M"]);
    expect(marksOf(["M", [gap("a", { evidence: [found(at("A3:N34"), "全表")] })]])).toEqual(["会议记录!A3 M"]);
  });

  it("show the most severe of several findings about a cell", () => {
    const about = (status: "gap" | "confirm"): Answer[] =>
      status === "gap"
        ? [gap("a", { evidence: [found(at("B7"), "x")] })]
        : [toConfirm("a", { message: "请核对", evidence: [found(at("B7"), "x")] })];
    expect(marksOf(["L", about("gap")], ["H", about("gap")], ["H", about("confirm")])).toEqual(["会议记录!B7 H"]);
    expect(marksOf(["L", about("confirm")], ["I", about("gap")])).toEqual(["会议记录!B7 R"]);
  });

  it("never touch a sheet that is no ledger", () => {
    expect(marksOf(["H", [gap("a", { evidence: [found(at("B7", "问题台账"), "x")] })]])).toEqual([]);
  });

  it("are announced in words, and take older marks away when there is nothing to mark", () => {
    const none = markPlan(checkupOf({ rules: [] }));
    expect(none.ops).toEqual([{ kind: "mark", marks: [] }]);
    expect(none.preview[0]).toContain("没有需要标出的单元格");
  });

  it("say what each colour means with its cells, and how many cells are out of sight", () => {
    const answers = [
      gap("a", { evidence: [found(at("A2"), "x")] }),
      gap("b", { evidence: [found(at("A3"), "x")] }),
      gap("c", { evidence: [found(at("B4"), "x")] }),
      toConfirm("d", { message: "请核对", evidence: [found(at("A5", "学习"), "x")] }),
    ];
    const checkup = checkupOf({
      sheets: { 会议记录: "meetings", 学习: "study" },
      rules: [{ id: "party-day/monthly", answers, severity: "M" }],
    });
    const rows = [
      ["日期", "主题"],
      ["1月", "学"],
      ["2月", "学"],
      ["3月", "学"],
      ["4月", "学"],
    ];
    const read = snapshotOf({
      sheets: [
        { name: "会议记录", rows },
        { name: "学习", rows },
      ],
    });
    const snapshot: Snapshot = {
      ...read,
      sheets: read.sheets.map((sheet) =>
        sheet.name === "学习"
          ? { ...sheet, visibility: "veryHidden" as const }
          : { ...sheet, hiddenRows: new Set([2]), hiddenColumns: new Set([1]) },
      ),
    };
    const { preview } = markPlan(checkup, snapshot);
    expect(preview).toEqual([
      expect.stringContaining("在 2 张台账上标出 4 个单元格（未达标 3 处、待人工核对 1 处）"),
      "颜色：浅橙 3 个（普通），浅蓝 1 个（待人工核对，或提示）。",
      "其中 2 个在隐藏或筛选掉的行、列里，1 个在隐藏的工作表里，取消隐藏或清除筛选后可以看到。",
    ]);
    expect(markPlan(checkup, read).preview).toHaveLength(2);
  });
});
