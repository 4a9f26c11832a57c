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
    "the number of seats is blank": {
      ledgers: ledgers("", ...others),
      answers: [["branch", "cannot-judge", "no 支部信息表!B2"]],
    },
    "a seat that was filled and left again, whatever the order of the rows": {
      ledgers: ledgers(
        "3",
        { name: "王三", endedOn: "2026-01-31" },
        { name: "赵四", startedOn: "2026-03-01", endedOn: "2026-08-22" },
        ...others,
      ),
      answers: [["branch", "not-due", "支部信息表!B2", "no 支委班子表!A6:C6"]],
      says: { branch: "从2026年8月23日起缺额" },
    },
    "a second member who left later does not begin the vacancy": {
      ledgers: ledgers(
        "3",
        { name: "张一", endedOn: "" },
        { name: "李二", endedOn: "2026-09-30" },
        { name: "王三", endedOn: "2026-08-01" },
      ),
      answers: [["branch", "gap", "支部信息表!B2", "no 支委班子表!A5:B5"]],
      says: { branch: "从2026年8月2日起缺额" },
    },
    "a successor and a leave that are still to come": {
      ledgers: ledgers(
        "3",
        { name: "张一", startedOn: "", endedOn: "2026-12-31" },
        { name: "李二", startedOn: "" },
        { name: "王三", endedOn: "2026-08-22" },
        { name: "赵四", startedOn: "2026-12-01" },
      ),
      answers: [["branch", "not-due", "支部信息表!B2", "no 支委班子表!A6:C6"]],
      says: { branch: "从2026年8月23日起缺额" },
    },
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
