import { plateAndWall } from "../../../../src/core/rules/facility/plate-and-wall.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const facilities = (...rows: EntryRow<"facilities">[]) => ledgersOf({ others: [entriesOf("facilities", rows)] });
const figures = {
  "facility.wall_items": [
    { title: "支部标牌", words: ["标牌"] },
    { title: "组织生活制度", words: ["制度"] },
  ],
};

testRule(plateAndWall, {
  met: {
    ledgers: facilities(
      { item: "支部标牌" },
      { item: "上墙内容", condition: "组织生活制度" },
      { item: "活动室", shared: "否" },
      { item: "投影仪", shared: "是" },
    ),
    figures,
    answers: [["branch", "met", "阵地台账!A2", "阵地台账!A3"]],
  },
  gap: {
    ledgers: facilities({ item: "支部标牌" }),
    figures,
    answers: [["branch", "gap", "no 阵地台账!A3", "阵地台账!A2"]],
  },
  notApplicable: {
    ledgers: facilities({ item: "支部标牌" }, { item: "活动场所", note: "与社区共享" }),
    figures,
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: facilities({ quantity: "3" }),
    figures,
    answers: [["branch", "cannot-judge", "no 阵地台账!A1:A2"]],
  },
  traps: {
    "a column that says so": {
      ledgers: facilities({ item: "党员之家", shared: "是" }),
      figures,
      answers: [["branch", "not-applicable"]],
    },
  },
  twoSubjects: "the branch as a whole is the only subject: one place, one answer",
});
