import { processRecord } from "../../../../src/core/rules/party-day/process-record.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "party-day", ...row }))) });

const row = (more: MeetingRow = {}): MeetingRow => ({
  process: "学习、讨论",
  attendees: "张一、李二",
  performance: "都发了言",
  attachment: "照片3张",
  ...more,
});

testRule(processRecord, {
  met: { ledgers: held(row()), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: {
    ledgers: held(row({ performance: "", attachment: "" })),
    answers: [["会议记录!2", "gap", "no 会议记录!E2", "no 会议记录!F2"]],
    says: { "会议记录!2": "还没有写表现情况、资料留存" },
  },
  notApplicable: { ledgers: held(row({ type: "assembly" })), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: held({ content: "学习", present: "11" }),
    answers: [["会议记录!2", "cannot-judge", "no 会议记录!A1:D2"]],
    says: { "会议记录!2": "表现情况、资料留存" },
  },
  twoSubjects: {
    ledgers: held(row({ attendees: "" }), row()),
    answers: [
      ["会议记录!2", "gap", "no 会议记录!D2"],
      ["会议记录!3", "met", "会议记录!C3"],
    ],
  },
  traps: {
    "material of the month, not of the year, is that of its Party day": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "2026-05-15", type: "party-day", ...row({ attachment: "" }) },
          { date: "2026-01-01", type: "party-day", ...row({ attachment: "" }) },
        ]),
        others: [
          entriesOf("archive", [
            { title: "主题党日资料", date: "2026-05" },
            { title: "主题党日资料", date: "2026-01-01..2026-12-31" },
          ]),
        ],
      }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "gap", "no 会议记录!F3"],
      ],
    },
    "material of another meeting of the day is none, nor does it tell how people did": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "2026-05-15", type: "party-day", ...row({ attachment: "" }) },
          { date: "2026-06-15", type: "party-day", ...row({ performance: "", attachment: "" }) },
        ]),
        others: [
          entriesOf("archive", [
            { title: "支委会材料", category: "会议", date: "2026-05-15" },
            { title: "6月资料", category: "主题党日", date: "2026-06-15" },
            { title: "主题党日方案", category: "", date: "" },
          ]),
        ],
      }),
      answers: [
        ["会议记录!2", "gap", "no 会议记录!F2"],
        ["会议记录!3", "gap", "no 会议记录!E3"],
      ],
    },
    "its course may stand in the content": {
      ledgers: held(row({ process: "", content: "学习、讨论" })),
      answers: [["会议记录!2", "met", "会议记录!G2"]],
    },
    "the material lies in the archive": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-05-15", type: "party-day", ...row({ attachment: "" }) }]),
        others: [entriesOf("archive", [{ title: "5月主题党日资料", date: "2026-05-15" }])],
      }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
  },
});
