import { describe, expect, it } from "vitest";
import { duesReconciliation } from "../../../src/core/dues/dues-reconciliation.ts";
import { factsOf } from "../../../src/core/facts/facts.ts";
import { parseIsoDay } from "../../../src/core/model/date.ts";
import { yearPeriod } from "../../../src/core/model/period.ts";
import { type DuesRow, duesOf, entriesOf, ledgersOf, rosterOf, type TotalRow } from "../../support/ledgers-of.ts";

const asOf = parseIsoDay("2026-11-21");
if (asOf === null) throw new Error("no day");

function lines(
  rows: readonly DuesRow[],
  totals: readonly TotalRow[] = [],
  funds: readonly Record<string, string>[] = [],
) {
  const ledgers = ledgersOf({
    roster: rosterOf([{ name: "张一" }, { name: "李二" }]),
    dues: duesOf(rows, { year: 2026, totals }),
    ...(funds.length > 0 ? { others: [entriesOf("funds", funds)] } : {}),
  });
  return duesReconciliation(factsOf(ledgers, { asOf: asOf ?? yearPeriod(2026).to, period: yearPeriod(2026) }));
}

const total = (stated: string, sum: number, parts: string, unreadableParts = 0): TotalRow => ({
  at: "C9",
  label: "7月实交合计",
  stated,
  sum,
  parts,
  unreadableParts,
});
const plain: readonly DuesRow[] = [{ name: "张一", month: "2026-07", paid: "20" }];

describe("details against totals and against what was handed up", () => {
  it("gives both figures and both places of a total row", () => {
    expect(lines(plain, [total("30.50", 2000, "C2:C3")])).toEqual([
      { label: "7月实交合计", stated: 3050, details: 2000, where: "党费台账!C9 与 党费台账!C2:C3" },
    ]);
  });

  it("does not judge a total whose parts have no amount, and passes over members' own sums that agree", () => {
    expect(lines(plain, [total("30", 2000, "C2:C3", 1)])[0]).toMatchObject({ stated: 3000, details: null });
    expect(lines(plain, [total("20", 2000, "C2:H2")])).toEqual([]);
    expect(lines(plain, [total("21", 2000, "C2:H2")])).toHaveLength(1);
  });

  it("shows month by month what was collected and not yet handed up, with its cells", () => {
    const rows: readonly DuesRow[] = [
      { name: "张一", month: "2026-07", paid: "20", remittedOn: "2026-08-05" },
      { name: "李二", month: "2026-07", paid: "30", remittedOn: "" },
      { name: "张一", month: "2026-08", paid: "20", remittedOn: "2026-09-05" },
    ];
    expect(lines(rows)).toEqual([
      { label: "2026年7月实交与上缴", stated: 5000, details: 2000, where: "还有 1 笔没有上缴日期：党费台账!D3" },
      { label: "2026年8月实交与上缴", stated: 2000, details: 2000, where: "上缴日期 2026-09-05" },
    ]);
  });

  it("compares the funds ledger's entries on dues with the payments handed up that day", () => {
    const rows: readonly DuesRow[] = [{ name: "张一", month: "2026-07", paid: "20", remittedOn: "2026-08-05" }];
    const found = lines(
      rows,
      [],
      [
        { date: "2026-08-05", purpose: "上缴7月党费", amount: "25" },
        { date: "2026-08-09", purpose: "上缴党费", amount: "10" },
        { date: "2026-08-09", purpose: "购买学习资料", amount: "10" },
      ],
    );
    expect(found.slice(1).map(({ stated, details }) => [stated, details])).toEqual([
      [2500, 2000],
      [1000, null],
    ]);
    expect(found[2]?.where).toContain("没有这一天上缴的明细");
  });
});
