/** By the end of the year every issue is mended or explained. */
import { chineseDay, yearOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { dayInYear } from "../../model/period.ts";
import { defineRule, gap, met, notApplicable, notDue } from "../define.ts";
import { isClosedIssue } from "../shared/issue-state.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const attainByYearEnd = defineRule({
  id: "standard/attain-by-year-end",
  severity: "M",
  needs: ["issues"],
  parameters: ["standard.attain_by"],
  basis: ["school/5.2", "district-bureau/preface"],
  text: {
    title: "年底前争创达标",
    condition: "年底前，当年的问题都已销号或说明。",
    gap: "到年底还有问题没有销号或说明。",
    why: "当年的问题当年了，验收才过得去。",
    remedy: "请逐条核对，能改的改，确实改不了的写明说明。",
  },
  *check({ issues, period, asOf }, { "standard.attain_by": by }) {
    for (const year of duePeriods("year", period, asOf)) {
      const last = dayInYear(yearOf(year.from), by);
      const own = issues.entries.filter((entry) => {
        const date = fieldValue(entry.foundOn);
        return date === undefined || (date.from >= year.from && date.from <= year.to);
      });
      const open = own.filter((entry) => !isClosedIssue(entry));
      const evidence = open.slice(0, 5).map((entry) => recordEvidence(entry, "issue", "问题"));
      if (own.length === 0) yield notApplicable(year.key, `问题台账里没有${year.label}的问题。`);
      else if (open.length === 0)
        yield met(year.key, { evidence: own.slice(0, 1).map((entry) => recordEvidence(entry, "status", "状态")) });
      else if (asOf <= last) {
        yield notDue(year.key, last, {
          message: `${year.label}还有${open.length}个问题没有销号，最晚${chineseDay(last)}。`,
          evidence,
        });
      } else
        yield gap(year.key, { message: `到${chineseDay(last)}还有${open.length}个问题没有销号或说明。`, evidence });
    }
  },
});
