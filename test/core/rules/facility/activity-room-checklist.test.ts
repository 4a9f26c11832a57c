import { activityRoomChecklist } from "../../../../src/core/rules/facility/activity-room-checklist.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const facilities = (...rows: EntryRow<"facilities">[]) => ledgersOf({ others: [entriesOf("facilities", rows)] });
const figures = {
  "facility.room_items": [
    { title: "电教设备", words: ["电教", "投影"] },
    { title: "报刊", words: ["报刊"] },
  ],
};

testRule(activityRoomChecklist, {
  met: {
    ledgers: facilities({ item: "电教设备", condition: "好" }, { item: "其他", condition: "有报刊" }),
    figures,
    answers: [["branch", "met", "阵地台账!A2", "阵地台账!A3"]],
  },
  gap: {
    // What is borrowed is there; the room itself is the branch's own.
    ledgers: facilities({ item: "投影仪", note: "向工会借用", shared: "是" }, { item: "活动室", note: "", shared: "" }),
    figures,
    answers: [["branch", "gap", "no 阵地台账!A4:C4", "阵地台账!A2"]],
    says: { branch: "报刊" },
  },
  notApplicable: {
    ledgers: facilities({ item: "活动室", shared: "是" }),
    figures,
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: facilities({ quantity: "3" }),
    figures,
    answers: [["branch", "cannot-judge", "no 阵地台账!A1:A2"]],
  },
  twoSubjects: "the branch as a whole is the only subject: one room, one answer",
  traps: {
    "a note that says the room is shared": {
      ledgers: facilities({ item: "党员活动室", note: "与工会共用" }),
      figures,
      answers: [["branch", "not-applicable"]],
    },
  },
});
