/** Every quarter the work is arranged (季度工作调度), in the ledger of supervision or at a meeting. */
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { whereColumnsTell } from "../shared/missing-column.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const quarterDispatch = defineRule({
  id: "rectify/quarter-dispatch",
  severity: "L",
  needs: ["supervision"],
  uses: ["meetings"],
  parameters: ["assembly.founding_days"],
  basis: ["wuwei/4.3"],
  text: {
    title: "季度工作调度",
    condition: "每季有一次工作调度的记录：写在督导反馈表里，或写在会议的议题里。",
    gap: "这一季还没有工作调度的记录。",
    why: "一季调度一次，进度慢的早发现。",
    remedy: "做过的请补登记；还没有的可以结合支委会调度一次。",
    remedyWhenPast: "做过的请补登记；没有做的写明情况，下一季按时安排。",
  },
  *check({ supervision, meetings, asOf, period, branch }, { "assembly.founding_days": foundingDays }) {
    const answers = answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: supervision,
      name: "工作调度",
      frequency: { times: 1, per: "quarter" },
      foundingDays,
      counts: (entry) => /调度/.test(`${fieldText(entry.stage)} ${fieldText(entry.feedback)}`),
      field: "stage",
      elsewhere: (quarter) =>
        (meetings?.inPeriod(quarter) ?? [])
          .filter((record) => /调度/.test([record.title, record.topic, record.agenda].map(fieldText).join(" ")))
          .map(dateEvidence),
    });
    yield* whereColumnsTell(supervision, ["stage"], answers);
  },
});
