import { describe, expect, it } from "vitest";
import { runCheckup } from "../../../src/core/checkup/run-checkup.ts";
import { factsOf } from "../../../src/core/facts/facts.ts";
import { type Day, dayOf, isoDay, monthFrom, parseIsoDay, yearOf } from "../../../src/core/model/date.ts";
import type { Ledgers } from "../../../src/core/model/ledger.ts";
import { spanPeriod } from "../../../src/core/model/period.ts";
import { workCalendar } from "../../../src/core/model/work-calendar.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { type Duty, dutiesOf, shiftText } from "../../../src/core/rectification/duties.ts";
import { shiftedDay } from "../../../src/core/rectification/shifted-day.ts";
import { notDue } from "../../../src/core/rules/define.ts";
import { rules } from "../../../src/core/rules/registry.ts";
import { checkupOf } from "../../support/checkup-of.ts";
import { electionsOf } from "../../support/election-ledgers.ts";
import { entriesOf, ledgersOf, rosterOf } from "../../support/ledgers-of.ts";

function dutiesIn(ledgers: Ledgers, asOfText: string, profile = "district-bureau-2018"): readonly Duty[] {
  const asOf = parseIsoDay(asOfText);
  const resolved = resolveProfiles(["national-base", profile]);
  if (asOf === null || !resolved.ok) throw new Error("no such day or profile");
  const checkup = runCheckup({
    facts: factsOf(ledgers, { asOf, period: spanPeriod(dayOf(yearOf(asOf), 1, 1), asOf) }),
    profile: resolved.profile,
    rules,
    weights: new Map(),
    rounding: "none",
    vetoes: [],
    manualScores: new Map(),
  });
  return dutiesOf(checkup, monthFrom(yearOf(asOf), Number(asOfText.slice(5, 7))));
}

const shown = (duties: readonly Duty[], rule: string): (readonly [string, string])[] =>
  duties
    .filter((duty) => duty.rule === rule)
    .map((duty) => [duty.title, duty.lastDay === null ? "" : isoDay(duty.lastDay)]);

describe("duties of people and terms", () => {
  it("announces political birthdays by day; 29 February is kept on the 28th of a common year", () => {
    const roster = rosterOf([
      { name: "张一", memberType: "正式党员", joinedOn: "2000-02-29" },
      { name: "李二", memberType: "正式党员", joinedOn: "2006-02-28" },
      { name: "王三", memberType: "正式党员", joinedOn: "2010-02-03" },
      { name: "赵四", memberType: "正式党员", joinedOn: "2010-03-01" },
    ]);
    expect(
      shown(dutiesIn(ledgersOf({ roster }), "2026-02-02", "jiefangbei-2018"), "roster/political-birthday"),
    ).toEqual([
      ["政治生日（入党纪念日）：王三（16年）", "2026-02-03"],
      ["政治生日（入党纪念日）：张一（26年，2月29日入党）、李二（20年）", "2026-02-28"],
    ]);
    expect(
      shown(dutiesIn(ledgersOf({ roster }), "2028-02-02", "jiefangbei-2018"), "roster/political-birthday"),
    ).toEqual([
      ["政治生日（入党纪念日）：王三（18年）", "2028-02-03"],
      ["政治生日（入党纪念日）：李二（22年）", "2028-02-28"],
      ["政治生日（入党纪念日）：张一（28年）", "2028-02-29"],
    ]);
  });

  it("announces the end of a term six months ahead and the request four months before it, by the profile", () => {
    const ledgers = electionsOf({ electedOn: "2024-01-18", post: "书记" });
    expect(shown(dutiesIn(ledgers, "2026-06-30"), "election/superior-reminder")).toEqual([]);
    expect(shown(dutiesIn(ledgers, "2026-07-01"), "election/superior-reminder")).toEqual([
      ["支部班子任期 2027-01-18 届满，可以着手准备换届", "2027-01-18"],
    ]);
    expect(shown(dutiesIn(ledgers, "2026-07-01"), "election/renewal-request-lead")).toEqual([
      ["报送换届请示（任期 2027-01-18 届满，提前 4 个月）", "2026-09-18"],
    ]);
    expect(shown(dutiesIn(ledgers, "2026-10-01"), "election/renewal-request-lead")).toEqual([]);
  });

  it("announces the end of probation, and the half-yearly review of an activist in its month", () => {
    const roster = rosterOf([{ name: "冯十", memberType: "预备党员", joinedOn: "2025-11-20" }]);
    expect(shown(dutiesIn(ledgersOf({ roster }), "2026-10-09"), "roster/conversion-reminder")).toEqual([
      ["冯十预备期满，可以着手准备转正（本人先写申请）", "2026-11-20"],
    ]);
    const development = entriesOf("development", [
      { name: "孙六", activistOn: "2025-10-15", reviewedOn: "2026-04-15" },
    ]);
    const ledgers = ledgersOf({ others: [development] });
    expect(shown(dutiesIn(ledgers, "2026-10-09"), "develop/half-year-review")).toEqual([
      ["对入党积极分子孙六进行半年考察（上次 2026-04-15）", "2026-10-15"],
    ]);
    expect(shown(dutiesIn(ledgers, "2026-09-09"), "develop/half-year-review")).toEqual([]);
  });
});

describe("duties from answers", () => {
  it("gather what many owe, and leave what is far away out", () => {
    const checkup = checkupOf({
      asOf: "2026-10-12",
      rules: [
        {
          id: "talk/between-members",
          answers: ["张一", "李二", "王三", "赵四"].map((name) => notDue(name, dayOf(2026, 12, 31))),
        },
        { id: "develop/approval-within-three-months", answers: [notDue("冯十", dayOf(2027, 3, 9))] },
      ],
    });
    const duties = dutiesOf(checkup, monthFrom(2026, 10));
    expect(duties.map(({ key, title }) => [key, title])).toEqual([
      ["2026-10|talk/between-members|2026", "党员之间谈心谈话（还差 4 人：张一、李二、王三 等）"],
    ]);
  });

  it("shift a last day on the eve of a long holiday to the first working day after it", () => {
    const calendar = workCalendar();
    const before: Day = dayOf(2026, 10, 1);
    const shifted = shiftedDay(calendar, before);
    expect([isoDay(shifted.lastDay), shiftText(shifted)]).toEqual(["2026-10-08", "（原为 2026-10-01，休息日顺延）"]);
    // A Saturday on which work is made up for the holiday stays.
    expect(shiftedDay(calendar, dayOf(2026, 10, 10))).toEqual({ lastDay: dayOf(2026, 10, 10) });
  });
});
