import { describe, expect, it } from "vitest";
import {
  type Exemption,
  exemptionKey,
  exemptionText,
  readExemption,
  withExemptions,
} from "../../../src/core/checkup/exemptions.ts";
import { type Day, parseIsoDay } from "../../../src/core/model/date.ts";
import type { Outcome, Severity, Status } from "../../../src/core/model/outcome.ts";
import { textHash } from "../../../src/core/model/text-hash.ts";

const asOf = parseIsoDay("2026-11-21") as Day;
const lecture = "meetings/party-lecture";

function outcome(subject: string, status: Status, quote = "", severity: Severity = "H"): Outcome {
  return {
    rule: lecture,
    subject,
    status,
    severity,
    strength: "应当",
    message: "还没有党课记录。",
    remedy: "可以补上记录。",
    basis: ["ZB-16"],
    evidence: quote === "" ? [] : [{ kind: "found", at: { sheet: "党课", range: "B4" }, quote }],
    past: true,
  };
}

function exemption(key: string, text: string): Exemption {
  const read = readExemption(key, text);
  if (typeof read === "string") throw new Error(read);
  return read;
}

describe("readExemption", () => {
  it("takes reason, words, who and until when from one text", () => {
    const read = exemption(
      `exempt/${lecture}|2026Q1`,
      "本支部不涉及； 说明 ： 由上级统一组织 ；经办：张一；至：2026-12-31",
    );
    expect(read).toMatchObject({
      rule: lecture,
      subject: "2026Q1",
      reason: "本支部不涉及",
      note: "由上级统一组织",
      by: "张一",
      hash: null,
    });
    expect(exemptionText(read)).toBe("本支部不涉及；说明：由上级统一组织；经办：张一；至：2026-12-31");
  });

  it("takes the first reason, keeps every other word, and writes only what was said", () => {
    const key = `exempt/${lecture}|2026Q1`;
    expect(exemption(key, "本支部不涉及；台账认错了；请看 说明：附件；说明：；")).toMatchObject({
      reason: "本支部不涉及",
      note: "台账认错了；请看 说明：附件",
    });
    expect(exemptionText(exemption(key, "本支部不涉及"))).toBe("本支部不涉及");
  });

  it("takes words of the clerk's own for a reason", () => {
    expect(exemption(`exempt/${lecture}|2026Q1`, "确有具体内容，见附件")).toMatchObject({
      reason: "其他原因",
      note: "确有具体内容，见附件",
    });
  });

  it.each([
    ["", "没有写理由"],
    ["；；", "没有写理由"],
    ["其他原因", "没有写理由"],
    ["经办：张一", "没有写理由"],
    ["本支部不涉及；至：明年", "有效期"],
  ])("gives no effect to %j", (text, why) => {
    expect(readExemption(`exempt/${lecture}|2026Q1`, text)).toContain(why);
  });

  it.each(["exempt/__proto__|x", "exempt/no/such|x", "exempt/", "exempt/constructor"])("knows no rule in %j", (key) => {
    expect(readExemption(key, "本支部不涉及")).toContain("没有规则");
  });

  it("needs a subject behind the bar, and takes every subject without one", () => {
    expect(readExemption(`exempt/${lecture}|`, "本支部不涉及")).toBe("没有写明对象");
    expect(exemption(`exempt/${lecture}`, "本支部不涉及").subject).toBe("*");
  });

  it("does not take a number within the subject for the hash of a text", () => {
    expect(exemption("exempt/dues/paid-every-month|台账#20261121!4", "本支部不涉及")).toMatchObject({
      subject: "台账#20261121!4",
      hash: null,
    });
  });

  it("does not take the number of a namesake for the hash of a text", () => {
    expect(exemption("exempt/dues/paid-every-month|张一#1/2026-05", "本支部不涉及")).toMatchObject({
      subject: "张一#1/2026-05",
      hash: null,
    });
  });
});

describe("withExemptions", () => {
  it("makes an exempted gap not-applicable and leaves the others", () => {
    const { outcomes, problems } = withExemptions(
      [outcome("2026Q1", "gap"), outcome("2026Q2", "gap"), outcome("2026Q3", "met")],
      [exemption(`exempt/${lecture}|2026Q1`, "本支部不涉及；经办：张一；至：2026-12-31")],
      asOf,
    );
    expect(problems).toEqual([]);
    expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual([
      ["not-applicable", "exempted"],
      ["gap", undefined],
      ["met", undefined],
    ]);
    expect(outcomes[0]?.message).toBe("支部已说明不按问题处理：本支部不涉及（经办 张一，有效至 2026-12-31）。");
    expect(outcomes[0]?.remedy).toBe("");
    expect(outcomes[0]?.past).toBeUndefined();
  });

  it("says in the answer what the clerk has said and nothing more", () => {
    const messageFor = (text: string) =>
      withExemptions([outcome("2026Q1", "gap")], [exemption(`exempt/${lecture}|2026Q1`, text)], asOf).outcomes[0]
        ?.message;
    expect(messageFor("本支部不涉及")).toBe("支部已说明不按问题处理：本支部不涉及。");
    expect(messageFor("本支部不涉及；由上级组织")).toBe("支部已说明不按问题处理：本支部不涉及（由上级组织）。");
  });

  it("covers every subject of a rule with *, but changes nothing that is no question", () => {
    const { outcomes } = withExemptions(
      [outcome("2026Q1", "to-confirm"), outcome("2026Q2", "cannot-judge"), outcome("2026Q3", "not-due")],
      [exemption(`exempt/${lecture}|*`, "本支部不涉及")],
      asOf,
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["not-applicable", "cannot-judge", "not-due"]);
  });

  it("has no effect after its last day, and says so", () => {
    const ended = exemption(`exempt/${lecture}|2026Q1`, "本支部不涉及；至：2026-11-20");
    const { outcomes, problems } = withExemptions([outcome("2026Q1", "gap")], [ended], asOf);
    expect(outcomes[0]?.status).toBe("gap");
    expect(problems.map(({ message }) => message)).toEqual([
      `豁免“${lecture} 2026Q1”已于 2026-11-20 到期，本次照常检查。`,
    ]);
    const at = { sheet: "体检设置", range: "C30" };
    const inSheet = readExemption(ended.key, "本支部不涉及；至：2026-11-20", at);
    expect(typeof inSheet === "string" ? [] : withExemptions([], [inSheet], asOf).problems).toMatchObject([{ at }]);
    const lastDay = exemption(`exempt/${lecture}|2026Q1`, "本支部不涉及；至：2026-11-21");
    expect(withExemptions([outcome("2026Q1", "gap")], [lastDay], asOf).outcomes[0]?.status).toBe("not-applicable");
  });

  it("remembers the text of a heuristic and ends when it changes", () => {
    const asked = outcome("党课!4", "to-confirm", "多学习", "R");
    const key = exemptionKey(asked);
    expect(key).toMatch(/^exempt\/meetings\/party-lecture\|党课!4#[0-9a-f]{8}$/);
    const noted = [exemption(key, "台账认错了")];
    expect(withExemptions([asked], noted, asOf).outcomes[0]?.status).toBe("not-applicable");
    const changed = withExemptions([outcome("党课!4", "to-confirm", "多学习。", "R")], noted, asOf);
    expect(changed.outcomes[0]?.status).toBe("to-confirm");
    expect(changed.problems[0]?.message).toContain("原文有改动");
    const ofThree: Outcome = {
      ...asked,
      evidence: [
        { kind: "found", at: { sheet: "党课", range: "B4" }, quote: "甲" },
        { kind: "absent", near: { sheet: "党课", range: "C4" }, expected: "主讲人" },
        { kind: "found", at: { sheet: "党课", range: "D4" }, quote: "乙" },
      ],
    };
    // Keys of earlier versions stand in the clerk's files: they have to fit for good.
    expect(exemptionKey(ofThree)).toBe(`exempt/${lecture}|党课!4#${textHash("甲\n\n乙")}`);
    expect(exemptionKey(outcome("2026Q1", "gap"))).toBe(`exempt/${lecture}|2026Q1`);
  });
});
