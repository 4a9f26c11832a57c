/** Each theme Party day has a topic that names something. Vague words alone are a gap; anything fuzzier a person confirms. */
import { type Field, fieldText } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, toConfirm } from "../define.ts";

export const topicPresent = defineRule({
  id: "party-day/topic-present",
  severity: "M",
  needs: ["meetings"],
  parameters: ["partyday.vague_topics"],
  basis: ["lianxing/2.2", "four-strong"],
  text: {
    title: "一次一主题",
    condition: "每次主题党日都写了具体的主题。",
    gap: "主题党日的主题还不具体。",
    why: "一次突出一个主题，大家才知道这一次要做什么。",
    remedy: "可以把主题写具体，例如学了什么、去了哪里、商量了什么事。",
  },
  *check({ meetings, period }, { "partyday.vague_topics": vague }) {
    const records = meetings.inPeriod(period, ["party-day"]);
    if (records.length > 0 && records.every((record) => topicOf(record) === undefined)) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录里没有找到主题列，看不出每次党日的主题。",
        evidence: [absent(meetings.whole(), "主题列")],
        missing: { kind: "meetings", field: "topic" },
      });
      return;
    }
    const words = new Set(vague.map(bare));
    for (const record of records) {
      const subject = record.place.id;
      const cell = topicOf(record);
      if (!cell) {
        const message = "这张表没有主题列，看不出这次党日的主题。";
        yield cannotJudge(subject, "missing-column", { message, missing: { kind: "meetings", field: "topic" } });
        continue;
      }
      const evidence = [foundField(cell, "主题党日的主题")];
      const topic = bare(fieldText(cell));
      if (topic === "") yield gap(subject, { message: "这次主题党日还没有写主题。", evidence });
      else if (words.has(topic)) yield gap(subject, { message: `主题只写了“${topic}”，还不具体。`, evidence });
      else if (isMadeOf(topic, vague)) {
        const message = `主题“${topic}”里没有看到具体内容，请核对。`;
        yield toConfirm(subject, { message, evidence });
      } else yield met(subject, { evidence });
    }
  },
});

/** The topic; on a sheet without that column what stands under 议题 serves. */
function topicOf(record: MeetingRecord): Field<string> | undefined {
  return record.topic ?? (fieldText(record.agenda) === "" ? undefined : record.agenda);
}

function bare(text: string): string {
  return text.replace(/[\s“”"'‘’《》。.、,，:：!！—\-_/]/g, "");
}

/** Whether nothing remains of a topic without dates, empty verbs and the vague words. */
function isMadeOf(topic: string, vague: readonly string[]): boolean {
  let rest = topic.replace(
    /[\d０-９一二三四五六七八九十]+(?:年度?|月份?|日|季度|次|期)|第|本月|当月|支部|党员|全体|开展|组织|集中|召开|会议/g,
    "",
  );
  for (const word of [...vague].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, "");
  return rest === "";
}
