/** Once a year the branch looks at how it is set up (支部设置摸底). */
import { yearOf } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { defineRule, notApplicable } from "../define.ts";
import { withoutLedgers } from "../shared/missing-ledgers.ts";
import { isPaper } from "../shared/papers.ts";
import { answersPerRecordPeriod, recordEvidence } from "../shared/periodic-record.ts";

const review = /摸底|支部设置|组织设置|设置情况/;

export const annualSetupReview = defineRule({
  id: "org/annual-setup-review",
  severity: "L",
  needs: [],
  uses: ["plans", "issues"],
  parameters: ["org.setup_review", "assembly.founding_days"],
  basis: ["district-bureau/1.1"],
  text: {
    title: "支部设置年度摸底",
    condition: "当年有支部设置摸底的记录。",
    gap: "这一年还没有支部设置摸底的记录。",
    why: "党员人数和单位会变，每年摸一次底，设置不合适的可以及时调整。",
    remedy: "摸过底的请补登日期和结果；还没有的可以对照花名册看一遍人数和小组。",
    remedyWhenPast: "摸过底的请补登；没有的写明情况，在今年安排一次。",
  },
  *check(
    { plans, issues, asOf, period, branch },
    { "org.setup_review": frequency, "assembly.founding_days": foundingDays },
  ) {
    const duty = {
      facts: { asOf, period, branch },
      name: "支部设置摸底",
      frequency,
      foundingDays,
      exception: (year: { readonly key: string; readonly from: typeof asOf }) =>
        branch.foundedOn && yearOf(branch.foundedOn.from) === yearOf(year.from)
          ? notApplicable(year.key, "支部当年新建。")
          : null,
    };
    const isReview = (entry: EntryOf<"issues">) => review.test(`${fieldText(entry.issue)} ${fieldText(entry.source)}`);
    if (plans) {
      yield* answersPerRecordPeriod({
        ...duty,
        ledger: plans,
        counts: (entry) => isPaper(entry, { words: review }) || review.test(fieldText(entry.matter)),
        field: "title",
        elsewhere: (year) =>
          (issues?.within(year) ?? []).filter(isReview).map((entry) => recordEvidence(entry, "issue", "支部设置摸底")),
      });
    } else if (issues) {
      // Issues tell of a review that found something; that there was none a ledger of papers would have to tell.
      for (const answer of answersPerRecordPeriod({ ...duty, ledger: issues, counts: isReview, field: "issue" })) {
        yield answer.status === "gap" ? { ...withoutLedgers(["plans"]), subject: answer.subject } : answer;
      }
    } else yield withoutLedgers(["plans", "issues"]);
  },
});
