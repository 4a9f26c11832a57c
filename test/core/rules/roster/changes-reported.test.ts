import { changesReported } from "../../../../src/core/rules/roster/changes-reported.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (members: readonly MemberRow[], transfers: readonly EntryRow<"transfers">[] = []) =>
  ledgersOf({
    roster: rosterOf(members),
    others: transfers.length > 0 ? [entriesOf("transfers", transfers)] : [],
  });

testRule(changesReported, {
  met: {
    ledgers: branch([{ name: "张一", transferredInOn: "2026-03-01", reportedOn: "2026-03-31" }]),
    answers: [["张一", "met", "花名册!B2", "花名册!C2"]],
  },
  gap: {
    ledgers: branch([{ name: "张一", transferredInOn: "2026-03-01", reportedOn: "2026-04-01" }]),
    answers: [["张一", "gap", "花名册!B2", "花名册!C2"]],
    says: { 张一: "超过30天" },
  },
  notApplicable: {
    ledgers: branch([{ name: "张一", transferredInOn: "2025-03-01", reportedOn: "" }]),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch([{ name: "张一", transferredInOn: "2026-03-01" }]),
    answers: [["branch", "cannot-judge", "no 花名册!A1:B2"]],
  },
  notDue: {
    ledgers: branch([{ name: "张一", transferredInOn: "2026-11-01", reportedOn: "" }]),
    answers: [["张一", "not-due", "花名册!B2", "no 花名册!C2"]],
  },
  twoSubjects: {
    ledgers: branch([
      { name: "张一", status: "deceased", statusFrom: "2026-03-01", reportedOn: "" },
      { name: "李二", status: "transferred-out", statusFrom: "2026-03-01", reportedOn: "?三月" },
    ]),
    answers: [
      ["张一", "gap", "花名册!C2", "no 花名册!D2"],
      ["李二", "cannot-judge", "花名册!C3", "花名册!D3"],
    ],
    says: { 张一: "张一去世是2026-03-01" },
  },
  traps: {
    "one report is enough for a change that both ledgers tell": {
      ledgers: branch(
        [{ name: "张一", status: "transferred-out", statusFrom: "2026-03-01", reportedOn: "" }],
        [{ name: "张一", direction: "转出", date: "2026-03-01", reportedOn: "2026-03-05" }],
      ),
      answers: [["张一", "met", "花名册!C2", "no 花名册!D2", "组织关系转接台账!C2", "组织关系转接台账!D2"]],
    },
    "a disciplinary measure is a change": {
      ledgers: branch([{ name: "张一", discipline: "警告", disciplineFrom: "2026-03-01", reportedOn: "" }]),
      answers: [["张一", "gap", "花名册!C2", "no 花名册!D2"]],
      says: { 张一: "处分" },
    },
    "somebody who stands only in the ledger of transfers": {
      ledgers: branch(
        [{ name: "张一" }],
        [{ name: "李二", direction: "转入", date: "2026-03-01", reportedOn: "2026-03-05" }],
      ),
      answers: [["李二", "met", "组织关系转接台账!C2", "组织关系转接台账!D2"]],
    },
  },
});
