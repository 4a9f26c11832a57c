/** What a receipt says of a text that is now kept in the workbook. */
export function keptWords(title: string): string {
  return `记下“${title}”（存在工作簿里，不占单元格）`;
}
