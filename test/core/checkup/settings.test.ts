import { describe, expect, it } from "vitest";
import { readSettings } from "../../../src/core/checkup/settings.ts";
import { isoDay, isoSpan } from "../../../src/core/model/date.ts";

describe("settings", () => {
  it("are read from the keys of the settings sheet", () => {
    const { settings, problems } = readSettings([
      ["profile", "national-base，lianxing-2018"],
      ["asOf", "2026-11-21"],
      ["conflict", "从严"],
      ["branch.foundedOn", "2019-05"],
      ["coverage/meetings", "2026-01—2026-10"],
      ["coverage/dues", "2025至2026"],
      ["weights/basic-team", 25],
      ["weights/basic-system", 25],
      ["rounding", "四舍五入"],
      ["veto", "党员违纪、安全事故"],
    ]);
    expect(problems).toEqual([]);
    const dues = settings.coverage.get("dues");
    expect(dues && [isoDay(dues.from), isoDay(dues.to)]).toEqual(["2025-01-01", "2026-12-31"]);
    expect(settings.profiles).toEqual(["national-base", "lianxing-2018"]);
    expect(settings.asOf === null ? "" : isoDay(settings.asOf)).toBe("2026-11-21");
    expect(settings.policy).toBe("strict");
    expect(settings.branch.foundedOn && isoSpan(settings.branch.foundedOn)).toBe("2019-05");
    const meetings = settings.coverage.get("meetings");
    expect(meetings && [isoDay(meetings.from), isoDay(meetings.to)]).toEqual(["2026-01-01", "2026-10-31"]);
    expect(settings.weights.get("basic-team")).toBe(25);
    expect(settings.rounding).toBe("half-up");
    expect(settings.vetoes).toEqual(["党员违纪", "安全事故"]);
  });

  it("name what they do not understand and keep the default", () => {
    const { settings, problems } = readSettings([
      ["asOf", "2026年11月"],
      ["rounding", "进一"],
      ["weights/basic-team", "很多"],
      ["weights/__proto__", 3],
      ["coverage/nothing", "2026"],
      ["constructor", "x"],
      ["profile", { nested: true }],
      ["branch.name", ""],
    ]);
    expect(problems.map((problem) => problem.key)).toEqual([
      "asOf",
      "rounding",
      "weights/basic-team",
      "weights/__proto__",
      "coverage/nothing",
      "constructor",
      "profile",
    ]);
    expect(problems[0]?.message).toContain("2026年11月");
    expect(settings.asOf).toBeNull();
    expect(settings.rounding).toBe("none");
    expect(settings.weights.size).toBe(0);
    expect(settings.profiles).toBeNull();
  });
});
