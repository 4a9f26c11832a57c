/** 四强: problems of quality and their remedies; it states hardly a number, its rules are text heuristics. */
import type { Profile } from "./profile.ts";
import { profileNames } from "./profile-names.ts";

export const fourStrong2024: Profile = {
  ...profileNames["four-strong-2024"],
  figures: {
    "meetings.annual_plan": { value: true, strength: "应当", source: "four-strong" },
    "rectify.window": { value: "明确整改时限", strength: "应当", source: "four-strong" },
  },
};
