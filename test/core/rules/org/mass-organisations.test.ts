import { massOrganisations } from "../../../../src/core/rules/org/mass-organisations.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (row: EntryRow<"branch">) => ledgersOf({ others: [entriesOf("branch", [row])] });

testRule(massOrganisations, {
  met: {
    ledgers: branch({ youthLeague: "有", tradeUnion: "是" }),
    answers: [["branch", "met", "支部信息表!A2", "支部信息表!B2"]],
  },
  gap: "information only: what is not there is for a person to confirm",
  notApplicable: "whether a profile asks for it is answered by the checkup before the rule",
  cannotJudge: {
    ledgers: branch({ youthLeague: "有" }),
    answers: [["branch", "cannot-judge", "no 支部信息表!A1:A2"]],
  },
  toConfirm: {
    ledgers: branch({ youthLeague: "有", tradeUnion: "" }),
    answers: [["branch", "to-confirm", "支部信息表!A2", "no 支部信息表!B2"]],
    says: { branch: "没有写明有工会" },
  },
  twoSubjects: "the branch is the only subject of this rule",
});
