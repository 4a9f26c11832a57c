import { oneByOneVoteBranch } from "../../../../src/core/rules/develop/one-by-one-vote-branch.ts";
import { type EntryRow, entriesOf, ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const votes = (...rows: EntryRow<"votes">[]) => ledgersOf({ others: [entriesOf("votes", rows)] });
const row = (subject: string, inFavour: string, discussion = ""): EntryRow<"votes"> => ({
  date: "2026-03-01",
  matter: "接收预备党员",
  subject,
  for: inFavour,
  discussion,
});
const minutes = (...contents: string[]) =>
  ledgersOf({
    meetings: meetingsOf(
      contents.map((content, index) => ({
        date: `2026-03-0${index + 1}`,
        type: "assembly",
        topic: "讨论接收预备党员",
        content,
      })),
      { year: 2026 },
    ),
    others: [entriesOf("development", [{ name: "张一" }, { name: "李二" }])],
  });

testRule(oneByOneVoteBranch, {
  met: {
    ledgers: votes(row("张一", "10"), row("李二", "9")),
    answers: [["表决记录!2", "met", "表决记录!C2", "表决记录!C3"]],
  },
  gap: {
    ledgers: votes(row("张一、李二", "10")),
    answers: [["表决记录!2", "gap", "表决记录!C2"]],
    says: { "表决记录!2": "张一、李二合用一条表决记录" },
    past: ["表决记录!2"],
  },
  notApplicable: {
    ledgers: votes(row("张一", "10")),
    answers: [["表决记录!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: votes(row("张一", "10"), row("李二", "")),
    answers: [["表决记录!2", "cannot-judge", "no 表决记录!D3"]],
  },
  toConfirm: {
    ledgers: votes(row("张一", "10"), row("李二", "10")),
    answers: [["表决记录!2", "to-confirm", "表决记录!C2", "表决记录!C3"]],
  },
  twoSubjects: {
    ledgers: votes(row("张一、李二", "10"), { ...row("王三", "9"), date: "2026-06-01" }),
    answers: [
      ["表决记录!2", "gap", "表决记录!C2"],
      ["表决记录!3", "not-applicable"],
    ],
  },
  traps: {
    "F5.57: equal counts of people who were discussed one by one": {
      ledgers: votes(row("张一", "10", "工作踏实"), row("李二", "10", "学习认真")),
      answers: [["表决记录!2", "met", "表决记录!C2", "表决记录!C3"]],
    },
    "minutes with one joint sentence, with a sentence for each, and with nothing": {
      ledgers: minutes(
        "会议一致通过张一、李二为预备党员。",
        "讨论张一同志的情况，赞成10票，同意接收。讨论李二同志的情况，赞成9票，同意接收。",
        "会议讨论了张一和李二的情况。",
        "同意接收张一为预备党员。",
      ),
      answers: [
        ["会议记录!2", "to-confirm", "会议记录!D2"],
        ["会议记录!3", "met", "会议记录!D3"],
        ["会议记录!4", "cannot-judge", "会议记录!D4"],
        ["会议记录!5", "not-applicable"],
      ],
    },
    "no column for the people": {
      ledgers: votes({ date: "2026-03-01", matter: "接收预备党员", for: "10" }),
      answers: [["表决记录!2", "cannot-judge", "表决记录!B2"]],
    },
    "neither ledger": { ledgers: ledgersOf({}), answers: [["branch", "cannot-judge"]] },
    "equal counts and a discussion of one of the two": {
      ledgers: votes(row("张一", "10", "工作踏实"), row("李二", "10")),
      answers: [["表决记录!2", "met", "表决记录!C2", "表决记录!C3"]],
    },
    "no column for the votes in favour": {
      ledgers: votes(
        { date: "2026-03-01", matter: "接收预备党员", subject: "张一" },
        { date: "2026-03-01", matter: "接收预备党员", subject: "李二" },
      ),
      answers: [["表决记录!2", "cannot-judge"]],
      says: { "表决记录!2": "没有登记赞成票数" },
    },
    "one of two sheets has no column for the people": {
      ledgers: ledgersOf({
        others: [
          entriesOf("votes", [row("张一", "10")]),
          entriesOf("votes", [{ date: "2026-03-01", matter: "接收预备党员", for: "10" }], { sheet: "表决二" }),
        ],
      }),
      answers: [["表决记录!2", "cannot-judge", "表决记录!C2", "表决二!B2"]],
    },
    "a row without a day stands for itself": {
      ledgers: votes({ ...row("张一", "10"), date: "" }, { ...row("李二", "10"), date: "" }),
      answers: [
        ["表决记录!2", "not-applicable"],
        ["表决记录!3", "not-applicable"],
      ],
    },
  },
});
