/** Whoever comes, leaves, dies or is disciplined is reported within a month or so (异动报告). */
import type { Person } from "../../facts/roster-facts.ts";
import { addDays, chineseDay, type DateSpan, type Day, isoSpan } from "../../model/date.ts";
import { type Field, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { transfersIn } from "../shared/transfers.ts";

export const changesReported = defineRule({
  id: "roster/changes-reported",
  severity: "L",
  needs: ["roster"],
  uses: ["transfers"],
  parameters: ["roster.change_report_days"],
  basis: ["district-bureau/8.1.2"],
  text: {
    title: "异动及时报告",
    condition: "转入、转出、去世、处分等异动都登记了报告日期，没有拖得太久。",
    gap: "异动还没有登记报告，或者报告得晚了。",
    why: "文件要求及时报告，没有写明天数；所用天数是产品缺省，非文件数值，可以在体检设置里改。",
    remedy: "可以先核对是否报告过漏记；没有报告的尽快报告，并登记日期。",
    remedyWhenPast: "已经晚了的写明原因即可。",
  },
  *check({ roster, transfers, period, asOf }, { "roster.change_report_days": days }) {
    const changes = roster.people.flatMap((person) => changesOf(person, period, asOf));
    const moved = transfers ? transfersIn(transfers, period) : [];
    if (changes.length === 0 && moved.length === 0) {
      yield notApplicable("branch", "检查期内没有登记异动。");
      return;
    }
    if (!roster.has("reportedOn") && !transfers?.has("reportedOn")) {
      yield cannotJudge("branch", "missing-column", {
        message: "花名册和转接台账都没有报告日期列，看不出异动报告了没有。",
        evidence: [absent(roster.whole(), "异动报告日期列")],
        missing: { kind: "roster", field: "reportedOn" },
      });
      return;
    }
    const bySubject = new Map<string, Changes>();
    for (const change of changes) add(bySubject, change);
    for (const entry of moved) {
      const name = fieldValue(entry.name);
      const { date: cell, reportedOn: reported } = entry;
      if (name === undefined || cell?.state !== "value") continue;
      const lookup = roster.find(name);
      const subject = lookup.kind === "person" ? lookup.person.subject : name;
      add(bySubject, { subject, name, word: "转接", on: cell.value, kind: "transfers", cell, reported });
    }
    for (const [subject, own] of bySubject) yield answerFor(subject, own, days, asOf);
  },
});

interface Change {
  readonly subject: string;
  readonly name: string;
  /** Chinese: 转入. */
  readonly word: string;
  readonly on: DateSpan;
  /** The ledger that tells of it. */
  readonly kind: "roster" | "transfers";
  readonly cell: Field<unknown>;
  readonly reported: Field<DateSpan> | undefined;
}

type Changes = [Change, ...Change[]];

const words = new Map([
  ["transferred-out", "转出"],
  ["deceased", "去世"],
  ["suspended", "停止党籍"],
  ["removed", "除名"],
]);

function changesOf({ subject, name, record }: Person, period: Period, asOf: Day): Change[] {
  const { status, statusFrom, transferredInOn, discipline, disciplineFrom, reportedOn } = record;
  const candidates: readonly (readonly [string | undefined, Field<DateSpan> | undefined])[] = [
    ["转入", transferredInOn],
    [words.get(fieldValue(status) ?? ""), statusFrom],
    [fieldValue(discipline) === undefined ? undefined : "处分", disciplineFrom],
  ];
  return candidates.flatMap(([word, cell]) => {
    if (word === undefined || cell?.state !== "value") return [];
    const on = cell.value;
    if (on.to < period.from || on.from > period.to || on.from > asOf) return [];
    return [{ subject, name, word, on, kind: "roster", cell, reported: reportedOn }];
  });
}

function add(bySubject: Map<string, Changes>, change: Change): void {
  const known = bySubject.get(change.subject);
  if (known) known.push(change);
  else bySubject.set(change.subject, [change]);
}

/** The roster and the ledger of transfers may both tell of one change: one report is enough for it. */
function answerFor(subject: string, changes: Readonly<Changes>, days: number, asOf: Day): Answer {
  const [first] = changes;
  const latest = addDays(
    changes.reduce((last, { on }) => (on.to > last ? on.to : last), first.on.to),
    days,
  );
  const cells = [...new Set(changes.flatMap(({ cell, reported }) => (reported ? [cell, reported] : [cell])))];
  const evidence = cells.map((cell) => foundField(cell, "报告日期"));
  const what = `${first.name}${first.word}是${isoSpan(first.on)}`;
  if (changes.every(({ reported }) => reported === undefined)) {
    return cannotJudge(subject, "missing-column", {
      message: `${what}，登记它的表没有报告日期列，看不出报告了没有。`,
      evidence,
      missing: { kind: first.kind, field: "reportedOn" },
    });
  }
  const reports = changes.map(({ reported }) => fieldValue(reported)).filter((span) => span !== undefined);
  const [report] = reports;
  if (report) {
    if (report.from <= latest) return met(subject, { evidence });
    const message = `${what}，${isoSpan(report)}才报告，超过${days}天。`;
    return gap(subject, { message, evidence, past: true });
  }
  if (changes.some(({ reported }) => isUnreadable(reported))) {
    return cannotJudge(subject, "unreadable-date", { message: `${what}，报告日期看不懂。`, evidence });
  }
  if (asOf <= latest) {
    return notDue(subject, latest, { message: `${what}，请在${chineseDay(latest)}前报告并登记。`, evidence });
  }
  return gap(subject, { message: `${what}，过了${days}天还没有登记报告日期。`, evidence });
}
