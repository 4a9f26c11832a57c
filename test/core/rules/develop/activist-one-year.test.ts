import { activistOneYear } from "../../../../src/core/rules/develop/activist-one-year.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

/** Two sheets of one ledger, each with its own columns. */
const sheets = (first: EntryRow<"development">[], second: EntryRow<"development">[]) =>
  ledgersOf({
    others: [
      entriesOf("development", first, { sheet: "积极分子" }),
      entriesOf("development", second, { sheet: "发展对象" }),
    ],
  });

testRule(activistOneYear, {
  met: {
    ledgers: people({ name: "张一", activistOn: "2025-03-01", candidateOn: "2026-03-01" }),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "张一", activistOn: "2025-03-01", candidateOn: "2026-02-28" }),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "满期是2026年3月1日" },
    past: ["张一"],
  },
  notApplicable: {
    ledgers: people({ name: "张一", activistOn: "2025-03-01", candidateOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", activistOn: "", candidateOn: "2026-02-28" }),
    answers: [["张一", "cannot-judge", "no 发展党员台账!B2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", activistOn: "2024-02-29", candidateOn: "2025-02-28" },
      { name: "李二", activistOn: "2024-02-29", candidateOn: "2025-02-27" },
    ),
    answers: [
      ["张一", "met", "发展党员台账!B2", "发展党员台账!C2"],
      ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
    ],
  },
  traps: {
    "a month without a day": {
      ledgers: people({ name: "张一", activistOn: "2025-03", candidateOn: "2026-03" }),
      answers: [["张一", "cannot-judge", "发展党员台账!B2", "发展党员台账!C2"]],
    },
    "a month without a day, on the last day that may be too early": {
      ledgers: people({ name: "张一", activistOn: "2025-03", candidateOn: "2026-03-01" }),
      answers: [["张一", "cannot-judge", "发展党员台账!B2", "发展党员台账!C2"]],
    },
    "a date that cannot be read": {
      ledgers: people({ name: "张一", activistOn: "2025-03-01", candidateOn: "?年底" }),
      answers: [["张一", "cannot-judge", "发展党员台账!C2"]],
    },
    "planned for a day after the base date, and on the base date itself": {
      ledgers: people(
        { name: "张一", activistOn: "2026-03-01", candidateOn: "2026-11-22" },
        { name: "李二", activistOn: "2025-03-01", candidateOn: "2026-11-21" },
      ),
      answers: [
        ["张一", "not-applicable"],
        ["李二", "met", "发展党员台账!B3", "发展党员台账!C3"],
      ],
    },
    "no columns": {
      ledgers: people({ name: "张一" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:A2"]],
    },
    "a sheet of its own without the day of becoming an activist, or a candidate": {
      ledgers: sheets([{ name: "张一", activistOn: "2025-03-01" }], [{ name: "李二", candidateOn: "2026-03-01" }]),
      answers: [
        ["张一", "not-applicable"],
        ["李二", "cannot-judge", "no 发展对象!A2:B2"],
      ],
      says: { 李二: "没有确定积极分子日期列" },
    },
  },
});
