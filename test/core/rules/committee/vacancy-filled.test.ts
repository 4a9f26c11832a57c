import { vacancyFilled } from "../../../../src/core/rules/committee/vacancy-filled.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ledgers = (seats: string | null, ...committee: EntryRow<"committee">[]) =>
  ledgersOf({
    others: [
      entriesOf("committee", committee),
      entriesOf("branch", [seats === null ? { name: "第一党支部" } : { name: "第一党支部", seats }]),
    ],
  });
const others = [{ name: "张一" }, { name: "李二" }];

testRule(vacancyFilled, {
  met: "a committee without a vacancy is not asked, one with a vacancy is not met",
  gap: {
    ledgers: ledgers("3", ...others, { name: "王三", endedOn: "2026-08-21" }),
    answers: [["branch", "gap", "支部信息表!B2", "no 支委班子表!A5:B5"]],
    says: { branch: "从2026年8月22日起缺额已经超过90天" },
  },
  notApplicable: {
    ledgers: ledgers(
      "3",
      ...others,
      { name: "王三", endedOn: "2026-01-31" },
      { name: "赵四", startedOn: "2026-03-01" },
    ),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: { ledgers: ledgers(null, ...others), answers: [["branch", "cannot-judge", "no 支部信息表!A1:A2"]] },
  notDue: {
    ledgers: ledgers("3", ...others, { name: "王三", endedOn: "2026-08-22" }),
    answers: [["branch", "not-due", "支部信息表!B2", "no 支委班子表!A5:B5"]],
    says: { branch: "2026年11月21日" },
  },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "a committee that never was complete": {
      ledgers: ledgers("7", ...others),
      answers: [["branch", "cannot-judge", "支部信息表!B2", "no 支委班子表!A4"]],
      says: { branch: "还差5名" },
    },
    "a day of leaving that cannot be read": {
      ledgers: ledgers("3", ...others, { name: "王三", endedOn: "?去年" }),
      answers: [["branch", "cannot-judge", "支委班子表!B4"]],
    },
  },
});
