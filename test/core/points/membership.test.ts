import { describe, expect, it } from "vitest";
import { isoMonth } from "../../../src/core/model/date.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { pointsOf } from "../../../src/core/points/points.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { emptySnapshot } from "../../support/snapshot-of-content.ts";
import { dailyRow, notice, rewritten, row } from "../reports/points-sheets-of.ts";
import { type BranchInput, branchFacts, type MemberInput, monthsBetween } from "./branch-of.ts";

const stayed = { name: "李二", category: "在职" } as const;

/** Points of the third quarter (or another) of 张一 beside a member who never changed, all dues paid, a party day a month. */
function standingOf(member: Partial<MemberInput>, more: Partial<BranchInput> = {}, year = 2026, quarter: 1 | 3 = 3) {
  const months = monthsBetween(`${year}-01`, `${year}-12`);
  const result = pointsOf({
    facts: branchFacts({
      asOf: quarter === 3 ? `${year}-10-12` : `${year}-04-12`,
      covers: [`${year}-01-01`, `${year}-12-31`],
      members: [{ name: "张一", category: "在职", ...member }, stayed],
      dues: [stayed.name, "张一"].map((name) => ({ name, months })),
      meetings: months.map((month) => ({ date: `${month}-10`, types: ["party-day"], present: ["李二", "张一"] })),
      ...more,
    }),
    snapshot: emptySnapshot(),
    period: quarterPeriod(year, quarter),
  });
  const registered = result.register.rows.filter(({ name }) => name === "张一");
  return {
    listed: result.members.find(({ name }) => name === "张一") ?? null,
    inYear: result.yearMembers.find(({ name }) => name === "张一") ?? null,
    months: registered.flatMap(({ month }) => (month === null ? [] : [isoMonth(month)])),
    counts: registered.map(({ due, done }) => `${done}/${due}`),
  };
}

describe("a member", () => {
  it("who left in the middle of a quarter is not posted, and owes nothing from the month of leaving on", () => {
    const own = standingOf({ status: "transferred-out", statusFrom: "2026-08-15" });
    expect(own.listed).toBeNull();
    expect(own.months).toEqual(monthsBetween("2026-01", "2026-07"));
    expect(own.inYear).toMatchObject({ left: true, due: 14, done: 14, base: 40 });
  });

  it("whose membership was stopped is treated as one who left, without a word of why", () => {
    const own = standingOf({ status: "suspended", statusFrom: "2026-07-01" });
    expect([own.listed, own.months.at(-1), own.inYear?.left]).toEqual([null, "2026-06", true]);
    const month = {
      asOf: "2026-10-12",
      members: [{ name: "张一", status: "suspended", statusFrom: "2026-07-01" }, stayed],
    };
    const posted = rewritten(emptySnapshot(), month as Partial<BranchInput>);
    expect([5, 6].map((line) => row(posted, notice, line)[1])).toEqual(["李二", undefined]);
  });

  it("who came on the 29th of February owes that month's dues, not the party day before it", () => {
    const own = standingOf({ joined: "2028-02-29" }, {}, 2028, 1);
    expect(own.months).toEqual(["2028-02", "2028-03"]);
    expect(own.counts).toEqual(["1/1", "2/2"]);
    expect(own.listed).toMatchObject({ base: 40, total: 40, yearToDate: 40 });
  });

  it("who was transferred in counts from the month of arrival, by the same full scale", () => {
    const own = standingOf({ joined: "2026-08-20" });
    expect(own.months).toEqual(["2026-08", "2026-09"]);
    expect(own.listed).toMatchObject({ due: 3, done: 3, base: 40, yearToDate: 40 });
  });

  it("who is exempt from attending owes the dues alone", () => {
    const own = standingOf(
      { exemption: "年老体弱，免考勤" },
      {
        meetings: monthsBetween("2026-01", "2026-12").map((month) => ({
          date: `${month}-10`,
          types: ["party-day"],
          present: ["李二"],
        })),
      },
    );
    expect(own.counts.every((count) => count === "1/1")).toBe(true);
    expect(own.listed?.base).toBe(40);
  });

  it("who is floating is not missed here, and counts where the list names them", () => {
    const meetings = monthsBetween("2026-01", "2026-12").map((month) => ({
      date: `${month}-10`,
      types: ["party-day"] as const,
      present: month === "2026-08" ? ["李二", "张一"] : ["李二"],
    }));
    const own = standingOf({ category: "流动", status: "floating" }, { meetings });
    expect(own.counts.slice(6)).toEqual(["1/1", "2/2", "1/1"]);
    expect(own.listed?.base).toBe(40);
  });
});

describe("two members of one name", () => {
  const twins: readonly MemberInput[] = [
    { name: "张一", category: "在职", group: "第一党小组", birth: "1980-01-01", idNumber: "110101198001011234" },
    { name: "张一", category: "在职", group: "第二党小组", birth: "1990-01-01", idNumber: "110101199001011234" },
  ];
  const input = { members: twins, dues: [], meetings: [{ date: "2026-08-10", types: ["party-day"], present: "all" }] };
  const posted = (snapshot: Snapshot) =>
    [5, 6].map((line) => row(snapshot, notice, line).filter((_, column) => [1, 4, 6].includes(column)));

  it("get the points typed under their number, and nobody those typed under the bare name", () => {
    const q2 = rewritten(
      emptySnapshot(),
      { ...(input as Partial<BranchInput>), asOf: "2026-07-10" },
      {
        period: quarterPeriod(2026, 2),
      },
    );
    const typed = dailyRow(dailyRow(q2, "张一#2", "J03"), "张一", "J02");
    const snapshot = rewritten(typed, input as Partial<BranchInput>);
    expect(posted(snapshot)).toEqual([
      ["张一（一组）", 0, 40],
      ["张一（二组）", 2, 42],
    ]);
  });
});
