import { describe, expect, it } from "vitest";
import { branchEntry, statedBranch } from "../../../src/core/facts/branch-entry.ts";
import { isoDay } from "../../../src/core/model/date.ts";
import { type EntryRow, entriesOf } from "../../support/ledgers-of.ts";

const rows = (...entries: EntryRow<"branch">[]) => entriesOf("branch", entries).records;

describe("branchEntry", () => {
  it("takes the only row, whatever its name", () => {
    expect(branchEntry(rows({ name: "样本党支部" }), "第一党支部")?.place.row).toBe(2);
  });

  it("takes the row of the branch among several, and none when it is not there", () => {
    const list = rows({ name: "第二党支部" }, { name: "第一党支部" });
    expect(branchEntry(list, "第一 党支部")?.place.row).toBe(3);
    expect(branchEntry(list, "第三党支部")).toBeNull();
    expect(branchEntry([], "第一党支部")).toBeNull();
  });
});

describe("statedBranch", () => {
  it("reads the type without the word branch, and the day of founding", () => {
    const { type, foundedOn } = statedBranch(rows({ type: "联合党支部", foundedOn: "2026-03-02" }), "");
    expect(type).toBe("联合");
    expect(foundedOn && isoDay(foundedOn.from)).toBe("2026-03-02");
    expect(statedBranch(rows({ type: "功能型党支部" }), "").type).toBe("功能型");
  });

  it("says nothing where the sheet says nothing", () => {
    expect(statedBranch(rows({ type: "", foundedOn: "?早年" }), "")).toEqual({ type: null, foundedOn: null });
  });
});
