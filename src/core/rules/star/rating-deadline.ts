/** Score table and rating were handed in and fixed by the days the notice of that year named. */
import { chineseDay } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { dayInYear } from "../../model/period.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { ratingsOf } from "../shared/ratings.ts";

export const ratingDeadline = defineRule({
  id: "star/rating-deadline",
  severity: "M",
  needs: ["ratings"],
  parameters: ["star.deadline_year", "star.score_reported_by", "star.rated_by"],
  basis: ["wuwei/3.2"],
  text: {
    title: "评分上报与定级时间",
    condition: "评分表在通知写明的日期前上报，星级在写明的日期前评定。",
    gap: "评分上报或定级晚于通知的日期。",
    why: "按时上报，定级才能一起进行。",
    remedy: "请核对上报和评定日期，晚了的写明原因。",
    doubts: "日期是某一年通知里的，其他年度按当年的通知，在体检设置里改。",
  },
  *check(
    { ratings, period },
    { "star.deadline_year": year, "star.score_reported_by": reportedBy, "star.rated_by": ratedBy },
  ) {
    for (const rating of ratingsOf(ratings, period)) {
      const { entry, subject } = rating;
      if (rating.year !== year) {
        yield notApplicable(subject, `这些日期是${year}年通知的，其他年度按当年通知。`);
        continue;
      }
      const steps = [
        { field: entry.reportedOn, last: dayInYear(year, reportedBy), name: "上报" },
        { field: entry.ratedOn, last: dayInYear(year, ratedBy), name: "评定" },
      ];
      const evidence = foundFields(...steps.map(({ field, name }) => [field, name] as const));
      const late = steps.flatMap(({ field, last, name }) => {
        const date = fieldValue(field);
        return date && date.from > last ? [`${name}于${chineseDay(date.from)}，通知是${chineseDay(last)}前`] : [];
      });
      const open = steps.filter(({ field }) => fieldValue(field) === undefined).map(({ name }) => `${name}日期`);
      if (late.length > 0) yield gap(subject, { message: `${late.join("；")}。`, evidence, past: true });
      else if (open.length > 0) {
        yield cannotJudge(subject, "unreadable-value", {
          message: `没有看到${open.join("、")}，看不出早晚。`,
          evidence,
        });
      } else yield met(subject, { evidence });
    }
  },
});
