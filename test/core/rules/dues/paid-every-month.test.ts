import { paidEveryMonth } from "../../../../src/core/rules/dues/paid-every-month.ts";
import {
  type DuesRow,
  dateOf,
  duesOf,
  ledgersOf,
  type MemberRow,
  paidMonths,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (members: readonly MemberRow[], rows: readonly DuesRow[], year: number | undefined = 2026) =>
  ledgersOf({
    roster: rosterOf(members),
    dues: duesOf(rows, year === 0 ? {} : { year }),
  });
const one: readonly MemberRow[] = [{ name: "张一" }];
const two: readonly MemberRow[] = [{ name: "张一" }, { name: "李二" }];

testRule(paidEveryMonth, {
  met: {
    ledgers: branch(one, paidMonths("张一", "2026-05", "2026-05")),
    period: "2026-05",
    answers: [["张一/2026-05", "met", "党费台账!C2"]],
  },
  gap: {
    ledgers: branch(two, [
      { name: "张一", month: "2026-05", paid: "" },
      { name: "张一", month: "2026-04", paid: "10" },
    ]),
    period: "2026-05",
    answers: [
      ["张一/2026-05", "gap", "no 党费台账!C2"],
      ["李二/2026-05", "gap", "no 党费台账!A4:C4"],
    ],
    says: { "张一/2026-05": "张一2026年5月的党费还没有交费记录。" },
  },
  notApplicable: {
    ledgers: branch(one, [{ name: "张一", month: "2026-05", paid: "免交" }]),
    period: "2026-05",
    answers: [["张一/2026-05", "not-applicable"]],
  },
  cannotJudge: {
    // Months that the ledger does not cover are answered once, not once per member.
    ledgers: branch(two, paidMonths("张一", "2026-03", "2026-04"), 0),
    asOf: "2026-05-05",
    period: "2026Q1",
    answers: [
      ["张一/2026-03", "met", "党费台账!C2"],
      ["李二/2026-03", "gap", "no 党费台账!A4:C4"],
      ["2026-01", "cannot-judge"],
      ["2026-02", "cannot-judge"],
    ],
    says: { "2026-01": "2026-03 至 2026-05" },
  },
  notDue: {
    ledgers: branch(two, paidMonths("张一", "2026-05", "2026-05")),
    asOf: "2026-05-31",
    period: "2026-05",
    answers: [
      ["张一/2026-05", "met", "党费台账!C2"],
      ["2026-05", "not-due"],
    ],
    says: { "2026-05": "期内，1人还没有交" },
  },
  twoSubjects: {
    ledgers: branch(two, [...paidMonths("张一", "2026-05", "2026-05"), { name: "李二", month: "2026-05", paid: "0" }]),
    period: "2026-05",
    answers: [
      ["张一/2026-05", "met", "党费台账!C2"],
      ["李二/2026-05", "gap", "党费台账!C3"],
    ],
  },
  traps: {
    "a row of which neither the month nor the payment can be told": {
      ledgers: branch(one, [
        { name: "张一", month: "?上半年", paid: "" },
        { name: "李二", month: "2026-01", paid: "10" },
      ]),
      period: "2026-01",
      answers: [["张一/2026-01", "cannot-judge", "no 党费台账!C2"]],
      says: { "张一/2026-01": "看不懂所属月份或金额，可能就是2026年1月的" },
    },
    "months before the founding; the month of founding counts": {
      ledgers: ledgersOf({
        roster: rosterOf(one),
        dues: duesOf(paidMonths("张一", "2026-05", "2026-05"), { year: 2026 }),
        branch: { foundedOn: dateOf("2026-05-20") },
      }),
      period: "2026-04-01..2026-05-31",
      answers: [
        ["2026-04", "not-applicable"],
        ["张一/2026-05", "met", "党费台账!C2"],
      ],
      says: { "2026-04": "支部还没有成立" },
    },
    "paid for a month that is not owed": {
      ledgers: branch([{ name: "张一", joinedOn: "2026-06-02" }], paidMonths("张一", "2026-05", "2026-05")),
      period: "2026-05",
      answers: [["张一/2026-05", "not-applicable"]],
    },
    "a blank cell of a month that the ledger does not cover": {
      ledgers: branch(one, [{ name: "张一", month: "2026-02", paid: "" }], 0),
      period: "2026-02",
      declared: { dues: "2026-03-01..2026-11-21" },
      answers: [["张一/2026-02", "cannot-judge", "no 党费台账!C2"]],
      says: { "张一/2026-02": "覆盖期没有包住2026年2月" },
    },
    "the cell that holds the payment is shown, not the blank one beside it": {
      ledgers: branch(one, [
        { name: "张一", month: "2026-05", paid: "" },
        { name: "张一", month: "2026-05", paid: "10" },
      ]),
      period: "2026-05",
      answers: [["张一/2026-05", "met", "党费台账!C3"]],
    },
    "which date leaves it open: of leaving, of joining, of transferring in": {
      ledgers: branch(
        [
          { name: "张一", status: "transferred-out", statusFrom: "", joinedOn: "2001-07-01", transferredInOn: "" },
          { name: "李二", status: "transferred-out", statusFrom: "2026-10-08", joinedOn: "?早年", transferredInOn: "" },
          { name: "王三", status: "pending", statusFrom: "", joinedOn: "2001-07-01", transferredInOn: "?今年" },
          { name: "赵四", status: "", statusFrom: "", joinedOn: "2001-07-01", transferredInOn: "2026" },
        ],
        paidMonths("孙五", "2026-05", "2026-05"),
      ),
      period: "2026-05",
      answers: [
        ["张一/2026-05", "cannot-judge", "no 花名册!C2"],
        ["李二/2026-05", "cannot-judge", "花名册!D3"],
        ["王三/2026-05", "cannot-judge", "花名册!E4"],
        ["赵四/2026-05", "cannot-judge", "花名册!E5"],
      ],
      says: {
        "张一/2026-05": "离开的日期看不出来",
        "李二/2026-05": "入党或转入的日期看不出来",
        "王三/2026-05": "入党或转入的日期看不出来",
      },
    },
    "F1.4, F1.5: owed from the month of transfer in, not in the month of leaving": {
      ledgers: branch(
        [
          { name: "张一", transferredInOn: "2026-04-15", status: "on-roster", statusFrom: "" },
          { name: "李二", transferredInOn: "", status: "transferred-out", statusFrom: "2026-05-02" },
        ],
        [{ name: "张一", month: "2026-05", paid: "10" }],
      ),
      asOf: "2026-06-01",
      period: "2026H1",
      answers: [
        ["张一/2026-01", "not-applicable"],
        ["张一/2026-02", "not-applicable"],
        ["张一/2026-03", "not-applicable"],
        ["张一/2026-04", "gap", "no 党费台账!A3:C3"],
        ["张一/2026-05", "met", "党费台账!C2"],
        ["李二/2026-01", "gap", "no 党费台账!A3:C3"],
        ["李二/2026-02", "gap", "no 党费台账!A3:C3"],
        ["李二/2026-03", "gap", "no 党费台账!A3:C3"],
        ["李二/2026-04", "gap", "no 党费台账!A3:C3"],
        ["李二/2026-05", "not-applicable"],
        ["李二/2026-06", "not-applicable"],
        ["2026-06", "not-due"],
      ],
    },
    "F2.23: paid late is paid, a tick is paid, a payment for a quarter covers its months": {
      ledgers: branch(two, [
        { name: "张一", month: "2026-01..2026-03", paid: "30", paidOn: "2026-07-02" },
        { name: "李二", month: "2026-01", paid: "√" },
      ]),
      period: "2026Q1",
      answers: [
        ["张一/2026-01", "met", "党费台账!C2"],
        ["张一/2026-02", "met", "党费台账!C2"],
        ["张一/2026-03", "met", "党费台账!C2"],
        ["李二/2026-01", "met", "党费台账!C3"],
        ["李二/2026-02", "gap", "no 党费台账!A4:D4"],
        ["李二/2026-03", "gap", "no 党费台账!A4:D4"],
      ],
    },
    "F2.23: a payment whose month cannot be read is not spread": {
      ledgers: branch(one, [
        { name: "张一", month: "?上半年补", paid: "60" },
        { name: "李二", month: "2026-01", paid: "10" },
      ]),
      period: "2026-01",
      answers: [["张一/2026-01", "cannot-judge", "党费台账!C2"]],
      says: { "张一/2026-01": "看不懂所属月份或金额（党费台账!C2）" },
    },
    "a ledger of yearly sums": {
      ledgers: branch(one, [{ name: "张一", paid: "120" }]),
      answers: [["branch", "cannot-judge", "no 党费台账!A1:B2"]],
    },
    "F1.9: two members of one name": {
      ledgers: branch(
        [
          { name: "张一", birthDate: "1970-01-01" },
          { name: "张 一", birthDate: "1990-01-01" },
        ],
        paidMonths("张一", "2026-05", "2026-05"),
      ),
      period: "2026-05",
      answers: [["张一", "cannot-judge", "党费台账!A2"]],
    },
    "a day of joining that cannot be read leaves an unpaid month open, not a paid one": {
      ledgers: branch(
        [
          { name: "张一", joinedOn: "?去年" },
          { name: "李二", joinedOn: "?去年" },
        ],
        paidMonths("张一", "2026-05", "2026-05"),
      ),
      period: "2026-05",
      answers: [
        ["张一/2026-05", "met", "党费台账!C2"],
        ["李二/2026-05", "cannot-judge", "花名册!B3"],
      ],
    },
    "an approved waiver stands in its own column; a payment in spite of it counts": {
      ledgers: branch(two, [
        { name: "张一", month: "2026-05", paid: "", waiver: "经批准" },
        { name: "李二", month: "2026-05", paid: "5", waiver: "经批准少交" },
      ]),
      period: "2026-05",
      answers: [
        ["张一/2026-05", "not-applicable"],
        ["李二/2026-05", "met", "党费台账!C3"],
      ],
    },
  },
});
