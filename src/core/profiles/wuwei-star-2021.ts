/** 武威: 达标创星. It states few figures of its own; its groups, stars and classes are in core/checkup. */
import type { Profile } from "./profile.ts";

export const wuweiStar2021: Profile = {
  id: "wuwei-star-2021",
  title: "武威达标创星",
  document: "武威市人民检察院机关党支部“达标创星、整体创优”活动实施方案（2021年）",
  figures: {
    "branch.max_members": {
      value: { count: 30, inclusive: true, of: "members" },
      strength: "一般",
      source: "wuwei/2.1",
    },
  },
};
