/**
 * Those due at an election are the full members who may vote: without 留党察看 and suspended membership, and without
 * people left out by approval, which a note has to say (trap F1.1).
 */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import type { ElectionEntry } from "../shared/election-terms.ts";
import { electionsAsked } from "../shared/elections-asked.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { votingBarOn } from "../shared/voting-bar.ts";

export const voterListValid = defineRule({
  id: "election/voter-list-valid",
  severity: "M",
  needs: ["election", "roster"],
  basis: ["XJ-5", "XJ-x"],
  text: {
    title: "选举人名册正确",
    condition: "应到的有选举权人数与花名册推算的一致，不一致的有说明。",
    gap: "应到的有选举权人数与花名册推算的不一致，也没有说明。",
    why: "应到人数算错，到会比例就不准。",
    remedy: "可以核对选举当天的正式党员和处分情况；经批准不计入应到的，在备注里写明。",
    doubts: "选举以后转出的党员如果已经从花名册删去，推算会偏少。",
  },
  *check({ election, roster, period }) {
    const rows = electionsAsked(election, period);
    if (rows.length === 0) return;
    const blocked = withoutColumns(election, ["expected"]) ?? withoutRosterColumns(roster);
    if (blocked) yield blocked;
    else for (const row of rows) yield answerFor(row, roster);
  },
});

/** Words of a note that explains a difference: 经上级同意，张一不计入应到. */
const explains = /不计|未计|不列入|批准|同意|说明/;

function withoutRosterColumns(roster: RosterFacts): Answer | null {
  const isTyped = roster.has("memberType") || roster.has("fullMemberOn");
  const missing = isTyped ? (roster.has("discipline") ? null : "discipline") : "memberType";
  if (missing === null) return null;
  const label = missing === "discipline" ? "处分" : "党员类别";
  return cannotJudge("branch", "missing-column", {
    message: `花名册没有找到${label}列，推算不出有选举权的人数。`,
    evidence: [absent(roster.whole(), `${label}列`)],
    missing: { kind: "roster", field: missing },
  });
}

function answerFor(row: ElectionEntry, roster: RosterFacts): Answer {
  const subject = row.place.id;
  const expected = fieldValue(row.expected);
  const date = fieldValue(row.electedOn);
  const cells = foundFields([row.expected ?? row.electedOn, "应到有选举权人数"]);
  if (expected === undefined || !date) {
    return cannotJudge(subject, date ? "unreadable-value" : "unreadable-date", {
      message: "没有写清选举日期或应到的有选举权人数，无法核对。",
      evidence: cells,
    });
  }
  const { full, unknown } = roster.fullMembersOn(date.from);
  const bars = full.map((person) => ({ person, bar: votingBarOn(person, date.from) }));
  const unsure = [...unknown, ...bars.flatMap(({ person, bar }) => (bar === "unknown" ? [person] : []))];
  const counted = bars.filter(({ bar }) => bar === "none").length;
  if (unsure.length > 0) {
    return cannotJudge(subject, unknown.length > 0 ? "unknown-member-type" : "unreadable-date", {
      message: `花名册上有${unsure.length}名党员看不出选举那天有没有选举权，推算不准。`,
      evidence: [...cells, ...unsure.slice(0, 5).map(({ record }) => foundField(record.name, "姓名"))],
    });
  }
  if (counted === expected) return met(subject, { evidence: cells });
  if (row.note && explains.test(fieldText(row.note))) {
    return met(subject, {
      message: `应到${expected}人，花名册推算${counted}人，备注里有说明。`,
      evidence: [...cells, foundField(row.note, "备注")],
    });
  }
  return gap(subject, {
    message: `应到有选举权人数写着${expected}人，按花名册推算是${counted}人，没有说明。`,
    evidence: cells,
    past: true,
  });
}
