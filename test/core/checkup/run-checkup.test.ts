import { describe, expect, it } from "vitest";
import {
  type CheckupRequest,
  checkupSteps,
  judgesOwnSheets,
  resultOf,
  runCheckup,
} from "../../../src/core/checkup/run-checkup.ts";
import type { SettingProblem } from "../../../src/core/checkup/settings.ts";
import { factsOf } from "../../../src/core/facts/facts.ts";
import { dayOf } from "../../../src/core/model/date.ts";
import type { Outcome } from "../../../src/core/model/outcome.ts";
import { yearPeriod } from "../../../src/core/model/period.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { cannotJudge, defineRule, gap, met, notDue, type Rule, toConfirm } from "../../../src/core/rules/define.ts";
import { entriesOf, ledgersOf, rosterOf } from "../../support/ledgers-of.ts";

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
    expect(outcome).toMatchObject({ status: "error", subject: "branch", evidence: [] });
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
    // The third of 优秀 is 原则上 under 联兴.
    const share = defineRule({
      id: "appraisal/excellent-share-cap",
      severity: "M",
      needs: ["roster"],
      parameters: ["appraisal.excellent_cap"],
      basis: ["lianxing/2.4"],
      text,
      *check() {
        yield gap("2026", {});
      },
    });
    expect(run(share, ["lianxing-2018"])[0]).toMatchObject({ severity: "L", strength: "原则上" });
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

describe("a run", () => {
  const asked = (over: Partial<CheckupRequest> = {}, ids: readonly string[] = ["national-base"]): CheckupRequest => {
    const resolved = resolveProfiles(ids);
    if (!resolved.ok) throw new Error(resolved.message);
    return {
      facts: factsOf(ledgersOf({ roster: rosterOf([{ name: "张一" }]) }), {
        asOf: dayOf(2026, 11, 21),
        period: yearPeriod(2026),
      }),
      profile: resolved.profile,
      rules: [],
      weights: new Map(),
      rounding: "none",
      vetoes: [],
      manualScores: new Map(),
      ...over,
    };
  };
  const rule = (
    id: string,
    check: Rule["check"],
    more: Partial<Pick<Rule, "basis" | "parameters" | "text">> = {},
  ): Rule => ({
    ...defineRule({ id, severity: "H", needs: ["roster"], basis: ["ZB-16"], text, *check() {} }),
    ...more,
    check,
  });

  it("hands on what an answer says beside its message, and nothing it does not say", () => {
    const dueBy = dayOf(2026, 12, 31);
    const answers = rule("party-day/monthly", () => [
      notDue("2026-12", dueBy, { message: "最晚12月31日。" }),
      gap("2026-02", { past: true }),
      cannotJudge("2026-03", "missing-column", { message: "没有列。", missing: { kind: "meetings", field: "date" } }),
      met("2026-04"),
    ]);
    const [past, unclear, done, open] = runCheckup(asked({ rules: [answers] })).outcomes;
    expect(past).toMatchObject({ subject: "2026-02", past: true });
    expect(unclear).toMatchObject({ reason: "missing-column", missing: { kind: "meetings", field: "date" } });
    expect(open).toMatchObject({ subject: "2026-12", dueBy });
    expect(
      Object.keys(done ?? {}).filter((key) => ["reason", "dueBy", "past", "missing", "ownFigures"].includes(key)),
    ).toEqual([]);
    expect(open).not.toHaveProperty("past");
    expect(past).not.toHaveProperty("dueBy");
  });

  it("names the ledger that is missing, for the branch", () => {
    const dues = { ...rule("dues/paid-every-month", () => [met("张一")]), needs: ["dues"] as const };
    expect(runCheckup(asked({ rules: [dues] })).outcomes).toMatchObject([
      { subject: "branch", status: "cannot-judge", reason: "missing-ledger" },
    ]);
  });

  it("answers for the branch when a required rule's figure is stated nowhere", () => {
    const request = asked({
      rules: [rule("party-day/monthly", () => [met("2026-04")], { parameters: ["attendance.min_rate"] })],
    });
    const { "attendance.min_rate": _, ...figures } = request.profile.figures;
    const { outcomes } = runCheckup({ ...request, profile: { ...request.profile, figures } });
    expect(outcomes).toMatchObject([{ subject: "branch", status: "not-applicable", reason: "not-stated" }]);
  });

  it("says which figures are the branch's own, and their value as the basis", () => {
    const resolved = resolveProfiles(["wuwei-star-2021"], { own: new Map([["attendance.min_rate", 70]]) });
    if (!resolved.ok) throw new Error(resolved.message);
    const rate = rule("attendance/rate", () => [gap("会议记录!9", {})], {
      basis: ["wuwei/2.4"],
      parameters: ["attendance.min_rate", "assembly.founding_days"],
    });
    const [outcome] = runCheckup(asked({ rules: [rate], profile: resolved.profile })).outcomes;
    expect(outcome?.ownFigures).toEqual(["attendance.min_rate"]);
    expect(outcome?.basis.filter((line) => line.includes("本支部设置"))).toHaveLength(1);
    expect(outcome?.basis.filter((line) => line.includes("产品缺省"))).toEqual([]);
  });

  it("cites no comparison of ledgers beside an article", () => {
    const both = rule("party-day/monthly", () => [gap("2026-02", {})], { basis: ["derived", "ZB-16"] });
    expect(runCheckup(asked({ rules: [both] })).outcomes[0]?.basis).toEqual([
      "《中国共产党支部工作条例（试行）》第十六条",
    ]);
    // The article of a text that was not chosen is no article here.
    const other = rule("party-day/monthly", () => [gap("2026-02", {})], { basis: ["derived", "lianxing/2.2"] });
    expect(runCheckup(asked({ rules: [other] })).outcomes[0]?.basis).toEqual([
      "台账数据之间的核对，没有直接的文件条文",
    ]);
  });

  it("offers the remedy for what is to be confirmed, the usual one where none is meant for the past", () => {
    const mixed = rule("party-day/monthly", () => [
      gap("2026-02", { past: true }),
      toConfirm("2026-03", { message: "请核对。" }),
      cannotJudge("2026-04", "coverage", { message: "看不出。" }),
    ]);
    expect(runCheckup(asked({ rules: [mixed] })).outcomes.map(({ remedy }) => remedy)).toEqual([
      "可以补上",
      "可以补上",
      "",
    ]);
  });

  it("tells a rule what those before it have answered", () => {
    const heard: unknown[] = [];
    const first = rule("party-day/monthly", () => [gap("2026-02", {}), met("2026-03")]);
    const second = rule("dues/duplicate-row", ({ verdictOf }) => {
      for (const subject of ["2026-02", "2026-03", "2026-04"]) heard.push(verdictOf?.("party-day/monthly", subject));
      heard.push(verdictOf?.("dues/duplicate-row", "2026-02"));
      return [met("branch")];
    });
    const third = rule("roster/unique-identity", ({ verdictOf }) => {
      heard.push(verdictOf?.("dues/duplicate-row", "branch"));
      return [met("branch")];
    });
    runCheckup(asked({ rules: [first, second, third] }));
    expect(heard).toEqual(["gap", "met", null, null, "met"]);
  });

  it("shows the sheets of the tool to the rules about them only", () => {
    const ledgers = ledgersOf({ roster: rosterOf([{ name: "张一" }]) });
    const { issues } = ledgersOf({ others: [entriesOf("issues", [{ issue: "缺一次会" }])] }).others;
    const facts = factsOf(ledgers, {
      asOf: dayOf(2026, 11, 21),
      period: yearPeriod(2026),
      ...(issues ? { ownSheets: { issues } } : {}),
    });
    const seen = new Map<string, number>();
    const look = (id: string): Rule =>
      rule(id, ({ others, roster }) => {
        seen.set(id, others.issues?.entries.length ?? 0);
        return [met(`${roster?.people.length}`)];
      });
    const ids = ["rectify/one-by-one", "points/reconcile", "star/tier-by-score", "party-day/monthly"];
    const every = resolveProfiles([
      "national-base",
      "lianxing-2018",
      "wuwei-star-2021",
      "jiefangbei-2018",
      "four-strong-2024",
    ]);
    if (!every.ok) throw new Error(every.message);
    const { outcomes } = runCheckup(
      asked({ facts, rules: ids.map(look), profile: { ...every.profile, requires: () => "national" } }),
    );
    expect([...seen]).toEqual([
      ["rectify/one-by-one", 1],
      ["points/reconcile", 1],
      ["star/tier-by-score", 1],
      ["party-day/monthly", 0],
    ]);
    expect(outcomes.map(({ subject }) => subject)).toEqual(["1", "1", "1", "1"]);
  });

  it("shows a month list to the rules about month lists and a year plan to those about plans", () => {
    const { plans, supervision } = ledgersOf({
      others: [entriesOf("plans", [{ title: "年度工作计划" }]), entriesOf("supervision", [{ stage: "月初清单" }])],
    }).others;
    const facts = factsOf(ledgersOf({ roster: rosterOf([{ name: "张一" }]) }), {
      asOf: dayOf(2026, 11, 21),
      period: yearPeriod(2026),
      ...(plans && supervision ? { ownSheets: { plans, supervision } } : {}),
    });
    const seen: string[] = [];
    const look = (id: string): Rule =>
      rule(id, ({ others }) => {
        seen.push(`${id} ${Object.keys(others).join(" ")}`);
        return [met("branch")];
      });
    const ids = ["rectify/month-start-list", "plan/annual-work-plan", "plan/annual-summary", "party-day/monthly"];
    const request = asked({ facts, rules: ids.map(look) });
    runCheckup({ ...request, profile: { ...request.profile, requires: () => "national" } });
    expect(seen).toEqual([
      "rectify/month-start-list supervision",
      "plan/annual-work-plan plans",
      "plan/annual-summary ",
      "party-day/monthly ",
    ]);
    expect(["rectify/overdue", "points/reconcile", "star/report"].every(judgesOwnSheets)).toBe(true);
    expect(["plan/annual-work-plan", "meetings/star"].some(judgesOwnSheets)).toBe(false);
  });

  it("counts the outcomes, step by step", () => {
    const first = rule("party-day/monthly", () => [gap("2026-02", {}), gap("2026-03", {}), met("2026-04")]);
    const second = rule("dues/duplicate-row", () => [toConfirm("branch", { message: "请核对。" })]);
    const steps = checkupSteps(asked({ rules: [first, second] }));
    expect([steps.next().value, steps.next().value]).toEqual([1, 2]);
    expect(resultOf(steps).summary).toEqual({
      met: 1,
      gap: 2,
      "not-applicable": 0,
      "cannot-judge": 0,
      "not-due": 0,
      "to-confirm": 1,
      error: 0,
    });
  });

  it("keeps the faults of the settings, the given ones first, and scores with the profile's bounds", () => {
    const problem: SettingProblem = { key: "rounding", message: "取整方式看不懂，按不取整。", short: "看不懂" };
    expect(runCheckup(asked({ problems: [problem] })).problems).toEqual([problem]);
    expect(runCheckup(asked()).problems).toEqual([]);
    const bounds = [90, 80, 70, 60, 50] as const;
    const own = resolveProfiles(["national-base"], { own: new Map([["star.thresholds", bounds]]) });
    if (!own.ok) throw new Error(own.message);
    expect(runCheckup(asked({ profile: own.profile })).scorecard.thresholds).toEqual(bounds);
  });

  it("takes the lines a clerk has added into the score", () => {
    const line = {
      id: "clerk:1",
      title: "自设项目",
      group: "basic-activity",
      weight: 2,
      met: 1,
      gap: 1,
      cannotJudge: 0,
      manual: null,
    } as const;
    expect(runCheckup(asked({ clerkItems: [line] })).scorecard.items.map(({ title }) => title)).toEqual(["自设项目"]);
  });
});
