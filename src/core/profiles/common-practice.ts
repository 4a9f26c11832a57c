/**
 * Figures that several of the documents state alike (通行做法): they hold when a rule is asked for by common practice and
 * no chosen profile states the figure itself (decision 13). The source is the text they were taken from.
 */
import type { Figures } from "./figures.ts";

export const commonPractice: Figures = {
  "relation.screening": { value: { times: 1, per: "year" }, strength: "通行做法", source: "district-bureau/3.1.2" },
  "assembly.briefing": { value: { times: 1, per: "year" }, strength: "通行做法", source: "district-bureau/6.1.1" },
  "report.yearly": { value: { times: 1, per: "year" }, strength: "通行做法", source: "district-bureau/6.1.1" },
  "facility.set": {
    value: [
      { title: "有场所", words: ["场所", "活动室", "会议室", "阵地"] },
      { title: "有设施", words: ["设施", "设备", "桌椅"] },
      { title: "有标志", words: ["标志", "标识", "标牌", "牌匾"] },
      { title: "有党旗", words: ["党旗"] },
      { title: "有书报", words: ["书报", "书籍", "报刊", "图书", "党报", "党刊"] },
      { title: "有制度", words: ["制度"] },
    ],
    strength: "通行做法",
    source: "school/4.7",
  },
  "standard.four_areas": {
    value: ["政治功能", "支部班子", "党员队伍", "作用发挥"],
    strength: "通行做法",
    source: "wuwei/1",
  },
};
