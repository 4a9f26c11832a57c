import { asOfDate } from "../../../../src/core/rules/data/as-of-date.ts";
import { ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(asOfDate, {
  met: {
    ledgers: ledgersOf({}),
    asOf: "2024-02-29",
    answers: [["branch", "met"]],
    says: { branch: "按基准日2024年2月29日判断，检查期2024年1月1日至2024年2月29日。" },
  },
  gap: "there is always a base date: the one that is set, or today",
  notApplicable: "there is always a base date: the one that is set, or today",
  cannotJudge: "there is always a base date: the one that is set, or today",
  twoSubjects: "one base date for the whole checkup",
});
