import { notBatchWritten } from "../../../../src/core/rules/talk/not-batch-written.ts";
import { entriesOf, ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { past, talk, talks } from "../../../support/talk-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

const note = (partner: string, content: string, date: string) => ({ ...talk("张一", partner, date), content });
const notes = (...rows: ReturnType<typeof note>[]) => ledgersOf({ others: [entriesOf("talks", rows)] });
const same = "了解近期工作和家庭情况，肯定成绩，指出下社区偏少，提醒注意工作方法";
const days = (count: number, date: string) =>
  Array.from({ length: count }, (_, index) =>
    note(`党员${index}`, `谈到${"工作家庭学习身体邻里社区孩子老人房屋".slice(index * 2, index * 2 + 2)}的事`, date),
  );

testRule(notBatchWritten, {
  met: {
    ...past,
    ledgers: notes(note("李二", same, "2025-03-01"), note("王三", "谈孩子上学和停车难的事", "2025-06-01")),
    answers: [["2025", "met"]],
  },
  gap: "a heuristic only asks to look",
  notApplicable: {
    ...past,
    ledgers: notes(note("李二", same, "2024-03-01")),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({ others: [talks(talk("张一", "李二"))] }),
    answers: [["2025", "cannot-judge", "谈心谈话记录!A2:C2"]],
    reasons: { "2025": "missing-column" },
  },
  toConfirm: {
    ...past,
    ledgers: notes(note("李二", `与李二谈：${same}`, "2025-03-01"), note("王三", `与王三谈：${same}`, "2025-06-01")),
    answers: [["2025", "to-confirm", "谈心谈话记录!D3", "谈心谈话记录!D2"]],
    says: { "2025": "1条的内容与别的谈话几乎一样" },
  },
  twoSubjects: "the inspection of one year has one subject; two years stand in two inspections",
  traps: {
    "a column of contents in which nothing is written": {
      ...past,
      ledgers: notes(note("李二", "", "2025-03-01"), note("王三", "", "2025-06-01")),
      answers: [["2025", "cannot-judge", "谈心谈话记录!A2:D2"]],
      reasons: { "2025": "unreadable-value" },
    },
    "one talk of which nothing is written, beside others": {
      ...past,
      ledgers: notes(note("", "", "2025-03-01"), note("王三", "谈停车难", "2025-06-01")),
      answers: [["2025", "met"]],
    },
    "the names make no difference": {
      ...past,
      ledgers: notes(
        note("欧阳志远", "欧阳志远思想稳定", "2025-03-01"),
        note("司马长风", "司马长风思想稳定", "2025-06-01"),
      ),
      answers: [["2025", "to-confirm", "谈心谈话记录!D3", "谈心谈话记录!D2"]],
    },
    "nine talks of which only the month is known, or on two days, are no sign": {
      ...past,
      ledgers: notes(...days(9, "2025-06"), ...days(5, "2025-07-01"), ...days(4, "2025-07-02")),
      figures: { "talk.similarity": 101 },
      answers: [["2025", "met"]],
    },
    "nine on one day, and later one on another": {
      ...past,
      ledgers: notes(...days(9, "2025-06-01"), note("王三", "谈停车难", "2025-07-01")),
      answers: [["2025", "to-confirm", "谈心谈话记录!A2", "谈心谈话记录!A3"]],
      says: { "2025": "谈了9场" },
    },
    "talks after the meeting, and the only talk of a year, are not bunched before it": {
      ...past,
      period: "2024-01-01..2025-12-31",
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "2024-06-30", type: "org-life" },
          { date: "2025-06-30", type: "org-life" },
        ]),
        others: [
          entriesOf("talks", [
            note("李二", "谈孩子上学", "2024-06-29"),
            note("李二", same, "2025-06-29"),
            note("王三", "谈停车难", "2025-07-01"),
          ]),
        ],
      }),
      answers: [
        ["2024", "met"],
        ["2025", "met"],
      ],
    },
    "one record for several people, for all, or for some it does not name is a collective talk": {
      ...past,
      ledgers: notes(
        note("李二、王三", same, "2025-03-01"),
        note("全体党员", same, "2025-04-01"),
        note("赵四等5名", same, "2025-05-01"),
        note("钱五", same, "2025-06-01"),
      ),
      answers: [["2025", "met"]],
    },
    "eight talks of one person on one day are no sign": {
      ...past,
      ledgers: notes(...days(8, "2025-06-01")),
      answers: [["2025", "met"]],
    },
    "nine are": {
      ...past,
      ledgers: notes(...days(9, "2025-06-01")),
      answers: [["2025", "to-confirm", "谈心谈话记录!A2", "谈心谈话记录!A3"]],
      says: { "2025": "谈了9场" },
    },
    "all of them in the last three days before the meeting": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2025-06-30", type: "org-life" }]),
        others: [entriesOf("talks", [note("李二", same, "2025-06-27"), note("王三", "谈停车难", "2025-06-30")])],
      }),
      answers: [["2025", "to-confirm", "谈心谈话记录!A2", "谈心谈话记录!A3"]],
    },
    "one of them a day earlier": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2025-06-30", type: "org-life" }]),
        others: [entriesOf("talks", [note("李二", same, "2025-06-26"), note("王三", "谈停车难", "2025-06-30")])],
      }),
      answers: [["2025", "met"]],
    },
    "collective talks are allowed": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("talks", [
            { ...note("李二", same, "2025-03-01"), type: "集体谈话" },
            { ...note("王三", same, "2025-03-01"), type: "集体谈话" },
            { ...note("赵四", "谈停车难", "2025-06-01"), type: "个别谈话" },
          ]),
        ],
      }),
      answers: [["2025", "met"]],
    },
  },
});
