/** No more ballots come back than went out, and no ballot names more people than there are seats. */
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, gap, met } from "../define.ts";
import type { ElectionEntry } from "../shared/election-terms.ts";
import { electionsAsked } from "../shared/elections-asked.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const ballotCount = defineRule({
  id: "election/ballot-count",
  severity: "H",
  needs: ["election"],
  basis: ["XJ-b"],
  text: {
    title: "选票有效",
    condition: "收回的选票不多于发出的，每张票所选不多于应选名额。",
    gap: "选票的数目对不上。",
    why: "收回的选票等于或少于发出的，选举才有效。",
    remedy: "可以先对照计票单核对；情况属实的请示上级党组织如何处理。",
  },
  *check({ election, period }) {
    const rows = electionsAsked(election, period);
    if (rows.length === 0) return;
    const blocked = withoutColumns(election, ["issued", "returned"]);
    if (blocked) yield blocked;
    else for (const row of rows) yield answerFor(row);
  },
});

function answerFor(row: ElectionEntry): Answer {
  const subject = row.place.id;
  const [issued, returned] = [fieldValue(row.issued), fieldValue(row.returned)];
  const evidence = foundFields([row.issued, "发出票数"], [row.returned, "收回票数"]);
  if (isMore(returned, issued)) {
    return gap(subject, { message: `发出${issued}张选票，收回${returned}张，多于发出的。`, evidence, past: true });
  }
  const [most, seats] = [fieldValue(row.mostMarks), fieldValue(row.seats)];
  if (isMore(most, seats)) {
    return gap(subject, {
      message: `应选${seats}名，有选票选了${most}名，请核对这样的票是否算作有效。`,
      evidence: [...foundFields([row.mostMarks, "单票最多所选人数"]), ...evidence],
      past: true,
    });
  }
  if (issued === undefined || returned === undefined) {
    const message = "没有写清发出和收回的票数，无法核对。";
    return cannotJudge(subject, "unreadable-value", { message, evidence });
  }
  return met(subject, { evidence });
}

function isMore(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one > other;
}
