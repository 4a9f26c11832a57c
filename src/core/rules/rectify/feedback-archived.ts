/** What supervision told the branch in a quarter is kept in its archive. */
import { fieldText, fieldValue } from "../../model/field.ts";
import { isClosed, liesWithin } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, gap, met, notApplicable, notDue } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const feedbackArchived = defineRule({
  id: "rectify/feedback-archived",
  severity: "L",
  needs: ["supervision"],
  uses: ["archive"],
  basis: ["city-organs/2.3"],
  text: {
    title: "反馈清单存档",
    condition: "每季的督导反馈都有清单，并且归了档。",
    gap: "这一季的督导反馈还没有归档。",
    why: "反馈留得下，整改才对得上。",
    remedy: "可以把反馈清单归档，在督导反馈表或档案目录里写明归档日期。",
  },
  *check({ supervision, archive, period, asOf }) {
    const papers = (archive?.entries ?? [])
      .filter((entry) => /督导|反馈/.test(fieldText(entry.title)))
      .map((entry) => ({
        date: fieldValue(entry.date) ?? fieldValue(entry.filedOn),
        evidence: recordEvidence(entry, "title", "反馈清单"),
      }));
    for (const quarter of duePeriods("quarter", period, asOf)) {
      const told = supervision.within(quarter).filter((entry) => fieldText(entry.feedback) !== "");
      const filed = told.find((entry) => fieldValue(entry.archivedOn) !== undefined);
      const paper = papers.find(({ date }) => date && liesWithin(date, quarter));
      const undated = papers.filter(({ date }) => date === undefined);
      const shown = told.slice(0, 3).map((entry) => recordEvidence(entry, "feedback", "反馈"));
      if (told.length === 0) yield notApplicable(quarter.key, `${quarter.label}没有督导反馈。`);
      else if (filed) yield met(quarter.key, { evidence: [recordEvidence(filed, "archivedOn", "归档日期")] });
      else if (paper) yield met(quarter.key, { evidence: [paper.evidence] });
      else if (!isClosed(quarter, asOf)) {
        yield notDue(quarter.key, quarter.to, { message: `${quarter.label}的督导反馈还没有归档。`, evidence: shown });
      } else if (!supervision.has("archivedOn") && !archive) {
        yield cannotJudge(quarter.key, "missing-column", {
          message: "督导反馈表里没有找到“归档日期”列，也没有档案目录，看不出归档了没有。",
          evidence: shown,
          missing: { kind: "supervision", field: "archivedOn" },
        });
      } else if (undated.length > 0) {
        yield cannotJudge(quarter.key, "unreadable-date", {
          message: `档案目录里有${undated.length}份督导反馈看不出日期，可能就是${quarter.label}的，请先核对。`,
          evidence: undated.slice(0, 3).map(({ evidence }) => evidence),
        });
      } else {
        yield gap(quarter.key, {
          message: `${quarter.label}的督导反馈还没有归档。`,
          evidence: [absent(archive?.next() ?? supervision.next(), `${quarter.label}反馈清单`), ...shown],
        });
      }
    }
  },
});
