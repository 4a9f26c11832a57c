/** A reminder: what supervision found is told face to face to the head of the unit and to its Party organisation. */
import { fieldText } from "../../model/field.ts";
import { isClosed } from "../../model/period.ts";
import { defineRule, foundField, met, notApplicable, notDue, toConfirm } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const feedbackFaceToFace = defineRule({
  id: "supervise/feedback-face-to-face",
  severity: "I",
  needs: ["supervision"],
  basis: ["city-organs/2.2"],
  text: {
    title: "当面反馈",
    condition: "当季的督导反馈对象里，有单位负责人，也有机关党组织。",
    gap: "反馈对象还不全。",
    why: "当面说清，单位和党组织一起改。",
    remedy: "请核对反馈对象，漏写的补上。",
    doubts: "这是上级督导用的表；支部没有这本台账时不判。",
  },
  *check({ supervision, period, asOf }) {
    const blocked = withoutColumns(supervision, ["recipient"]);
    if (blocked) {
      yield blocked;
      return;
    }
    for (const quarter of duePeriods("quarter", period, asOf)) {
      const own = supervision
        .within(quarter)
        .filter((entry) => fieldText(entry.feedback) !== "" || fieldText(entry.recipient) !== "");
      const recipients = own.map((entry) => fieldText(entry.recipient)).join(" ");
      const missing = [
        ...(/负责人|领导|主任|局长|院长|校长|单位/.test(recipients) ? [] : ["单位负责人"]),
        ...(/党组织|党委|党总支|党支部|书记/.test(recipients) ? [] : ["机关党组织"]),
      ];
      const evidence = own
        .slice(0, 3)
        .map((entry) =>
          entry.recipient ? foundField(entry.recipient, "反馈对象") : recordEvidence(entry, "feedback", "反馈"),
        );
      if (own.length === 0) yield notApplicable(quarter.key, `${quarter.label}没有督导反馈。`);
      else if (missing.length === 0) yield met(quarter.key, { evidence });
      else {
        const message = `${quarter.label}的反馈对象里没有看到${missing.join("、")}，请核对。`;
        yield isClosed(quarter, asOf)
          ? toConfirm(quarter.key, { message, evidence })
          : notDue(quarter.key, quarter.to, { message, evidence });
      }
    }
  },
});
