/** A reminder: where the year saw a major activity, its special funds are on record. */
import { fieldText } from "../../model/field.ts";
import { isClosed } from "../../model/period.ts";
import { defineRule, met, notApplicable, notDue, toConfirm } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

const special = /专项|拨付|拨款/;
const major = /重大活动|大型活动|专项活动|庆祝|纪念活动/;

export const specialTimely = defineRule({
  id: "funds/special-timely",
  severity: "I",
  needs: ["funds"],
  uses: ["plans"],
  basis: ["school/4.9.2", "district-bureau/7.1.2"],
  text: {
    title: "专项经费拨付",
    condition: "有重大活动的年份，经费台账里有专项经费的记录。",
    gap: "有重大活动的年份，还没有专项经费的记录。",
    why: "重大活动花费多，专项经费及时到位才好组织。",
    remedy: "请核对专项经费是否已经拨付，已拨付的补登记。",
  },
  *check({ funds, plans, asOf, period }) {
    for (const year of duePeriods("year", period, asOf)) {
      const spent = funds
        .within(year)
        .filter((entry) =>
          special.test(`${fieldText(entry.purpose)} ${fieldText(entry.source)} ${fieldText(entry.type)}`),
        );
      const activities = (plans?.within(year) ?? []).filter((entry) =>
        major.test(`${fieldText(entry.title)} ${fieldText(entry.matter)}`),
      );
      const evidence = activities.slice(0, 1).map((entry) => recordEvidence(entry, "title", "重大活动"));
      if (spent.length > 0) {
        yield met(year.key, {
          evidence: spent.slice(0, 3).map((entry) => recordEvidence(entry, "purpose", "专项经费")),
        });
      } else if (activities.length === 0) yield notApplicable(year.key, `${year.label}的计划里没有写重大活动。`);
      else if (!isClosed(year, asOf)) {
        yield notDue(year.key, year.to, {
          message: `${year.label}计划里有重大活动，专项经费年内登记即可。`,
          evidence,
        });
      } else {
        yield toConfirm(year.key, {
          message: `${year.label}计划里有重大活动，经费台账里没有看到专项经费，请核对。`,
          evidence,
        });
      }
    }
  },
});
