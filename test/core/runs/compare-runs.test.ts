import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import type { Answer } from "../../../src/core/model/outcome.ts";
import { type Change, compareRuns, comparisonText } from "../../../src/core/runs/compare-runs.ts";
import { readRecords, recordsText } from "../../../src/core/runs/record-text.ts";
import { type EarlierRun, earlierRunOf, runRecordOf } from "../../../src/core/runs/run-record.ts";
import { checkupOf } from "../../support/checkup-of.ts";

const assembly = "meetings/branch-assembly-quarterly";
const dues = "dues/paid-every-month";

function answer(subject: string, status: Answer["status"]): Answer {
  return { subject, status, message: "", evidence: [] };
}

function checkup(asOf: string, rules: Readonly<Record<string, readonly Answer[]>>): Checkup {
  return checkupOf({ asOf, rules: Object.entries(rules).map(([id, answers]) => ({ id, answers })) });
}

/** As it comes back out of a workbook. */
function recorded(earlier: Checkup): EarlierRun {
  const [record] = readRecords(recordsText([runRecordOf(earlier, "1.0.0")])).records;
  if (!record) throw new Error("the record is lost");
  return record;
}

const named = (changes: readonly Change[]): string[] => changes.map(({ rule, subject }) => `${rule}|${subject}`);

const october = checkup("2026-10-12", {
  [assembly]: [answer("2026Q1", "gap"), answer("2026Q2", "gap"), answer("2026Q3", "met")],
  [dues]: [answer("张一/2026-05", "gap"), answer("李二/2026-05", "gap"), answer("王三/2026-05", "not-due")],
  "talk/secretary-with-committee": [answer("赵四", "gap"), answer("branch", "gap")],
});

const november = checkup("2026-11-12", {
  [assembly]: [answer("2026Q1", "met"), answer("2026Q2", "gap"), answer("2026Q3", "gap")],
  [dues]: [answer("张一/2026-05", "met"), answer("李二/2026-05", "gap"), answer("王三/2026-05", "gap")],
  "talk/secretary-with-committee": [answer("branch", "cannot-judge")],
});

describe.each([
  ["a record of the workbook", recorded(october)],
  ["a checkup made anew", earlierRunOf(october, "1.0.0")],
])("compared with %s", (_, before) => {
  const comparison = compareRuns(before, november);

  it("tells what is new, mended, still open and no longer judged, each with its answer of now", () => {
    expect(named(comparison.added)).toEqual([`${assembly}|2026Q3`, `${dues}|王三/2026-05`]);
    expect(named(comparison.fixed)).toEqual([`${assembly}|2026Q1`, `${dues}|张一/2026-05`]);
    expect(named(comparison.stillOpen)).toEqual([`${assembly}|2026Q2`, `${dues}|李二/2026-05`]);
    expect(comparison.added[1]?.before).toBe("not-due");
    expect(comparison.fixed[0]?.outcome).toBe(november.outcomes.find(({ subject }) => subject === "2026Q1"));
    expect(comparisonText(comparison)).toBe("新增 2，已解决 2，仍有 2；不再判定 2");
  });

  it("does not name a person who is not in the workbook any more", () => {
    expect(named(comparison.noLongerJudged)).toEqual([
      "talk/secretary-with-committee|branch",
      "talk/secretary-with-committee|null",
    ]);
    expect(comparison.noLongerJudged.map(({ outcome }) => outcome?.status ?? null)).toEqual(["cannot-judge", null]);
  });
});

it("nothing has changed since the same run", () => {
  const comparison = compareRuns(recorded(november), november);
  expect(comparisonText(comparison)).toBe("新增 0，已解决 0，仍有 4");
  expect(comparison.notes).toEqual([]);
});

it("leaves out what is said about the lines of the issue ledger, and says so", () => {
  const rule = "rectify/ledger-fields";
  const now = checkup("2026-11-12", {
    [assembly]: [],
    [rule]: [answer("问题台账!6", "gap"), answer("问题台账!7", "gap")],
  });
  for (const before of [october, checkup("2026-10-12", { [rule]: [answer("问题台账!9", "gap")] })].map(recorded)) {
    const { added, noLongerJudged, issueLedger, notes } = compareRuns(before, now);
    expect(added).toEqual([]);
    expect(named(noLongerJudged).filter((name) => name.startsWith("rectify"))).toEqual([]);
    expect(issueLedger).toBe(2);
    expect(notes.join()).toContain("问题台账自身还有 2 处没有填全");
  }
});

it("says when profiles or the inspected stretch differ", () => {
  const before = recorded(october);
  const other = { ...before, profiles: ["national-base", "lianxing-2018"] };
  expect(compareRuns(other, november).notes.join()).toContain("口径不同");
  expect(compareRuns(before, checkup("2027-01-12", {})).notes.join()).toContain("区间外的不再判定");
  // A result file does not tell its stretch.
  expect(compareRuns({ ...before, period: null }, checkup("2027-01-12", {})).notes).toEqual([]);
});

it("keeps only the number of gaps where there were too many, and neither loses nor invents one", () => {
  const people = Array.from({ length: 9000 }, (_, index) => `党员${index}`);
  const before = checkup("2026-10-12", {
    [assembly]: [answer("2026Q1", "gap")],
    [dues]: people.map((name) => answer(name, "gap")),
  });
  const now = checkup("2026-11-12", {
    [assembly]: [answer("2026Q1", "gap")],
    [dues]: people.map((name, index) => answer(name, index < 100 ? "met" : "gap")),
  });
  expect(recordsText([runRecordOf(before, "1.0.0")]).length).toBeLessThan(45_000);
  const comparison = compareRuns(recorded(before), now);
  expect(comparison.uncounted).toEqual([{ rule: dues, before: 9000, now: 8900 }]);
  expect(comparisonText(comparison)).toBe("新增 0，已解决 0，仍有 1");
  // Kept again, the count stays a count.
  const [again] = readRecords(recordsText(readRecords(recordsText([runRecordOf(before, "1")])).records)).records;
  expect(again?.uncounted.size).toBe(1);
});

it("every gap of now is in exactly one list, every gap of then too", () => {
  const status = fc.constantFrom<Answer["status"]>(
    "met",
    "gap",
    "cannot-judge",
    "not-due",
    "to-confirm",
    "not-applicable",
  );
  const subject = fc.constantFrom(
    "branch",
    "2026",
    "2026Q1",
    "2026-05",
    "2026S1",
    "张一",
    "李二/2026-05",
    "会议记录!12",
    "group:一组",
  );
  const answers = fc.dictionary(
    fc.constantFrom(assembly, dues, "rectify/overdue", "star/scorecard-complete"),
    fc.uniqueArray(fc.record({ subject, status }), { selector: ({ subject }) => subject }),
  );
  fc.assert(
    fc.property(answers, answers, (then, now) => {
      const make = (asOf: string, rules: typeof then): Checkup =>
        checkup(
          asOf,
          Object.fromEntries(
            Object.entries(rules).map(([id, list]) => [id, list.map((one) => answer(one.subject, one.status))]),
          ),
        );
      const [before, after] = [make("2026-10-12", then), make("2026-11-12", now)];
      const comparison = compareRuns(recorded(before), after);
      expect(comparison.added.length + comparison.stillOpen.length + comparison.issueLedger).toBe(after.summary.gap);
      const gapsThen = before.outcomes.filter(({ rule, status }) => status === "gap" && !rule.startsWith("rectify/"));
      expect(comparison.fixed.length + comparison.stillOpen.length + comparison.noLongerJudged.length).toBe(
        gapsThen.length,
      );
      // And none of it depends on where the earlier run was kept.
      const anew = compareRuns(earlierRunOf(before, "1.0.0"), after);
      for (const list of ["added", "fixed", "stillOpen"] as const) {
        expect(named(anew[list])).toEqual(named(comparison[list]));
      }
    }),
    { numRuns: 60 },
  );
});
