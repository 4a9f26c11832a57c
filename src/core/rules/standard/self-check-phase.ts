/** The first look round is done, and the ledger set up, by the end of summer. */
import { chineseDay, yearOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { dayInYear } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notDue } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";

export const selfCheckPhase = defineRule({
  id: "standard/self-check-phase",
  severity: "M",
  needs: ["issues"],
  parameters: ["standard.self_check_by"],
  basis: ["school/5.1"],
  text: {
    title: "摸底自查阶段",
    condition: "约定日期前做完摸底自查，问题台账里有当年的问题。",
    gap: "约定日期前没有看到自查发现的问题。",
    why: "先摸清底数，整改才有清单。",
    remedy: "已经自查的请在问题台账写明发现日期；还没有的可以用体检结果建账。",
    doubts: "自查没有发现问题的，登记一行写明即可。",
  },
  *check({ issues, period, asOf }, { "standard.self_check_by": by }) {
    const blocked = withoutColumns(issues, ["foundOn"]);
    if (blocked) {
      yield blocked;
      return;
    }
    for (const year of duePeriods("year", period, asOf)) {
      const last = dayInYear(yearOf(year.from), by);
      const found = issues.entries.flatMap((entry) => {
        const date = fieldValue(entry.foundOn);
        return entry.foundOn && date && date.from >= year.from && date.from <= year.to
          ? [{ date, field: entry.foundOn }]
          : [];
      });
      const inTime = found.find(({ date }) => date.from <= last);
      const unreadable = issues.entries.find(({ foundOn }) => foundOn?.state === "unreadable");
      const evidence = found.slice(0, 1).map(({ field }) => foundField(field, "发现日期"));
      if (inTime) yield met(year.key, { evidence: [foundField(inTime.field, "发现日期")] });
      else if (asOf <= last)
        yield notDue(year.key, last, { message: `${year.label}的摸底自查最晚${chineseDay(last)}。` });
      else if (unreadable?.foundOn) {
        yield cannotJudge(year.key, "unreadable-date", {
          message: "问题台账里有发现日期读不准，可能就是自查发现的，请先核对。",
          evidence: [foundField(unreadable.foundOn, "发现日期")],
        });
      } else {
        yield gap(year.key, {
          message: `到${chineseDay(last)}没有看到${year.label}自查发现的问题。`,
          evidence: evidence.length > 0 ? evidence : [absent(issues.next(), `${year.label}摸底自查`)],
          past: true,
        });
      }
    }
  },
});
