/** Money from Party dues goes to the purposes that the rules on dues permit. Other money is asked about elsewhere. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, toConfirm } from "../define.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { isExpense } from "../shared/expenses.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";
import { normalText } from "../shared/text-normal.ts";
import { WordFinder } from "../shared/text-words.ts";

export const usePermitted = defineRule({
  id: "dues/use-permitted",
  severity: "H",
  needs: ["funds"],
  parameters: ["dues.permitted_uses"],
  basis: ["district-bureau/7.3.2", "DF-use"],
  text: {
    title: "党费使用范围",
    condition: "从党费列支的每一笔，用途在规定的范围之内。",
    gap: "这笔党费支出的用途不在规定的范围里。",
    why: "党费只能用于教育、表彰、补助等规定的几类。",
    remedy: "可以先把用途写具体；确实不在范围里的，请改用其他经费列支。",
    doubts: "用途按字面核对，写得太简单的可能对不上。",
  },
  *check({ funds, period }, { "dues.permitted_uses": uses }) {
    const lines = funds.entries.filter((entry) => isExpense(entry) && isAsked(funds, entry, period));
    const lacking = withoutColumns(funds, ["purpose"]);
    if (lines.length > 0 && lacking) {
      yield lacking;
      return;
    }
    if (lines.length === 0) yield notApplicable("branch", "没有支出。");
    const finders = uses.map(({ title, words }) => ({ title, finder: new WordFinder(words) }));
    for (const line of lines) yield answerFor(line, funds, finders);
  },
});

function answerFor(
  line: EntryOf<"funds">,
  funds: EntryFacts<"funds">,
  uses: readonly { readonly title: string; readonly finder: WordFinder }[],
): Answer {
  const subject = line.place.id;
  const purpose = normalText(fieldText(line.purpose));
  const source = fieldValue(line.source);
  const fromDues = source === undefined ? null : /党费/.test(source);
  if (fromDues === false) return notApplicable(subject, `经费来源是${source}，不是党费。`);
  if (!line.purpose) {
    return withoutCell(funds, { subject, name: "这笔支出", entry: line }, "purpose");
  }
  const evidence = [foundField(line.purpose, "用途")];
  if (purpose === "") {
    const message = "这笔支出还没有写用途。";
    return fromDues
      ? gap(subject, { message, evidence })
      : cannotJudge(subject, "unreadable-value", { message, evidence });
  }
  const use = uses.find(({ finder }) => finder.has(purpose));
  if (use) return met(subject, { evidence });
  const message = `用途“${fieldText(line.purpose)}”对不上${uses.map(({ title }) => title).join("、")}`;
  return fromDues
    ? gap(subject, { message: `${message}这几类。`, evidence })
    : toConfirm(subject, { message: `${message}这几类，经费来源没有写明，请核对是不是党费。`, evidence });
}
