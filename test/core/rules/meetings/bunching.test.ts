import { bunching } from "../../../../src/core/rules/meetings/bunching.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const on = (date: string, topic: string, type = "committee"): MeetingRow => ({ date, type, topic });
const meetings = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows) });
const spring = { period: "2026Q1" } as const;

testRule(bunching, {
  met: {
    ...spring,
    ledgers: meetings(on("2026-01-10", "甲"), on("2026-02-10", "乙"), on("2026-03-31", "丙"), on("2026-03-31", "丁")),
    answers: [["2026Q1", "met"]],
  },
  gap: "meetings close together prove nothing: a person confirms",
  notApplicable: { ...spring, ledgers: meetings(on("2026-04-10", "甲")), answers: [["branch", "not-applicable"]] },
  cannotJudge: "what the minutes do not show cannot be close together",
  toConfirm: {
    ...spring,
    ledgers: meetings(on("2026-02-10", "甲"), on("2026-02-10", "乙"), on("2026-02-10", "丙")),
    answers: [["2026Q1", "to-confirm", "会议记录!A2", "会议记录!A3", "会议记录!A4"]],
    says: { "2026Q1": "2026年2月10日一天登记了3场" },
  },
  twoSubjects: {
    period: "2026-01-01..2026-06-30",
    ledgers: meetings(
      on("2026-01-10", "甲"),
      on("2026-02-10", "乙"),
      on("2026-03-27", "丙"),
      on("2026-03-30", "丁"),
      on("2026-03-31", "戊"),
      on("2026-06-26", "己"),
    ),
    answers: [
      ["2026Q1", "to-confirm", "会议记录!A4", "会议记录!A5", "会议记录!A6"],
      ["2026Q2", "met"],
    ],
    says: { "2026Q1": "5场会议有3场在最后5天" },
  },
  traps: {
    "groups that met apart on one day are one": {
      ...spring,
      ledgers: meetings(
        on("2026-02-10", "甲", "group"),
        on("2026-02-10", "乙", "group"),
        on("2026-02-10", "丙", "group"),
      ),
      answers: [["2026Q1", "met"]],
    },
    "a crowded day belongs to its quarter alone, also when it is the first": {
      period: "2026-01-01..2026-09-30",
      ledgers: meetings(
        on("2026-02-10", "甲"),
        on("2026-04-01", "乙"),
        on("2026-04-01", "丙"),
        on("2026-04-01", "丁"),
        on("2026-07-10", "戊"),
      ),
      answers: [
        ["2026Q1", "met"],
        ["2026Q2", "to-confirm", "会议记录!A3", "会议记录!A4", "会议记录!A5"],
        ["2026Q3", "met"],
      ],
    },
    "months without a day crowd no day": {
      ...spring,
      ledgers: meetings(on("2026-02", "甲"), on("2026-02", "乙"), on("2026-02", "丙")),
      answers: [["branch", "not-applicable"]],
    },
    "three in the last days of a quarter that has many more": {
      ...spring,
      ledgers: meetings(
        on("2026-01-10", "甲"),
        on("2026-01-20", "乙"),
        on("2026-02-10", "丙"),
        on("2026-03-27", "丁"),
        on("2026-03-30", "戊"),
        on("2026-03-31", "己"),
      ),
      answers: [["2026Q1", "met"]],
    },
    "groups that met beside another meeting are one, the others count": {
      period: "2026-01-01..2026-06-30",
      ledgers: meetings(
        on("2026-02-10", "甲", "group"),
        on("2026-02-10", "乙", "assembly"),
        on("2026-02-10", "丙", "group"),
        on("2026-04-10", "丁", "group"),
        on("2026-04-10", "戊", ""),
        on("2026-04-10", "己", "committee"),
      ),
      answers: [
        ["2026Q1", "met"],
        ["2026Q2", "to-confirm", "会议记录!A5", "会议记录!A6", "会议记录!A7"],
      ],
    },
    "one record of several types is one meeting": {
      ...spring,
      ledgers: meetings(on("2026-02-10", "甲", "assembly+party-day+lecture")),
      answers: [["2026Q1", "met"]],
    },
  },
});
