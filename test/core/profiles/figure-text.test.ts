import { describe, expect, it } from "vitest";
import { figureText, figureTitle } from "../../../src/core/profiles/figure-text.ts";
import type { FigureId } from "../../../src/core/profiles/figures.ts";
import { nationalBase } from "../../../src/core/profiles/national-base.ts";
import { productDefaults } from "../../../src/core/profiles/product-defaults.ts";
import { profiles } from "../../../src/core/profiles/profiles.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";

describe("figureText", () => {
  it("puts frequencies, sizes and dates into words", () => {
    const resolution = resolveProfiles(["lianxing-2018", "district-bureau-2018"]);
    if (!resolution.ok) throw new Error(resolution.message);
    const { figures } = resolution.profile;
    expect(figureText("lecture.frequency", figures)).toBe("每季度1次");
    expect(figureText("orglife.frequency", figures)).toBe("每半年1次");
    expect(figureText("branch.max_members", figures)).toBe("不足50人（按正式党员，不含本数）");
    expect(figureText("orglife.grace", figures)).toBe("次年3月31日");
    expect(figureText("attendance.min_rate", figures)).toBe("80%");
    expect(figureText("group.min_full", figures)).toBe("不少于1人");
  });

  it("spells out the dues scale", () => {
    expect(figureText("dues.standard", nationalBase.figures)).toBe(
      "在职 3000元以下（含）0.5%、5000元以下（含）1%、10000元以下（含）1.5%、10000元以上2%；离退休 5000元以下（含）0.5%、5000元以上1%；农民每月0.2至1元；学生、下岗等每月0.2元",
    );
  });

  it("says nothing of a figure that is not stated", () => {
    expect(figureText("lecture.frequency", nationalBase.figures)).toBe("");
  });

  it("has Chinese words for every figure that ships", () => {
    for (const figures of [...profiles.map((profile) => profile.figures), productDefaults]) {
      for (const id of Object.keys(figures) as FigureId[]) {
        expect(figureText(id, figures), id).not.toBe("");
        expect(figureText(id, figures), id).not.toMatch(/[A-Za-z]/);
        expect(figureTitle(id), id).toMatch(/^[\u4e00-\u9fa5]+$/);
      }
    }
  });
});
