/** A term that outlasts its last day has an approved extension, of a year at most. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { addYears, chineseDay, type Day } from "../../model/date.ts";
import type { Answer } from "../../model/outcome.ts";
import { defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import {
  datesInTerm,
  inspectedTerms,
  missingInTerm,
  type Term,
  termsOf,
  undatedInTerm,
  withoutTerms,
} from "../shared/election-terms.ts";

export const extensionApproved = defineRule({
  id: "election/extension-approved",
  severity: "H",
  needs: ["election"],
  parameters: ["election.extension_max_years", "term.years"],
  basis: ["district-bureau/2.1", "XJ-3", "ZB-22", "RQ"],
  text: {
    title: "延期换届批准",
    condition: "超过届满日的，有延期批复，并在规定的年限内换届。",
    gap: "超过届满日，没有看到延期批复，或延期太久。",
    why: "延期换届要报上级党组织批准，一般不超过一年。",
    remedy: "已经批准的可以补登批复日期和延期至；没有批准的尽快请示上级党组织。",
    remedyWhenPast: "批准过的可以补登批复；没有的写明情况，以后按期换届。",
  },
  *check({ election, branch, period, asOf }, { "election.extension_max_years": most, "term.years": years }) {
    const terms = termsOf(election, branch, years);
    if (terms.length === 0) yield withoutTerms(election);
    for (const term of inspectedTerms(terms, period)) yield answerFor(election, term, most, asOf);
  },
});

function answerFor(election: EntryFacts<"election">, term: Term, most: number, asOf: Day): Answer {
  const { subject, expiresOn, next } = term;
  const until = next?.electedOn.from ?? asOf;
  if (term.appointed || until <= expiresOn) return notApplicable(subject, "没有延期换届。");
  const past = next !== null;
  const approvals = datesInTerm(election, term, "extensionApprovedOn");
  if (approvals.length === 0) {
    return (
      undatedInTerm(election, term, "extensionApprovedOn") ??
      gap(subject, {
        message: `任期${chineseDay(expiresOn)}届满，${past ? `到${chineseDay(until)}才换届` : "还没有换届"}，没有看到延期批复。`,
        evidence: [missingInTerm(term, "extensionApprovedOn", "延期批复日期"), term.evidence],
        past,
      })
    );
  }
  const evidence = [...approvals.map(({ cell }) => foundField(cell, "延期批复日期")), term.evidence];
  const limit = addYears(expiresOn, most);
  const stated = datesInTerm(election, term, "extendedUntil").at(-1);
  if (until > limit || (stated && stated.lastDay > limit)) {
    const message = `任期${chineseDay(expiresOn)}届满，延期超过${most}年，一般在${chineseDay(limit)}前换届。`;
    return gap(subject, { message, evidence, past });
  }
  if (stated && until > stated.lastDay) {
    return gap(subject, {
      message: `批准延期到${chineseDay(stated.lastDay)}，已经超过。`,
      evidence: [foundField(stated.cell, "延期至"), ...evidence],
      past,
    });
  }
  return met(subject, { evidence });
}
