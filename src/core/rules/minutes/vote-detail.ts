/** Where there was a vote the record has its numbers: due and present with a vote, for, against, abstained, and they agree. */
import { type Day, isoDay } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, toConfirm } from "../define.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { branchMeetings } from "../shared/meeting-minutes.ts";
import { textsOf, wordEvidence } from "../shared/text-of-meeting.ts";
import { quoted, WordFinder } from "../shared/text-words.ts";

const numbers = ["expected", "present", "for", "against", "abstained"] as const;
const words: { readonly [Name in (typeof numbers)[number]]: string } = {
  expected: "应到",
  present: "实到",
  for: "赞成",
  against: "反对",
  abstained: "弃权",
};

/** The word with a number close behind it: 赞成12票, 反对0票, 实到全体. */
const stated: { readonly [Name in (typeof numbers)[number]]: RegExp } = {
  expected: statedAs("应到"),
  present: statedAs("实到"),
  for: statedAs("赞成"),
  against: statedAs("反对"),
  abstained: statedAs("弃权"),
};

function statedAs(word: string): RegExp {
  return new RegExp(`${word}[^。;\\n]{0,12}?(?:\\d|[零一二三四五六七八九十]|全)`);
}

export const voteDetail = defineRule({
  id: "minutes/vote-detail",
  severity: "H",
  needs: ["meetings"],
  uses: ["votes"],
  parameters: ["words.vote"],
  basis: ["four-strong", "ZB-11"],
  text: {
    title: "表决记录完整",
    condition: "有表决的，写明有表决权的应到、实到，赞成、反对、弃权，并且加得起来。",
    gap: "表决的数字还不全，或者加不起来。",
    why: "数字齐了，才说得清表决有没有通过。",
    remedy: "可以对照会议原始记录补上数字；会前书面意见单独写明。",
    doubts: "会议记录里只有文字的，按文字提示核对；在表决记录里登记过的不再提示。",
  },
  *check({ meetings, votes, period }, { "words.vote": voteWords }) {
    const registered = new Set<Day>();
    if (votes) {
      for (const vote of votes.entries) {
        const date = votes.dateOf(vote);
        if (date?.precision === "day") registered.add(date.from);
        if (isAsked(votes, vote, period)) yield answerForVote(vote);
      }
    }
    const finder = new WordFinder(voteWords);
    for (const record of meetings.inPeriod(period, branchMeetings)) {
      const subject = record.place.id;
      const { all, text } = textsOf(record);
      const found = finder.wordsIn(text);
      if (found.length === 0) continue;
      const evidence = wordEvidence(all, finder);
      const date = fieldValue(record.date);
      const missing = numbers.filter((name) => !stated[name].test(text));
      const counted = fieldValue(record.votingExpected) && fieldValue(record.votingPresent);
      const open = missing.filter((name) => !(counted && (name === "expected" || name === "present")));
      if (date && registered.has(date.from)) {
        yield notApplicable(subject, `${isoDay(date.from)}的表决已经登记在表决记录里。`);
      } else if (open.length === 0 || /(?:一致|全票)(?:同意|通过|赞成)/.test(text)) yield met(subject, { evidence });
      else {
        yield toConfirm(subject, {
          message: `记录里有${quoted(found)}，没有看到${open.map((name) => words[name]).join("、")}的数字，请核对。`,
          evidence,
        });
      }
    }
  },
});

function answerForVote(vote: EntryOf<"votes">): Answer {
  const subject = vote.place.id;
  const cells = numbers.flatMap((name) => {
    const cell = vote[name];
    return cell ? [{ name, cell, value: fieldValue(cell) }] : [];
  });
  const evidence = cells.map(({ name, cell }) => foundField(cell, words[name]));
  const blank = cells.filter(({ cell }) => cell.state === "blank");
  if (blank.length > 0) {
    const message = `这次表决还没有写${blank.map(({ name }) => words[name]).join("、")}。`;
    return gap(subject, { message, evidence });
  }
  const unreadable = cells.filter(({ value }) => value === undefined);
  if (unreadable.length > 0) {
    const message = `这次表决的${unreadable.map(({ name }) => words[name]).join("、")}看不懂。`;
    return cannotJudge(subject, "unreadable-value", { message, evidence });
  }
  const of = new Map(cells.map(({ name, value }) => [name, value ?? 0]));
  const lacking = numbers.filter((name) => !of.has(name));
  const [expected = 0, present = 0, yes = 0, no = 0, abstained = 0] = numbers.map((name) => of.get(name) ?? 0);
  const written = fieldValue(vote.written) ?? 0;
  const cast = yes + no + abstained;
  const faults: string[] = [];
  if (of.has("expected") && present > expected) faults.push(`实到${present}多于应到${expected}`);
  // Written opinions are cast by people who are not there: some count them among 赞成, some beside it.
  if (numbers.every((name) => name === "expected" || of.has(name))) {
    if (cast !== present && cast !== present + written) {
      faults.push(`赞成${yes}、反对${no}、弃权${abstained}合计${cast}，与实到${present}对不上`);
    }
  }
  if (faults.length > 0) return gap(subject, { message: `${faults.join("；")}。`, evidence });
  const [first] = lacking;
  if (first === undefined) return met(subject, { evidence });
  return cannotJudge(subject, "missing-column", {
    message: `表决记录没有这些列：${lacking.map((name) => words[name]).join("、")}，其余的对得上。`,
    evidence,
    missing: { kind: "votes", field: first },
  });
}
