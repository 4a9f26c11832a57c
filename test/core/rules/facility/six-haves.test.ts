import { sixHaves } from "../../../../src/core/rules/facility/six-haves.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const facilities = (...rows: EntryRow<"facilities">[]) => ledgersOf({ others: [entriesOf("facilities", rows)] });
const figures = {
  "facility.set": [
    { title: "有场所", words: ["场所", "活动室"] },
    { title: "有党旗", words: ["党旗"] },
  ],
};

testRule(sixHaves, {
  met: {
    ledgers: facilities({ item: "党员活动室", exists: "有" }, { item: "党旗", exists: "有" }),
    figures,
    answers: [["branch", "met", "阵地台账!A2", "阵地台账!A3"]],
  },
  gap: {
    ledgers: facilities({ item: "党员活动室", exists: "有" }, { item: "党旗", exists: "无" }),
    figures,
    answers: [["branch", "gap", "阵地台账!B3", "阵地台账!A2"]],
    says: { branch: "还差党旗。" },
  },
  notApplicable: "一室多用 and shared rooms count as there, so the rule applies to every branch with a list",
  cannotJudge: {
    ledgers: facilities({ quantity: "3" }),
    figures,
    answers: [["branch", "cannot-judge", "no 阵地台账!A1:A2"]],
  },
  twoSubjects: "the branch as a whole is the only subject: one list, one answer",
  traps: {
    "五有 of the profile names no items: they are for the branch to enter": {
      ledgers: facilities({ item: "党旗" }),
      figures: { "facility.set": [] },
      answers: [["branch", "cannot-judge"]],
      says: { branch: "体检设置" },
    },
    "an item without the column 有无 is there": {
      ledgers: facilities({ item: "活动场所和党旗" }),
      figures,
      answers: [["branch", "met", "阵地台账!A2", "阵地台账!A2"]],
    },
    "nothing of the list": {
      ledgers: facilities({ item: "音响" }),
      figures,
      answers: [["branch", "gap", "no 阵地台账!A3", "no 阵地台账!A3"]],
    },
  },
});
