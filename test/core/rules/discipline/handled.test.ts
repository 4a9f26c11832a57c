import { handled } from "../../../../src/core/rules/discipline/handled.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (members: readonly MemberRow[], awards: readonly EntryRow<"awards">[] = []) =>
  ledgersOf({ roster: rosterOf(members), others: awards.length > 0 ? [entriesOf("awards", awards)] : [] });

testRule(handled, {
  met: {
    ledgers: branch(
      [{ name: "张一", discipline: "警告" }],
      [{ name: "张一", type: "处分", decision: "〔2026〕3号", deliveredOn: "2026-03-05" }],
    ),
    answers: [["张一", "met", "表彰台账!C2", "表彰台账!D2"]],
  },
  gap: {
    ledgers: branch(
      [{ name: "张一", discipline: "警告" }],
      [{ name: "张一", type: "处分", decision: "〔2026〕3号", deliveredOn: "" }],
    ),
    answers: [["张一", "gap", "花名册!B2", "no 表彰台账!D2", "表彰台账!C2"]],
    says: { 张一: "还没有登记送达" },
  },
  notApplicable: {
    ledgers: branch([
      { name: "张一", discipline: "无" },
      { name: "李二", discipline: "" },
    ]),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch([{ name: "张一" }]),
    answers: [["branch", "cannot-judge", "no 花名册!A1:A2"]],
  },
  twoSubjects: {
    ledgers: ledgersOf({
      roster: rosterOf([
        { name: "张一", discipline: "警告" },
        { name: "李二", discipline: "严重警告" },
      ]),
      others: [
        entriesOf("archive", [
          { title: "关于给予张一警告处分的决定" },
          { title: "张一处分决定送达回执" },
          { title: "关于给予李二处分的决定" },
        ]),
      ],
    }),
    answers: [
      ["张一", "met", "档案目录!A2", "档案目录!A3"],
      ["李二", "gap", "花名册!B3", "档案目录!A4"],
    ],
    says: { 李二: "还没有登记送达" },
  },
  traps: {
    "no measure in more words": {
      ledgers: branch([{ name: "张一", discipline: "无处分" }]),
      answers: [["branch", "not-applicable"]],
    },
    "a cell that begins with 无 or ends so is a measure all the same": {
      ledgers: branch(
        [
          { name: "张一", discipline: "无故不交党费，警告" },
          { name: "李二", discipline: "警告，异议：无" },
        ],
        [{ name: "王三", type: "处分", decision: "〔2026〕3号" }],
      ),
      answers: [
        ["张一", "gap", "花名册!B2"],
        ["李二", "gap", "花名册!B3"],
      ],
    },
    "a registered measure without the number of its decision": {
      ledgers: branch(
        [{ name: "张一", discipline: "警告" }],
        [{ name: "张一", type: "处分", decision: "", deliveredOn: "2026-03-05" }],
      ),
      answers: [["张一", "gap", "花名册!B2", "no 表彰台账!C2", "表彰台账!D2"]],
      says: { 张一: "还没有登记处理决定。" },
    },
    "papers: those without a measure, or said to be missing, prove nothing": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", discipline: "警告" },
          { name: "李二", discipline: "记过处分无异议" },
        ]),
        others: [
          entriesOf("archive", [
            { title: "张一年度考核表", exists: "有" },
            { title: "关于给予张一警告处分的决定", exists: "无" },
            { title: "张一处分决定送达回执", exists: "有" },
            { title: "关于给予李二处分的决定", exists: "有" },
            { title: "李二处分决定送达回执", exists: "有" },
          ]),
        ],
      }),
      answers: [
        ["张一", "gap", "花名册!B2", "档案目录!A4"],
        ["李二", "met", "档案目录!A5", "档案目录!A6"],
      ],
      says: { 张一: "还没有登记处理决定" },
    },
    "who has left is not asked, whose membership is suspended is": {
      ledgers: branch(
        [
          { name: "张一", discipline: "警告", status: "transferred-out", statusFrom: "2026-01-05" },
          { name: "李二", discipline: "留党察看", status: "suspended", statusFrom: "2026-01-05" },
        ],
        [{ name: "李二", type: "处分", decision: "〔2026〕3号", deliveredOn: "2026-03-05" }],
      ),
      answers: [["李二", "met", "表彰台账!C2", "表彰台账!D2"]],
    },
    "an award of the same person is no decision": {
      ledgers: branch(
        [{ name: "张一", discipline: "警告" }],
        [{ name: "张一", type: "表彰", decision: "〔2025〕1号", deliveredOn: "2025-07-01" }],
      ),
      answers: [["张一", "gap", "花名册!B2"]],
      says: { 张一: "还没有登记处理决定和送达" },
    },
    "neither archive nor a ledger of decisions": {
      ledgers: branch([{ name: "张一", discipline: "警告" }]),
      answers: [["branch", "cannot-judge", "花名册!B2"]],
    },
  },
});
