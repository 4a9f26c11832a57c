import { describe, expect, it } from "vitest";
import { addMonths, dayOf, isoDay, parseIsoDay } from "../../../../src/core/model/date.ts";
import { termNotExpired } from "../../../../src/core/rules/election/term-not-expired.ts";
import { electionsOf } from "../../../support/election-ledgers.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { answersOf, testRule } from "../../../support/test-rule.ts";

const committeeSince = (...days: readonly string[]) =>
  ledgersOf({
    others: [
      entriesOf(
        "committee",
        days.map((startedOn, index) => ({ name: `委员${index + 1}`, startedOn })),
      ),
    ],
  });
const elected = (electedOn: string) => electionsOf({ electedOn });

testRule(termNotExpired, {
  met: {
    ledgers: elected("2023-11-21"),
    answers: [["branch", "met", "换届选举台账!A2"]],
    says: { branch: "2026年11月21日" },
  },
  gap: {
    ledgers: elected("2023-11-20"),
    answers: [["branch", "gap", "换届选举台账!A2", "no 换届选举台账!A3"]],
    says: { branch: "2026年11月20日已经届满" },
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2020-05-11", appointed: "是" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf({ post: "书记" }),
    answers: [["branch", "cannot-judge", "no 换届选举台账!A1:A2"]],
  },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "a term that began on a leap day ends on 28 February": {
      ledgers: elected("2024-02-29"),
      asOf: "2027-02-28",
      answers: [["branch", "met", "换届选举台账!A2"]],
      says: { branch: "2027年2月28日" },
    },
    "and not a day later": {
      ledgers: elected("2024-02-29"),
      asOf: "2027-03-01",
      answers: [["branch", "gap", "换届选举台账!A2", "no 换届选举台账!A3"]],
    },
    "a community has five years": {
      ledgers: ledgersOf({
        branch: { type: "社区" },
        others: [entriesOf("election", [{ electedOn: "2021-11-21" }])],
      }),
      answers: [["branch", "met", "换届选举台账!A2"]],
      says: { branch: "2026年11月21日" },
    },
    "the name of the branch tells that it is a village when nothing states its type": {
      ledgers: ledgersOf({
        branch: { name: "样板村党支部", type: null },
        others: [entriesOf("election", [{ electedOn: "2021-11-21" }])],
      }),
      answers: [["branch", "met", "换届选举台账!A2"]],
    },
    "a stated type counts for more than the name": {
      ledgers: ledgersOf({
        branch: { name: "样板村党支部", type: "机关" },
        others: [entriesOf("election", [{ electedOn: "2021-11-21" }])],
      }),
      answers: [["branch", "gap", "换届选举台账!A2", "no 换届选举台账!A3"]],
    },
    "the school takes the approved term of up to five years": {
      ledgers: electionsOf({ electedOn: "2022-05-11", termYears: "5" }),
      figures: { "term.years": { usual: 3, community: 5, longest: 5 } },
      answers: [["branch", "met", "换届选举台账!A2"]],
      says: { branch: "2027年5月11日" },
    },
    "an approved term of no years is a slip of the pen": {
      ledgers: electionsOf(
        { electedOn: "2024-05-11", post: "书记", termYears: "0" },
        { electedOn: "2024-05-11", post: "委员", termYears: "" },
      ),
      figures: { "term.years": { usual: 3, community: 5, longest: 5 } },
      answers: [["branch", "met", "换届选举台账!A2"]],
      says: { branch: "2027年5月11日" },
    },
    "an approved term of no years does not hide the last day that the next row states": {
      ledgers: electionsOf(
        { electedOn: "2024-05-11", termYears: "0", expiresOn: "" },
        { electedOn: "2024-05-11", termYears: "", expiresOn: "2026-12-31" },
      ),
      answers: [["branch", "met", "换届选举台账!A2"]],
      says: { branch: "2026年12月31日" },
    },
    "a school without an approved term has the usual three years": {
      ledgers: electionsOf({ electedOn: "2024-05-11", termYears: "" }),
      figures: { "term.years": { usual: 3, community: 5, longest: 5 } },
      answers: [["branch", "met", "换届选举台账!A2"]],
      says: { branch: "2027年5月11日" },
    },
    "the ledger states the last day of the term": {
      ledgers: electionsOf({ electedOn: "2024-05-11", expiresOn: "2027-03-31" }),
      answers: [["branch", "met", "换届选举台账!A2"]],
      says: { branch: "2027年3月31日" },
    },
    "a last day no later than the election is a slip of the pen": {
      ledgers: electionsOf({ electedOn: "2024-05-11", expiresOn: "2024-05-11" }),
      answers: [["branch", "met", "换届选举台账!A2"]],
      says: { branch: "2027年5月11日" },
    },
    "a stated term longer than the texts allow is cut": {
      ledgers: electionsOf({ electedOn: "2023-05-11", expiresOn: "2028-05-11" }),
      answers: [["branch", "gap", "换届选举台账!A2", "no 换届选举台账!A3:B3"]],
    },
    "filling a vacancy does not begin a new term": {
      ledgers: electionsOf({ electedOn: "2022-05-11", post: "支委会" }, { electedOn: "2025-05-11", post: "补选委员" }),
      answers: [["branch", "gap", "换届选举台账!A2", "no 换届选举台账!A4:B4"]],
    },
    "an approved extension that still runs": {
      ledgers: electionsOf({
        electedOn: "2023-03-15",
        extensionApprovedOn: "2026-02-20",
        extendedUntil: "2026-12-31",
      }),
      answers: [["branch", "met", "换届选举台账!A2", "换届选举台账!B2"]],
    },
    "an extension to the last day that the texts allow": {
      ledgers: electionsOf({ electedOn: "2022-11-21", extensionApprovedOn: "2025-11-01", extendedUntil: "2027-11-21" }),
      answers: [["branch", "met", "换届选举台账!A2", "换届选举台账!B2"]],
    },
    "an extension longer than the texts allow ends with the year": {
      ledgers: electionsOf({ electedOn: "2022-11-20", extensionApprovedOn: "2025-11-01", extendedUntil: "2027-11-20" }),
      answers: [["branch", "gap", "换届选举台账!A2", "no 换届选举台账!A3:C3"]],
    },
    "the last day of the term already is the extended one": {
      ledgers: electionsOf({
        electedOn: "2023-10-11",
        expiresOn: "2026-09-30",
        extensionApprovedOn: "2026-02-20",
        extendedUntil: "2026-09-30",
      }),
      answers: [["branch", "gap", "换届选举台账!A2", "no 换届选举台账!A3:D3"]],
    },
    "an approved extension that has run out": {
      ledgers: electionsOf({
        electedOn: "2023-03-15",
        extensionApprovedOn: "2026-02-20",
        extendedUntil: "2026-09-30",
      }),
      answers: [["branch", "gap", "换届选举台账!A2", "no 换届选举台账!A3:C3"]],
    },
    "held late with an approved extension": {
      ledgers: electionsOf(
        { electedOn: "2023-03-15", extensionApprovedOn: "2026-02-20" },
        { electedOn: "2026-05-10", extensionApprovedOn: "" },
      ),
      answers: [["branch", "met", "换届选举台账!A3"]],
    },
    "held late without one": {
      ledgers: electionsOf({ electedOn: "2023-03-15" }, { electedOn: "2026-05-10" }),
      answers: [["branch", "gap", "换届选举台账!A3", "换届选举台账!A2"]],
      says: { branch: "到2026年5月10日才换届" },
      past: ["branch"],
    },
    "held late before the period": {
      ledgers: electionsOf({ electedOn: "2022-03-15" }, { electedOn: "2025-05-10" }),
      answers: [["branch", "met", "换届选举台账!A3"]],
    },
    "held on the last day of the former term": {
      ledgers: electionsOf({ electedOn: "2023-05-10" }, { electedOn: "2026-05-10" }),
      answers: [["branch", "met", "换届选举台账!A3"]],
    },
    "without an election ledger the committee sheet tells the day of the majority": {
      ledgers: ledgersOf({
        others: [
          entriesOf("committee", [
            { name: "张一", startedOn: "2024-05-11" },
            { name: "李二", startedOn: "2024-05-11" },
            { name: "王三", startedOn: "2025-03-01" },
          ]),
        ],
      }),
      answers: [["branch", "met", "支委班子表!B2"]],
      says: { branch: "2027年5月11日" },
    },
    "by the committee sheet the term ends today": {
      ledgers: committeeSince("2023-11-21", "2023-11-21", ""),
      answers: [["branch", "met", "支委班子表!B2"]],
    },
    "by the committee sheet it ended yesterday": {
      ledgers: committeeSince("2023-11-20", "", "2023-11-20"),
      answers: [["branch", "gap", "支委班子表!B2"]],
      says: { branch: "2026年11月20日已经届满" },
      past: [],
    },
    "a committee sheet without a column of starts": {
      ledgers: ledgersOf({ others: [entriesOf("committee", [{ name: "张一", post: "书记" }])] }),
      answers: [["branch", "cannot-judge", "no 支委班子表!A1:B2"]],
    },
    "neither ledger": {
      ledgers: ledgersOf({}),
      answers: [["branch", "cannot-judge"]],
      says: { branch: "没有找到换届选举台账或支委班子表" },
    },
    "members who took office on different days tell nothing": {
      ledgers: ledgersOf({
        others: [
          entriesOf("committee", [
            { name: "张一", startedOn: "2022-05-11" },
            { name: "李二", startedOn: "2024-05-11" },
          ]),
        ],
      }),
      answers: [["branch", "cannot-judge"]],
    },
  },
});

describe("election/term-not-expired, the vectors of the catalogue", () => {
  const renewals = [{ elected: "2023-11-20", termYears: 3, due: "2026-11-20" }];
  const months: readonly (readonly [string, number, string])[] = [
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-02-29", 36, "2027-02-28"],
    ["2024-06-30", -4, "2024-02-29"],
    ["2026-06-30", -4, "2026-02-28"],
    ["2026-07-31", -4, "2026-03-31"],
    ["2024-02-29", 12, "2025-02-28"],
  ];

  it.each(renewals)("elected on $elected, due on $due", ({ elected: day, termYears, due }) => {
    const ledgers = electionsOf({ electedOn: day, termYears: String(termYears) });
    const [answer] = answersOf(termNotExpired, { ledgers, asOf: due });
    expect(answer?.status).toBe("met");
    const after = isoDay(dayOf(2026, 11, 21));
    expect(answersOf(termNotExpired, { ledgers, asOf: after }).map(({ status }) => status)).toEqual(["gap"]);
  });

  it.each(months)("%s and %i months is %s", (from, count, to) => {
    const day = parseIsoDay(from);
    expect(day === null ? null : isoDay(addMonths(day, count))).toBe(to);
  });
});
