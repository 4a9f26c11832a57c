import { oneByOneApprovalCommittee } from "../../../../src/core/rules/develop/one-by-one-approval-committee.ts";
import { type EntryRow, entriesOf, ledgersOf, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const votes = (...rows: EntryRow<"votes">[]) => ledgersOf({ others: [entriesOf("votes", rows)] });
const row = (subject: string, inFavour: string): EntryRow<"votes"> => ({
  date: "2026-03-01",
  matter: "党委会审批接收预备党员",
  subject,
  for: inFavour,
});
const minutes = (content: string) =>
  ledgersOf({
    roster: rosterOf([{ name: "张一" }, { name: "李二" }]),
    meetings: meetingsOf([{ date: "2026-03-01", type: "other", title: "机关党委会议", content }], { year: 2026 }),
  });

testRule(oneByOneApprovalCommittee, {
  met: {
    ledgers: votes(row("张一", "10"), row("李二", "9")),
    answers: [["表决记录!2", "met", "表决记录!C2", "表决记录!C3"]],
  },
  gap: {
    ledgers: votes(row("张一、李二", "10")),
    answers: [["表决记录!2", "gap", "表决记录!C2"]],
  },
  notApplicable: {
    ledgers: votes({ date: "2026-03-01", matter: "接收张一、李二为预备党员", subject: "张一、李二", for: "10" }),
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有上级党委会的审批记录" },
  },
  cannotJudge: {
    ledgers: minutes("机关党委会讨论了张一、李二接收预备党员的材料。"),
    answers: [["会议记录!2", "cannot-judge", "会议记录!D2"]],
  },
  toConfirm: {
    ledgers: minutes("会议一致通过张一、李二为预备党员。"),
    answers: [["会议记录!2", "to-confirm", "会议记录!D2"]],
  },
  twoSubjects: {
    ledgers: votes(row("张一、李二", "10"), { ...row("王三", "9"), date: "2026-06-01" }),
    answers: [
      ["表决记录!2", "gap", "表决记录!C2"],
      ["表决记录!3", "not-applicable"],
    ],
  },
  traps: {
    "neither a committee that speaks of other things nor a branch that admits": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }, { name: "李二" }]),
        meetings: meetingsOf(
          [
            { date: "2026-03-01", type: "other", title: "机关党委会议", content: "一致通过张一、李二的困难补助。" },
            { date: "2026-03-02", type: "assembly", title: "党员大会", content: "一致通过接收张一、李二为预备党员。" },
          ],
          { year: 2026 },
        ),
      }),
      answers: [["branch", "not-applicable"]],
      says: { branch: "没有上级党委会的审批记录" },
    },
  },
});
