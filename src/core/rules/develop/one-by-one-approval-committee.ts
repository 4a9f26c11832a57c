/** The superior committee decides on each new member too. A branch's workbook seldom holds its minutes. */
import { defineRule, notApplicable } from "../define.ts";
import { admissionVotes, superiorMeetings } from "../shared/admission-votes.ts";
import { answerForMinutes, answerForRows, candidateNames, votesByDay } from "../shared/one-by-one.ts";

export const oneByOneApprovalCommittee = defineRule({
  id: "develop/one-by-one-approval-committee",
  severity: "H",
  needs: [],
  uses: ["votes", "meetings", "development", "roster"],
  basis: ["four-strong", "FZ-cmt"],
  text: {
    title: "党委审批逐个审议表决",
    condition: "上级党委会审批两名以上预备党员的，记录里逐个审议和表决。",
    gap: "几名预备党员合在一起审批。",
    why: "审批也要对每个人负责，合并表决看不出每个人的情况。",
    remedy: "这是上级党组织的会议记录，可以请上级核对并按人分开登记。",
    doubts: "支部的工作簿一般没有上级党委会的记录，没有就不适用。",
  },
  *check({ votes, meetings, development, roster, period }) {
    const rows = votes ? admissionVotes(votes, period, "superior") : [];
    const minutes = meetings ? superiorMeetings(meetings, period) : [];
    if (rows.length === 0 && minutes.length === 0) {
      yield notApplicable("branch", "支部的工作簿里没有上级党委会的审批记录。");
      return;
    }
    for (const group of votesByDay(rows)) yield answerForRows(group);
    const finder = candidateNames(development, roster);
    for (const record of minutes) yield answerForMinutes(record, finder);
  },
});
