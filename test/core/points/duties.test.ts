import { describe, expect, it } from "vitest";
import { DutyFinder } from "../../../src/core/points/duties.ts";
import { defaultStandard, type PointsStandard } from "../../../src/core/points/standard.ts";
import { type BranchInput, branchFacts, monthOfText } from "./branch-of.ts";

/** 应尽/已尽 of one member in July 2026, or null. */
function duties(
  name: string,
  input: Omit<BranchInput, "asOf">,
  standard: PointsStandard = defaultStandard,
  month = "2026-07",
) {
  const facts = branchFacts({ asOf: "2026-10-12", ...input });
  const person = facts.roster?.people.find((known) => known.subject === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return new DutyFinder(facts, standard, null).of(person, monthOfText(month));
}

const july = { date: "2026-07-10", types: ["party-day"] } as const;
const one = { name: "张一", category: "在职" } as const;

describe("dues as a duty", () => {
  const cases: readonly (readonly [string, Omit<BranchInput, "asOf">, number, number])[] = [
    ["paid", { dues: [{ name: "张一", months: ["2026-07"] }] }, 1, 1],
    ["a blank month that the ledger covers", { dues: [{ name: "张一", months: ["2026-07"], paid: "blank" }] }, 1, 0],
    ["no record in a month that the ledger covers", { dues: [{ name: "张一", months: ["2026-06"] }] }, 1, 0],
    ["waived: neutral", { dues: [{ name: "张一", months: ["2026-07"], paid: "waived" }] }, 0, 0],
    [
      "no record in a month that the ledger does not cover: neutral",
      { dues: [{ name: "张一", months: ["2026-03"] }], covers: ["2026-01-01", "2026-06-30"] },
      0,
      0,
    ],
    ["no dues ledger: neutral", {}, 0, 0],
  ];
  it.each(cases)("%s", (_, input, due, done) => {
    expect(duties("张一", { members: [one], ...input })).toMatchObject({ due, done });
  });
});

describe("attendance as a duty", () => {
  const cases: readonly (readonly [string, Omit<BranchInput, "asOf">, number, number])[] = [
    ["present", { members: [one], meetings: [{ ...july, present: ["张一"] }] }, 1, 1],
    ["not in the list", { members: [one], meetings: [{ ...july, present: ["李二"] }] }, 1, 0],
    [
      "excused: neutral",
      { members: [one], meetings: [{ ...july, present: ["李二"], absent: [["张一", "病假"]] }] },
      0,
      0,
    ],
    ["absent without leave", { members: [one], meetings: [{ ...july, present: "all", absent: [["张一", ""]] }] }, 1, 0],
    [
      "a reason beside the name, whatever it is: neutral",
      { members: [one], meetings: [{ ...july, present: "all", absent: [["张一", "值班"]] }] },
      0,
      0,
    ],
    [
      "absent without a reason, and said so",
      { members: [one], meetings: [{ ...july, present: "all", absent: [["张一", "无故缺席"]] }] },
      1,
      0,
    ],
    [
      "a remark on everybody else: neutral",
      { members: [one], meetings: [{ ...july, present: ["李二"], absentText: "其余党员防汛值勤" }] },
      0,
      0,
    ],
    [
      "fewer names than people present: the list is not complete",
      { members: [one], meetings: [{ ...july, present: ["李二"], count: 5 }] },
      0,
      0,
    ],
    ["no list of names: nobody is absent", { members: [one], meetings: [july] }, 0, 0],
    [
      "exempt: neutral, present or not",
      {
        members: [{ ...one, exemption: "年老体弱" }],
        meetings: [
          { ...july, present: ["李二"] },
          { ...july, date: "2026-07-20", present: "all" },
        ],
      },
      0,
      0,
    ],
    [
      "floating and not in the list: neutral",
      { members: [{ ...one, status: "floating" }], meetings: [{ ...july, present: ["李二"] }] },
      0,
      0,
    ],
    [
      "floating and present",
      { members: [{ ...one, status: "floating" }], meetings: [{ ...july, present: ["张一"] }] },
      1,
      1,
    ],
    [
      "a combined record counts once for each of its kinds",
      { members: [one], meetings: [{ ...july, types: ["party-day", "assembly"], present: "all" }] },
      2,
      2,
    ],
    [
      "the committee is not counted",
      { members: [one], meetings: [{ ...july, types: ["committee"], present: ["李二"] }] },
      0,
      0,
    ],
    [
      "a meeting of another group is no duty",
      {
        members: [{ ...one, group: "一组" }],
        meetings: [{ ...july, types: ["group"], group: "二组", present: ["李二"] }],
      },
      0,
      0,
    ],
    [
      "missing at a meeting of the own group",
      {
        members: [{ ...one, group: "一组" }],
        meetings: [{ ...july, types: ["group"], group: "一组", present: ["李二"] }],
      },
      1,
      0,
    ],
    [
      "a meeting before the member came: neutral",
      { members: [{ ...one, joined: "2026-07-15" }], meetings: [{ ...july, present: ["李二"] }] },
      0,
      0,
    ],
  ];
  it.each(cases)("%s", (_, input, due, done) => {
    expect(duties("张一", input)).toMatchObject({ due, done });
  });

  it("stays open for namesakes whom the list does not tell apart", () => {
    const members = [
      { ...one, birth: "1980-01-01" },
      { ...one, birth: "1990-01-01" },
    ];
    expect(duties("张一#1", { members, meetings: [{ ...july, present: ["张一"] }] })).toMatchObject({ due: 0 });
    expect(duties("张一#2", { members, meetings: [{ ...july, present: "all" }] })).toMatchObject({ due: 1, done: 1 });
  });
});

describe("a month of duties", () => {
  const dues = [{ name: "张一", months: ["2026-07"] }];

  it("names what counted, and the sheets and rows it rests on", () => {
    const found = duties("张一", {
      members: [one],
      dues,
      meetings: [
        { ...july, types: ["party-day", "lecture"], present: "all" },
        { ...july, date: "2026-08-10", present: "all" },
        { ...july, date: "2026-07-28", types: ["assembly"], present: "all" },
      ],
    });
    expect(found).toMatchObject({ due: 4, done: 4, items: ["党费", "主题党日", "三会一课"] });
    expect(found?.evidence).toBe("党费：党费台账第4行；主题党日：会议记录第4行；三会一课：会议记录第4、6行");
  });

  it("begins in the month of arrival and ends before the month of leaving", () => {
    const arrived = { members: [{ ...one, joined: "2026-07-20" }], dues };
    expect(duties("张一", arrived, defaultStandard, "2026-06")).toBeNull();
    expect(duties("张一", arrived)).toMatchObject({ due: 1, done: 1 });
    const left = { members: [{ ...one, status: "transferred-out" as const, statusFrom: "2026-07-20" }], dues };
    expect(duties("张一", left, defaultStandard, "2026-06")).toMatchObject({ due: 1, done: 0 });
    expect(duties("张一", left)).toBeNull();
  });

  it("counts only what the standard counts", () => {
    const without: PointsStandard = {
      ...defaultStandard,
      duties: defaultStandard.duties.map((duty) => (duty.id === "dues" ? { ...duty, counted: false } : duty)),
    };
    const input = { members: [one], dues, meetings: [{ ...july, present: "all" as const }] };
    expect(duties("张一", input, without)).toMatchObject({ due: 1, done: 1, items: ["主题党日"] });
  });
});
