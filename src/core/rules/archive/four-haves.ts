/** The archive has its cabinet, uniform boxes, covers and numbers (档案“四有”). */
import { defineRule } from "../define.ts";
import { documentsAnswer } from "../shared/documents.ts";

export const fourHaves = defineRule({
  id: "archive/four-haves",
  severity: "L",
  needs: ["facilities"],
  parameters: ["archive.four_haves"],
  basis: ["jiefangbei/2.4"],
  text: {
    title: "档案“四有”",
    condition: "阵地台账里，资料柜、统一档案盒、统一封面、统一标号都登记为“有”。",
    gap: "档案“四有”还没有登记齐。",
    why: "盒、面、号统一，换人也接得上。",
    remedy: "已经有的请在阵地台账里登记一行；还没有的可以一次配齐。",
  },
  *check({ facilities }, { "archive.four_haves": wanted }) {
    yield documentsAnswer({
      ledger: facilities,
      subject: "branch",
      wanted,
      fields: ["item", "condition"],
      name: "档案“四有”",
    });
  },
});
