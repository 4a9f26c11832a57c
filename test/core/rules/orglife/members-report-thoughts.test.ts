import { membersReportThoughts } from "../../../../src/core/rules/orglife/members-report-thoughts.ts";
import { entriesOf, ledgersOf, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = rosterOf([{ name: "张一" }, { name: "李二" }]);
const talk = (partner: string, more: Record<string, string> = {}) => ({
  date: "2025-06-01",
  talker: "王三",
  partner,
  content: "汇报近期思想",
  ...more,
});
const talks = (...rows: ReturnType<typeof talk>[]) => entriesOf("talks", rows, { year: 2025 });
const past = { asOf: "2026-05-01", period: "2025" } as const;

testRule(membersReportThoughts, {
  met: {
    ...past,
    ledgers: ledgersOf({ roster, others: [talks(talk("张一、李二"))] }),
    answers: [
      ["张一/2025", "met", "谈心谈话记录!A2"],
      ["李二/2025", "met", "谈心谈话记录!A2"],
    ],
  },
  gap: {
    ...past,
    ledgers: ledgersOf({ roster, others: [talks(talk("张一"), talk("李二", { content: "谈工作安排" }))] }),
    answers: [
      ["张一/2025", "met", "谈心谈话记录!A2"],
      ["李二/2025", "gap", "no 谈心谈话记录!A4:D4"],
    ],
    past: ["李二/2025"],
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一", status: "transferred-out", statusFrom: "2025-02-01" }]),
      others: [talks(talk("张一"))],
    }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({ roster }),
    answers: [
      ["张一/2025", "cannot-judge"],
      ["李二/2025", "cannot-judge"],
    ],
  },
  notDue: {
    ledgers: ledgersOf({ roster, others: [talks(talk("张一"))] }),
    answers: [
      ["张一/2026", "not-due"],
      ["李二/2026", "not-due"],
    ],
    says: { "李二/2026": "李二2026年还没有汇报思想的记录，最晚2026年12月31日" },
  },
  twoSubjects: {
    ...past,
    ledgers: ledgersOf({
      roster,
      meetings: meetingsOf([
        { date: "2025-12-20", type: "org-life", attendees: "全体党员除李二", content: "每名党员汇报思想、工作情况" },
      ]),
      others: [talks(talk("王三"))],
    }),
    answers: [
      ["张一/2025", "met", "会议记录!A2"],
      ["李二/2025", "gap", "no 谈心谈话记录!A3:D3"],
    ],
  },
  traps: {
    "twice a year: both talks count, and a meeting that speaks of other things does not": {
      ...past,
      ledgers: ledgersOf({
        roster,
        meetings: meetingsOf([
          { date: "2025-12-20", type: "assembly", attendees: "张一、李二", content: "传达文件" },
          { date: "2025-12-21", type: "assembly", attendees: "", content: "汇报思想" },
        ]),
        others: [talks(talk("张一、李二"), talk("张一", { date: "2025-09-01" }))],
      }),
      figures: { "orglife.thoughts": { times: 2, per: "year" } },
      answers: [
        ["张一/2025", "met", "谈心谈话记录!A2", "谈心谈话记录!A3"],
        ["李二/2025", "gap", "no 谈心谈话记录!A4:D4", "谈心谈话记录!A2"],
      ],
    },
    "talks that were not kept for the whole year prove nothing": {
      ...past,
      ledgers: ledgersOf({ roster, others: [entriesOf("talks", [talk("张一", { date: "2025-09-01" })])] }),
      answers: [
        ["张一/2025", "met", "谈心谈话记录!A2"],
        ["李二/2025", "cannot-judge"],
      ],
      says: { "李二/2025": "没有包住2025年" },
    },
    "one side of the talks only": {
      ...past,
      ledgers: ledgersOf({
        roster,
        others: [entriesOf("talks", [{ date: "2025-06-01", talker: "张一", content: "汇报近期思想" }], { year: 2025 })],
      }),
      answers: [
        ["张一/2025", "met", "谈心谈话记录!A2"],
        ["李二/2025", "cannot-judge", "no 谈心谈话记录!A1:C2"],
      ],
    },

    "F1.9: two people of one name": {
      ...past,
      ledgers: ledgersOf({ roster: rosterOf([{ name: "张一" }, { name: "张一" }]), others: [talks(talk("张一"))] }),
      answers: [
        ["张一#1/2025", "cannot-judge", "谈心谈话记录!A2"],
        ["张一#2/2025", "cannot-judge", "谈心谈话记录!A2"],
      ],
    },
  },
});
