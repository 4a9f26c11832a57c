/** From a number of full members on, a branch has a committee (支委会). A missing sheet does not prove that it has none. */
import { absent, cannotJudge, defineRule, gap, met } from "../define.ts";
import { committeeOn, isDeputyPost, isSecretaryPost } from "../shared/committee-members.ts";
import { noCommitteeOwed } from "../shared/committee-owed.ts";

export const requiredAtSeven = defineRule({
  id: "committee/required-at-seven",
  severity: "H",
  needs: ["roster"],
  uses: ["committee"],
  parameters: ["committee.required_at"],
  basis: ["district-bureau/2.1", "ZB-20"],
  text: {
    title: "应设支委会",
    condition: "正式党员达到人数的支部设立了支委会。",
    gap: "正式党员达到人数，支委班子表里还没有现任委员。",
    why: "党员多了，支部日常工作由支委会集体研究。",
    remedy: "已经选举产生的可以在支委班子表里补登；还没有的请示上级党组织安排选举。",
  },
  *check({ roster, committee, asOf }, { "committee.required_at": requiredAt }) {
    const notOwed = noCommitteeOwed(roster, asOf, requiredAt);
    if (notOwed) {
      yield notOwed;
      return;
    }
    if (!committee) {
      yield cannotJudge("branch", "missing-ledger", {
        message: "没有找到支委班子表，不能当作没有设支委会，补上后可以检查。",
        missing: { kind: "committee" },
      });
      return;
    }
    const members = committeeOn(committee, asOf);
    const evidence = members.map((member) => member.evidence);
    if (members.some(({ post }) => !isSecretaryPost(post) && !isDeputyPost(post))) yield met("branch", { evidence });
    else {
      yield gap("branch", {
        message:
          members.length === 0
            ? "正式党员达到设支委会的人数，支委班子表里还没有现任委员。"
            : "正式党员达到设支委会的人数，支委班子表里只有书记、副书记，还没有委员。",
        evidence: [absent(committee.next(), "现任委员"), ...evidence],
      });
    }
  },
});
