import { describe, expect, it } from "vitest";
import { runCheckup } from "../../../src/core/checkup/run-checkup.ts";
import { factsOf } from "../../../src/core/facts/facts.ts";
import { dayOf } from "../../../src/core/model/date.ts";
import type { Outcome } from "../../../src/core/model/outcome.ts";
import { yearPeriod } from "../../../src/core/model/period.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { defineRule, gap, met, type Rule, toConfirm } from "../../../src/core/rules/define.ts";
import { ledgersOf, rosterOf } from "../../support/ledgers-of.ts";

const text = { title: "题", condition: "条件", gap: "缺一样", why: "缘由", remedy: "可以补上" };

function run(rule: Rule, profiles: readonly string[] = ["national-base"]): readonly Outcome[] {
  const resolved = resolveProfiles(profiles);
  if (!resolved.ok) throw new Error(resolved.message);
  const facts = factsOf(ledgersOf({ roster: rosterOf([{ name: "张一" }]) }), {
    asOf: dayOf(2026, 11, 21),
    period: yearPeriod(2026),
  });
  return runCheckup({
    facts,
    profile: resolved.profile,
    rules: [rule],
    weights: new Map(),
    rounding: "none",
    vetoes: [],
    manualScores: new Map(),
  }).outcomes;
}

function brief(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((outcome) => `${outcome.subject} ${outcome.status} ${outcome.reason ?? ""}`.trim());
}

describe("what a rule need not know", () => {
  it("a rule nobody asks for does not apply", () => {
    const rule = defineRule({
      id: "roster/member-category",
      severity: "M",
      needs: ["roster"],
      basis: ["jiefangbei/3.3"],
      text,
      *check() {
        yield gap("张一", {});
      },
    });
    expect(brief(run(rule))).toEqual(["branch not-applicable not-required"]);
  });

  it("a figure no chosen profile states makes the rule not apply", () => {
    const rule = defineRule({
      id: "meetings/party-lecture",
      severity: "H",
      needs: ["roster"],
      parameters: ["lecture.frequency"],
      basis: ["lianxing/2.1"],
      text,
      *check(_, figures) {
        yield met(`${figures["lecture.frequency"].times}`);
      },
    });
    expect(brief(run(rule, ["national-base", "wuwei-star-2021"]))).toEqual(["branch not-applicable not-required"]);
    expect(brief(run(rule, ["lianxing-2018"]))).toEqual(["2 met"]);
  });

  it("a missing ledger cannot be judged, and says which", () => {
    const rule = defineRule({
      id: "dues/paid-every-month",
      severity: "H",
      needs: ["roster", "dues"],
      basis: ["DF-8"],
      text,
      *check() {
        yield met("branch");
      },
    });
    const [outcome] = run(rule);
    expect(outcome?.status).toBe("cannot-judge");
    expect(outcome?.missing).toEqual({ kind: "dues" });
    expect(outcome?.message).toContain("党费台账");
  });

  it("a rule that throws gives an error and the run goes on", () => {
    const rule = defineRule({
      id: "dues/duplicate-row",
      severity: "M",
      needs: ["roster"],
      basis: ["derived"],
      text,
      *check() {
        yield met("张一");
        throw new Error("没有想到");
      },
    });
    const [outcome, ...others] = run(rule);
    expect(others).toEqual([]);
    expect(outcome?.status).toBe("error");
    expect(outcome?.message).toContain("没有想到");
  });
});

describe("an outcome", () => {
  it("is one per subject, in order, the graver of two", () => {
    const rule = defineRule({
      id: "dues/duplicate-row",
      severity: "M",
      needs: ["roster"],
      basis: ["derived"],
      text,
      *check() {
        yield met("会议记录!12");
        yield met("会议记录!9");
        yield toConfirm("会议记录!9", { message: "请核对" });
        yield gap("会议记录!9", {});
        yield met("会议记录!9");
      },
    });
    const outcomes = run(rule);
    expect(brief(outcomes)).toEqual(["会议记录!9 gap", "会议记录!12 met"]);
    expect(outcomes[0]).toMatchObject({ message: "缺一样", remedy: "可以补上" });
    expect(outcomes[1]).toMatchObject({ message: "", remedy: "" });
  });

  it("offers an explanation, not a remedy, for a period that is past", () => {
    const rule = defineRule({
      id: "party-day/monthly",
      severity: "H",
      needs: ["roster"],
      basis: ["ZB-16"],
      text: { ...text, remedyWhenPast: "可以写明原因" },
      *check() {
        yield gap("2026-02", { past: true });
        yield gap("2026-03", {});
      },
    });
    expect(run(rule).map((outcome) => outcome.remedy)).toEqual(["可以写明原因", "可以补上"]);
  });

  it("weighs less where the wording is weaker or only common practice asks", () => {
    const assembly = defineRule({
      id: "meetings/branch-assembly-quarterly",
      severity: "H",
      needs: ["roster"],
      parameters: ["assembly.frequency"],
      basis: ["ZB-11", "lianxing/2.1"],
      text,
      *check() {
        yield gap("2026Q2", {});
      },
    });
    // 一般每季度 under the national base, 每季度至少 under 联兴.
    expect(run(assembly)[0]).toMatchObject({ severity: "M", strength: "一般" });
    expect(run(assembly, ["lianxing-2018"])[0]).toMatchObject({ severity: "H", strength: "至少" });
    const common = defineRule({
      id: "org/every-member-in-branch",
      severity: "H",
      needs: ["roster"],
      basis: ["school/4.4.4", "district-bureau/3.1.2"],
      text,
      *check() {
        yield gap("张一", {});
      },
    });
    expect(run(common)[0]).toMatchObject({ severity: "M", strength: "通行做法" });
    expect(run(common, ["district-bureau-2018"])[0]).toMatchObject({ severity: "H", strength: "应当" });
  });

  it("cites the national articles and those of the chosen profiles, all texts where only common practice asks", () => {
    const rule = (basis: readonly string[], id = "party-day/monthly"): Rule =>
      defineRule({
        id,
        severity: "H",
        needs: ["roster"],
        basis,
        text,
        *check() {
          yield gap("2026-02", {});
        },
      });
    const cited = rule(["lianxing/2.2", "ZB-16"]);
    expect(run(cited)[0]?.basis).toEqual(["《中国共产党支部工作条例（试行）》第十六条"]);
    expect(run(cited, ["lianxing-2018"])[0]?.basis).toHaveLength(2);
    expect(run(rule(["school/4.4.4", "lianxing/3.1"], "org/every-member-in-branch"))[0]?.basis).toHaveLength(2);
    expect(run(rule(["derived"]))[0]?.basis).toEqual(["台账数据之间的核对，没有直接的文件条文"]);
  });

  it("says of a figure of ours that no document states it", () => {
    const rate = defineRule({
      id: "attendance/rate",
      severity: "M",
      needs: ["roster"],
      parameters: ["attendance.min_rate"],
      basis: ["wuwei/2.4"],
      text,
      *check() {
        yield gap("会议记录!9", {});
      },
    });
    expect(run(rate, ["wuwei-star-2021"])[0]?.basis.at(-1)).toMatch(/产品缺省，非文件数值$/);
  });
});
