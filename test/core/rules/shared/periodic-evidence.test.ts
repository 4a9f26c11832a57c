import { describe, expect, it } from "vitest";
import { dayOf } from "../../../../src/core/model/date.ts";
import type { Evidence } from "../../../../src/core/model/outcome.ts";
import { quarterPeriod, usualSemesters } from "../../../../src/core/model/period.ts";
import { answersPerEvidencePeriod, type EvidenceDuty } from "../../../../src/core/rules/shared/periodic-evidence.ts";

const shown: Evidence = { kind: "found", at: { sheet: "学习", range: "A2" }, quote: "2026-05-10" };
const next = { sheet: "学习", range: "A9:C9" };

function answerTo(duty: Partial<EvidenceDuty>, asOf = dayOf(2026, 7, 1)) {
  const [answer, ...others] = answersPerEvidencePeriod({
    facts: {
      asOf,
      period: quarterPeriod(2026, 2),
      branch: { name: "第一党支部", type: null, foundedOn: null },
      semesters: usualSemesters,
    },
    name: "书记领学",
    frequency: { times: 1, per: "quarter" },
    foundingDays: 30,
    shown: () => [],
    covers: () => true,
    next,
    ...duty,
  });
  expect(others).toEqual([]);
  return answer;
}

describe("a duty that several ledgers can show", () => {
  it("is met by as many records as asked for", () => {
    expect(answerTo({ shown: () => [shown] })).toMatchObject({ subject: "2026Q2", status: "met", evidence: [shown] });
  });
  it("is open on the last day of the period", () => {
    const answer = answerTo({}, dayOf(2026, 6, 30));
    expect(answer).toMatchObject({ status: "not-due", dueBy: dayOf(2026, 6, 30) });
    expect(answer?.message).toContain("2026年第2季度还没有书记领学的记录");
  });
  it("is a gap of the past afterwards, with what there is and where the rest belongs", () => {
    const answer = answerTo({ frequency: { times: 3, per: "quarter" }, shown: () => [shown] });
    expect(answer).toMatchObject({ status: "gap", past: true });
    expect(answer?.message).toContain("应有3次书记领学，已有1次，还差2次");
    expect(answer?.evidence).toMatchObject([{ kind: "absent", near: next }, shown]);
    expect(answerTo({ frequency: { times: 2, per: "quarter" } })?.message).toContain("应有2次书记领学，已有0次");
  });
  it("cannot be judged where there is a doubt, or where the ledgers do not cover the period", () => {
    const doubt = { reason: "unreadable-date", message: "有一条日期读不懂。", evidence: [shown] } as const;
    expect(answerTo({ doubt: () => doubt })).toMatchObject({ status: "cannot-judge", reason: "unreadable-date" });
    expect(answerTo({ doubt: () => null, covers: () => false })).toMatchObject({
      status: "cannot-judge",
      reason: "coverage",
    });
    expect(answerTo({ doubt: () => null })).toMatchObject({ status: "gap" });
  });
});
