/** Every activist has one or two full members as contacts. */
import { isUnreadable } from "../../model/field.ts";
import { defineRule, notApplicable } from "../define.ts";
import { dossiersOf, stepTaken, undatedStep } from "../shared/dossiers.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { sponsorAnswer } from "../shared/party-sponsors.ts";

export const cultivationContacts = defineRule({
  id: "develop/cultivation-contacts",
  severity: "M",
  needs: ["development", "roster"],
  parameters: ["develop.contacts"],
  basis: ["FZ26-9"],
  text: {
    title: "培养联系人1–2名正式党员",
    condition: "每名入党积极分子有规定人数的培养联系人，而且都是正式党员。",
    gap: "培养联系人还不符合要求。",
    why: "培养联系人要经常了解和帮助积极分子，需要由正式党员担任。",
    remedy: "可以核对人数和姓名；没有指定的，请支部研究指定正式党员担任。",
    doubts: "培养联系人在别的支部的，花名册里查不到，请人工确认。",
  },
  *check({ development, roster, period, asOf }, { "develop.contacts": count }) {
    const dossiers = dossiersOf(development, period);
    const lacking = withoutColumns(development, ["activistOn", "contacts"]);
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    for (const dossier of dossiers) {
      const { subject, name, entry } = dossier;
      const since = stepTaken(entry, "activistOn", asOf);
      if (since) yield sponsorAnswer(dossier, { development, roster, field: "contacts", count, day: since.to });
      else if (isUnreadable(entry.activistOn)) yield undatedStep(subject, name, "确定积极分子日期", entry.activistOn);
      else yield notApplicable(subject, "还没有确定为入党积极分子。");
    }
  },
});
