/** Captions of 年度工作计划, and the words by which its parts are found again. */

export const yearPlanCaptions = [
  "序号",
  "类型",
  "时段",
  "事项",
  "计划时间",
  "主题内容",
  "责任人",
  "完成情况",
  "完成记录",
  "备注",
  "键",
  "列入日",
] as const;

export type YearPlanCaption = (typeof yearPlanCaptions)[number];

export const yearPlanNoteStart = "计划时间为系统按工作日排的建议";
export const earlierPlansSection = "其他年度计划（保留，不打印）";
export const yearPlanSignatureStart = "填表人：";
export const madeOnLabel = "编制日期：";
export const filedOnLabel = "报备日期：";
