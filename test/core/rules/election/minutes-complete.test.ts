import { minutesComplete } from "../../../../src/core/rules/election/minutes-complete.ts";
import { electedInMay, electionsOf } from "../../../support/election-ledgers.ts";
import { entriesOf, ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const whole =
  "应到10人，实到9人，通过选举办法，候选人4名，监票人王三，计票人赵四，发出选票9张，收回9张，张一得票9票，当选委员3名，签名：王三";
const assembly = { date: "2026-05-11", type: "assembly", title: "换届选举大会" };

testRule(minutesComplete, {
  met: {
    ledgers: electionsOf(electedInMay({ minutes: whole })),
    answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
  },
  gap: {
    ledgers: electionsOf(electedInMay({ minutes: "选举张一、李二、王三为委员，当选三人" })),
    answers: [["换届选举台账!2", "gap", "no 换届选举台账!A2:B2", "换届选举台账!B2"]],
    says: { "换届选举台账!2": "到会人数、选举办法、候选人" },
    past: ["换届选举台账!2"],
  },
  notApplicable: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ ...assembly, title: "党员大会", topic: "学习" }]) }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf(electedInMay({ expected: "10", present: "9" })),
    answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!A2:C2"]],
    neverSays: { "换届选举台账!2": "附件" },
  },
  twoSubjects: {
    ledgers: ledgersOf({
      meetings: meetingsOf([
        { ...assembly, content: whole },
        { ...assembly, date: "2026-06-11", content: "补选委员，当选一人" },
      ]),
    }),
    answers: [
      ["会议记录!2", "met", "会议记录!D2"],
      ["会议记录!3", "gap", "no 会议记录!A3:D3", "会议记录!D3"],
    ],
  },
  traps: {
    "a blank signature cell is no signature": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ ...assembly, content: whole.replace("，签名：王三", ""), signature: "" }]),
        others: [entriesOf("election", [electedInMay({ minutes: "" })])],
      }),
      answers: [["换届选举台账!2", "gap", "no 换届选举台账!A2:B2", "换届选举台账!A2:B2", "会议记录!D2"]],
      says: { "换届选举台账!2": "还没有看到签名。" },
    },
    "an approval that was refused does not name the scrutineers": {
      ledgers: electionsOf(
        electedInMay({ minutes: whole.replace("监票人王三，计票人赵四，", ""), scrutineersApproved: "否" }),
        electedInMay({ minutes: whole.replace("监票人王三，计票人赵四，", ""), scrutineersApproved: "是" }),
      ),
      answers: [
        ["换届选举台账!2", "gap", "no 换届选举台账!A2:C2", "换届选举台账!B2"],
        ["换届选举台账!3", "met", "换届选举台账!B3"],
      ],
    },
    "cells of the ledger and the minutes complete each other": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { ...assembly, content: "应到10人，实到9人。通过选举办法。候选人4名。", signature: "王三" },
        ]),
        others: [
          entriesOf("election", [
            electedInMay({ scrutineers: "王三", issued: "9", returned: "9", votes: "张一9票", elected: "张一" }),
          ]),
        ],
      }),
      answers: [["换届选举台账!2", "met", "换届选举台账!A2:F2", "会议记录!D2"]],
    },
    "an attachment without a text": {
      ledgers: ledgersOf({ meetings: meetingsOf([{ ...assembly, attachment: "扫描件" }]) }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
      says: { "会议记录!2": "只有附件" },
    },
    "neither ledger": {
      ledgers: ledgersOf({}),
      answers: [["branch", "cannot-judge"]],
      says: { branch: "没有找到换届选举台账或会议记录" },
    },
  },
});
