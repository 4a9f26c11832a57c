/** Every absentee has a reason beside the name. */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import { type Field, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { MeetingRecord, NameList } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, toConfirm } from "../define.ts";
import { headcountOf } from "../shared/headcount.ts";
import { listedNames } from "../shared/meeting-attendees.ts";
import { normalText } from "../shared/text-normal.ts";
import { WordFinder } from "../shared/text-words.ts";

export const absenceReason = defineRule({
  id: "attendance/absence-reason",
  severity: "L",
  needs: ["meetings"],
  uses: ["roster"],
  parameters: ["words.absence_reasons", "words.unexcused"],
  basis: ["district-bureau/4.3.2"],
  text: {
    title: "缺席有原因",
    condition: "每名缺席的党员都写了原因。",
    gap: "有人缺席，还没有写原因。",
    why: "写明原因，才分得清请假和无故缺席。",
    remedy: "可以在缺席人姓名后面用括号写上原因，例如“李二（病假）”；原因用语可以在体检设置里改。",
  },
  *check({ meetings, roster, period }, { "words.absence_reasons": reasons, "words.unexcused": unexcused }) {
    const records = meetings.inPeriod(period);
    if (records.length > 0 && records.every((record) => record.absentees === undefined)) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录没有缺席及原因列，看不出缺席的原因。",
        evidence: [absent(meetings.whole(), "缺席及原因列")],
        missing: { kind: "meetings", field: "absentees" },
      });
      return;
    }
    const known = new WordFinder([...reasons, ...unexcused]);
    for (const record of records) {
      if (record.absentees) yield answerFor(record, record.absentees, roster, known);
    }
  },
});

function answerFor(
  record: MeetingRecord,
  cell: Field<NameList>,
  roster: RosterFacts | null,
  known: WordFinder,
): Answer {
  const subject = record.place.id;
  const evidence = [foundField(cell, "缺席人员和原因")];
  if (isUnreadable(cell)) {
    return cannotJudge(subject, "unreadable-value", { message: "缺席一栏看不懂，无法核对。", evidence });
  }
  const list = fieldValue(cell);
  if (!list) return answerForBlank(record, evidence, roster);
  if (list.names.length === 0) {
    if (list.unnamed === 0) return notApplicable(subject, "没有人缺席。");
    return gap(subject, { message: `只写了缺席${list.unnamed}人，还没有写姓名和原因。`, evidence });
  }
  const remarks = list.names.map((name, index) => ({ name, text: normalText(list.remarks[index] ?? "") }));
  const blank = remarks.filter(({ text }) => text === "");
  if (blank.length > 0) {
    return gap(subject, { message: `${listedNames(blank.map(({ name }) => name))}缺席，还没有写原因。`, evidence });
  }
  const odd = remarks.filter(({ text }) => !known.has(text));
  if (odd.length === 0) return met(subject, { evidence });
  return toConfirm(subject, {
    message: `${odd
      .slice(0, 5)
      .map(({ name, text }) => `${name}（${text}）`)
      .join("、")}的原因不在用语清单里，请看一眼。`,
    evidence,
  });
}

/** A blank cell is in order where nobody was absent. */
function answerForBlank(record: MeetingRecord, cell: readonly Evidence[], roster: RosterFacts | null): Answer {
  const { expected, present, evidence } = headcountOf(record, roster);
  const subject = record.place.id;
  if (expected === null || present === null) {
    return cannotJudge(subject, "unreadable-value", {
      message: "缺席一栏是空的，应到或实到人数也没有写，看不出有没有人缺席。",
      evidence: cell,
    });
  }
  if (present >= expected) return notApplicable(subject, "没有人缺席。");
  const message = `应到${expected}人、实到${present}人，还没有写谁缺席和原因。`;
  return gap(subject, { message, evidence: [...cell, ...evidence] });
}
