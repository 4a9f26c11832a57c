import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classOf, isRoundingSensitive, starOf, starWord } from "../../../src/core/model/stars.ts";

describe("starOf", () => {
  it.each([
    [100, 5],
    [95, 5],
    [94.99, 4],
    [94.5, 4],
    [90, 4],
    [89.999, 3],
    [80, 3],
    [79.5, 2],
    [70, 2],
    [69.5, 1],
    [60, 1],
    [59.99, 0],
    [0, 0],
  ])("gives %d points %d stars", (score, stars) => {
    expect(starOf(score)).toBe(stars);
    expect(starOf(score, "floor")).toBe(stars);
  });

  it.each([
    [94.5, 5],
    [89.5, 4],
    [79.5, 3],
    [69.5, 2],
    [59.5, 1],
    [59.49, 0],
  ])("gives %d points, rounded half up, %d stars", (score, stars) => {
    expect(starOf(score, "half-up")).toBe(stars);
  });

  it("takes binary noise off before it compares", () => {
    expect(starOf(94.99999999999999)).toBe(5);
    expect(starOf(94.99999999999999, "floor")).toBe(5);
    expect(starOf(59.99999999999999)).toBe(1);
    expect(starOf(94.49999999999999, "half-up")).toBe(5);
    expect(starOf(95.00000000000001)).toBe(5);
    expect(starOf(94.9999)).toBe(4);
  });

  it("follows other thresholds", () => {
    expect(starOf(92, "none", [92, 85, 75, 65, 55])).toBe(5);
    expect(starOf(54.99, "none", [92, 85, 75, 65, 55])).toBe(0);
    expect(starOf(94.6, "none", [94.5, 90, 80, 70, 60])).toBe(5);
    expect(starOf(94.6, "floor", [94.5, 90, 80, 70, 60])).toBe(4);
  });

  it("gives every score exactly one star, more points never fewer, and cutting decimals changes nothing", () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [less, more] = a <= b ? [a, b] : [b, a];
        expect(starOf(less)).toBeLessThanOrEqual(starOf(more));
        expect(starOf(a, "floor")).toBe(starOf(a));
      }),
    );
  });
});

describe("isRoundingSensitive", () => {
  it("is so where rounding to whole points gives another star", () => {
    expect([94.5, 89.5, 79.51, 69.99, 59.5].map((score) => isRoundingSensitive(score))).toEqual(Array(5).fill(true));
    expect([95, 94.49, 92, 59.49, 100, 0].map((score) => isRoundingSensitive(score))).toEqual(Array(6).fill(false));
  });
});

describe("classOf", () => {
  it("names the class of each star", () => {
    expect([5, 4, 3, 2, 1, 0].map((star) => `${starWord(star)} ${classOf(star)}`)).toEqual([
      "五星 先进候选",
      "四星 良好",
      "三星 良好",
      "二星 一般",
      "一星 一般",
      "无星 后进",
    ]);
  });
});
