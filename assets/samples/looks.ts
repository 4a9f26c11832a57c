/** The looks a clerk gives a ledger: 黑体 title, 宋体 cells, thin borders. */
import type { Look } from "./workbook-writer.ts";

export const title: Look = { font: "黑体", size: 18, bold: true, align: "center", valign: "center", wrap: true };
export const unit: Look = { size: 10.5, align: "left", valign: "center" };
export const unitRight: Look = { ...unit, align: "right" };
export const header: Look = {
  font: "黑体",
  size: 10.5,
  align: "center",
  valign: "center",
  wrap: true,
  border: true,
  fill: "F2F2F2",
};
export const cell: Look = { size: 10, align: "center", valign: "center", wrap: true, border: true };
export const text: Look = { ...cell, align: "left" };
export const date: Look = { ...cell, format: "yyyy-mm-dd" };
export const slashDate: Look = { ...cell, format: "yyyy/m/d" };
export const monthDate: Look = { ...cell, format: 'yyyy"年"m"月"' };
export const amount: Look = { ...cell, align: "right", format: "0.00" };
export const total: Look = { ...amount, bold: true, fill: "FFF2CC" };
export const totalWord: Look = { ...cell, font: "黑体", fill: "FFF2CC" };
export const literal: Look = { ...cell, format: "@" };
export const footer: Look = { size: 10, align: "left", valign: "center", wrap: true };
