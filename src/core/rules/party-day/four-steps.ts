/** The four steps of a theme Party day each leave a trace: topic, organising, practice, assessment. */
import type { Field } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import { textsOf } from "../shared/text-of-meeting.ts";

/** The column of a step by the word the profile uses for it. */
const columns: readonly (readonly [RegExp, (record: MeetingRecord) => Field<string> | undefined])[] = [
  [/主题/, (record) => record.themeStep ?? record.topic],
  [/组织|发动/, (record) => record.organisingStep],
  [/实践|现场/, (record) => record.practiceStep],
  [/测评|实效/, (record) => record.assessmentStep],
];

export const fourSteps = defineRule({
  id: "party-day/four-steps",
  severity: "L",
  needs: ["meetings"],
  parameters: ["partyday.steps"],
  basis: ["jiefangbei/3.2"],
  text: {
    title: "主题党日四步程序",
    condition: "每次主题党日的各步都有记录。",
    gap: "这次主题党日的步骤还没有记全。",
    why: "一步一步留下记录，活动才不走过场。",
    remedy: "可以对照原始记录，把空着的步骤补上。",
  },
  *check({ meetings, period }, { "partyday.steps": steps }) {
    const known = steps.map((step) => ({ step, of: columns.find(([word]) => word.test(step))?.[1] }));
    const records = meetings.inPeriod(period, ["party-day"]);
    for (const record of records) {
      const subject = record.place.id;
      const { text } = textsOf(record);
      const open = known
        .map(({ step, of }) => ({ step, cell: of?.(record) }))
        .filter(({ step }) => !text.includes(step));
      const blank = open.filter(({ cell }) => cell?.state === "blank");
      const missing = open.filter(({ cell }) => cell === undefined);
      if (blank.length > 0) {
        yield gap(subject, {
          message: `这次主题党日还没有写${blank.map(({ step }) => step).join("、")}。`,
          evidence: blank.flatMap(({ step, cell }) => (cell ? [foundField(cell, step)] : [])),
        });
      } else if (missing.length > 0) {
        const words = missing.map(({ step }) => step).join("、");
        yield cannotJudge(subject, "missing-column", {
          message: `会议记录没有这些步骤的列：${words}，无法核对。`,
          evidence: [absent(meetings.whole(), `${words}列`)],
          missing: { kind: "meetings" },
        });
      } else yield met(subject, { evidence: open.flatMap(({ step, cell }) => (cell ? [foundField(cell, step)] : [])) });
    }
  },
});
