/** The secretary's yearly debriefing (述职评议) is on record with its grade. */
import { fieldText, fieldValue } from "../../model/field.ts";
import { liesWithin } from "../../model/period.ts";
import { defineRule, foundField } from "../define.ts";
import { isPaper } from "../shared/papers.ts";
import { answersPerRecordPeriod, periodOf } from "../shared/periodic-record.ts";

export const secretaryDebrief = defineRule({
  id: "report/secretary-debrief",
  severity: "M",
  needs: ["plans"],
  uses: ["ratings"],
  parameters: ["assembly.founding_days"],
  basis: ["school/4.8.3", "city-organs/1.3", "wuwei/4.3", "jiefangbei/4.2"],
  text: {
    title: "书记述职评议",
    condition: "当年有书记述职的记录，并写了评议等次（述职报告一行，或星级档案里的述职等次）。",
    gap: "这一年还没有书记述职和评议等次的记录。",
    why: "述职评议看的是书记抓党建的实效，等次关系到后续约谈和改进。",
    remedy: "已经述职的请补登记述职日期和评议等次。",
    remedyWhenPast: "述职过的请补登记日期和等次；没有安排述职的写明情况。",
  },
  *check({ plans, ratings, asOf, period, branch }, { "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: plans,
      name: "书记述职评议",
      frequency: { times: 1, per: "year" },
      foundingDays,
      counts: (entry) => isPaper(entry, { words: /述职/ }) && (!plans.has("grade") || fieldText(entry.grade) !== ""),
      field: "title",
      elsewhere: (year) =>
        (ratings?.entries ?? []).flatMap((entry) => {
          const span = ratings ? periodOf(ratings, entry) : null;
          const isOfYear = span !== null && liesWithin(span, year);
          return isOfYear && entry.debriefGrade && fieldValue(entry.debriefGrade) !== undefined
            ? [foundField(entry.debriefGrade, "述职等次")]
            : [];
        }),
    });
  },
});
