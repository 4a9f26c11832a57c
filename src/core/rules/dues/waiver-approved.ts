/** Whoever pays less or nothing does so after the branch discussed it and the superior approved. */
import { hasWaiver } from "../../facts/dues-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { DuesRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, placeOf, toConfirm } from "../define.ts";
import { ambiguousDues, inspectedMonths, isWithin, withoutMonths } from "../shared/member-dues.ts";

export const waiverApproved = defineRule({
  id: "dues/waiver-approved",
  severity: "M",
  needs: ["dues"],
  basis: ["DF-7"],
  text: {
    title: "少交免交有批准",
    condition: "登记为少交、免交的党员，写明了支部研究和上级批准的情况。",
    gap: "登记为少交或免交，还没有写批准情况。",
    why: "少交、免交要经支部研究、上级批准，有据可查。",
    remedy: "已经批准的请在减免批准列写明批准单位和日期；还没有报批的可以先研究再报。",
  },
  *check({ dues, period, asOf }) {
    const lacking = withoutMonths(dues);
    if (lacking) {
      yield lacking;
      return;
    }
    const months = inspectedMonths(period, asOf);
    let asked = false;
    for (const [subject, own] of dues.entries()) {
      const reduced: DuesRecord[] = [];
      for (const [month, records] of own) {
        if (isWithin(months, month)) for (const record of records) if (isReduced(record)) reduced.push(record);
      }
      if (reduced.length === 0) continue;
      asked = true;
      yield answerFor(subject, reduced);
    }
    if (!asked) yield notApplicable("branch", "没有少交、免交的登记。");
    yield* ambiguousDues(dues);
  },
});

const reduction = /少交|免交|减交|减免|免缴|少缴/;
const approval = /批准|批复|同意|审批|通过|决议|核准|〔|号/;

function isReduced(record: DuesRecord): boolean {
  return fieldValue(record.paid)?.kind === "waived" || reduction.test(fieldText(record.note)) || hasWaiver(record);
}

/** One approval serves for all the months it was given for. */
function answerFor(subject: string, records: readonly DuesRecord[]): Answer {
  const cells = records.flatMap(({ waiver, note }) => [waiver, note]);
  const approved = cells.find((cell) => approval.test(fieldText(cell)));
  if (approved) return met(subject, { evidence: [foundField(approved, "减免批准")] });
  const stated = records.find(hasWaiver)?.waiver;
  if (stated) {
    const message = `${subject}的减免写了“${fieldText(stated)}”，看不出谁批准的，请核对。`;
    return toConfirm(subject, { message, evidence: [foundField(stated, "减免批准")] });
  }
  const [blank] = records.flatMap(({ waiver }) => waiver ?? []);
  if (!blank) {
    return cannotJudge(subject, "missing-column", {
      message: `${subject}登记为少交或免交，台账没有减免批准列，看不出有没有批准。`,
      evidence: records.slice(0, 1).map((record) => absent(placeOf(record), "减免批准")),
      missing: { kind: "dues", field: "waiver" },
    });
  }
  return gap(subject, {
    message: `${subject}登记为少交或免交，还没有写批准情况。`,
    evidence: [foundField(blank, "减免批准")],
  });
}
