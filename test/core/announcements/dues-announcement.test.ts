import { describe, expect, it } from "vitest";
import { duesNotice } from "../../../src/core/reports/dues-notice.ts";
import { emptySnapshot } from "../../support/snapshot-of-content.ts";
import { branchCheckup, monthsBetween } from "../points/branch-of.ts";

function nameColumn(group: string) {
  const members = [
    { name: "张一" },
    { name: "欧阳一", group: "第一党小组", birth: "1980-01-01" },
    { name: "欧阳一", group, birth: "1990-01-01" },
  ];
  const dues = [{ name: "张一", months: monthsBetween("2026-01", "2026-09") }];
  const checkup = branchCheckup({ asOf: "2026-10-12", members, dues });
  const { announcement } = duesNotice({ checkup, snapshot: emptySnapshot() });
  const column = announcement?.columns[1];
  return { caption: column?.caption, width: column?.width, names: announcement?.rows.map((cells) => cells[1]) };
}

describe("the announcement of dues", () => {
  it("gives names with a group the width they need on one line of the Word file", () => {
    // 欧阳一（二组） is 14 half characters wide; 欧阳一② is 8.
    expect(nameColumn("第二党小组")).toEqual({
      caption: "姓名",
      width: 19.5,
      names: ["张一", "欧阳一（一组）", "欧阳一（二组）"],
    });
    expect(nameColumn("")).toEqual({ caption: "姓名", width: 12, names: ["张一", "欧阳一①", "欧阳一②"] });
  });
});
