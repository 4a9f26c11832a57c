import { describe, expect, it } from "vitest";
import { type Facts, factsOf } from "../../../src/core/facts/facts.ts";
import { dayOf, monthFrom } from "../../../src/core/model/date.ts";
import { yearPeriod } from "../../../src/core/model/period.ts";
import { type DuesRow, duesOf, ledgersOf, type MemberRow, rosterOf } from "../../support/ledgers-of.ts";

function facts(members: readonly MemberRow[], ...rows: DuesRow[]): Facts {
  const ledgers = ledgersOf({ roster: rosterOf(members), dues: duesOf(rows, { year: 2026 }) });
  return factsOf(ledgers, { asOf: dayOf(2026, 11, 21), period: yearPeriod(2026) });
}

function states(members: readonly MemberRow[], ...rows: DuesRow[]): string[] {
  const { roster, dues } = facts(members, ...rows);
  return (roster?.people ?? []).map((person) => dues?.monthOf(person, monthFrom(2026, 5)).state ?? "");
}

const one: readonly MemberRow[] = [{ name: "张一" }];
const may = (paid: string, more: DuesRow = {}): DuesRow => ({ name: "张一", month: "2026-05", paid, ...more });

describe("a month of dues", () => {
  it("is what its records say (decision 12)", () => {
    expect(states(one, may("10"))).toEqual(["paid"]);
    expect(states(one, may("√"))).toEqual(["paid"]);
    expect(states(one, may(""))).toEqual(["blank"]);
    expect(states(one, may("0"))).toEqual(["blank"]);
    expect(states(one, may("免交"))).toEqual(["waived"]);
    expect(states(one, may("?见附表"))).toEqual(["unreadable"]);
    expect(states(one, may("10", { name: "李二" }))).toEqual(["absent"]);
  });

  it("is paid in spite of a waiver, and of a blank row beside the payment", () => {
    expect(states(one, may("5", { waiver: "经批准少交" }))).toEqual(["paid"]);
    expect(states(one, may("", { waiver: "经批准免交" }))).toEqual(["waived"]);
    expect(states(one, may("", { waiver: "无" }))).toEqual(["blank"]);
    expect(states(one, may(""), may("10"))).toEqual(["paid"]);
  });

  it("is told by the payment date where no column holds the payment", () => {
    const row = (paidOn: string): DuesRow => ({ name: "张一", month: "2026-05", paidOn });
    expect(states(one, row("2026-07-02"))).toEqual(["paid"]);
    expect(states(one, row(""))).toEqual(["blank"]);
    expect(states(one, { name: "张一", month: "2026-05", due: "10" })).toEqual(["unreadable"]);
  });

  it("is open when a record of the person names no month that can be read (F2.23)", () => {
    expect(states(one, may("60", { month: "?上半年" }))).toEqual(["unreadable"]);
    expect(states(one, may("60", { month: "?上半年" }), may(""))).toEqual(["blank"]);
  });

  it("is open when a payment of the person names no month at all", () => {
    expect(states(one, { name: "张一", paid: "30" })).toEqual(["unreadable"]);
    expect(states(one, { name: "张一", paid: "" })).toEqual(["absent"]);
  });

  it("is nobody's when two members share the name (decision 10)", () => {
    const namesakes: readonly MemberRow[] = [
      { name: "张一", birthDate: "1970-01-01" },
      { name: "张一", birthDate: "1990-01-01" },
    ];
    expect(states(namesakes, may("10"))).toEqual(["ambiguous", "ambiguous"]);
    expect([...(facts(namesakes, may("10")).dues?.ambiguous().keys() ?? [])]).toEqual(["张一"]);
  });

  it("keeps names that are on no roster apart", () => {
    const { dues } = facts(one, may("10"), may("10", { name: "王三" }));
    expect(dues?.strangers.map(({ name }) => name.state === "value" && name.value)).toEqual(["王三"]);
    expect([...(dues?.entries() ?? [])].map(([subject]) => subject)).toEqual(["张一"]);
  });
});

describe("an empty ledger", () => {
  it("is no ledger: it proves nothing (decision 4)", () => {
    const ledgers = ledgersOf({ roster: rosterOf([]), dues: duesOf([], { year: 2026 }) });
    const { roster, dues, coverage } = factsOf(ledgers, { asOf: dayOf(2026, 11, 21), period: yearPeriod(2026) });
    expect([roster, dues, coverage]).toEqual([null, null, []]);
  });
});
