/** A column is missed only where somebody would have to be asked by it: else the catalogue says 不适用. */
import { describe, expect, it } from "vitest";
import type { Ledgers } from "../../../src/core/model/ledger.ts";
import { rules } from "../../../src/core/rules/registry.ts";
import { duesOf, entriesOf, ledgersOf, meetingsOf, rosterOf } from "../../support/ledgers-of.ts";
import { answersOf } from "../../support/test-rule.ts";

/** The only one in it has long been a full member. */
const development = entriesOf("development", [{ name: "张一", conversionApprovedOn: "2020-01-01" }]);
/** The only one in it has come back. */
const floating = entriesOf("floating", [{ name: "张一", returnedOn: "2026-01-01" }]);

const nobodyToAsk: readonly (readonly [ledgers: Ledgers, ids: readonly string[]])[] = [
  [
    ledgersOf({
      others: [development],
      roster: rosterOf([{ name: "张一" }]),
      dues: duesOf([{ name: "张一", month: "2026-05", paid: "5" }]),
    }),
    [
      "develop/activist-one-year",
      "develop/central-work-observed",
      "develop/conversion-timely",
      "develop/cultivation-contacts",
      "develop/extension-rule",
      "develop/files-complete",
      "develop/half-year-review",
      "develop/material-handover",
      "develop/political-review",
      "develop/pre-review",
      "develop/probation-start",
      "develop/publicity-five-workdays",
      "develop/step-order",
      "develop/training-3d-24h",
      "develop/two-introducers",
      "dues/probationary-start",
    ],
  ],
  [ledgersOf({ others: [floating] }), ["relation/floating-contact", "relation/six-month-away", "roster/lost-contact"]],
  [ledgersOf({ others: [entriesOf("care", [{ name: "无" }])] }), ["care/visits"]],
  [
    ledgersOf({
      others: [entriesOf("talks", [{ content: "谈话" }])],
      meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }]),
    }),
    ["talk/before-orglife"],
  ],
];

describe.each(nobodyToAsk.flatMap(([ledgers, ids]) => ids.map((id) => ({ id, ledgers }))))("$id", ({ id, ledgers }) => {
  it("asks for no column where there is nobody to ask", () => {
    const rule = rules.find((known) => known.id === id);
    const answers = rule
      ? answersOf(rule, { ledgers, figures: { "develop.files": [{ title: "入党申请书", words: ["申请书"] }] } })
      : [];
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["not-applicable"]));
  });
});
