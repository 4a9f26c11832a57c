/** Captions of 问题台账, for the writer and for whoever reads it again as a ledger. */

/** 问题台账, in the order of its columns. */
export const issueCaptions = [
  "编号",
  "级别",
  "问题",
  "对象／期间",
  "依据",
  "系统复核",
  "原因",
  "措施",
  "责任人",
  "时限",
  "状态",
  "整改日",
  "佐证",
  "验收人",
  "销号日",
  "备注",
  "预警",
  "来源",
  "领域",
  "发现日",
  "位置",
  "复核记录",
  "键",
] as const;

export type IssueCaption = (typeof issueCaptions)[number];

/** The text below the list. */
export const issueNote =
  "补录其他来源的问题（督导反馈、民主评议等）请写在上面空行；不够时在空行之间插入行。编号可空，下次体检时补编。";

/** How the text below the list begins. */
export const issueListEnds: readonly string[] = [issueNote.slice(0, 10), "填表人："];
