import { describe, expect, it } from "vitest";
import { factsOf, factsOfKind } from "../../../../src/core/facts/facts.ts";
import { dayOf } from "../../../../src/core/model/date.ts";
import { yearPeriod } from "../../../../src/core/model/period.ts";
import { isOfSeveralBranches, ratingsOf, starsOf } from "../../../../src/core/rules/shared/ratings.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";

function ledger(...rows: EntryRow<"ratings">[]) {
  const asOf = dayOf(2026, 11, 21);
  const request = { asOf, period: yearPeriod(2026), declaredCoverage: new Map() };
  const ratings = factsOfKind(factsOf(ledgersOf({ others: [entriesOf("ratings", rows)] }), request), "ratings");
  if (!ratings) throw new Error("no ratings");
  return ratings;
}
const subjects = (...rows: EntryRow<"ratings">[]) => ratingsOf(ledger(...rows), null).map(({ subject }) => subject);

describe("ratingsOf", () => {
  it("calls a rating by its year, and by its branch as well on a list of several", () => {
    expect(subjects({ branch: "第一支部", year: "2025" }, { branch: "", year: "2026" })).toEqual(["2025", "2026"]);
    expect(
      subjects(
        { branch: "第一支部", year: "2026" },
        { branch: "第二支部", year: "2026" },
        { branch: "", year: "2026" },
      ),
    ).toEqual(["第一支部/2026", "第二支部/2026", "2026"]);
  });
  it("keeps the first of two rows for one year and leaves out rows without a year", () => {
    const ratings = ratingsOf(
      ledger({ year: "2026", grade: "“先进”" }, { year: "2026", grade: "一般" }, { year: "", grade: "良 好" }),
      null,
    );
    expect(ratings.map(({ year, grade }) => [year, grade])).toEqual([[2026, "先进"]]);
  });
  it("asks for the years of the period only", () => {
    const ratings = ledger({ year: "2025", grade: "良 好" }, { year: "2026" });
    expect(ratingsOf(ratings, yearPeriod(2025)).map(({ year, grade }) => [year, grade])).toEqual([[2025, "良好"]]);
  });
  it("takes rows without a branch for no further branch", () => {
    expect(isOfSeveralBranches(ledger({ branch: "第一支部" }, { branch: "" }))).toBe(false);
    expect(isOfSeveralBranches(ledger({ branch: "第一支部" }, { branch: "第二支部" }))).toBe(true);
  });
});

describe("stars", () => {
  it.each([
    ["四星", 4],
    ["4星", 4],
    ["★★★★", 4],
    ["★★★☆☆", 3],
    ["☆☆☆☆☆", 0],
    ["无星", 0],
    ["五星级", 5],
    ["", null],
    ["待定", null],
  ])("%s", (stars, expected) => {
    const [entry] = ledger({ year: "2026", stars }).entries;
    expect(entry && starsOf(entry)).toBe(expected);
  });
});
