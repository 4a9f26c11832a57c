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
    says: { "公开公示台账!2": "“接收预备党员”在2024年3月7日公开，比约定的2024年3月6日晚了1天" },
    past: ["公开公示台账!2"],
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
      { matter: "", eventOn: "?近期", publishedOn: "2026-05-01" },
      { matter: "评优", eventOn: "2026-10-10", publishedOn: "", standing: "cancelled" },
    ),
    answers: [
      ["公开公示台账!2", "gap", "公开公示台账!B2", "no 公开公示台账!C2"],
      ["公开公示台账!3", "cannot-judge", "公开公示台账!B3", "公开公示台账!C3"],
    ],
    says: { "公开公示台账!3": "“这件事项”的日期读不准" },
    past: [],
  },
  traps: {
    "what will be made public is not public yet; today and the last day are in time": {
      ledgers: open(
        { matter: "评优", eventOn: "2026-11-06", publishedOn: "2026-12-01" },
        { matter: "发展", eventOn: "2026-11-06", publishedOn: "2026-11-21" },
      ),
      period: "2026",
      answers: [
        ["公开公示台账!2", "not-due", "公开公示台账!B2", "公开公示台账!C2"],
        ["公开公示台账!3", "met", "公开公示台账!B3", "公开公示台账!C3"],
      ],
    },
    "nothing of the period to ask, whatever columns there are": {
      ledgers: open({ matter: "评优", publishedOn: "2025-12-01" }),
      answers: [["branch", "not-applicable"]],
    },
    "no column for the day of publication": {
      ledgers: open({ matter: "接收预备党员", eventOn: "2026-03-07" }),
      answers: [["branch", "cannot-judge", "no 公开公示台账!A1:B2"]],
    },
  },
});
