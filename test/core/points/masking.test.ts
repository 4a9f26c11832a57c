import { describe, expect, it } from "vitest";
import { displayNames, maskedName, privateMattersIn, privateNumbersIn } from "../../../src/core/points/masking.ts";

function person(subject: string, group = "") {
  return { subject, name: subject.replace(/#\d+$/, ""), group };
}

describe("masked names", () => {
  it.each([
    ["张一", "张＊"],
    ["张丁亥", "张＊亥"],
    ["欧阳丁亥", "欧＊＊亥"],
    ["阿依·古丽", "阿依·＊＊"],
    ["张", "张"],
  ])("%s becomes %s", (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});

describe("display names", () => {
  it("are the full names unless chosen otherwise", () => {
    const shown = displayNames([person("张一"), person("李二二")], "full");
    expect([...shown]).toEqual([
      ["张一", "张一"],
      ["李二二", "李二二"],
    ]);
  });

  it("tell namesakes apart by their groups", () => {
    const shown = displayNames([person("张一#1", "第一党小组"), person("张一#2", "第二党小组")], "full");
    expect([...shown.values()]).toEqual(["张一（一组）", "张一（二组）"]);
  });

  it.each([
    ["the same group", "第一党小组", "第一党小组"],
    ["no group", "", ""],
    ["a group for one of them only", "第一党小组", ""],
  ])("number namesakes with %s", (_, first, second) => {
    const shown = displayNames([person("张一#1", first), person("张一#2", second)], "full");
    expect([...shown.values()]).toEqual(["张一①", "张一②"]);
  });

  it("give masked names that coincide their groups", () => {
    const shown = displayNames(
      [person("张丁亥", "第一党小组"), person("张戊亥", "第二党小组"), person("李二")],
      "masked",
    );
    expect([...shown.values()]).toEqual(["张＊亥（一组）", "张＊亥（二组）", "李＊"]);
  });

  it("fall back on full names where masked names coincide and no group tells them apart", () => {
    const shown = displayNames([person("张丁亥"), person("张戊亥")], "masked");
    expect([...shown.values()]).toEqual(["张丁亥", "张戊亥"]);
  });
});

describe("private matters", () => {
  it.each([
    ["身份证 11010119900101123X", ["证件号码"]],
    ["110101900101123", ["证件号码"]],
    ["1101 0119 9001 0112 34", ["证件号码"]],
    ["１３８００００００００", ["手机号码"]],
    ["电话138-0000-0000", ["手机号码"]],
    ["6222000000000000", ["银行卡号"]],
    ["7月住院", ["健康情况"]],
    ["低保户", ["困难情况"]],
    ["受警告处分", ["处分情况"]],
    ["工资变动", ["收入情况"]],
    ["已核对，2026-07-01，第12次会议", []],
    ["座机 0931-1234567", []],
  ])("in “%s”: %j", (text, matters) => {
    expect(privateMattersIn(text)).toEqual(matters);
  });

  it("do not see a mobile number inside a longer number", () => {
    expect(privateNumbersIn("编号 2138000000001")).toEqual([]);
  });
});
