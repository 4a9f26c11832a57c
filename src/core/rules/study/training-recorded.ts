/** Every training in the study ledger says when, what, who and how many hours. */
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerEntry } from "../shared/entry-fields.ts";

export const trainingRecorded = defineRule({
  id: "study/training-recorded",
  severity: "L",
  needs: ["study"],
  basis: ["school/4.4.2", "district-bureau/3.1.3"],
  text: {
    title: "集中培训有记录",
    condition: "学习学时台账里的每次培训都写了日期、内容、参加人和学时。",
    gap: "这次培训的记录还不全。",
    why: "记全了，年底算学时、查情况才有依据。",
    remedy: "可以对照通知和签到把缺的几项补上。",
  },
  *check({ study, period }) {
    const content = study.has("content") || !study.has("title") ? "content" : "title";
    const people = study.has("participants") || !study.has("name") ? "participants" : "name";
    yield* answersPerEntry({
      ledger: study,
      period,
      fields: ["date", content, people, "hours"],
      name: "培训记录",
      // A title says what it was about, and a row may stand for one person.
      spared: (entry) => [
        ...(fieldText(entry.title) !== "" ? (["content"] as const) : []),
        ...(fieldText(entry.name) !== "" ? (["participants"] as const) : []),
      ],
    });
  },
});
