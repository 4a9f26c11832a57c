/** Whether a way of voting, as a cell states it, is a secret ballot (无记名投票). */
import { type Field, fieldText } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { RecordPlace } from "../../model/record.ts";
import { absent, cannotJudge, foundField, gap, met, placeOf } from "../define.ts";
import { normalText } from "./text-normal.ts";
import type { WordFinder } from "./text-words.ts";

export interface BallotWords {
  readonly secret: WordFinder;
  readonly open: WordFinder;
}

interface Ballot {
  readonly place: RecordPlace;
  readonly method?: Field<string>;
}

export function ballotMethodAnswer(entry: Ballot, kind: "votes" | "election", { secret, open }: BallotWords): Answer {
  const subject = entry.place.id;
  const { method } = entry;
  const evidence = [method ? foundField(method, "表决方式") : absent(placeOf(entry), "表决方式")];
  const text = normalText(fieldText(method));
  // 无记名 holds 记名: the words for a secret ballot are taken out first.
  if (open.has(secret.without(text))) {
    return gap(subject, { message: `表决方式登记为“${fieldText(method)}”，不是无记名投票。`, evidence, past: true });
  }
  if (secret.has(text)) return met(subject, { evidence });
  return cannotJudge(subject, method ? "unreadable-value" : "missing-column", {
    message: "没有登记表决方式，看不出是不是无记名投票。",
    evidence,
    ...(method ? {} : { missing: { kind, field: "method" } }),
  });
}
