import { requiredFields } from "../../../../src/core/rules/roster/required-fields.ts";
import { ledgersOf, type MemberRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });
const fields = (...names: string[]) => ({ "roster.required_fields": names });
const row = (more: MemberRow = {}): MemberRow => ({
  name: "张一",
  sex: "男",
  memberType: "full",
  fullMemberOn: "2001-07-01",
  ...more,
});

testRule(requiredFields, {
  met: {
    ledgers: roster(row()),
    figures: fields("name", "sex", "memberType", "fullMemberOn"),
    answers: [["张一", "met", "花名册!A2"]],
  },
  gap: {
    ledgers: roster(row({ sex: "", fullMemberOn: "" })),
    figures: fields("name", "sex", "memberType", "fullMemberOn"),
    answers: [["张一", "gap", "no 花名册!B2", "no 花名册!D2"]],
    says: { 张一: "张一还差：性别、转正日期。" },
  },
  notApplicable: "a roster without anybody in the branch leaves nothing to fill in: shown below",
  cannotJudge: {
    ledgers: roster(row()),
    figures: fields("name", "birthDate", "status"),
    answers: [
      ["branch", "cannot-judge", "no 花名册!A1:D2"],
      ["张一", "met", "花名册!A2"],
    ],
    says: { branch: "出生日期、组织关系状态" },
  },
  twoSubjects: {
    // A probationary member has no day of conversion.
    ledgers: roster(row({ memberType: "probationary", fullMemberOn: "" }), row({ name: "李二", fullMemberOn: "" })),
    figures: fields("fullMemberOn"),
    answers: [
      ["张一", "met", "花名册!A2"],
      ["李二", "gap", "no 花名册!D3"],
    ],
  },
  traps: {
    "one sheet of two lacks a column; who has left and who owes nothing there are not asked": {
      ledgers: ledgersOf({
        roster: [
          rosterOf([row({ status: "on-roster" })], { sheet: "正式党员" }),
          rosterOf([{ name: "李二", memberType: "probationary", status: "on-roster" }], { sheet: "预备党员" }),
          rosterOf([{ name: "王三", status: "transferred-out", statusFrom: "2026-01-05" }], { sheet: "转出党员" }),
        ],
      }),
      figures: fields("name", "sex", "memberType", "fullMemberOn"),
      answers: [
        ["branch", "cannot-judge", "no 预备党员!A1:C2"],
        ["张一", "met", "正式党员!A2"],
        ["李二", "met", "预备党员!A2"],
      ],
      says: { branch: "预备党员没有找到这些列：性别，无法核对是否齐全。" },
    },
    "a branch without groups needs no group": {
      ledgers: roster(row({ group: "" })),
      figures: fields("name", "group"),
      answers: [["张一", "met", "花名册!A2"]],
    },
    "group meetings show that there are groups": {
      ledgers: ledgersOf({
        roster: rosterOf([row({ group: "" })]),
        meetings: meetingsOf([{ date: "2026-05-09", type: "group" }]),
      }),
      figures: fields("name", "group"),
      answers: [["张一", "gap", "no 花名册!E2"]],
    },
    "whoever left is not asked about": {
      ledgers: roster(row({ sex: "", status: "transferred-out", statusFrom: "2026-01-05" })),
      figures: fields("sex"),
      answers: [["branch", "not-applicable"]],
    },
    "a field name from outside is no property": {
      ledgers: roster(row()),
      figures: fields("__proto__"),
      answers: [
        ["branch", "cannot-judge", "no 花名册!A1:D2"],
        ["张一", "met", "花名册!A2"],
      ],
    },
    "who has not arrived, and whose standing nobody can tell, is not asked about": {
      ledgers: roster(
        row({ sex: "", transferredInOn: "2026-12-01", status: "" }),
        row({ name: "李二", sex: "", transferredInOn: "", status: "transferred-out", statusFrom: "" }),
      ),
      figures: fields("sex"),
      answers: [["branch", "not-applicable"]],
    },
    "a probationary member owes the other fields; a column in one of two sheets is not in the other": {
      ledgers: ledgersOf({
        roster: [
          rosterOf([row({ memberType: "probationary", sex: "", fullMemberOn: "" })]),
          rosterOf([{ name: "李二" }], { sheet: "乙" }),
        ],
      }),
      figures: fields("sex", "fullMemberOn"),
      answers: [
        ["branch", "cannot-judge", "no 乙!A1:A2"],
        ["张一", "gap", "no 花名册!B2"],
        ["李二", "met", "乙!A2"],
      ],
    },
  },
});
