/** The committee's democratic life meeting (民主生活会) of the year, told to the members and reported upwards. */
import { addDays } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { parsePeriod } from "../../model/period.ts";
import { absent, defineRule, gap, met, toConfirm } from "../define.ts";
import { answersPerPeriod, dateEvidence } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { textsOf } from "../shared/text-of-meeting.ts";
import { graceOf, heldForYear } from "../shared/yearly-meeting.ts";

export const democraticLifeCommittee = defineRule({
  id: "orglife/democratic-life-committee",
  severity: "M",
  needs: ["meetings"],
  uses: ["plans"],
  parameters: ["demlife.frequency", "demlife.report_days", "orglife.grace", "assembly.founding_days"],
  basis: ["school/4.5.3", "school/4.8.4", "district-bureau/8.1.1"],
  text: {
    title: "支委会民主生活会",
    condition: "每年有支委会民主生活会记录，情况通报给党员并报上级。",
    gap: "这一年的支委会民主生活会还不全。",
    why: "班子先开好自己的会，再把情况告诉党员和上级。",
    remedy: "可以补登会议记录，并在计划总结台账里登记通报和上报的材料。",
    remedyWhenPast: "开过的可以补登记录和通报、上报的材料；确实没有开的写明原因。",
  },
  *check(facts, figures) {
    const frequency = figures["demlife.frequency"];
    const grace = figures["orglife.grace"];
    const foundingDays = figures["assembly.founding_days"];
    const { meetings, plans } = facts;
    const yearly = frequency.per === "year";
    const answers = answersPerPeriod({
      facts,
      type: "democratic-life",
      name: "支委会民主生活会",
      frequency,
      foundingDays,
      ...(yearly
        ? {
            heldIn: (year) => heldForYear(meetings.ofType("democratic-life"), year),
            graceOf: (year) => graceOf(year, grace),
          }
        : {}),
    });
    for (const answer of answers) {
      const period = parsePeriod(answer.subject);
      if (answer.status !== "met" || !period) {
        yield answer;
        continue;
      }
      const window = {
        from: period.from,
        to: yearly ? graceOf(period, grace) : addDays(period.to, figures["demlife.report_days"]),
      };
      const told = [...heldForYear(meetings.ofType("democratic-life"), period)].find((record) =>
        /通报|报告上级|上报|报送/.test(textsOf(record).text),
      );
      const report = plans
        ?.within(window)
        .find((plan) => /民主生活会/.test(`${fieldText(plan.type)}${fieldText(plan.title)}${fieldText(plan.matter)}`));
      if (report) {
        yield met(answer.subject, {
          evidence: [...answer.evidence, recordEvidence(report, "title", "民主生活会情况")],
        });
      } else if (told) yield met(answer.subject, { evidence: [...answer.evidence, dateEvidence(told)] });
      else if (plans?.covers(period)) {
        yield gap(answer.subject, {
          message: `${period.label}的民主生活会开过了，还没有看到情况通报、上报的记录。`,
          evidence: [absent(plans.next(), "民主生活会情况通报"), ...answer.evidence],
        });
      } else {
        yield toConfirm(answer.subject, {
          message: `${period.label}的民主生活会开过了，台账里看不出情况是否通报、上报，请核对。`,
          evidence: answer.evidence,
        });
      }
    }
  },
});
