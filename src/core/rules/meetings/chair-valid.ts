/** Assemblies and committee meetings are chaired by the secretary or a member entrusted, group meetings by the leader. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { groupKey, nameKey, type RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import { committeeOn } from "../shared/committee-members.ts";
import { groupKeysOf } from "../shared/party-groups.ts";
import { secretaryLookup } from "../shared/secretary-lookup.ts";
import { namesInText } from "../shared/spoken-by.ts";
import { textsOf } from "../shared/text-of-meeting.ts";

export const chairValid = defineRule({
  id: "meetings/chair-valid",
  severity: "L",
  needs: ["meetings"],
  uses: ["committee", "roster", "groups"],
  basis: ["ZB-14"],
  text: {
    title: "主持人合规",
    condition: "党员大会、支委会由书记或受托的副书记、委员主持，党小组会由组长主持。",
    gap: "主持人不是书记、委员或组长，也没有写明委托。",
    why: "谁召集谁主持，会议才组织得好。",
    remedy: "可以核对主持人是否填对；受委托主持的，在记录里写明“受委托”。",
  },
  *check({ meetings, committee, roster, groups, period }) {
    const records = meetings.inPeriod(period, ["assembly", "committee", "group"]);
    if (records.length > 0 && records.every(({ chair }) => chair === undefined)) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录没有找到主持人列，看不出会议由谁主持。",
        evidence: [absent(meetings.whole(), "主持人列")],
        missing: { kind: "meetings", field: "chair" },
      });
      return;
    }
    const secretaryOf = secretaryLookup(committee, roster);
    const leaders = leadersByGroup(groups, roster);
    const known = new Map<Day, readonly string[]>();
    for (const record of records) {
      const day = fieldValue(record.date)?.from;
      if (day === undefined) continue;
      const types = fieldValue(record.type) ?? [];
      if (types.includes("assembly") || types.includes("committee")) {
        const members = known.get(day) ?? committeeOn(committee, day).map(({ name }) => name);
        known.set(day, members);
        yield answerFor(record, [...members, secretaryOf(day) ?? ""], members.length > 0, "书记或委员");
      } else {
        const own = [...(groupKeysOf(record, roster?.groupsOn(day) ?? []) ?? [])];
        const chairs = own.flatMap((group) => [...(leaders.get(group) ?? [])]);
        const complete = own.length > 0 && own.every((group) => leaders.has(group));
        yield answerFor(record, chairs, complete, "党小组长");
      }
    }
  },
});

/** Leaders by group: of the sheet of groups, and of the posts on the roster. */
function leadersByGroup(
  groups: EntryFacts<"groups"> | null,
  roster: RosterFacts | null,
): ReadonlyMap<string, ReadonlySet<string>> {
  const leaders = new Map<string, Set<string>>();
  const add = (group: string, name: string): void => {
    if (name === "") return;
    const known = leaders.get(groupKey(group));
    if (known) known.add(nameKey(name));
    else leaders.set(groupKey(group), new Set([nameKey(name)]));
  };
  for (const { group, leader } of groups?.entries ?? []) add(fieldText(group), fieldValue(leader) ?? "");
  for (const { name, record } of roster?.people ?? []) {
    if (/组长/.test(fieldText(record.post))) add(fieldText(record.group), name);
  }
  return leaders;
}

/** @param complete whether everybody who may chair is known */
function answerFor(record: MeetingRecord, allowed: readonly string[], complete: boolean, who: string): Answer {
  const subject = record.place.id;
  const { chair } = record;
  const evidence = chair ? [foundField(chair, "主持人")] : [];
  const written = fieldText(chair);
  if (written === "") {
    const message = "这次会议没有写主持人，看不出由谁主持。";
    return cannotJudge(subject, chair ? "unreadable-value" : "missing-column", {
      message,
      evidence,
      ...(chair ? {} : { missing: { kind: "meetings", field: "chair" } as const }),
    });
  }
  const names = namesInText(written);
  const entrusted = /委托/.test(written) || /(?:受|经)[^。;，,]{0,10}委托/.test(textsOf(record).text);
  if (names.some((name) => allowed.includes(name)) || entrusted) return met(subject, { evidence });
  // 书记主持: the post alone says enough.
  if (names.length === 0 || (!complete && /书记|委员|组长/.test(written))) return met(subject, { evidence });
  if (!complete) {
    const message = `看不出主持人${written}是不是${who}，补上${who === "党小组长" ? "党小组表" : "支委班子表"}后可以检查。`;
    const kind = who === "党小组长" ? ("groups" as const) : ("committee" as const);
    return cannotJudge(subject, "missing-ledger", { message, evidence, missing: { kind } });
  }
  return gap(subject, { message: `主持人${written}不是${who}，也没有写明委托。`, evidence });
}
