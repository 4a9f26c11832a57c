/**
 * Everybody elected has more than half of the votes. The texts differ on whether half of those present or of those due
 * counts: above both is met, between the two a person decides (decision 16).
 */
import { nameKey } from "../../facts/roster-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, gap, met, toConfirm } from "../define.ts";
import type { ElectionEntry } from "../shared/election-terms.ts";
import { electionsAsked } from "../shared/elections-asked.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const winnerMajority = defineRule({
  id: "election/winner-majority",
  severity: "H",
  needs: ["election"],
  basis: ["XJ-w"],
  text: {
    title: "当选票数过半",
    condition: "每名当选人的赞成票超过有选举权人数的一半。",
    gap: "有当选人的赞成票没有过半。",
    why: "得票过半才能当选。",
    remedy: "可以先对照计票单核对得票数和到会人数；情况属实的请示上级党组织如何处理。",
    doubts: "以实到会还是应到会的一半为准，所见资料说法不一，两者之间的请核对当地规定。",
  },
  *check({ election, period }) {
    const rows = electionsAsked(election, period);
    if (rows.length === 0) return;
    const blocked =
      withoutColumns(election, ["present"]) ?? (election.has("votesFor") ? null : withoutColumns(election, ["votes"]));
    if (blocked) yield blocked;
    else for (const row of rows) yield answerFor(row);
  },
});

function answerFor(row: ElectionEntry): Answer {
  const subject = row.place.id;
  const evidence = foundFields(
    [row.votesFor ?? row.votes, "得票"],
    [row.present, "实到有选举权人数"],
    [row.expected, "应到有选举权人数"],
  );
  const lowest = lowestVotes(row);
  const present = fieldValue(row.present);
  if (lowest === null || present === undefined) {
    return cannotJudge(subject, "unreadable-value", {
      message: "没有写清每名当选人的得票数和实到人数，看不出是否过半。",
      evidence: evidence.length > 0 ? evidence : [recordEvidence(row, "electedOn", "选举日期")],
    });
  }
  const who = `当选人${lowest.name}`;
  if (2 * lowest.votes <= present) {
    const message = `${who}得${lowest.votes}票，没有超过实到${present}人的一半。`;
    return gap(subject, { message, evidence, past: true });
  }
  const expected = fieldValue(row.expected);
  if (expected !== undefined && 2 * lowest.votes > expected) return met(subject, { evidence });
  const message =
    expected === undefined
      ? `${who}得${lowest.votes}票，超过实到的一半；没有写应到人数，请核对是否也超过应到的一半。`
      : `${who}得${lowest.votes}票，超过实到${present}人的一半，没有超过应到${expected}人的一半，请核对当地按哪一个。`;
  return toConfirm(subject, { message, evidence });
}

interface Votes {
  readonly name: string;
  readonly votes: number;
}

/** The elected person with the fewest votes; null when the votes of somebody elected are not told. */
function lowestVotes(row: ElectionEntry): Votes | null {
  const elected = (fieldValue(row.elected)?.names ?? []).map(nameKey);
  const single = fieldValue(row.votesFor);
  if (single !== undefined && elected.length <= 1) return { name: elected[0] ?? "", votes: single };
  const told = votesByName(fieldText(row.votes));
  let lowest: Votes | null = null;
  for (const name of elected) {
    const votes = told.get(name);
    if (votes === undefined) return null;
    if (lowest === null || votes < lowest.votes) lowest = { name, votes };
  }
  return lowest;
}

/** 张一12票、李二（11票）；王三：10 */
function votesByName(text: string): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const part of text.normalize("NFKC").split(/[、,;\n。]/)) {
    const number = /\d{1,5}/.exec(part);
    if (!number) continue;
    const name = part.slice(0, number.index).replace(/同志|赞成票?|得票?|获|[:(\s]/g, "");
    votes.set(nameKey(name), Number(number[0]));
  }
  return votes;
}
