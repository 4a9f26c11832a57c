import { describe, expect, it } from "vitest";
import { chooseFor, type GivenChoices } from "../../../src/core/choices.ts";
import { examine } from "../../../src/core/examine.ts";
import { type Day, isoDay, parseIsoDay, serialFromDay } from "../../../src/core/model/date.ts";
import { readSettingsSheet, settingsSheet } from "../../../src/core/reports/settings-sheet.ts";
import type { SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { addressesOf, contentOf, valueIn } from "../../support/content-of.ts";
import { expectPlainFunctions } from "../../support/formula-rules.ts";
import {
  emptySnapshot,
  insertingRow,
  movingColumns,
  renaming,
  snapshotAfter,
  sortingRows,
  typing,
} from "../../support/snapshot-of-content.ts";

const name = "BranchLedger.Settings";
const today = parseIsoDay("2026-11-21") as Day;

function run(snapshot: Snapshot, given: Partial<GivenChoices> = {}) {
  const checkup = examine(snapshot, chooseFor(snapshot, { today, ...given }));
  const plan = settingsSheet({ checkup, snapshot });
  const content = contentOf(plan.op);
  return { checkup, plan, content, after: snapshotAfter(snapshot, plan.op ? [plan.op] : []) };
}

/** 1-based row of a key. */
function rowOf(content: SheetContent, key: string): number {
  const [address] = addressesOf(content, key).filter((known) => known.startsWith("E"));
  if (address === undefined) throw new Error(`no row ${key}`);
  return Number(address.slice(1));
}

function typed(snapshot: Snapshot, content: SheetContent, values: Readonly<Record<string, string | number | null>>) {
  const cells = Object.entries(values).map(([key, value]) => [`C${rowOf(content, key)}`, value] as const);
  return typing(snapshot, name, Object.fromEntries(cells));
}

const first = run(emptySnapshot(), { profiles: ["district-bureau-2018", "lianxing-2018"] });

describe("体检设置", () => {
  it("is written with what holds, its source beside it, and no filled cell counts as the clerk's", () => {
    const at = rowOf(first.content, "lecture.frequency");
    expect(["A", "B", "C", "D", "F"].map((column) => valueIn(first.content, `${column}${at}`))).toEqual([
      "数值",
      "党课",
      "每年2次",
      "联兴集团方案二·1（至少）",
      "每年2次",
    ]);
    expect(valueIn(first.content, `D${rowOf(first.content, "attendance.min_rate")}`)).toBe("产品缺省，非文件数值");
    expect(valueIn(first.content, `D${rowOf(first.content, "weights/basic-team")}`)).toBe("示例分值，非文件规定");
    expect(readSettingsSheet(first.after).entries.map(([key]) => key)).toEqual(["profile"]);
    expectPlainFunctions(first.content);
  });

  it("offers drop-downs where there is a choice", () => {
    const rules = first.content.validations.filter(
      ({ range }) => range.top === rowOf(first.content, "conflict") - 1 && range.left === 2,
    );
    expect(rules.map(({ rule }) => rule)).toEqual([{ kind: "list", values: ["本地优先", "从严", "国家优先"] }]);
  });

  it("keeps the chosen profiles for the next run, whose figures still follow another choice", () => {
    expect(run(first.after).checkup.profile.ids).toEqual(["national-base", "district-bureau-2018", "lianxing-2018"]);
    const changed = typed(first.after, first.content, { profile: "school-2019" });
    const next = run(changed);
    expect(next.checkup.profile.figures["lecture.frequency"]?.value).toEqual({ times: 1, per: "semester" });
    expect(valueIn(next.content, `C${rowOf(next.content, "lecture.frequency")}`)).toBe("每学期1次");
  });

  it("lets the clerk's changes hold, and says so beside them", () => {
    const changed = typed(first.after, first.content, {
      "attendance.min_rate": 90,
      "lecture.frequency": "每季度1次",
      "words/unexcused": "无故、没来",
      rounding: "四舍五入",
      asOf: serialFromDay(parseIsoDay("2026-10-12") as Day, false),
    });
    const { checkup, content } = run(changed);
    expect(checkup.problems).toEqual([]);
    expect(isoDay(checkup.facts.asOf)).toBe("2026-10-12");
    expect(checkup.scorecard.rounding).toBe("half-up");
    expect(checkup.profile.origin["attendance.min_rate"]).toBe("settings");
    expect(checkup.profile.figures["words.unexcused"]?.value).toEqual(["无故", "没来"]);
    const at = rowOf(content, "attendance.min_rate");
    expect(["C", "D", "F"].map((column) => valueIn(content, `${column}${at}`))).toEqual([
      90,
      "本支部设置。原为 80%：产品缺省，非文件数值",
      "80",
    ]);
    const rate = checkup.rules.find(({ rule }) => rule.id === "attendance/rate");
    expect(rate?.rule.parameters).toContain("attendance.min_rate");
  });

  it("gives the default back when the value is deleted", () => {
    const changed = run(typed(first.after, first.content, { "attendance.min_rate": 90 }));
    const emptied = run(typed(changed.after, changed.content, { "attendance.min_rate": null }));
    expect(emptied.checkup.profile.origin["attendance.min_rate"]).toBe("product");
    expect(valueIn(emptied.content, `C${rowOf(emptied.content, "attendance.min_rate")}`)).toBe(80);
  });

  it("names a bad entry by its cell, keeps it, and takes the default", () => {
    const changed = typed(first.after, first.content, { "attendance.min_rate": "九成", "weights/basic-team": 90 });
    const { checkup, content } = run(changed);
    expect(checkup.problems.map(({ key, at }) => [key, at?.sheet, at?.range])).toEqual([
      ["attendance.min_rate", "体检设置", `C${rowOf(first.content, "attendance.min_rate")}`],
      ["weights", "体检设置", `C${rowOf(first.content, "weights/basic-team")}`],
    ]);
    expect(checkup.profile.origin["attendance.min_rate"]).toBe("product");
    expect(checkup.scorecard.sampleWeights).toBe(true);
    const at = rowOf(content, "attendance.min_rate");
    expect(valueIn(content, `C${at}`)).toBe("九成");
    expect(valueIn(content, `D${at}`)).toContain("（未识别：");
    expect(valueIn(content, `C${rowOf(content, "weights/basic-team")}`)).toBe(90);
  });

  it("finds its rows again when the sheet was renamed, sorted and its columns moved", () => {
    const from = rowOf(first.content, "profile");
    const to = rowOf(first.content, "attendance.min_rate");
    let changed = typed(first.after, first.content, { "attendance.min_rate": 90 });
    changed = sortingRows(changed, name, from, [to, ...Array.from({ length: to - from }, (_, index) => from + index)]);
    changed = movingColumns(renaming(changed, name, "我的设置"), name, [2, 0, 1, 5, 4, 3]);
    expect(readSettingsSheet(changed).entries).toContainEqual([
      "attendance.min_rate",
      90,
      { sheet: "我的设置", range: `A${from}` },
    ]);
    const { content } = run(changed);
    expect(valueIn(content, `E${from}`)).toBe("attendance.min_rate");
  });

  it("takes exemptions and unknown rows a clerk has inserted, and keeps them", () => {
    const above = rowOf(first.content, "semester.1");
    const inserted = insertingRow(insertingRow(first.after, name, above), name, above);
    const changed = typing(inserted, name, {
      [`A${above}`]: "豁免",
      [`C${above}`]: "本支部不涉及；经办：张一",
      [`E${above}`]: "exempt/dues/paid-every-month|*",
      [`A${above + 1}`]: "其他",
      [`C${above + 1}`]: "随便",
      [`E${above + 1}`]: "constructor",
    });
    const { checkup, content } = run(changed);
    expect(checkup.settings.exemptions.map(({ rule, by }) => [rule, by])).toEqual([["dues/paid-every-month", "张一"]]);
    expect(checkup.problems.map(({ key }) => key)).toEqual(["constructor"]);
    expect(valueIn(content, `C${rowOf(content, "exempt/dues/paid-every-month|*")}`)).toBe("本支部不涉及；经办：张一");
    expect(valueIn(content, `C${rowOf(content, "constructor")}`)).toBe("随便");
    expect(valueIn(content, `D${rowOf(content, "constructor")}`)).toContain("未识别");
  });

  it("takes the first of two rows with one key and names the other", () => {
    const at = rowOf(first.content, "attendance.min_rate");
    const inserted = insertingRow(first.after, name, at + 1);
    const changed = typing(inserted, name, {
      [`C${at}`]: 90,
      [`C${at + 1}`]: 70,
      [`E${at + 1}`]: "attendance.min_rate",
    });
    const { checkup } = run(changed);
    expect(checkup.profile.figures["attendance.min_rate"]?.value).toBe(90);
    expect(checkup.problems.map(({ short }) => short)).toEqual(["写了不止一行，按第一行计"]);
  });

  it("is the same when it is written again, with the clerk's changes and bad entries", () => {
    const changed = typed(first.after, first.content, {
      "attendance.min_rate": "九成",
      "lecture.frequency": "每季1次",
    });
    const second = run(changed);
    expect(run(second.after).content).toEqual(second.content);
  });

  it("is left alone when its captions are gone", () => {
    const broken = typing(first.after, name, { A3: "x", B3: "x", C3: "x", D3: "x", E3: "x", F3: "x" });
    const checkup = examine(broken, chooseFor(broken, { today }));
    const plan = settingsSheet({ checkup, snapshot: broken });
    expect(plan.op).toBeNull();
    expect(plan.preview[0]).toContain("表头行找不到了");
  });
});
