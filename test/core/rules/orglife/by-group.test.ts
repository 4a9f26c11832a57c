import { dayOf, spanOfDay } from "../../../../src/core/model/date.ts";
import { byGroup } from "../../../../src/core/rules/orglife/by-group.ts";
import { ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = rosterOf(
  ["第一党小组", "第二党小组"].flatMap((group, index) => [{ name: `党员${index}`, memberType: "full", group }]),
);
const year = (...rows: MeetingRow[]) =>
  ledgersOf({
    roster,
    meetings: meetingsOf(
      rows.map((row) => ({ date: "", type: "org-life", ...row })),
      { year: 2025 },
    ),
  });
const past = { asOf: "2026-05-01", period: "2025" } as const;

testRule(byGroup, {
  met: {
    ...past,
    ledgers: year({ date: "2025-12-20", group: "第一党小组、第二党小组" }),
    answers: [
      ["group:第一党小组/2025", "met", "会议记录!A2"],
      ["group:第二党小组/2025", "met", "会议记录!A2"],
    ],
  },
  gap: {
    ...past,
    ledgers: year({ date: "2025-12-20", group: "第一党小组" }),
    answers: [
      ["group:第一党小组/2025", "met", "会议记录!A2"],
      ["group:第二党小组/2025", "gap", "no 会议记录!A3:C3"],
    ],
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一" }]),
      meetings: meetingsOf([{ date: "2025-12-20", type: "org-life" }]),
    }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: year({ date: "2025-12-20", group: "" }),
    answers: [
      ["group:第一党小组/2025", "cannot-judge", "会议记录!B2"],
      ["group:第二党小组/2025", "cannot-judge", "会议记录!B2"],
    ],
  },
  notDue: {
    asOf: "2026-03-31",
    period: "2025",
    ledgers: year({ date: "2025-12-20", type: "assembly" }),
    answers: [
      ["group:第一党小组/2025", "not-due"],
      ["group:第二党小组/2025", "not-due"],
    ],
  },
  twoSubjects: {
    ...past,
    ledgers: year({ date: "2025-12-20", group: "一组" }, { date: "2025-12-21", group: "二组" }),
    answers: [
      ["group:第一党小组/2025", "met", "会议记录!A2"],
      ["group:第二党小组/2025", "met", "会议记录!A3"],
    ],
  },
  traps: {
    "groups meet, but the roster does not show them": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        meetings: meetingsOf([
          { date: "2025-12-20", type: "org-life" },
          { date: "2025-12-21", type: "group" },
        ]),
      }),
      answers: [["branch", "cannot-judge", "no 花名册!A1:A2"]],
      reasons: { branch: "missing-column" },
    },
    "the branch holds its meetings on sheets of their own, and this one has none": {
      ...past,
      ledgers: ledgersOf({
        roster,
        meetings: [
          meetingsOf([{ date: "2025-03-20" }], { year: 2025, sheet: "党员大会", meetingType: "assembly" }),
          meetingsOf([{ date: "2025-03-21" }], { year: 2025, sheet: "支委会", meetingType: "committee" }),
        ],
      }),
      answers: [["branch", "cannot-judge"]],
      says: { branch: "没有找到组织生活会的记录表" },
    },
    "a branch founded later owes nothing": {
      ...past,
      ledgers: {
        ...year({ date: "2025-12-20", group: "第一党小组" }),
        branch: { name: "第一党支部", type: null, foundedOn: spanOfDay(dayOf(2026, 1, 10)) },
      },
      answers: [["2025", "not-applicable"]],
    },
    "every half-year: a meeting counts for the half in which it was held, and there is no grace": {
      asOf: "2026-01-01",
      period: "2025",
      figures: { "orglife.frequency": { times: 1, per: "half" } },
      ledgers: year(
        { date: "2025-06-20", group: "第一党小组、第二党小组" },
        { date: "2025-12-20", group: "第一党小组", statedYear: 2026 },
      ),
      answers: [
        ["group:第一党小组/2025H1", "met", "会议记录!A2"],
        ["group:第二党小组/2025H1", "met", "会议记录!A2"],
        ["group:第一党小组/2025H2", "met", "会议记录!A3"],
        ["group:第二党小组/2025H2", "gap", "no 会议记录!A4:C4"],
      ],
      past: ["group:第二党小组/2025H2"],
      says: { "group:第二党小组/2025H2": "第二党小组2025年下半年还没有组织生活会记录" },
    },
    "a meeting whose day cannot be read may be the one of the second group": {
      ...past,
      ledgers: year({ date: "2025-12-20", group: "第一党小组" }, { date: "?年底", group: "第二党小组" }),
      answers: [
        ["group:第一党小组/2025", "met", "会议记录!A2"],
        ["group:第二党小组/2025", "cannot-judge", "会议记录!A3"],
      ],
    },
    "one by the whole branch is none by the groups": {
      ...past,
      ledgers: year({ date: "2025-12-20", type: "assembly+org-life" }),
      answers: [
        ["group:第一党小组/2025", "gap", "no 会议记录!A3:B3"],
        ["group:第二党小组/2025", "gap", "no 会议记录!A3:B3"],
      ],
    },
  },
});
