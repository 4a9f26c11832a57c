import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/core/facts/facts.ts";
import { dayOf } from "../../../src/core/model/date.ts";
import type { Answer } from "../../../src/core/model/outcome.ts";
import { yearPeriod } from "../../../src/core/model/period.ts";
import {
  absent,
  cannotJudge,
  defineRule,
  foundField,
  gap,
  met,
  notApplicable,
  notDue,
  type RuleDefinition,
  toConfirm,
} from "../../../src/core/rules/define.ts";
import { entriesOf, ledgersOf, rosterOf } from "../../support/ledgers-of.ts";

const facts = factsOf(
  ledgersOf({
    roster: rosterOf([{ name: "张一" }]),
    others: [entriesOf("branch", [{ name: "第一党支部" }]), entriesOf("talks", [{ talker: "张一" }])],
  }),
  { asOf: dayOf(2026, 11, 21), period: yearPeriod(2026) },
);

function ruleOf(check: RuleDefinition<"roster", "branch", never>["check"]) {
  return defineRule({
    id: "roster/unique-identity",
    severity: "H",
    needs: ["roster"],
    uses: ["branch"],
    basis: ["derived"],
    text: { title: "题", condition: "条件", gap: "缺一样", why: "缘由", remedy: "可以补上" },
    check,
  });
}

describe("a rule", () => {
  it("sees the ledgers it names and no other", () => {
    const seen: string[] = [];
    const rule = ruleOf((given) => {
      seen.push(...Object.keys(given));
      return [met("branch")];
    });
    expect([...rule.check(facts, {})]).toHaveLength(1);
    expect(seen).toEqual(expect.arrayContaining(["roster", "branchSheet", "asOf", "period"]));
    expect(seen).not.toContain("talks");
    expect(seen).not.toContain("meetings");
  });

  it("leaves a trace when it found nothing to look at", () => {
    expect([...ruleOf(() => []).check(facts, {})]).toEqual([
      {
        subject: "branch",
        status: "not-applicable",
        reason: "does-not-apply",
        message: "检查期内没有要核对的内容。",
        evidence: [],
      },
    ]);
  });

  it("may need no figures and read nothing beside its ledgers", () => {
    const plain = defineRule({
      id: "roster/unique-identity",
      severity: "H",
      needs: ["roster"],
      basis: ["derived"],
      text: ruleOf(() => []).text,
      check: () => [],
    });
    expect([plain.uses, plain.parameters]).toEqual([[], []]);
  });
});

describe("an answer", () => {
  it("says and points to nothing it was not given", () => {
    const dueBy = dayOf(2026, 12, 31);
    const answers: Answer[] = [
      met("甲"),
      gap("甲", {}),
      gap("甲", { past: false }),
      notDue("甲", dueBy),
      toConfirm("甲", { message: "请核对。" }),
      cannotJudge("甲", "coverage", { message: "看不出。" }),
    ];
    expect(answers).toEqual([
      { subject: "甲", status: "met", message: "", evidence: [] },
      { subject: "甲", status: "gap", message: "", evidence: [] },
      { subject: "甲", status: "gap", message: "", evidence: [] },
      { subject: "甲", status: "not-due", message: "", evidence: [], dueBy },
      { subject: "甲", status: "to-confirm", message: "请核对。", evidence: [] },
      { subject: "甲", status: "cannot-judge", message: "看不出。", evidence: [], reason: "coverage" },
    ]);
    expect(notApplicable("甲", "口径未规定。", "not-required").reason).toBe("not-required");
  });

  it("points to a blank cell as the place of what is missing, to a filled one with its text", () => {
    const at = { sheet: "花名册", range: "B2" };
    expect(foundField({ state: "blank", at }, "入党时间")).toEqual(absent(at, "入党时间"));
    expect(absent(at, "入党时间")).toEqual({ kind: "absent", near: at, expected: "入党时间" });
    expect(foundField({ state: "unreadable", raw: "?", at, why: "看不懂" }, "入党时间")).toEqual({
      kind: "found",
      at,
      quote: "?",
    });
  });
});
