/** More candidates than seats when a committee is elected (trap F4.45), in whole numbers. */
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import type { ElectionEntry } from "../shared/election-terms.ts";
import { electionsAsked } from "../shared/elections-asked.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const candidateMargin = defineRule({
  id: "election/candidate-margin",
  severity: "H",
  needs: ["election"],
  parameters: ["election.margin"],
  basis: ["XJ-m"],
  text: {
    title: "委员候选人差额≥20%",
    condition: "委员候选人数多于应选人数，差额达到规定的比例。",
    gap: "委员候选人的差额不够。",
    why: "委员实行差额选举，党员才有选择。",
    remedy: "可以先核对应选名额和候选人数；确实不够的写明情况，以后换届按差额提名。",
    doubts: "书记、副书记等额选举，不按这一条判断。",
  },
  *check({ election, period }, { "election.margin": percent }) {
    const rows = electionsAsked(election, period);
    if (rows.length === 0) return;
    const blocked =
      withoutColumns(election, ["seats"]) ??
      (election.has("candidates") ? null : withoutColumns(election, ["candidateCount"]));
    if (blocked) yield blocked;
    else for (const row of rows) yield answerFor(row, percent);
  },
});

function answerFor(row: ElectionEntry, percent: number): Answer {
  const subject = row.place.id;
  const post = fieldText(row.post);
  if (/书记/.test(post) && !/委员(?!会)/.test(post)) return notApplicable(subject, "书记、副书记等额选举。");
  const seats = fieldValue(row.seats);
  const list = fieldValue(row.candidates);
  const candidates = fieldValue(row.candidateCount) ?? (list ? list.names.length + list.unnamed : undefined);
  const evidence = foundFields([row.seats, "应选名额"], [row.candidateCount ?? row.candidates, "候选人数"]);
  if (seats === undefined || seats === 0 || candidates === undefined) {
    const message = "没有写应选名额或候选人数，算不出差额。";
    return cannotJudge(subject, "unreadable-value", { message, evidence });
  }
  if (seats === 1 && post === "") {
    const message = "只选一名，没有写选的是委员还是书记，看不出要不要差额。";
    return cannotJudge(subject, "unreadable-value", { message, evidence });
  }
  if (100 * candidates >= (100 + percent) * seats) return met(subject, { evidence });
  const wanted = Math.ceil(((100 + percent) * seats) / 100);
  return gap(subject, {
    message: `应选${seats}名，候选人${candidates}名，差额${percent}%的话至少${wanted}名。`,
    evidence,
    past: true,
  });
}
