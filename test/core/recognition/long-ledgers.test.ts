import { describe, expect, it } from "vitest";
import { recognise } from "../../../src/core/recognition/recognise.ts";
import { snapshotOf } from "../../support/snapshot-of.ts";

function name(index: number): string {
  const first = "张李王赵钱孙周吴郑冯";
  const second = "一二三四五六七八九十";
  return `${first[index % 10]}${second[Math.floor(index / 10) % 10]}${first[Math.floor(index / 100) % 10]}`;
}

function matrix(members: number) {
  const months = Array.from({ length: 24 }, (_, index) => `${2025 + Math.floor(index / 12)}年${(index % 12) + 1}月`);
  const rows = Array.from({ length: members }, (_, index) => [index + 1, name(index), ...months.map(() => 10), 240]);
  return snapshotOf({
    sheets: [{ name: "党费", rows: [["党费收缴台账"], ["序号", "姓名", ...months, "合计"], ...rows] }],
  });
}

describe("long ledgers", () => {
  it("reads 3,000 members × 24 months whole", () => {
    const ledgers = recognise(matrix(3000));
    expect(ledgers.dues?.records).toHaveLength(72_000);
    expect(ledgers.dues?.totals).toHaveLength(3000);
  });

  // How long these take is bench/check.ts's business; here the test's own time limit ends a search that loses itself.
  it("looks at 10,000 rows of captions or prose without losing itself", () => {
    const captions = Array.from({ length: 10_000 }, () => ["姓名", "性别", "入党时间", "备注", "日期", "类型", "月份"]);
    const prose = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => `文字${row}${column}`),
    );
    for (const rows of [captions, prose]) {
      const ledgers = recognise(snapshotOf({ sheets: [{ name: "杂", rows }] }));
      expect(ledgers.tables.length + ledgers.unused.length).toBeGreaterThan(0);
    }
  });
});
