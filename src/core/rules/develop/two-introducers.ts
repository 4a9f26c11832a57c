/** Two full members introduce whoever joins; one who is under 留党察看 cannot. Taken on the day of the assembly. */
import { isUnreadable } from "../../model/field.ts";
import { defineRule, notApplicable } from "../define.ts";
import { dossiersOf, stepTaken, undatedStep } from "../shared/dossiers.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { sponsorAnswer } from "../shared/party-sponsors.ts";

export const twoIntroducers = defineRule({
  id: "develop/two-introducers",
  severity: "H",
  needs: ["development", "roster"],
  parameters: ["develop.introducers"],
  basis: ["DZ-5"],
  text: {
    title: "两名正式党员介绍人",
    condition: "接收大会当天，入党介绍人的人数符合规定，都是正式党员，没有在留党察看期内。",
    gap: "入党介绍人还不符合要求。",
    why: "党章要求有两名正式党员作介绍人。",
    remedy: "可以先对照入党志愿书核对介绍人；填错的改正，确实不符合的请示上级党组织。",
    doubts: "介绍人在别的支部的，花名册里查不到，请人工确认。",
  },
  *check({ development, roster, period, asOf }, { "develop.introducers": number }) {
    const dossiers = dossiersOf(development, period);
    const lacking = withoutColumns(development, ["assemblyOn", "introducers"]);
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    const count = { from: number, to: number };
    for (const dossier of dossiers) {
      const { subject, name, entry } = dossier;
      const held = stepTaken(entry, "assemblyOn", asOf);
      if (held) yield sponsorAnswer(dossier, { development, roster, field: "introducers", count, day: held.to });
      else if (isUnreadable(entry.assemblyOn)) yield undatedStep(subject, name, "接收大会日期", entry.assemblyOn);
      else yield notApplicable(subject, "还没有开接收大会。");
    }
  },
});
