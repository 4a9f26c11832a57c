import { deputyCap } from "../../../../src/core/rules/committee/deputy-cap.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const committee = (...rows: EntryRow<"committee">[]) => ledgersOf({ others: [entriesOf("committee", rows)] });

testRule(deputyCap, {
  met: { ledgers: committee({ name: "张一", post: "副书记" }), answers: [["branch", "met", "支委班子表!A2"]] },
  gap: {
    ledgers: committee({ name: "张一", post: "副书记" }, { name: "李二", post: "副书记" }),
    answers: [["branch", "gap", "支委班子表!A2", "支委班子表!A3"]],
  },
  notApplicable: "a branch without deputies is within the limit",
  cannotJudge: { ledgers: committee({ name: "张一" }), answers: [["branch", "cannot-judge", "no 支委班子表!A1:A2"]] },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "no deputy, and the deputy of the youth league": {
      ledgers: committee({ name: "张一", post: "书记" }, { name: "李二", post: "团委副书记" }),
      answers: [["branch", "met"]],
    },
  },
});
