/** The minutes of each meeting tell what they must (decision 42); a lecture needs no resolution. */
import { type Field, fieldValue, isBlank } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import { meetingField, meetingFieldWord } from "../shared/field-words.ts";
import { headcountOf } from "../shared/headcount.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

export const requiredElements = defineRule({
  id: "minutes/required-elements",
  severity: "M",
  needs: ["meetings"],
  parameters: ["minutes.required_fields"],
  basis: ["district-bureau/8.2", "lianxing/2.2", "MX-4"],
  text: {
    title: "会议记录要素",
    condition: "每次会议的必填要素都填了。",
    gap: "会议记录的要素还没有填全。",
    why: "要素齐全的记录才能说明会是怎么开的。",
    remedy: "可以对照原始记录把空着的格子补上；哪些要素必填可以在体检设置里改。",
    doubts: "表里没有的列不算缺项，只提示无法核对。",
  },
  *check({ meetings, period }, { "minutes.required_fields": required }) {
    const missing = new Set<string>();
    const sheets = new Set<string>();
    for (const record of meetings.inPeriod(period)) {
      const blank: { readonly field: string; readonly cell: Field<unknown> }[] = [];
      for (const field of required) {
        if (!isOwed(field, record)) continue;
        const cells = cellsOf(field, record);
        const [cell] = cells;
        if (!cell) {
          missing.add(field);
          sheets.add(record.place.sheet);
        } else if (cells.every(isBlank)) blank.push({ field, cell });
      }
      if (blank.length === 0) yield met(record.place.id, { evidence: [dateEvidence(record)] });
      else {
        yield gap(record.place.id, {
          message: `这次会议的记录还差：${blank.map(({ field }) => meetingFieldWord(field)).join("、")}。`,
          evidence: blank.map(({ field, cell }) => foundField(cell, meetingFieldWord(field))),
        });
      }
    }
    const [first] = missing;
    if (first === undefined) return;
    const words = [...missing].map(meetingFieldWord).join("、");
    yield cannotJudge("branch", "missing-column", {
      message: `${[...sheets].join("、")}没有找到这些列：${words}，无法核对是否填写。`,
      evidence: [absent(meetings.whole(), `${words}列`)],
      missing: { kind: "meetings", field: first },
    });
  },
});

/** Fields that say the same: one of them is enough. */
const alternatives: ReadonlyMap<string, readonly string[]> = new Map([
  ["title", ["type"]],
  ["type", ["title"]],
  ["present", ["attendees"]],
  ["topic", ["agenda", "title"]],
  ["agenda", ["topic"]],
]);

function cellsOf(field: string, record: MeetingRecord): readonly Field<unknown>[] {
  return [field, ...(alternatives.get(field) ?? [])].flatMap((name) => meetingField(record, name) ?? []);
}

/** Lectures decide nothing; a meeting at which everybody was present has nobody to excuse. */
function isOwed(field: string, record: MeetingRecord): boolean {
  if (field === "resolution") return (fieldValue(record.type) ?? []).some((type) => type !== "lecture");
  if (field !== "absentees") return true;
  const { expected, present } = headcountOf(record, null);
  return expected !== null && present !== null && present < expected;
}
