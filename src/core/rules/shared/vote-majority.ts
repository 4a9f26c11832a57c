/** Whether enough of those due with a vote were in favour of what is registered as passed (trap F4.43). */
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Share } from "../../profiles/figures.ts";
import { cannotJudge, gap, met, toConfirm } from "../define.ts";
import type { VoteEntry } from "./admission-votes.ts";
import { foundFields } from "./found-fields.ts";
import { reaches, shortOfWords } from "./share.ts";

const rejected = /未通过|不通过|没有通过|未获通过|不同意|暂缓|否决|未过半/;

/** Only what is registered as passed can be a gap; written opinions count among those in favour. */
export function majorityAnswer(row: VoteEntry, share: Share): Answer {
  const subject = row.place.id;
  const [expected, inFavour] = [fieldValue(row.expected), fieldValue(row.for)];
  const evidence = [
    ...foundFields([row.expected, "应到"], [row.for, "赞成"]),
    // Written opinions are rare: that there are none is nothing to show.
    ...foundFields([row.written, "书面意见"], [row.resolution, "决议"]).filter(({ kind }) => kind === "found"),
  ];
  if (expected === undefined || inFavour === undefined || expected === 0) {
    return cannotJudge(subject, "unreadable-value", {
      message: "没有登记应到人数或赞成票数，看不出过没过半。",
      evidence,
    });
  }
  const written = fieldValue(row.written) ?? 0;
  const total = inFavour + written;
  if (reaches(share, total, expected)) return met(subject, { evidence });
  const message = `有表决权的应到${expected}人，赞成${total}票${written > 0 ? `（含书面意见${written}）` : ""}，${shortOfWords(share)}`;
  const resolution = fieldText(row.resolution);
  if (rejected.test(resolution)) return met(subject, { message: `${message}，登记为没有通过。`, evidence });
  if (/通过|同意|接收|转正/.test(resolution)) {
    return gap(subject, { message: `${message}，却记为通过。`, evidence, past: true });
  }
  return toConfirm(subject, { message: `${message}，请核对表决的结果是怎样登记的。`, evidence });
}
