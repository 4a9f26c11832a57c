/** A reminder: the debriefing of the year speaks of the star rating. */
import { fieldText } from "../../model/field.ts";
import { isClosed, liesWithin } from "../../model/period.ts";
import { defineRule, found, met, notApplicable, notDue, placeOf, toConfirm } from "../define.ts";
import { isPaper } from "../shared/papers.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { periodOf } from "../shared/periodic-record.ts";

export const linkedDebrief = defineRule({
  id: "star/linked-debrief",
  severity: "I",
  needs: ["plans"],
  basis: ["wuwei/4.3", "school/6.1", "jiefangbei/4.2"],
  text: {
    title: "纳入述职考核",
    condition: "当年的述职材料里写到达标创星或标准化建设的情况。",
    gap: "述职材料里没有看到达标创星的情况。",
    why: "述职时讲创星，责任才连得上。",
    remedy: "请核对述职材料，有写的在台账内容里注明。",
    doubts: "只看台账里的名称、内容和章节，材料正文不在工作簿里。",
  },
  *check({ plans, period, asOf }) {
    for (const year of duePeriods("year", period, asOf)) {
      const papers = plans.entries.filter((entry) => {
        const span = periodOf(plans, entry);
        return span !== null && liesWithin(span, year) && isPaper(entry, { words: /述职/ });
      });
      const linked = papers.find((entry) =>
        /达标|创星|星级|标准化|积分/.test([entry.title, entry.matter, entry.sections].map(fieldText).join(" ")),
      );
      const shown = papers.slice(0, 3).map((entry) => found(placeOf(entry), fieldText(entry.title)));
      if (linked) yield met(year.key, { evidence: [found(placeOf(linked), fieldText(linked.title))] });
      else if (papers.length === 0) {
        yield isClosed(year, asOf)
          ? notApplicable(year.key, `${year.label}没有述职材料的记录。`)
          : notDue(year.key, year.to, { message: `${year.label}还没有述职材料的记录。` });
      } else {
        yield toConfirm(year.key, {
          message: `${year.label}的述职材料里没有看到达标创星的情况，请核对。`,
          evidence: shown,
        });
      }
    }
  },
});
