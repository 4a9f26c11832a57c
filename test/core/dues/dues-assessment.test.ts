import { describe, expect, it } from "vitest";
import { assessedDue, duesRoundings, memberAssessments } from "../../../src/core/dues/dues-assessment.ts";
import { factsOf } from "../../../src/core/facts/facts.ts";
import { parseIsoDay } from "../../../src/core/model/date.ts";
import { yearPeriod } from "../../../src/core/model/period.ts";
import { figureValues } from "../../../src/core/profiles/profile.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { type DuesRow, duesOf, ledgersOf, type MemberRow, rosterOf } from "../../support/ledgers-of.ts";

const resolved = resolveProfiles(["national-base"]);
if (!resolved.ok) throw new Error("no base profile");
const standard = figureValues(resolved.profile.figures)["dues.standard"];
if (!standard) throw new Error("no standard");
const rounding = (word: string) => {
  const found = duesRoundings.find((known) => known.word === word);
  if (!found) throw new Error(word);
  return found;
};

function assess(members: readonly MemberRow[], rows: readonly DuesRow[]) {
  const asOf = parseIsoDay("2026-11-21");
  if (asOf === null) throw new Error("no day");
  const ledgers = ledgersOf({ roster: rosterOf(members), dues: duesOf(rows, { year: 2026 }) });
  return memberAssessments(factsOf(ledgers, { asOf, period: yearPeriod(2026) }));
}

describe("the assessed due", () => {
  it.each([
    ["employed", 300_000, 1500],
    ["employed", 300_001, 3000],
    ["employed", 500_000, 5000],
    ["employed", 500_001, 7500],
    ["employed", 1_000_000, 15_000],
    ["employed", 1_000_001, 20_000],
    ["retired", 500_000, 2500],
    ["retired", 500_001, 5000],
    ["farmer", null, 20],
    ["fixed", null, 20],
  ] as const)("takes the whole base times one rate: %s %s → %s cents", (kind, base, cents) => {
    expect(assessedDue(kind, base, standard, rounding("去尾到分"))).toBe(cents);
  });

  it.each([
    ["去尾到分", 11_199],
    ["四舍五入到分", 11_200],
    ["四舍五入到角", 11_200],
    ["四舍五入到元", 11_200],
    ["进到角", 11_200],
    ["进到元", 11_200],
  ])("rounds 111.999 yuan by %s", (word, cents) => {
    expect(assessedDue("employed", 746_660, standard, rounding(word))).toBe(cents);
  });

  it.each([
    ["四舍五入到角", 13_290],
    ["四舍五入到元", 13_300],
    ["进到角", 13_290],
    ["进到元", 13_300],
  ])("rounds an amount of whole cents by %s to the unit only", (word, cents) => {
    expect(assessedDue("employed", 886_000, standard, rounding(word))).toBe(cents);
  });

  it("does not guess without a base", () => {
    expect(assessedDue("employed", null, standard, rounding("去尾到分"))).toBeNull();
    expect(assessedDue("employed", 0, standard, rounding("去尾到分"))).toBeNull();
  });
});

describe("what the ledger states of each member", () => {
  it("takes the latest base and due up to the base date and says since when the due stands", () => {
    const [first] = assess(
      [{ name: "张一" }],
      [
        { name: "张一", month: "2026-01", base: "4000", due: "40", paid: "40", personType: "在职" },
        { name: "张一", month: "2026-02", base: "6000", due: "90", paid: "90", personType: "在职" },
        { name: "张一", month: "2026-03", base: "", due: "90", paid: "90", personType: "在职" },
        { name: "张一", month: "2026-12", base: "9000", due: "135", paid: "", personType: "在职" },
      ],
    );
    expect(first).toMatchObject({ kind: "employed", base: 600_000, stated: 9000, effectiveFrom: 2026 * 12 + 1 });
  });

  it("names the cell of a base that cannot be read, and knows a waiver", () => {
    const [first, second] = assess(
      [{ name: "张一" }, { name: "李二", personType: "退休" }],
      [
        { name: "张一", month: "2026-01", base: "?约四千", due: "40", paid: "40" },
        { name: "李二", month: "2026-01", base: "", due: "", paid: "免交" },
      ],
    );
    expect(first?.unreadable).toEqual([expect.stringMatching(/^党费台账![A-Z]\d+：张一的计算基数读不懂/)]);
    expect(second).toMatchObject({ kind: "retired", isWaived: true, base: null, stated: null });
  });

  it("leaves out who has left and keeps namesakes apart without guessing whose figures they are", () => {
    const rows = assess(
      [
        { name: "王三", birthDate: "1970-01-01" },
        { name: "王三", birthDate: "1990-01-01" },
        { name: "赵四", status: "transferred-out", statusFrom: "2026-03-01" },
      ],
      [{ name: "王三", month: "2026-01", base: "4000", due: "40", paid: "40" }],
    );
    expect(rows.map(({ person, base }) => [person.subject, base])).toEqual([
      ["王三#1", null],
      ["王三#2", null],
    ]);
  });
});
