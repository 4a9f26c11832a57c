/** Every member of the committee has a duty of their own. */
import { fieldText } from "../../model/field.ts";
import { defineRule, foundField, gap, met, toConfirm } from "../define.ts";
import { committeeSituation } from "../shared/committee-members.ts";
import { withoutColumns } from "../shared/missing-column.ts";

/** A post that names its duty: 书记, 副书记, 组织委员. */
const tellsDuty = /书记|[^\s支部、]委员/;

export const everyMemberHasDuty = defineRule({
  id: "committee/every-member-has-duty",
  severity: "L",
  needs: ["roster"],
  uses: ["committee", "archive"],
  parameters: ["committee.required_at"],
  basis: ["district-bureau/2.1", "district-bureau/2.2.3"],
  text: {
    title: "委员人人有分工",
    condition: "每名现任委员都写明分工，档案里有职责类资料。",
    gap: "还没有写明分工。",
    why: "每名委员都有分工，党务工作才不会由一个人包办。",
    remedy: "可以在支委班子表里补上这名委员的分工，并把职责资料归档。",
  },
  *check({ roster, committee, archive, asOf }, { "committee.required_at": requiredAt }) {
    const situation = committeeSituation(committee, roster, asOf, requiredAt);
    if (situation.kind !== "committee") {
      yield situation.answer;
      return;
    }
    const told = situation.members.some(({ post }) => tellsDuty.test(post));
    const blocked = told ? null : withoutColumns(situation.sheet, ["duties"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const isFiled =
      archive === null ||
      archive.entries.some(({ title, category }) => /职责|分工/.test(`${fieldText(title)} ${fieldText(category)}`));
    for (const { name, post, duties, entries, evidence } of situation.members) {
      const cell = entries.find((entry) => fieldText(entry.duties) !== "")?.duties ?? entries[0]?.duties;
      const shown = [cell ? foundField(cell, `${name}的分工`) : evidence];
      if (duties === "" && !tellsDuty.test(post)) {
        yield withoutColumns(situation.sheet, ["duties"], name) ??
          gap(name, { message: `${name}还没有写明分工。`, evidence: shown });
      } else if (isFiled) yield met(name, { evidence: shown });
      else {
        const message = `${name}的分工已经写明，档案目录里没有看到职责类资料，请核对。`;
        yield toConfirm(name, { message, evidence: shown });
      }
    }
  },
});
