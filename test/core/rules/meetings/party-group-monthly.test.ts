import { partyGroupMonthly } from "../../../../src/core/rules/meetings/party-group-monthly.ts";
import {
  dateOf,
  ledgersOf,
  type MeetingRow,
  type MemberRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const members: readonly MemberRow[] = [
  { name: "张一", group: "第一党小组" },
  { name: "李二", group: "第二党小组" },
  { name: "王三", group: "第三党小组" },
];
const meeting = (date: string, group: string, type = "group"): MeetingRow => ({ date, type, group });
const branch = (rows: readonly MeetingRow[], people = members) =>
  ledgersOf({ roster: rosterOf(people), meetings: meetingsOf(rows, { year: 2026 }) });

testRule(partyGroupMonthly, {
  met: {
    ledgers: branch([meeting("2026-05-09", "第一党小组")], members.slice(0, 1)),
    period: "2026-05",
    answers: [["group:第一党小组/2026-05", "met", "会议记录!A2"]],
  },
  gap: {
    ledgers: branch([meeting("2026-04-09", "第一党小组")], members.slice(0, 1)),
    period: "2026-05",
    answers: [["group:第一党小组/2026-05", "gap", "no 会议记录!A3:C3"]],
    says: { "group:第一党小组/2026-05": "第一党小组2026年5月还没有党小组会记录。" },
  },
  notApplicable: {
    ledgers: branch([{ date: "2026-05-09", type: "assembly" }], [{ name: "张一", group: "" }]),
    period: "2026-05",
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    // Several groups, and the record names none.
    ledgers: branch([meeting("2026-05-09", "")]),
    period: "2026-05",
    answers: [
      ["group:第一党小组/2026-05", "cannot-judge", "会议记录!B2"],
      ["group:第二党小组/2026-05", "cannot-judge", "会议记录!B2"],
      ["group:第三党小组/2026-05", "cannot-judge", "会议记录!B2"],
    ],
  },
  notDue: {
    ledgers: branch([meeting("2026-05-09", "第一党小组")], members.slice(0, 1)),
    asOf: "2026-06-30",
    period: "2026-06",
    answers: [["group:第一党小组/2026-06", "not-due"]],
  },
  twoSubjects: {
    // F1.12: three meetings of one group are not one of each.
    ledgers: branch([
      meeting("2026-05-06", "一组"),
      meeting("2026-05-13", "第1小组"),
      meeting("2026-05-20", "第一党小组"),
    ]),
    period: "2026-05",
    answers: [
      ["group:第一党小组/2026-05", "met", "会议记录!A2"],
      ["group:第二党小组/2026-05", "gap", "no 会议记录!A5:C5"],
      ["group:第三党小组/2026-05", "gap", "no 会议记录!A5:C5"],
    ],
  },
  traps: {
    "F3.36: an organizational life meeting by groups is their meeting of the month, one by assembly is not": {
      ledgers: branch([
        meeting("2026-05-06", "第一党小组、第二党小组", "org-life"),
        meeting("2026-05-20", "", "org-life"),
      ]),
      period: "2026-05",
      answers: [
        ["group:第一党小组/2026-05", "met", "会议记录!A2"],
        ["group:第二党小组/2026-05", "met", "会议记录!A2"],
        ["group:第三党小组/2026-05", "gap", "no 会议记录!A4:C4"],
      ],
    },
    "sheets of their own for group meetings and organizational life": {
      ledgers: ledgersOf({
        roster: rosterOf(members.slice(0, 2)),
        meetings: [
          meetingsOf([{ date: "2026-05-09", group: "第一党小组" }], {
            sheet: "党小组会",
            meetingType: "group",
            year: 2026,
          }),
          meetingsOf([{ date: "2026-05-10" }], { sheet: "党员大会", meetingType: "assembly", year: 2026 }),
        ],
      }),
      period: "2026-05",
      answers: [
        ["group:第一党小组/2026-05", "met", "党小组会!A2"],
        ["group:第二党小组/2026-05", "gap", "no 党小组会!A3:B3"],
      ],
    },
    "F3.36: a sheet of organizational life may show what no sheet of group meetings does": {
      ledgers: ledgersOf({
        roster: rosterOf(members.slice(0, 1)),
        meetings: meetingsOf([{ date: "2026-05-09", group: "第一党小组" }], {
          sheet: "组织生活会",
          meetingType: "org-life",
          year: 2026,
        }),
      }),
      period: "2026-05",
      answers: [["group:第一党小组/2026-05", "met", "组织生活会!A2"]],
    },
    "F3.36: one record of both types is one meeting": {
      ledgers: branch([meeting("2026-05-06", "第一党小组", "group+org-life")], members.slice(0, 1)),
      period: "2026-05",
      figures: { "group.meeting_frequency": { times: 2, per: "month" } },
      answers: [["group:第一党小组/2026-05", "gap", "no 会议记录!A3:C3", "会议记录!A2"]],
      past: ["group:第一党小组/2026-05"],
    },
    "F3.34: two rows of one day and topic are one meeting, rows without a topic are two": {
      ledgers: branch(
        [
          { ...meeting("2026-05-06", "第一党小组"), topic: "学习党章" },
          { ...meeting("2026-05-06", "第一党小组"), topic: "学习党章" },
          { ...meeting("2026-06-06", "第一党小组"), topic: "" },
          { ...meeting("2026-06-06", "第一党小组"), topic: "" },
        ],
        members.slice(0, 1),
      ),
      period: "2026-05-01..2026-06-30",
      figures: { "group.meeting_frequency": { times: 2, per: "month" } },
      answers: [
        ["group:第一党小组/2026-05", "gap", "no 会议记录!A6:D6", "会议记录!A2"],
        ["group:第一党小组/2026-06", "met", "会议记录!A4", "会议记录!A5"],
      ],
      says: { "group:第一党小组/2026-05": "应有2次党小组会，台账里有1次，还差1次" },
    },
    "a meeting whose date cannot be read may be that of its group, without a name that of any": {
      ledgers: branch([meeting("?五月", "第一党小组"), meeting("2026-04-06", "第二党小组")], members.slice(0, 2)),
      period: "2026-05",
      answers: [
        ["group:第一党小组/2026-05", "cannot-judge", "会议记录!A2"],
        ["group:第二党小组/2026-05", "gap", "no 会议记录!A4:C4"],
      ],
    },
    "a meeting without a readable date or a group may be anybody's": {
      ledgers: branch([meeting("?五月", ""), meeting("2026-04-06", "第二党小组")], members.slice(0, 2)),
      period: "2026-05",
      answers: [
        ["group:第一党小组/2026-05", "cannot-judge", "会议记录!A2"],
        ["group:第二党小组/2026-05", "cannot-judge", "会议记录!A2"],
      ],
    },
    "no column for the type of meeting": {
      ledgers: branch([{ date: "2026-05-09", group: "第一党小组" }], members.slice(0, 1)),
      period: "2026-05",
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
    "nothing is owed before the branch was founded": {
      ledgers: ledgersOf({
        roster: rosterOf(members.slice(0, 1)),
        meetings: meetingsOf([meeting("2026-06-20", "第一党小组")], { year: 2026 }),
        branch: { foundedOn: dateOf("2026-06-10") },
      }),
      period: "2026-05-01..2026-06-30",
      answers: [
        ["2026-05", "not-applicable"],
        ["group:第一党小组/2026-06", "met", "会议记录!A2"],
      ],
    },
    "the groups are those of the end of the month, or of the base date": {
      ledgers: branch(
        [meeting("2026-05-09", "第一党小组"), meeting("2026-06-09", "第一党小组")],
        [
          { name: "张一", group: "第一党小组", status: "on-roster", statusFrom: "" },
          { name: "王三", group: "第三党小组", status: "transferred-out", statusFrom: "2026-06-20" },
          { name: "李二", group: "第二党小组", status: "transferred-out", statusFrom: "2026-06-02" },
        ],
      ),
      asOf: "2026-06-15",
      period: "2026-05-01..2026-06-30",
      answers: [
        ["group:第一党小组/2026-05", "met", "会议记录!A2"],
        ["group:第三党小组/2026-05", "gap", "no 会议记录!A4:C4"],
        ["group:第二党小组/2026-05", "gap", "no 会议记录!A4:C4"],
        ["group:第一党小组/2026-06", "met", "会议记录!A3"],
        ["group:第三党小组/2026-06", "not-due"],
      ],
    },
    "one row for all groups": {
      ledgers: branch([meeting("2026-05-06", "各党小组")]),
      period: "2026-05",
      answers: [
        ["group:第一党小组/2026-05", "met", "会议记录!A2"],
        ["group:第二党小组/2026-05", "met", "会议记录!A2"],
        ["group:第三党小组/2026-05", "met", "会议记录!A2"],
      ],
    },
    "the only group needs no name, and the title may name one": {
      ledgers: branch([{ date: "2026-05-09", type: "group" }], members.slice(0, 1)),
      period: "2026-05",
      answers: [["group:第一党小组/2026-05", "met", "会议记录!A2"]],
    },
    "the title may name the group": {
      ledgers: branch([{ date: "2026-05-09", type: "group", title: "第二党小组学习会" }], members.slice(0, 2)),
      period: "2026-05",
      answers: [
        ["group:第一党小组/2026-05", "gap", "no 会议记录!A3:C3"],
        ["group:第二党小组/2026-05", "met", "会议记录!A2"],
      ],
    },
    "decision 43: group meetings recorded, no column for groups": {
      ledgers: branch([meeting("2026-05-09", "第一党小组")], [{ name: "张一" }]),
      period: "2026-05",
      answers: [["branch", "cannot-judge", "no 花名册!A1:A2"]],
    },
    "decision 43: neither column nor group meetings": {
      ledgers: branch([{ date: "2026-05-09", type: "assembly" }], [{ name: "张一" }]),
      period: "2026-05",
      answers: [["branch", "not-applicable"]],
    },
    "a month that the ledger does not cover": {
      ledgers: ledgersOf({
        roster: rosterOf(members.slice(0, 1)),
        meetings: meetingsOf([meeting("2026-04-09", "第一党小组")]),
      }),
      asOf: "2026-05-10",
      period: "2026-03",
      answers: [["group:第一党小组/2026-03", "cannot-judge"]],
    },
  },
});
