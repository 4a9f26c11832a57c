import { rewardAdvanced } from "../../../../src/core/rules/star/reward-advanced.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"ratings">[], awards: EntryRow<"awards">[] = []) =>
  ledgersOf({ others: [entriesOf("ratings", rows), ...(awards.length > 0 ? [entriesOf("awards", awards)] : [])] });
const figures = { "star.classes": ["先进", "良好", "一般", "后进"] as const };

testRule(rewardAdvanced, {
  met: {
    ledgers: branch([{ year: "2026", grade: "先进", reward: "授旗" }]),
    figures,
    answers: [["2026", "met", "星级档案!B2", "星级档案!C2"]],
  },
  gap: "a reminder: a reward that is not on record is asked about, never called a gap",
  notApplicable: {
    ledgers: branch([{ year: "2026", grade: "良好" }]),
    figures,
    answers: [["2026", "not-applicable"]],
  },
  traps: {
    "five stars are rewarded whatever the class, a year with neither is not": {
      ledgers: branch(
        [
          { year: "2023", grade: "", stars: "", reward: "" },
          { year: "2024", grade: "", stars: "五星", reward: "" },
          { year: "2025", grade: "", stars: "五星", reward: "" },
          { year: "2026", grade: "良好", stars: "五星", reward: "" },
        ],
        [{ date: "2026-07-01", title: "先进党支部" }],
      ),
      period: "2023-01-01..2026-11-21",
      figures,
      answers: [
        ["2023", "not-applicable"],
        ["2024", "to-confirm", "星级档案!C3"],
        ["2025", "met", "星级档案!C4", "表彰台账!B2"],
        ["2026", "met", "星级档案!C5", "表彰台账!B2"],
      ],
      says: { "2024": "2024年评为五星，没有看到" },
    },
    "an award of two years later, or of no day that can be read, is not for that year": {
      ledgers: branch(
        [{ year: "2024", grade: "先进" }],
        [
          { date: "2026-07-01", title: "先进党支部" },
          { date: "?七一", title: "先进党支部" },
        ],
      ),
      period: "2024",
      figures,
      answers: [["2024", "to-confirm", "星级档案!B2"]],
    },
  },
  cannotJudge: "a year with neither a grade nor stars is no advanced one",
  toConfirm: {
    ledgers: branch([{ year: "2026", grade: "先进" }], [{ date: "2026-07-01", title: "警告", type: "处分" }]),
    figures,
    answers: [["2026", "to-confirm", "星级档案!B2"]],
  },
  twoSubjects: {
    ledgers: branch(
      [
        { year: "2024", grade: "先进" },
        { year: "2026", grade: "先进" },
      ],
      [{ date: "2025-07-01", title: "先进党支部" }],
    ),
    period: "2024-01-01..2026-11-21",
    figures,
    answers: [
      ["2024", "met", "星级档案!B2", "表彰台账!B2"],
      ["2026", "to-confirm", "星级档案!B3"],
    ],
  },
});
