/** A disciplinary measure leaves its trace: the decision, and its delivery to the person. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { Person } from "../../facts/roster-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, placeOf } from "../define.ts";
import { namesMeasure } from "../shared/names-measure.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { NameFinder } from "../shared/text-names.ts";

export const handled = defineRule({
  id: "discipline/handled",
  severity: "M",
  needs: ["roster"],
  uses: ["archive", "awards"],
  basis: ["wuwei/2.2", "jiefangbei/3.4"],
  text: {
    title: "违纪处理留痕",
    condition: "花名册上登记了处分的党员，有处理决定和送达的记录。",
    gap: "处分还没有登记处理决定或送达。",
    why: "处理决定送达本人并留存，才算处理到位。",
    remedy: "可以把处理决定和送达回执登记到表彰台账（类型写处分）或档案目录里。",
    doubts: "只核对登记，不评价处分本身。",
  },
  *check({ roster, archive, awards, asOf }) {
    if (!roster.has("discipline")) {
      yield cannotJudge("branch", "missing-column", {
        message: "花名册没有处分类型列，看不出有没有处分。",
        evidence: [absent(roster.whole(), "处分类型列")],
        missing: { kind: "roster", field: "discipline" },
      });
      return;
    }
    const here = new Set(roster.onRosterOn(asOf));
    const disciplined = roster.people.filter(
      (person) => namesMeasure(person.record.discipline) && (here.has(person) || isSuspended(person)),
    );
    if (disciplined.length === 0) {
      yield notApplicable("branch", "花名册上没有登记处分。");
      return;
    }
    if (!archive && !awards) {
      yield cannotJudge("branch", "missing-ledger", {
        message: `花名册上有${disciplined.length}名党员登记了处分，没有找到登记处理决定的台账。`,
        evidence: disciplined.slice(0, 5).map(({ record }) => foundField(record.discipline ?? record.name, "处分类型")),
        missing: { kind: "archive" },
      });
      return;
    }
    const filed = archive ? filedUnder(archive, disciplined) : new Map<string, Trace>();
    for (const person of disciplined) yield answerFor(person, awards, filed.get(person.name) ?? null);
  },
});

function isSuspended(person: Person): boolean {
  return fieldValue(person.record.status) === "suspended";
}

interface Trace {
  decision: Evidence | null;
  delivery: Evidence | null;
}

const measure = /处分|警告|留党察看|撤销|开除|诫勉|违纪|处理/;

/** Decisions and deliveries among the filed papers, by the names in their titles. */
function filedUnder(archive: EntryFacts<"archive">, people: readonly Person[]): Map<string, Trace> {
  const finder = new NameFinder(people.map(({ name }) => name));
  const traces = new Map<string, Trace>();
  for (const entry of archive.entries) {
    const title = fieldText(entry.title);
    if (!measure.test(title) || fieldValue(entry.exists) === false) continue;
    for (const name of new Set(finder.hits(title).map(({ word }) => word))) {
      const trace = traces.get(name) ?? { decision: null, delivery: null };
      traces.set(name, trace);
      const evidence = recordEvidence(entry, "title", "处理决定");
      if (/送达|回执|宣布/.test(title)) trace.delivery ??= evidence;
      else trace.decision ??= evidence;
    }
  }
  return traces;
}

function answerFor(person: Person, awards: EntryFacts<"awards"> | null, filed: Trace | null): Answer {
  const { subject, name, record } = person;
  const trace: Trace = { decision: filed?.decision ?? null, delivery: filed?.delivery ?? null };
  const gaps: Evidence[] = [];
  for (const entry of awards?.of("name", name) ?? []) {
    if (!measure.test(`${fieldText(entry.type)}${fieldText(entry.title)}${fieldText(entry.reason)}`)) continue;
    if (fieldText(entry.decision) !== "") trace.decision ??= recordEvidence(entry, "decision", "决定文号");
    else gaps.push(entry.decision ? foundField(entry.decision, "决定文号") : absent(placeOf(entry), "决定文号"));
    if (fieldText(entry.deliveredOn) !== "") trace.delivery ??= recordEvidence(entry, "deliveredOn", "送达日期");
    else gaps.push(entry.deliveredOn ? foundField(entry.deliveredOn, "送达日期") : absent(placeOf(entry), "送达日期"));
  }
  const traces = [trace.decision, trace.delivery].filter((evidence) => evidence !== null);
  const missing = [...(trace.decision ? [] : ["处理决定"]), ...(trace.delivery ? [] : ["送达"])];
  if (missing.length === 0) return met(subject, { evidence: traces });
  return gap(subject, {
    message: `${name}登记了处分，还没有登记${missing.join("和")}。`,
    evidence: [foundField(record.discipline ?? record.name, "处分类型"), ...gaps, ...traces],
  });
}
