/** Every transfer tells its day, where from or where to, the letter's number and the receipt. */
import { fieldText } from "../../model/field.ts";
import { defineRule, notApplicable } from "../define.ts";
import { answersPerEntry } from "../shared/entry-fields.ts";
import { isIncoming, transfersIn } from "../shared/transfers.ts";

export const transferRecordComplete = defineRule({
  id: "relation/transfer-record-complete",
  severity: "M",
  needs: ["transfers"],
  basis: ["school/4.4.4", "district-bureau/3.1.2", "lianxing/3.1"],
  text: {
    title: "转接记录完整",
    condition: "每条转接都登记了日期、去向（来处）、介绍信号或系统流水号、回执日期。",
    gap: "这条转接记录还没有填全。",
    why: "记录完整，才能查清党员的组织关系在哪里。",
    remedy: "可以对照介绍信存根或系统记录，把空着的格子补上。",
    doubts: "刚转出、回执还没有收到的，是不是逾期看“接转及时”。",
  },
  *check({ transfers, period }) {
    const asked = new Set(transfersIn(transfers, period));
    if (asked.size === 0) {
      yield notApplicable("branch", "检查期内没有组织关系转接。");
      return;
    }
    yield* answersPerEntry({
      ledger: transfers,
      period: null,
      fields: ["date", "destination", "origin", "letterNumber", "receiptOn"],
      name: "转接记录",
      counts: (entry) => asked.has(entry),
      // Who comes in has a place of origin, who leaves a destination; a receipt may be registered as received.
      spared: (entry) => [
        isIncoming(entry) ? "destination" : "origin",
        ...(fieldText(entry.receivedOn) !== "" ? (["receiptOn"] as const) : []),
      ],
    });
  },
});
