import { timely } from "../../../../src/core/rules/open/timely.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const open = (...rows: EntryRow<"publicity">[]) => ledgersOf({ others: [entriesOf("publicity", rows)] });

testRule(timely, {
  met: {
    // The last of fifteen days, over the end of a leap February.
    ledgers: open({ matter: "接收预备党员", eventOn: "2024-02-20", publishedOn: "2024-03-06" }),
    period: "2024",
    answers: [["公开公示台账!2", "met", "公开公示台账!B2", "公开公示台账!C2"]],
  },
  gap: {
    ledgers: open({ matter: "接收预备党员", eventOn: "2024-02-20", publishedOn: "2024-03-07" }),
    period: "2024",
    answers: [["公开公示台账!2", "gap", "公开公示台账!B2", "公开公示台账!C2"]],
    says: { "公开公示台账!2": "晚了1天" },
  },
  notApplicable: {
    ledgers: open({ matter: "接收预备党员", eventOn: "2024-02-20", publishedOn: "2024-03-07" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: open({ matter: "接收预备党员", publishedOn: "2026-03-07" }),
    answers: [["branch", "cannot-judge", "no 公开公示台账!A1:B2"]],
  },
  notDue: {
    ledgers: open({ matter: "党费使用", eventOn: "2026-11-10", publishedOn: "" }),
    answers: [["公开公示台账!2", "not-due", "公开公示台账!B2", "no 公开公示台账!C2"]],
  },
  twoSubjects: {
    ledgers: open(
      { matter: "党费使用", eventOn: "2026-10-10", publishedOn: "" },
      { matter: "活动计划", eventOn: "?近期", publishedOn: "2026-05-01" },
    ),
    answers: [
      ["公开公示台账!2", "gap", "公开公示台账!B2", "no 公开公示台账!C2"],
      ["公开公示台账!3", "cannot-judge", "公开公示台账!B3", "公开公示台账!C3"],
    ],
  },
  traps: {
    "no column for the day of publication": {
      ledgers: open({ matter: "接收预备党员", eventOn: "2026-03-07" }),
      answers: [["branch", "cannot-judge", "no 公开公示台账!A1:B2"]],
    },
  },
});
