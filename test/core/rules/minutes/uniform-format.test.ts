import { uniformFormat } from "../../../../src/core/rules/minutes/uniform-format.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "assembly", ...row }))) });

testRule(uniformFormat, {
  met: { ledgers: held({ date: "2026-05-15" }, { date: "2026-11-02" }), answers: [["branch", "met"]] },
  gap: "it only reminds",
  notApplicable: { ledgers: held({ date: "2025-05-15" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: "what stands in the cells can always be compared",
  toConfirm: {
    ledgers: held({ date: "2026-05-15" }, { date: "2026-06" }),
    answers: [["branch", "to-confirm", "会议记录!A2", "会议记录!A3"]],
    says: { branch: "日期有2种写法" },
  },
  twoSubjects: "the sheets are compared with each other: one answer for the branch",
  traps: {
    "one of two sheets lacks a column": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-05-15", recorder: "张一" }], { sheet: "上半年" }),
          meetingsOf([{ date: "2026-07-15" }], { sheet: "下半年" }),
        ],
      }),
      answers: [["branch", "to-confirm"]],
      says: { branch: "没有这些栏目：记录人" },
    },
  },
});
