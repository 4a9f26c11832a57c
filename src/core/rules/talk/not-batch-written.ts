/**
 * Signs that talks were written up afterwards: the same words again, very many with one person on one day, all of them in
 * the last days before a meeting. Collective talks are allowed and left out. A heuristic; people look.
 */

import { nameKey } from "../../facts/roster-facts.ts";
import { addDays, type Day, yearOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { cannotJudge, defineRule, met, toConfirm } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import type { Talk } from "../shared/talk-partners.ts";
import { withoutDatesAndNames } from "../shared/text-comparable.ts";
import { NameFinder } from "../shared/text-names.ts";
import { normalText } from "../shared/text-normal.ts";
import { similarEarlier } from "../shared/text-similar.ts";

export const notBatchWritten = defineRule({
  id: "talk/not-batch-written",
  severity: "R",
  needs: ["talks"],
  uses: ["meetings"],
  parameters: ["talk.similarity", "talk.same_day_max", "talk.bunching_days"],
  basis: ["district-bureau/6.2.2"],
  text: {
    title: "谈话记录不像补写",
    condition: "谈话内容各不相同，日期分散，一天里同一个人谈的场数合乎常理。",
    gap: "有的谈话记录看起来像事后补写的。",
    why: "谈心谈话不能用补笔记代替。",
    remedy: "请核对原始记录；是集体谈话的，在类型里写明“集体谈话”并写全参加的人。",
    doubts: "集体谈话、同一件事分别谈，不是问题。",
  },
  *check(
    { talks, meetings, period, asOf },
    { "talk.similarity": similarity, "talk.same_day_max": most, "talk.bunching_days": days },
  ) {
    const single = talks.entries.filter((talk) => !isCollective(talk));
    const names = new NameFinder(
      talks.entries.flatMap(({ talker, partner }) =>
        [talker, partner].flatMap((field) => fieldValue(field)?.names.map(nameKey) ?? []),
      ),
    );
    const texts = single.map((talk) => ({
      text: withoutDatesAndNames(normalText(fieldText(talk.content)), names),
      key: talk.place.id,
    }));
    const like = similarEarlier(texts, similarity);
    for (const year of duePeriods("year", period, asOf)) {
      const own = single.flatMap((talk, index) => {
        const date = talks.dateOf(talk);
        return date && yearOf(date.from) === yearOf(year.from) ? [{ talk, day: dayOf(date), index }] : [];
      });
      if (own.length === 0) continue;
      if (!own.some(({ talk }) => fieldText(talk.content) !== "")) {
        yield cannotJudge(year.key, talks.has("content") ? "unreadable-value" : "missing-column", {
          message: "谈话记录没有写内容，看不出是不是各不相同。",
          evidence: own.slice(0, 1).map(({ talk }) => recordEvidence(talk, "content", "谈话内容")),
          ...(talks.has("content") ? {} : { missing: { kind: "talks", field: "content" } as const }),
        });
        continue;
      }
      const signs: string[] = [];
      const evidence: Evidence[] = [];
      const alike = own.flatMap(({ talk, index }) => {
        const likeness = like[index];
        const twin = likeness ? single[likeness.to] : undefined;
        return twin ? [[talk, twin]] : [];
      });
      if (alike.length > 0) {
        signs.push(`${alike.length}条的内容与别的谈话几乎一样`);
        evidence.push(
          ...alike.slice(0, 3).flatMap((pair) => pair.map((talk) => recordEvidence(talk, "content", "谈话内容"))),
        );
      }
      const busiest = busiestDay(own);
      if (busiest.length > most) {
        signs.push(`同一天同一个人谈了${busiest.length}场`);
        evidence.push(...busiest.slice(0, 2).map((talk) => recordEvidence(talk, "date", "谈话日期")));
      }
      const lives = (meetings?.ofType("org-life") ?? []).flatMap((record) => fieldValue(record.date) ?? []);
      const isLate = (day: Day | null): boolean =>
        day !== null && lives.some((life) => addDays(life.from, -days) <= day && day <= life.from);
      if (own.length > 1 && own.every(({ day }) => isLate(day))) {
        signs.push(`${own.length}条全部集中在组织生活会前${days}天内`);
        evidence.push(...own.slice(0, 2).map(({ talk }) => recordEvidence(talk, "date", "谈话日期")));
      }
      if (signs.length === 0) yield met(year.key);
      else yield toConfirm(year.key, { message: `${year.label}的谈话记录里，${signs.join("；")}，请核对。`, evidence });
    }
  },
});

/** Several partners, or called so: one record for many people is how such a talk is written down. */
function isCollective(talk: Talk): boolean {
  const partner = fieldValue(talk.partner);
  return (
    /集体|集中谈|座谈|一对多/.test(`${fieldText(talk.type)}${fieldText(talk.note)}`) ||
    (partner !== undefined && (partner.everyone || partner.unnamed > 0 || partner.names.length > 1))
  );
}

function dayOf(date: { readonly from: Day; readonly precision: string }): Day | null {
  return date.precision === "day" ? date.from : null;
}

/** The most talks that one person had on one day. */
function busiestDay(own: readonly { readonly talk: Talk; readonly day: Day | null }[]): readonly Talk[] {
  const byPerson = new Map<string, Talk[]>();
  for (const { talk, day } of own) {
    if (day === null) continue;
    for (const name of fieldValue(talk.talker)?.names ?? []) {
      const key = `${nameKey(name)}/${day}`;
      const known = byPerson.get(key);
      if (known) known.push(talk);
      else byPerson.set(key, [talk]);
    }
  }
  let most: readonly Talk[] = [];
  for (const talks of byPerson.values()) if (talks.length > most.length) most = talks;
  return most;
}
