import { published } from "../../../../src/core/rules/dues/published.ts";
import { dateOf, type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const notice = (publishedOn: string, more: EntryRow<"publicity"> = {}): EntryRow<"publicity"> => ({
  matter: "党费收缴情况",
  publishedOn,
  ...more,
});
const publicity = (...rows: EntryRow<"publicity">[]) => ledgersOf({ others: [entriesOf("publicity", rows)] });
const monthly = { "dues.publication": { times: 1, per: "month" } } as const;

testRule(published, {
  met: {
    ledgers: publicity(notice("2025-12-20")),
    period: "2025",
    answers: [["2025", "met", "公开公示台账!A2"]],
  },
  gap: {
    ledgers: publicity(notice("2025-12-20", { matter: "发展党员公示" })),
    period: "2025",
    declared: { publicity: "2025-01-01..2026-11-21" },
    answers: [["2025", "gap", "no 公开公示台账!A3:B3"]],
  },
  notApplicable: {
    ledgers: ledgersOf({
      others: [entriesOf("publicity", [notice("2026-02-01")])],
      branch: { foundedOn: dateOf("2026-01-10") },
    }),
    period: "2025",
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: publicity(notice("2026-02-01", { matter: "公示" })),
    period: "2025",
    answers: [["2025", "cannot-judge"]],
  },
  notDue: {
    ledgers: publicity(notice("2026-02-01", { matter: "公示" })),
    answers: [["2026", "not-due"]],
  },
  twoSubjects: {
    figures: monthly,
    period: "2026-09-01..2026-11-21",
    ledgers: publicity(notice("2026-09-10"), notice("2026-11-10")),
    answers: [
      ["2026-09", "met", "公开公示台账!A2"],
      ["2026-10", "gap", "no 公开公示台账!A4:B4"],
      ["2026-11", "met", "公开公示台账!A3"],
    ],
  },
  traps: {
    "a notice in October about September counts for September": {
      figures: monthly,
      period: "2026Q3",
      ledgers: publicity(
        notice("2026-08-02", { period: "2026-07" }),
        notice("2026-09-02", { period: "2026-08" }),
        notice("2026-10-08", { period: "2026-09" }),
      ),
      answers: [
        ["2026-07", "met", "公开公示台账!A2"],
        ["2026-08", "met", "公开公示台账!A3"],
        ["2026-09", "met", "公开公示台账!A4"],
      ],
    },
    "a notice without a day of publishing was not published": {
      ledgers: publicity(notice("2025-03-01", { matter: "公示" }), notice("")),
      period: "2025",
      declared: { publicity: "2025-01-01..2026-11-21" },
      answers: [["2025", "gap", "no 公开公示台账!A4:B4"]],
    },
  },
});
