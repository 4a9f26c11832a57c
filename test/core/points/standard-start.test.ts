import { describe, expect, it } from "vitest";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { pointsOf } from "../../../src/core/points/points.ts";
import { readPointsStandard } from "../../../src/core/points/standard-reader.ts";
import type { FigureId, FigureTypes } from "../../../src/core/profiles/figures.ts";
import type { ResolvedProfile } from "../../../src/core/profiles/profile.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { emptySnapshot, snapshotAfter } from "../../support/snapshot-of-content.ts";
import { choosing, plan, row, standard as sheet } from "../reports/points-sheets-of.ts";
import { branchFacts } from "./branch-of.ts";

function profileOf(...ids: string[]) {
  const resolved = resolveProfiles(ids);
  if (!resolved.ok) throw new Error(resolved.message);
  return resolved.profile;
}

function names(...ids: string[]): readonly string[] {
  return readPointsStandard(emptySnapshot(), profileOf(...ids)).standard.categories.map((category) => category.name);
}

const five = ["在职", "无职", "非公", "流动", "老弱病残"];

describe("the standard a branch starts with", () => {
  it.each([
    ["national-base", five],
    ["jiefangbei-2018", five],
    ["lianxing-2018", ["全体党员"]],
  ] as const)("by %s", (id, expected) => {
    expect(names(id)).toEqual(expected);
  });

  it("has the five categories as soon as one of the stacked profiles names them", () => {
    expect(names("lianxing-2018", "jiefangbei-2018")).toEqual(five);
  });

  it("counts everybody alike by a single standard, whatever the roster says", () => {
    const facts = branchFacts({
      asOf: "2026-10-12",
      members: [{ name: "张一", category: "在职" }, { name: "李二", category: "老弱病残" }, { name: "王三" }],
    });
    const result = pointsOf({
      facts,
      snapshot: emptySnapshot(),
      period: quarterPeriod(2026, 3),
      profile: profileOf("lianxing-2018"),
    });
    expect(result.members.map((member) => member.category)).toEqual(["全体党员", "全体党员", "全体党员"]);
    expect(result.problems).toEqual([]);
    expect(result.standard.items.every((item) => item.categories === "全部")).toBe(true);
  });
});

describe("the figures of the settings", () => {
  function own(figures: ReadonlyMap<FigureId, FigureTypes[FigureId]>) {
    const resolved = resolveProfiles(["jiefangbei-2018"], { own: figures });
    if (!resolved.ok) throw new Error(resolved.message);
    return resolved.profile;
  }
  const written = (profile: ResolvedProfile) =>
    plan(emptySnapshot(), {}, { checkup: { ...choosing({}), profile }, period: quarterPeriod(2026, 3) });
  const caps = new Map<FigureId, FigureTypes[FigureId]>([
    ["points.base_cap", 50],
    ["points.daily_cap", 30],
  ]);

  it("give the limits and the shares of a new standard, and are said to be the branch's own", () => {
    const profile = own(
      new Map([
        ...caps,
        [
          "points.appraisal_shares",
          [
            { name: "好", value: 100 },
            { name: "一般", value: 50 },
          ],
        ],
      ]),
    );
    const edits = written(profile);
    const snapshot = snapshotAfter(emptySnapshot(), edits.ops);
    expect(row(snapshot, sheet, 6).slice(0, 6)).toEqual(["在职", expect.any(String), 50, 30, 20, 100]);
    expect(row(snapshot, sheet, 3)[0]).toContain(
      "以下三项上限、评议比例取自体检设置，其余分值均为产品缺省、示例分值，非文件规定。",
    );
    expect(edits.preview[0]).toContain("三项上限、评议比例取自体检设置");
    const { standard, problems } = readPointsStandard(snapshot, profile);
    expect(problems).toEqual([]);
    expect(standard.rates.map(({ grade, share }) => [grade, share])).toEqual([
      ["好", 1],
      ["一般", 0.5],
    ]);
    expect(standard.categories.every((category) => category.caps.base === 50)).toBe(true);
    // 张一 has met four duties of five.
    expect(row(snapshot, "BranchLedger.PointsNotice", 5)[3]).toBe(40);
  });

  it("that ship are labelled as an example", () => {
    const snapshot = snapshotAfter(emptySnapshot(), written(profileOf("jiefangbei-2018")).ops);
    expect(row(snapshot, sheet, 6).slice(2, 6)).toEqual([40, 40, 20, 100]);
    expect(row(snapshot, sheet, 3)[0]).toContain("以下分值均为产品缺省、示例分值，非文件规定。");
  });

  it("that do not sum to 100 are named, and the defaults stand in for them", () => {
    const edits = written(own(new Map([["points.base_cap", 45]])));
    const snapshot = snapshotAfter(emptySnapshot(), edits.ops);
    expect(row(snapshot, sheet, 6).slice(2, 6)).toEqual([40, 40, 20, 100]);
    expect(row(snapshot, sheet, 3)[0]).toContain("以下分值均为产品缺省");
    expect(edits.preview.join("\n")).toContain(
      "三项积分上限之和为 105，应为 100；“积分标准”暂按产品缺省 40、40、20 建立",
    );
    expect(edits.ops).toHaveLength(4);
  });

  it("change nothing about a standard that is there", () => {
    const snapshot = snapshotAfter(emptySnapshot(), written(profileOf("jiefangbei-2018")).ops);
    expect(readPointsStandard(snapshot, own(caps)).standard.categories[0]?.caps.base).toBe(40);
  });
});
