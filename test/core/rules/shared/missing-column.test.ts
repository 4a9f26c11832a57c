import { describe, expect, it } from "vitest";
import { type Facts, factsOf } from "../../../../src/core/facts/facts.ts";
import { dayOf } from "../../../../src/core/model/date.ts";
import { yearPeriod } from "../../../../src/core/model/period.ts";
import { gap, met } from "../../../../src/core/rules/define.ts";
import {
  whereColumnsTell,
  withoutAnyColumn,
  withoutColumns,
} from "../../../../src/core/rules/shared/missing-column.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";

function studyOf(row: EntryRow<"study">): NonNullable<Facts["others"]["study"]> {
  const { study } = factsOf(ledgersOf({ others: [entriesOf("study", [row])] }), {
    asOf: dayOf(2026, 11, 21),
    period: yearPeriod(2026),
  }).others;
  if (!study) throw new Error("no ledger of study hours");
  return study;
}

describe("a ledger without a column that a rule needs", () => {
  it("names every column that is not there, and the first one for the machine", () => {
    const answer = withoutColumns(studyOf({ name: "张一" }), ["hours", "name", "title"], "2026");
    expect(answer).toMatchObject({
      subject: "2026",
      status: "cannot-judge",
      reason: "missing-column",
      missing: { kind: "study", field: "hours" },
    });
    expect(answer?.message).toContain("这些列");
    expect(withoutColumns(studyOf({ name: "张一" }), ["hours"])?.message).toContain("这一列");
    expect(withoutColumns(studyOf({ name: "张一" }), ["name"])).toBeNull();
  });

  it("is judged where one of several columns is enough, and asks for one of them only", () => {
    expect(withoutAnyColumn(studyOf({ participants: "张一、李二" }), ["name", "participants"])).toBeNull();
    const answer = withoutAnyColumn(studyOf({ hours: "8" }), ["name", "participants"]);
    expect(answer).toMatchObject({ subject: "branch", missing: { kind: "study", field: "name" } });
    expect(answer?.message).toContain("这一列");
  });

  it("keeps a rule from calling a gap what the column might have shown, and changes nothing else", () => {
    const answers = [met("2025"), gap("2026", { message: "还没有培训记录。" })];
    const statusesOf = (row: EntryRow<"study">) =>
      [...whereColumnsTell(studyOf(row), ["title"], answers)].map(({ subject, status }) => `${subject} ${status}`);
    expect(statusesOf({ name: "张一" })).toEqual(["2025 met", "2026 cannot-judge"]);
    expect(statusesOf({ title: "理论学习" })).toEqual(["2025 met", "2026 gap"]);
  });
});
