import { threeContacts } from "../../../../src/core/rules/supervise/three-contacts.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"supervision">[], liaison?: string) =>
  ledgersOf({
    others: [
      entriesOf("supervision", rows),
      ...(liaison === undefined ? [] : [entriesOf("branch", [{ name: "第一党支部", liaison }])]),
    ],
  });

testRule(threeContacts, {
  met: {
    ledgers: branch([{ date: "2026-05-20", stage: "督导" }], "张一"),
    answers: [["branch", "met", "支部信息表!B2"]],
  },
  gap: "a reminder: a contact that is not named is asked about, never called a gap",
  notApplicable: "every branch has a contact where the profile that asks for it is chosen",
  cannotJudge: "the name stands there or it does not: what is not found is asked about",
  toConfirm: {
    ledgers: branch([{ date: "2026-05-20", stage: "督导" }], ""),
    answers: [["branch", "to-confirm", "no 支部信息表!A3:B3"]],
  },
  twoSubjects: "the branch as a whole is the only subject",
  traps: {
    "without a sheet about the branch the name is looked for among the visits": {
      ledgers: ledgersOf({ others: [entriesOf("supervision", [{ date: "2026-05-20", inspector: "" }])] }),
      answers: [["branch", "to-confirm", "no 督导反馈表!A3:B3"]],
    },
    "the name of who supervises serves as well": {
      ledgers: branch([{ date: "2026-05-20", inspector: "李二" }]),
      answers: [["branch", "met", "督导反馈表!B2"]],
    },
  },
});
