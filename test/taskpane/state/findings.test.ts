import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/core/model/outcome.ts";
import {
  type Finding,
  findingTitle,
  groupedFindings,
  severityName,
  subjectWords,
} from "../../../src/taskpane/state/findings.ts";

function outcome(subject: string, message: string): Outcome {
  return {
    rule: "r/a",
    subject,
    status: "gap",
    severity: "M",
    strength: "应当",
    message,
    remedy: "",
    basis: [],
    evidence: [],
  };
}

function finding(key: string, own: Partial<Finding>): Finding {
  return {
    key,
    outcome: outcome("branch", ""),
    title: key,
    rule: key,
    subject: "本支部",
    severity: "M",
    weight: "medium",
    group: "basic-team",
    place: null,
    ...own,
  };
}

test.each([
  ["branch", "本支部"],
  ["2026Q2", "2026年第2季度"],
  ["group:第三党小组/2026-05", "第三党小组 2026年5月"],
  ["吴八/2026-01", "吴八 2026年1月"],
  ["党课!5", "党课 第5行"],
  ["A/B公司支部", "A/B公司支部"],
])("the subject %s reads %s", (subject, words) => {
  expect(subjectWords(subject)).toBe(words);
});

test.each([
  ["何二", "何二还没有编入党小组。", "还没有编入党小组"],
  ["吴八/2026-01", "吴八2026年1月的党费还没有交费记录。", "党费还没有交费记录"],
  ["group:第三党小组/2026-05", "第三党小组2026年5月还没有党小组会记录。", "还没有党小组会记录"],
  ["陈一#2", "陈一的转正日期早于入党日期。", "转正日期早于入党日期"],
  ["branch", "", "党员人数"],
])("the title of %s leaves the subject out: %s", (subject, message, title) => {
  expect(findingTitle(outcome(subject, message), "党员人数")).toBe(title);
});

test("the words of severity are those of the pane, 一般 is none of them", () => {
  expect((["V", "H", "M", "L", "I"] as const).map(severityName)).toEqual(["须核实", "重要", "普通", "轻微", "提示"]);
});

describe("the list", () => {
  const list = [
    finding("later", { group: "basic-system", weight: "high", place: { sheet: "会议", range: "B9" } }),
    finding("low", { weight: "low", subject: "张一", place: { sheet: "名册", range: "C20" } }),
    finding("high", { weight: "high", subject: "李二", place: { sheet: "名册", range: "C5" } }),
    finding("nowhere", {}),
  ];
  const sheets = ["会议", "名册"];
  const all = { weight: null, search: "" } as const;
  const keys = (groups: ReturnType<typeof groupedFindings>) =>
    groups.map((group) => [group.title, group.findings.map((entry) => entry.key)]);

  test("stands in the order of the scorecard, within a group by severity", () => {
    expect(keys(groupedFindings(list, { ...all, order: "group" }, sheets))).toEqual([
      ["基本队伍", ["high", "nowhere", "low"]],
      ["基本制度", ["later"]],
    ]);
  });

  test("or by sheet and row, with what has no cell at the end", () => {
    expect(keys(groupedFindings(list, { ...all, order: "sheet" }, sheets))).toEqual([
      ["会议", ["later"]],
      ["名册", ["high", "low"]],
      ["不在某一格", ["nowhere"]],
    ]);
  });

  test("is searched by title, subject, sheet and cell, all words at once", () => {
    const found = (search: string) =>
      groupedFindings(list, { weight: null, search, order: "group" }, sheets).flatMap((group) =>
        group.findings.map((entry) => entry.key),
      );
    expect(found("张一")).toEqual(["low"]);
    expect(found("名册 c5")).toEqual(["high"]);
    expect(found("没有这样的")).toEqual([]);
  });

  test("is filtered by weight", () => {
    expect(keys(groupedFindings(list, { weight: "low", search: "", order: "group" }, sheets))).toEqual([
      ["基本队伍", ["low"]],
    ]);
  });
});
