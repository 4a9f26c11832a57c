/** 联兴: the plan of a group of companies (两新组织) for the hundred-day campaign of 2018. */
import type { Profile } from "./profile.ts";

export const lianxing2018: Profile = {
  id: "lianxing-2018",
  title: "联兴过硬支部",
  document: "联兴集团党支部“五个过硬”百日攻坚实施方案（德州德城区，2018年）",
  figures: {
    "assembly.frequency": { value: { times: 1, per: "quarter" }, strength: "至少", source: "lianxing/2.1" },
    "committee.meeting_frequency": { value: { times: 1, per: "month" }, strength: "至少", source: "lianxing/2.1" },
    "group.meeting_frequency": { value: { times: 1, per: "month" }, strength: "至少", source: "lianxing/2.1" },
    "lecture.frequency": { value: { times: 2, per: "year" }, strength: "至少", source: "lianxing/2.1" },
    "partyday.frequency": { value: { times: 1, per: "month" }, strength: "应当", source: "lianxing/2.2" },
    "orglife.frequency": { value: { times: 1, per: "half" }, strength: "至少", source: "lianxing/2.3" },
  },
};
