import { conversionApproval } from "../../../../src/core/rules/develop/conversion-approval.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(conversionApproval, {
  met: {
    ledgers: people({ name: "张一", conversionAssemblyOn: "2026-03-31", conversionApprovedOn: "2026-06-30" }),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "张一", conversionAssemblyOn: "2026-03-31", conversionApprovedOn: "2026-07-01" }),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "最晚2026年6月30日" },
  },
  notApplicable: {
    ledgers: people({ name: "张一", conversionAssemblyOn: "", conversionApprovedOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", conversionAssemblyOn: "", conversionApprovedOn: "2026-07-01" }),
    answers: [["张一", "cannot-judge", "no 发展党员台账!B2"]],
  },
  notDue: {
    ledgers: people({ name: "张一", conversionAssemblyOn: "2026-09-01", conversionApprovedOn: "" }),
    answers: [["张一", "not-due", "发展党员台账!B2", "no 发展党员台账!C2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", conversionAssemblyOn: "2026-05-01", conversionApprovedOn: "" },
      { name: "李二", conversionAssemblyOn: "2026-09-01", conversionApprovedOn: "2026-10-01" },
    ),
    answers: [
      ["张一", "gap", "发展党员台账!B2", "no 发展党员台账!C2"],
      ["李二", "met", "发展党员台账!B3", "发展党员台账!C3"],
    ],
  },
  traps: {
    "F2.33: the text in force on the day of the assembly is named": {
      ledgers: people(
        { name: "张一", conversionAssemblyOn: "2026-05-10", conversionApprovedOn: "2026-09-01" },
        { name: "李二", conversionAssemblyOn: "2026-05-11", conversionApprovedOn: "2026-09-01" },
      ),
      answers: [
        ["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
      ],
      says: { 张一: "按修订前的细则", 李二: "按2026年修订的细则" },
    },
  },
});
