import { officersElectedProperly } from "../../../../src/core/rules/election/officers-elected-properly.ts";
import { electedInMay, electionsOf } from "../../../support/election-ledgers.ts";
import { entriesOf, fullMembers, ledgersOf, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const way = (officerElection: string, more: object = {}) => electedInMay({ officerElection, ...more });
const small = (officerElection: string) =>
  ledgersOf({ roster: rosterOf(fullMembers(5)), others: [entriesOf("election", [way(officerElection)])] });

testRule(officersElectedProperly, {
  met: {
    ledgers: electionsOf(way("新一届支委会第一次会议选举")),
    answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
  },
  gap: {
    ledgers: electionsOf(way("委员协商分工")),
    answers: [["换届选举台账!2", "gap", "换届选举台账!B2"]],
    says: { "换届选举台账!2": "登记为“委员协商分工”" },
  },
  notApplicable: {
    ledgers: electionsOf(
      way("上级指派", { approval: "样字〔2026〕3号", approvedOn: "" }),
      way("上级指派", { approval: "", approvedOn: "2026-05-20" }),
    ),
    answers: [
      ["换届选举台账!2", "not-applicable"],
      ["换届选举台账!3", "not-applicable"],
    ],
  },
  cannotJudge: {
    ledgers: electionsOf(electedInMay({ post: "委员" })),
    answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!A2"]],
  },
  toConfirm: {
    ledgers: electionsOf(way("党员大会选举")),
    answers: [["换届选举台账!2", "to-confirm", "换届选举台账!B2"]],
  },
  twoSubjects: {
    ledgers: electionsOf(way("支委会选举"), way("任命"), way(""), { electedOn: "2023-05-11", officerElection: "任命" }),
    answers: [
      ["换届选举台账!2", "met", "换届选举台账!B2"],
      ["换届选举台账!3", "gap", "换届选举台账!B3"],
      ["换届选举台账!4", "cannot-judge", "no 换届选举台账!B4"],
    ],
  },
  traps: {
    "a small branch elects its secretary in the assembly": {
      ledgers: small("党员大会选举"),
      answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
    },
    "a small branch has no committee to elect": {
      ledgers: small("支委会选举"),
      answers: [["换届选举台账!2", "to-confirm", "换届选举台账!B2"]],
    },
    "the first committee meeting tells it": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "", type: "committee", agenda: "选举书记" },
          { date: "2026-05-10", type: "committee", agenda: "提名书记，选举书记的准备" },
          { date: "2026-05-11", type: "committee", agenda: "选举书记、副书记" },
        ]),
        others: [entriesOf("election", [electedInMay({ post: "委员" })])],
      }),
      answers: [["换届选举台账!2", "met", "会议记录!A4"]],
    },
    "a meeting on the last day that the figure allows": {
      figures: { "election.officers_days": 1 },
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-05-12", type: "committee", agenda: "选举书记、副书记" }]),
        others: [entriesOf("election", [electedInMay({ post: "委员" })])],
      }),
      answers: [["换届选举台账!2", "met", "会议记录!A2"]],
    },
    "a meeting later than the figure says tells nothing": {
      figures: { "election.officers_days": 1 },
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-05-13", type: "committee", agenda: "选举书记、副书记" }]),
        others: [entriesOf("election", [electedInMay({ post: "委员" })])],
      }),
      answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!A2"]],
    },
    "a committee appointed from above without a document": {
      ledgers: electionsOf(electedInMay({ appointed: "是" })),
      answers: [["换届选举台账!2", "gap", "换届选举台账!A2"]],
      says: { "换届选举台账!2": "登记为“上级指派”" },
    },
  },
});
