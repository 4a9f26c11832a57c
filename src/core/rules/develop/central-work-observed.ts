/** The review of an activist tells how he does in the central work. Words alone decide nothing: met or to confirm. */
import { fieldText } from "../../model/field.ts";
import { cannotJudge, defineRule, found, foundField, met, notApplicable, toConfirm } from "../define.ts";
import { dossiersOf } from "../shared/dossiers.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";
import { normalText } from "../shared/text-normal.ts";
import { excerpt, WordFinder } from "../shared/text-words.ts";

export const centralWorkObserved = defineRule({
  id: "develop/central-work-observed",
  severity: "R",
  needs: ["development"],
  parameters: ["words.central_work"],
  basis: ["lianxing/3.4"],
  text: {
    title: "考察含中心工作表现",
    condition: "考察意见里写到在中心工作中的表现。",
    gap: "考察意见里没有看到中心工作的表现。",
    why: "在中心工作里的表现，最能看出一个人的政治素质。",
    remedy: "可以在考察意见里补写参与中心工作的具体事例；用语清单可以在体检设置里改。",
    doubts: "换了说法的文字认不出来，请人工看一眼。",
  },
  *check({ development, period }, { "words.central_work": words }) {
    const dossiers = dossiersOf(development, period);
    const lacking = withoutColumns(development, ["reviewOpinion"]);
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    const finder = new WordFinder(words);
    for (const dossier of dossiers) {
      const { subject, name, entry } = dossier;
      const cell = entry.reviewOpinion;
      if (!cell) {
        yield withoutCell(development, dossier, "reviewOpinion");
        continue;
      }
      const text = normalText(fieldText(cell));
      const [hit] = finder.hits(text);
      if (hit) yield met(subject, { evidence: [found(cell.at, excerpt(text, hit))] });
      else if (text !== "") {
        const message = `${name}的考察意见里没有看到中心工作表现的用语，请人工看一眼。`;
        yield toConfirm(subject, { message, evidence: [foundField(cell, "考察意见")] });
      } else if (fieldText(entry.activistOn) === "" && entry.activistOn) {
        yield notApplicable(subject, "还没有确定为入党积极分子。");
      } else {
        const message = `${name}没有考察意见，看不出有没有写中心工作的表现。`;
        yield cannotJudge(subject, "unreadable-value", { message, evidence: [foundField(cell, `${name}的考察意见`)] });
      }
    }
  },
});
