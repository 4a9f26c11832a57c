import { partyStaffTraining } from "../../../../src/core/rules/committee/party-staff-training.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const study = (...rows: EntryRow<"study">[]) => ledgersOf({ others: [entriesOf("study", rows)] });
const declared = { study: "2024-01-01..2026-11-21" } as const;
const theory = { title: "理论学习", date: "2025-06-10" };

testRule(partyStaffTraining, {
  met: {
    ledgers: study({ title: "党务常识培训", date: "2025-06-10" }),
    period: "2025",
    answers: [["2025", "met", "学习学时台账!A2"]],
  },
  gap: { ledgers: study(theory), period: "2025", declared, answers: [["2025", "gap", "no 学习学时台账!A3:B3"]] },
  notApplicable: "whether a profile asks for it is answered by the checkup before the rule",
  cannotJudge: { ledgers: study(theory), period: "2025", answers: [["2025", "cannot-judge"]] },
  notDue: { ledgers: study({ ...theory, date: "2026-06-10" }), answers: [["2026", "not-due"]] },
  twoSubjects: {
    ledgers: study(theory, { title: "发展党员工作培训", date: "2024-06-10" }),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "met", "学习学时台账!A3"],
      ["2025", "gap", "no 学习学时台账!A4:B4"],
    ],
  },
  traps: {
    "no column for what was trained": {
      ledgers: study({ name: "张一", date: "2025-06-10" }),
      period: "2025",
      declared,
      answers: [["2025", "cannot-judge", "no 学习学时台账!A1:B2"]],
    },
  },
});
