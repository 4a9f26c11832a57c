/** 学校: the plan of a high-school branch. “按需要召开” leaves the assembly to the national figure; the four items of 4+N are not listed. */
import type { Profile } from "./profile.ts";
import { profileNames } from "./profile-names.ts";

export const school2019: Profile = {
  ...profileNames["school-2019"],
  figures: {
    "org.party_staff": { value: 1, strength: "应当", source: "school/4.2.1" },
    "committee.required_roles": {
      value: ["组织", "宣传", "纪检", "统战", "青年"],
      strength: "应当",
      source: "school/4.3.1",
    },
    "term.years": { value: { usual: 3, community: 5, longest: 5 }, strength: "应当", source: "school/4.3.2" },
    "secretary.training": { value: { times: 1, per: "term" }, strength: "至少", source: "school/4.3.3" },
    "develop.priority_groups": {
      value: ["青年教学能手", "优秀青年教师", "学科带头人", "骨干教师"],
      strength: "应当",
      source: "school/4.4.1",
    },
    "relation.screening": { value: { times: 1, per: "year" }, strength: "应当", source: "school/4.4.4" },
    "dues.publication": { value: { times: 1, per: "month" }, strength: "应当", source: "school/4.4.3" },
    "study.sessions": { value: { times: 12, per: "year" }, strength: "至少", source: "school/4.4.2" },
    "assembly.briefing": { value: { times: 1, per: "year" }, strength: "至少", source: "school/4.8.4" },
    "committee.meeting_frequency": { value: { times: 1, per: "month" }, strength: "应当", source: "school/4.5.1" },
    "group.meeting_frequency": { value: { times: 1, per: "month" }, strength: "应当", source: "school/4.5.1" },
    "lecture.frequency": { value: { times: 1, per: "semester" }, strength: "应当", source: "school/4.5.1" },
    "partyday.frequency": { value: { times: 1, per: "month" }, strength: "应当", source: "school/4.5.6" },
    "orglife.frequency": { value: { times: 1, per: "year" }, strength: "应当", source: "school/4.5.2" },
    "demlife.frequency": { value: { times: 1, per: "year" }, strength: "至少", source: "school/4.5.3" },
    "appraisal.frequency": { value: { times: 1, per: "year" }, strength: "应当", source: "school/4.5.4" },
    "report.yearly": { value: { times: 1, per: "year" }, strength: "至少", source: "school/4.8.4" },
    "open.board_items": { value: ["党务公开"], strength: "应当", source: "school/4.7" },
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
      source: "school/4.7",
    },
    "facility.wall_items": {
      value: [
        { title: "支部标牌", words: ["标牌", "牌匾"] },
        { title: "岗位职责", words: ["岗位职责", "职责"] },
        { title: "组织生活制度", words: ["组织生活制度", "制度"] },
      ],
      strength: "应当",
      source: "school/4.7",
    },
    "standard.self_check_by": { value: { month: 8, day: 31 }, strength: "应当", source: "school/5.1" },
    "standard.attain_by": { value: { month: 12, day: 31 }, strength: "应当", source: "school/5.2" },
    "rectify.window": { value: "9月至12月", strength: "应当", source: "school/5.2" },
  },
};
