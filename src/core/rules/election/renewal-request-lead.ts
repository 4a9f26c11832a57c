/** The request to renew the committee is sent in good time before the term runs out. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { addMonths, chineseDay, type Day } from "../../model/date.ts";
import type { Answer } from "../../model/outcome.ts";
import { defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import {
  datesInTerm,
  inspectedTerms,
  missingInTerm,
  type Term,
  termsOf,
  undatedInTerm,
  withoutTerms,
} from "../shared/election-terms.ts";

export const renewalRequestLead = defineRule({
  id: "election/renewal-request-lead",
  severity: "M",
  needs: ["election"],
  parameters: ["election.request_lead_months", "term.years"],
  basis: ["district-bureau/2.1"],
  text: {
    title: "提前报送换届请示",
    condition: "换届请示在届满前规定的月数以前报送。",
    gap: "换届请示没有在规定的月数以前报送。",
    why: "提前请示，上级才有时间考察人选和批复。",
    remedy: "还没有报的可以尽快报送换届请示，并补登请示日期。",
    remedyWhenPast: "报过的可以补登请示日期；报晚的写明情况，下一届提前安排。",
    doubts: "国家规定没有写提前几个月，这是区局的要求，各地不一样。",
  },
  *check({ election, branch, period, asOf }, { "election.request_lead_months": months, "term.years": years }) {
    const terms = termsOf(election, branch, years);
    if (terms.length === 0) yield withoutTerms(election);
    for (const term of inspectedTerms(terms, period)) yield answerFor(election, term, months, asOf);
  },
});

function answerFor(election: EntryFacts<"election">, term: Term, months: number, asOf: Day): Answer {
  const { subject } = term;
  if (term.appointed) return notApplicable(subject, "这一届由上级指派，不计算任期。");
  const deadline = addMonths(term.expiresOn, -months);
  const [request] = datesInTerm(election, term, "requestedOn");
  if (request) {
    const evidence = [foundField(request.cell, "请示日期")];
    if (request.day <= deadline) return met(subject, { evidence });
    return gap(subject, {
      message: `${chineseDay(term.expiresOn)}届满，请示应在${chineseDay(deadline)}前报送，实际是${chineseDay(request.day)}。`,
      evidence: [...evidence, term.evidence],
      past: true,
    });
  }
  if (asOf <= deadline) {
    const message = `任期${chineseDay(term.expiresOn)}届满，换届请示最晚${chineseDay(deadline)}报送。`;
    return notDue(subject, deadline, { message, evidence: [term.evidence] });
  }
  const undated = undatedInTerm(election, term, "requestedOn");
  if (undated) return undated;
  return gap(subject, {
    message: `任期${chineseDay(term.expiresOn)}届满，${chineseDay(deadline)}前还没有换届请示的记录。`,
    evidence: [missingInTerm(term, "requestedOn", "请示日期"), term.evidence],
    past: term.next !== null,
  });
}
