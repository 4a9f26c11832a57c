/** A reminder: the branch has a brand of its work, and did something for it in the year. */
import { fieldText } from "../../model/field.ts";
import { absent, defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const brand = defineRule({
  id: "role/brand",
  severity: "I",
  needs: ["service"],
  basis: ["city-organs/3.3", "wuwei/2.6", "wuwei/3.3"],
  text: {
    title: "党建品牌",
    condition: "作用发挥台账里写了品牌名称，当年有相应的动作。",
    gap: "台账里没有看到当年的品牌动作。",
    why: "品牌把党建和本职工作连起来，一年干成一两件事。",
    remedy: "有品牌的请在作用发挥台账的“品牌名称”栏写明；没有的不用硬凑。",
  },
  *check({ service, period, asOf }) {
    if (!service.has("brand")) {
      yield notApplicable("branch", "作用发挥台账里没有品牌名称一栏，没有品牌的支部不用管这一条。");
      return;
    }
    for (const year of duePeriods("year", period, asOf)) {
      const own = service.within(year).filter((entry) => fieldText(entry.brand) !== "");
      yield own.length > 0
        ? met(year.key, { evidence: own.slice(0, 3).map((entry) => recordEvidence(entry, "brand", "品牌")) })
        : toConfirm(year.key, {
            message: `${year.label}没有看到品牌的动作，请核对有没有漏记。`,
            evidence: [absent(service.next(), `${year.label}品牌动作`)],
          });
    }
  },
});
