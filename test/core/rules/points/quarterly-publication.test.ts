import { quarterlyPublication } from "../../../../src/core/rules/points/quarterly-publication.ts";
import { dateOf, type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const register: readonly EntryRow<"points">[] = [{ name: "张一", month: "2026-01" }];
const ledgers = (rows: readonly EntryRow<"publicity">[], points = register) =>
  ledgersOf({ others: [entriesOf("publicity", rows), ...(points.length > 0 ? [entriesOf("points", points)] : [])] });
const declared = { publicity: "2026-01-01..2026-11-21" };

testRule(quarterlyPublication, {
  met: {
    ledgers: ledgers([{ matter: "党员积分公示", period: "2026Q2", publishedOn: "2026-07-15" }]),
    period: "2026Q2",
    answers: [["2026Q2", "met", "公开公示台账!C2"]],
  },
  gap: {
    ledgers: ledgers([{ matter: "党费公示", period: "2026Q2", publishedOn: "2026-07-05" }]),
    period: "2026Q2",
    declared,
    answers: [["2026Q2", "gap", "no 公开公示台账!A3:C3"]],
    says: { "2026Q2": "2026年第2季度的积分还没有公示，约定最晚2026年7月15日" },
  },
  notApplicable: {
    ledgers: ledgers([{ matter: "党费公示", publishedOn: "2026-07-05" }], []),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgers([{ matter: "党费公示", publishedOn: "2026-10-05" }]),
    period: "2026Q2",
    answers: [["2026Q2", "cannot-judge"]],
    says: { "2026Q2": "覆盖期" },
  },
  notDue: {
    ledgers: ledgers([{ matter: "党费公示", publishedOn: "2026-10-05" }]),
    period: "2026Q4",
    answers: [["2026Q4", "not-due"]],
    says: { "2026Q4": "最晚2027年1月15日" },
  },
  twoSubjects: {
    ledgers: ledgers([
      { matter: "一季度积分公示", publishedOn: "2026-04-10" },
      { matter: "二季度积分公示", publishedOn: "2026-07-16" },
    ]),
    period: "2026H1",
    answers: [
      ["2026Q1", "met", "公开公示台账!B2"],
      ["2026Q2", "gap", "公开公示台账!B3"],
    ],
    says: { "2026Q2": "比约定的2026年7月15日晚了1天" },
  },
  traps: {
    "before the founding": {
      ledgers: ledgersOf({
        others: [
          entriesOf("publicity", [{ matter: "党费公示", publishedOn: "2026-07-05" }]),
          entriesOf("points", register),
        ],
        branch: { foundedOn: dateOf("2026-05-20") },
      }),
      period: "2026Q1",
      declared,
      answers: [["2026Q1", "not-applicable"]],
      says: { "2026Q1": "成立" },
    },
    "the earliest of several counts, and one quarter's says nothing of the next": {
      ledgers: ledgers([
        { matter: "积分公示", period: "2026Q1", publishedOn: "2026-04-20" },
        { matter: "积分公示", period: "2026Q1", publishedOn: "2026-04-10" },
        { matter: "积分公示", period: "2026Q1", publishedOn: "2026-04-25" },
      ]),
      period: "2026H1",
      declared,
      answers: [
        ["2026Q1", "met", "公开公示台账!C3"],
        ["2026Q2", "gap", "no 公开公示台账!A5:C5"],
      ],
    },
    "on the last day there is still time": {
      ledgers: ledgers([{ matter: "党费公示", publishedOn: "2026-07-05" }]),
      period: "2026Q2",
      asOf: "2026-07-15",
      answers: [["2026Q2", "not-due"]],
    },
    "what is named goes before the day: the period, the quarter with its year": {
      ledgers: ledgers([
        { matter: "积分公示", period: "2026Q1", publishedOn: "2026-07-10" },
        { matter: "2025年第二季度积分公示", period: "", publishedOn: "2026-07-10" },
        { matter: "2025第3季度积分公示", period: "", publishedOn: "2026-10-10" },
      ]),
      period: "2026-01-01..2026-09-30",
      declared,
      answers: [
        ["2026Q1", "gap", "公开公示台账!C2"],
        ["2026Q2", "gap", "no 公开公示台账!A5:C5"],
        ["2026Q3", "gap", "no 公开公示台账!A5:C5"],
      ],
      past: ["2026Q1"],
    },
    "a quarter named without its year: the latest that was over": {
      ledgers: ledgers(
        [
          { matter: "四季度积分公示", publishedOn: "2026-05-08" },
          { matter: "2季度积分公示", publishedOn: "2026-10-08" },
          { matter: "第二季度积分公示", publishedOn: "?上旬" },
        ],
        [{ name: "张一", month: "2025-10" }],
      ),
      period: "2025-10-01..2026-06-30",
      declared: { publicity: "2025-01-01..2026-11-21" },
      answers: [
        ["2025Q4", "gap", "公开公示台账!B2"],
        ["2026Q1", "cannot-judge", "公开公示台账!B4"],
        ["2026Q2", "gap", "公开公示台账!B3"],
      ],
    },
    "shortly before its end a quarter is meant, a day earlier the one before": {
      ledgers: ledgers([
        { matter: "积分公示", publishedOn: "2026-09-15" },
        { matter: "积分公示", publishedOn: "2026-09-14" },
      ]),
      period: "2026-04-01..2026-09-30",
      answers: [
        ["2026Q2", "gap", "公开公示台账!B3"],
        ["2026Q3", "met", "公开公示台账!B2"],
      ],
    },
    "a notice about more than a quarter may be the one": {
      ledgers: ledgers([{ matter: "积分公示", period: "2026H1", publishedOn: "2026-07-05" }]),
      period: "2026Q2",
      declared,
      answers: [["2026Q2", "cannot-judge", "公开公示台账!C2"]],
    },
    "points are kept from the first month on the register, not from the first row": {
      ledgers: ledgers(
        [{ matter: "党费公示", publishedOn: "2026-04-05" }],
        [
          { name: "张一", month: "?月" },
          { name: "张一", month: "2026-08" },
          { name: "张一", month: "2026-03" },
          { name: "张一", month: "2026-06" },
        ],
      ),
      period: "2026H1",
      declared,
      answers: [
        ["2026Q1", "gap", "no 公开公示台账!A3:B3"],
        ["2026Q2", "gap", "no 公开公示台账!A3:B3"],
      ],
    },
    "without a quarter the day of publishing tells it": {
      ledgers: ledgers([
        { matter: "积分公示", publishedOn: "2026-03-31" },
        { matter: "积分公示", publishedOn: "2026-07-01" },
      ]),
      period: "2026H1",
      answers: [
        ["2026Q1", "met", "公开公示台账!B2"],
        ["2026Q2", "met", "公开公示台账!B3"],
      ],
    },
    "the fourth quarter named in January is that of the year before": {
      ledgers: ledgers([{ matter: "第四季度积分公示", publishedOn: "2026-01-08" }]),
      period: "2026Q4",
      declared,
      answers: [["2026Q4", "not-due"]],
    },
    "a year named in the matter": {
      ledgers: ledgers([{ matter: "2026年第1季度党员积分通报", publishedOn: "2026-04-15" }]),
      period: "2026Q1",
      answers: [["2026Q1", "met", "公开公示台账!B2"]],
    },
    "a publication nobody can date may be the one": {
      ledgers: ledgers([{ matter: "积分公示", publishedOn: "?上旬" }]),
      period: "2026Q2",
      declared,
      answers: [["2026Q2", "cannot-judge", "公开公示台账!B2"]],
    },
    "quarters before points were kept": {
      ledgers: ledgers([{ matter: "党费公示", publishedOn: "2026-04-05" }], [{ name: "张一", month: "2026-05" }]),
      period: "2026Q1",
      declared,
      answers: [["2026Q1", "not-applicable"]],
    },
    "no column that says what was published": {
      ledgers: ledgers([{ publishedOn: "2026-04-05" }]),
      answers: [["branch", "cannot-judge", "no 公开公示台账!A1:A2"]],
    },
  },
});
