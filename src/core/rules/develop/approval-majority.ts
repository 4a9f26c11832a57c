/** More than half of those due with a vote are in favour; written opinions count, abstentions do nothing (trap F4.43). */
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Share } from "../../profiles/figures.ts";
import { cannotJudge, defineRule, foundField, gap, met, toConfirm } from "../define.ts";
import { admissionVotes, type VoteEntry } from "../shared/admission-votes.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { reaches, shareWords } from "../shared/share.ts";

export const approvalMajority = defineRule({
  id: "develop/approval-majority",
  severity: "H",
  needs: ["votes"],
  parameters: ["develop.vote_approval"],
  basis: ["FZ-21", "ZB-11"],
  text: {
    title: "赞成过半",
    condition: "记为通过的接收和转正，赞成票（含会前书面意见）超过有表决权应到人数的规定份额。",
    gap: "赞成票不够，却记为通过。",
    why: "赞成超过应到会有表决权党员的半数才能通过，不按实到人数算。",
    remedy: "可以先对照计票单核对票数和应到人数；确实不够的请示上级党组织如何处理。",
  },
  *check({ votes, period }, { "develop.vote_approval": share }) {
    const lacking = withoutColumns(votes, ["matter", "expected", "for"]);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const row of admissionVotes(votes, period)) yield answerFor(row, share);
  },
});

const rejected = /未通过|不通过|没有通过|未获通过|不同意|暂缓|否决|未过半/;

function answerFor(row: VoteEntry, share: Share): Answer {
  const subject = row.place.id;
  const [expected, inFavour] = [fieldValue(row.expected), fieldValue(row.for)];
  const evidence = [row.expected, row.for, row.written, row.resolution].flatMap((cell, index) =>
    cell && (index < 2 || cell.state !== "blank")
      ? [foundField(cell, ["应到", "赞成", "书面意见", "决议"][index] ?? "")]
      : [],
  );
  if (expected === undefined || inFavour === undefined || expected === 0) {
    return cannotJudge(subject, "unreadable-value", {
      message: "没有登记应到人数或赞成票数，看不出过没过半。",
      evidence,
    });
  }
  const written = fieldValue(row.written) ?? 0;
  const total = inFavour + written;
  if (reaches(share, total, expected)) return met(subject, { evidence });
  const message = `有表决权的应到${expected}人，赞成${total}票${written > 0 ? `（含书面意见${written}）` : ""}，没有${shareWords(share)}`;
  const resolution = fieldText(row.resolution);
  if (rejected.test(resolution)) return met(subject, { message: `${message}，登记为没有通过。`, evidence });
  if (/通过|同意|接收|转正/.test(resolution)) {
    return gap(subject, { message: `${message}，却记为通过。`, evidence, past: true });
  }
  return toConfirm(subject, { message: `${message}，请核对表决的结果是怎样登记的。`, evidence });
}
