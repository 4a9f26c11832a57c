import { describe, expect, it } from "vitest";
import type { MeetingRecord } from "../../../../src/core/model/record.ts";
import { groupKeysOf } from "../../../../src/core/rules/shared/party-groups.ts";
import { type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";

const groups = ["第一党小组", "第二党小组"].map((name) => ({ name, members: [] }));

/** The keys of the groups that held the meeting, in order; null when nobody can tell. */
function heldBy(row: MeetingRow): readonly string[] | null {
  const [record] = meetingsOf([row]).records as readonly MeetingRecord[];
  const keys = record ? groupKeysOf(record, groups) : null;
  return keys && [...keys];
}

describe("the groups that held a meeting", () => {
  it("are those that its own column names, however they are written", () => {
    expect(heldBy({ group: "一组" })).toEqual(["1"]);
    expect(heldBy({ group: "第一党小组、2组", title: "各党小组会" })).toEqual(["1", "2"]);
    expect(heldBy({ group: "第三党小组" })).toEqual(["3"]);
  });

  it("are all of them where the column or the title says so", () => {
    expect(heldBy({ group: "各党小组" })).toEqual(["1", "2"]);
    expect(heldBy({ group: "第一党小组、其他各小组" })).toEqual(["1", "2"]);
    expect(heldBy({ group: "", title: "全体党小组会" })).toEqual(["1", "2"]);
    expect(heldBy({ topic: "各党小组学习" })).toEqual(["1", "2"]);
  });

  it("are those that the title or the topic mentions where no column tells", () => {
    expect(heldBy({ group: "", title: "第二党小组会" })).toEqual(["2"]);
    expect(heldBy({ title: "党小组会", topic: "第一党小组学习" })).toEqual(["1"]);
  });

  it("are unknown where nothing mentions one", () => {
    expect(heldBy({ group: "", title: "党小组会" })).toBeNull();
    expect(heldBy({ date: "2026-05-09" })).toBeNull();
  });
});
