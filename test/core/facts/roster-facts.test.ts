import { describe, expect, it } from "vitest";
import { groupKey, nameKey, type Person, RosterFacts } from "../../../src/core/facts/roster-facts.ts";
import { type Day, type Month, monthOf, parseIsoDay } from "../../../src/core/model/date.ts";
import { ledgersOf, type MemberRow, rosterOf } from "../../support/ledgers-of.ts";

const day = (text: string): Day => {
  const value = parseIsoDay(text);
  if (value === null) throw new Error(`${text} is no day`);
  return value;
};
const month = (text: string): Month => monthOf(day(`${text}-01`));

function facts(...rows: MemberRow[]): RosterFacts {
  const { roster } = ledgersOf({ roster: rosterOf(rows) });
  if (!roster) throw new Error("no roster");
  return new RosterFacts(roster);
}

function only(...rows: MemberRow[]): { readonly roster: RosterFacts; readonly person: Person } {
  const roster = facts(...rows);
  const person = roster.people[0];
  if (!person) throw new Error("nobody");
  return { roster, person };
}

describe("people of a roster", () => {
  it("counts a person entered twice once, by ID number or by birth date (decision 39)", () => {
    const roster = facts(
      { name: "张一", idNumber: "37010119700101001X", birthDate: "" },
      { name: "张　一", idNumber: "37010119700101001x", birthDate: "" },
      { name: "李二", idNumber: "", birthDate: "1980-01-01" },
      { name: "李二", idNumber: "", birthDate: "1980-01-01" },
      { name: "王三", idNumber: "370101199001010011", birthDate: "1990-01-01" },
      { name: "王三", idNumber: "", birthDate: "1990-01-01" },
    );
    expect(roster.people.map(({ subject, records }) => [subject, records.length])).toEqual([
      ["张一", 2],
      ["李二", 2],
      ["王三", 2],
    ]);
  });

  it("numbers namesakes in roster order (decision 45)", () => {
    const roster = facts(
      { name: "张一", birthDate: "1970-01-01" },
      { name: "李二", birthDate: "1980-01-01" },
      { name: "张一", birthDate: "1990-01-01" },
    );
    expect(roster.people.map(({ subject }) => subject)).toEqual(["张一#1", "李二", "张一#2"]);
  });

  it("keeps two names with one ID number two people", () => {
    expect(facts({ name: "张一", idNumber: "1" }, { name: "李二", idNumber: "1" }).people).toHaveLength(2);
  });

  it("tells namesakes apart by ID number, birth date or group (decision 10)", () => {
    const roster = facts(
      { name: "张一", idNumber: "1", group: "第一党小组" },
      { name: "张一", idNumber: "2", group: "第二党小组" },
      { name: "张一", idNumber: "3", group: "第二党小组" },
    );
    expect(roster.find("张 一").kind).toBe("ambiguous");
    expect(roster.find("张一", { idNumber: "2" })).toMatchObject({ kind: "person", person: { subject: "张一#2" } });
    expect(roster.find("张一", { group: "第一党小组" })).toMatchObject({ person: { subject: "张一#1" } });
    expect(roster.find("张一", { group: "第二党小组" }).kind).toBe("ambiguous");
    expect(roster.find("李二").kind).toBe("unknown");
  });

  it("compares names without blanks, sex, nationality and the kind of middle dot (F1.9)", () => {
    expect(nameKey(" 张　一 ")).toBe("张一");
    expect(nameKey("张一（女）")).toBe("张一");
    expect(nameKey("买买提•艾力（维吾尔族）")).toBe("买买提·艾力");
    expect(nameKey("张一（大）")).toBe("张一（大）");
  });

  it("knows the usual ways to write one group", () => {
    expect(["第一党小组", "一组", "第1小组", "第一小组", "1组"].map(groupKey)).toEqual(["1", "1", "1", "1", "1"]);
    expect(["第十一党小组", "第11党小组", "第１１小组", "十一组"].map(groupKey)).toEqual(["11", "11", "11", "11"]);
    expect(["第十组", "二十组", "第二十三党小组", "一三组"].map(groupKey)).toEqual(["10", "20", "23", "一三"]);
    expect(groupKey("机关党小组")).toBe("机关");
    expect(groupKey("党小组")).toBe("党小组");
    expect(groupKey("第十一党小组")).not.toBe(groupKey("第一党小组"));
  });
});

describe("standing on a day (decision 8)", () => {
  it("is taken on the day judged, not today", () => {
    const { roster, person } = only({ name: "张一", status: "transferred-out", statusFrom: "2026-05-10" });
    expect(roster.standingOn(person, day("2026-05-09"))).toBe("on-roster");
    expect(roster.standingOn(person, day("2026-05-10"))).toBe("left");
    expect(roster.onRosterOn(day("2026-05-09"))).toHaveLength(1);
    expect(roster.onRosterOn(day("2026-05-10"))).toHaveLength(0);
  });

  it("begins with joining or transferring in, whichever came later", () => {
    const { roster, person } = only({ name: "张一", joinedOn: "2001-07-01", transferredInOn: "2026-03-15" });
    expect(roster.standingOn(person, day("2026-03-14"))).toBe("before");
    expect(roster.standingOn(person, day("2026-03-15"))).toBe("on-roster");
  });

  it("counts blank and pending as here, floating too, and nobody who left on an unknown day", () => {
    const roster = facts(
      { name: "张一", status: "", statusFrom: "" },
      { name: "李二", status: "pending", statusFrom: "" },
      { name: "王三", status: "floating", statusFrom: "2026-01-01" },
      { name: "赵四", status: "removed", statusFrom: "" },
    );
    expect(roster.onRosterOn(day("2026-05-01")).map(({ name }) => name)).toEqual(["张一", "李二", "王三"]);
  });

  it("ends floating and suspension with their last day; who was removed stays removed", () => {
    const roster = facts(
      { name: "张一", status: "suspended", statusFrom: "2026-01-01", statusTo: "2026-03-31" },
      { name: "李二", status: "removed", statusFrom: "2026-01-01", statusTo: "2026-03-31" },
    );
    expect(roster.people.map((person) => roster.standingOn(person, day("2026-03-31")))).toEqual(["suspended", "left"]);
    expect(roster.people.map((person) => roster.standingOn(person, day("2026-04-01")))).toEqual(["on-roster", "left"]);
  });
});

describe("type of member on a day (decision 9)", () => {
  it("changes on the day of conversion (F1.3)", () => {
    const { roster, person } = only({ name: "张一", memberType: "full", fullMemberOn: "2026-05-20" });
    expect(roster.memberTypeOn(person, day("2026-05-10"))).toBe("probationary");
    expect(roster.memberTypeOn(person, day("2026-05-20"))).toBe("full");
  });

  it("is probationary within a year of joining, else unknown without a type", () => {
    const { roster, person } = only({ name: "张一", joinedOn: "2025-05-20" });
    expect(roster.memberTypeOn(person, day("2026-05-19"))).toBe("probationary");
    expect(roster.memberTypeOn(person, day("2026-05-20"))).toBe("unknown");
  });
});

describe("months owed (decisions 11 and 41)", () => {
  it("begin with the month of transfer and end before the month of leaving", () => {
    const { roster, person } = only({
      name: "张一",
      transferredInOn: "2026-03-31",
      status: "transferred-out",
      statusFrom: "2026-06-01",
    });
    const owed = ["2026-02", "2026-03", "2026-05", "2026-06"].map((text) => roster.owesMonth(person, month(text)));
    expect(owed).toEqual([false, true, true, false]);
  });

  it("are unknown where the day of arriving or leaving is not known", () => {
    const left = only({ name: "张一", status: "transferred-out", statusFrom: "" });
    expect(left.roster.owesMonth(left.person, month("2026-05"))).toBe("unknown");
    const came = only({ name: "张一", transferredInOn: "?去年" });
    expect(came.roster.owesMonth(came.person, month("2026-05"))).toBe("unknown");
    const year = only({ name: "张一", joinedOn: "2026" });
    const owed = ["2025-12", "2026-05", "2026-12"].map((text) => year.roster.owesMonth(year.person, month(text)));
    expect(owed).toEqual([false, "unknown", true]);
  });

  it("go on after a suspension", () => {
    const { roster, person } = only({
      name: "张一",
      status: "suspended",
      statusFrom: "2026-02-10",
      statusTo: "2026-04-20",
    });
    const owed = ["2026-01", "2026-02", "2026-04", "2026-05"].map((text) => roster.owesMonth(person, month(text)));
    expect(owed).toEqual([true, false, false, true]);
  });
});

describe("groups", () => {
  it("are named as first written, in roster order", () => {
    const roster = facts(
      { name: "张一", group: "第二党小组" },
      { name: "李二", group: "一组" },
      { name: "王三", group: "二组" },
      { name: "赵四", group: "" },
    );
    expect(roster.groupsOn(day("2026-05-01")).map(({ name, members }) => [name, members.length])).toEqual([
      ["第二党小组", 2],
      ["一组", 1],
    ]);
  });
});
