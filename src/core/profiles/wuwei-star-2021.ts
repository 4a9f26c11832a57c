/** 武威: 达标创星. It states few figures of its own; its groups, stars and classes are in core/checkup. */
import type { Profile } from "./profile.ts";
import { profileNames } from "./profile-names.ts";

export const wuweiStar2021: Profile = {
  ...profileNames["wuwei-star-2021"],
  figures: {
    "branch.max_members": {
      value: { count: 30, inclusive: true, of: "members" },
      strength: "一般",
      source: "wuwei/2.1",
    },
    "facility.set": {
      value: [
        { title: "有场所", words: ["场所", "活动室", "会议室", "阵地"] },
        { title: "有设施", words: ["设施", "设备", "桌椅"] },
        { title: "有标志", words: ["标志", "标识", "标牌", "牌匾"] },
        { title: "有党旗", words: ["党旗"] },
        { title: "有书报", words: ["书报", "书籍", "报刊", "图书", "党报", "党刊"] },
        { title: "有制度", words: ["制度"] },
      ],
      strength: "应当",
      source: "wuwei/2.5",
    },
    "star.thresholds": { value: [95, 90, 80, 70, 60], strength: "应当", source: "wuwei/3.2" },
    "star.quota": {
      value: [
        { name: "五星", value: 1 },
        { name: "四星", value: 2 },
        { name: "三星", value: 1 },
      ],
      strength: "应当",
      source: "wuwei/3.2",
    },
    "star.classes": { value: ["先进", "良好", "一般", "后进"], strength: "应当", source: "wuwei/3.2" },
    "star.deadline_year": { value: 2021, strength: "应当", source: "wuwei/3.1" },
    "star.ledger_built_by": { value: { month: 5, day: 10 }, strength: "应当", source: "wuwei/3.1" },
    "star.ledger_reported_by": { value: { month: 5, day: 12 }, strength: "应当", source: "wuwei/3.1" },
    "star.score_reported_by": { value: { month: 5, day: 20 }, strength: "应当", source: "wuwei/3.2" },
    "star.rated_by": { value: { month: 5, day: 30 }, strength: "应当", source: "wuwei/3.2" },
    "star.acceptance_months": { value: { from: 11, to: 12 }, strength: "应当", source: "wuwei/4.2" },
    "star.rating_months": { value: { from: 1, to: 2 }, strength: "应当", source: "wuwei/4.2" },
    "standard.four_areas": {
      value: ["政治功能", "支部班子", "党员队伍", "作用发挥"],
      strength: "应当",
      source: "wuwei/1",
    },
    "rectify.window": { value: "12月底前", strength: "应当", source: "wuwei/3.3" },
    "supervise.cadence": {
      value: ["月初清单提醒", "月底对账销号", "季度工作调度", "半年督查问效", "年底评议考核"],
      strength: "应当",
      source: "wuwei/4.3",
    },
  },
};
