import { stepOrder } from "../../../../src/core/rules/develop/step-order.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(stepOrder, {
  met: {
    ledgers: people({ name: "张一", appliedOn: "2024-01-05", talkedOn: "2024-01-20", activistOn: "2024-06-01" }),
    answers: [["张一", "met", "发展党员台账!D2"]],
  },
  gap: {
    ledgers: people({ name: "张一", appliedOn: "2024-01-05", talkedOn: "2024-01-04" }),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "谈话日期（2024-01-04）早于申请日期（2024-01-05）" },
  },
  notApplicable: {
    ledgers: people({ name: "张一", appliedOn: "2024-01-05", talkedOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", appliedOn: "2024-01-05", talkedOn: "", activistOn: "2024-06-01" }),
    answers: [["张一", "cannot-judge", "no 发展党员台账!C2"]],
    says: { 张一: "缺中间步骤的日期：谈话日期" },
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", assemblyOn: "2026-03-01", approvedOn: "2026-03-01", oathOn: "" },
      { name: "李二", assemblyOn: "2026-03-01", approvedOn: "2026-04-01", oathOn: "2026-02-01" },
    ),
    answers: [
      ["张一", "met", "发展党员台账!B2"],
      ["李二", "gap", "发展党员台账!C3", "发展党员台账!D3"],
    ],
  },
  traps: {
    "one mistyped date is out of order with many others: two of them are written out": {
      ledgers: people({
        name: "张一",
        appliedOn: "2026-10-01",
        talkedOn: "2024-02-01",
        activistOn: "2024-06-01",
        candidateOn: "2025-07-01",
      }),
      answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2", "发展党员台账!D2", "发展党员台账!E2"]],
      says: { 张一: "；确定积极分子日期（2024-06-01）早于申请日期（2026-10-01），等3处。" },
      neverSays: { 张一: "确定发展对象" },
    },
    "training and political review may come in either order": {
      ledgers: people({
        name: "张一",
        candidateOn: "2026-01-01",
        trainedTo: "2026-02-20",
        politicalReviewOn: "2026-02-01",
        preReviewedOn: "2026-03-01",
      }),
      answers: [["张一", "met", "发展党员台账!E2"]],
    },
    "a step two stages back counts although the one between is blank": {
      ledgers: people({ name: "张一", candidateOn: "2026-02-01", preReviewedOn: "", assemblyOn: "2026-01-01" }),
      answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!D2"]],
    },
    "F2.18: a month without a day is out of order only where it is certain": {
      ledgers: people(
        { name: "张一", appliedOn: "2024-01-20", talkedOn: "2024-01" },
        { name: "李二", appliedOn: "2024-02-20", talkedOn: "2024-01" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!B2"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
      ],
    },
    "an approved exemption from training leaves no hole": {
      ledgers: people({
        name: "张一",
        candidateOn: "2026-01-01",
        trainedTo: "",
        trainingExempt: "经批准",
        assemblyOn: "2026-03-01",
      }),
      answers: [["张一", "met", "发展党员台账!E2"]],
    },
    "one column is too little": {
      ledgers: people({ name: "张一", appliedOn: "2024-01-20" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "training that is neither registered nor exempted is missing, and an exemption covers nothing else": {
      ledgers: people(
        { name: "张一", candidateOn: "2026-01-01", trainedTo: "", trainingExempt: "", assemblyOn: "2026-03-01" },
        { name: "李二", candidateOn: "", trainedTo: "2026-02-01", trainingExempt: "经批准", assemblyOn: "2026-03-01" },
        { name: "王三", candidateOn: "2026-01-01", trainedTo: "", trainingExempt: "无", assemblyOn: "2026-03-01" },
      ),
      answers: [
        ["张一", "cannot-judge", "no 发展党员台账!C2"],
        ["李二", "cannot-judge", "no 发展党员台账!B3"],
        ["王三", "cannot-judge", "no 发展党员台账!C4"],
      ],
    },
    "what stands beside the last step may follow; once a later one is taken it is missing, and told once": {
      ledgers: people(
        { name: "张一", candidateOn: "2026-01-01", trainedTo: "", politicalReviewOn: "2026-02-01", preReviewedOn: "" },
        {
          name: "李二",
          candidateOn: "2026-01-01",
          trainedTo: "",
          politicalReviewOn: "2026-02-01",
          preReviewedOn: "2026-03-01",
          assemblyOn: "2026-03-10",
        },
      ),
      answers: [
        ["张一", "met", "发展党员台账!D2"],
        ["李二", "cannot-judge", "no 发展党员台账!C3"],
      ],
    },
  },
});
