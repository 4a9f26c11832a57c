/** 四强: problems of quality and their remedies; it states hardly a number, its rules are text heuristics. */
import type { Profile } from "./profile.ts";

export const fourStrong2024: Profile = {
  id: "four-strong-2024",
  title: "四强支部",
  document: "市直机关“四强”党支部建设文章（2024年）",
  figures: {
    "meetings.annual_plan": { value: true, strength: "应当", source: "four-strong" },
    "rectify.window": { value: "明确整改时限", strength: "应当", source: "four-strong" },
  },
};
