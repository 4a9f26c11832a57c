import { describe, expect, it } from "vitest";
import { voteMajorityGeneral } from "../../../../src/core/rules/meetings/vote-majority-general.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { answersOf, testRule } from "../../../support/test-rule.ts";

const votes = (...rows: EntryRow<"votes">[]) => ledgersOf({ others: [entriesOf("votes", rows)] });
const row = (expected: string, inFavour: string, more: EntryRow<"votes"> = {}): EntryRow<"votes"> => ({
  date: "2026-03-01",
  matter: "推荐优秀党员",
  expected,
  for: inFavour,
  resolution: "通过",
  ...more,
});
const cells = (line: number) => ["C", "D", "E"].map((column) => `表决记录!${column}${line}`);

/** Due, in favour, whether more than half of those due agreed (trap F4.43). */
const approveOverHalfOfDue: readonly (readonly [number, number, boolean])[] = [
  [10, 5, false],
  [10, 6, true],
  [11, 6, true],
  [11, 5, false],
];

testRule(voteMajorityGeneral, {
  met: { ledgers: votes(row("11", "6")), answers: [["表决记录!2", "met", ...cells(2)]] },
  gap: {
    ledgers: votes(row("11", "5")),
    answers: [["表决记录!2", "gap", ...cells(2)]],
    says: { "表决记录!2": "却记为通过" },
  },
  notApplicable: {
    ledgers: votes(row("11", "5", { matter: "接收张一为预备党员" })),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: votes({ date: "2026-03-01", matter: "推荐优秀党员", expected: "11" }),
    answers: [["branch", "cannot-judge", "no 表决记录!A1:C2"]],
  },
  toConfirm: {
    ledgers: votes(row("11", "5", { resolution: "" })),
    answers: [["表决记录!2", "to-confirm", "表决记录!C2", "表决记录!D2"]],
  },
  twoSubjects: {
    ledgers: votes(row("10", "5", { resolution: "未通过" }), row("10", "5")),
    answers: [
      ["表决记录!2", "met", ...cells(2)],
      ["表决记录!3", "gap", ...cells(3)],
    ],
  },
  traps: {
    "no column is missed where no ordinary matter was voted on": {
      ledgers: votes({ date: "2026-03-01", matter: "接收张一为预备党员" }),
      answers: [["branch", "not-applicable"]],
    },
  },
});

describe("the majority of those due", () => {
  it.each(approveOverHalfOfDue)("%i due, %i in favour: %s", (expected, inFavour, passes) => {
    const [answer] = answersOf(voteMajorityGeneral, { ledgers: votes(row(String(expected), String(inFavour))) });
    expect(answer?.status).toBe(passes ? "met" : "gap");
  });
});
