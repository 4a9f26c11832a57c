/** 联兴: the plan of a group of companies (两新组织) for the hundred-day campaign of 2018. */
import type { Profile } from "./profile.ts";
import { profileNames } from "./profile-names.ts";

export const lianxing2018: Profile = {
  ...profileNames["lianxing-2018"],
  figures: {
    "assembly.frequency": { value: { times: 1, per: "quarter" }, strength: "至少", source: "lianxing/2.1" },
    "committee.meeting_frequency": { value: { times: 1, per: "month" }, strength: "至少", source: "lianxing/2.1" },
    "group.meeting_frequency": { value: { times: 1, per: "month" }, strength: "至少", source: "lianxing/2.1" },
    "lecture.frequency": { value: { times: 2, per: "year" }, strength: "至少", source: "lianxing/2.1" },
    "partyday.frequency": { value: { times: 1, per: "month" }, strength: "应当", source: "lianxing/2.2" },
    "orglife.frequency": { value: { times: 1, per: "half" }, strength: "至少", source: "lianxing/2.3" },
    "appraisal.frequency": { value: { times: 1, per: "year" }, strength: "至少", source: "lianxing/2.4" },
    "appraisal.excellent_cap": {
      value: { numerator: 1, denominator: 3, of: "members" },
      strength: "原则上",
      source: "lianxing/2.4",
    },
    "partyday.day": { value: { dayOfMonth: 15 }, strength: "应当", source: "lianxing/2.2" },
    "dues.cycle": { value: { times: 1, per: "month" }, strength: "应当", source: "lianxing/3.2" },
    "dues.publication": { value: { times: 1, per: "month" }, strength: "应当", source: "lianxing/3.2" },
    "dues.collector": { value: "组织委员", strength: "应当", source: "lianxing/3.2" },
    "dues.report": { value: { times: 1, per: "month" }, strength: "应当", source: "lianxing/3.2" },
    "facility.set": {
      value: [
        { title: "有场所", words: ["场所", "活动室", "会议室", "阵地"] },
        { title: "有设施", words: ["设施", "设备", "桌椅"] },
        { title: "有标志", words: ["标志", "标识", "标牌", "牌匾"] },
        // 党旗国旗 are two things: one flag does not stand for the other.
        { title: "有党旗", words: ["党旗"] },
        { title: "有国旗", words: ["国旗"] },
        { title: "有党报党刊", words: ["党报", "党刊", "报刊"] },
        { title: "有制度", words: ["制度"] },
      ],
      strength: "应当",
      source: "lianxing/4",
    },
    "points.scope": { value: "组织关系在本单位的全体党员", strength: "应当", source: "lianxing/3.1" },
    "points.cadence": { value: ["每月积分", "每季度通报公示", "年度核算"], strength: "应当", source: "lianxing/3.1" },
    "standard.campaign_days": { value: 100, strength: "应当", source: "lianxing/preface" },
    "standard.five_areas": {
      value: ["班子队伍", "组织生活", "制度机制", "基础保障", "作用发挥"],
      strength: "应当",
      source: "lianxing/preface",
    },
    "rectify.window": { value: "100天左右", strength: "应当", source: "lianxing/preface" },
  },
};
