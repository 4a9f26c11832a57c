import { dateParse } from "../../../../src/core/rules/data/date-parse.ts";
import { ledgersOf, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(dateParse, {
  met: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }]) }),
    answers: [["meetings", "met", "会议记录!A1:B2"]],
  },
  gap: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "?三月初", type: "assembly" }]) }),
    answers: [["会议记录!2", "gap", "会议记录!A2"]],
    says: { "会议记录!2": "“三月初”" },
  },
  notApplicable: { ledgers: ledgersOf({}), answers: [["branch", "not-applicable"]] },
  cannotJudge: "whether a date could be read is always known",
  twoSubjects: {
    ledgers: ledgersOf({
      roster: rosterOf([
        { name: "张一", joinedOn: "?去年", birthDate: "?七零年" },
        { name: "李二", joinedOn: "", birthDate: "1980-01-01" },
      ]),
      meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }]),
    }),
    answers: [
      ["花名册!2", "gap", "花名册!C2", "花名册!B2"],
      ["meetings", "met", "会议记录!A1:B2"],
    ],
  },
});
