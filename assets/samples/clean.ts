/** clean.xlsx: two years in which nothing is missing under any shipped profile, at any base date of 2026. */
import * as looks from "./looks.ts";
import { absentText, meetingsOfYear, presentCount } from "./meetings.ts";
import {
  branchName,
  isHere,
  type Member,
  members,
  monthlyDues,
  owesDues,
  pointsCategory,
  serial,
  withChanges,
} from "./people.ts";
import { duesChart, rowHeight, sumFormula, titleRows, widthsOf } from "./sheet-parts.ts";
import { type Content, letters, SheetDraft, type WorkbookDraft } from "./workbook-writer.ts";

const kept = "2026-11-20";

const people = withChanges(members, {
  尤十: { status: "流动", statusFrom: "2025-03-01", note: "外出务工，每季度联系一次" },
  许一: { transferredIn: "2026-06-20", note: "由示例县另一支部转入" },
  何二: { status: "转出", statusFrom: "2026-08-18", note: "转往示例市某支部，回执已收到" },
  孔五: { exemption: "年老体弱，支委会同意不作硬性要求" },
  金九: { note: "预备期至2027年1月14日" },
});

function roster(): SheetDraft {
  const sheet = new SheetDraft("党员花名册");
  sheet.columns({ A: 5, B: 9, C: 5.5, D: 6.5, E: 12, F: 8, G: 9.5, H: 12, I: 12, J: 12, K: 11.5, L: 16 });
  sheet.columns({ M: 9, N: 9, O: 12, P: 12, Q: 20, R: 28, S: 10 });
  titleRows(sheet, "S", `${branchName}党员花名册`, "单位：示例局机关第一党支部　　　　统计日期：2026年11月20日");
  const captions = [
    "序号",
    "姓名",
    "性别",
    "民族",
    "出生日期",
    "学历",
    "党员类别",
    "申请入党日期",
    "入党日期",
    "转正日期",
  ];
  captions.push(
    "党小组",
    "党内职务",
    "人员类别",
    "组织关系状态",
    "状态变动日期",
    "转入日期",
    "活动豁免情况",
    "备注",
    "积分类别",
  );
  sheet.line("A3", captions, looks.header);
  sheet.height(3, 32);
  people.forEach((member, index) => {
    const row = 4 + index;
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
      member.full ? serial(member.full) : null,
      member.group,
      member.post,
      member.personType,
      member.status,
      member.statusFrom ? serial(member.statusFrom) : null,
      member.transferredIn ? serial(member.transferredIn) : null,
      member.exemption,
      member.note,
      pointsCategory(member),
    ];
    sheet.line(`A${row}`, line, (column) => ([4, 7, 8, 9, 14, 15].includes(column) ? looks.date : looks.cell));
    sheet.height(row, rowHeight(line, widthsOf(sheet, 0, line.length)));
  });
  const last = 3 + people.length;
  sheet.merge(
    `A${last + 1}:S${last + 1}`,
    "注：流动党员保留在册，转出党员保留至年底。　　制表人：李二　　审核人：张一",
    looks.footer,
  );
  sheet.height(last + 1, 22);
  sheet.dropDowns.push({ range: `C4:C${last}`, from: ["男", "女"] });
  sheet.dropDowns.push({ range: `G4:G${last}`, from: ["正式党员", "预备党员"] });
  sheet.dropDowns.push({ range: `N4:N${last}`, from: ["在册", "流动", "转出", "停止党籍"] });
  sheet.highlights.push({ range: `A4:S${last}`, formula: '$G4="预备党员"', fill: "E2EFDA" });
  sheet.freeze = "C4";
  sheet.titleRows = [1, 3];
  return sheet;
}

function meetings(year: number): SheetDraft {
  const sheet = new SheetDraft(`${year}年组织生活记录`);
  sheet.columns({ A: 5, B: 12, C: 13, D: 17, E: 11, F: 15, G: 8, H: 8, I: 8, J: 6, K: 6, L: 21, M: 22, N: 22 });
  sheet.columns({ O: 30, P: 18, Q: 13 });
  titleRows(sheet, "Q", `${year}年度三会一课及主题党日记录`, "党支部：示例局机关第一党支部　　　　记录人：李二");
  const captions = ["序号", "日期", "会议类型", "会议名称", "党小组", "地点", "主持人", "记录人", "主讲人", "应到人数"];
  captions.push("实到人数", "缺席人员及原因", "主题", "议题", "主要内容", "会议决议", "签名");
  sheet.line("A3", captions, looks.header);
  sheet.height(3, 34);
  const held = meetingsOfYear(people, year, year === 2026 ? kept : `${year}-12-31`);
  held.forEach((meeting, index) => {
    const row = 4 + index;
    const line: Content[] = [
      index + 1,
      serial(meeting.day),
      meeting.kind,
      meeting.title,
      meeting.group,
      meeting.place,
      meeting.chair,
      meeting.recorder,
      meeting.speaker,
      meeting.expected.length,
      presentCount(meeting),
      absentText(meeting),
      meeting.topic,
      meeting.agenda,
      meeting.content,
      meeting.resolution,
      `${meeting.chair}　${meeting.recorder}`,
    ];
    sheet.line(`A${row}`, line, (column) =>
      column === 1 ? looks.date : column > 10 && column < 16 ? looks.text : looks.cell,
    );
    sheet.height(row, rowHeight(line, widthsOf(sheet, 0, line.length)));
  });
  const last = 3 + held.length;
  sheet.dropDowns.push({
    range: `C4:C${last}`,
    from: ["支部党员大会", "支委会", "党小组会", "党课", "主题党日", "组织生活会"],
  });
  sheet.filter = `A3:Q${last}`;
  sheet.freeze = "D4";
  sheet.titleRows = [1, 3];
  return sheet;
}

function duesOf(member: Member, year: number, month: number): number | null {
  const key = `${year}-${String(month).padStart(2, "0")}`;
  return owesDues(member, key) ? monthlyDues(member.personType, baseOf(member, year)) : null;
}

function baseOf(member: Member, year: number): number {
  return year === 2026 ? member.base : member.base - 100;
}

function dues(year: number): SheetDraft {
  const sheet = new SheetDraft(`${year}年党费`);
  sheet.columns({ A: 5, B: 9, C: 9, D: 11, E: 10 });
  for (let month = 1; month <= 12; month += 1) sheet.columns({ [letters(4 + month)]: 8.5 });
  sheet.columns({ R: 11, S: 16 });
  titleRows(sheet, "S", `${year}年度党费收缴台账`, "党支部：示例局机关第一党支部　　　　单位：元");
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
  sheet.line("A3", ["序号", "姓名", "人员类别", "计算基数", "月应交", ...months, "合计", "备注"], looks.header);
  sheet.height(3, 28);
  const payers = people.filter(
    (member) => isHere(member, `${year}-12-31`) || (member.statusFrom ?? "").startsWith(String(year)),
  );
  const columns: Content[][] = months.map(() => []);
  payers.forEach((member, index) => {
    const row = 4 + index;
    const paid = months.map((_, at) => (year === 2026 && at === 11 ? null : duesOf(member, year, at + 1)));
    for (const [at, value] of paid.entries()) columns[at]?.push(value);
    const head: Content[] = [index + 1, member.name, member.personType, baseOf(member, year)];
    head.push(monthlyDues(member.personType, baseOf(member, year)));
    const note =
      member.status === "转出" && year === 2026 ? "8月转出" : member.transferredIn && year === 2026 ? "6月转入" : null;
    sheet.line(`A${row}`, [...head, ...paid, sumFormula(`F${row}:Q${row}`, paid), note], (column) =>
      column < 3 || column === 18 ? looks.cell : looks.amount,
    );
    sheet.height(row, 20);
  });
  const last = 3 + payers.length;
  const totalRow = last + 1;
  sheet.merge(`A${totalRow}:E${totalRow}`, "合　　计", looks.totalWord);
  const totals = columns.map((values) => values.filter((value) => typeof value === "number"));
  columns.forEach((values, at) => {
    const name = letters(5 + at);
    sheet.put(`${name}${totalRow}`, sumFormula(`${name}4:${name}${last}`, values), looks.total);
  });
  sheet.put(`R${totalRow}`, sumFormula(`R4:R${last}`, totals.flat()), looks.total);
  sheet.put(`S${totalRow}`, null, looks.totalWord);
  sheet.height(totalRow, 22);
  sheet.merge(
    `A${totalRow + 1}:S${totalRow + 1}`,
    "收款人：李二　　　　审核人：张一　　　　每月15日主题党日收取",
    looks.footer,
  );
  sheet.height(totalRow + 1, 22);
  const monthTotals = columns.map((values) => values.reduce<number>((all, value) => all + Number(value ?? 0), 0));
  duesChart(
    sheet,
    { firstRow: 4, lastRow: last, totalRow, firstMonth: "F", totals: monthTotals },
    `${year}年各月实交党费`,
    3,
    totalRow + 2,
  );
  sheet.freeze = "C4";
  sheet.titleRows = [1, 3];
  sheet.fitHeight = 1;
  return sheet;
}

export function cleanWorkbook(): WorkbookDraft {
  const rosterSheet = roster();
  return {
    title: "支部台账（示例，完整）",
    creator: "李二",
    saved: "2026-11-20T09:30:00Z",
    sheets: [rosterSheet, meetings(2025), meetings(2026), dues(2025), dues(2026)],
    names: [{ name: "党员名单", refersTo: `'${rosterSheet.name}'!$B$4:$B$${3 + people.length}` }],
  };
}
