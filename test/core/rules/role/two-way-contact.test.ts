import { twoWayContact } from "../../../../src/core/rules/role/two-way-contact.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"groups">[], service: EntryRow<"service">[] = []) =>
  ledgersOf({ others: [entriesOf("groups", rows), ...(service.length > 0 ? [entriesOf("service", service)] : [])] });

testRule(twoWayContact, {
  met: {
    ledgers: branch([{ group: "第一党小组", contact: "张一" }]),
    answers: [["group:第一党小组", "met", "党小组表!B2"]],
  },
  gap: "a reminder: a table that is not complete is asked about, never called a gap",
  notApplicable: {
    ledgers: branch([{ group: "第一党小组", leader: "张一" }]),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: "a table without the column is not asked, one with it can always be looked at",
  toConfirm: {
    ledgers: branch([{ group: "第一党小组", contact: "" }]),
    answers: [["group:第一党小组", "to-confirm", "no 党小组表!B2"]],
  },
  twoSubjects: {
    ledgers: branch(
      [
        { group: "第一党小组", contact: "张一" },
        { group: "第二党小组", contact: "" },
        { group: "", contact: "李二" },
      ],
      [
        { name: "李二", recipient: "王三" },
        { name: "张一", recipient: "" },
      ],
    ),
    answers: [
      ["group:第一党小组", "met", "党小组表!B2"],
      ["group:第二党小组", "to-confirm", "no 党小组表!B3"],
      ["党小组表!4", "met", "党小组表!B4"],
    ],
  },
  traps: {
    "a group on several lines has one answer, by whichever line names the contact; 无 names nobody": {
      ledgers: branch([
        { group: "第一党小组", contact: "" },
        { group: "第一党小组", contact: "张一" },
        { group: "第一党小组", contact: "" },
        { group: "第二党小组", contact: "无" },
      ]),
      answers: [
        ["group:第一党小组", "met", "党小组表!B3"],
        ["group:第二党小组", "to-confirm", "党小组表!B5"],
      ],
    },
    "nobody on the ledger of service has somebody to look after": {
      ledgers: branch([{ group: "第一党小组", contact: "张一" }], [{ name: "李二", recipient: "" }]),
      answers: [["group:第一党小组", "to-confirm", "党小组表!B2", "no 作用发挥台账!A3:B3"]],
    },
  },
});
