/** Admissions and conversions are decided by secret ballot. What only the minutes tell is for a person to confirm. */
import type { Answer } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, found, foundField, met, placeOf, toConfirm } from "../define.ts";
import {
  admissionAssemblies,
  admissionVotes,
  assembliesWithoutRows,
  withoutBallots,
} from "../shared/admission-votes.ts";
import { type BallotWords, ballotMethodAnswer } from "../shared/ballot-method.ts";
import { textsOf } from "../shared/text-of-meeting.ts";
import { quoted, WordFinder } from "../shared/text-words.ts";

export const secretBallot = defineRule({
  id: "develop/secret-ballot",
  severity: "H",
  needs: [],
  uses: ["votes", "meetings"],
  parameters: ["words.secret_ballot", "words.open_vote"],
  basis: ["lianxing/3.4", "FZ26-20", "FZ-21"],
  text: {
    title: "无记名投票票决",
    condition: "接收和转正的表决方式登记为无记名投票。",
    gap: "接收或转正没有采用无记名投票。",
    why: "细则要求采取无记名投票的方式进行表决。",
    remedy: "可以先核对表决方式有没有写错；确实没有采用的，请示上级党组织如何处理。",
  },
  *check(facts, { "words.secret_ballot": secretWords, "words.open_vote": openWords }) {
    const lacking = withoutBallots(facts);
    if (lacking) {
      yield lacking;
      return;
    }
    const words: BallotWords = { secret: new WordFinder(secretWords), open: new WordFinder(openWords) };
    const { votes, meetings, period } = facts;
    const rows = votes ? admissionVotes(votes, period) : [];
    for (const row of rows) yield ballotMethodAnswer(row, "votes", words);
    const assemblies = meetings ? admissionAssemblies(meetings, period) : [];
    for (const record of assembliesWithoutRows(assemblies, rows)) yield answerForMeeting(record, words);
  },
});

function answerForMeeting(record: MeetingRecord, { secret, open }: BallotWords): Answer {
  const subject = record.place.id;
  const { all } = textsOf(record);
  const secretly = all.find(({ text }) => secret.has(text));
  if (secretly) return met(subject, { evidence: [found(secretly.at, secret.wordsIn(secretly.text).join("、"))] });
  const openly = all.find(({ text }) => open.has(text));
  if (openly) {
    const words = open.wordsIn(openly.text);
    return toConfirm(subject, {
      message: `会议记录里写着${quoted(words)}，请核对接收或转正是怎样表决的。`,
      evidence: [found(openly.at, words.join("、"))],
    });
  }
  return cannotJudge(subject, "unreadable-value", {
    message: "会议记录没有写表决方式，看不出是不是无记名投票。",
    evidence: [record.content ? foundField(record.content, "表决方式") : absent(placeOf(record), "表决方式")],
  });
}
