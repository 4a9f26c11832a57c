/** The democratic appraisal of members (民主评议党员) takes place every year; by order it may lie early in the next. */
import { addDays, chineseDay, type Day, yearOf } from "../../model/date.ts";
import type { Evidence } from "../../model/outcome.ts";
import { isClosed, type Period } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notDue } from "../define.ts";
import { appraisalYearOf } from "../shared/appraisal-records.ts";
import { beforeFounding, dateEvidence, duePeriods, possiblyHeld } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { graceOf, heldForYear } from "../shared/yearly-meeting.ts";

export const yearly = defineRule({
  id: "appraisal/yearly",
  severity: "H",
  needs: [],
  uses: ["appraisal", "meetings"],
  parameters: ["appraisal.frequency", "orglife.grace", "assembly.founding_days"],
  basis: ["school/4.5.4", "district-bureau/4.1.3", "lianxing/2.4", "ZB-18"],
  text: {
    title: "民主评议每年1次",
    condition: "每年有民主评议党员的记录。",
    gap: "这一年还没有民主评议党员的记录。",
    why: "一年一次，党员互相看看做得怎么样。",
    remedy: "可以先核对是否开展过漏记；次年初开展的请写明属于哪个年度。",
    remedyWhenPast: "开展过的可以补登，并写明属于哪个年度；确实没有开展的写明原因，按上级安排处理。",
  },
  *check(
    { appraisal, meetings, branch, period, asOf },
    { "appraisal.frequency": frequency, "orglife.grace": grace, "assembly.founding_days": foundingDays },
  ) {
    const ledger = appraisal ?? meetings;
    if (!ledger) {
      const message = "没有找到民主评议台账，也没有会议记录，看不出开展了没有。";
      yield cannotJudge("branch", "missing-ledger", { message, missing: { kind: "appraisal" } });
      return;
    }
    const rows = new Map<number, Evidence>();
    for (const entry of appraisal?.entries ?? []) {
      const year = appraisalYearOf(entry);
      if (year !== null && !rows.has(year)) rows.set(year, recordEvidence(entry, "year", "民主评议"));
    }
    const undated = appraisal?.entries.find((entry) => appraisalYearOf(entry) === null);
    const held = meetings?.ofType("appraisal") ?? [];
    for (const year of duePeriods("year", period, asOf)) {
      const unfounded = beforeFounding(year.key, year, branch, foundingDays);
      if (unfounded) {
        yield unfounded;
        continue;
      }
      const row = rows.get(yearOf(year.from));
      const evidence = [...(row ? [row] : []), ...heldForYear(held, year).map(dateEvidence)];
      const doubtful = meetings?.possible("appraisal", year) ?? [];
      const until = graceOf(year, grace);
      // One appraisal has rows and a meeting: they are no two.
      if (evidence.length >= frequency.times) yield met(year.key, { evidence: evidence.slice(0, 2) });
      else if (!isClosed(year, asOf)) {
        const message = `${year.label}还在期内，还没有民主评议党员记录，最晚${chineseDay(year.to)}。`;
        yield notDue(year.key, year.to, { message });
      } else if (asOf <= until) {
        const message = `${year.label}还没有民主评议党员记录；按安排补开的，最晚${chineseDay(until)}。`;
        yield notDue(year.key, until, { message });
      } else if (appraisal && undated) {
        const message = `民主评议台账里有看不出年度的行，可能就是${year.label}的，补上年度后可以检查。`;
        yield cannotJudge(year.key, "unreadable-date", {
          message,
          evidence: [undated.year ? foundField(undated.year, "年度") : absent(appraisal.caption("year"), "年度")],
          missing: { kind: "appraisal", field: "year" },
        });
      } else if (doubtful.length > 0) yield possiblyHeld(year.key, year.label, "民主评议", doubtful);
      else if (!meetings?.covers(year) && !appraisal?.covers(lastPart(year))) {
        const message = `台账没有包住${year.label}，看不出民主评议开展了没有。`;
        yield cannotJudge(year.key, "coverage", { message });
      } else {
        yield gap(year.key, {
          message: `${year.label}还没有民主评议党员记录。`,
          evidence: [absent(ledger.next(), "民主评议党员")],
          past: true,
        });
      }
    }
  },
});

/** An appraisal ledger has one row a year per person: that it covers the year's end shows that it was kept. */
function lastPart(year: Period): { readonly from: Day; readonly to: Day } {
  return { from: addDays(year.to, -30), to: year.to };
}
