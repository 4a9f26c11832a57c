/**
 * 区局: the lecture in a district bureau. Its “超过7人 / 不足7人” leaves exactly seven open; the national figure stands
 * (decision 17), so `committee.required_at` is not stated here. “每季度或半年” is tested as half-year (decision 14).
 */
import type { Profile } from "./profile.ts";

export const districtBureau2018: Profile = {
  id: "district-bureau-2018",
  title: "区局标准化",
  document: "某区局党支部标准化建设辅导讲稿（广东，2018年）",
  figures: {
    "branch.min_full_members": { value: 3, strength: "应当", source: "district-bureau/1.1.3" },
    "branch.max_members": {
      value: { count: 50, inclusive: false, of: "full-members" },
      strength: "应当",
      source: "district-bureau/1.1.3",
    },
    "group.min_members": { value: 3, strength: "一般", source: "district-bureau/1.1.4" },
    "group.min_full": { value: 1, strength: "必须", source: "district-bureau/1.1.4" },
    "assembly.frequency": {
      value: { times: 1, per: "quarter" },
      strength: "一般",
      source: "district-bureau/4.1.1",
    },
    "committee.meeting_frequency": {
      value: { times: 1, per: "month" },
      strength: "一般",
      source: "district-bureau/4.1.1",
    },
    "group.meeting_frequency": {
      value: { times: 1, per: "month" },
      strength: "一般",
      source: "district-bureau/4.1.1",
    },
    "lecture.frequency": { value: { times: 1, per: "quarter" }, strength: "一般", source: "district-bureau/4.1.1" },
    "partyday.frequency": { value: { times: 1, per: "month" }, strength: "应当", source: "district-bureau/4.1.4" },
    "orglife.frequency": { value: { times: 1, per: "half" }, strength: "一般", source: "district-bureau/4.1.2" },
    "dues.unpaid_months": { value: 6, strength: "应当", source: "district-bureau/3.1.4" },
  },
};
