import { describe, expect, it } from "vitest";
import { type ScoreTableRow, weightsFromScoreTable } from "../../../src/core/checkup/score-table.ts";
import type { Field } from "../../../src/core/model/field.ts";

function row(number: number, area: string, item: string, full: number | string): ScoreTableRow {
  const at = { sheet: "评分表", range: `A${number}` };
  const text = (value: string): Field<string> =>
    value === "" ? { state: "blank", at } : { state: "value", value, raw: value, at };
  return {
    place: { sheet: "评分表", range: `A${number}:D${number}`, row: number, id: `评分表!${number}` },
    area: text(area),
    item: text(item),
    full:
      typeof full === "number"
        ? { state: "value", value: full, raw: String(full), at }
        : { state: "unreadable", raw: full, at, why: "不是数字" },
  };
}

const table = [
  row(3, "一、健全基本组织", "支部设置", 10),
  row(4, "", "党费合计核对", 10),
  row(5, "基本组织小计", "", 20),
  row(5, "二、建强基本队伍", "", 20),
  row(6, "三、开展基本活动", "", 10),
  row(7, "四、落实基本制度", "", 30),
  row(8, "五、强化基本保障", "", 10),
  row(9, "六、战斗堡垒作用", "", 5),
  row(10, "七、先锋模范", "", 5),
  row(11, "", "扣分项", -10),
  row(12, "", " 合 计 ", 100),
];

describe("weightsFromScoreTable", () => {
  it("sums the full marks of each group, whose name stands once, and leaves totals and deductions out", () => {
    const { weights, problems } = weightsFromScoreTable(table);
    expect(problems).toEqual([]);
    expect([...weights]).toEqual([
      ["basic-organisation", 20],
      ["basic-team", 20],
      ["basic-activity", 10],
      ["basic-system", 30],
      ["basic-support", 10],
      ["fortress-role", 5],
      ["vanguard-role", 5],
    ]);
  });

  it("does not use a table that gives less or more than 100, and names it", () => {
    const { weights, problems } = weightsFromScoreTable([...table.slice(0, 5), row(7, "四、落实基本制度", "", "三十")]);
    expect(weights.size).toBe(0);
    expect(problems[0]?.message).toBe("“评分表”里七组的满分合计为 50，应为 100；本次没有采用这张评分表。");
    expect(problems[0]).toMatchObject({ key: "weights", at: { sheet: "评分表", range: "A3:D3" } });
  });

  it("takes nothing from a table without one of the seven groups", () => {
    expect(weightsFromScoreTable([row(3, "constructor", "支部设置", 100)])).toEqual({
      weights: new Map(),
      problems: [],
    });
    expect(weightsFromScoreTable([])).toEqual({ weights: new Map(), problems: [] });
  });
});
