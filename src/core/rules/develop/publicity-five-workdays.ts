/**
 * The names of candidates are made public for five working days, both ends counted (trap F2.30). The number stands in the
 * revised text only: what ended before its day is judged by the older one, in which none was found (decision 22).
 */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import { chineseDay, type DateSpan, type Day, isoDay, isoSpan } from "../../model/date.ts";
import { type Field, fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { knowsStretch, type WorkCalendar, workdaysBetween } from "../../model/work-calendar.ts";
import {
  absent,
  cannotJudge,
  defineRule,
  foundField,
  gap,
  met,
  notApplicable,
  notDue,
  placeOf,
  toConfirm,
} from "../define.ts";
import { isRevised, regulationWords } from "../shared/development-rules.ts";
import { type Dossier, dossiersOf, stepTaken } from "../shared/dossiers.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";
import { NameFinder } from "../shared/text-names.ts";

export const publicityFiveWorkdays = defineRule({
  id: "develop/publicity-five-workdays",
  severity: "H",
  needs: ["development"],
  uses: ["publicity"],
  parameters: ["develop.publicity_workdays", "develop.revised_on"],
  basis: ["lianxing/3.4", "FZ26-13"],
  text: {
    title: "公示≥5个工作日",
    condition: "确定发展对象以前公示，首末两天都算，工作日达到规定的天数。",
    gap: "发展对象的公示天数不够，或者没有登记公示。",
    why: "公示足够的工作日，群众才有时间反映情况。",
    remedy: "可以先核对公示的起止日期；公示不足的，请示上级党组织是否补公示。",
    doubts: "没有当年调休安排时按周一至周五暂算；公示天数只见于新修订的细则，以前的不按它判断。",
  },
  *check(
    { development, publicity, period, asOf, calendar },
    { "develop.publicity_workdays": wanted, "develop.revised_on": revisedOn },
  ) {
    const dossiers = dossiersOf(development, period);
    const lacking = withoutColumns(development, ["publicityFrom", "publicityTo"]);
    if (lacking && !publicity && dossiers.length > 0) {
      yield lacking;
      return;
    }
    const notices = publicity ? noticesOf(publicity, dossiers) : null;
    for (const dossier of dossiers) {
      const { subject, entry } = dossier;
      const candidate = stepTaken(entry, "candidateOn", asOf);
      const own = noticeOf(entry.publicityFrom, entry.publicityTo);
      // The notice that was posted stands in for dates that are not in the row.
      const posted = own.from && own.to ? undefined : notices?.get(dossier.name);
      const notice = posted ?? own;
      if (posted && subject !== dossier.name) {
        yield cannotJudge(subject, "ambiguous-name", {
          message: `叫${dossier.name}的发展对象不止一人，公示分不清是谁的。`,
          evidence: posted.cells.map((cell) => foundField(cell, `${dossier.name}的公示起止`)),
        });
      } else if (notice.from || notice.to || notice.unreadable) {
        yield answerFor(dossier, notice, { wanted, revisedOn, asOf, calendar });
      } else if (candidate === null) yield notApplicable(subject, "还没有公示，也没有确定为发展对象。");
      else if (!isRevised(candidate.to, revisedOn)) yield olderText(subject, revisedOn);
      else if (own.cells.length === 0 && !publicity) yield withoutCell(development, dossier, "publicityFrom");
      else {
        yield gap(subject, {
          message: `${dossier.name}${isoSpan(candidate)}确定为发展对象，还没有登记公示的起止日期（${regulationWords(candidate.to, revisedOn)}）。`,
          evidence: [
            entry.publicityFrom
              ? foundField(entry.publicityFrom, `${dossier.name}的公示起止`)
              : absent(placeOf(entry), `${dossier.name}的公示起止`),
          ],
        });
      }
    }
  },
});

interface Notice {
  readonly from: DateSpan | null;
  readonly to: DateSpan | null;
  readonly unreadable: boolean;
  readonly cells: readonly Field<unknown>[];
}

function noticeOf(from: Field<DateSpan> | undefined, to: Field<DateSpan> | undefined): Notice {
  return {
    from: fieldValue(from) ?? null,
    to: fieldValue(to) ?? null,
    unreadable: isUnreadable(from) || isUnreadable(to),
    cells: [from, to].filter((cell) => cell !== undefined),
  };
}

/** Notices about admissions by the names they mention; the first one of each person. */
function noticesOf(publicity: EntryFacts<"publicity">, dossiers: readonly Dossier[]): ReadonlyMap<string, Notice> {
  const finder = new NameFinder(dossiers.map(({ name }) => name));
  const notices = new Map<string, Notice>();
  for (const entry of publicity.entries) {
    const matter = nameKey(fieldText(entry.matter));
    if (!/发展对象|入党|预备党员|发展党员/.test(matter)) continue;
    for (const { word } of finder.hits(matter)) {
      if (!notices.has(word)) notices.set(word, noticeOf(entry.publishedOn, entry.until));
    }
  }
  return notices;
}

interface Measure {
  readonly wanted: number;
  readonly revisedOn: Day;
  readonly asOf: Day;
  readonly calendar: WorkCalendar;
}

function answerFor({ subject, name }: Dossier, notice: Notice, { wanted, revisedOn, asOf, calendar }: Measure): Answer {
  const { from, to } = notice;
  const evidence = notice.cells.map((cell) => foundField(cell, `${name}的公示起止`));
  if (!from || !to || from.precision !== "day" || to.precision !== "day") {
    return cannotJudge(subject, "unreadable-date", {
      message: `${name}的公示起止日期没有写全或看不懂，算不出工作日。`,
      evidence,
    });
  }
  if (!isRevised(to.from, revisedOn)) return olderText(subject, revisedOn);
  const days = workdaysBetween(calendar, from.from, to.from);
  const known = knowsStretch(calendar, from.from, to.from);
  const span = `${name}从${isoDay(from.from)}到${isoDay(to.from)}公示`;
  const note = known ? "" : "，暂算（未含当年调休）";
  if (to.from >= asOf && days >= wanted) {
    return notDue(subject, to.from, {
      message: `${span}，到${chineseDay(to.from)}满${days}个工作日${note}。`,
      evidence,
    });
  }
  if (days >= wanted)
    return met(subject, known ? { evidence } : { message: `${span}，${days}个工作日${note}。`, evidence });
  const message = `${span}，只有${days}个工作日，还差${wanted - days}个${note}（${regulationWords(to.from, revisedOn)}）。`;
  // Make-up days could add one or two to a count without the year's calendar.
  return known || days < wanted - 2 ? gap(subject, { message, evidence }) : toConfirm(subject, { message, evidence });
}

function olderText(subject: string, revisedOn: Day): Answer {
  return notApplicable(subject, `公示在${chineseDay(revisedOn)}以前，当时的细则没有查到公示天数，按当地规定办理。`);
}
