/** Some months before the term runs out, the superior organisation reminds the branch of the renewal. */
import { addMonths, chineseDay } from "../../model/date.ts";
import { defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { datesInTerm, missingInTerm, termsOf, undatedInTerm, withoutTerms } from "../shared/election-terms.ts";

export const superiorReminder = defineRule({
  id: "election/superior-reminder",
  severity: "L",
  needs: ["election"],
  parameters: ["election.reminder_months", "term.years"],
  basis: ["wuwei/2.1", "ZB-22"],
  text: {
    title: "换届提醒",
    condition: "进入届满前的提醒期以后，有上级提醒的记录。",
    gap: "已经进入届满前的提醒期，还没有换届提醒的记录。",
    why: "提前提醒，换届各项准备才来得及。",
    remedy: "收到过提醒的可以补登日期；没有的可以主动向上级党组织报告任期，着手准备换届。",
  },
  *check({ election, branch, asOf }, { "election.reminder_months": months, "term.years": years }) {
    const term = termsOf(election, branch, years).at(-1);
    if (!term) {
      yield withoutTerms(election);
      return;
    }
    const { subject } = term;
    const from = addMonths(term.expiresOn, -months);
    const [reminder] = datesInTerm(election, term, "remindedOn");
    if (term.appointed) yield notApplicable(subject, "这一届由上级指派，不计算任期。");
    else if (asOf < from) {
      yield notApplicable(
        subject,
        `离${chineseDay(term.expiresOn)}届满还有${months}个月以上，${chineseDay(from)}起提醒。`,
      );
    } else if (reminder) yield met(subject, { evidence: [foundField(reminder.cell, "提醒日期")] });
    else {
      yield undatedInTerm(election, term, "remindedOn") ??
        gap(subject, {
          message: `任期${chineseDay(term.expiresOn)}届满，${chineseDay(from)}起应有换届提醒，台账里还没有记录。`,
          evidence: [missingInTerm(term, "remindedOn", "提醒日期"), term.evidence],
        });
    }
  },
});
