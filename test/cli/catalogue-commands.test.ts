import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { dayOf } from "../../src/core/model/date.ts";
import { catalogue } from "../../src/core/profiles/catalogue.ts";
import { requiredBy } from "../../src/core/profiles/required-by.ts";
import { ruleById } from "../../src/core/rules/registry.ts";

async function answer(...args: string[]): Promise<{ code: number; out: string; messages: string }> {
  let out = "";
  let messages = "";
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    message: (text) => {
      messages += `${text}\n`;
    },
    messagesAreSeen: false,
    today: () => dayOf(2026, 11, 21),
  });
  return { code, out, messages };
}

describe("rules", () => {
  it("lists all 299 ids with area, severity, ledgers and who asks for them", async () => {
    const { code, out } = await answer("rules", "--json");
    expect(code).toBe(0);
    const listed = JSON.parse(out);
    expect(listed).toHaveLength(299);
    expect(listed).toEqual(
      catalogue.map(({ id, title, area, severity }) => {
        const rule = ruleById(id);
        const checked = rule !== undefined;
        const ledgers = { needs: rule?.needs ?? null, uses: rule?.uses ?? null };
        return {
          id,
          title,
          area,
          severity,
          group: expect.any(String),
          requiredBy: requiredBy(id),
          checked,
          ...ledgers,
        };
      }),
    );
  });

  it("tells of one rule what it looks at and who asks for it", async () => {
    const { code, out } = await answer("rules", "dues/reported-to-superior");
    expect(code).toBe(0);
    expect(out).toContain("由谁要求　联兴过硬支部");
    expect(out).toMatch(/看哪些台账　.*党费台账/);
    expect(out).toContain("branch-ledger explain dues/reported-to-superior");
  });
});

describe("explain", () => {
  it("says everything about a rule, and marks the figure of the chosen profiles", async () => {
    const { code, out } = await answer(
      "explain",
      "meetings/party-lecture",
      "--profile",
      "district-bureau-2018,lianxing-2018",
    );
    expect(code).toBe(0);
    for (const title of ["达标条件", "怎么补", "由谁要求", "看哪些台账", "各口径的数值", "依据", "结论的意思"]) {
      expect(out).toContain(`\n${title}\n  `);
    }
    expect(out).toMatch(/联兴过硬支部：每年2次（至少，联兴集团方案二·1，自2018-11起）［现用］/);
    expect(out).toMatch(/区局标准化：每季度1次（一般，.*）\n/);
    expect(out).toMatch(/国家基础：“未定频次”，没有可比的数值/);
    for (const word of ["达标", "未达标", "不适用", "无法判定", "未到期", "待核"]) expect(out).toMatch(`\n  ${word}：`);
  });

  it("gives the same as data", async () => {
    const { out } = await answer("explain", "dues/standard-amount", "--json");
    const explained = JSON.parse(out);
    expect(explained).toMatchObject({
      id: "dues/standard-amount",
      area: "dues",
      group: "basic-team",
      checked: true,
      needs: ["dues"],
      requiredBy: ["national", "district-bureau-2018"],
    });
    expect(explained.figures[0]).toMatchObject({ id: "dues.standard" });
    expect(explained.figures[0].statements[0]).toMatchObject({ by: "national-base", chosen: true });
    expect(explained.sources.every(({ paraphrase }: { paraphrase: string }) => paraphrase !== "")).toBe(true);
  });

  it.each([
    ["branch-assembly-quarterly", "meetings/branch-assembly-quarterly"],
    ["meetings/branch-asembly-quaterly", "meetings/branch-assembly-quarterly"],
    ["补笔记", "talk/not-batch-written"],
  ])("does not know %s and asks for the nearest id", async (typed, meant) => {
    const { code, out, messages } = await answer("explain", typed);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(messages).toMatch(/没有规则“.*”。是不是：/);
    expect(messages.split("是不是：")[1]?.split(/[、。]/)[0]).toBe(meant);
  });

  it("leads to the list when nothing is like the id, and refuses a profile it does not know", async () => {
    const nothing = await answer("explain", "zzz");
    expect(nothing.code).toBe(2);
    expect(nothing.messages).toContain("branch-ledger rules");
    const profile = await answer("explain", "meetings/interval", "--profile", "lianxing");
    expect(profile.code).toBe(2);
    expect(profile.messages).toContain("lianxing-2018");
  });
});

describe("profiles", () => {
  it("shows every figure of a profile with strength, source and date, and what it says without a figure", async () => {
    const { code, out } = await answer("profiles", "lianxing-2018");
    expect(code).toBe(0);
    expect(out).toContain("lecture.frequency　党课：每年2次（至少，联兴集团方案二·1，自2018-11起）");
    expect(out).toContain("原文提到、没有可比的数值");
    expect(out).toContain("relation.screening　组织关系排查：及时转接（");
  });

  it("gives its rules and figures as data", async () => {
    const { out } = await answer("profiles", "four-strong-2024", "--json");
    const [profile] = JSON.parse(out);
    expect(profile.rules).toEqual(
      catalogue.map(({ id }) => id).filter((id) => requiredBy(id).includes("four-strong-2024")),
    );
    expect(profile.stated.map(({ parameter }: { parameter: string }) => parameter)).toContain("meetings.annual_plan");
  });
});
