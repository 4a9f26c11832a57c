/** Captions of 月度清单, and the words by which its parts are found again. */

export const monthListCaptions = [
  "月份",
  "序号",
  "类别",
  "事项",
  "依据",
  "最后期限",
  "月底复核",
  "完成情况",
  "未完成原因",
  "键",
] as const;

export type MonthListCaption = (typeof monthListCaptions)[number];

/** How the small print below the list begins. */
export const monthListNoteStart = "上级临时布置的事项写在空行";
/** The line above the months that are over. */
export const pastMonthsSection = "往月清单（保留，不打印）";
export const monthSignatureStart = "支部书记（签字）：";
export const remindedLabel = "月初提醒：";
export const reconciledLabel = "月底对账：";
