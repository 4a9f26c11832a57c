import { describe, expect, it } from "vitest";
import { checkSentences, mayGoOut, nothingFound, PublicCheck } from "../../../src/core/announcements/public-check.ts";

const at = { sheet: "季度积分公示", range: "J6" };

describe("the check of what is posted", () => {
  it("looks for words in what the clerk has typed, and only for numbers in names", () => {
    const check = new PublicCheck();
    expect(check.name("支部名称中的号码", "某市残联支部")).toBe("某市残联支部");
    expect(check.name("党员姓名中的号码", "张一13800000000")).toBe("＊＊＊");
    expect(check.clerk("备注", "无异议", at)).toBe("无异议");
    expect(check.clerk("备注", "因病请假", at)).toBe("因病请假");
    const { masked, open } = check.result();
    expect(masked).toEqual([{ what: "党员姓名中的号码", shown: "＊＊＊", at: null, matters: ["手机号码"] }]);
    expect(open.map(({ what, text, matters }) => [what, text, matters])).toEqual([["备注", "因病请假", ["健康情况"]]]);
  });

  it("takes an answer for the one cell and the one text it was given for", () => {
    const first = new PublicCheck();
    first.clerk("备注", "因病请假", at);
    const answers = new Map([[first.result().open[0]?.key ?? "", "publish" as const]]);
    const second = new PublicCheck(answers);
    second.clerk("备注", "因病请假", at);
    second.clerk("备注", "因病请假", { ...at, range: "J7" });
    second.clerk("备注", "因病住院", at);
    second.clerk("异议", "因病请假", at);
    expect(second.result().open.map(({ at: place, what, text }) => [place?.range, what, text])).toEqual([
      ["J7", "备注", "因病请假"],
      ["J6", "备注", "因病住院"],
      ["J6", "异议", "因病请假"],
    ]);
  });

  it("asks about what stands beside the print area until it is accepted: it cannot be masked", () => {
    const beside = (answer?: "publish" | "mask") => {
      const first = new PublicCheck();
      first.beside("说明", "因病请假", at);
      const check = new PublicCheck(new Map(answer ? [[first.result().open[0]?.key ?? "", answer]] : []));
      check.beside("说明", "因病请假", at);
      return check.result().open.map(({ what, isPrinted }) => [what, isPrinted]);
    };
    expect(beside()).toEqual([["说明", false]]);
    expect(beside("mask")).toEqual([["说明", false]]);
    expect(beside("publish")).toEqual([]);
  });

  it("lets nothing out that has an obstacle, an open question or no announcement", () => {
    const announcement = {
      title: "公示",
      branch: "支部",
      lead: [],
      columns: [],
      rows: [],
      total: null,
      notes: [],
      signature: { branch: "支部", date: "" },
    };
    const fine = { announcement, obstacles: [], check: nothingFound };
    const asking = new PublicCheck();
    asking.clerk("备注", "低保", at);
    expect(mayGoOut(fine)).toBe(true);
    expect(mayGoOut({ ...fine, announcement: null })).toBe(false);
    expect(mayGoOut({ ...fine, obstacles: ["类别上限合计不是 100"] })).toBe(false);
    expect(mayGoOut({ ...fine, check: asking.result() })).toBe(false);
  });

  it("never repeats a private text of ours in what it says, and says each thing once", () => {
    const check = new PublicCheck();
    check.name("党员姓名中的号码", "张一13800000000");
    check.name("党员姓名中的号码", "李二13900000000");
    expect(checkSentences(check.result(), "姓名和积分")).toEqual(["公示内容检查：党员姓名中的号码写成“＊＊＊”。"]);
    expect(checkSentences(nothingFound, "姓名和积分")).toEqual([
      "公示内容检查：只有姓名和积分，没有发现证件、电话、健康、处分、收入方面的内容。",
    ]);
  });
});
