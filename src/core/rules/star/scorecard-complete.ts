/** The score table has a score, or 不适用, for every item, and full marks add up to one hundred. */
import { yearOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import { defineRule, foundField, gap, met } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

/** The scale the text speaks of: 百分制. */
const hundred = 100;

export const scorecardComplete = defineRule({
  id: "star/scorecard-complete",
  severity: "H",
  needs: ["scorecard"],
  basis: ["wuwei/3.1", "wuwei/3.2"],
  text: {
    title: "评分表完整",
    condition: "评分表的每项都有得分，或写了不适用；各项满分相加是一百分。",
    gap: "评分表还有空着的项，或者满分相加不是一百分。",
    why: "评分表填完整，星级才算得准。",
    remedy: "可以把空着的项补上得分或写“不适用”，再核对各项满分。",
    doubts: "附件里的评分表没有随文公布，分值以上级下发的为准。",
  },
  *check({ scorecard, asOf }) {
    const blocked = withoutColumns(scorecard, ["full", "score"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const subject = String(yearOf(scorecard.entries[0]?.stated?.from ?? asOf));
    const items = scorecard.entries.filter((entry) => fieldValue(entry.full) !== undefined);
    const open = items.filter((entry) => fieldText(entry.score) === "" && fieldValue(entry.notApplicable) !== true);
    // Thousandths: full marks such as 2.5 add up without binary noise.
    const total = items.reduce((sum, entry) => sum + Math.round((fieldValue(entry.full) ?? 0) * 1000), 0) / 1000;
    const faults = [
      ...(open.length > 0 ? [`还有${open.length}项没有得分`] : []),
      ...(total === hundred ? [] : [`各项满分相加是${total}分，不是${hundred}分`]),
    ];
    yield faults.length === 0
      ? met(subject, { evidence: items.slice(0, 1).map((entry) => recordEvidence(entry, "full", "满分")) })
      : gap(subject, {
          message: `评分表${faults.join("，")}。`,
          evidence:
            open.length > 0
              ? open
                  .slice(0, 5)
                  .map((entry) =>
                    entry.score ? foundField(entry.score, "得分") : recordEvidence(entry, "item", "得分"),
                  )
              : items.slice(0, 1).map((entry) => recordEvidence(entry, "full", "满分")),
        });
  },
});
