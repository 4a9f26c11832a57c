import { oathWithinMonth } from "../../../../src/core/rules/develop/oath-within-month.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(oathWithinMonth, {
  met: {
    ledgers: people({ name: "张一", approvedOn: "2026-07-01", oathOn: "2026-08-01" }),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "张一", approvedOn: "2026-07-01", oathOn: "" }),
    answers: [["张一", "gap", "发展党员台账!B2", "no 发展党员台账!C2"]],
    says: { 张一: "2026年8月1日" },
  },
  notApplicable: {
    ledgers: people({ name: "张一", approvedOn: "", oathOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", approvedOn: "?七一", oathOn: "2026-07-01" }),
    answers: [["张一", "cannot-judge", "发展党员台账!B2"]],
  },
  notDue: {
    ledgers: people({ name: "张一", approvedOn: "2026-11-01", oathOn: "" }),
    answers: [["张一", "not-due", "发展党员台账!B2", "no 发展党员台账!C2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", approvedOn: "2026-07-01", oathOn: "2026-08-02" },
      { name: "李二", approvedOn: "2026-07-01", oathOn: "2026-07-20" },
    ),
    answers: [
      ["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"],
      ["李二", "met", "发展党员台账!B3", "发展党员台账!C3"],
    ],
  },
  traps: {
    "F2.33: the older text names no time": {
      ledgers: people(
        { name: "张一", approvedOn: "2026-05-10", oathOn: "2026-09-01" },
        { name: "李二", approvedOn: "2026-05-11", oathOn: "2026-09-01" },
      ),
      answers: [
        ["张一", "not-applicable"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
      ],
      says: { 张一: "2026年5月11日以前", 李二: "按2026年修订的细则" },
      past: ["李二"],
    },
  },
});
