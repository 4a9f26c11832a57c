import { describe, expect, it } from "vitest";
import { commonPractice } from "../../../src/core/profiles/common-practice.ts";
import { figureDefinition, figureIds } from "../../../src/core/profiles/figure-text.ts";
import type { FigureId, Figures } from "../../../src/core/profiles/figures.ts";
import { productDefaults } from "../../../src/core/profiles/product-defaults.ts";
import { profiles } from "../../../src/core/profiles/profiles.ts";

const shipped: readonly Figures[] = [...profiles.map((profile) => profile.figures), commonPractice, productDefaults];

function read(id: FigureId, text: string): unknown {
  return figureDefinition(id).kind.read(text);
}

describe("the kinds of figures", () => {
  it("read back every value that ships from the cell it is written into", () => {
    let checked = 0;
    for (const figures of shipped) {
      for (const id of figureIds) {
        const statement = figures[id];
        if (!statement) continue;
        const cell = String(figureDefinition(id).kind.cell(statement.value as never));
        if (cell === "") continue;
        expect(read(id, cell), `${id} ${cell}`).toEqual(statement.value);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(250);
  });

  it("refuse what is none, and say how to write it", () => {
    for (const id of figureIds) {
      const { kind, title } = figureDefinition(id);
      expect(kind.hint, id).toMatch(/^请/);
      expect(title, id).not.toBe("");
      // Free words are words; everything else has a form.
      const isFree = typeof shipped.find((figures) => figures[id])?.[id]?.value === "string" && !kind.choices;
      const isList = read(id, "甲") !== null;
      if (!isFree && !isList) expect(read(id, "__proto__"), id).toBeNull();
    }
  });

  it.each<[FigureId, string, unknown]>([
    ["attendance.min_rate", "80%", 80],
    ["attendance.min_rate", "８０", 80],
    ["attendance.min_rate", "101", null],
    ["attendance.min_rate", "-1", null],
    ["attendance.min_rate", "80.5", null],
    ["attendance.min_rate", "1e2", null],
    ["lecture.frequency", "每年至少2次", { times: 2, per: "year" }],
    ["lecture.frequency", "每年0次", null],
    ["lecture.frequency", "每周1次", null],
    ["branch.max_members", "30", { count: 30, inclusive: true, of: "members" }],
    ["branch.max_members", "不足50人（按正式党员）", { count: 50, inclusive: false, of: "full-members" }],
    ["election.quorum", "不少于4/5", { numerator: 4, denominator: 5, inclusive: true }],
    ["election.quorum", "不少于6/5", null],
    ["election.quorum", "80%", null],
    ["plan.work_plan_by", "3月31日", { month: 3, day: 31 }],
    ["plan.work_plan_by", "13月1日", null],
    ["plan.work_plan_by", "次年3月31日", null],
    ["plan.work_plan_by", "2月30日", null],
    ["dues.large_payment", "1000.5元", 100_050],
    ["dues.large_payment", "一千", null],
    ["star.thresholds", "95、90、80、70、60", [95, 90, 80, 70, 60]],
    ["star.thresholds", "95,95,80,70,60", null],
    ["star.thresholds", "105,90,80,70,60", null],
    ["star.classes", "优秀、良好、一般、较差", ["优秀", "良好", "一般", "较差"]],
    ["star.classes", "优秀、良好、一般", null],
    ["star.classes", "优秀、良好、良好、较差", null],
    ["star.classes", "无", null],
    ["partyday.day", "每月15日", { dayOfMonth: 15 }],
    ["partyday.day", "每月32日", null],
    ["star.satisfaction_min", "80%", 80],
    ["archive.volumes", "无", []],
    ["minutes.required_fields", "日期、地点", ["date", "place"]],
    ["minutes.required_fields", "日期、constructor", null],
    ["talk.between_committee", "每名委员至少与一名委员谈", "one-each"],
    ["committee.size", "3至5人，最多4人", null],
  ])("read %s from %j", (id, text, value) => {
    expect(read(id, text)).toEqual(value);
  });
});
