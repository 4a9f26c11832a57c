/** The register of members in need is kept up to date. */
import { addMonths, chineseDay } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { saysNobodyIsInNeed } from "../shared/people-in-need.ts";

export const difficultRegister = defineRule({
  id: "care/difficult-register",
  severity: "M",
  needs: ["care"],
  parameters: ["care.register_months"],
  basis: ["school/4.4.5", "district-bureau/3.1.5", "wuwei/2.2"],
  text: {
    title: "困难党员动态台账",
    condition: "困难关怀台账最近一次更新没有超过约定的月数；没有困难党员的，在台账里注明。",
    gap: "困难关怀台账有一段时间没有更新了。",
    why: "情况常更新，帮扶才跟得上。",
    remedy: "请核对一遍在册的困难党员，有变化就改，没变化也写上更新日期。",
  },
  *check({ care, asOf }, { "care.register_months": months }) {
    if (saysNobodyIsInNeed(care)) {
      yield notApplicable("branch", "台账注明没有困难党员。");
      return;
    }
    const dated = care.entries.flatMap((entry) =>
      [entry.updatedOn, entry.visitedOn, entry.registeredOn].flatMap((field) => {
        const date = fieldValue(field);
        return field && date && date.from <= asOf ? [{ date, field }] : [];
      }),
    );
    const latest = dated.reduce<(typeof dated)[number] | null>(
      (best, next) => (best === null || next.date.to > best.date.to ? next : best),
      null,
    );
    if (!latest) {
      yield cannotJudge("branch", care.has("updatedOn") ? "unreadable-date" : "missing-column", {
        message: "困难关怀台账里没有能看懂的更新、走访或登记日期，看不出多久没有更新。",
        evidence: [absent(care.caption("updatedOn"), "更新日期")],
        ...(care.has("updatedOn") ? {} : { missing: { kind: "care", field: "updatedOn" } as const }),
      });
      return;
    }
    const due = addMonths(latest.date.to, months);
    const evidence = [foundField(latest.field, "最近更新")];
    yield asOf <= due
      ? met("branch", { evidence })
      : gap("branch", {
          message: `困难关怀台账最近一次更新是${chineseDay(latest.date.to)}，已超过${months}个月。`,
          evidence,
        });
  },
});
