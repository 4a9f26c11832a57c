import { annualScreening } from "../../../../src/core/rules/relation/annual-screening.ts";
import { dateOf, type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const transfers = (...rows: EntryRow<"transfers">[]) => ledgersOf({ others: [entriesOf("transfers", rows)] });
const founded = (day: string) => ({ name: "第一党支部", type: null, foundedOn: dateOf(day) });

testRule(annualScreening, {
  met: {
    ledgers: transfers({ name: "", date: "", screenedOn: "2026-05-10" }),
    answers: [["2026", "met", "组织关系转接台账!C2"]],
  },
  gap: {
    ledgers: transfers({ name: "张一", date: "2025-05-10", screenedOn: "" }),
    period: "2025",
    declared: { transfers: "2025-01-01..2026-11-21" },
    answers: [["2025", "gap", "no 组织关系转接台账!A3:C3"]],
    says: { 2025: "还没有组织关系集中排查" },
  },
  notApplicable: {
    ledgers: { ...transfers({ name: "张一", screenedOn: "" }), branch: founded("2026-12-10") },
    period: "2025",
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: transfers({ name: "张一", date: "2025-05-10", screenedOn: "" }),
    period: "2025",
    answers: [["2025", "cannot-judge"]],
    says: { 2025: "没有包住2025年" },
  },
  notDue: {
    ledgers: transfers({ name: "张一", date: "2026-05-10", screenedOn: "" }),
    answers: [["2026", "not-due"]],
  },
  twoSubjects: {
    ledgers: transfers(
      { name: "", date: "2026-02-10", reason: "集中排查" },
      { name: "", date: "2026-09-10", reason: "集中排查" },
    ),
    figures: { "relation.screening": { times: 1, per: "half" } },
    answers: [
      ["2026H1", "met", "组织关系转接台账!B2"],
      ["2026H2", "met", "组织关系转接台账!B3"],
    ],
  },
  traps: {
    "a report of the screening among the papers": {
      ledgers: ledgersOf({ others: [entriesOf("plans", [{ title: "党员组织关系排查情况报告", date: "2026-06-01" }])] }),
      answers: [["2026", "met", "计划总结台账!A2"]],
    },
    "a plan for it is no screening": {
      ledgers: ledgersOf({ others: [entriesOf("plans", [{ title: "党员组织关系排查工作方案", date: "2026-06-01" }])] }),
      answers: [["2026", "not-due"]],
    },
    "the report helps out where the ledger of transfers has none": {
      ledgers: ledgersOf({
        others: [
          entriesOf("transfers", [{ name: "张一", date: "2026-05-10" }]),
          entriesOf("plans", [{ title: "党员组织关系排查情况报告", date: "2026-06-01" }]),
        ],
      }),
      answers: [["2026", "met", "计划总结台账!A2"]],
    },
    "neither ledger": { ledgers: ledgersOf({}), answers: [["branch", "cannot-judge"]] },
    "papers of another year, without a date, or about something else do not help out": {
      ledgers: ledgersOf({
        others: [
          entriesOf("transfers", [{ name: "张一", date: "2026-05-10" }]),
          entriesOf("plans", [
            { title: "2025年党员组织关系排查情况报告", date: "2026-01-10" },
            { title: "2027年党员组织关系排查情况报告", date: "2026-11-10" },
            { title: "党员组织关系排查情况报告", date: "" },
            { title: "安全隐患排查报告", date: "2026-06-01" },
          ]),
        ],
      }),
      answers: [["2026", "not-due"]],
    },
    "a report on the whole year is one of that year": {
      ledgers: ledgersOf({
        others: [
          entriesOf("transfers", [{ name: "张一", date: "2026-05-10" }]),
          entriesOf("plans", [{ title: "2026年党员组织关系排查情况报告" }]),
        ],
      }),
      answers: [["2026", "met", "计划总结台账!A2"]],
    },
  },
});
