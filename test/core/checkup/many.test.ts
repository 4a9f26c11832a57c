import { describe, expect, it } from "vitest";
import { branchWorkbook } from "../../../bench/branch-workbook.ts";
import { readSettings } from "../../../src/core/checkup/settings.ts";
import { examine } from "../../../src/core/examine.ts";
import { dayOf } from "../../../src/core/model/date.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";

describe("a branch of 3,000 members", () => {
  it("is checked whole: 24 months of dues each, 500 meetings, every answer counted once", async () => {
    const members = 3000;
    const snapshot = await readWorkbook(branchWorkbook(members, 500), "大支部.xlsx");
    const resolved = resolveProfiles(["national-base"]);
    if (!resolved.ok) throw new Error(resolved.message);
    const request = {
      asOf: dayOf(2026, 11, 21),
      profile: resolved.profile,
      settings: readSettings([]).settings,
      period: null,
    };
    const { outcomes, summary, facts } = examine(snapshot, request);
    expect(facts.roster?.people).toHaveLength(members);
    const dues = outcomes.filter(
      (outcome) => outcome.rule === "dues/paid-every-month" && outcome.subject.includes("/"),
    );
    expect(dues).toHaveLength(members * 10);
    // One month in 97 was left blank for each member, spread evenly.
    const blank = Array.from({ length: members }, (_, member) =>
      Array.from({ length: 10 }, (_, month) => ((member + month) % 97 === 0 ? 1 : 0) as number),
    ).flat();
    expect(dues.filter((outcome) => outcome.status === "gap")).toHaveLength(blank.reduce((all, one) => all + one, 0));
    expect(Object.values(summary).reduce((all, count) => all + count, 0)).toBe(outcomes.length);
    expect(summary.error).toBe(0);
  });
});
