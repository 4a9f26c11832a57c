import { secretBallot } from "../../../../src/core/rules/develop/secret-ballot.ts";
import { type EntryRow, entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const votes = (...rows: EntryRow<"votes">[]) => ledgersOf({ others: [entriesOf("votes", rows)] });
const meetings = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });
const row = (method: string): EntryRow<"votes"> => ({ date: "2026-03-01", matter: "接收张一为预备党员", method });

testRule(secretBallot, {
  met: {
    ledgers: votes(row("无记名投票")),
    answers: [["表决记录!2", "met", "表决记录!C2"]],
  },
  gap: {
    ledgers: votes(row("举手表决")),
    answers: [["表决记录!2", "gap", "表决记录!C2"]],
    says: { "表决记录!2": "“举手表决”" },
  },
  notApplicable: {
    ledgers: votes({ date: "2026-03-01", matter: "推荐优秀党员", method: "举手" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: votes(row("")),
    answers: [["表决记录!2", "cannot-judge", "no 表决记录!C2"]],
  },
  toConfirm: {
    ledgers: meetings({ date: "2026-03-01", type: "assembly", topic: "讨论张一转正", content: "大家举手通过。" }),
    answers: [["会议记录!2", "to-confirm", "会议记录!D2"]],
    says: { "会议记录!2": "“举手”" },
  },
  twoSubjects: {
    ledgers: votes(row("鼓掌通过"), row("无记名方式"), row("记名投票")),
    answers: [
      ["表决记录!2", "gap", "表决记录!C2"],
      ["表决记录!3", "met", "表决记录!C3"],
      ["表决记录!4", "gap", "表决记录!C4"],
    ],
  },
  traps: {
    "minutes that tell of a secret ballot, and minutes that tell nothing": {
      ledgers: meetings(
        { date: "2026-03-01", type: "assembly", topic: "讨论张一转正", content: "采取无记名投票方式表决。" },
        { date: "2026-04-01", type: "assembly", topic: "讨论李二转正", content: "一致通过。" },
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!D2"],
        ["会议记录!3", "cannot-judge", "会议记录!D3"],
      ],
    },
    "no column for the method": {
      ledgers: votes({ date: "2026-03-01", matter: "讨论张一转正" }),
      answers: [["表决记录!2", "cannot-judge", "no 表决记录!A2:B2"]],
    },
    "neither ledger": { ledgers: ledgersOf({}), answers: [["branch", "cannot-judge"]] },
  },
});
