import { criticismHollow } from "../../../../src/core/rules/orglife/criticism-hollow.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const opinions = (...list: string[]) =>
  ledgersOf({
    others: [
      entriesOf(
        "criticism",
        list.map((opinion) => ({ date: "2026-06-30", critic: "张一", target: "李二", opinion })),
      ),
    ],
  });

testRule(criticismHollow, {
  met: { ledgers: opinions("开会常迟到"), answers: [["批评意见记录!2", "met", "批评意见记录!D2"]] },
  gap: "a heuristic only asks to look",
  notApplicable: {
    ledgers: opinions("加强学习"),
    period: "2025",
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ others: [entriesOf("criticism", [{ date: "2026-06-30", critic: "张一" }])] }),
    answers: [["branch", "cannot-judge", "no 批评意见记录!A1:B2"]],
  },
  toConfirm: {
    ledgers: opinions("希望今后加强学习"),
    answers: [["批评意见记录!2", "to-confirm", "批评意见记录!D2"]],
    says: { "批评意见记录!2": "除了“加强学习”" },
  },
  twoSubjects: {
    ledgers: opinions("", "加强学习", "材料报送拖延了两次", "进一步提高"),
    answers: [
      ["批评意见记录!2", "cannot-judge", "no 批评意见记录!D2"],
      ["批评意见记录!3", "to-confirm", "批评意见记录!D3"],
      ["批评意见记录!4", "met", "批评意见记录!D4"],
      ["批评意见记录!5", "to-confirm", "批评意见记录!D5"],
    ],
    says: { "批评意见记录!3": "4条意见里有2条" },
  },
  traps: {
    "too short to say anything, without a stock phrase": {
      ledgers: opinions("还可以"),
      answers: [["批评意见记录!2", "to-confirm", "批评意见记录!D2"]],
      neverSays: { "批评意见记录!2": "除了" },
    },
    "no column of opinions, and nothing in the period": {
      ledgers: ledgersOf({ others: [entriesOf("criticism", [{ date: "2026-06-30", critic: "张一" }])] }),
      period: "2025",
      answers: [["branch", "not-applicable"]],
    },
    "F5.52: a concrete fact before 加强学习": {
      ledgers: opinions("三次未交心得，今后加强学习"),
      answers: [["批评意见记录!2", "met", "批评意见记录!D2"]],
    },
    "F5.61: traditional characters with pinyin": {
      ledgers: opinions("加強學習(xí)"),
      answers: [["批评意见记录!2", "to-confirm", "批评意见记录!D2"]],
    },
    "one hollow opinion of three is no habit": {
      ledgers: opinions("开会常迟到", "材料有错漏", "加强学习"),
      answers: [
        ["批评意见记录!2", "met", "批评意见记录!D2"],
        ["批评意见记录!3", "met", "批评意见记录!D3"],
        ["批评意见记录!4", "to-confirm", "批评意见记录!D4"],
      ],
      says: { "批评意见记录!4": "请核对意见是否空泛。" },
      neverSays: { "批评意见记录!4": "检查期内" },
    },
    "words that the clerk has added": {
      ledgers: opinions("提升本领"),
      figures: { "words.hollow_criticism": ["提升本领"] },
      answers: [["批评意见记录!2", "to-confirm", "批评意见记录!D2"]],
      says: { "批评意见记录!2": "“提升本领”" },
    },
  },
});
