/** The minutes are marked as signed. A workbook cannot show a signature: without the column nothing is judged (trap F5.59). */
import { fieldText } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";

const unsigned = /^(?:否|无|未|未签|没有|×|✗|—|-|\/|)$/;

export const signature = defineRule({
  id: "minutes/signature",
  severity: "L",
  needs: ["meetings"],
  basis: ["district-bureau/8.2", "MX-4"],
  text: {
    title: "会后签名",
    condition: "每次会议的签名栏写明已经签名。",
    gap: "这次会议的签名栏还没有填。",
    why: "签了名，记录才算定下来。",
    remedy: "可以请记录人、主持人补签后在签名栏标明；没有这一栏的可以加一列。",
  },
  *check({ meetings, period }) {
    const records = meetings.inPeriod(period);
    if (records.length > 0 && !meetings.has("signature")) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录没有签名列，电子表里看不出签没签名。",
        evidence: [absent(meetings.whole(), "签名列")],
        missing: { kind: "meetings", field: "signature" },
      });
      return;
    }
    for (const record of records) {
      const subject = record.place.id;
      if (!record.signature) {
        const message = "这张表没有签名列，看不出签没签名。";
        yield cannotJudge(subject, "missing-column", { message, missing: { kind: "meetings", field: "signature" } });
        continue;
      }
      const evidence = [foundField(record.signature, "签名")];
      if (unsigned.test(fieldText(record.signature))) {
        yield gap(subject, { message: "这次会议的记录还没有标明签名。", evidence });
      } else yield met(subject, { evidence });
    }
  },
});
