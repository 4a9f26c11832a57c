/** At most so many deputy secretaries, where they are needed at all. */
import { defineRule, gap, met } from "../define.ts";
import { committeeOn, isDeputyPost } from "../shared/committee-members.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const deputyCap = defineRule({
  id: "committee/deputy-cap",
  severity: "L",
  needs: ["committee"],
  parameters: ["committee.deputy_max"],
  basis: ["district-bureau/2.1", "ZB-20"],
  text: {
    title: "副书记≤1",
    condition: "现任副书记人数没有超过上限，必要时才设。",
    gap: "现任副书记人数偏多。",
    why: "副书记只在必要时设。",
    remedy: "可以先核对职务和离任日期；确实偏多的在换届或调整时理顺。",
  },
  *check({ committee, asOf }, { "committee.deputy_max": most }) {
    const blocked = withoutColumns(committee, ["post"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const deputies = committeeOn(committee, asOf).filter(({ post }) => isDeputyPost(post));
    const evidence = deputies.map((deputy) => deputy.evidence);
    if (deputies.length <= most) yield met("branch", { evidence });
    else yield gap("branch", { message: `现任副书记有${deputies.length}名，超过${most}名。`, evidence });
  },
});
