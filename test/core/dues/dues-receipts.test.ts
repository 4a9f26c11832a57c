import { describe, expect, it } from "vitest";
import { duesReceipts, paidInMonths } from "../../../src/core/dues/dues-receipts.ts";
import { factsOf } from "../../../src/core/facts/facts.ts";
import { monthOf, monthsFrom, parseIsoDay } from "../../../src/core/model/date.ts";
import { yearPeriod } from "../../../src/core/model/period.ts";
import { type DuesRow, duesOf, ledgersOf, rosterOf } from "../../support/ledgers-of.ts";

function day(text: string) {
  const found = parseIsoDay(text);
  if (found === null) throw new Error(text);
  return found;
}

const asOf = day("2026-11-21");
const quarter = monthsFrom(monthOf(day("2026-07-01")), monthOf(day("2026-09-01")));

function duesFacts(...rows: DuesRow[]) {
  const ledgers = ledgersOf({ roster: rosterOf([{ name: "张一" }]), dues: duesOf(rows, { year: 2026 }) });
  const { dues } = factsOf(ledgers, { asOf, period: yearPeriod(2026) });
  if (!dues) throw new Error("no dues");
  return dues;
}

const receipts = (...rows: DuesRow[]) => duesReceipts(duesFacts(...rows), quarter, asOf);

describe("receipts of a quarter", () => {
  it("adds up everybody in the ledger, a payment for several months once, strangers and those who left included", () => {
    expect(
      receipts(
        { name: "张一", month: "2026-07..2026-09", paid: "60.03" },
        { name: "何六", month: "2026-08", paid: "20" },
        { name: "张一", month: "2026-06", paid: "99" },
      ),
    ).toEqual({ collected: 8003, payers: 2, remitted: null, remittedOn: [] });
  });

  it.each([
    ["a tick has no amount", { name: "张一", month: "2026-07", paid: "√" }],
    ["nothing is spread over months", { name: "张一", month: "2026-09..2026-10", paid: "40" }],
    ["an amount that cannot be read", { name: "张一", month: "2026-07", paid: "?贰拾" }],
    ["a payment of no known month", { name: "张一", month: "", paid: "20" }],
  ])("is unknown: %s", (_, row) => {
    expect(receipts(row, { name: "何六", month: "2026-08", paid: "20" }).collected).toBeNull();
  });

  it("counts as handed up what has its day in the past", () => {
    expect(
      receipts(
        { name: "张一", month: "2026-07", paid: "20", remittedOn: "2026-08-05" },
        { name: "张一", month: "2026-08", paid: "20", remittedOn: "2026-12-05" },
        { name: "张一", month: "2026-09", paid: "20", remittedOn: "" },
      ),
    ).toEqual({ collected: 6000, payers: 1, remitted: 2000, remittedOn: [day("2026-08-05")] });
  });

  it("is unknown where namesakes stand on several sheets of one month, for they may be the same payment or two", () => {
    const sumOf = (...months: readonly [string, string]) => {
      const tables = months.map((month, index) =>
        duesOf([{ name: "孙六", month, paid: "20" }], { year: 2026, sheet: `第${index + 1}页` }),
      );
      const roster = rosterOf([
        { name: "孙六", birthDate: "1970-01-01" },
        { name: "孙六", birthDate: "1990-01-01" },
      ]);
      const { dues } = factsOf(ledgersOf({ roster, dues: tables }), { asOf, period: yearPeriod(2026) });
      return dues && duesReceipts(dues, quarter, asOf).collected;
    };
    expect(sumOf("2026-07", "2026-07")).toBeNull();
    expect(sumOf("2026-07", "2026-08")).toBe(4000);
  });

  it("does not add a monthly and a quarterly entry of the same payment", () => {
    const dues = duesFacts(
      { name: "张一", month: "2026-07", paid: "20" },
      { name: "张一", month: "2026-07..2026-09", paid: "60" },
    );
    expect(paidInMonths(new Map(dues.entries()).get("张一") ?? new Map(), quarter)).toBeNull();
  });
});
