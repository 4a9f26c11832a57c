import { cultivationContacts } from "../../../../src/core/rules/develop/cultivation-contacts.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const members: readonly MemberRow[] = [
  { name: "张一", memberType: "full", joinedOn: "2001-07-01" },
  { name: "李二", memberType: "full", joinedOn: "2001-07-01" },
  { name: "王三", memberType: "full", joinedOn: "2001-07-01" },
  { name: "赵四", memberType: "probationary", joinedOn: "2026-01-01" },
];
const people = (...rows: EntryRow<"development">[]) =>
  ledgersOf({ roster: rosterOf(members), others: [entriesOf("development", rows)] });

testRule(cultivationContacts, {
  met: {
    ledgers: people({ name: "孙五", activistOn: "2026-03-01", contacts: "张一" }),
    answers: [["孙五", "met", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "孙五", activistOn: "2026-03-01", contacts: "张一、李二、王三" }),
    answers: [["孙五", "gap", "发展党员台账!C2"]],
    says: { 孙五: "应为1至2名" },
  },
  notApplicable: {
    ledgers: people({ name: "孙五", activistOn: "", contacts: "" }),
    answers: [["孙五", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "孙五", activistOn: "2026-03-01" }),
    answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
  },
  toConfirm: {
    ledgers: people({ name: "孙五", activistOn: "2026-03-01", contacts: "周六" }),
    answers: [["孙五", "to-confirm", "发展党员台账!C2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "孙五", activistOn: "2026-03-01", contacts: "" },
      { name: "周六", activistOn: "2026-03-01", contacts: "赵四" },
      { name: "吴七", activistOn: "?去年", contacts: "张一" },
    ),
    answers: [
      ["孙五", "gap", "no 发展党员台账!C2"],
      ["周六", "gap", "发展党员台账!C3"],
      ["吴七", "cannot-judge", "发展党员台账!B4"],
    ],
  },
});
