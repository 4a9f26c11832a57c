/** 国家基础: what the national texts say of a branch. Always underneath every other profile. */
import type { Profile } from "./profile.ts";

export const nationalBase: Profile = {
  id: "national-base",
  title: "国家基础",
  document: "党章和全国性党内法规（支部工作条例、党员教育管理条例、党费规定、发展党员细则等）",
  figures: {
    "branch.min_full_members": { value: 3, strength: "应当", source: "ZB-4" },
    "branch.max_members": {
      value: { count: 50, inclusive: true, of: "members" },
      strength: "一般",
      source: "ZB-4",
    },
    "group.min_members": { value: 3, strength: "通行做法", source: "QA-group-size" },
    "group.min_full": { value: 1, strength: "通行做法", source: "QA-group-size" },
    "committee.required_at": { value: 7, strength: "应当", source: "ZB-20" },
    "assembly.frequency": { value: { times: 1, per: "quarter" }, strength: "一般", source: "ZB-11" },
    "committee.meeting_frequency": { value: { times: 1, per: "month" }, strength: "一般", source: "ZB-12" },
    "group.meeting_frequency": { value: { times: 1, per: "month" }, strength: "一般", source: "ZB-13" },
    "partyday.frequency": { value: { times: 1, per: "month" }, strength: "应当", source: "JY-16" },
    "orglife.frequency": { value: { times: 1, per: "year" }, strength: "至少", source: "ZB-17" },
    "develop.probation": { value: { months: 12, extensionMonths: 12 }, strength: "应当", source: "DZ-7" },
    "develop.min_age": { value: 18, strength: "应当", source: "FZ26-5" },
    "dues.standard": {
      value: {
        employed: [
          { upTo: 300_000, rate: 50 },
          { upTo: 500_000, rate: 100 },
          { upTo: 1_000_000, rate: 150 },
          { upTo: null, rate: 200 },
        ],
        retired: [
          { upTo: 500_000, rate: 50 },
          { upTo: null, rate: 100 },
        ],
        farmer: { from: 20, to: 100 },
        fixed: 20,
      },
      strength: "应当",
      source: "DF-2",
    },
    "dues.unpaid_months": { value: 6, strength: "应当", source: "DZ-9" },
  },
};
