/** 解放碑: a street with many communities. It names “五有” and seven volumes without listing them: the clerk lists them. */
import type { Profile } from "./profile.ts";
import { profileNames } from "./profile-names.ts";

export const jiefangbei2018: Profile = {
  ...profileNames["jiefangbei-2018"],
  figures: {
    "dues.publication": { value: { times: 1, per: "month" }, strength: "应当", source: "jiefangbei/3.2" },
    "partyday.steps": {
      value: ["确定主题", "组织发动", "现场实践", "实效测评"],
      strength: "应当",
      source: "jiefangbei/3.2",
    },
    "facility.set": { value: [], strength: "应当", source: "jiefangbei/2.2" },
    "archive.volume_count": { value: 7, strength: "应当", source: "jiefangbei/2.4" },
    "archive.four_haves": {
      value: [
        { title: "党建资料柜", words: ["资料柜"] },
        { title: "统一档案盒", words: ["档案盒"] },
        { title: "统一档案封面", words: ["封面"] },
        { title: "统一标号", words: ["标号", "编号"] },
      ],
      strength: "应当",
      source: "jiefangbei/2.4",
    },
    "archive.cadence": {
      value: ["每周完善", "每月整理", "每半年汇总", "每年归档"],
      strength: "应当",
      source: "jiefangbei/2.4",
    },
    "points.scope": { value: "五类全体党员", strength: "应当", source: "jiefangbei/3.3" },
    "points.categories": {
      value: ["在职", "无职", "非公", "流动", "老弱病残"],
      strength: "应当",
      source: "jiefangbei/3.3",
    },
    "points.structure": { value: ["基础积分", "日常积分", "民主评议积分"], strength: "应当", source: "jiefangbei/3.3" },
    "points.cadence": { value: ["一月一登记", "一季一公开", "一年一评审"], strength: "应当", source: "jiefangbei/3.3" },
    "points.scale": { value: 100, strength: "应当", source: "jiefangbei/3.3" },
    "supervise.cadence": { value: ["月督查", "季通报", "半年研判"], strength: "应当", source: "jiefangbei/4.3" },
  },
};
