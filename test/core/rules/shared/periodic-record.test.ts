import { describe, expect, it } from "vitest";
import { factsOf, factsOfKind } from "../../../../src/core/facts/facts.ts";
import { dayOf, spanOfYear } from "../../../../src/core/model/date.ts";
import { quarterPeriod } from "../../../../src/core/model/period.ts";
import { answersPerRecordPeriod, type RecordDuty } from "../../../../src/core/rules/shared/periodic-record.ts";
import { dateOf, type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";

const period = quarterPeriod(2026, 2);

/** What is said on 1 July 2026 of the papers of the second quarter; the note of a row is the stretch it is for. */
function answerTo(
  rows: readonly EntryRow<"plans">[],
  duty: Partial<RecordDuty<"plans">> = {},
  { asOf = dayOf(2026, 7, 1), covered = ["2026-01-01", "2026-07-01"] } = {},
) {
  const [from, to] = covered.map((text) => dateOf(text)?.from);
  if (from === undefined || to === undefined) throw new Error("two days");
  const facts = factsOf(ledgersOf({ others: [entriesOf("plans", rows)] }), {
    asOf,
    period,
    declaredCoverage: new Map([["plans", { from, to }]]),
  });
  const ledger = factsOfKind(facts, "plans");
  if (!ledger) throw new Error("there are rows");
  const [answer, ...others] = answersPerRecordPeriod({
    facts,
    ledger,
    name: "工作报告",
    frequency: { times: 1, per: "quarter" },
    foundingDays: 30,
    counts: () => true,
    field: "title",
    ...duty,
  });
  expect(others).toEqual([]);
  return answer;
}

const paper = (date: string): EntryRow<"plans"> => ({ title: "报告", date });

describe("a paper that is asked for once a period", () => {
  it("is met by one dated inside, open by one that only overlaps, and not by one beside it", () => {
    const spanning = (from: string, to: string) => ({
      spanOf: () => ({
        from: dateOf(from)?.from ?? dayOf(1, 1, 1),
        to: dateOf(to)?.to ?? dayOf(1, 1, 1),
        precision: "range" as const,
      }),
    });
    expect(answerTo([paper("2026-05-10")])?.status).toBe("met");
    expect(answerTo([paper("2026")])).toMatchObject({ status: "cannot-judge", reason: "unreadable-date" });
    expect(answerTo([paper("")], { spanOf: () => spanOfYear(2026) })?.status).toBe("cannot-judge");
    expect(answerTo([paper("")], spanning("2026-06-30", "2026-07-05"))?.status).toBe("cannot-judge");
    expect(answerTo([paper("")], spanning("2026-03-20", "2026-04-01"))?.status).toBe("cannot-judge");
    expect(answerTo([paper("")], spanning("2026-03-20", "2026-03-31"))?.status).toBe("gap");
    expect(answerTo([paper("")], spanning("2026-07-01", "2026-07-05"))?.status).toBe("gap");
  });

  it("says how many of several there are", () => {
    const twice = { frequency: { times: 2, per: "quarter" } } as const;
    expect(answerTo([paper("2026-05-10")], twice)?.message).toBe("2026年第2季度应有2次工作报告，已有1次。");
    expect(answerTo([paper("2026-01-10")], twice)?.message).toBe("2026年第2季度还没有工作报告的记录。");
  });

  it("is due by a day of its own where there is one, and the period may be open or over then", () => {
    const early = { dueBy: () => dayOf(2026, 6, 15) };
    const late = { dueBy: () => dayOf(2026, 7, 10) };
    const before = [paper("2026-01-10")];
    expect(answerTo(before, early, { asOf: dayOf(2026, 6, 15) })).toMatchObject({
      status: "not-due",
      dueBy: dayOf(2026, 6, 15),
    });
    expect(answerTo(before, early, { asOf: dayOf(2026, 6, 16), covered: ["2026-01-01", "2026-06-15"] })).toEqual(
      expect.not.objectContaining({ past: true }),
    );
    expect(answerTo(before, early, { asOf: dayOf(2026, 6, 16), covered: ["2026-01-01", "2026-06-15"] })?.status).toBe(
      "gap",
    );
    expect(answerTo(before, late, { asOf: dayOf(2026, 7, 10) })?.status).toBe("not-due");
    expect(answerTo(before, late, { asOf: dayOf(2026, 7, 11), covered: ["2026-01-01", "2026-06-30"] })).toMatchObject({
      status: "gap",
      past: true,
    });
  });

  it("cannot be judged where the ledger does not cover the time until it was due", () => {
    expect(answerTo([paper("2026-01-10")], {}, { covered: ["2026-01-01", "2026-06-29"] })).toMatchObject({
      status: "cannot-judge",
      reason: "coverage",
    });
  });

  it("cannot be judged without the column that tells which records count", () => {
    expect(answerTo([paper("2026-05-10")], { column: "filedOn" })).toMatchObject({
      subject: "branch",
      status: "cannot-judge",
      missing: { kind: "plans", field: "filedOn" },
    });
  });
});
