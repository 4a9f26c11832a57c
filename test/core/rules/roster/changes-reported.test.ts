import { describe, expect, it } from "vitest";
import { changesReported } from "../../../../src/core/rules/roster/changes-reported.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { answersOf, testRule } from "../../../support/test-rule.ts";

const branch = (members: readonly MemberRow[], transfers: readonly EntryRow<"transfers">[] = []) =>
  ledgersOf({
    roster: rosterOf(members),
    others: transfers.length > 0 ? [entriesOf("transfers", transfers)] : [],
  });

testRule(changesReported, {
  met: {
    ledgers: branch([{ name: "张一", transferredInOn: "2026-03-01", reportedOn: "2026-03-31" }]),
    answers: [["张一", "met", "花名册!B2", "花名册!C2"]],
  },
  gap: {
    ledgers: branch([{ name: "张一", transferredInOn: "2026-03-01", reportedOn: "2026-04-01" }]),
    answers: [["张一", "gap", "花名册!B2", "花名册!C2"]],
    says: { 张一: "超过30天" },
    past: ["张一"],
  },
  notApplicable: {
    ledgers: branch([{ name: "张一", transferredInOn: "2025-03-01", reportedOn: "" }]),
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有登记异动" },
  },
  cannotJudge: {
    ledgers: branch([{ name: "张一", transferredInOn: "2026-03-01" }]),
    answers: [["branch", "cannot-judge", "no 花名册!A1:B2"]],
  },
  notDue: {
    ledgers: branch([{ name: "张一", transferredInOn: "2026-11-01", reportedOn: "" }]),
    answers: [["张一", "not-due", "花名册!B2", "no 花名册!C2"]],
  },
  twoSubjects: {
    ledgers: branch([
      { name: "张一", status: "deceased", statusFrom: "2026-03-01", reportedOn: "" },
      { name: "李二", status: "transferred-out", statusFrom: "2026-03-01", reportedOn: "?三月" },
    ]),
    answers: [
      ["张一", "gap", "花名册!C2", "no 花名册!D2"],
      ["李二", "cannot-judge", "花名册!C3", "花名册!D3"],
    ],
    says: { 张一: "张一去世是2026-03-01" },
  },
  traps: {
    "a transfer whose own ledger has no column for the report": {
      ledgers: branch([{ name: "张一", reportedOn: "" }], [{ name: "李二", date: "2026-05-05", direction: "转出" }]),
      answers: [["李二", "cannot-judge", "组织关系转接台账!B2"]],
      reasons: { 李二: "missing-column" },
    },
    "one report is enough for a change that both ledgers tell": {
      ledgers: branch(
        [{ name: "张一", status: "transferred-out", statusFrom: "2026-03-01", reportedOn: "" }],
        [{ name: "张一", direction: "转出", date: "2026-03-01", reportedOn: "2026-03-05" }],
      ),
      answers: [["张一", "met", "花名册!C2", "no 花名册!D2", "组织关系转接台账!C2", "组织关系转接台账!D2"]],
    },
    "a disciplinary measure is a change": {
      ledgers: branch([{ name: "张一", discipline: "警告", disciplineFrom: "2026-03-01", reportedOn: "" }]),
      answers: [["张一", "gap", "花名册!C2", "no 花名册!D2"]],
      says: { 张一: "处分" },
    },
    "somebody who stands only in the ledger of transfers": {
      ledgers: branch(
        [{ name: "张一" }],
        [{ name: "李二", direction: "转入", date: "2026-03-01", reportedOn: "2026-03-05" }],
      ),
      answers: [["李二", "met", "组织关系转接台账!C2", "组织关系转接台账!D2"]],
    },
    "what is no change, has no day, lies outside the inspection or is still to come": {
      ledgers: branch(
        [
          { name: "张一", status: "on-roster", statusFrom: "2025-03-01", reportedOn: "" },
          { name: "李二", discipline: "", disciplineFrom: "2025-03-01", reportedOn: "" },
          { name: "王三", transferredInOn: "2024-12-31", reportedOn: "" },
          { name: "赵四", transferredInOn: "2026-01-01", reportedOn: "" },
        ],
        [
          { name: "", direction: "转出", date: "2025-03-01" },
          { name: "孙五", direction: "转出", date: "" },
        ],
      ),
      period: "2025",
      answers: [["branch", "not-applicable"]],
    },
    "the first and the last day of the inspection belong to it": {
      ledgers: branch([
        { name: "张一", transferredInOn: "2025-01-01", reportedOn: "" },
        { name: "李二", transferredInOn: "2025-12-31", reportedOn: "2026-01-05" },
      ]),
      period: "2025",
      answers: [
        ["张一", "gap", "花名册!B2", "no 花名册!C2"],
        ["李二", "met", "花名册!B3", "花名册!C3"],
      ],
    },
    "a change of the base date, one on the day after it, and one whose time ends today": {
      ledgers: branch([
        { name: "张一", transferredInOn: "2026-11-21", reportedOn: "" },
        { name: "李二", transferredInOn: "2026-11-22", reportedOn: "" },
        { name: "王三", transferredInOn: "2026-10-22", reportedOn: "" },
      ]),
      period: "2026",
      answers: [
        ["张一", "not-due", "花名册!B2", "no 花名册!C2"],
        ["王三", "not-due", "花名册!B4", "no 花名册!C4"],
      ],
      says: { 王三: "2026年11月21日" },
    },
    "of two changes the later one sets the time, whichever stands first": {
      ledgers: branch([
        {
          name: "张一",
          transferredInOn: "2026-03-01",
          discipline: "警告",
          disciplineFrom: "2026-11-01",
          reportedOn: "",
        },
        {
          name: "李二",
          transferredInOn: "2026-11-01",
          discipline: "警告",
          disciplineFrom: "2026-03-01",
          reportedOn: "",
        },
      ]),
      answers: [
        ["张一", "not-due", "花名册!B2", "no 花名册!E2", "花名册!D2"],
        ["李二", "not-due", "花名册!B3", "no 花名册!E3", "花名册!D3"],
      ],
    },
    "one report that cannot be read beside one that is blank, of a name written with a blank": {
      ledgers: branch(
        [{ name: "张一", status: "transferred-out", statusFrom: "2026-03-01", reportedOn: "" }],
        [{ name: "张 一", direction: "转出", date: "2026-03-01", reportedOn: "?三月" }],
      ),
      answers: [["张一", "cannot-judge", "花名册!C2", "no 花名册!D2", "组织关系转接台账!C2", "组织关系转接台账!D2"]],
    },
    "a change in the roster, which has no column for reports, is no gap": {
      ledgers: branch(
        [
          { name: "张一", transferredInOn: "2026-03-01", birthDate: "1970-01-01" },
          { name: "张一", transferredInOn: "", birthDate: "1990-01-01" },
        ],
        [{ name: "李二", direction: "转出", date: "2026-03-01", reportedOn: "" }],
      ),
      answers: [
        ["张一#1", "cannot-judge", "花名册!B2"],
        ["李二", "gap", "组织关系转接台账!C2", "no 组织关系转接台账!D2"],
      ],
      says: { "张一#1": "张一转入是2026-03-01" },
    },
    "a report in the one ledger is enough where the other has no column for it": {
      ledgers: branch(
        [{ name: "张一", status: "transferred-out", statusFrom: "2026-03-01" }],
        [{ name: "张一", direction: "转出", date: "2026-03-01", reportedOn: "2026-03-05" }],
      ),
      answers: [["张一", "met", "花名册!C2", "组织关系转接台账!C2", "组织关系转接台账!D2"]],
    },
    "a ledger of transfers without their dates": {
      ledgers: branch([{ name: "张一" }], [{ name: "李二", direction: "转出", reportedOn: "" }]),
      answers: [["branch", "not-applicable"]],
    },
  },
});

describe("the column that is missing", () => {
  it("is one of the ledger that tells of the change", () => {
    const ledgers = branch(
      [{ name: "张一", reportedOn: "" }],
      [{ name: "李二", date: "2026-05-05", direction: "转出" }],
    );
    const missing = answersOf(changesReported, { ledgers }).map((answer) => answer.missing);
    expect(missing).toEqual([{ kind: "transfers", field: "reportedOn" }]);
  });
});
