/** How often the first of the four forms was used: talks that remind, criticise or admonish. Counts only, never judges. */
import { fieldText } from "../../model/field.ts";
import { defineRule, met } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const fourForms = defineRule({
  id: "discipline/four-forms",
  severity: "I",
  needs: ["talks"],
  basis: ["jiefangbei/3.4"],
  text: {
    title: "四种形态运用",
    condition: "统计当年提醒谈话、批评教育、诫勉谈话的次数，只统计，不评判。",
    gap: "这一项只统计，没有不足。",
    why: "抓早抓小，让咬耳扯袖、红脸出汗成为常态。",
    remedy: "可以在谈话类型里写明提醒谈话、批评教育或诫勉谈话，便于统计。",
  },
  *check({ talks, period, asOf }) {
    for (const year of duePeriods("year", period, asOf)) {
      const counted = talks.within(year).flatMap((entry) => {
        const form = forms.find(([, words]) =>
          words.test(`${fieldText(entry.type)}${entry.type ? "" : fieldText(entry.content)}`),
        );
        return form ? [{ form: form[0], entry }] : [];
      });
      const parts = forms
        .map(([form]) => ({ form, times: counted.filter((one) => one.form === form).length }))
        .filter(({ times }) => times > 0);
      yield met(year.key, {
        message:
          parts.length > 0
            ? `${year.label}登记了${parts.map(({ form, times }) => `${form}${times}次`).join("、")}。`
            : `${year.label}没有登记提醒谈话、批评教育或诫勉谈话。`,
        evidence: counted.slice(0, 10).map(({ entry }) => recordEvidence(entry, "type", "谈话类型")),
      });
    }
  },
});

const forms: readonly (readonly [form: string, words: RegExp])[] = [
  ["诫勉谈话", /诫勉/],
  ["批评教育", /批评教育|批评帮助|约谈/],
  ["提醒谈话", /提醒/],
];
