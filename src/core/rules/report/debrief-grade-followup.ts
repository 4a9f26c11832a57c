/** A debriefing graded below the best is followed by a talk with the secretary. */

import { yearOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, placeOf } from "../define.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { foundFields } from "../shared/found-fields.ts";
import { interviewsIn } from "../shared/interviews.ts";
import { withoutAnyColumn, withoutColumns } from "../shared/missing-column.ts";
import { periodOf } from "../shared/periodic-record.ts";
import { isOfSeveralBranches } from "../shared/ratings.ts";

export const debriefGradeFollowup = defineRule({
  id: "report/debrief-grade-followup",
  severity: "M",
  needs: ["ratings"],
  uses: ["supervision"],
  parameters: ["report.interview_at", "report.grades"],
  basis: ["city-organs/1.3"],
  text: {
    title: "述职等次后续",
    condition: "述职评议等次在约定的约谈范围内的，有约谈记录。",
    gap: "述职等次在约谈范围内，还没有约谈记录。",
    why: "约谈是帮助书记找准差距，下一年补上。",
    remedy: "已经约谈的请补登记约谈日期；还没有的请与上级党组织联系。",
  },
  *check({ ratings, supervision, period }, { "report.interview_at": interviewed, "report.grades": grades }) {
    const entries = ratings.entries.filter((entry) => isAsked(ratings, entry, period));
    const blocked = withoutColumns(ratings, ["debriefGrade"]);
    if (entries.length > 0 && blocked) {
      yield blocked;
      return;
    }
    const several = isOfSeveralBranches(ratings);
    const all = interviewsIn(supervision);
    const seen = new Set<string>();
    for (const entry of entries) {
      const span = periodOf(ratings, entry);
      const branch = several ? fieldText(entry.branch) : "";
      const year = span === null ? entry.place.id : String(yearOf(span.from));
      const subject = branch === "" ? year : `${branch}/${year}`;
      if (seen.has(subject)) continue;
      seen.add(subject);
      const grade = fieldText(entry.debriefGrade).replace(/[“”"\s]/g, "");
      const shown = foundFields([entry.debriefGrade, "述职等次"]);
      if (grade === "") {
        yield cannotJudge(subject, "unreadable-value", {
          message: "述职等次还没有填，看不出要不要约谈。",
          evidence: shown,
        });
      } else if (!grades.includes(grade)) {
        yield cannotJudge(subject, "unreadable-value", {
          message: `述职等次“${grade}”不在${grades.join("、")}之中，请先核对。`,
          evidence: shown,
        });
      } else if (!interviewed.includes(grade)) yield notApplicable(subject, `述职等次是“${grade}”，不需要约谈。`);
      else {
        const talk = fieldValue(entry.interviewedOn);
        // On a list of branches an interview is of the branch it names.
        const interviews = all.filter((interview) => fieldText(interview.entry.unit).includes(branch));
        const elsewhere = interviews.find(({ date }) => date && span && date.from >= span.from);
        const unclear = interviews.filter(({ date }) => !date || !span).map(({ evidence }) => evidence);
        if (talk && entry.interviewedOn) {
          yield met(subject, { evidence: [...shown, foundField(entry.interviewedOn, "约谈日期")] });
        } else if (elsewhere) {
          yield met(subject, { evidence: [...shown, elsewhere.evidence] });
        } else if (unclear.length > 0) {
          yield cannotJudge(subject, "unreadable-date", {
            message: `述职等次是“${grade}”，有${unclear.length}条约谈记录看不出是不是这一年以后的，请先核对。`,
            evidence: [...shown, ...unclear.slice(0, 3)],
          });
        } else if (!entry.interviewedOn && !supervision) {
          yield cannotJudge(subject, "missing-column", {
            message: `述职等次是“${grade}”，台账没有约谈日期列，也没有督导反馈表，看不出约谈了没有。`,
            evidence: [...shown, absent(placeOf(entry), "约谈日期列")],
            missing: { kind: "ratings", field: "interviewedOn" },
          });
        } else {
          const untold =
            supervision && !entry.interviewedOn ? withoutAnyColumn(supervision, ["stage", "feedback"], subject) : null;
          yield untold ??
            gap(subject, {
              message: `述职等次是“${grade}”，还没有约谈记录。`,
              evidence: [
                ...shown,
                entry.interviewedOn ? foundField(entry.interviewedOn, "约谈日期") : absent(placeOf(entry), "约谈日期"),
              ],
            });
        }
      }
    }
  },
});
