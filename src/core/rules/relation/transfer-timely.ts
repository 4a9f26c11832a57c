/** A relation that was sent off arrives while the letter is valid: as long as it says, three months at most. */

import type { Day } from "../../model/date.ts";
import { addDays, chineseDay, isoSpan } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notDue, placeOf } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { transfersIn } from "../shared/transfers.ts";

export const transferTimely = defineRule({
  id: "relation/transfer-timely",
  severity: "M",
  needs: ["transfers"],
  parameters: ["relation.transfer_max_days", "relation.transfer_usual_days"],
  basis: ["wuwei/2.2", "MX-3"],
  text: {
    title: "接转及时",
    condition: "从开出到接收（收到回执），没有超过介绍信的有效期。",
    gap: "转接已经超过有效期，还没有接收或回执。",
    why: "超过有效期没有接上的，党员容易脱离组织。",
    remedy: "可以先核对回执是否收到漏记；没有收到的，请与接收单位和本人联系。",
    remedyWhenPast: "已经接上、只是晚了的，写明原因即可。",
    doubts: "介绍信自己写明有效期的按它算，没有写的按最长时间算。",
  },
  *check(
    { transfers, period, asOf },
    { "relation.transfer_max_days": longest, "relation.transfer_usual_days": usual },
  ) {
    const lacking =
      withoutColumns(transfers, ["date"]) ??
      (transfers.has("receivedOn") ? null : withoutColumns(transfers, ["receiptOn"]));
    if (lacking) {
      yield lacking;
      return;
    }
    for (const entry of transfersIn(transfers, period)) yield answerFor(entry, longest, usual, asOf);
  },
});

function answerFor(entry: EntryOf<"transfers">, longest: number, usual: number, asOf: Day): Answer {
  const subject = entry.place.id;
  const { date, receivedOn, receiptOn } = entry;
  const who = fieldText(entry.name) || "这条转接";
  const [started, received] = [fieldValue(date), fieldValue(receivedOn) ?? fieldValue(receiptOn)];
  const shown = [receivedOn, receiptOn].find((cell) => cell?.state === "value") ?? receivedOn ?? receiptOn;
  const evidence = [date, shown].flatMap((cell) => (cell ? [foundField(cell, `${who}的转接日期和回执`)] : []));
  if (!started || (!received && (isUnreadable(receivedOn) || isUnreadable(receiptOn)))) {
    return cannotJudge(subject, "unreadable-date", {
      message: `${who}的转接日期或回执日期是空的或看不懂，算不出有没有超期。`,
      evidence: evidence.length > 0 ? evidence : [absent(placeOf(entry), "转接日期")],
    });
  }
  const stated = fieldValue(entry.validDays) ?? 0;
  const valid = stated > 0 ? Math.min(stated, longest) : longest;
  const [earliest, latest] = [addDays(started.from, valid), addDays(started.to, valid)];
  const since = `${who}${isoSpan(started)}转接，有效期${valid}天到${chineseDay(latest)}`;
  if (!received || received.from > asOf) {
    if (asOf <= latest) return notDue(subject, latest, { message: `${since}，还没有回执。`, evidence });
    return gap(subject, { message: `${since}，已经超期，还没有登记接收或回执。`, evidence });
  }
  if (received.from > latest) {
    return gap(subject, { message: `${since}，${isoSpan(received)}才接收。`, evidence, past: true });
  }
  if (received.to > earliest) {
    return cannotJudge(subject, "unreadable-date", {
      message: `${since}，接收是${isoSpan(received)}，没有写到日，看不出有没有超期。`,
      evidence,
    });
  }
  const slow = stated <= 0 && received.from > addDays(started.to, usual);
  return met(
    subject,
    slow ? { message: `用了${received.from - started.to}天，一般是${usual}天。`, evidence } : { evidence },
  );
}
