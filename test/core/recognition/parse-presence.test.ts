import { describe, expect, it } from "vitest";
import { legendIn, legendOf, presenceOf } from "../../../src/core/recognition/parse-presence.ts";

const none = legendIn("");

describe("marks of attendance lists", () => {
  it.each([
    ["注：√出勤　△事假　○病假　×旷会", { "√": "present", "△": "leave", "○": "leave", "×": "absent" }],
    ["说明：出勤“√”、迟到“△”、缺席“×”", { "√": "present", "△": "late", "×": "absent" }],
    ["√表示到会，○表示请假，△表示补课", { "√": "present", "○": "leave", "△": "made-up" }],
    ["图例: ✓=出席; x=缺席; O=病假; +=迟到", { "√": "present", "×": "absent", "○": "leave", "+": "late" }],
    ["本表每月更新一次", {}],
  ])("reads the legend %s", (text, expected) => {
    expect(Object.fromEntries(legendIn(text))).toEqual(expected);
  });

  it("reads the same sign differently where the sheet says so", () => {
    expect(presenceOf("△", legendIn("△出差"))).toBe("leave");
    expect(presenceOf("△", legendIn("△迟到早退"))).toBe("late");
    expect(presenceOf("△", none)).toBeNull();
    expect(presenceOf("○", none)).toBeNull();
    expect(presenceOf("×", legendIn("×病假"))).toBe("leave");
  });

  it("keeps the first meaning when several texts explain a sign", () => {
    expect(legendOf(["△事假", "△迟到"]).get("△")).toBe("leave");
  });

  it.each([
    ["√", "present"],
    ["✓", "present"],
    ["X", "absent"],
    ["病假", "leave"],
    ["请假（出差）", "leave"],
    ["无故缺席", "absent"],
    ["迟到", "late"],
    ["已补学", "made-up"],
    ["参加", "present"],
    ["其他", null],
  ])("reads %s without a legend", (mark, presence) => {
    expect(presenceOf(mark, none)).toBe(presence);
  });

  it("takes a mark with a count for the mark", () => {
    expect(presenceOf("△1", legendIn("△事假"))).toBe("leave");
    expect(presenceOf("╳2", none)).toBe("absent");
  });
});
