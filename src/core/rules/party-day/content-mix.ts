/** Over a year theme Party days are of several kinds: study, central work, deliberation, the masses, Party spirit. Only reminds. */
import { isClosed } from "../../model/period.ts";
import { cannotJudge, defineRule, met, notDue, toConfirm } from "../define.ts";
import { dateEvidence, duePeriods } from "../shared/periodic-meeting.ts";
import { textsOf } from "../shared/text-of-meeting.ts";
import { WordFinder } from "../shared/text-words.ts";

export const contentMix = defineRule({
  id: "party-day/content-mix",
  severity: "I",
  needs: ["meetings"],
  parameters: ["partyday.content_kinds", "partyday.content_kinds_min"],
  basis: ["district-bureau/4.1.4"],
  text: {
    title: "主题党日内容均衡",
    condition: "一年里的主题党日有几类不同的内容。",
    gap: "一年里的主题党日内容类型偏少。",
    why: "内容多样，党员才愿意参加。",
    remedy: "可以在后面的月份换一类内容。",
  },
  *check({ meetings, period, asOf }, { "partyday.content_kinds": kinds, "partyday.content_kinds_min": fewest }) {
    const finders = kinds.map(({ title, words }) => ({ title, finder: new WordFinder(words) }));
    for (const year of duePeriods("year", period, asOf)) {
      const records = meetings.within("party-day", year);
      if (records.length === 0) continue;
      const text = records.map((record) => textsOf(record).text).join("\n");
      const evidence = records.slice(0, 3).map(dateEvidence);
      const there = finders.filter(({ finder }) => finder.has(text)).map(({ title }) => title);
      const others = finders.filter(({ finder }) => !finder.has(text)).map(({ title }) => title);
      const counts = `${year.label}的主题党日有${there.length === 0 ? "" : `${there.join("、")}`}${there.length}类内容`;
      if (text.trim() === "") {
        const message = `${year.label}的主题党日没有写主题和内容，看不出内容类型。`;
        yield cannotJudge(year.key, "unreadable-value", { message, evidence });
      } else if (there.length >= fewest) yield met(year.key, { message: `${counts}。`, evidence });
      else if (!isClosed(year, asOf)) {
        yield notDue(year.key, year.to, { message: `${counts}，还可以安排${others.join("、")}。`, evidence });
      } else {
        yield toConfirm(year.key, { message: `${counts}，少于${fewest}类，请核对。`, evidence });
      }
    }
  },
});
