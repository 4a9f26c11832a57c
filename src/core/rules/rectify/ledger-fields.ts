/** Every issue says what it is, what it rests on, who mends it how until when; a closed one also when and by what proof. */
import type { Facts } from "../../facts/facts.ts";
import { fieldText } from "../../model/field.ts";
import { type EntryOf, type FieldName, ledgerFields as fieldsByKind } from "../../model/ledger-fields.ts";
import type { Status } from "../../model/outcome.ts";
import { defineRule } from "../define.ts";
import { answersPerEntry } from "../shared/entry-fields.ts";
import { isClosedIssue, isExplainedIssue } from "../shared/issue-state.ts";

/** Cells that are filled in when an issue is mended and closed. */
const closing: readonly FieldName<"issues">[] = ["rectifiedOn", "evidence", "acceptor", "closedOn"];

/** A period that is over cannot be mended: its remedy is the explanation. */
const explained: readonly FieldName<"issues">[] = [...closing, "measures", "deadline"];

export const ledgerFields = defineRule({
  id: "rectify/ledger-fields",
  severity: "H",
  needs: ["issues"],
  parameters: ["rectify.required_fields"],
  basis: ["school/5.2", "school/6.2", "wuwei/3.1", "city-organs/2.3"],
  text: {
    title: "问题台账字段齐全",
    condition:
      "每个问题都写明依据、来源、责任人、措施、时限和状态；销号的还有佐证和销号日期；写了说明的不要措施和时限。",
    gap: "这个问题还有必填的内容空着。",
    why: "谁来改、怎么改、改到哪天写清楚，月底才对得上账。",
    remedy: "可以在问题台账里补上空着的内容。",
  },
  *check({ issues, verdictOf }, { "rectify.required_fields": required }) {
    yield* answersPerEntry({
      ledger: issues,
      period: null,
      fields: required.filter(isIssueField),
      name: "问题",
      // Whatever nobody asks for any more needs no plan.
      counts: (entry) => verdictOnIssue(entry, verdictOf) !== "not-applicable",
      spared: (entry) => (isExplainedIssue(entry) ? explained : isClosedIssue(entry) ? [] : closing),
    });
  },
});

/** This run's answer about an issue a rule has found, else about the rule as a whole; none for the branch's own issue. */
function verdictOnIssue(entry: EntryOf<"issues">, verdictOf: Facts["verdictOf"]): Status | null | undefined {
  const rule = fieldText(entry.rule);
  return verdictOf?.(rule, fieldText(entry.subject)) ?? verdictOf?.(rule, "branch");
}

function isIssueField(name: string): name is FieldName<"issues"> {
  return name in fieldsByKind.issues;
}
