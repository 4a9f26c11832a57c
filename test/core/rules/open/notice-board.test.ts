import { noticeBoard } from "../../../../src/core/rules/open/notice-board.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const facilities = (...rows: EntryRow<"facilities">[]) => ledgersOf({ others: [entriesOf("facilities", rows)] });
const figures = { "open.board_items": ["党务公开"] };

testRule(noticeBoard, {
  met: {
    ledgers: facilities({ item: "党务公开栏", exists: "有", keeper: "张一" }),
    figures,
    answers: [["branch", "met", "阵地台账!A2"]],
  },
  gap: {
    ledgers: facilities({ item: "公开栏", exists: "有", keeper: "" }),
    figures,
    answers: [["branch", "gap", "no 阵地台账!C2"]],
    says: { branch: "由谁维护" },
  },
  notApplicable: "without a board an online column serves, so every branch can answer",
  cannotJudge: {
    ledgers: facilities({ item: "公开栏" }),
    figures,
    answers: [["branch", "cannot-judge", "阵地台账!A2", "no 阵地台账!A1:A2"]],
  },
  twoSubjects: "the branch as a whole is the only subject",
  traps: {
    "no board at all": {
      ledgers: facilities({ item: "党旗", keeper: "张一" }),
      figures,
      answers: [["branch", "gap", "no 阵地台账!A3:B3"]],
    },
    "a board said to be missing": {
      ledgers: facilities({ item: "公开栏", exists: "无", keeper: "" }),
      figures,
      answers: [["branch", "gap", "阵地台账!B2"]],
    },
  },
});
