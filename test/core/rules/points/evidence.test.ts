import { evidence } from "../../../../src/core/rules/points/evidence.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const points = (...rows: EntryRow<"points">[]) => ledgersOf({ others: [entriesOf("points", rows)] });
const row: EntryRow<"points"> = {
  name: "张一",
  part: "日常",
  points: "2",
  registeredOn: "2026-05-08",
  reason: "志愿服务",
  evidence: "作用发挥台账第3行",
};
const cells = (line: number) => [`积分登记表!E${line}`, `积分登记表!D${line}`, `积分登记表!F${line}`] as const;

testRule(evidence, {
  met: { ledgers: points(row), answers: [["积分登记表!2", "met", ...cells(2)]] },
  gap: {
    ledgers: points({ ...row, evidence: "" }),
    answers: [["积分登记表!2", "gap", "no 积分登记表!F2"]],
    says: { "积分登记表!2": "还没有填“依据”" },
  },
  notApplicable: {
    ledgers: points({ ...row, part: "基础", reason: "", evidence: "" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: points({ name: "张一", points: "2", registeredOn: "2026-05-08", reason: "志愿服务" }),
    answers: [["branch", "cannot-judge", "no 积分登记表!A1:D2"]],
    says: { branch: "依据" },
  },
  twoSubjects: {
    ledgers: points({ ...row, points: "-1", reason: "" }, row),
    answers: [
      ["积分登记表!2", "gap", "no 积分登记表!E2"],
      ["积分登记表!3", "met", ...cells(3)],
    ],
  },
  traps: {
    "each sheet dates its lines in its own way": {
      ledgers: ledgersOf({
        others: [
          entriesOf(
            "points",
            [
              { name: "李二", month: "2026-03", points: "2", reason: "志愿服务", evidence: "第3行" },
              { name: "李二", month: "", points: "2", reason: "志愿服务", evidence: "第4行" },
            ],
            { sheet: "甲" },
          ),
          entriesOf(
            "points",
            [
              { ...row, month: "" },
              { name: "张一", points: "1", registeredOn: "", reason: "捐书", evidence: "收据" },
            ],
            { sheet: "乙" },
          ),
        ],
      }),
      answers: [
        ["甲!2", "met", "甲!D2", "甲!B2", "甲!E2"],
        ["甲!3", "gap", "no 甲!B3"],
        ["乙!2", "met", "乙!E2", "乙!D2", "乙!F2"],
        ["乙!3", "gap", "no 乙!D3"],
      ],
    },
    "columns are not missed where nothing was added or taken in the inspection": {
      ledgers: points(
        { name: "张一", month: "2026-05", part: "基础", points: "40" },
        { name: "张一", month: "2025-05", part: "日常", points: "2" },
      ),
      answers: [["branch", "not-applicable"]],
    },
    "a register of months and days: the day is asked for": {
      ledgers: points({ ...row, month: "2026-05", registeredOn: "" }),
      answers: [["积分登记表!2", "gap", "no 积分登记表!D2"]],
    },
    "a register of neither": {
      ledgers: points({ name: "张一", points: "2", reason: "志愿服务", evidence: "台账" }),
      answers: [["积分登记表!2", "cannot-judge", "no 积分登记表!A2:D2"]],
      says: { "积分登记表!2": "没有找到“登记日期”列" },
    },
    "nought in whatever form, and ten, which only ends in it": {
      ledgers: points(
        { ...row, points: "0.00", reason: "" },
        { ...row, points: "+0", reason: "" },
        { ...row, points: "10", reason: "" },
      ),
      answers: [["积分登记表!4", "gap", "no 积分登记表!E4"]],
    },
    "appraisal points, nought and lines without a number are no additions": {
      ledgers: points(
        { ...row, part: "民主评议", reason: "" },
        { ...row, points: "0", reason: "" },
        { ...row, points: "", reason: "" },
        { ...row, points: "-0.5", reason: "" },
      ),
      answers: [["积分登记表!5", "gap", "no 积分登记表!E5"]],
    },
    "a line of another year is not asked about": {
      ledgers: points({ ...row, month: "2025-05", reason: "" }),
      answers: [["branch", "not-applicable"]],
    },
    "a month dates a line of a register without days": {
      ledgers: points({ name: "张一", points: "2", month: "2026-05", reason: "志愿服务", evidence: "台账" }),
      answers: [["积分登记表!2", "met", "积分登记表!D2", "积分登记表!C2", "积分登记表!E2"]],
    },
  },
});
