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
