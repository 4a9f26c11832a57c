import { describe, expect, it } from "vitest";
import { factsOf } from "../../../../src/core/facts/facts.ts";
import { dayOf } from "../../../../src/core/model/date.ts";
import { spanPeriod } from "../../../../src/core/model/period.ts";
import { attendeeNames, listedNames } from "../../../../src/core/rules/shared/meeting-attendees.ts";
import { ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";

const people = [
  { name: "张一", status: "on-roster", statusFrom: "", exemption: "" },
  { name: "李二", status: "on-roster", statusFrom: "", exemption: "" },
  { name: "王三", status: "floating", statusFrom: "2026-01-01", exemption: "" },
  { name: "赵四", status: "on-roster", statusFrom: "", exemption: "年老体弱" },
];

function attendees(row: MeetingRow, withRoster = true) {
  const ledgers = ledgersOf({ roster: rosterOf(people), meetings: meetingsOf([{ date: "2026-05-10", ...row }]) });
  const asOf = dayOf(2026, 11, 21);
  const facts = factsOf(ledgers, { asOf, period: spanPeriod(asOf, asOf), declaredCoverage: new Map() });
  const [record] = ledgers.meetings?.records ?? [];
  if (!record) throw new Error("there is one meeting");
  return attendeeNames(record, withRoster ? facts.roster : null);
}

describe("the members who were at a meeting", () => {
  it("are those listed and known, without guests, the absent and the same name twice", () => {
    expect(attendees({ attendees: "张 一、李二（列席）、张一、孙五、赵四", absentees: "赵四" })?.names).toEqual([
      "张一",
    ]);
    expect(attendees({ attendees: "张一、孙五" }, false)?.names).toEqual(["张一", "孙五"]);
  });
  it("全体党员 are those due on the day: neither floating nor exempt nor excepted", () => {
    expect(attendees({ attendees: "全体党员" })?.names).toEqual(["张一", "李二"]);
    expect(attendees({ attendees: "全体党员除李二" })?.names).toEqual(["张一"]);
  });
  it("全体党员 names nobody without a roster or without a date", () => {
    expect(attendees({ attendees: "全体党员" }, false)).toBeNull();
    expect(attendees({ attendees: "全体党员", date: "?五月" })).toBeNull();
  });
  it("are known in full only when the list counts nobody without a name", () => {
    expect(attendees({ attendees: "张一等3名" })?.complete).toBe(false);
    expect(attendees({ attendees: "张一、李二" })?.complete).toBe(true);
    expect(attendees({ attendees: "" })).toBeNull();
  });
});

describe("names in a message", () => {
  it("are all listed up to the limit, counted beyond it", () => {
    expect(listedNames(["张一", "李二", "王三"], 3)).toBe("张一、李二、王三");
    expect(listedNames(["张一", "李二", "王三", "赵四"], 3)).toBe("张一、李二、王三等4人");
  });
});
