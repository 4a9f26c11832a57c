/** tidy.xlsx: a well-kept 2026 with three sheets and a few honest gaps (listed in planted-gaps.ts). */
import * as looks from "./looks.ts";
import { absentText, meetingsOfYear, presentCount } from "./meetings.ts";
import { branchName, inventedPhone, members, monthlyDues, owesDues, serial, withChanges } from "./people.ts";
import { duesChart, rowHeight, sumFormula, titleRows, widthsOf } from "./sheet-parts.ts";
import { type Content, letters, SheetDraft, type WorkbookDraft } from "./workbook-writer.ts";

const people = withChanges(members, {
  尤十: { status: "流动", statusFrom: "2025-03-01", note: "外出务工" },
  何二: { status: "转出", statusFrom: "2026-08-18", note: "转往示例市某支部" },
  孔五: { exemption: "年老体弱" },
});

/** Planted: the date of full membership of 杨七 was never filled in. */
const withoutFullDate = "杨七";
/** Planted: 卫三 has not paid September. */
const unpaid = { name: "卫三", month: 9 };

function roster(): SheetDraft {
  const sheet = new SheetDraft("党员花名册");
  sheet.columns({ A: 5, B: 9, C: 5.5, D: 6.5, E: 14, F: 8, G: 10, H: 14, I: 14, J: 14, K: 16, L: 12, M: 9, N: 9 });
  sheet.columns({ O: 14, P: 10, Q: 15, R: 18 });
  sheet.merge("A1:R1", branchName, looks.title);
  sheet.merge("A2:R2", "党 员 花 名 册（2026年度）", { ...looks.title, size: 16 });
  sheet.height(1, 30);
  sheet.height(2, 26);
  const alone: Readonly<Record<string, string>> = { A: "序号", B: "姓名", R: "备注" };
  for (const [column, caption] of Object.entries(alone)) sheet.merge(`${column}3:${column}4`, caption, looks.header);
  sheet.merge("C3:F3", "基本信息", looks.header);
  sheet.merge("G3:L3", "党籍信息", looks.header);
  sheet.merge("M3:Q3", "管理信息", looks.header);
  const captions = ["性别", "民族", "出生日期", "学历", "党员类别", "申请入党日期", "入党日期", "转正日期", "党内职务"];
  captions.push("党小组", "人员类别", "组织关系状态", "状态变动日期", "活动豁免", "联系电话");
  sheet.line("C4", captions, looks.header);
  sheet.height(3, 20);
  sheet.height(4, 30);
  const chineseDate = { ...looks.cell, format: 'yyyy"年"m"月"d"日"' };
  people.forEach((member, index) => {
    const row = 5 + index;
    const line: Content[] = [
      index + 1,
      member.name,
      member.sex,
      member.ethnicity,
      serial(member.birth),
      member.education,
      member.full ? "正式党员" : "预备党员",
      serial(member.applied),
      serial(member.joined),
      member.full && member.name !== withoutFullDate ? serial(member.full) : null,
      member.post,
      member.group,
      member.personType,
      member.status,
      member.statusFrom ? serial(member.statusFrom) : null,
      member.exemption,
      inventedPhone(index + 1),
      member.note,
    ];
    sheet.line(`A${row}`, line, (column) => ([4, 7, 8, 9, 14].includes(column) ? chineseDate : looks.cell));
    sheet.height(row, rowHeight(line, widthsOf(sheet, 0, line.length)));
  });
  const last = 4 + people.length;
  sheet.merge(
    `A${last + 1}:R${last + 1}`,
    "制表人：李二　　　　　审核人：张一　　　　　制表日期：2026年11月20日",
    looks.footer,
  );
  sheet.height(last + 1, 24);
  sheet.dropDowns.push({ range: `G5:G${last}`, from: ["正式党员", "预备党员"] });
  sheet.freeze = "C5";
  sheet.titleRows = [1, 4];
  return sheet;
}

function meetings(): SheetDraft {
  const sheet = new SheetDraft("三会一课记录（2026年度）");
  sheet.columns({
    A: 5,
    B: 15,
    C: 13,
    D: 12,
    E: 16,
    F: 8,
    G: 8,
    H: 8,
    I: 6.5,
    J: 6.5,
    K: 22,
    L: 26,
    M: 34,
    N: 20,
    O: 14,
  });
  titleRows(sheet, "O", `${branchName}三会一课记录（2026年度）`, "记录人：李二　　　　　截至2026年11月20日");
  const captions = ["序号", "会议日期", "会议类型", "党小组", "地点", "主持人", "记录人", "主讲人", "应到", "实到"];
  captions.push("缺席人员", "主题（议题）", "会议内容", "决议", "签名");
  sheet.line("A3", captions, looks.header);
  sheet.height(3, 32);
  // Planted: no committee meeting in July, and none of the third group in February.
  const held = meetingsOfYear(people, 2026, "2026-11-20").filter(
    (meeting) =>
      !(meeting.kind === "支委会" && meeting.day.startsWith("2026-07")) &&
      !(meeting.group === "第三党小组" && meeting.day.startsWith("2026-02")),
  );
  held.forEach((meeting, index) => {
    const row = 4 + index;
    // Planted: nobody is named as recorder of the assembly in June.
    const forgotten = meeting.kind === "支部党员大会" && meeting.day.startsWith("2026-06");
    const line: Content[] = [
      index + 1,
      serial(meeting.day),
      meeting.kind,
      meeting.group,
      meeting.place,
      meeting.chair,
      forgotten ? null : meeting.recorder,
      meeting.speaker,
      meeting.expected.length,
      presentCount(meeting),
      absentText(meeting),
      meeting.topic,
      meeting.content,
      meeting.resolution,
      `${meeting.chair}　${meeting.recorder}`,
    ];
    const dated = { ...looks.cell, format: 'yyyy"年"m"月"d"日"' };
    sheet.line(`A${row}`, line, (column) =>
      column === 1 ? dated : column > 9 && column < 14 ? looks.text : looks.cell,
    );
    sheet.height(row, rowHeight(line, widthsOf(sheet, 0, line.length)));
  });
  const last = 3 + held.length;
  sheet.dropDowns.push({
    range: `C4:C${last}`,
    from: ["支部党员大会", "支委会", "党小组会", "党课", "主题党日", "组织生活会"],
  });
  sheet.freeze = "D4";
  sheet.titleRows = [1, 3];
  return sheet;
}

function dues(): SheetDraft {
  const sheet = new SheetDraft("党费收缴台账");
  sheet.columns({ A: 5, B: 9, C: 9, D: 11, E: 10 });
  for (let month = 1; month <= 12; month += 1) sheet.columns({ [letters(4 + month)]: 8.5 });
  sheet.columns({ R: 11, S: 14 });
  titleRows(sheet, "S", `${branchName}党费收缴台账（2026年度）`, "单位：元");
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
  sheet.line("A3", ["序号", "姓名", "人员类别", "党费基数", "月应交", ...months, "合计", "备注"], looks.header);
  sheet.height(3, 28);
  const columns: Content[][] = months.map(() => []);
  people.forEach((member, index) => {
    const row = 4 + index;
    const paid = months.map((_, at) => {
      const month = at + 1;
      if (month === 12 || (member.name === unpaid.name && month === unpaid.month)) return null;
      const key = `2026-${String(month).padStart(2, "0")}`;
      return owesDues(member, key) ? monthlyDues(member.personType, member.base) : null;
    });
    for (const [at, value] of paid.entries()) columns[at]?.push(value);
    const head: Content[] = [index + 1, member.name, member.personType, member.base];
    head.push(monthlyDues(member.personType, member.base));
    const note = member.status === "转出" ? "8月转出" : null;
    sheet.line(`A${row}`, [...head, ...paid, sumFormula(`F${row}:Q${row}`, paid), note], (column) =>
      column < 3 || column === 18 ? looks.cell : looks.amount,
    );
    sheet.height(row, 19);
  });
  const last = 3 + people.length;
  const totalRow = last + 1;
  sheet.merge(`A${totalRow}:E${totalRow}`, "合计", looks.totalWord);
  columns.forEach((values, at) => {
    const name = letters(5 + at);
    sheet.put(`${name}${totalRow}`, sumFormula(`${name}4:${name}${last}`, values), looks.total);
  });
  sheet.put(`R${totalRow}`, sumFormula(`R4:R${last}`, columns.flat()), looks.total);
  sheet.put(`S${totalRow}`, null, looks.totalWord);
  sheet.height(totalRow, 22);
  sheet.merge(`A${totalRow + 1}:F${totalRow + 1}`, "收款人（签名）：李二", looks.footer);
  sheet.merge(`G${totalRow + 1}:L${totalRow + 1}`, "党支部书记（签名）：张一", looks.footer);
  sheet.merge(`M${totalRow + 1}:S${totalRow + 1}`, "2026年11月20日", { ...looks.footer, align: "right" });
  sheet.height(totalRow + 1, 26);
  const totals = columns.map((values) => values.reduce<number>((all, value) => all + Number(value ?? 0), 0));
  duesChart(
    sheet,
    { firstRow: 4, lastRow: last, totalRow, firstMonth: "F", totals },
    "2026年各月实交党费",
    3,
    totalRow + 2,
  );
  sheet.freeze = "C4";
  sheet.titleRows = [1, 3];
  sheet.fitHeight = 1;
  return sheet;
}

export function tidyWorkbook(): WorkbookDraft {
  return {
    title: "支部台账（示例，整齐）",
    creator: "李二",
    saved: "2026-11-20T09:30:00Z",
    sheets: [roster(), meetings(), dues()],
    names: [{ name: "党员名单", refersTo: `'党员花名册'!$B$5:$B$${4 + people.length}` }],
  };
}
