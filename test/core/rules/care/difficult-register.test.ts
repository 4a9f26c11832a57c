import { difficultRegister } from "../../../../src/core/rules/care/difficult-register.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const care = (...rows: EntryRow<"care">[]) => ledgersOf({ others: [entriesOf("care", rows)] });

testRule(difficultRegister, {
  met: {
    ledgers: care({ name: "张一", updatedOn: "2026-05-21" }),
    answers: [["branch", "met", "困难关怀台账!B2"]],
  },
  gap: {
    ledgers: care({ name: "张一", updatedOn: "2026-05-20" }, { name: "李二", updatedOn: "2026-01-20" }),
    answers: [["branch", "gap", "困难关怀台账!B2"]],
    says: { branch: "2026年5月20日" },
  },
  notApplicable: {
    ledgers: care({ name: "无", updatedOn: "" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: care({ name: "张一" }),
    answers: [["branch", "cannot-judge", "no 困难关怀台账!A1:A2"]],
  },
  twoSubjects: "the register as a whole is the only subject",
  traps: {
    "a visit is news as well": {
      ledgers: care({ name: "张一", updatedOn: "2025-05-21", visitedOn: "2026-10-01" }),
      answers: [["branch", "met", "困难关怀台账!C2"]],
    },
    "无 beside somebody in need, or in his name, is no empty register": {
      ledgers: care({ name: "无", updatedOn: "2025-01-01" }, { name: "张无一", updatedOn: "2026-11-21" }),
      answers: [["branch", "met", "困难关怀台账!B3"]],
    },
    "a row that lies ahead says nothing of today": {
      ledgers: care({ name: "无", visitedOn: "2026-12-01" }),
      answers: [["branch", "cannot-judge", "no 困难关怀台账!A1:B2"]],
    },
    "sentences that say that there is nobody": {
      ledgers: care({ name: "暂无困难党员", updatedOn: "" }, { name: "", note: "没有需要帮扶的群众", updatedOn: "" }),
      answers: [["branch", "not-applicable"]],
    },
    "a row without a name that tells of somebody": {
      ledgers: care({ name: "", note: "无子女，生活困难", updatedOn: "2026-11-21" }),
      answers: [["branch", "met", "困难关怀台账!C2"]],
    },
    "somebody whose name holds 无": {
      ledgers: care({ name: "张无一", updatedOn: "2026-05-20" }),
      answers: [["branch", "gap", "困难关怀台账!B2"]],
    },
    "a day to come is no news": {
      ledgers: care({ name: "张一", visitedOn: "2026-01-05", updatedOn: "2026-11-22" }),
      answers: [["branch", "gap", "困难关怀台账!B2"]],
    },
    "dates that cannot be read": {
      ledgers: care({ name: "张一", updatedOn: "?上月" }),
      answers: [["branch", "cannot-judge", "no 困难关怀台账!B1"]],
    },
  },
});
