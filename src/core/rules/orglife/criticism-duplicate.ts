/** Much the same opinion on different people, or on one person year after year. Common problems of a template are left out. */
import { nameKey } from "../../facts/roster-facts.ts";
import { yearOf } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, met, toConfirm } from "../define.ts";
import { type Criticism, isSelfCriticism } from "../shared/criticism-records.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { withoutDatesAndNames } from "../shared/text-comparable.ts";
import { NameFinder } from "../shared/text-names.ts";
import { normalText, sentencesOf } from "../shared/text-normal.ts";
import { similarEarlier } from "../shared/text-similar.ts";

export const criticismDuplicate = defineRule({
  id: "orglife/criticism-duplicate",
  severity: "R",
  needs: ["criticism"],
  parameters: ["orglife.duplicate_similarity", "orglife.duplicate_share"],
  basis: ["four-strong"],
  text: {
    title: "批评意见雷同",
    condition: "对不同的人、不同年份的意见大多不一样。",
    gap: "有不少意见几乎一样。",
    why: "对谁都说同样的话，批评就流于形式。",
    remedy: "可以对照原始记录核对；是同一个共性问题的，写明“共性问题”就不再比较。",
    doubts: "上级统一列出的共性问题不是问题。",
  },
  *check(
    { criticism, period, asOf },
    { "orglife.duplicate_similarity": similarity, "orglife.duplicate_share": share },
  ) {
    const mutual = criticism.entries.filter((entry) => !isSelfCriticism(entry));
    const lacking = withoutColumns(criticism, ["opinion", "target"]);
    if (mutual.length > 0 && lacking) {
      yield lacking;
      return;
    }
    const dated = mutual.flatMap((entry) => {
      const date = criticism.dateOf(entry);
      return date ? [{ entry, year: yearOf(date.from) }] : [];
    });
    if (mutual.length > 0 && dated.length === 0) {
      yield cannotJudge("branch", "unreadable-date", {
        message: "批评意见记录看不出是哪次会、哪一年的，无法比较。",
        evidence: mutual.slice(0, 1).flatMap(({ date }) => (date ? [foundField(date, "会议日期")] : [])),
      });
      return;
    }
    dated.sort((a, b) => a.year - b.year);
    const names = new NameFinder(mutual.flatMap(({ critic, target }) => [critic, target].map(fieldText).map(nameKey)));
    const texts = dated.map(({ entry, year }) => ({
      text: withoutDatesAndNames(ownWords(entry), names),
      key: `${nameKey(fieldText(entry.target))}/${year}`,
    }));
    const like = similarEarlier(texts, similarity);
    for (const year of duePeriods("year", period, asOf)) {
      const number = yearOf(year.from);
      const alike = new Set<Criticism>();
      let compared = 0;
      dated.forEach((one, index) => {
        if (one.year !== number || texts[index]?.text === "") return;
        compared += 1;
        const partner = dated[like[index]?.to ?? -1];
        if (!partner) return;
        alike.add(one.entry);
        if (partner.year === number) alike.add(partner.entry);
      });
      if (compared === 0) continue;
      const evidence = [...alike]
        .slice(0, 6)
        .flatMap(({ opinion }): Evidence[] => (opinion ? [foundField(opinion, "意见")] : []));
      if (100 * alike.size < share * compared) yield met(year.key, { evidence });
      else {
        yield toConfirm(year.key, {
          message: `${year.label}${compared}条相互批评里有${alike.size}条和别的意见几乎一样，请核对。`,
          evidence,
        });
      }
    }
  },
});

/** The opinion without what it names a problem common to all. */
function ownWords(entry: Criticism): string {
  return sentencesOf(normalText(fieldText(entry.opinion)))
    .filter((sentence) => !/共性问题|普遍存在/.test(sentence))
    .join("\n");
}
