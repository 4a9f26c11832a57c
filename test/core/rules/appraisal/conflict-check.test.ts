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
    ledgers: ledgersOf({ roster: rosterOf([{ name: "张一" }, { name: "张一" }]), others: [excellent("张一")] }),
    answers: [["民主评议台账!2", "cannot-judge", "民主评议台账!A2"]],
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
      ]),
      others: [excellent("张一", "李二")],
    }),
    answers: [
      ["民主评议台账!2", "to-confirm", "民主评议台账!C2", "花名册!B2"],
      ["民主评议台账!3", "met", "民主评议台账!C3"],
    ],
  },
  traps: {
    "absences that the sheet itself calls unexcused": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        meetings: absentOn("无故", "旷会", "未请假"),
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
