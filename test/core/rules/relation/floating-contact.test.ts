import { floatingContact } from "../../../../src/core/rules/relation/floating-contact.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const away = (...rows: EntryRow<"floating">[]) => ledgersOf({ others: [entriesOf("floating", rows)] });

testRule(floatingContact, {
  met: {
    ledgers: away({ name: "张一", phone: "见通讯录", lastContactOn: "2026-08-21" }),
    answers: [["张一", "met", "流动党员台账!B2", "流动党员台账!C2"]],
  },
  gap: {
    ledgers: away({ name: "张一", phone: "", lastContactOn: "2026-08-20" }),
    answers: [["张一", "gap", "no 流动党员台账!B2", "流动党员台账!C2"]],
    says: { 张一: "没有联系方式；最近联系是2026-08-20" },
  },
  notApplicable: {
    ledgers: away({ name: "张一", phone: "", lastContactOn: "", returnedOn: "2026-06-01" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: away({ name: "张一", phone: "见通讯录", lastContactOn: "?上月" }),
    answers: [["张一", "cannot-judge", "流动党员台账!B2", "流动党员台账!C2"]],
  },
  twoSubjects: {
    ledgers: away(
      { name: "张一", phone: "见通讯录", lastContactOn: "2026-05-21", abroad: "是" },
      { name: "李二", phone: "见通讯录", lastContactOn: "2026-05-21", abroad: "否" },
      { name: "王三", phone: "见通讯录", lastContactOn: "" },
    ),
    answers: [
      ["张一", "met", "流动党员台账!B2", "流动党员台账!C2"],
      ["李二", "gap", "流动党员台账!B3", "流动党员台账!C3"],
      ["王三", "gap", "流动党员台账!B4", "no 流动党员台账!C4"],
    ],
    says: { 王三: "没有登记最近联系日期" },
  },
  traps: {
    "who has just left has not been lost sight of": {
      ledgers: away({ name: "张一", phone: "见通讯录", lastContactOn: "", leftOn: "2026-10-01" }),
      answers: [["张一", "met", "流动党员台账!B2", "no 流动党员台账!C2"]],
    },
    "no columns": { ledgers: away({ name: "张一" }), answers: [["branch", "cannot-judge", "no 流动党员台账!A1:A2"]] },
  },
});
