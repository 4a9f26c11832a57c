import { describe, expect, it } from "vitest";
import { announcementText } from "../../../src/core/announcements/announcement-text.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import type { PointsPlan } from "../../../src/core/reports/points-plan.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { emptySnapshot, snapshotAfter, typing } from "../../support/snapshot-of-content.ts";
import { choosing, dailyRow, notice, plan, rewritten, row, second } from "../reports/points-sheets-of.ts";

function announced(edits: PointsPlan) {
  const { announcement } = edits.notice;
  if (!announcement) throw new Error("there is no announcement");
  return announcement;
}

/** What the sheet shows in a cell of the list, as Excel formats it. */
function shown(value: unknown, isDaily: boolean): string {
  if (typeof value === "number") return isDaily && value === 0 ? "0" : value.toFixed(1);
  return typeof value === "string" ? value : "";
}

describe("the announcement of points", () => {
  const snapshot = dailyRow(
    dailyRow(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }), "张一", "K01"),
    "王三",
    "J03",
  );

  it.each([
    ["as it ships", {}],
    ["by total", { sortByScore: true }],
    ["with masked names", { maskNames: true }],
  ])("tells of every member what the sheet tells, %s", (_, publication) => {
    const edits = plan(snapshot, {}, { checkup: choosing(publication) });
    const sheet = snapshotAfter(snapshot, edits.ops);
    const { rows, columns, title, branch, signature } = announced(edits);
    expect(columns.map(({ caption }) => caption)).toEqual([
      "序号",
      "姓名",
      "类别",
      "基础积分",
      "日常积分",
      "民主评议",
      "本季合计",
      "本年累计",
      "扣分代码",
    ]);
    expect(rows).toEqual(
      [5, 6, 7].map((line) =>
        row(sheet, notice, line)
          .slice(0, 9)
          .map((value, column) => (column === 0 ? String(value) : shown(value, column === 4))),
      ),
    );
    expect([title, branch]).toEqual([row(sheet, notice, 1)[0], row(sheet, notice, 2)[0]]);
    expect(signature.date).toBe(row(sheet, notice, 11)[5]);
  });

  it("as text has each figure of each member on the member's line", () => {
    const announcement = announced(plan(snapshot));
    const lines = announcementText(announcement).split("\n");
    for (const [, name, ...cells] of announcement.rows) {
      const line = lines.find((own) => own.startsWith(name ?? ""));
      const figures = cells.filter((cell) => cell !== "" && cell !== "—");
      expect(line?.split(/[\u2002\u3000]+/)).toEqual([name, ...figures]);
    }
    expect(announcementText(announcement)).toContain("公示时间：2026年10月12日至2026年10月16日");
  });

  it("has the remarks of the sheet when there are any", () => {
    const typed = typing(rewritten(), notice, { K6: "9月转入" });
    const announcement = announced(plan(typed));
    expect(announcement.columns.at(-1)?.caption).toBe("备注");
    expect(announcement.rows.map((cells) => cells.at(-1))).toEqual(["", "9月转入", ""]);
  });

  it("is not there while the quarter runs, without a roster, or when the standard forbids a notice", () => {
    const running = plan(emptySnapshot(), {}, { period: quarterPeriod(2026, 4) }).notice;
    expect(running.announcement).toBeNull();
    expect(running.obstacles.join()).toContain("还没有结束");
    const wrong: Snapshot = typing(rewritten(), "BranchLedger.PointsStandard", { C6: 50 });
    expect(plan(wrong).notice.announcement).toBeNull();
    expect(plan(emptySnapshot(), { members: [] }).notice.announcement?.rows ?? []).toEqual([]);
  });
});
