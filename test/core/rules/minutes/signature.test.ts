import { signature } from "../../../../src/core/rules/minutes/signature.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "assembly", ...row }))) });

testRule(signature, {
  met: { ledgers: held({ signature: "已签" }), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: { ledgers: held({ signature: "否" }), answers: [["会议记录!2", "gap", "会议记录!C2"]] },
  notApplicable: { ledgers: held({ date: "2025-01-01", signature: "" }), answers: [["branch", "not-applicable"]] },
  // F5.59: a workbook cannot show signatures.
  cannotJudge: { ledgers: held({}), answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]] },
  twoSubjects: {
    ledgers: held({ signature: "" }, { signature: "张一" }),
    answers: [
      ["会议记录!2", "gap", "no 会议记录!C2"],
      ["会议记录!3", "met", "会议记录!C3"],
    ],
  },
  traps: {
    "no meeting of the inspection, no column: nothing to judge": {
      ledgers: held({ date: "2025-01-01" }),
      answers: [["branch", "not-applicable"]],
    },
    "one of two sheets has the column": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-05-15", signature: "√" }], { sheet: "上半年" }),
          meetingsOf([{ date: "2026-07-15" }], { sheet: "下半年" }),
        ],
      }),
      answers: [
        ["上半年!2", "met", "上半年!B2"],
        ["下半年!2", "cannot-judge"],
      ],
    },
  },
});
