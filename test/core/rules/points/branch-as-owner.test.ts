import { branchAsOwner } from "../../../../src/core/rules/points/branch-as-owner.ts";
import { type EntryRow, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = rosterOf([{ name: "张一" }, { name: "李二" }]);
const committee = entriesOf("committee", [{ name: "张一", post: "组织委员" }]);
const ledgers = (...rows: EntryRow<"points">[]) =>
  ledgersOf({ roster, others: [committee, entriesOf("points", rows)] });
const row: EntryRow<"points"> = { name: "李二", month: "2026-05", registrar: "张一" };
const period = "2026-05";

testRule(branchAsOwner, {
  met: { ledgers: ledgers(row), period, answers: [["2026-05", "met", "积分登记表!C2"]] },
  gap: "severity I only informs: somebody from outside is asked about (to-confirm), never a gap",
  notApplicable: { ledgers: ledgers(row), period: "2026-04", answers: [["2026-04", "not-applicable"]] },
  cannotJudge: {
    ledgers: ledgers({ name: "李二", month: "2026-05" }),
    period,
    answers: [["branch", "cannot-judge", "no 积分登记表!A1:B2"]],
  },
  toConfirm: {
    ledgers: ledgers(row, { ...row, registrar: "王三" }),
    period,
    answers: [["2026-05", "to-confirm", "积分登记表!C3"]],
    says: { "2026-05": "登记人王三不在本支部的委员名单里" },
  },
  twoSubjects: {
    ledgers: ledgers(row, { ...row, month: "2026-06", registrar: "李二" }),
    period: "2026-05-01..2026-06-30",
    answers: [
      ["2026-05", "met", "积分登记表!C2"],
      ["2026-06", "to-confirm", "积分登记表!C3"],
    ],
  },
  traps: {
    "a line signed 无 is signed by nobody": {
      ledgers: ledgers({ ...row, registrar: "无" }),
      period,
      answers: [["2026-05", "cannot-judge"]],
    },
    "a committee sheet is enough; rows of a sheet without the column name nobody": {
      ledgers: ledgersOf({
        others: [
          committee,
          entriesOf("points", [row]),
          entriesOf("points", [{ name: "李二", month: "2026-05" }], { sheet: "补登" }),
        ],
      }),
      period,
      answers: [["2026-05", "met", "积分登记表!C2"]],
    },
    "who sat on the committee in that month, today in the running one; a row of no month is not asked about": {
      ledgers: ledgersOf({
        roster,
        others: [
          entriesOf("committee", [
            { name: "张一", post: "组织委员", startedOn: "2025-01-01", endedOn: "2026-05-31" },
            { name: "李二", post: "组织委员", startedOn: "2026-06-01", endedOn: "2026-11-21" },
          ]),
          entriesOf("points", [
            row,
            { ...row, month: "2026-11", registrar: "李二" },
            { ...row, month: "?月初", registrar: "王三" },
          ]),
        ],
      }),
      period: "2026-05-01..2026-11-21",
      answers: [
        ["2026-05", "met", "积分登记表!C2"],
        ...["2026-06", "2026-07", "2026-08", "2026-09", "2026-10"].map((month) => [month, "not-applicable"] as const),
        ["2026-11", "met", "积分登记表!C3"],
      ],
    },
    "nobody in office that month: a member of the branch will do, without a roster nothing tells": {
      ledgers: ledgersOf({
        others: [
          entriesOf("committee", [{ name: "张一", post: "组织委员", startedOn: "2026-06-01" }]),
          entriesOf("points", [row]),
        ],
      }),
      period,
      answers: [["2026-05", "cannot-judge", "积分登记表!C2"]],
    },
    "without a committee sheet somebody whom the roster does not know": {
      ledgers: ledgersOf({ roster, others: [entriesOf("points", [{ ...row, registrar: "王三" }])] }),
      period,
      answers: [["2026-05", "to-confirm", "积分登记表!C2"]],
      says: { "2026-05": "登记人王三不在本支部的党员名单里" },
    },
    "without a committee sheet a member of the branch will do": {
      ledgers: ledgersOf({ roster, others: [entriesOf("points", [{ ...row, registrar: "李二" }])] }),
      period,
      answers: [["2026-05", "met", "积分登记表!C2"]],
    },
    "neither a committee sheet nor a roster": {
      ledgers: ledgersOf({ others: [entriesOf("points", [row])] }),
      period,
      answers: [["2026-05", "cannot-judge", "积分登记表!C2"]],
    },
    "nobody has signed": {
      ledgers: ledgers({ ...row, registrar: "" }),
      period,
      answers: [["2026-05", "cannot-judge"]],
    },
    "one of two registrars is of the committee": {
      ledgers: ledgers({ ...row, registrar: "王三、张一" }),
      period,
      answers: [["2026-05", "met", "积分登记表!C2"]],
    },
  },
});
