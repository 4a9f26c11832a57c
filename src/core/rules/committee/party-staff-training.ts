/** Staff for Party affairs and committee members are trained in Party affairs. */
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { whereColumnsTell } from "../shared/missing-column.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

const training = /党务|党建业务|党建工作培训|组工|书记培训|发展党员工作/;

export const partyStaffTraining = defineRule({
  id: "committee/party-staff-training",
  severity: "L",
  needs: ["study"],
  parameters: ["staff.training", "assembly.founding_days"],
  basis: ["school/4.3.3", "district-bureau/2.3.1", "jiefangbei/3.1"],
  text: {
    title: "党务干部培训",
    condition: "周期内有党务培训的记录。",
    gap: "这一期还没有党务培训的记录。",
    why: "党务干部熟悉流程，资料和程序才不出错。",
    remedy: "培训过的可以补登；没有的可以结合党课、例会安排一次党务常识培训。",
    remedyWhenPast: "培训过的可以补登；没有的写明情况，这一期安排上。",
    doubts: "培训次数文件多数没有写数字，可以在体检设置里改。",
  },
  *check({ study, asOf, period, branch }, { "staff.training": frequency, "assembly.founding_days": foundingDays }) {
    const answers = answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: study,
      name: "党务培训",
      frequency,
      foundingDays,
      counts: ({ title, content, type }) =>
        training.test(`${fieldText(title)} ${fieldText(content)} ${fieldText(type)}`),
      field: "title",
    });
    yield* whereColumnsTell(study, ["title"], answers);
  },
});
