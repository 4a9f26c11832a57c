import { approvalMajority } from "../../../../src/core/rules/develop/approval-majority.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { type Case, testRule } from "../../../support/test-rule.ts";

const votes = (...rows: EntryRow<"votes">[]) => ledgersOf({ others: [entriesOf("votes", rows)] });
const row = (expected: string, inFavour: string, written = ""): EntryRow<"votes"> => ({
  date: "2026-03-01",
  matter: "接收张一为预备党员",
  expected,
  for: inFavour,
  written,
  resolution: "通过",
});

/** Due, in favour, whether more than half of those due agreed. */
const approveOverHalfOfDue: readonly (readonly [number, number, boolean])[] = [
  [10, 5, false],
  [10, 6, true],
  [11, 6, true],
  [11, 5, false],
];

testRule(approvalMajority, {
  met: {
    ledgers: votes(row("11", "6")),
    answers: [["表决记录!2", "met", "表决记录!C2", "表决记录!D2", "表决记录!F2"]],
  },
  gap: {
    ledgers: votes(row("11", "5")),
    answers: [["表决记录!2", "gap", "表决记录!C2", "表决记录!D2", "表决记录!F2"]],
    says: { "表决记录!2": "应到11人，赞成5票，没有超过1/2，却记为通过" },
    past: ["表决记录!2"],
  },
  notApplicable: {
    ledgers: votes({ date: "2026-03-01", matter: "推荐优秀党员", expected: "10", for: "5" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: votes(row("11", "")),
    answers: [["表决记录!2", "cannot-judge", "表决记录!C2", "no 表决记录!D2", "表决记录!F2"]],
  },
  toConfirm: {
    ledgers: votes({ ...row("11", "5"), resolution: "" }),
    answers: [["表决记录!2", "to-confirm", "表决记录!C2", "表决记录!D2"]],
  },
  twoSubjects: {
    ledgers: votes(row("10", "5"), row("10", "6")),
    answers: [
      ["表决记录!2", "gap", "表决记录!C2", "表决记录!D2", "表决记录!F2"],
      ["表决记录!3", "met", "表决记录!C3", "表决记录!D3", "表决记录!F3"],
    ],
  },
  traps: {
    ...Object.fromEntries(
      approveOverHalfOfDue.map(([expected, inFavour, enough]) => [
        `vector approveOverHalfOfDue: ${inFavour} of ${expected}`,
        {
          ledgers: votes(row(String(expected), String(inFavour))),
          answers: [["表决记录!2", enough ? "met" : "gap", "表决记录!C2", "表决记录!D2", "表决记录!F2"]],
        } satisfies Case,
      ]),
    ),
    "F4.43: written opinions add to the votes in favour": {
      ledgers: votes(row("10", "5", "1")),
      answers: [["表决记录!2", "met", "表决记录!C2", "表决记录!D2", "表决记录!E2", "表决记录!F2"]],
    },
    "a vote that failed and says so": {
      ledgers: votes({ ...row("10", "5"), resolution: "未通过" }),
      answers: [["表决记录!2", "met", "表决记录!C2", "表决记录!D2", "表决记录!F2"]],
    },
    "nobody entered how many were due, or nobody was": {
      ledgers: votes(row("", "6"), row("0", "6")),
      answers: [
        ["表决记录!2", "cannot-judge", "no 表决记录!C2", "表决记录!D2", "表决记录!F2"],
        ["表决记录!3", "cannot-judge", "表决记录!C3", "表决记录!D3", "表决记录!F3"],
      ],
    },
    "no column for the votes": {
      ledgers: votes({ date: "2026-03-01", matter: "接收张一为预备党员", expected: "10" }),
      answers: [["branch", "cannot-judge", "no 表决记录!A1:C2"]],
    },
  },
});
