import { newSecretaryOnboarding } from "../../../../src/core/rules/study/new-secretary-onboarding.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const secretary = (name: string, startedOn: string, more: EntryRow<"committee"> = {}): EntryRow<"committee"> => ({
  name,
  post: "书记",
  startedOn,
  ...more,
});
const training = (name: string, date: string, title = "书记任职培训班"): EntryRow<"study"> => ({ name, date, title });
const both = (people: EntryRow<"committee">[], ...rows: EntryRow<"study">[]) =>
  ledgersOf({ others: [entriesOf("committee", people), entriesOf("study", rows)] });
const declared = { study: "2025-01-01..2026-11-21" } as const;

testRule(newSecretaryOnboarding, {
  met: {
    ledgers: both([secretary("张一", "2026-02-28")], training("张一", "2026-08-28")),
    answers: [["张一", "met", "支委班子表!C2", "学习学时台账!C2"]],
  },
  gap: {
    declared,
    ledgers: both([secretary("张一", "2026-02-28")], training("张一", "2026-08-29")),
    answers: [["张一", "gap", "no 学习学时台账!A3:C3", "支委班子表!C2"]],
  },
  notApplicable: {
    ledgers: both([secretary("张一", "2025-11-21")], training("李二", "2026-08-29")),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: both([secretary("张一", "")], training("张一", "2026-08-29")),
    answers: [["张一", "cannot-judge", "no 支委班子表!C2"]],
  },
  notDue: {
    ledgers: both([secretary("张一", "2026-05-21")], training("李二", "2026-08-29")),
    answers: [["张一", "not-due", "支委班子表!C2"]],
  },
  toConfirm: {
    ledgers: both([secretary("张一", "2026-02-28")], training("张一", "2026-05-29", "理论讲座")),
    answers: [["张一", "to-confirm", "支委班子表!C2", "学习学时台账!C2"]],
  },
  twoSubjects: {
    ledgers: both([secretary("张一", "2020-02-28", { endedOn: "" }), secretary("李二", "2026-02-28")], {
      name: "",
      participants: "张一、李二",
      date: "2026-03-29",
      title: "书记任职培训班",
    }),
    answers: [
      ["张一", "not-applicable"],
      ["李二", "met", "支委班子表!C3", "学习学时台账!D2"],
    ],
  },
  traps: {
    "elected again is not new, and whoever has left is not asked about": {
      ledgers: both(
        [
          secretary("张一", "2026-02-28", { endedOn: "" }),
          secretary("张一", "2023-02-28", { endedOn: "" }),
          secretary("李二", "2026-01-01", { endedOn: "2026-02-27" }),
        ],
        training("李二", "2026-08-29"),
      ),
      answers: [["张一", "not-applicable"]],
    },
    "elected again to a row below the first one is not new either": {
      ledgers: both(
        [secretary("张一", "2023-02-28"), secretary("张一", "2026-02-28"), secretary("张一", "")],
        training("李二", "2026-08-29"),
      ),
      answers: [["张一", "not-applicable"]],
    },
    "acting first and elected three months later is new from the first day": {
      declared,
      ledgers: both(
        [
          secretary("张一", "2026-01-10", { endedOn: "2026-04-09" }),
          secretary("张一", "2026-04-10", { endedOn: "2026-11-21" }),
        ],
        training("李二", "2026-08-29"),
      ),
      answers: [["张一", "gap", "no 学习学时台账!A3:C3", "支委班子表!C2"]],
    },
    "a post nobody holds and other posts are not asked about": {
      declared,
      ledgers: both(
        [secretary("", "2026-02-28"), { name: "李二", post: "组织委员" }, secretary("张一", "2026-02-28")],
        training("张一", "2026-02-27"),
      ),
      answers: [["张一", "gap", "no 学习学时台账!A3:C3", "支委班子表!C4"]],
    },
    "a training on the first day in office counts": {
      ledgers: both([secretary("张一", "2026-02-28")], training("张一", "2026-02-28")),
      answers: [["张一", "met", "支委班子表!C2", "学习学时台账!C2"]],
    },
    "a training for the post whose date cannot be read may be the missing one, another training is not": {
      declared,
      ledgers: both(
        [secretary("张一", "2026-02-28"), secretary("李二", "2026-02-28")],
        training("张一", "?三月底"),
        training("李二", "?三月底", "理论讲座"),
      ),
      answers: [
        ["张一", "cannot-judge", "支委班子表!C2", "学习学时台账!B2"],
        ["李二", "gap", "no 学习学时台账!A4:C4", "支委班子表!C3"],
      ],
    },
    "no column for the first day in office": {
      ledgers: both([{ name: "张一", post: "书记" }], training("张一", "2026-03-29")),
      answers: [["张一", "cannot-judge", "支委班子表!A2"]],
    },
    "the study ledger begins later": {
      ledgers: both([secretary("张一", "2026-02-28")], training("李二", "2026-08-29")),
      answers: [["张一", "cannot-judge", "支委班子表!C2"]],
    },
    "no column for the post": {
      ledgers: both([{ name: "张一", startedOn: "2026-02-28" }], training("张一", "2026-03-29")),
      answers: [["branch", "cannot-judge", "no 支委班子表!A1:B2"]],
    },
  },
});
