import { describe, expect, it } from "vitest";
import type { EntryFacts } from "../../../../src/core/facts/entry-facts.ts";
import { factsOf, factsOfKind } from "../../../../src/core/facts/facts.ts";
import { dayOf } from "../../../../src/core/model/date.ts";
import { yearPeriod } from "../../../../src/core/model/period.ts";
import { withoutBranchFields } from "../../../../src/core/rules/shared/own-branch.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";

const branch = { name: "第一党支部", type: null, foundedOn: null };

/** A sheet whose cells stand there without captions of their own, as in a form. */
function form(rows: readonly EntryRow<"branch">[]): EntryFacts<"branch"> {
  const ledgers = ledgersOf({ others: [entriesOf("branch", rows)] });
  const { branch: ledger } = ledgers.others;
  if (!ledger) throw new Error("no sheet of the branch");
  const bare = { ...ledgers, others: { branch: { ...ledger, fields: new Set<string>() } } };
  const facts = factsOfKind(factsOf(bare, { asOf: dayOf(2026, 11, 21), period: yearPeriod(2026) }), "branch");
  if (!facts) throw new Error("no facts of the branch");
  return facts;
}

describe("withoutBranchFields", () => {
  it("takes a field that stands in the row of the branch, whether or not there is a caption for it", () => {
    const sheet = form([{ units: "甲、乙" }]);
    expect(withoutBranchFields(sheet, branch, ["units"])).toBeNull();
    expect(withoutBranchFields(sheet, branch, ["units", "seats"])).toMatchObject({
      status: "cannot-judge",
      reason: "missing-column",
    });
  });

  it("says so when the sheet of the branch's own row lacks the column that another sheet has", () => {
    const ledgers = ledgersOf({
      others: [
        entriesOf("branch", [{ name: "第一党支部" }], { sheet: "甲" }),
        entriesOf("branch", [{ name: "第二党支部", units: "甲、乙" }], { sheet: "乙" }),
      ],
    });
    const sheet = factsOfKind(factsOf(ledgers, { asOf: dayOf(2026, 11, 21), period: yearPeriod(2026) }), "branch");
    if (!sheet) throw new Error("no facts of the branch");
    expect(withoutBranchFields(sheet, branch, ["units"])).toMatchObject({
      subject: "branch",
      status: "cannot-judge",
      reason: "missing-column",
      message: "本支部所在的表没有覆盖单位列，无法核对。",
    });
  });

  it("says that nobody can tell which of several rows is the branch's own", () => {
    const sheet = form([
      { name: "第二党支部", units: "甲" },
      { name: "第三党支部", units: "乙" },
    ]);
    expect(withoutBranchFields(sheet, branch, ["units"])).toMatchObject({
      status: "cannot-judge",
      reason: "unreadable-value",
    });
  });
});
