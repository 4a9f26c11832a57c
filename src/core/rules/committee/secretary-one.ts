/** The branch has exactly one secretary. */
import { defineRule, gap, met } from "../define.ts";
import { secretariesOn } from "../shared/branch-secretaries.ts";

export const secretaryOne = defineRule({
  id: "committee/secretary-one",
  severity: "H",
  needs: [],
  uses: ["committee", "branch", "roster"],
  basis: ["school/4.2.1", "district-bureau/2.1", "ZB-20"],
  text: {
    title: "书记1名",
    condition: "现任书记恰好一名。",
    gap: "现任书记不是一名。",
    why: "书记主持支部全面工作，由一人担任。",
    remedy: "可以先核对支委班子表里的职务和离任日期；书记空缺的请示上级党组织补选或指派。",
  },
  *check(facts) {
    const secretaries = secretariesOn(facts, facts.asOf);
    if ("status" in secretaries) {
      yield secretaries;
      return;
    }
    const { names, evidence } = secretaries;
    if (names.length === 1) yield met("branch", { evidence });
    else if (names.length === 0) yield gap("branch", { message: "台账里没有写现任书记是谁。", evidence });
    else {
      const message = `写着${names.length}名现任书记：${names.join("、")}，请核对离任日期。`;
      yield gap("branch", { message, evidence });
    }
  },
});
