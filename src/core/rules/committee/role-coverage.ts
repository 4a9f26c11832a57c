/** The duties that every committee shares out (组织, 宣传, 纪检 and what the profile adds) are all somebody's. */
import { absent, defineRule, gap, met } from "../define.ts";
import { committeeSituation } from "../shared/committee-members.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";

/** Ways of writing a duty that differ from its name in the profile. */
const otherWords: ReadonlyMap<string, RegExp> = new Map([
  ["纪检", /纪律检查|纪委/],
  ["青年", /共青|团支部|青工/],
]);

export const roleCoverage = defineRule({
  id: "committee/role-coverage",
  severity: "M",
  needs: ["roster"],
  uses: ["committee"],
  parameters: ["committee.required_roles", "committee.required_at"],
  basis: ["school/4.3.1", "district-bureau/2.1", "ZB-20"],
  text: {
    title: "委员分工齐全",
    condition: "应设的分工都有委员承担。",
    gap: "应设的分工还没有人承担。",
    why: "分工落到人，组织、宣传、纪检等工作才有人管。",
    remedy: "可以召开支委会明确分工，在支委班子表的分工列里写上。",
  },
  *check({ roster, committee, asOf }, { "committee.required_roles": roles, "committee.required_at": requiredAt }) {
    const situation = committeeSituation(committee, roster, asOf, requiredAt);
    if (situation.kind !== "committee") {
      yield situation.answer;
      return;
    }
    const texts = situation.members.map(({ post, duties }) => `${post} ${duties}`);
    const missing = roles.filter(
      (role) => !texts.some((text) => text.includes(role) || otherWords.get(role)?.test(text) === true),
    );
    const evidence = situation.members.flatMap(({ entries }) =>
      entries.flatMap(({ duties, post }) => foundFields([duties ?? post, "分工"])),
    );
    if (missing.length === 0) yield met("branch", { evidence });
    else {
      // Posts such as 组织委员 tell duties as well, but not that nobody has the others: one member often has several.
      const blocked = withoutColumns(situation.sheet, ["duties"]);
      const message = `还没有看到${missing.join("、")}的分工由谁承担。`;
      yield blocked ??
        gap("branch", {
          message,
          evidence: [absent(situation.sheet.caption("duties"), missing.join("、")), ...evidence],
        });
    }
  },
});
