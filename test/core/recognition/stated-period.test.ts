import { describe, expect, it } from "vitest";
import { isoSpan } from "../../../src/core/model/date.ts";
import { statedPeriod } from "../../../src/core/recognition/stated-period.ts";

function stated(title: string, tab = "Sheet1", file = "台账.xlsx"): string | null {
  const found = statedPeriod({ titles: title === "" ? [] : [title], tab, file });
  return found && isoSpan(found.span);
}

describe("statedPeriod", () => {
  it.each([
    ["2026年度三会一课记录", "2026"],
    ["党费收缴台账（2026年）", "2026"],
    ["2026年第3季度党费收缴台账", "2026-07-01 至 2026-09-30"],
    ["2026年三季度党费", "2026-07-01 至 2026-09-30"],
    ["2026年上半年会议记录", "2026-01-01 至 2026-06-30"],
    ["2026年5月份会议记录", "2026-05"],
    ["二〇二六年五月会议记录", "2026-05"],
    ["月份：2019-5", "2019-05"],
    ["2026年1-6月党费", "2026-01-01 至 2026-06-30"],
    ["2025-2026年度党费", "2025-01-01 至 2026-12-31"],
    ["2025年11月至2026年2月党费", "2025-11-01 至 2026-02-28"],
  ])("reads %s as %s", (title, expected) => {
    expect(stated(title)).toBe(expected);
  });

  it.each([
    "填报日期：2026年10月8日",
    "（截止时间：2026年6月30日）",
    "生成时间:2020-12-01",
    "党员信息20230517日数据情况",
    "三会一课记录",
  ])("takes no period from %s", (title) => {
    expect(stated(title)).toBeNull();
  });

  it("prefers the title to the tab and the tab to the file name, and completes a month by a year", () => {
    expect(stated("2019年党费", "2017年")).toBe("2019");
    expect(stated("", "2026", "2025年台账.xlsx")).toBe("2026");
    expect(stated("", "Sheet1", "2025年台账.xlsx")).toBe("2025");
    expect(stated("2026年度党费", "5月")).toBe("2026-05");
    expect(stated("", "第二季度", "2026年党费.xlsx")).toBe("2026-04-01 至 2026-06-30");
    expect(stated("", "5月")).toBeNull();
    expect(stated("", "Sheet1", "2024-05-01党员信息库.xlsx")).toBeNull();
  });

  it("says where it stands", () => {
    expect(statedPeriod({ titles: ["2026年度记录"], tab: "5月", file: "a.xlsx" })?.by).toBe(
      "工作表名“5月”和标题“2026年度记录”",
    );
  });
});
