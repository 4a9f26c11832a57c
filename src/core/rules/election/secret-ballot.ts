/** Elections are held by secret ballot. */
import { defineRule } from "../define.ts";
import { ballotMethodAnswer } from "../shared/ballot-method.ts";
import { electionsAsked } from "../shared/elections-asked.ts";
import { WordFinder } from "../shared/text-words.ts";

export const secretBallot = defineRule({
  id: "election/secret-ballot",
  severity: "H",
  needs: ["election"],
  parameters: ["words.secret_ballot", "words.open_vote"],
  basis: ["XJ-b"],
  text: {
    title: "无记名投票",
    condition: "选举的表决方式登记为无记名投票。",
    gap: "选举没有采用无记名投票。",
    why: "无记名投票，党员才能自由表达意愿。",
    remedy: "可以先核对表决方式有没有写错；确实没有采用的，请示上级党组织如何处理。",
  },
  *check({ election, period }, { "words.secret_ballot": secret, "words.open_vote": open }) {
    const words = { secret: new WordFinder(secret), open: new WordFinder(open) };
    for (const row of electionsAsked(election, period)) yield ballotMethodAnswer(row, "election", words);
  },
});
