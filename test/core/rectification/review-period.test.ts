import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/model/date.ts";
import {
  lastClosed,
  periodBefore,
  type ReviewKind,
  reviewLabel,
} from "../../../src/core/rectification/review-period.ts";
import { dayFrom } from "../../support/review-branch.ts";

describe("the stretch of a review", () => {
  it.each<[ReviewKind, string, string, string]>([
    ["quarter", "2026-12-31", "2026年第三季度", "2026年第二季度"],
    ["quarter", "2027-01-01", "2026年第四季度", "2026年第三季度"],
    ["quarter", "2027-04-01", "2027年第一季度", "2026年第四季度"],
    ["half", "2026-06-30", "2025年下半年", "2025年上半年"],
    ["half", "2026-07-01", "2026年上半年", "2025年下半年"],
    ["year", "2026-12-31", "2025年度", "2024年度"],
    ["year", "2027-01-01", "2026年度", "2025年度"],
  ])("%s on %s is %s against %s", (kind, day, label, before) => {
    const period = lastClosed(kind, dayFrom(day));
    expect(reviewLabel(kind, period)).toBe(label);
    expect(reviewLabel(kind, periodBefore(kind, period))).toBe(before);
  });

  it("ends on the last day of its last month, leap years included", () => {
    expect(isoDay(lastClosed("quarter", dayFrom("2028-05-01")).to)).toBe("2028-03-31");
    expect(isoDay(lastClosed("quarter", dayFrom("2028-02-29")).to)).toBe("2027-12-31");
  });
});
