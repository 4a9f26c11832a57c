/** A reminder: regular meetings of communities every month, of private firms every quarter, on paperwork every year. */
import { fieldText } from "../../model/field.ts";
import type { Frequency } from "../../profiles/figures.ts";
import { defineRule } from "../define.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";
import { asReminder } from "../shared/reminder.ts";

const meetings: readonly (readonly [word: RegExp, per: Frequency["per"], name: string])[] = [
  [/社区.*例会|月例会/, "month", "社区党建例会"],
  [/非公.*例会|季度?例会/, "quarter", "非公党建例会"],
  [/现场会/, "year", "资料规范现场会"],
];

export const meetingCadence = defineRule({
  id: "supervise/meeting-cadence",
  severity: "I",
  needs: ["supervision"],
  parameters: ["assembly.founding_days"],
  basis: ["jiefangbei/2.4"],
  text: {
    title: "党建例会",
    condition: "社区党建每月、非公党建每季有例会，每年有一次资料规范现场会。",
    gap: "这一期还没有例会记录。",
    why: "例会把各支部聚到一起，做法互相学。",
    remedy: "开过的请补登记；不是街道社区的不用管这一条。",
    doubts: "这是街道一级用的节奏；支部没有这本台账时不判。",
  },
  *check({ supervision, asOf, period, branch }, { "assembly.founding_days": foundingDays }) {
    for (const [word, per, name] of meetings) {
      yield* asReminder(
        answersPerRecordPeriod({
          facts: { asOf, period, branch },
          ledger: supervision,
          name,
          frequency: { times: 1, per },
          foundingDays,
          counts: (entry) => word.test(`${fieldText(entry.stage)} ${fieldText(entry.feedback)}`),
          field: "stage",
        }),
      );
    }
  },
});
