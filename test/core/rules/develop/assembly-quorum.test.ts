import { assemblyQuorum } from "../../../../src/core/rules/develop/assembly-quorum.ts";
import { type EntryRow, entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { type Case, testRule } from "../../../support/test-rule.ts";

const votes = (...rows: EntryRow<"votes">[]) => ledgersOf({ others: [entriesOf("votes", rows)] });
const meetings = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });
const row = (expected: string, present: string, matter = "接收张一为预备党员"): EntryRow<"votes"> => ({
  date: "2026-03-01",
  matter,
  expected,
  present,
});

/** Due, present, whether more than half are there. */
const admissionQuorumOverHalf: readonly (readonly [number, number, boolean])[] = [
  [10, 5, false],
  [10, 6, true],
  [9, 5, true],
];

testRule(assemblyQuorum, {
  met: {
    ledgers: votes(row("10", "6")),
    answers: [["表决记录!2", "met", "表决记录!C2", "表决记录!D2"]],
  },
  gap: {
    ledgers: votes(row("10", "5")),
    answers: [["表决记录!2", "gap", "表决记录!C2", "表决记录!D2"]],
    says: { "表决记录!2": "应到10人、实到5人，没有超过1/2" },
  },
  notApplicable: {
    ledgers: votes({ date: "2026-03-01", matter: "表决购置桌椅", expected: "10", present: "5" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: votes(row("", "6")),
    answers: [["表决记录!2", "cannot-judge", "no 表决记录!C2", "表决记录!D2"]],
  },
  twoSubjects: {
    ledgers: votes(row("10", "5"), row("9", "5", "讨论李二转正")),
    answers: [
      ["表决记录!2", "gap", "表决记录!C2", "表决记录!D2"],
      ["表决记录!3", "met", "表决记录!C3", "表决记录!D3"],
    ],
  },
  traps: {
    ...Object.fromEntries(
      admissionQuorumOverHalf.map(([expected, present, enough]) => [
        `vector admissionQuorumOverHalf: ${present} of ${expected}`,
        {
          ledgers: votes(row(String(expected), String(present))),
          answers: [["表决记录!2", enough ? "met" : "gap", "表决记录!C2", "表决记录!D2"]],
        } satisfies Case,
      ]),
    ),
    "an assembly without rows in the voting ledger": {
      ledgers: meetings({
        date: "2026-03-01",
        type: "assembly",
        topic: "接收张一为预备党员",
        votingExpected: "10",
        votingPresent: "6",
      }),
      answers: [["会议记录!2", "met", "会议记录!D2", "会议记录!E2"]],
    },
    "an assembly that does not tell the voters apart": {
      ledgers: meetings({ date: "2026-03-01", type: "assembly", topic: "讨论张一转正", expected: "10", present: "6" }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
    },
    "the minutes of the same day help out where the row has no numbers, and are not told twice": {
      ledgers: ledgersOf({
        meetings: meetingsOf(
          [{ date: "2026-03-01", type: "assembly", topic: "讨论张一转正", votingExpected: "10", votingPresent: "5" }],
          { year: 2026 },
        ),
        others: [entriesOf("votes", [{ date: "2026-03-01", matter: "讨论张一转正" }])],
      }),
      answers: [["表决记录!2", "gap", "会议记录!D2", "会议记录!E2"]],
    },
    "records of another year": {
      ledgers: votes({ ...row("10", "5"), date: "2025-03-01" }),
      answers: [["branch", "not-applicable"]],
    },
    "neither ledger": {
      ledgers: ledgersOf({}),
      answers: [["branch", "cannot-judge"]],
    },
    "the title says what an assembly was about; without one its minutes do": {
      ledgers: meetings(
        {
          date: "2026-03-01",
          type: "assembly",
          topic: "学习党章",
          content: "会上提到张一即将转正。",
          votingExpected: "10",
          votingPresent: "5",
        },
        {
          date: "2026-04-01",
          type: "assembly",
          topic: "",
          content: "讨论李二转正。",
          votingExpected: "10",
          votingPresent: "6",
        },
      ),
      answers: [["会议记录!3", "met", "会议记录!E3", "会议记录!F3"]],
    },
    "a row that names only the month, or no day, does not stand for the assembly": {
      ledgers: ledgersOf({
        meetings: meetingsOf(
          [{ date: "2026-03-01", type: "assembly", topic: "讨论张一转正", votingExpected: "10", votingPresent: "6" }],
          { year: 2026 },
        ),
        others: [
          entriesOf("votes", [
            { ...row("10", "6"), date: "2026-03" },
            { ...row("10", "5"), date: "" },
          ]),
        ],
      }),
      answers: [
        ["表决记录!2", "met", "表决记录!C2", "表决记录!D2"],
        ["表决记录!3", "gap", "表决记录!C3", "表决记录!D3"],
        ["会议记录!2", "met", "会议记录!D2", "会议记录!E2"],
      ],
    },
  },
});
