import { sheetMapped } from "../../../../src/core/rules/data/sheet-mapped.ts";
import { duesOf, ledgersOf, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = rosterOf([{ name: "张一" }]);
const meetings = meetingsOf([{ date: "2026-05-15", type: "assembly" }]);
const dues = duesOf([{ name: "张一", month: "2026-05", paid: "10" }]);

testRule(sheetMapped, {
  met: {
    ledgers: ledgersOf({ roster, meetings, dues }),
    answers: [
      ["roster", "met", "花名册!A1:A2"],
      ["meetings", "met", "会议记录!A1:B2"],
      ["dues", "met", "党费台账!A1:C2"],
    ],
  },
  gap: {
    ledgers: ledgersOf({ roster, meetings, unused: [{ sheet: "Sheet3", why: "没有表头", questions: [] }] }),
    answers: [
      ["roster", "met", "花名册!A1:A2"],
      ["meetings", "met", "会议记录!A1:B2"],
      ["dues", "gap", "no Sheet3!A1"],
    ],
    says: { dues: "没有找到党费台账" },
  },
  notApplicable: "every branch keeps the three ledgers",
  cannotJudge: "whether a ledger was found is always known",
  twoSubjects: {
    ledgers: ledgersOf({ roster, meetings: meetingsOf([]) }),
    answers: [
      ["roster", "met", "花名册!A1:A2"],
      ["meetings", "gap", "no 会议记录!A2"],
      ["dues", "gap", "no 花名册!A1"],
    ],
    says: { meetings: "里还没有记录" },
  },
  traps: {
    "a workbook without any sheet that can be read": {
      ledgers: ledgersOf({}),
      answers: [
        ["roster", "gap"],
        ["meetings", "gap"],
        ["dues", "gap"],
      ],
    },
  },
});
