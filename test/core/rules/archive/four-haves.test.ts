import { fourHaves } from "../../../../src/core/rules/archive/four-haves.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const facilities = (...rows: EntryRow<"facilities">[]) => ledgersOf({ others: [entriesOf("facilities", rows)] });
const figures = {
  "archive.four_haves": [
    { title: "资料柜", words: ["资料柜"] },
    { title: "统一封面", words: ["封面"] },
  ],
};

testRule(fourHaves, {
  met: {
    ledgers: facilities({ item: "资料柜" }, { item: "档案材料", condition: "统一封面" }),
    figures,
    answers: [["branch", "met", "阵地台账!A2", "阵地台账!A3"]],
  },
  gap: {
    ledgers: facilities({ item: "资料柜" }),
    figures,
    answers: [["branch", "gap", "no 阵地台账!A3", "阵地台账!A2"]],
  },
  notApplicable: "asked for by one profile only; where it is chosen every branch has an archive",
  cannotJudge: {
    ledgers: facilities({ quantity: "1" }),
    figures,
    answers: [["branch", "cannot-judge", "no 阵地台账!A1:A2"]],
  },
  twoSubjects: "the archive as a whole is the only subject",
});
