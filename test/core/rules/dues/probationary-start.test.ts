import { probationaryStart } from "../../../../src/core/rules/dues/probationary-start.ts";
import {
  type DuesRow,
  duesOf,
  type EntryRow,
  entriesOf,
  ledgersOf,
  paidMonths,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const admitted = (name: string, assemblyOn = "2026-05-20"): EntryRow<"development"> => ({ name, assemblyOn });
const both = (people: EntryRow<"development">[], ...rows: DuesRow[]) =>
  ledgersOf({ dues: duesOf(rows), others: [entriesOf("development", people)] });
const others = paidMonths("王三", "2026-01", "2026-10");

testRule(probationaryStart, {
  met: {
    ledgers: both([admitted("张一")], { name: "张一", month: "2026-06", paid: "2" }, ...others),
    answers: [["张一", "met", "发展党员台账!B2", "党费台账!C2"]],
  },
  gap: {
    ledgers: both([admitted("张一")], { name: "张一", month: "2026-07", paid: "2" }, ...others),
    answers: [["张一", "gap", "发展党员台账!B2", "党费台账!C2"]],
    says: { 张一: "在2026年5月的大会上接收，第一笔党费是2026年7月的" },
  },
  notApplicable: {
    ledgers: both([admitted("张一", "")], ...others),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: both([{ name: "张一" }], ...others),
    answers: [["branch", "cannot-judge", "no 发展党员台账!A1:A2"]],
  },
  notDue: {
    ledgers: both([admitted("张一", "2026-10-20")], ...others),
    answers: [["张一", "not-due", "发展党员台账!B2"]],
  },
  twoSubjects: {
    ledgers: both([admitted("张一"), admitted("李二")], { name: "李二", month: "2026-05", paid: "√" }, ...others),
    answers: [
      ["张一", "gap", "no 党费台账!A13:C13", "发展党员台账!B2"],
      ["李二", "met", "发展党员台账!B3", "党费台账!C2"],
    ],
  },
  traps: {
    "the ledger begins between the two months": {
      ledgers: both(
        [admitted("张一")],
        ...paidMonths("王三", "2026-06", "2026-10"),
        ...paidMonths("张一", "2026-07", "2026-10"),
      ),
      answers: [["张一", "cannot-judge", "发展党员台账!B2", "党费台账!C7"]],
    },
    "neither an assembly to come nor one of which the months lie before the inspection": {
      ledgers: both(
        [admitted("张一", "2026-12-20"), admitted("李二", "2025-11-30"), admitted("王三", "2025-12-01")],
        ...others,
      ),
      answers: [["王三", "met", "发展党员台账!B4", "党费台账!C2"]],
    },
    "an assembly on the base date, before anybody could pay": {
      ledgers: both([admitted("张一", "2026-11-21")], ...others),
      answers: [["张一", "not-due", "发展党员台账!B2"]],
      says: { 张一: "最迟2026年12月" },
    },
    "somebody on the roster, paid in rows of any order; nothing beside payments counts": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }, { name: "王三" }]),
        dues: duesOf([
          { name: "张 一", month: "2026-07", paid: "2" },
          { name: "张 一", month: "2026-06", paid: "2" },
          { name: "张 一", month: "2026-05", paid: "免交" },
          ...others,
        ]),
        others: [entriesOf("development", [admitted("张一")])],
      }),
      answers: [["张一", "met", "发展党员台账!B2", "党费台账!C3"]],
    },
    "DF-9: a blank or zero cell is no payment": {
      ledgers: both([admitted("张一")], { name: "张一", month: "2026-05", paid: "" }, ...others),
      answers: [["张一", "gap", "no 党费台账!A13:C13", "发展党员台账!B2"]],
    },
    "the assembly's day is not written": {
      ledgers: both([{ name: "张一", assemblyOn: "", approvedOn: "2026-06-10" }], ...others),
      answers: [["张一", "cannot-judge", "no 发展党员台账!B2"]],
    },
    "the dues ledger begins later": {
      ledgers: both([admitted("张一", "2026-02-20")], ...paidMonths("张一", "2026-06", "2026-10")),
      answers: [["张一", "cannot-judge", "发展党员台账!B2", "党费台账!C2"]],
    },
    "namesakes on the roster": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", idNumber: "1" },
          { name: "张一", idNumber: "2" },
        ]),
        dues: duesOf([{ name: "张一", month: "2026-06", paid: "2" }]),
        others: [entriesOf("development", [admitted("张一")])],
      }),
      answers: [["张一", "cannot-judge"]],
    },
  },
});
