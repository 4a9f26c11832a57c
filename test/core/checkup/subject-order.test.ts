import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSubjects } from "../../../src/core/checkup/subject-order.ts";

describe("subjects in order", () => {
  it.each([
    [
      ["会议记录!12", "会议记录!9", "会议记录!100"],
      ["会议记录!9", "会议记录!12", "会议记录!100"],
    ],
    [
      ["2026-10", "2025-12", "2026-02"],
      ["2025-12", "2026-02", "2026-10"],
    ],
    [
      ["张一/2026-10", "张一/2026-09", "丁一/2026-11"],
      ["丁一/2026-11", "张一/2026-09", "张一/2026-10"],
    ],
    [
      ["张一#2", "张一", "张一#1"],
      ["张一", "张一#1", "张一#2"],
    ],
    [
      ["2026Q2", "2026Q1", "2026"],
      ["2026", "2026Q1", "2026Q2"],
    ],
    // A longer word is no larger number.
    [
      ["李", "张一"],
      ["张一", "李"],
    ],
    // A digit beside a word is a character like any other.
    [
      ["第一组", "第1组"],
      ["第1组", "第一组"],
    ],
    // The same number: the shorter writing first, whichever comes first.
    [
      ["表!007", "表!7", "表!07"],
      ["表!7", "表!07", "表!007"],
    ],
  ])("%j", (given, expected) => {
    expect([...given].sort(compareSubjects)).toEqual(expected);
  });

  it("is a total order: antisymmetric, and equal only for equal texts", () => {
    const subject = fc.string({ unit: fc.constantFrom("0", "1", "9", "a", "张", "/", "-") });
    fc.assert(
      fc.property(subject, subject, subject, (a, b, c) => {
        expect(Math.sign(compareSubjects(a, b))).toBe(-Math.sign(compareSubjects(b, a)) + 0);
        if (compareSubjects(a, b) <= 0 && compareSubjects(b, c) <= 0) {
          expect(compareSubjects(a, c)).toBeLessThanOrEqual(0);
        }
        if (a !== b && !/(^|\D)0\d/.test(a) && !/(^|\D)0\d/.test(b)) expect(compareSubjects(a, b)).not.toBe(0);
      }),
    );
  });
});
