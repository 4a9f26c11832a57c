import { conflictCheck } from "../../../../src/core/rules/appraisal/conflict-check.ts";
import { duesOf, entriesOf, ledgersOf, meetingsOf, paidMonths, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const past = { asOf: "2026-05-01", period: "2025" } as const;
const excellent = (...names: string[]) =>
  entriesOf(
    "appraisal",
    names.map((name) => ({ name, year: "2025", grade: "优秀" })),
  );
const dues = (name: string, until: string) => duesOf([...paidMonths(name, "2025-01", until)], { year: 2025 });
const absentOn = (...remarks: string[]) =>
  meetingsOf(
    remarks.map((remark, index) => ({
      date: `2025-0${index + 1}-15`,
      type: "assembly",
      absentees: `张一（${remark}）`,
    })),
  );

testRule(conflictCheck, {
  met: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一" }]),
      dues: dues("张一", "2025-10"),
      others: [excellent("张一")],
    }),
    answers: [["民主评议台账!2", "met", "民主评议台账!C2"]],
  },
  gap: "a heuristic only asks to look",
  notApplicable: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一" }]),
      others: [entriesOf("appraisal", [{ name: "张一", year: "2025", grade: "合格" }])],
    }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({ roster: rosterOf([{ name: "张一" }, { name: "张一" }]), others: [excellent("张一", "李二")] }),
    answers: [
      ["民主评议台账!2", "cannot-judge", "民主评议台账!A2"],
      ["民主评议台账!3", "cannot-judge", "民主评议台账!A3"],
    ],
    says: { "民主评议台账!2": "花名册里同名的不止一人", "民主评议台账!3": "花名册里没有这个名字" },
  },
  toConfirm: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一" }]),
      dues: dues("张一", "2025-09"),
      others: [excellent("张一")],
    }),
    answers: [["民主评议台账!2", "to-confirm", "民主评议台账!C2"]],
    says: { "民主评议台账!2": "有3个月没有交费记录，请核实" },
  },
  twoSubjects: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([
        { name: "张一", discipline: "党内警告", disciplineFrom: "2025-03-01", disciplineTo: "2026-02-28" },
        { name: "李二", discipline: "党内警告", disciplineFrom: "2024-01-01", disciplineTo: "2024-12-31" },
        { name: "王三", discipline: "党内警告", disciplineFrom: "2026-01-01", disciplineTo: "2026-12-31" },
        { name: "赵四", discipline: "无" },
        { name: "钱五", discipline: "党内警告", disciplineFrom: "2025-12-31", disciplineTo: "2026-12-30" },
        { name: "孙六", discipline: "党内警告", disciplineFrom: "2024-01-02", disciplineTo: "2025-01-01" },
      ]),
      others: [excellent("张一", "李二", "王三", "赵四", "钱五", "孙六")],
    }),
    answers: [
      ["民主评议台账!2", "to-confirm", "民主评议台账!C2", "花名册!B2"],
      ["民主评议台账!3", "met", "民主评议台账!C3"],
      ["民主评议台账!4", "met", "民主评议台账!C4"],
      ["民主评议台账!5", "met", "民主评议台账!C5"],
      ["民主评议台账!6", "to-confirm", "民主评议台账!C6", "花名册!B6"],
      ["民主评议台账!7", "to-confirm", "民主评议台账!C7", "花名册!B7"],
    ],
  },
  traps: {
    "months that the dues sheet itself calls unpaid are shown": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        dues: duesOf(paidMonths("张一", "2025-10", "2025-12", { paid: "未交" }), { year: 2025 }),
        others: [excellent("张一")],
      }),
      figures: { "appraisal.conflict_arrears_months": 12 },
      answers: [["民主评议台账!2", "to-confirm", "民主评议台账!C2", "党费台账!C2", "党费台账!C3", "党费台账!C4"]],
    },
    "the sheet has no column of grades": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        others: [entriesOf("appraisal", [{ name: "张一", year: "2025" }])],
      }),
      answers: [["branch", "cannot-judge", "no 民主评议台账!A1:B2"]],
    },
    "absences that the sheet itself calls unexcused": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        meetings: [
          absentOn("无故", "旷会", "未请假"),
          meetingsOf([{ date: "2025-09-15", type: "assembly", absentees: "" }], { sheet: "党员大会" }),
        ],
        others: [excellent("张一")],
      }),
      answers: [["民主评议台账!2", "to-confirm", "民主评议台账!C2", "会议记录!C2", "会议记录!C3", "会议记录!C4"]],
    },
    "sick leave is no such absence": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        meetings: absentOn("无故", "病假", "未请假"),
        others: [excellent("张一")],
      }),
      answers: [["民主评议台账!2", "met", "民主评议台账!C2"]],
    },
  },
});
