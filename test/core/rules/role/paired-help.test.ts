import { pairedHelp } from "../../../../src/core/rules/role/paired-help.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"service">[], care: EntryRow<"care">[] = []) =>
  ledgersOf({ others: [entriesOf("service", rows), ...(care.length > 0 ? [entriesOf("care", care)] : [])] });
const declared = { service: "2024-01-01..2026-11-21" } as const;

testRule(pairedHelp, {
  met: {
    ledgers: branch(
      [{ name: "张一", date: "2026-03-05", recipient: "李二", matter: "结对" }],
      [{ name: "李二", visitedOn: "2026-02-01" }],
    ),
    answers: [["2026", "met", "作用发挥台账!C2", "困难关怀台账!B2"]],
  },
  gap: {
    ledgers: branch([{ name: "张一", date: "2025-03-05", recipient: "李二", matter: "结对" }]),
    period: "2025",
    declared,
    answers: [["2025", "gap", "no 作用发挥台账!A3:D3", "作用发挥台账!C2"]],
    says: { "2025": "还差慰问记录" },
    past: ["2025"],
  },
  notApplicable: {
    ledgers: branch([{ name: "张一", date: "2026-03-05", matter: "志愿服务" }], [{ name: "无" }]),
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch([{ name: "张一", date: "2025-03-05", recipient: "", matter: "志愿服务" }]),
    period: "2025",
    answers: [["2025", "cannot-judge"]],
    reasons: { "2025": "coverage" },
  },
  notDue: {
    ledgers: branch([{ name: "张一", date: "2026-03-05", recipient: "", matter: "看望老党员" }]),
    answers: [["2026", "not-due", "作用发挥台账!D2"]],
    says: { "2026": "结对名单" },
  },
  traps: {
    "a visit or a pair on a day that cannot be read may be the missing one": {
      ledgers: branch(
        [
          { name: "张一", date: "2025-03-05", type: "", matter: "志愿服务" },
          { name: "张一", date: "?年中", type: "结对", matter: "" },
          { name: "张一", date: "?年中", type: "", matter: "志愿服务" },
          { name: "张一", date: "?年底", type: "", matter: "走访慰问" },
        ],
        [
          { name: "李二", visitedOn: "?春节前" },
          { name: "王三", visitedOn: "" },
        ],
      ),
      period: "2025",
      declared,
      answers: [["2025", "cannot-judge", "作用发挥台账!B3", "作用发挥台账!B5", "困难关怀台账!B2"]],
    },
    "where a visit is known, another one without a day does not hide that there are no pairs": {
      ledgers: branch(
        [
          { name: "张一", date: "2025-03-05", type: "", matter: "走访慰问" },
          { name: "张一", date: "?年底", type: "", matter: "走访慰问" },
        ],
        [{ name: "李二", visitedOn: "?春节前" }],
      ),
      period: "2025",
      declared,
      answers: [["2025", "gap", "no 作用发挥台账!A4:D4", "作用发挥台账!D2"]],
      says: { "2025": "还差结对名单" },
    },
    "without a column that could show a pair or a visit nothing is missing (decision 42)": {
      ledgers: branch([{ name: "张一", date: "2025-03-05", matter: "走访慰问" }]),
      period: "2025",
      declared,
      answers: [["2025", "cannot-judge", "no 作用发挥台账!A1:C2"]],
      reasons: { "2025": "missing-column" },
    },
    "visits that are known to be missing are told although no column could show a pair": {
      ledgers: branch([{ name: "张一", date: "2025-03-05", matter: "志愿服务" }]),
      period: "2025",
      declared,
      answers: [["2025", "gap", "no 作用发挥台账!A3:C3"]],
      says: { "2025": "2025年还差慰问记录。" },
    },
    "people in need whose rows all lie ahead are not nobody": {
      ledgers: branch(
        [{ name: "张一", date: "2025-03-05", recipient: "", matter: "志愿服务" }],
        [{ name: "无", visitedOn: "2026-12-01" }],
      ),
      period: "2025",
      declared,
      answers: [["2025", "gap", "no 作用发挥台账!A3:D3", "no 作用发挥台账!A3:D3"]],
    },
    "a sheet of visits is one, with or without a column for what was done": {
      ledgers: branch(
        [{ name: "张一", date: "2025-03-05", recipient: "李二" }],
        [{ name: "李二", visitedOn: "2024-02-01" }],
      ),
      period: "2025",
      declared,
      answers: [["2025", "gap", "no 作用发挥台账!A3:C3", "作用发挥台账!C2"]],
      says: { "2025": "还差慰问记录" },
    },
    "a column for the kind of service shows visits as well": {
      ledgers: branch([{ name: "张一", date: "2025-03-05", type: "结对" }]),
      period: "2025",
      declared,
      answers: [["2025", "gap", "no 作用发挥台账!A3:C3", "作用发挥台账!A2:C2"]],
      says: { "2025": "还差慰问记录" },
    },
    "a column for what was done is missing, and nobody keeps a sheet of visits": {
      ledgers: branch([{ name: "张一", date: "2025-03-05", recipient: "李二" }]),
      period: "2025",
      declared,
      answers: [["2025", "cannot-judge", "no 作用发挥台账!A1:C2"]],
    },
    "where pairs are known, another pair without a day does not hide that nobody was visited": {
      ledgers: branch(
        [
          { name: "张一", date: "2025-03-05", type: "结对", matter: "" },
          { name: "张一", date: "?年中", type: "结对", matter: "" },
        ],
        [{ name: "李二", visitedOn: "2024-02-01" }],
      ),
      period: "2025",
      declared,
      answers: [["2025", "gap", "no 作用发挥台账!A4:D4", "作用发挥台账!A2:D2"]],
      says: { "2025": "还差慰问记录" },
    },
    "visits of another year or of no day are none of this year; one row 无 beside a person does not mean nobody": {
      ledgers: branch(
        [{ name: "张一", date: "2025-03-05", recipient: "李二", matter: "结对" }],
        [
          { name: "无", visitedOn: "" },
          { name: "李二", visitedOn: "2024-12-31" },
          { name: "李二", visitedOn: "2026-01-01" },
        ],
      ),
      period: "2025",
      declared,
      answers: [["2025", "gap", "no 作用发挥台账!A3:D3", "作用发挥台账!C2"]],
    },
    "visits on the first and on the last day of the year count": {
      ledgers: branch(
        [
          { name: "张一", date: "2024-03-05", recipient: "李二", matter: "结对" },
          { name: "张一", date: "2025-03-05", recipient: "李二", matter: "结对" },
        ],
        [
          { name: "李无双", visitedOn: "2024-12-31" },
          { name: "李无双", visitedOn: "2025-01-01" },
        ],
      ),
      period: "2024-01-01..2025-12-31",
      answers: [
        ["2024", "met", "作用发挥台账!C2", "困难关怀台账!B2"],
        ["2025", "met", "作用发挥台账!C3", "困难关怀台账!B3"],
      ],
    },
  },
  twoSubjects: {
    ledgers: branch([
      { name: "张一", date: "2024-03-05", recipient: "李二", matter: "走访慰问" },
      { name: "张一", date: "2025-03-05", recipient: "", matter: "走访慰问" },
    ]),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "met", "作用发挥台账!C2", "作用发挥台账!D2"],
      ["2025", "gap", "no 作用发挥台账!A4:D4", "作用发挥台账!D3"],
    ],
  },
});
