import { describe, expect, it } from "vitest";
import { type Explanation, explain, ruleEntry } from "../../../src/core/explain/explain.ts";
import { allRuleFields, ruleFields } from "../../../src/core/explain/rule-fields.ts";
import { ledgerKinds } from "../../../src/core/model/ledger.ts";
import { catalogueEntry } from "../../../src/core/profiles/catalogue.ts";
import { type ResolveOptions, resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { standardCaptions } from "../../../src/core/recognition/standard-captions.ts";
import { ruleById, rules } from "../../../src/core/rules/registry.ts";

function explained(id: string, profiles: readonly string[] = [], options: ResolveOptions = {}): Explanation {
  const rule = ruleById(id);
  const resolved = resolveProfiles(profiles, options);
  if (!rule || !resolved.ok) throw new Error(`no rule ${id}`);
  return explain(rule, resolved.profile);
}

function chosenIn(explanation: Explanation, figure: string): readonly (readonly [string, string])[] {
  const statements = explanation.figures.find(({ id }) => id === figure)?.statements ?? [];
  return statements.filter(({ chosen }) => chosen).map(({ byTitle, text }) => [byTitle, text] as const);
}

const meaningOf = ({ outcomes }: Explanation, status: string): string =>
  outcomes.find((outcome) => outcome.status === status)?.meaning ?? "";

describe("explain", () => {
  it("marks the one figure in force: the national one, that of a chosen profile, the clerk's own", () => {
    const id = "meetings/branch-assembly-quarterly";
    expect(chosenIn(explained(id), "assembly.frequency")).toEqual([["国家基础", "每季度1次"]]);
    expect(chosenIn(explained(id, ["lianxing-2018"]), "assembly.frequency")).toEqual([["联兴过硬支部", "每季度1次"]]);
    const own = explained(id, ["lianxing-2018"], {
      own: new Map([["assembly.frequency", { times: 2, per: "quarter" }]]),
    });
    expect(chosenIn(own, "assembly.frequency")).toEqual([["本支部设置", "每季度2次"]]);
    expect(own.figures[0]?.statements.map(({ by }) => by)).toContain("lianxing-2018");
  });

  it("marks none where no chosen profile states the figure, and says that then nothing is asked", () => {
    const lecture = explained("meetings/party-lecture");
    expect(chosenIn(lecture, "lecture.frequency")).toEqual([]);
    expect(meaningOf(lecture, "not-applicable")).toContain("没有规定“党课”");
    expect(meaningOf(explained("meetings/branch-assembly-quarterly"), "not-applicable")).not.toContain("没有规定");
  });

  it("labels what no document states, and asks for a list that only the clerk can give", () => {
    const plusN = explained("party-day/four-plus-n", ["school-2019"]);
    expect(chosenIn(plusN, "partyday.fixed_items")).toEqual([["产品缺省，非文件数值", "未填"]]);
    expect(meaningOf(plusN, "cannot-judge")).toContain("还没有填“固定动作清单”");
    const filled = explained("party-day/four-plus-n", ["school-2019"], {
      own: new Map([["partyday.fixed_items", ["唱国歌"]]]),
    });
    expect(meaningOf(filled, "cannot-judge")).not.toContain("还没有填");
  });

  it("quotes a text that has no figure, without marking it", () => {
    const [figure] = explained("meetings/branch-assembly-quarterly", ["wuwei-star-2021"]).figures;
    const quoted = figure?.statements.find(({ by }) => by === "wuwei-star-2021");
    expect(quoted).toMatchObject({ text: "有，未定次数", isFigure: false, chosen: false });
  });

  it("gives sources with what they say, since when, and the caution of what was not read", () => {
    const { sources } = explained("develop/publicity-five-workdays");
    const revised = sources.find(({ id }) => id === "FZ26-13");
    expect(revised?.printed).toContain("据公开转载，使用前请核对原文");
    expect(revised?.inForce).toBe("自2026-05-11起");
    expect(revised?.paraphrase).toMatch(/5个工作日/);
    expect(sources.map(({ id }) => id)).not.toContain("product");
  });

  it("names ledgers with their columns, and who has to be asked for the rule to apply", () => {
    const collector = explained("dues/collector-designated");
    expect(collector.ledgers[0]).toMatchObject({ kind: "dues", needed: true });
    expect(collector.ledgers[0]?.fields).toContainEqual({ field: "collector", caption: "收款人" });
    expect(collector.ledgers.filter(({ needed }) => !needed).map(({ kind }) => kind)).toContain("committee");
    expect(meaningOf(collector, "not-applicable")).toContain("没有选用“联兴过硬支部”口径时");
    expect(meaningOf(collector, "cannot-judge")).toContain("没有认到党费台账");
    expect(meaningOf(explained("attendance/makeup-study"), "not-applicable")).toContain("没有口径要求");
  });

  it("says of a prompt to verify that it concludes nothing, and of a reminder that it has no weight", () => {
    expect(meaningOf(explained("dues/six-months-unpaid"), "gap")).toMatch(/请核实.*不对任何人或组织作认定/);
    expect(meaningOf(explained("minutes/copied-text"), "to-confirm")).toContain("文字线索");
    expect(meaningOf(explained("org/upgrade-threshold"), "gap")).toContain("不计分");
  });

  it("knows every rule's entry and none of another id", () => {
    for (const { id } of rules) expect(ruleEntry(id)?.title).toBe(catalogueEntry(id)?.title);
    expect(ruleEntry("__proto__")).toBeNull();
  });
});

describe("the columns of a rule", () => {
  it("exist in the ledger", () => {
    const unknown = allRuleFields().filter(({ rule, kind, field }) => {
      const known = ledgerKinds.find((name) => name === kind);
      if (!catalogueEntry(rule) || !known) return true;
      return !standardCaptions(known).some((caption) => caption.field === field);
    });
    expect(unknown).toEqual([]);
    expect(allRuleFields().length).toBeGreaterThan(500);
  });

  it("stand in ledgers the rule reads", () => {
    const foreign = allRuleFields().filter(({ rule, kind }) => {
      const read: readonly string[] = [...(ruleById(rule)?.needs ?? []), ...(ruleById(rule)?.uses ?? [])];
      return !read.includes(kind);
    });
    expect(foreign).toEqual([]);
  });

  it("are none where the whole ledger is looked at", () => {
    expect(ruleFields("data/sheet-mapped", "roster")).toEqual([]);
  });
});
