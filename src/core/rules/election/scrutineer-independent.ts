/** Nobody who stands for election watches over the count, and the assembly has agreed to the scrutineers. */
import { nameKey } from "../../facts/roster-facts.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, gap, met } from "../define.ts";
import type { ElectionEntry } from "../shared/election-terms.ts";
import { electionsAsked } from "../shared/elections-asked.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const scrutineerIndependent = defineRule({
  id: "election/scrutineer-independent",
  severity: "M",
  needs: ["election"],
  basis: ["XJ-b"],
  text: {
    title: "监票人非候选人",
    condition: "监票人不是候选人，并经党员大会通过。",
    gap: "监票人和候选人重合，或没有经党员大会通过。",
    why: "候选人不监自己的票，结果才让人信服。",
    remedy: "可以先核对名单有没有写错；情况属实的写明原因，以后换届另推监票人。",
  },
  *check({ election, period }) {
    const rows = electionsAsked(election, period);
    if (rows.length === 0) return;
    const blocked =
      withoutColumns(election, ["scrutineers"]) ??
      (election.has("elected") ? null : withoutColumns(election, ["candidates"]));
    if (blocked) yield blocked;
    else for (const row of rows) yield answerFor(row);
  },
});

function answerFor(row: ElectionEntry): Answer {
  const subject = row.place.id;
  const { scrutineers, candidates, elected, scrutineersApproved: approved } = row;
  const evidence = foundFields(
    [scrutineers, "监票人"],
    [candidates ?? elected, "候选人"],
    [approved, "监票人经大会通过"],
  );
  const standing = new Set([candidates, elected].flatMap((field) => fieldValue(field)?.names ?? []).map(nameKey));
  const watching = fieldValue(scrutineers)?.names ?? [];
  const both = watching.filter((name) => standing.has(nameKey(name)));
  if (both.length > 0) {
    return gap(subject, { message: `监票人${both.join("、")}同时是候选人。`, evidence, past: true });
  }
  if (fieldValue(approved) === false) {
    return gap(subject, { message: "登记为监票人没有经党员大会通过。", evidence, past: true });
  }
  if (watching.length === 0 || standing.size === 0) {
    const message = "没有写清监票人和候选人，无法核对。";
    return cannotJudge(subject, "unreadable-value", { message, evidence });
  }
  if (fieldValue(approved) === true) return met(subject, { evidence });
  return cannotJudge(subject, approved ? "unreadable-value" : "missing-column", {
    message: "监票人不是候选人，没有登记是否经党员大会通过。",
    evidence,
    ...(approved ? {} : { missing: { kind: "election", field: "scrutineersApproved" } as const }),
  });
}
