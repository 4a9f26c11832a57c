import { describe, expect, it } from "vitest";
import type { Announcement } from "../../../src/core/announcements/announcement.ts";
import { announcementText } from "../../../src/core/announcements/announcement-text.ts";

const column = (caption: string) => ({ caption, width: 8, align: "center" as const });

const announcement: Announcement = {
  title: "2026年9月党费收缴情况公示",
  branch: "示例支部",
  lead: ["√ 已交　　○ 未交　　△ 按规定办理", "公示时间：2026年　　月　　日至　　月　　日"],
  columns: ["序号", "姓名", "9月", "已交月数", "备注"].map(column),
  rows: [
    ["1", "张一", "√", "1", ""],
    ["2", "欧阳李二", "○", "12", ""],
  ],
  total: ["合计", "", "1/2", "13", ""],
  notes: ["按名册顺序排列。", "联系人：", "支部电话：0935-1234567"],
  signature: { branch: "示例支部", date: "2026年10月9日（盖章）" },
};

describe("the text for a message group", () => {
  it("has a line for every member, its columns below each other, without tabs and markup", () => {
    const text = announcementText(announcement);
    expect(text.split("\n").slice(4, 9)).toEqual([
      "每行依次为：姓名、9月、已交月数",
      "张一　　　√\u2002　1",
      "欧阳李二　○\u2002　12",
      "合计　　　1/2　13",
      "以上共 2 人。",
    ]);
    expect(text).not.toMatch(/\t|[*#|`]|^- /m);
  });

  it("leaves out serial numbers, empty columns and lines that are waiting for handwriting", () => {
    const text = announcementText(announcement);
    expect(text).not.toContain("备注");
    expect(text).not.toContain("联系人");
    expect(text).not.toContain("公示时间");
    expect(text).toContain("√ 已交　　○ 未交");
    expect(text).toContain("支部电话：0935-1234567");
    expect(text.endsWith("示例支部\n2026年10月9日")).toBe(true);
  });

  it("of nobody is still a notice", () => {
    expect(announcementText({ ...announcement, rows: [], total: null })).toContain("以上共 0 人。");
  });
});
