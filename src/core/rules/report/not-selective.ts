/** Reports are handed in by their date and hold every section asked for. */
import { chineseDay } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, gap, met, notDue } from "../define.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { isPaper } from "../shared/papers.ts";

export const notSelective = defineRule({
  id: "report/not-selective",
  severity: "L",
  needs: ["plans"],
  parameters: ["report.sections"],
  basis: ["district-bureau/6.2.1"],
  text: {
    title: "报告及时完整",
    condition: "每份报告在截止日期前报送；设了必备章节的，章节都写到。",
    gap: "这份报告报送晚了，或者缺了章节。",
    why: "报喜也报忧，按时报，上级才能帮着解决。",
    remedy: "还没有报送的请尽快报送；缺的章节补写后重新归档。",
    remedyWhenPast: "已经晚了的写明原因；缺的章节可以补写归档。",
    doubts: "台账里没有截止日期的看不出早晚。",
  },
  *check({ plans, period, asOf }, { "report.sections": sections }) {
    const reports = plans.entries.filter(
      (entry) => isAsked(plans, entry, period) && isPaper(entry, { words: /报告|总结|述职/, except: /计划/ }),
    );
    for (const entry of reports) {
      const deadline = fieldValue(entry.deadline);
      const submitted = fieldValue(entry.submittedOn);
      const evidence = [entry.deadline, entry.submittedOn].flatMap((field) =>
        field ? [foundField(field, "日期")] : [],
      );
      const written = fieldText(entry.sections);
      const lacking = written === "" ? [] : sections.filter((section) => !written.includes(section));
      if (!deadline) {
        yield cannotJudge(entry.place.id, plans.has("deadline") ? "unreadable-value" : "missing-column", {
          message: "台账里没有这份报告的截止日期，看不出报送得及时不及时。",
          evidence,
          ...(plans.has("deadline") ? {} : { missing: { kind: "plans", field: "deadline" } as const }),
        });
      } else if (!entry.submittedOn || isUnreadable(entry.submittedOn)) {
        yield withoutColumns(plans, ["submittedOn"], entry.place.id) ??
          cannotJudge(entry.place.id, "unreadable-value", { message: "看不出这份报告哪天报送。", evidence });
      } else if (!submitted) {
        yield asOf <= deadline.to
          ? notDue(entry.place.id, deadline.to, { message: `还没有报送，最晚${chineseDay(deadline.to)}。`, evidence })
          : gap(entry.place.id, { message: `还没有报送日期，约定最晚${chineseDay(deadline.to)}。`, evidence });
      } else if (submitted.from > deadline.to) {
        yield gap(entry.place.id, {
          message: `${chineseDay(submitted.from)}报送，比约定的${chineseDay(deadline.to)}晚了${submitted.from - deadline.to}天。`,
          evidence,
          past: true,
        });
      } else if (lacking.length > 0) {
        yield gap(entry.place.id, {
          message: `报告还差这些章节：${lacking.join("、")}。`,
          evidence: entry.sections ? [foundField(entry.sections, "章节")] : evidence,
        });
      } else yield met(entry.place.id, { evidence });
    }
  },
});
