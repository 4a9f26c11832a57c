import { describe, expect, it } from "vitest";
import type { Severity } from "../../../src/core/model/outcome.ts";
import { nextStar, pastGaps } from "../../../src/core/reports/next-star.ts";
import { cannotJudge, gap, met } from "../../../src/core/rules/define.ts";
import { checkupOf, type RuleInput } from "../../support/checkup-of.ts";

function rule(id: string, mets: number, gaps: number, severity: Severity = "H", past = false): RuleInput {
  return {
    id,
    title: id,
    severity,
    answers: [
      ...Array.from({ length: mets }, (_, index) => met(`met-${index}`)),
      ...Array.from({ length: gaps }, (_, index) => gap(`gap-${index}`, { past })),
    ],
  };
}

const steady = [rule("org/branch-min-full-members", 1, 0), rule("committee/required-at-seven", 1, 0)];

describe("nextStar", () => {
  it("takes the fewest gaps, not whole rules, those that lift most first", () => {
    const checkup = checkupOf({
      rules: [...steady, rule("dues/paid-every-month", 6, 4), rule("meetings/date-sanity", 90, 10)],
    });
    expect(checkup.scorecard.stars).toBe(3);
    const next = nextStar(checkup);
    expect(next?.stars).toBe(4);
    expect(next?.rules).toEqual(["dues/paid-every-month"]);
    expect(next?.gaps.every(({ rule: id }) => id === "dues/paid-every-month")).toBe(true);
    const fewer = (next?.gaps.length ?? 0) - 1;
    expect(fewer).toBeGreaterThanOrEqual(0);
    const closed = checkupOf({
      rules: [...steady, rule("dues/paid-every-month", 6 + fewer, 4 - fewer), rule("meetings/date-sanity", 90, 10)],
    });
    expect(closed.scorecard.stars).toBe(3);
  });

  it("counts gaps of every weighted severity, heavier ones first, and none of an information", () => {
    const checkup = checkupOf({
      rules: [
        rule("org/branch-min-full-members", 8, 0),
        rule("org/branch-max-members", 1, 1, "L"),
        rule("org/party-group-size", 1, 1, "M"),
        rule("org/group-leader-valid", 1, 1, "V"),
        rule("org/upgrade-threshold", 1, 5, "I"),
      ],
    });
    const next = nextStar(checkup);
    expect(next?.rules[0]).toBe("org/group-leader-valid");
    expect(next?.rules).not.toContain("org/upgrade-threshold");
  });

  it("promises nothing from past periods, and counts them", () => {
    const checkup = checkupOf({
      rules: [...steady, rule("dues/paid-every-month", 3, 1, "H", true), rule("party-day/monthly", 9, 1, "H", true)],
    });
    expect(nextStar(checkup)).toBeNull();
    expect(pastGaps(checkup)).toBe(2);
  });

  it("says how many stay when the rest suffices", () => {
    const checkup = checkupOf({
      rules: [...steady, rule("dues/paid-every-month", 3, 1), rule("party-day/monthly", 30, 1, "H", true)],
    });
    const next = nextStar(checkup);
    expect(next?.gaps).toEqual([{ rule: "dues/paid-every-month", subject: "gap-0" }]);
    expect(next?.past).toBe(1);
  });

  it("is silent at five stars, and while the star is undecided", () => {
    expect(nextStar(checkupOf({ rules: steady }))).toBeNull();
    const unclear = cannotJudge("branch", "missing-ledger", { message: "没有找到台账。" });
    const open = checkupOf({
      rules: [
        ...steady,
        rule("dues/paid-every-month", 1, 1),
        { id: "facility/six-haves", title: "x", answers: [unclear] },
      ],
    });
    expect(open.scorecard.stars).toBeNull();
    expect(nextStar(open)).toBeNull();
  });

  it("takes a manual score as it is", () => {
    const rules = [...steady, rule("dues/paid-every-month", 1, 9)];
    const checkup = checkupOf({ rules, manualScores: new Map([["dues/paid-every-month", 70]]) });
    expect(nextStar(checkup)).toBeNull();
    expect(pastGaps(checkup)).toBe(0);
  });
});
