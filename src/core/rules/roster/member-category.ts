/** Every member belongs to exactly one of the five categories of the points system (积分类别). */
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";

const categories = ["在职", "无职", "非公", "流动", "老弱病残"];

export const memberCategory = defineRule({
  id: "roster/member-category",
  severity: "M",
  needs: ["roster"],
  basis: ["jiefangbei/3.3"],
  text: {
    title: "五类党员归类",
    condition: "每名党员恰好归入在职、无职、非公、流动、老弱病残中的一类。",
    gap: "还没有归类。",
    why: "积分按类别设标准，没有归类就没有标准可用。",
    remedy: "可以在花名册的积分类别列里填上五类中的一类。",
  },
  *check({ roster, asOf }) {
    if (!roster.has("pointsCategory")) {
      yield cannotJudge("branch", "missing-column", {
        message: "花名册没有积分类别列，看不出每名党员归哪一类。",
        evidence: [absent(roster.whole(), "积分类别列")],
        missing: { kind: "roster", field: "pointsCategory" },
      });
      return;
    }
    for (const person of roster.onRosterOn(asOf)) {
      const cell = person.record.pointsCategory;
      const evidence = [foundField(cell ?? person.record.name, `${person.name}的积分类别`)];
      const named = categories.filter((category) => fieldText(cell).includes(category));
      if (fieldValue(cell) !== undefined) yield met(person.subject, { evidence });
      else if (named.length > 1) {
        yield gap(person.subject, { message: `${person.name}归了${named.length}类，应当只归一类。`, evidence });
      } else if (isUnreadable(cell)) {
        const message = `${person.name}的积分类别不在五类之中，看不懂。`;
        yield cannotJudge(person.subject, "unreadable-value", { message, evidence });
      } else yield gap(person.subject, { message: `${person.name}还没有归类。`, evidence });
    }
  },
});
