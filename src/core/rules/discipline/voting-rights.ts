/** Who is under 留党察看, suspended or in custody is not counted among those due with a vote (trap F1.1). */
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, placeOf, toConfirm } from "../define.ts";
import type { VoteEntry } from "../shared/admission-votes.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { barCell, mayBeBarred, votingBarOn } from "../shared/voting-bar.ts";

export const votingRights = defineRule({
  id: "discipline/voting-rights",
  severity: "H",
  needs: ["roster", "votes"],
  basis: ["XJ-5", "jiefangbei/3.4"],
  text: {
    title: "处分影响表决权",
    condition: "留党察看、停止党籍、被留置或逮捕期间的党员，没有算进有表决权的应到。",
    gap: "有表决权的应到人数里，可能算进了没有表决权的人。",
    why: "应到人数多算，到会和赞成的比例都会不准。",
    remedy: "可以对照当天的名册核对应到人数；确实误计的更正，并看一看结果有没有变化。",
    doubts: "应到人数按当天的花名册核对，花名册不全时请人工核对。",
  },
  *check({ roster, votes, period }) {
    const suspects = roster.people.filter(mayBeBarred);
    if (suspects.length === 0) {
      if (roster.has("discipline")) yield notApplicable("branch", "花名册上没有影响表决权的处分。");
      else {
        yield cannotJudge("branch", "missing-column", {
          message: "花名册没有处分类型列，看不出谁在处分期内。",
          evidence: [absent(roster.whole(), "处分类型列")],
          missing: { kind: "roster", field: "discipline" },
        });
      }
      return;
    }
    for (const row of votes.entries.filter((entry) => isAsked(votes, entry, period)))
      yield answerFor(row, roster, suspects);
  },
});

function answerFor(row: VoteEntry, roster: RosterFacts, suspects: readonly Person[]): Answer {
  const subject = row.place.id;
  const date = fieldValue(row.date);
  const day = date?.precision === "day" ? date.from : null;
  const expected = fieldValue(row.expected);
  const cells = [row.date, row.expected].flatMap((cell) => (cell ? [foundField(cell, "日期和应到人数")] : []));
  if (day === null || expected === undefined) {
    return cannotJudge(subject, day === null ? "unreadable-date" : "unreadable-value", {
      message: "这次表决没有写清日期或有表决权的应到人数，无法核对。",
      evidence: cells.length > 0 ? cells : [absent(placeOf(row), "日期和应到人数")],
    });
  }
  const barred = suspects.filter((person) => votingBarOn(person, day) === "barred");
  const undated = suspects.filter((person) => votingBarOn(person, day) === "unknown");
  const measures = [...barred, ...undated].map((person) => foundField(barCell(person), "处分类型"));
  const evidence = [...cells, ...measures];
  if (undated.length > 0) {
    return cannotJudge(subject, "unreadable-date", {
      message: `${undated.map(({ name }) => name).join("、")}的处分没有写明从哪天起，看不出当天有没有表决权。`,
      evidence,
    });
  }
  if (barred.length === 0) return notApplicable(subject, "当天没有人在影响表决权的处分期内。");
  const { full, unknown } = roster.fullMembersOn(day);
  const due = full.filter((person) => !barred.includes(person)).length;
  if (expected <= due) return met(subject, { evidence });
  const names = barred.map(({ name }) => name).join("、");
  const words = `当天花名册上有表决权的${due}人（不含${names}），登记的应到是${expected}人`;
  if (unknown.length > 0) {
    const message = `${words}，另有${unknown.length}名党员分不清是正式还是预备，无法核对。`;
    return cannotJudge(subject, "unknown-member-type", { message, evidence });
  }
  if (expected <= due + barred.length) {
    return gap(subject, { message: `${words}，请核对是不是算进了没有表决权的人。`, evidence });
  }
  return toConfirm(subject, { message: `${words}，与花名册差得较多，请核对应到是怎样算的。`, evidence });
}
