import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckedRule, Scorecard, ScorecardGroupId } from "../../../src/core/checkup/checkup.ts";
import { groupOfRule } from "../../../src/core/checkup/groups.ts";
import { type ScorecardRequest, scorecardOf } from "../../../src/core/checkup/scorecard.ts";
import type { Outcome, Severity, Status } from "../../../src/core/model/outcome.ts";
import type { RequiredBy } from "../../../src/core/profiles/profile.ts";
import { defineRule } from "../../../src/core/rules/define.ts";

/** A rule with its answers: `checked("dues/paid-every-month", "H", { met: 3, gap: 1 })`. */
interface Sample {
  readonly rule: CheckedRule;
  readonly outcomes: readonly Outcome[];
}

type Counts = { readonly [Key in Status]?: number };

function checked(id: string, severity: Severity, counts: Counts, requiredBy: RequiredBy | null = "national"): Sample {
  const rule = defineRule({
    id,
    severity,
    needs: [],
    basis: ["product"],
    text: { title: `项目 ${id}`, condition: "", gap: "", why: "", remedy: "" },
    *check() {},
  });
  const outcomes: Outcome[] = [];
  for (const [status, count] of Object.entries(counts)) {
    for (let index = 1; index <= (count ?? 0); index++) {
      outcomes.push({
        rule: id,
        subject: `${status}${index}`,
        status: status as Status,
        severity,
        strength: "应当",
        message: "",
        remedy: "",
        basis: [],
        evidence: [],
      });
    }
  }
  return { rule: { rule, requiredBy, severity, group: groupOfRule(id) }, outcomes };
}

function score(samples: readonly Sample[], request: Partial<ScorecardRequest> = {}): Scorecard {
  return scorecardOf({
    rules: samples.map((sample) => sample.rule),
    outcomes: samples.flatMap((sample) => sample.outcomes),
    weights: new Map(),
    manualScores: new Map(),
    rounding: "none",
    vetoes: [],
    ...request,
  });
}

const area = (card: Scorecard, id: ScorecardGroupId): Scorecard["areas"][number] => {
  const found = card.areas.find((entry) => entry.id === id);
  if (!found) throw new Error(id);
  return found;
};

const item = (card: Scorecard, rule: string): Scorecard["items"][number] | undefined =>
  card.items.find((entry) => entry.rule === rule);

describe("scorecardOf", () => {
  // Group 基本队伍 (20): H 3 of 4 met, M all met, H 1 met 1 gap 2 cannot judge. Group 基本制度 (30): M 1 of 2, H cannot judge.
  const twoGroups = [
    checked("dues/paid-every-month", "H", { met: 3, gap: 1 }),
    checked("roster/unique-identity", "M", { met: 5 }),
    checked("roster/probation-conversion-due", "H", { met: 1, gap: 1, "cannot-judge": 2 }),
    checked("minutes/required-elements", "M", { met: 1, gap: 1 }),
    checked("meetings/committee-monthly", "H", { "cannot-judge": 1 }),
  ];

  it("divides the points of a group among its decided items by severity", () => {
    const card = score(twoGroups);
    expect(item(card, "dues/paid-every-month")).toMatchObject({ weight: 3, share: 0.75, full: 7.5, score: 5.625 });
    expect(item(card, "roster/unique-identity")).toMatchObject({ weight: 2, share: 1, full: 5, score: 5 });
    expect(item(card, "roster/probation-conversion-due")).toMatchObject({ share: 0.5, full: 7.5, score: 3.75 });
    expect(item(card, "minutes/required-elements")).toMatchObject({ share: 0.5, full: 30, score: 15 });
    expect(item(card, "meetings/committee-monthly")).toMatchObject({ share: null, full: null, score: null });
  });

  it("gives each group its score, its interval and its coverage", () => {
    const card = score(twoGroups);
    const team = area(card, "basic-team");
    expect(team).toMatchObject({ title: "基本队伍", full: 20, met: 9, gap: 2, cannotJudge: 2, score: 14.375 });
    // (3·3/4 + 2 + 3·1/4) / 8 and (3·3/4 + 2 + 3·3/4) / 8 of 20 points; decided 3 + 2 + 3·2/4 of 8.
    expect(team.low).toBeCloseTo(12.5, 10);
    expect(team.high).toBeCloseTo(16.25, 10);
    expect(team.coverage).toBeCloseTo(6.5 / 8, 10);
    const system = area(card, "basic-system");
    expect(system.score).toBe(15);
    expect(system.low).toBeCloseTo(6, 10);
    expect(system.high).toBeCloseTo(24, 10);
    expect(system.coverage).toBeCloseTo(0.4, 10);
  });

  it("rescales the total to the groups that have a score", () => {
    const card = score(twoGroups);
    expect(card.score).toBeCloseTo((29.375 / 50) * 100, 10);
    expect(card.low).toBeCloseTo(((12.5 + 6) / 50) * 100, 10);
    expect(card.high).toBeCloseTo(((16.25 + 24) / 50) * 100, 10);
    expect(card.coverage).toBeCloseTo((20 * (6.5 / 8) + 30 * 0.4) / 50, 10);
    expect(area(card, "basic-support")).toMatchObject({ full: 10, score: null, low: null, high: null, coverage: null });
  });

  it("leaves a group without anything decided out of the score, but not out of the interval", () => {
    const card = score([
      checked("org/branch-min-full-members", "H", { met: 1 }),
      checked("meetings/committee-monthly", "H", { "cannot-judge": 10 }),
    ]);
    expect(card.score).toBe(100);
    expect(card.low).toBeCloseTo((15 / 45) * 100, 10);
    expect(card.high).toBeCloseTo(100, 10);
    expect(card.stars).toBeNull();
    expect(card.class).toBeNull();
  });

  it("states the star when both ends of the interval give it", () => {
    const met = checked("org/branch-min-full-members", "H", { met: 9, gap: 1 });
    expect(score([met])).toMatchObject({ score: 90, stars: 4, class: "良好", roundingSensitive: false });
    const open = checked("roster/unique-identity", "L", { "cannot-judge": 1 });
    expect(score([met, open])).toMatchObject({ score: 90, stars: null, class: null });
  });

  it("has no score, no star and no coverage when nothing is decided", () => {
    expect(score([])).toMatchObject({ score: null, low: null, high: null, coverage: null, stars: null, class: null });
    const undecided = score([checked("dues/paid-every-month", "H", { "cannot-judge": 4 })]);
    expect(undecided).toMatchObject({ score: null, low: 0, high: 100, coverage: 0, stars: null });
  });

  it("rates nobody while the weights do not sum to 100", () => {
    const met = checked("org/branch-min-full-members", "H", { met: 1 });
    const card = score([met], { weights: new Map([["basic-organisation", 20]]) });
    expect(card).toMatchObject({ score: 100, stars: null, class: null, sampleWeights: false });
    const evened = score([met], {
      weights: new Map([
        ["basic-organisation", 20],
        ["basic-team", 15],
      ]),
    });
    expect(evened).toMatchObject({ score: 100, stars: 5, class: "先进候选", sampleWeights: false });
    expect(score([met]).sampleWeights).toBe(true);
  });

  it("says when rounding to whole points would change the star", () => {
    const half = checked("org/branch-min-full-members", "H", { met: 189, gap: 11 });
    expect(score([half])).toMatchObject({ score: 94.5, stars: 4, roundingSensitive: true });
    expect(score([half], { rounding: "half-up" })).toMatchObject({ stars: 5, roundingSensitive: true });
    expect(score([half], { rounding: "floor" })).toMatchObject({ stars: 4, roundingSensitive: true });
  });

  it("lets a manual score stand for the share, as decided", () => {
    const samples = [
      checked("dues/paid-every-month", "H", { gap: 4 }),
      checked("roster/unique-identity", "H", { "cannot-judge": 1 }),
    ];
    const card = score(samples, {
      manualScores: new Map([
        ["roster/unique-identity", 80],
        ["meetings/committee-monthly", 100],
      ]),
    });
    expect(item(card, "roster/unique-identity")).toMatchObject({ manual: 80, share: 0.8, full: 10, score: 8 });
    expect(card).toMatchObject({ score: 40, low: 40, high: 40, coverage: 1 });
    expect(card.items).toHaveLength(2);
    expect(score(samples, { manualScores: new Map([["dues/paid-every-month", 0]]) }).score).toBe(0);
  });

  it("counts what is open or to be confirmed beside the score, never inside it", () => {
    const plain = [checked("party-day/topic-present", "M", { met: 3, gap: 1 })];
    const more = [
      checked("party-day/topic-present", "M", { met: 3, gap: 1, "to-confirm": 2, "not-due": 1, "not-applicable": 9 }),
      checked("party-day/political-content", "R", { "to-confirm": 4, met: 2 }),
    ];
    const card = score(more);
    expect(card.score).toBe(score(plain).score);
    expect(card.coverage).toBe(1);
    expect(area(card, "basic-system")).toMatchObject({ met: 3, gap: 1, cannotJudge: 0, toConfirm: 6, notDue: 1 });
    expect(card.items.map((entry) => entry.rule)).toEqual(["party-day/topic-present"]);
  });

  it("keeps what waits in its own group, however much waits of either kind", () => {
    const card = score([checked("dues/paid-every-month", "H", { "to-confirm": 1, "not-due": 1 })]);
    expect(card.items.map(({ rule }) => rule)).toEqual(["dues/paid-every-month"]);
    expect(card.areas.filter(({ toConfirm, notDue }) => toConfirm + notDue > 0).map(({ id }) => id)).toEqual([
      "basic-team",
    ]);
  });

  it("lists an item that is only open, without a share, and leaves out what does not apply or is not asked for", () => {
    const card = score([
      checked("orglife/frequency", "H", { "not-due": 1 }),
      checked("party-day/monthly", "H", { met: 1 }),
      checked("meetings/party-group-monthly", "H", { "not-applicable": 3 }),
      checked("meetings/party-lecture", "H", { met: 1 }, null),
      checked("roster/conversion-reminder", "I", { met: 1 }),
    ]);
    expect(card.items.map((entry) => [entry.rule, entry.share])).toEqual([
      ["party-day/monthly", 1],
      ["orglife/frequency", null],
    ]);
    expect(card).toMatchObject({ score: 100, low: 100, high: 100, coverage: 1 });
  });

  it("counts a rule that failed to run as one that cannot be judged", () => {
    const card = score([
      checked("dues/paid-every-month", "H", { met: 1 }),
      checked("roster/unique-identity", "H", { error: 1 }),
    ]);
    expect(area(card, "basic-team")).toMatchObject({ cannotJudge: 1, score: 20, low: 10, high: 20, coverage: 0.5 });
  });

  it("orders the items by group, then as in the catalogue", () => {
    const card = score([
      checked("minutes/required-elements", "M", { met: 1 }),
      checked("meetings/committee-monthly", "H", { met: 1 }),
      checked("dues/paid-in-full", "M", { met: 1 }),
      checked("roster/required-fields", "M", { met: 1 }),
      checked("org/party-group-size", "M", { met: 1 }),
    ]);
    expect(card.items.map((entry) => entry.rule)).toEqual([
      "org/party-group-size",
      "roster/required-fields",
      "dues/paid-in-full",
      "meetings/committee-monthly",
      "minutes/required-elements",
    ]);
  });

  it("counts the lines a clerk has added, after the rules of their group", () => {
    const line = { title: "支部自定项目", group: "basic-team", weight: 1, met: 0, gap: 0, cannotJudge: 0 } as const;
    const samples = [
      checked("dues/paid-every-month", "H", { met: 1, gap: 1 }),
      checked("party-day/monthly", "H", { met: 1 }),
    ];
    const card = score(samples, {
      clerkItems: [
        { ...line, id: "clerk:1", manual: 100 },
        { ...line, id: "clerk:2", manual: null },
      ],
    });
    expect(card.items.map((entry) => entry.rule)).toEqual([
      "dues/paid-every-month",
      "clerk:1",
      "clerk:2",
      "party-day/monthly",
    ]);
    expect(item(card, "clerk:1")).toMatchObject({ full: 5, score: 5 });
    expect(item(card, "clerk:2")).toMatchObject({ share: null, full: null, score: null });
    expect(area(card, "basic-team")).toMatchObject({ score: 12.5, low: 12.5, high: 12.5, coverage: 1 });
  });

  it("shows vetoes beside the score and names the scheme its groups and stars come from", () => {
    const card = score([checked("org/party-group-size", "M", { met: 1 })], { vetoes: ["发生重大问题"] });
    expect(card).toMatchObject({ profile: "wuwei-star-2021", score: 100, stars: 5, vetoes: ["发生重大问题"] });
  });

  describe("properties", () => {
    const ids = [
      "org/branch-min-full-members",
      "org/party-group-size",
      "roster/unique-identity",
      "dues/paid-every-month",
      "dues/paid-in-full",
      "study/member-hours",
      "meetings/committee-monthly",
      "minutes/required-elements",
      "party-day/monthly",
      "facility/six-haves",
      "rectify/overdue",
      "points/evidence",
    ];
    const count = fc.nat({ max: 6 });
    const sample = fc
      .record({
        id: fc.constantFrom(...ids),
        severity: fc.constantFrom<Severity>("V", "H", "M", "L", "I", "R"),
        counts: fc.record({
          met: count,
          gap: count,
          "cannot-judge": count,
          "to-confirm": count,
          "not-due": count,
          "not-applicable": count,
          error: fc.nat({ max: 1 }),
        }),
      })
      .map(({ id, severity, counts }) => ({ id, severity, counts }));
    const samples = fc.uniqueArray(sample, { selector: (entry) => entry.id, maxLength: ids.length });
    type Entry = { readonly id: string; readonly severity: Severity; readonly counts: Counts };
    const built = (entries: readonly Entry[]): Sample[] =>
      entries.map((entry) => checked(entry.id, entry.severity, entry.counts));
    const noise = 1e-9;

    it("keeps low ≤ score ≤ high, in the total and in every group", () => {
      fc.assert(
        fc.property(samples, (entries) => {
          const card = score(built(entries));
          for (const { low, high, score: own, coverage } of [card, ...card.areas]) {
            if (coverage !== null) {
              expect(coverage).toBeGreaterThanOrEqual(0);
              expect(coverage).toBeLessThanOrEqual(1 + noise);
            }
            if (low === null || high === null) {
              expect(own).toBeNull();
              continue;
            }
            expect(low).toBeLessThanOrEqual(high + noise);
            if (own === null) continue;
            expect(low).toBeLessThanOrEqual(own + noise);
            expect(own).toBeLessThanOrEqual(high + noise);
          }
        }),
      );
    });

    it("does not change when every count is multiplied", () => {
      fc.assert(
        fc.property(samples, fc.integer({ min: 2, max: 4 }), (entries, factor) => {
          const scaled = entries.map((entry) => ({
            ...entry,
            counts: Object.fromEntries(Object.entries(entry.counts).map(([status, n]) => [status, n * factor])),
          }));
          const [once, often] = [score(built(entries)), score(built(scaled))];
          for (const key of ["score", "low", "high", "coverage"] as const) {
            if (once[key] === null) expect(often[key]).toBeNull();
            else expect(often[key]).toBeCloseTo(once[key], 8);
          }
          expect(often.stars).toBe(once.stars);
        }),
      );
    });

    it("does not depend on the order of rules and outcomes", () => {
      fc.assert(
        fc.property(samples, (entries) => {
          const there = built(entries);
          const back = [...there].reverse().map((entry) => ({ ...entry, outcomes: [...entry.outcomes].reverse() }));
          expect(score(back)).toEqual(score(there));
        }),
      );
    });

    it("never scores less for one more duty met, nor more for one more gap", () => {
      fc.assert(
        fc.property(samples, fc.nat(), (entries, index) => {
          const decided = entries.filter((entry) => entry.counts.met + entry.counts.gap > 0);
          const chosen = decided[index % Math.max(1, decided.length)];
          if (!chosen) return;
          const withMore = (status: "met" | "gap"): Scorecard =>
            score(
              built(
                entries.map((entry) =>
                  entry === chosen
                    ? { ...entry, counts: { ...entry.counts, [status]: entry.counts[status] + 1 } }
                    : entry,
                ),
              ),
            );
          const before = score(built(entries)).score ?? 0;
          expect((withMore("met").score ?? 0) + noise).toBeGreaterThanOrEqual(before);
          expect((withMore("gap").score ?? 0) - noise).toBeLessThanOrEqual(before);
        }),
      );
    });

    it("gives 100 points and five stars when everything is met", () => {
      fc.assert(
        fc.property(samples, (entries) => {
          const allMet = entries.map((entry) => ({ ...entry, counts: { met: entry.counts.met + 1, "not-due": 1 } }));
          const card = score(built(allMet));
          if (card.items.length === 0) {
            expect(card.score).toBeNull();
            return;
          }
          expect(card.score).toBeCloseTo(100, 9);
          expect(card.stars).toBe(5);
          expect(card.coverage).toBeCloseTo(1, 9);
        }),
      );
    });
  });
});
