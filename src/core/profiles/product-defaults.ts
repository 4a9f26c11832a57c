/**
 * Figures that no document states, so that a rule can be judged at all. Everywhere they show they say
 * “产品缺省，非文件数值”. A figure whose absence means 口径未规定 (the frequency of lectures) must never stand here.
 */
import type { Figures } from "./figures.ts";

export const productDefaults: Figures = {
  "attendance.min_rate": { value: 80, strength: "产品缺省", source: "product" },
  "roster.conversion_reminder_days": { value: 30, strength: "产品缺省", source: "product" },
  "orglife.grace": { value: { month: 3, day: 31 }, strength: "产品缺省", source: "product" },
  "assembly.founding_days": { value: 30, strength: "产品缺省", source: "product" },
  "roster.required_fields": {
    value: ["name", "sex", "birthDate", "memberType", "joinedOn", "fullMemberOn", "group", "status"],
    strength: "产品缺省",
    source: "product",
  },
  // The texts name what minutes must tell but list no columns. Agenda, resolution and signature have rules of their own
  // (minutes/agenda, minutes/resolution, minutes/signature): one fault is one gap.
  "minutes.required_fields": {
    value: ["type", "date", "place", "chair", "recorder", "expected", "present", "content"],
    strength: "产品缺省",
    source: "product",
  },
  // Derived from the six months of the regulations, so that a reminder comes long before.
  "dues.arrears_levels": { value: { remind: 2, warn: 4 }, strength: "产品缺省", source: "product" },
  "partyday.vague_topics": {
    value: ["主题党日", "学习", "活动", "无", "党日活动", "日常学习"],
    strength: "产品缺省",
    source: "product",
  },
};
