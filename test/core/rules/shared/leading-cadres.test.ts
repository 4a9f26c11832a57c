import { describe, expect, it } from "vitest";
import { factsOf } from "../../../../src/core/facts/facts.ts";
import { dayOf } from "../../../../src/core/model/date.ts";
import { yearPeriod } from "../../../../src/core/model/period.ts";
import { leadingCadresOn } from "../../../../src/core/rules/shared/leading-cadres.ts";
import { ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";

const asOf = dayOf(2026, 11, 21);

function cadresOf(...sheets: MemberRow[][]) {
  const roster = sheets.map((rows, index) => rosterOf(rows, { sheet: `花名册${index + 1}` }));
  const facts = factsOf(ledgersOf({ roster }), { asOf, period: yearPeriod(2026) });
  if (!facts.roster) throw new Error("no roster");
  const found = leadingCadresOn(facts.roster, asOf);
  return "status" in found ? found.status : found.map(({ name }) => name);
}

describe("leading cadres", () => {
  it("are those the roster marks and who are still on it", () => {
    expect(
      cadresOf([
        { name: "张一", leader: "是" },
        { name: "李二", leader: "否" },
        { name: "王三", leader: "是", status: "transferred-out", statusFrom: "2026-01-05" },
      ]),
    ).toEqual(["张一"]);
  });

  it("are none when nobody is marked, on whichever sheet the column stands", () => {
    expect(cadresOf([{ name: "张一" }], [{ name: "李二", leader: "" }])).toBe("not-applicable");
  });

  it("are unknown without such a column", () => {
    expect(cadresOf([{ name: "张一" }])).toBe("cannot-judge");
  });
});
