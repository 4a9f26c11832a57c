/** 批评意见记录: one row per opinion one member gave another, or himself. */
import { defineEntryLedger } from "../entry-ledger.ts";

export const criticism = defineEntryLedger("criticism", {
  titles: /批评(?:与自我批评|意见|记录|台账)|自我批评/,
  key: ["critic", "target"],
  telling: ["critic", "target", "opinion", "response"],
  telltale: ["批评人", "被批评人", "批评意见", "批评对象", "被批评人表态", "相互批评意见", "自我批评", "提出批评人"],
  captions: {
    date: ["会议日期", "日期", "时间", "会议时间", "召开时间", "组织生活会时间"],
    critic: ["批评人", "发言人", "提出人", "提意见人", "提出批评人", "批评者", "意见提出人", "提出意见人"],
    target: ["被批评人", "批评对象", "对象", "被批评者", "被提意见人", "被批评对象"],
    type: ["类型", "批评类型", "类别", "自我批评/相互批评", "批评类别"],
    opinion: [
      "意见",
      "批评意见",
      "意见内容",
      "内容",
      "批评内容",
      "具体意见",
      "相互批评意见",
      "批评意见内容",
      "存在问题",
    ],
    response: ["表态", "回应", "被批评人表态", "表态情况", "态度", "回应情况"],
    note: ["备注", "说明"],
  },
  ignored: ["地点", "主持人", "记录人", "会议名称", "整改措施"],
});
