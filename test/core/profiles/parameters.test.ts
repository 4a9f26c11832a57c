import { describe, expect, it } from "vitest";
import { parameterOf, parameters } from "../../../src/core/profiles/parameters.ts";
import { profileIds } from "../../../src/core/profiles/profile.ts";
import { profiles } from "../../../src/core/profiles/profiles.ts";

describe("parameters", () => {
  it("has the 57 rows of the matrix, the two combined ones split", () => {
    expect(parameters).toHaveLength(59);
    expect(new Set(parameters.map((parameter) => parameter.id)).size).toBe(59);
  });

  it("lists each profile at most once per parameter, in the order of the profiles", () => {
    for (const parameter of parameters) {
      const columns = parameter.statements.map((statement) => profileIds.indexOf(statement.profile));
      expect(columns, parameter.id).toEqual([...new Set(columns)].sort((a, b) => a - b));
      expect(columns, parameter.id).not.toEqual([]);
    }
  });

  it("quotes the wording of each text", () => {
    expect(parameterOf("lecture.frequency")?.statements).toEqual([
      { profile: "national-base", text: "未定频次", strength: "应当", source: "ZB-16" },
      { profile: "school-2019", text: "每学期1次", strength: "应当", source: "school/4.5.1" },
      { profile: "district-bureau-2018", text: "每季度1次", strength: "一般", source: "district-bureau/4.1.1" },
      { profile: "lianxing-2018", text: "每年至少2次", strength: "至少", source: "lianxing/2.1" },
      { profile: "wuwei-star-2021", text: "有，未定次数", strength: "应当", source: "wuwei/2.4" },
      { profile: "jiefangbei-2018", text: "专题党课", strength: "应当", source: "jiefangbei/3.1" },
    ]);
    expect(parameterOf("group.min_full")?.statements[1]?.strength).toBe("必须");
    expect(parameterOf("dues.standard")).toBeUndefined();
  });

  it("agrees with the typed figures on who states a figure and how strongly", () => {
    for (const profile of profiles) {
      for (const [id, figure] of Object.entries(profile.figures)) {
        const statement = parameterOf(id)?.statements.find((entry) => entry.profile === profile.id);
        if (parameterOf(id)) expect(statement?.strength, `${profile.id} ${id}`).toBe(figure?.strength);
      }
    }
  });
});
