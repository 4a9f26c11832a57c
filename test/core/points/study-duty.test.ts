import { describe, expect, it } from "vitest";
import { DutyFinder } from "../../../src/core/points/duties.ts";
import { defaultStandard } from "../../../src/core/points/standard.ts";
import { type BranchInput, branchFacts, monthOfText } from "./branch-of.ts";

const counted = {
  ...defaultStandard,
  duties: defaultDutiesOnly("study"),
};

function defaultDutiesOnly(id: string) {
  return defaultStandard.duties.map((duty) => ({ ...duty, counted: duty.id === id }));
}

/** 32 hours a year: due, done and evidence of 张一, or of another one. */
function study(input: Omit<BranchInput, "asOf">, month = "2026-06", name = "张一") {
  const facts = branchFacts({ asOf: "2026-12-31", members: [{ name: "张一" }], ...input });
  const person = facts.roster?.people.find((known) => known.subject === name);
  if (!person) throw new Error(name);
  const duties = new DutyFinder(facts, counted, 32).of(person, monthOfText(month));
  return duties && [duties.due, duties.done, duties.evidence];
}

const sessions = (...hours: number[]) =>
  hours.map((own, index) => ({ name: "张一", date: `2026-0${index + 1}-15`, hours: own }));

describe("study as a duty", () => {
  it("is due at the end of a quarter, for the share of the year's hours that has passed", () => {
    expect(study({ study: sessions(16) })).toEqual([1, 1, "学习学时台账第4行"]);
    expect(study({ study: sessions(8, 7.5) })).toEqual([1, 0, "学习学时台账第4、5行"]);
    expect(study({ study: sessions(8) }, "2026-03")).toEqual([1, 1, "学习学时台账第4行"]);
    expect(study({ study: sessions(8) }, "2026-05")).toEqual([0, 0, ""]);
  });

  it("counts from the month a member came", () => {
    const members = [{ name: "张一", joined: "2026-05-20" }];
    const joined = (hours: number) => ({ members, study: [{ name: "张一", date: "2026-06-10", hours }] });
    // Two months of 32 hours a year are 5⅓.
    expect(study(joined(6))?.slice(0, 2)).toEqual([1, 1]);
    expect(study(joined(5))?.slice(0, 2)).toEqual([1, 0]);
  });

  it.each([
    ["without a study ledger", {}],
    ["of an exempt member", { members: [{ name: "张一", exemption: "年老体弱" }], study: sessions(1) }],
    [
      "of a floating member who may study elsewhere",
      { members: [{ name: "张一", status: "floating" as const }], study: sessions(1) },
    ],
    ["that the ledger does not cover", { study: sessions(1), covers: ["2026-01-01", "2026-02-28"] as const }],
  ] as const)("is neutral %s", (_, input) => {
    expect(study(input as Omit<BranchInput, "asOf">)?.slice(0, 2)).toEqual([0, 0]);
  });

  it("is no duty of anybody when no hours are asked for", () => {
    const facts = branchFacts({ asOf: "2026-12-31", members: [{ name: "张一" }], study: sessions(1) });
    const [person] = facts.roster?.people ?? [];
    expect(person && new DutyFinder(facts, counted, null).of(person, monthOfText("2026-06"))?.due).toBe(0);
  });
});
