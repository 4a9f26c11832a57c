import { votingRights } from "../../../../src/core/rules/discipline/voting-rights.ts";
import {
  type EntryRow,
  entriesOf,
  fullMembers,
  ledgersOf,
  type MemberRow,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const barred = (name: string): MemberRow => ({
  name,
  memberType: "full",
  discipline: "留党察看",
  disciplineFrom: "2026-03-01",
  disciplineTo: "2026-12-31",
});
const branch = (members: readonly MemberRow[], ...votes: EntryRow<"votes">[]) =>
  ledgersOf({ roster: rosterOf(members), others: [entriesOf("votes", votes)] });

testRule(votingRights, {
  met: {
    ledgers: branch([barred("张一"), ...fullMembers(9)], { date: "2026-03-01", expected: "9" }),
    answers: [["表决记录!2", "met", "表决记录!A2", "表决记录!B2", "花名册!C2"]],
  },
  gap: {
    ledgers: branch([barred("张一"), ...fullMembers(9)], { date: "2026-03-01", expected: "10" }),
    answers: [["表决记录!2", "gap", "表决记录!A2", "表决记录!B2", "花名册!C2"]],
    says: { "表决记录!2": "有表决权的9人（不含张一），登记的应到是10人" },
  },
  notApplicable: {
    ledgers: branch([{ ...barred("张一"), discipline: "警告" }], { date: "2026-03-01", expected: "1" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch(fullMembers(3), { date: "2026-03-01", expected: "3" }),
    answers: [["branch", "cannot-judge", "no 花名册!A1:B4"]],
  },
  toConfirm: {
    ledgers: branch([barred("张一"), ...fullMembers(9)], { date: "2026-03-01", expected: "15" }),
    answers: [["表决记录!2", "to-confirm", "表决记录!A2", "表决记录!B2", "花名册!C2"]],
  },
  twoSubjects: {
    ledgers: branch(
      [barred("张一"), ...fullMembers(9)],
      { date: "2026-02-28", expected: "10" },
      { date: "2026-12-31", expected: "10" },
      { date: "", expected: "10" },
      { date: "2026-05", expected: "10" },
      { date: "2026-05-08", expected: "" },
      { date: "2025-12-31", expected: "10" },
      { date: "2026-01-01", expected: "10" },
    ),
    asOf: "2027-01-20",
    period: "2026",
    answers: [
      ["表决记录!2", "not-applicable"],
      ["表决记录!3", "gap", "表决记录!A3", "表决记录!B3", "花名册!C2"],
      ["表决记录!4", "cannot-judge", "no 表决记录!A4", "表决记录!B4"],
      ["表决记录!5", "cannot-judge", "表决记录!A5", "表决记录!B5"],
      ["表决记录!6", "cannot-judge", "表决记录!A6", "no 表决记录!B6"],
      ["表决记录!8", "not-applicable"],
    ],
  },
  traps: {
    "votes with neither day nor number": {
      ledgers: branch([barred("张一")], { matter: "接收预备党员" }),
      answers: [["表决记录!2", "cannot-judge", "no 表决记录!A2"]],
    },
    "F1.1: fewer than the roster has may be due to the five classes": {
      ledgers: branch([barred("张一"), ...fullMembers(9)], { date: "2026-03-01", expected: "7" }),
      answers: [["表决记录!2", "met", "表决记录!A2", "表决记录!B2", "花名册!C2"]],
    },
    "suspended membership": {
      ledgers: branch(
        [{ name: "张一", memberType: "full", status: "suspended", statusFrom: "2026-02-01" }, ...fullMembers(9)],
        { date: "2026-03-01", expected: "10" },
      ),
      answers: [["表决记录!2", "gap", "表决记录!A2", "表决记录!B2", "花名册!C2"]],
    },
    "suspended membership beside an empty cell for measures is shown where it stands": {
      ledgers: branch(
        [
          { name: "张一", memberType: "full", discipline: "", status: "suspended", statusFrom: "2026-02-01" },
          ...fullMembers(9),
        ],
        { date: "2026-03-01", expected: "10" },
      ),
      answers: [["表决记录!2", "gap", "表决记录!A2", "表决记录!B2", "花名册!D2"]],
    },
    "a measure without its first day": {
      ledgers: branch([{ ...barred("张一"), disciplineFrom: "" }, ...fullMembers(9)], {
        date: "2026-03-01",
        expected: "10",
      }),
      answers: [["表决记录!2", "cannot-judge", "表决记录!A2", "表决记录!B2", "花名册!C2"]],
    },
    "members of an unknown type": {
      ledgers: branch([barred("张一"), ...fullMembers(8), { name: "王三", memberType: "" }], {
        date: "2026-03-01",
        expected: "9",
      }),
      answers: [["表决记录!2", "cannot-judge", "表决记录!A2", "表决记录!B2", "花名册!C2"]],
    },
  },
});
