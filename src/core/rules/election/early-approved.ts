/** A renewal before its time has been approved, and is a year early at most. */
import { addYears, chineseDay, monthOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { containsDay } from "../../model/period.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, toConfirm } from "../define.ts";
import { type Term, termsOf, withoutTerms } from "../shared/election-terms.ts";

export const earlyApproved = defineRule({
  id: "election/early-approved",
  severity: "M",
  needs: ["election"],
  parameters: ["election.extension_max_years", "term.years"],
  basis: ["district-bureau/2.1", "XJ-3"],
  text: {
    title: "提前换届批准",
    condition: "提前换届的，有上级批复，提前不超过规定的年限。",
    gap: "提前换届没有看到批复，或提前太久。",
    why: "提前换届要报上级党组织批准，一般不超过一年。",
    remedy: "批准过的可以补登批复日期和文号；没有的写明情况并报告上级党组织。",
  },
  *check({ election, branch, period }, { "election.extension_max_years": most, "term.years": years }) {
    const terms = termsOf(election, branch, years);
    if (terms.length === 0) yield withoutTerms(election);
    for (const former of [null, ...terms]) {
      const term = former === null ? terms[0] : former.next;
      if (term && (term.next === null || containsDay(period, term.electedOn.from))) yield answerFor(term, former, most);
    }
  },
});

function answerFor(term: Term, former: Term | null, most: number): Answer {
  const { subject } = term;
  const flag = term.entries.map(({ early }) => early).find((cell) => fieldValue(cell) !== undefined);
  const isStated = fieldValue(flag) === true;
  const isDenied = fieldValue(flag) === false;
  // A renewal within the month in which the term runs out is in time.
  const isCounted = former !== null && !former.appointed && monthOf(term.electedOn.to) < monthOf(former.expiresOn);
  if (!isStated && !isCounted) return notApplicable(subject, "没有提前换届。");
  const approval = term.entries.flatMap(({ approval: number, approvedOn }) =>
    [number, approvedOn].flatMap((cell) => (cell && fieldText(cell) !== "" ? [foundField(cell, "批复")] : [])),
  );
  const evidence = [...(flag ? [foundField(flag, "提前换届")] : []), term.evidence, ...approval];
  const isTooEarly = former !== null && addYears(term.electedOn.to, most) < former.expiresOn;
  if (former && isDenied && (isTooEarly || approval.length === 0)) {
    const message = `上一届到${chineseDay(former.expiresOn)}届满，台账写着没有提前换届，日期对不上，请核对。`;
    return toConfirm(subject, { message, evidence });
  }
  if (former && isTooEarly) {
    const message = `上一届到${chineseDay(former.expiresOn)}才届满，提前超过${most}年。`;
    return gap(subject, { message, evidence, past: true });
  }
  if (approval.length > 0) return met(subject, { evidence });
  if (!isStated && former) {
    const message = `上一届到${chineseDay(former.expiresOn)}届满，这次换届早于届满的月份，请核对是否经过批准。`;
    return toConfirm(subject, { message, evidence });
  }
  if (term.entries.every(({ approval: number, approvedOn }) => !number && !approvedOn)) {
    return cannotJudge(subject, "missing-column", {
      message: "换届选举台账没有批复日期和批复文号列，看不出提前换届有没有批准。",
      evidence,
      missing: { kind: "election", field: "approvedOn" },
    });
  }
  return gap(subject, { message: "提前换届还没有登记上级批复。", evidence, past: true });
}
