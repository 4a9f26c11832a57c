/** What the profiles are called: apart from their figures, because lists and the pane's first page need no more. */
import type { ProfileId } from "./profile.ts";

export interface ProfileName<Id extends ProfileId = ProfileId> {
  readonly id: Id;
  /** Short Chinese name for sheets and lists: 国家基础. */
  readonly title: string;
  /** The document, its year and place, in Chinese. */
  readonly document: string;
}

/** In the order they are listed. */
export const profileNames: { readonly [Id in ProfileId]: ProfileName<Id> } = {
  "national-base": {
    id: "national-base",
    title: "国家基础",
    document: "党章和全国性党内法规（支部工作条例、党员教育管理条例、党费规定、发展党员细则等）",
  },
  "school-2019": {
    id: "school-2019",
    title: "学校标准化",
    document: "某高中党支部标准化工作推进方案（区教体党工委，2019年）",
  },
  "city-organs-supervision": {
    id: "city-organs-supervision",
    title: "工委督导",
    document: "市直机关工委督导、季度讲评和销号管理经验材料（年份不详）",
  },
  "district-bureau-2018": {
    id: "district-bureau-2018",
    title: "区局标准化",
    document: "某区局党支部标准化建设辅导讲稿（广东，2018年）",
  },
  "lianxing-2018": {
    id: "lianxing-2018",
    title: "联兴过硬支部",
    document: "联兴集团党支部“五个过硬”百日攻坚实施方案（德州德城区，2018年）",
  },
  "wuwei-star-2021": {
    id: "wuwei-star-2021",
    title: "武威达标创星",
    document: "武威市人民检察院机关党支部“达标创星、整体创优”活动实施方案（2021年）",
  },
  "jiefangbei-2018": {
    id: "jiefangbei-2018",
    title: "解放碑规范化",
    document: "重庆市渝中区解放碑街道基层党建规范化建设材料（2018年）",
  },
  "four-strong-2024": { id: "four-strong-2024", title: "四强支部", document: "市直机关“四强”党支部建设文章（2024年）" },
};
