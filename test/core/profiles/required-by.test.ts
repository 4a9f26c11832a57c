import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/core/profiles/catalogue.ts";
import { requiredBy } from "../../../src/core/profiles/required-by.ts";

describe("requiredBy", () => {
  it("says what asks for a rule", () => {
    expect(requiredBy("meetings/party-lecture")).toEqual(["school-2019", "district-bureau-2018", "lianxing-2018"]);
    expect(requiredBy("party-day/topic-present")).toEqual(["lianxing-2018", "four-strong-2024", "common"]);
    expect(requiredBy("data/sheet-mapped")).toEqual(["national"]);
  });

  it("is empty where no text asks, and for an unknown rule", () => {
    expect(requiredBy("attendance/makeup-study")).toEqual([]);
    expect(requiredBy("constructor")).toEqual([]);
  });

  it("names a source for every rule of the catalogue but the one that no text asks for", () => {
    const unasked = catalogue.filter((entry) => requiredBy(entry.id).length === 0).map((entry) => entry.id);
    expect(unasked).toEqual(["attendance/makeup-study"]);
  });
});
