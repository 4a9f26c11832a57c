import { rectificationWithDeadline } from "../../../../src/core/rules/orglife/rectification-with-deadline.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const life = (date = "2026-06-30"): MeetingRow => ({ date, type: "org-life" });
const issue = (more: Record<string, string> = {}) => ({
  foundOn: "2026-07-10",
  source: "组织生活会",
  measures: "每月走访",
  owner: "张一",
  deadline: "2026-09-30",
  ...more,
});
const year = (rows: MeetingRow[], ...issues: ReturnType<typeof issue>[]) =>
  ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }), others: [entriesOf("issues", issues, { year: 2026 })] });

testRule(rectificationWithDeadline, {
  met: { ledgers: year([life()], issue({ foundOn: "2026-07-30" })), answers: [["会议记录!2", "met", "问题台账!C2"]] },
  gap: {
    ledgers: year([life()], issue({ deadline: "" })),
    answers: [["会议记录!2", "gap", "no 问题台账!E2"]],
    says: { "会议记录!2": "还没有写时限" },
  },
  notApplicable: {
    ledgers: year([{ date: "2026-06-30", type: "assembly" }], issue()),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({
      meetings: meetingsOf([life()]),
      others: [entriesOf("issues", [{ foundOn: "2026-07-10", source: "组织生活会", measures: "走访" }])],
    }),
    answers: [["会议记录!2", "cannot-judge", "no 问题台账!A1:C2"]],
  },
  notDue: {
    ledgers: year([life("2026-11-01"), life("2026-10-22")], issue()),
    answers: [
      ["会议记录!2", "not-due", "no 问题台账!A3:E3", "会议记录!A2"],
      ["会议记录!3", "not-due", "no 问题台账!A3:E3", "会议记录!A3"],
    ],
    says: { "会议记录!2": "2026年12月1日", "会议记录!3": "2026年11月21日" },
  },
  twoSubjects: {
    // Found 31 days after the meeting: too late to be its list.
    ledgers: year([life(), life("2026-03-31")], issue({ foundOn: "2026-07-31" }), issue({ foundOn: "2026-04-30" })),
    answers: [
      ["会议记录!2", "gap", "no 问题台账!A4:E4", "会议记录!A2"],
      ["会议记录!3", "met", "问题台账!C3"],
    ],
  },
  traps: {
    "an issue that names the day of the meeting belongs to it": {
      ledgers: year(
        [life(), life("2026-03-31..2026-04-01")],
        issue({ source: "支部自查", meetingOn: "2026-06-30" }),
        // Found after the first one and named after the other.
        issue({ meetingOn: "2026-04-01", measures: "", foundOn: "2026-07-01" }),
      ),
      answers: [
        ["会议记录!2", "met", "问题台账!C2"],
        ["会议记录!3", "gap", "no 问题台账!C3"],
      ],
    },
    "a list on two sheets of which one has no column for the owner": {
      ledgers: ledgersOf({
        meetings: meetingsOf([life()], { year: 2026 }),
        others: [
          entriesOf("issues", [issue()]),
          entriesOf(
            "issues",
            [{ foundOn: "2026-07-10", source: "组织生活会", measures: "走访", deadline: "2026-09-30" }],
            {
              sheet: "整改清单",
            },
          ),
        ],
      }),
      answers: [["会议记录!2", "cannot-judge", "no 整改清单!A2:D2"]],
      reasons: { "会议记录!2": "missing-column" },
      says: { "会议记录!2": "没有责任人列" },
    },
    "an issue found at the meeting itself": {
      ledgers: year([life()], issue({ foundOn: "2026-06-30" })),
      answers: [["会议记录!2", "met", "问题台账!C2"]],
    },
    "an issue found before the meeting is not of it, even the day before": {
      ledgers: year(
        [life()],
        issue({ foundOn: "2026-06-29" }),
        issue({ meetingOn: "2026-06-29" }),
        issue({ meetingOn: "2026-07-01" }),
        issue({ foundOn: "" }),
      ),
      answers: [["会议记录!2", "gap", "no 问题台账!A6:F6", "会议记录!A2"]],
    },
    "one without measures, another without owner: both are shown": {
      ledgers: year(
        [life()],
        issue({ measures: "" }),
        issue({ source: "", issue: "组织生活会查摆：联系群众少", owner: "" }),
      ),
      answers: [["会议记录!2", "gap", "no 问题台账!C2", "no 问题台账!D3"]],
      says: { "会议记录!2": "有2条还没有写措施、责任人" },
    },
    "a meeting of which only the year is known": {
      ledgers: year([life("2026")], issue()),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
      says: { "会议记录!2": "没有写到具体日期" },
    },
    "issues of other origin do not count": {
      ledgers: year([life()], issue({ source: "上级督导" })),
      answers: [["会议记录!2", "gap", "no 问题台账!A3:E3", "会议记录!A2"]],
    },
    "a ledger that begins later proves nothing": {
      ledgers: ledgersOf({
        meetings: meetingsOf([life()]),
        others: [entriesOf("issues", [issue({ foundOn: "2026-10-10" })])],
      }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
    },
  },
});
