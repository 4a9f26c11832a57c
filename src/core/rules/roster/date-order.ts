/**
 * The dates of a member follow each other: born, applied, joined, became full member; of age when joining. Only what is
 * certainly out of order is a gap: a month without a day may lie anywhere in its month.
 */
import type { Person } from "../../facts/roster-facts.ts";
import { type DateSpan, type Day, wholeYearsBetween } from "../../model/date.ts";
import { type Field, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, toConfirm } from "../define.ts";
import { withoutRosterColumns } from "../shared/missing-roster-columns.ts";

export const dateOrder = defineRule({
  id: "roster/date-order",
  severity: "M",
  needs: ["roster"],
  parameters: ["develop.min_age"],
  basis: ["FZ26-5", "FZ26-31"],
  text: {
    title: "日期逻辑",
    condition: "出生、申请入党、入党、转正的日期先后相符，入党时已经成年。",
    gap: "日期的先后对不上。",
    why: "党龄、预备期和党费起交月份都从这些日期算起。",
    remedy: "可以对照档案核对标出的日期，常见的是年份打错或两列填反。",
    doubts: "早年入党的年龄要求与现在不同，请以档案为准。",
  },
  *check({ roster, asOf }, { "develop.min_age": minimumAge }) {
    const asked = columns.map(([field, word]) => ({
      field,
      word,
      isMissing: ({ record }: Person) => record[field] === undefined,
    }));
    const lacking = withoutRosterColumns(roster, roster.people, asked, "与它有关的先后无法核对");
    if (lacking) yield lacking;
    for (const person of roster.people) yield answerFor(person, asOf, minimumAge);
  },
});

/** The columns without which there is nothing to compare. */
const columns = [
  ["birthDate", "出生日期"],
  ["joinedOn", "入党日期"],
] as const;

type DateField = Field<DateSpan> | undefined;

function answerFor(person: Person, asOf: Day, minimumAge: number): Answer {
  const { birthDate, appliedOn, joinedOn, fullMemberOn, name } = person.record;
  const faults: { readonly words: string; readonly cells: readonly DateField[] }[] = [];
  const compare = (earlier: DateField, later: DateField, strict: boolean, words: string): void => {
    if (isOutOfOrder(earlier, later, strict)) faults.push({ words, cells: [earlier, later] });
  };
  compare(birthDate, appliedOn, true, "申请日期不晚于出生日期");
  compare(birthDate, joinedOn, true, "入党日期不晚于出生日期");
  compare(appliedOn, joinedOn, true, "入党日期不晚于申请日期");
  compare(joinedOn, fullMemberOn, false, "转正日期早于入党日期");
  const born = fieldValue(birthDate);
  const joined = fieldValue(joinedOn);
  if (born && joined && born.from < joined.to && wholeYearsBetween(born.from, joined.to) < minimumAge) {
    faults.push({ words: `入党时不满${minimumAge}周岁`, cells: [birthDate, joinedOn] });
  }
  if (faults.length > 0) {
    const cells = new Set(faults.flatMap((fault) => fault.cells));
    return gap(person.subject, {
      message: `${person.name}的${faults.map(({ words }) => words).join("，")}。`,
      evidence: [...cells].flatMap((cell) => (cell ? [foundField(cell, "日期")] : [])),
    });
  }
  const later = [joinedOn, fullMemberOn].find((cell) => (fieldValue(cell)?.from ?? asOf) > asOf);
  if (later) {
    return toConfirm(person.subject, {
      message: `${person.name}的${later === joinedOn ? "入党" : "转正"}日期晚于基准日，请核对。`,
      evidence: [foundField(later, "日期")],
    });
  }
  const unread = [birthDate, joinedOn].find((cell) => cell !== undefined && cell.state !== "value");
  if (unread) {
    return cannotJudge(person.subject, "unreadable-date", {
      message: `${person.name}的${unread === birthDate ? "出生" : "入党"}日期是空的或看不懂，先后无法核对。`,
      evidence: [foundField(unread, "日期")],
    });
  }
  return met(person.subject, { evidence: [foundField(joinedOn ?? birthDate ?? name, "日期")] });
}

/** Whether two readable dates are certainly out of order. `strict`: the same day is out of order too. */
function isOutOfOrder(earlier: DateField, later: DateField, strict: boolean): boolean {
  const one = fieldValue(earlier);
  const other = fieldValue(later);
  if (!one || !other) return false;
  return (
    one.from > other.to || (strict && one.precision === "day" && other.precision === "day" && one.from === other.from)
  );
}
