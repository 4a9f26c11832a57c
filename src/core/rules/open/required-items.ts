/** Over the year each of the matters that are to be made public was published at least once. */
import { coverageText } from "../../facts/coverage.ts";
import { chineseDay } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { isClosed, liesWithin, overlap } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, gap, met, notDue } from "../define.ts";
import { beforeFounding, duePeriods } from "../shared/periodic-meeting.ts";
import { periodOf, recordEvidence } from "../shared/periodic-record.ts";

export const requiredItems = defineRule({
  id: "open/required-items",
  severity: "M",
  needs: ["publicity"],
  uses: ["development"],
  parameters: ["open.items", "assembly.founding_days"],
  basis: ["district-bureau/7.1.3"],
  text: {
    title: "公开事项齐全",
    condition: "一年之内，口径列出的各类事项都公开过至少一次；当年没有发展党员的，那一类不算。",
    gap: "这一年还有事项没有公开记录。",
    why: "该公开的都公开，党员才好监督。",
    remedy: "已经公开过的请补登记；还没有公开的可以在公开栏或党员大会上补上。",
    remedyWhenPast: "公开过的请补登记；没有公开的写明情况，下一年度按类安排。",
  },
  *check(
    { publicity, development, asOf, period, branch },
    { "open.items": items, "assembly.founding_days": foundingDays },
  ) {
    for (const year of duePeriods("year", period, asOf)) {
      const unfounded = beforeFounding(year.key, year, branch, foundingDays);
      if (unfounded) {
        yield unfounded;
        continue;
      }
      const undated = publicity.entries.filter((entry) => periodOf(publicity, entry) === null);
      const published = publicity.entries.filter((entry) => {
        const span = periodOf(publicity, entry);
        return span !== null && liesWithin(span, year);
      });
      const isAdmitting = (development?.entries ?? []).some((entry) =>
        [entry.candidateOn, entry.assemblyOn, entry.conversionAssemblyOn, entry.activistOn].some(
          (field) => field?.state === "value" && overlap(field.value, year),
        ),
      );
      const asked = items.filter(({ title }) => isAdmitting || !/发展/.test(title));
      const shown = asked.map(({ title, words }) => {
        const isOfIt = (entry: (typeof published)[number]): boolean =>
          words.some((word) => fieldText(entry.matter).includes(word));
        return { title, entry: published.find(isOfIt), perhaps: undated.find(isOfIt) };
      });
      const evidence = shown.flatMap(({ title, entry }) => (entry ? [recordEvidence(entry, "matter", title)] : []));
      const open = shown.filter(({ entry }) => !entry);
      const missing = open.map(({ title }) => title);
      const perhaps = open.flatMap((item) =>
        item.perhaps ? [recordEvidence(item.perhaps, "publishedOn", item.title)] : [],
      );
      if (missing.length === 0) yield met(year.key, { evidence });
      else if (!isClosed(year, asOf)) {
        yield notDue(year.key, year.to, {
          message: `${year.label}还没有公开${missing.join("、")}，年内公开即可，最晚${chineseDay(year.to)}。`,
          evidence,
        });
      } else if (perhaps.length > 0) {
        yield cannotJudge(year.key, "unreadable-date", {
          message: `${year.label}没有看到公开${missing.join("、")}的记录，有几条看不出哪天公开的，可能就是，请先核对。`,
          evidence: [...perhaps, ...evidence],
        });
      } else if (!publicity.covers(year)) {
        yield cannotJudge(year.key, "coverage", {
          message: `公开公示台账的覆盖期是${coverageText(publicity.coverage)}，没有包住${year.label}，看不出${missing.join("、")}公开了没有。`,
          evidence,
        });
      } else {
        yield gap(year.key, {
          message: `${year.label}还没有公开${missing.join("、")}的记录。`,
          evidence: [...missing.map((title) => absent(publicity.next(), `${year.label}公开${title}`)), ...evidence],
          past: true,
        });
      }
    }
  },
});
