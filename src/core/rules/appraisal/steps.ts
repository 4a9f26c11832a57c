/** The appraisal went through its steps: each is a column of the sheet, or a word of the minutes of the appraisal meeting. */
import { fieldText } from "../../model/field.ts";
import type { FieldName } from "../../model/ledger-fields.ts";
import { isClosed } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notDue } from "../define.ts";
import { appraisalYears, withoutYears } from "../shared/appraisal-records.ts";
import { textsOf } from "../shared/text-of-meeting.ts";
import { heldForYear } from "../shared/yearly-meeting.ts";

/** Which columns show a step, by the word the profile uses for it. */
const columns: readonly (readonly [word: RegExp, fields: readonly FieldName<"appraisal">[], spoken: RegExp])[] = [
  [/学习/, ["study"], /学习教育|学习动员|集中学习|会前学习/],
  [/自评/, ["self"], /自评|自我评价|个人总结|自我批评/],
  [/互/, ["peers"], /互评|互相评议|相互评议|相互批评/],
  [/测评/, ["excellentVotes", "qualifiedVotes", "basicVotes", "unqualifiedVotes"], /测评|投票/],
  [/评定|组织/, ["opinion", "grade"], /评定|评定意见|确定等次/],
];

export const steps = defineRule({
  id: "appraisal/steps",
  severity: "M",
  needs: ["appraisal"],
  uses: ["meetings"],
  parameters: ["appraisal.steps"],
  basis: ["district-bureau/4.1.3", "JY-18"],
  text: {
    title: "民主评议程序",
    condition: "民主评议的每一步都有记录。",
    gap: "民主评议的步骤还没有记全。",
    why: "自评、互评、测评、评定一步步来，结果才让人信服。",
    remedy: "可以对照原始材料把空着的栏目补上，或者在评议会议记录里写明各步的情况。",
  },
  *check({ appraisal, meetings, period, asOf }, { "appraisal.steps": wanted }) {
    const undated = withoutYears(appraisal);
    if (undated) {
      yield undated;
      return;
    }
    for (const { year, rows } of appraisalYears(appraisal, period, asOf)) {
      const minutes = heldForYear(meetings?.ofType("appraisal") ?? [], year)
        .map((record) => textsOf(record).text)
        .join("\n");
      const blank: { readonly step: string; readonly caption: Place }[] = [];
      const missing: string[] = [];
      for (const step of wanted) {
        const [, fields, spoken] = columns.find(([word]) => word.test(step)) ?? [null, [], null];
        // The sheets of other years may have columns that this one has not.
        const known = fields.filter((field) => rows.some((row) => row[field] !== undefined));
        // Filled when at least one person's cell is: those who did not take part have none.
        const filled = rows.some((row) => known.some((field) => fieldText(row[field]) !== ""));
        if (filled || spoken?.test(minutes) === true) continue;
        const [first] = known;
        if (first === undefined) missing.push(step);
        else blank.push({ step, caption: appraisal.caption(first, rows[0]?.place.sheet) });
      }
      const first = rows[0];
      const evidence = first?.name ? [foundField(first.name, "姓名")] : [];
      if (blank.length > 0) {
        const message = `${year.label}的民主评议还没有${blank.map(({ step }) => step).join("、")}的记录`;
        const places = blank.map(({ step, caption }) => absent(caption, step));
        yield isClosed(year, asOf)
          ? gap(year.key, { message: `${message}。`, evidence: places })
          : notDue(year.key, year.to, { message: `${message}，年内补上即可。`, evidence: places });
      } else if (missing.length > 0) {
        yield cannotJudge(year.key, "missing-column", {
          message: `民主评议台账没有找到这些步骤的列：${missing.join("、")}，无法核对。`,
          evidence: [absent(appraisal.whole(), missing.join("、"))],
          missing: { kind: "appraisal" },
        });
      } else yield met(year.key, { evidence });
    }
  },
});
