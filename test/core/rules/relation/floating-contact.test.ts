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
    "whoever may be back is not asked for": {
      ledgers: away({ name: "张一", phone: "", lastContactOn: "2026-01-01", returnedOn: "?春节" }),
      answers: [["张一", "cannot-judge", "流动党员台账!D2"]],
      reasons: { 张一: "unreadable-date" },
    },
    "abroad or not cannot be read: late is who is late by both limits": {
      ledgers: away(
        { name: "张一", phone: "见通讯录", lastContactOn: "2026-05-21", abroad: "?港" },
        { name: "李二", phone: "见通讯录", lastContactOn: "2026-05-20", abroad: "?港" },
        { name: "王三", phone: "见通讯录", lastContactOn: "2026-08-21", abroad: "?港" },
      ),
      answers: [
        ["张一", "cannot-judge", "流动党员台账!B2", "流动党员台账!C2", "流动党员台账!D2"],
        ["李二", "gap", "流动党员台账!B3", "流动党员台账!C3"],
        ["王三", "met", "流动党员台账!B4", "流动党员台账!C4"],
      ],
    },
    "who has just left has not been lost sight of": {
      ledgers: away({ name: "张一", phone: "见通讯录", lastContactOn: "", leftOn: "2026-10-01" }),
      answers: [["张一", "met", "流动党员台账!B2", "no 流动党员台账!C2"]],
    },
    "no columns": { ledgers: away({ name: "张一" }), answers: [["branch", "cannot-judge", "no 流动党员台账!A1:A2"]] },
    "who is away on the day: not before leaving, not from the day of coming back on": {
      ledgers: away(
        { name: "张一", phone: "", lastContactOn: "", leftOn: "2026-11-22", returnedOn: "" },
        { name: "李二", phone: "", lastContactOn: "", leftOn: "2026-11-21", returnedOn: "" },
        { name: "王三", phone: "", lastContactOn: "", leftOn: "2026-01-01", returnedOn: "2026-11-21" },
        { name: "赵四", phone: "", lastContactOn: "", leftOn: "2026-01-01", returnedOn: "2026-11-22" },
        { name: "", phone: "", lastContactOn: "", leftOn: "2026-01-01", returnedOn: "" },
      ),
      answers: [
        ["李二", "gap", "no 流动党员台账!B3", "no 流动党员台账!C3"],
        ["赵四", "gap", "no 流动党员台账!B5", "no 流动党员台账!C5"],
      ],
    },
    "two open rows of one name are two subjects (decision 45), one that is closed is none": {
      ledgers: away(
        { name: "张一", phone: "见通讯录", lastContactOn: "2026-09-01", returnedOn: "" },
        { name: "张 一", phone: "", lastContactOn: "2026-09-01", returnedOn: "" },
        { name: "李二", phone: "", lastContactOn: "2026-09-01", returnedOn: "" },
        { name: "李二", phone: "", lastContactOn: "2026-09-01", returnedOn: "2026-10-01" },
      ),
      answers: [
        ["张一#1", "met", "流动党员台账!B2", "流动党员台账!C2"],
        ["张一#2", "gap", "no 流动党员台账!B3", "流动党员台账!C3"],
        ["李二", "gap", "no 流动党员台账!B4", "流动党员台账!C4"],
      ],
    },
    "without one of the columns, what the other one shows is told": {
      ledgers: away({ name: "张一", lastContactOn: "2026-01-01" }, { name: "李二", lastContactOn: "2026-11-01" }),
      answers: [
        ["branch", "cannot-judge", "no 流动党员台账!A1:B3"],
        ["张一", "gap", "流动党员台账!B2"],
      ],
      says: { branch: "联系方式", 张一: "最近联系是2026-01-01" },
    },
    "without a telephone column, a last contact that cannot be read is told": {
      ledgers: away({ name: "张一", lastContactOn: "?上月" }),
      answers: [
        ["branch", "cannot-judge", "no 流动党员台账!A1:B2"],
        ["张一", "cannot-judge", "流动党员台账!B2"],
      ],
      reasons: { branch: "missing-column", 张一: "unreadable-date" },
    },
    "without a column for the last contact, a blank number is told": {
      ledgers: away({ name: "张一", phone: "" }, { name: "李二", phone: "见通讯录" }),
      answers: [
        ["branch", "cannot-judge", "no 流动党员台账!A1:B3"],
        ["张一", "gap", "no 流动党员台账!B2"],
      ],
      says: { branch: "最近联系日期", 张一: "没有联系方式。" },
    },
    "a sheet of its own that lacks one of the columns": {
      ledgers: ledgersOf({
        others: [
          entriesOf("floating", [{ name: "张一", phone: "见通讯录" }]),
          entriesOf("floating", [{ name: "李二", lastContactOn: "2026-09-01" }], { sheet: "外出" }),
        ],
      }),
      answers: [
        ["张一", "cannot-judge", "no 流动党员台账!A2:B2"],
        ["李二", "cannot-judge", "no 外出!A2:B2"],
      ],
      says: { 张一: "没有最近联系日期列", 李二: "没有联系方式列" },
    },
  },
});
