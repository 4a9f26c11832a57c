/** A committee has three to five members, the secretary included; six or seven are noted, more or fewer are a gap. */
import { defineRule, gap, met } from "../define.ts";
import { committeeSituation } from "../shared/committee-members.ts";

export const sizeRange = defineRule({
  id: "committee/size-range",
  severity: "H",
  needs: ["roster"],
  uses: ["committee"],
  parameters: ["committee.size", "committee.required_at"],
  basis: ["district-bureau/2.1", "school/4.2.1", "ZB-20"],
  text: {
    title: "支委会人数",
    condition: "现任委员（含书记）人数在规定的范围内。",
    gap: "现任委员人数不在规定的范围内。",
    why: "委员太少分工落不下去，太多不便议事。",
    remedy: "可以先核对支委班子表里的任职和离任日期；确实缺的请示补选，多的在换届时调整。",
  },
  *check({ roster, committee, asOf }, { "committee.size": size, "committee.required_at": requiredAt }) {
    const situation = committeeSituation(committee, roster, asOf, requiredAt);
    if (situation.kind !== "committee") {
      yield situation.answer;
      return;
    }
    const count = situation.members.length;
    const evidence = situation.members.map((member) => member.evidence);
    if (count < size.from) {
      yield gap("branch", { message: `现任委员有${count}名，少于${size.from}名。`, evidence });
    } else if (count > size.to) {
      yield gap("branch", { message: `现任委员有${count}名，超过${size.to}名。`, evidence });
    } else if (count > size.usualTo) {
      const message = `现任委员有${count}名，一般是${size.from}至${size.usualTo}名，最多${size.to}名，可以留意。`;
      yield met("branch", { message, evidence });
    } else yield met("branch", { evidence });
  },
});
