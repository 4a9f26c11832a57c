import { demonstrationPost } from "../../../../src/core/rules/role/demonstration-post.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"service">[], window = "") =>
  ledgersOf({
    others: [
      entriesOf("service", rows),
      ...(window === "" ? [] : [entriesOf("branch", [{ name: "第一党支部", serviceWindow: window }])]),
    ],
  });

testRule(demonstrationPost, {
  met: {
    ledgers: branch([{ name: "张一", post: "服务大厅1号窗口" }]),
    answers: [["branch", "met", "作用发挥台账!B2"]],
  },
  gap: "a reminder: a window without a demonstration post is asked about, never called a gap",
  notApplicable: {
    ledgers: branch([{ name: "张一", matter: "志愿服务" }], "否"),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: "a branch that does not say that it is a window owes nothing",
  toConfirm: {
    ledgers: branch([{ name: "张一", matter: "志愿服务" }], "是"),
    answers: [["branch", "to-confirm", "no 作用发挥台账!A3:B3"]],
  },
  traps: {
    "another branch of the sheet is a window": {
      ledgers: ledgersOf({
        others: [
          entriesOf("service", [{ name: "张一", matter: "志愿服务" }]),
          entriesOf("branch", [
            { name: "第一党支部", serviceWindow: "" },
            { name: "第二党支部", serviceWindow: "是" },
          ]),
        ],
      }),
      answers: [["branch", "not-applicable"]],
    },
    "one of several rows of the branch sheet says that it is a window": {
      ledgers: ledgersOf({
        others: [
          entriesOf("service", [{ name: "张一", matter: "志愿服务" }]),
          entriesOf("branch", [
            { name: "第一党支部", serviceWindow: "" },
            { name: "第一党支部", serviceWindow: "是" },
          ]),
        ],
      }),
      answers: [["branch", "to-confirm", "no 作用发挥台账!A3:B3"]],
    },
  },
  twoSubjects: "the branch as a whole is the only subject",
});
