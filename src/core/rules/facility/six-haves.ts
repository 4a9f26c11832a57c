/** The place for activities has what the standard lists (六有, 五有). */
import { defineRule } from "../define.ts";
import { documentsAnswer } from "../shared/documents.ts";

export const sixHaves = defineRule({
  id: "facility/six-haves",
  severity: "M",
  needs: ["facilities"],
  parameters: ["facility.set"],
  basis: ["school/4.7", "wuwei/2.5", "lianxing/4", "jiefangbei/2.2"],
  text: {
    title: "活动场所“六有”",
    condition: "阵地台账里，口径列出的每一项都有；一室多用、共享的也算有。",
    gap: "活动场所还有几项没有登记为“有”。",
    why: "有地方、有旗、有书、有制度，组织生活才办得起来。",
    remedy: "已经有的请在阵地台账里登记一行；还没有的可以和共用单位商量，共享也算有。",
    doubts: "台账里的叫法和标准不一样时可能认不出，请核对项目名称。",
  },
  *check({ facilities }, { "facility.set": wanted }) {
    yield documentsAnswer({ ledger: facilities, subject: "branch", wanted, fields: ["item"], name: "活动场所" });
  },
});
