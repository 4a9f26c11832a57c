/** 工委: how a superior supervises many branches. It states no figure of a single branch’s meetings. */
import type { Profile } from "./profile.ts";
import { profileNames } from "./profile-names.ts";

export const cityOrgansSupervision: Profile = {
  ...profileNames["city-organs-supervision"],
  figures: {
    "meetings.annual_plan": { value: true, strength: "应当", source: "city-organs/2.2" },
    "report.grades": { value: ["好", "较好", "一般", "差"], strength: "应当", source: "city-organs/1.3" },
    "report.interview_at": { value: ["较好", "一般", "差"], strength: "应当", source: "city-organs/1.3" },
    "rectify.window": { value: "下季度核查", strength: "应当", source: "city-organs/2.3" },
    "supervise.cadence": { value: ["季初提示", "季中督导", "季末讲评"], strength: "应当", source: "city-organs/2.1" },
    "supervise.quarter_stages": {
      value: ["季初提示", "季中督导", "季末讲评"],
      strength: "应当",
      source: "city-organs/2.1",
    },
    "supervise.looks": { value: ["记录", "资料", "台账", "氛围"], strength: "应当", source: "city-organs/2.2" },
    "supervise.annual_documents": {
      value: [
        { title: "工作要点", words: ["要点"] },
        { title: "实施细则", words: ["细则"] },
        { title: "办法", words: ["办法"] },
      ],
      strength: "应当",
      source: "city-organs/2.2",
    },
  },
};
