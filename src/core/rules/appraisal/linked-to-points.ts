/** The appraisal points registered for a person follow from the grade. Checks the points sheets against the appraisal. */
import { nameKey } from "../../facts/roster-facts.ts";
import { yearOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { appraisalYears, gradeOf, withoutYears } from "../shared/appraisal-records.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const linkedToPoints = defineRule({
  id: "appraisal/linked-to-points",
  severity: "M",
  needs: ["appraisal", "points"],
  parameters: ["points.appraisal_cap", "points.appraisal_shares"],
  basis: ["jiefangbei/3.3"],
  text: {
    title: "评议积分入账",
    condition: "每个有等次的党员，民主评议积分已经登记，分值与等次一致。",
    gap: "民主评议积分与等次对不上。",
    why: "积分由基础、日常、民主评议三部分组成，评议这一部分要和等次一致。",
    remedy: "可以对照等次核对分值；登错的加一行“更正”，不改原来的行。",
  },
  *check({ appraisal, points, period, asOf }, { "points.appraisal_cap": cap, "points.appraisal_shares": shares }) {
    const lacking =
      withoutColumns(appraisal, ["name", "grade"]) ??
      withoutColumns(points, ["name", "points"]) ??
      withoutYears(appraisal);
    if (lacking) {
      yield lacking;
      return;
    }
    const registered = new Map<string, EntryOf<"points">[]>();
    for (const entry of points.entries) {
      if (!/评议/.test(`${fieldText(entry.part)}${fieldText(entry.reason)}`)) continue;
      const date = points.dateOf(entry) ?? fieldValue(entry.registeredOn);
      if (!date) continue;
      const key = `${nameKey(fieldText(entry.name))}/${yearOf(date.from)}`;
      const known = registered.get(key);
      if (known) known.push(entry);
      else registered.set(key, [entry]);
    }
    const shareOf = new Map(shares.map(({ name, value }) => [name, value]));
    for (const { year, rows } of appraisalYears(appraisal, period, asOf)) {
      const seen = new Set<string>();
      for (const row of rows) {
        const name = nameKey(fieldText(row.name));
        const subject = `${name}/${year.key}`;
        if (name === "" || !row.grade || seen.has(name)) continue;
        seen.add(name);
        const grade = gradeOf(row);
        const share = shareOf.get(grade);
        const entries = registered.get(subject) ?? [];
        // Published points never change silently: corrections are rows of their own, and the sum counts.
        const sum = entries.reduce((total, entry) => total + (fieldValue(entry.points) ?? 0), 0);
        const evidence = [
          foundField(row.grade, "等次"),
          ...entries.slice(0, 3).flatMap((entry) => (entry.points ? [foundField(entry.points, "评议积分")] : [])),
        ];
        if (grade === "") yield notApplicable(subject, `${name}没有等次，不折算评议积分。`);
        else if (share === undefined) {
          const message = `等次“${grade}”还没有配折算比例，在体检设置里填好后可以检查。`;
          yield cannotJudge(subject, "not-configured", { message, evidence });
        } else if (entries.some((entry) => !entry.points || fieldValue(entry.points) === undefined)) {
          const message = `${name}的评议积分是空的或看不懂。`;
          yield cannotJudge(subject, "unreadable-value", { message, evidence });
        } else {
          const wanted = (cap * share) / 100;
          if (entries.length === 0) {
            yield gap(subject, {
              message: `${name}${year.label}的评议积分还没有登记，按等次应为${wanted}分。`,
              evidence: [absent(points.next(), `${name}的民主评议积分`), ...evidence],
            });
          } else if (Math.abs(sum - wanted) < 0.005) yield met(subject, { evidence });
          else {
            const message = `${name}登记的评议积分是${sum}分，按等次“${grade}”应为${wanted}分。`;
            yield gap(subject, { message, evidence });
          }
        }
      }
    }
  },
});
