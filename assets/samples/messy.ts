/**
 * messy.xlsx: two years of ledgers as a busy clerk leaves them. Layouts and notations change from sheet to sheet, and the
 * faults listed in planted-gaps.ts are put in one by one (each marked “Planted” here); the rest is in order.
 */
import * as looks from "./looks.ts";
import { absentText, type Kind, type Meeting, meetingsOfYear, presentCount } from "./meetings.ts";
import {
  branchName,
  expectedOn,
  groupNames,
  inventedId,
  inventedPhone,
  type Member,
  members,
  monthlyDues,
  owesDues,
  pointsCategory,
  serial,
  withChanges,
} from "./people.ts";
import { rowHeight, sum, titleRows, widthsOf } from "./sheet-parts.ts";
import { type Content, type Look, letters, SheetDraft, type WorkbookDraft } from "./workbook-writer.ts";

const kept = "2026-11-20";

const known = withChanges(members, {
  // Planted: the third group is down to two members since 孔五 left.
  钱五: { group: groupNames[0] },
  曹六: { group: groupNames[0], exemption: "年老体弱，支委会同意" },
  华八: { group: groupNames[0], post: "" },
  严七: { group: groupNames[1] },
  吕三: { post: "第三党小组组长" },
  孔五: { status: "转出", statusFrom: "2026-06-30", note: "转往子女所在地某社区党支部" },
  // Planted: probation ended on 20 June 2026 and nothing was done. 许一 is about to end, 杨七 has just begun.
  金九: { group: groupNames[1], joined: "2025-06-20", applied: "2023-03-15" },
  许一: { joined: "2025-12-12", full: null, applied: "2023-09-20" },
  杨七: { joined: "2026-06-26", full: null, applied: "2023-10-08" },
  // Planted: full membership before admission; admitted at 17.
  韩六: { full: "2012-06-21" },
  朱八: { birth: "2000-05-06" },
  // Planted: in no group; standing not settled.
  何二: { group: null },
  秦九: { status: "待落实", note: "借调县外单位，组织关系待明确" },
  尤十: { status: "流动", statusFrom: "2025-03-01", note: "外出务工" },
  卫三: { transferredIn: "2026-05-12", note: "由示例县另一支部转入" },
});

/** A second 陈一, told from the first by birth date and ID number. */
const namesake: Member = {
  name: "陈一",
  sex: "女",
  ethnicity: "汉族",
  birth: "1993-04-12",
  education: "研究生",
  applied: "2013-10-20",
  joined: "2015-12-18",
  full: "2016-12-18",
  group: groupNames[1],
  post: "",
  personType: "在职",
  base: 4100,
  status: "在册",
  statusFrom: null,
  transferredIn: null,
  exemption: "",
  note: "",
};

const people: readonly Member[] = [...known, namesake];

function person(name: string): Member {
  const found = people.find((member) => member.name === name);
  if (!found) throw new Error(`no such member: ${name}`);
  return found;
}

/** A date as somebody typed it; notations change with `style`. */
function typed(iso: string, style: number): { content: Content; look: Look } {
  const [year = "", month = "", day = ""] = iso.split("-");
  const shortMonth = String(Number(month));
  const shortDay = String(Number(day));
  switch (style % 8) {
    case 0:
      return { content: serial(iso), look: looks.slashDate };
    case 1:
      return { content: `${year}.${shortMonth}.${shortDay}`, look: looks.cell };
    case 2:
      return { content: `${year}年${shortMonth}月`, look: looks.cell };
    case 3:
      return { content: `${year}${month}${day}`, look: looks.literal };
    case 4:
      return { content: `${year}/${shortMonth}/${shortDay}`, look: looks.literal };
    case 5:
      return { content: serial(iso), look: looks.monthDate };
    case 6:
      return { content: `${year}年${shortMonth}月${shortDay}日`, look: looks.cell };
    default:
      return { content: Number(`${year}${month}${day}`), look: { ...looks.cell, format: "0" } };
  }
}

function roster(): SheetDraft {
  const sheet = new SheetDraft("党员花名册");
  sheet.columns({ A: 5, B: 9, C: 5, D: 6.5, E: 12, F: 8, G: 21, H: 9, I: 13, J: 14, K: 14, L: 16, M: 12, N: 9 });
  sheet.columns({ O: 11, P: 14, Q: 8.5, R: 17, S: 14, T: 24, U: 9, V: 16 }, ["V"]);
  titleRows(
    sheet,
    "U",
    `${branchName}党员花名册`,
    "填报单位（盖章）：示例局机关第一党支部　　　　　　　　填报日期：2026年11月20日",
  );
  for (const [column, caption] of [
    ["A", "序\n号"],
    ["B", "姓   名"],
    ["Q", "人员\n类别"],
    ["R", "活动豁免\n（年老体弱等）"],
    ["S", "联系电话"],
    ["T", "备 注"],
    ["U", "积分\n类别"],
    ["V", "辅助列"],
  ] as const) {
    sheet.merge(`${column}3:${column}4`, caption, looks.header);
  }
  sheet.merge("C3:G3", "基本情况", looks.header);
  sheet.merge("H3:L3", "党籍情况", looks.header);
  sheet.merge("M3:P3", "组织关系", looks.header);
  const captions = [
    "性别",
    "民族",
    "出生\n年月",
    "文化\n程度",
    "身份证号",
    "党员\n类别",
    "申请入党\n时间",
    "入党\n时间",
  ];
  captions.push("转正\n时间", "党内职务", "党小组", "组织关系\n状态", "状态变动\n时间", "转入\n时间");
  sheet.line("C4", captions, looks.header);
  sheet.height(3, 20);
  sheet.height(4, 32);
  // Planted: 郑九 stands in the roster twice.
  const listed = [...people, person("郑九")];
  listed.forEach((member, index) => {
    const row = 5 + index;
    const again = index === listed.length - 1;
    const probationary = member.full === null;
    const birth = typed(member.birth, [5, 1, 6, 2, 3][index % 5] ?? 1);
    const joined = typed(member.joined, probationary || again ? 1 : index);
    const full = member.full ? typed(member.full, again ? 6 : index) : { content: null, look: looks.cell };
    const applied = typed(member.applied, [2, 1, 4][index % 3] ?? 2);
    const name = index % 9 === 4 ? [...member.name].join("　") : member.name;
    const line: { content: Content; look: Look }[] = [
      { content: index + 1, look: looks.cell },
      { content: name, look: looks.cell },
      { content: member.sex, look: looks.cell },
      { content: again ? member.ethnicity.replace("族", "") : member.ethnicity, look: looks.cell },
      birth,
      { content: member.education, look: looks.cell },
      { content: inventedId(member, again ? people.indexOf(member) + 1 : index + 1), look: looks.literal },
      { content: probationary ? "预备党员" : "正式党员", look: looks.cell },
      applied,
      joined,
      full,
      { content: member.post, look: looks.cell },
      { content: member.group, look: looks.cell },
      { content: member.status, look: looks.cell },
      member.statusFrom ? typed(member.statusFrom, 1) : { content: null, look: looks.cell },
      member.transferredIn ? typed(member.transferredIn, 6) : { content: null, look: looks.cell },
      { content: member.personType, look: looks.cell },
      { content: member.exemption, look: looks.cell },
      { content: inventedPhone(again ? people.indexOf(member) + 1 : index + 1), look: looks.literal },
      { content: again ? "新表补登" : member.note, look: looks.cell },
      { content: pointsCategory(member), look: looks.cell },
      { content: { formula: `B${row}&"|"&M${row}`, result: `${name}|${member.group ?? ""}` }, look: looks.cell },
    ];
    for (const [column, { content, look }] of line.entries()) sheet.put(`${letters(column)}${row}`, content, look);
    const contents = line.map((entry) => entry.content);
    sheet.height(row, rowHeight(contents.slice(0, 21), widthsOf(sheet, 0, 21)));
  });
  // Planted: no birth date; a date nobody can read.
  sheet.put("E14", null, looks.cell);
  sheet.put("I27", "八十年代初", looks.cell);
  const last = 4 + listed.length;
  sheet.merge(
    `A${last + 1}:U${last + 1}`,
    "注：1.本表含预备党员；2.转出党员保留至年底；3.联系电话如有变动请及时告知组织委员。",
    looks.footer,
  );
  sheet.merge(
    `A${last + 2}:U${last + 2}`,
    "制表人：李二　　　　　　审核人：张一　　　　　　　　　　2026年11月20日",
    looks.footer,
  );
  sheet.height(last + 1, 22);
  sheet.height(last + 2, 22);
  sheet.dropDowns.push({ range: `C5:C${last}`, from: ["男", "女"] });
  sheet.dropDowns.push({ range: `H5:H${last}`, from: ["正式党员", "预备党员"] });
  sheet.dropDowns.push({ range: `M5:M${last}`, from: groupNames });
  sheet.highlights.push({ range: `A5:U${last}`, formula: '$H5="预备党员"', fill: "DDEBF7" });
  sheet.notes.push({ cell: "N29", author: "李二", text: "6月30日转出，介绍信回执已收到。" });
  sheet.freeze = "C5";
  sheet.titleRows = [1, 4];
  sheet.printArea = `A1:U${last + 2}`;
  sheet.fitHeight = 1;
  return sheet;
}

interface Column {
  readonly caption: string;
  /** Caption of the merged cell above; columns with the same parent stand side by side. */
  readonly parent?: string;
  readonly width: number;
  readonly value: (meeting: Meeting, index: number) => Content;
  readonly look?: Look;
}

const year2026 = meetingsOfYear(people, 2026, kept);

function held(kind: Kind): readonly Meeting[] {
  return year2026.filter((meeting) => meeting.kind === kind);
}

const signed = (meeting: Meeting): string => `${meeting.chair} ${meeting.recorder}`;

/** A sheet with title, unit row, one- or two-row header and one meeting a row. Returns it with its first data row. */
function meetingSheet(
  name: string,
  title: string,
  unit: string,
  columns: readonly Column[],
  rows: readonly Meeting[],
): { sheet: SheetDraft; first: number } {
  const sheet = new SheetDraft(name);
  for (const [index, column] of columns.entries()) sheet.columns({ [letters(index)]: column.width });
  titleRows(sheet, letters(columns.length - 1), title, unit);
  const twoRows = columns.some((column) => column.parent !== undefined);
  columns.forEach((column, index) => {
    const letter = letters(index);
    if (!twoRows) sheet.put(`${letter}3`, column.caption, looks.header);
    else if (column.parent === undefined) sheet.merge(`${letter}3:${letter}4`, column.caption, looks.header);
    else {
      sheet.put(`${letter}4`, column.caption, looks.header);
      if (columns[index - 1]?.parent === column.parent) return;
      let last = index;
      while (columns[last + 1]?.parent === column.parent) last += 1;
      sheet.merge(`${letter}3:${letters(last)}3`, column.parent, looks.header);
    }
  });
  sheet.height(3, twoRows ? 20 : 32);
  if (twoRows) sheet.height(4, 20);
  const first = twoRows ? 5 : 4;
  rows.forEach((meeting, index) => {
    const contents = columns.map((column) => column.value(meeting, index));
    contents.forEach((content, at) => {
      sheet.put(`${letters(at)}${first + index}`, content, columns[at]?.look ?? looks.cell);
    });
    sheet.height(first + index, rowHeight(contents, widthsOf(sheet, 0, columns.length)));
  });
  sheet.freeze = `C${first}`;
  sheet.titleRows = [1, first - 1];
  return { sheet, first };
}

/** Puts the dates of a sheet in as they were typed, from its first data row down. */
function putDates(
  sheet: SheetDraft,
  column: string,
  first: number,
  dates: readonly (Content | { iso: string })[],
): void {
  dates.forEach((entry, index) => {
    const address = `${column}${first + index}`;
    if (entry !== null && typeof entry === "object" && "iso" in entry)
      sheet.put(address, serial(entry.iso), looks.slashDate);
    else sheet.put(address, entry, looks.cell);
  });
}

const number: Column = { caption: "序号", width: 5, value: (_, index) => index + 1 };

function assemblies(): SheetDraft {
  const [first, second, third, fourth] = held("支部党员大会");
  if (!first || !second || !third || !fourth) throw new Error("four assemblies are expected");
  const columns: Column[] = [
    number,
    { caption: "会议时间", width: 14, value: () => null },
    { caption: "会议类型", width: 15, value: () => "支部党员大会" },
    { caption: "地 点", width: 16, value: (meeting) => meeting.place },
    { caption: "主 持 人", width: 8, value: (meeting) => meeting.chair },
    { caption: "记 录 人", width: 8, value: (meeting) => meeting.recorder },
    { caption: "应到", parent: "人 数", width: 6, value: (meeting) => meeting.expected.length },
    { caption: "实到", parent: "人 数", width: 6, value: presentCount },
    { caption: "缺席人员\n及原因", width: 18, value: absentText, look: looks.text },
    { caption: "会议议题", width: 24, value: (meeting) => meeting.agenda, look: looks.text },
    { caption: "会议内容", width: 34, value: (meeting) => meeting.content, look: looks.text },
    { caption: "会议决议", width: 20, value: (meeting) => meeting.resolution, look: looks.text },
    { caption: "签 名", width: 12, value: signed },
    { caption: "备 注", width: 16, value: () => null },
  ];
  const combined: Meeting = {
    ...third,
    expected: expectedOn(people, "2026-09-15"),
    agenda: `${third.agenda}；主题党日：参观县党史馆`,
  };
  const { sheet, first: top } = meetingSheet(
    "支部党员大会",
    "2026年度支部党员大会记录",
    `支部名称：${branchName}`,
    columns,
    [first, second, combined, fourth, second],
  );
  // Planted: the second quarter's assembly was called off and never held; the fifth row is only planned.
  putDates(sheet, "B", top, [{ iso: first.day }, "2026.6.18", "9月15日", { iso: fourth.day }, "拟于12月18日"]);
  for (const row of [6 as const, 9 as const]) {
    sheet.line(`E${row}`, [null, null, null, null, null], looks.cell);
    sheet.line(`K${row}`, [null, null, null], looks.cell);
  }
  sheet.put("N6", "因防汛值勤取消", looks.cell);
  sheet.put("J9", "听取年度工作总结", looks.text);
  sheet.put("N9", "计划召开", looks.cell);
  sheet.put("C7", "支部党员大会、主题党日", looks.cell);
  // Planted: nobody is named as chair.
  sheet.put("E8", null, looks.cell);
  sheet.merge("A10:N10", "注：每季度至少召开一次，重要事项随时召开。", looks.footer);
  sheet.height(10, 20);
  return sheet;
}

function committee(): SheetDraft {
  const names = (list: readonly Member[], separator: string): string =>
    list.map((member) => member.name).join(separator);
  const present = (meeting: Meeting): readonly Member[] =>
    meeting.expected.filter((member) => !meeting.absent.some((who) => who.name === member.name));
  const columns: Column[] = [
    number,
    { caption: "时  间", width: 13, value: () => null },
    { caption: "地点", width: 13, value: (meeting) => meeting.place },
    { caption: "主持人", width: 8, value: (meeting) => meeting.chair },
    { caption: "记录人", width: 8, value: (meeting) => meeting.recorder },
    {
      caption: "应到人员",
      width: 16,
      value: (meeting, index) => names(meeting.expected, index % 3 === 2 ? "，" : "、"),
      look: looks.text,
    },
    {
      caption: "实到人员",
      width: 16,
      value: (meeting, index) => names(present(meeting), index % 3 === 1 ? " " : "、"),
      look: looks.text,
    },
    { caption: "缺席人员", width: 13, value: absentText },
    { caption: "议 题", width: 24, value: (meeting) => meeting.agenda, look: looks.text },
    { caption: "研究讨论内容", width: 34, value: (meeting) => meeting.content, look: looks.text },
    { caption: "形成决议", width: 22, value: (meeting) => meeting.resolution, look: looks.text },
    { caption: "签字", width: 12, value: signed },
  ];
  // Planted: no meeting in August.
  const rows = held("支委会").filter((meeting) => !meeting.day.startsWith("2026-08"));
  const { sheet, first } = meetingSheet("支委会", "2026年支委会会议记录", "记录人：李二", columns, rows);
  const day = (month: string): string => rows.find((meeting) => meeting.day.startsWith(`2026-${month}`))?.day ?? "";
  const plain = (month: string): string => `${Number(month)}月${Number(day(month).slice(8))}日`;
  putDates(sheet, "B", first, [
    plain("01"),
    `2026.2.${Number(day("02").slice(8))}`,
    { iso: day("03") },
    "2026年4月",
    day("05").replaceAll("-", ""),
    day("06").replace("-0", "/").replace("-0", "/"),
    { iso: day("07") },
    `2026.9.${Number(day("09").slice(8))}`,
    { iso: day("10") },
    plain("11"),
  ]);
  // Planted: what was discussed in May was not written down.
  sheet.put("J8", null, looks.text);
  return sheet;
}

function groupMeetings(): SheetDraft {
  const columns: Column[] = [
    number,
    { caption: "时间", width: 12, value: (meeting) => serial(meeting.day), look: looks.date },
    { caption: "党小组", width: 12, value: (meeting) => meeting.group },
    { caption: "地点", width: 14, value: (meeting) => meeting.place },
    { caption: "主持人", width: 8, value: (meeting) => meeting.chair },
    { caption: "记录人", width: 8, value: (meeting) => meeting.recorder },
    { caption: "应到\n人数", width: 6, value: (meeting) => meeting.expected.length },
    { caption: "实到\n人数", width: 6, value: presentCount },
    { caption: "缺席人员", width: 15, value: absentText },
    { caption: "议题", width: 28, value: (meeting) => meeting.agenda, look: looks.text },
    { caption: "主要内容", width: 36, value: (meeting) => meeting.content, look: looks.text },
    { caption: "决议", width: 20, value: (meeting) => meeting.resolution, look: looks.text },
    { caption: "签名", width: 12, value: signed },
  ];
  // Planted: the third group did not meet in May.
  const rows = held("党小组会").filter(
    (meeting) => !(meeting.group === "第三党小组" && meeting.day.startsWith("2026-05")),
  );
  const { sheet, first } = meetingSheet("党小组会", "2026年党小组会记录", "单位：示例局机关第一党支部", columns, rows);
  rows.forEach((meeting, index) => {
    const row = first + index;
    // Planted: more people present than expected; an absentee who is in no roster.
    if (meeting.group === "第二党小组" && meeting.day.startsWith("2026-06")) {
      sheet.put(`H${row}`, meeting.expected.length + 2, looks.cell);
      sheet.put(`I${row}`, "无", looks.cell);
    }
    if (meeting.group === "第一党小组" && meeting.day.startsWith("2026-08")) {
      sheet.put(`H${row}`, meeting.expected.length - 1, looks.cell);
      sheet.put(`I${row}`, "周十八（事假）", looks.cell);
    }
  });
  return sheet;
}

function lectures(): SheetDraft {
  const columns: Column[] = [
    number,
    { caption: "授课日期", width: 13, value: () => null },
    { caption: "授课地点", width: 20, value: (meeting) => meeting.place },
    { caption: "主持人", width: 8, value: (meeting) => meeting.chair },
    { caption: "主讲人", width: 8, value: (meeting) => meeting.speaker },
    { caption: "记录人", width: 8, value: (meeting) => meeting.recorder },
    { caption: "应到", width: 6, value: (meeting) => meeting.expected.length },
    { caption: "实到", width: 6, value: presentCount },
    { caption: "缺席人员", width: 20, value: absentText },
    { caption: "党课题目", width: 26, value: (meeting) => meeting.topic, look: looks.text },
    { caption: "主要内容", width: 36, value: (meeting) => meeting.content, look: looks.text },
  ];
  const { sheet, first } = meetingSheet("党课", "2026年党课记录", "示例局机关第一党支部", columns, held("党课"));
  // Planted: June has no 31st; the last lecture has no date.
  putDates(sheet, "B", first, ["2026.3.24", "2026.6.31", { iso: "2026-09-24" }, null]);
  return sheet;
}

function partyDays(): SheetDraft {
  const attendees = (meeting: Meeting): string => {
    const away = meeting.absent.map((who) => who.name);
    return away.length === 0 ? "全体党员" : `除${away.join("、")}外全体党员`;
  };
  const columns: Column[] = [
    number,
    { caption: "活动时间", width: 13, value: () => null },
    { caption: "活动地点", width: 17, value: (meeting) => meeting.place },
    { caption: "主持人", width: 8, value: (meeting) => meeting.chair },
    { caption: "记录人", width: 8, value: (meeting) => meeting.recorder },
    { caption: "应到人数", width: 6, value: (meeting) => meeting.expected.length },
    { caption: "实到人数", width: 6, value: presentCount },
    { caption: "参加人员", width: 22, value: attendees, look: looks.text },
    { caption: "缺席人员", width: 20, value: absentText },
    { caption: "活动主题", width: 26, value: (meeting) => meeting.topic, look: looks.text },
    { caption: "活动内容", width: 36, value: (meeting) => meeting.content, look: looks.text },
    { caption: "备注", width: 12, value: () => null },
  ];
  // Planted: none in February. September's was held together with the assembly and stands on that sheet.
  const rows = held("主题党日").filter((meeting) => !/-(?:02|09)-/.test(meeting.day));
  const { sheet, first } = meetingSheet("主题党日", "主题党日活动记录（2026年）", "固定时间：每月15日", columns, rows);
  putDates(sheet, "B", first, [
    "1月15日",
    "2026.3.15",
    "20260415",
    "2026年5月",
    { iso: "2026-06-15" },
    "2026/7/15",
    { iso: "2026-08-15" },
    "2026年10月15日",
    { iso: "2026-11-15" },
  ]);
  // Planted: a topic that names nothing (May); fewer than half took part (August).
  sheet.put("J7", "学习", looks.text);
  const august = rows[6];
  const few = (august?.expected ?? []).slice(0, 11);
  sheet.put("G10", few.length, looks.cell);
  sheet.put("H10", few.map((member) => member.name).join("、"), looks.text);
  sheet.put("I10", "其余党员防汛值勤", looks.cell);
  sheet.height(10, 62);
  return sheet;
}

function orgLife(): SheetDraft {
  const [base] = held("组织生活会");
  if (!base) throw new Error("an organizational life meeting is expected");
  const columns: Column[] = [
    number,
    { caption: "时间", width: 13, value: () => null },
    { caption: "地点", width: 18, value: (meeting) => meeting.place },
    { caption: "主持人", width: 8, value: (meeting) => meeting.chair },
    { caption: "记录人", width: 8, value: (meeting) => meeting.recorder },
    { caption: "应到人数", width: 6, value: (meeting) => meeting.expected.length },
    { caption: "实到人数", width: 6, value: presentCount },
    { caption: "缺席人员", width: 18, value: absentText },
    { caption: "会议主题", width: 26, value: (meeting) => meeting.topic, look: looks.text },
    { caption: "会议内容", width: 38, value: (meeting) => meeting.content, look: looks.text },
    { caption: "会议决议", width: 22, value: (meeting) => meeting.resolution, look: looks.text },
    { caption: "签名", width: 12, value: signed },
  ];
  // Planted: nothing in the first half-year.
  const meeting: Meeting = { ...base, expected: expectedOn(people, "2026-08-21") };
  const { sheet, first } = meetingSheet("组织生活会", "2026年组织生活会记录", "示例局机关第一党支部", columns, [
    meeting,
  ]);
  putDates(sheet, "B", first, ["2026年8月21日"]);
  return sheet;
}

function meetings2025(): SheetDraft {
  const columns: Column[] = [
    number,
    { caption: "日期", width: 12, value: (meeting) => meeting.day.replace(/-0?/g, ".") },
    { caption: "会议类别", width: 13, value: (meeting) => meeting.kind },
    { caption: "党小组", width: 12, value: (meeting) => meeting.group },
    { caption: "会议主题", width: 30, value: (meeting) => meeting.topic, look: looks.text },
    { caption: "地点", width: 17, value: (meeting) => meeting.place },
    { caption: "主持人", width: 8, value: (meeting) => meeting.chair },
    { caption: "记录人", width: 8, value: (meeting) => meeting.recorder },
    { caption: "应到", width: 6, value: (meeting) => meeting.expected.length },
    { caption: "实到", width: 6, value: presentCount },
    { caption: "缺席人员", width: 22, value: absentText },
    { caption: "主要内容", width: 40, value: (meeting) => meeting.content, look: looks.text },
  ];
  const rows = meetingsOfYear(people, 2025, "2025-12-31");
  return meetingSheet("2025年三会一课", "2025年三会一课、主题党日登记表", "示例局机关第一党支部", columns, rows).sheet;
}

const month = (year: number, index: number): string => `${year}-${String(index).padStart(2, "0")}`;

/** 2025: one row for each member and quarter. */
function dues2025(): SheetDraft {
  const sheet = new SheetDraft("2025党费");
  sheet.columns({ A: 6, B: 10, C: 13, D: 12, E: 11, F: 12, G: 14, H: 10, I: 18 });
  titleRows(sheet, "I", "2025年度党费交纳登记表", "填报单位：示例局机关第一党支部　　　　单位：元");
  const captions = ["序号", "姓  名", "所属月份", "党费基数", "月应交", "实交金额", "交费日期", "收款人", "备注"];
  sheet.line("A3", captions, looks.header);
  sheet.height(3, 24);
  // 何六 left in July 2025 and is in no roster any more: the records of 2025 name him rightly.
  const former: Member = { ...person("孙六"), name: "何六", base: 4900, status: "转出", statusFrom: "2025-07-10" };
  const paid: number[] = [];
  let row = 4;
  for (let quarter = 1; quarter <= 4; quarter += 1) {
    for (const member of [...people, former]) {
      if (member.name === "曹六" || member.transferredIn) continue;
      // Planted: the fourth quarter of 吴八 is not there; with January to March 2026 that makes six months.
      if (member.name === "吴八" && quarter === 4) continue;
      const owed = [quarter * 3 - 2, quarter * 3 - 1, quarter * 3].filter((index) =>
        owesDues(member, month(2025, index)),
      );
      const from = owed[0];
      const to = owed.at(-1);
      if (from === undefined || to === undefined) continue;
      const base = member.base - 100;
      const due = monthlyDues(member.personType, base);
      const amount = sum(owed.map(() => due));
      paid.push(amount);
      const notation = [`${from}-${to}月`, `2025.${from}-${to}`, `${from}—${to}月`][quarter % 3] ?? "";
      const months = from === to ? `${from}月` : notation;
      const line: Content[] = [row - 3, member.name, months, base, due, amount, `2025.${quarter * 3}.15`, "李二", null];
      sheet.line(`A${row}`, line, (column) => ([3, 4, 5].includes(column) ? looks.amount : looks.cell));
      sheet.height(row, 18);
      row += 1;
    }
  }
  sheet.merge(`A${row}:E${row}`, "合  计", looks.totalWord);
  // Planted: the total was worked out by hand and is 100 yuan short.
  sheet.put(`F${row}`, sum(paid) - 100, looks.total);
  sheet.line(`G${row}`, [null, null, null], looks.totalWord);
  sheet.height(row, 20);
  sheet.merge(`A${row + 1}:I${row + 1}`, "制表人：李二　　　　　　审核人：张一", looks.footer);
  sheet.height(row + 1, 22);
  sheet.landscape = false;
  sheet.freeze = "C4";
  sheet.titleRows = [1, 3];
  return sheet;
}

/** 2026: members × months with 应交 and 实交 side by side. */
function dues2026(): { sheet: SheetDraft; totalRow: number; totals: readonly number[] } {
  const sheet = new SheetDraft("2026党费");
  sheet.columns({ A: 4.5, B: 8, C: 8, D: 9.5 });
  for (let column = 4; column < 28; column += 1) sheet.columns({ [letters(column)]: 7.5 });
  sheet.columns({ AC: 10, AD: 18 });
  sheet.merge("A1:AD1", "2026年度党费收缴登记表", looks.title);
  sheet.height(1, 34);
  sheet.merge("A2:P2", "填报单位：示例局机关第一党支部", looks.unit);
  sheet.merge("Q2:AD2", "单位：元", looks.unitRight);
  sheet.height(2, 20);
  for (const [column, caption] of [
    ["A", "序号"],
    ["B", "姓 名"],
    ["C", "人员\n类别"],
    ["D", "计算\n基数"],
    ["AC", "实交\n合计"],
    ["AD", "备注"],
  ] as const) {
    sheet.merge(`${column}3:${column}4`, caption, looks.header);
  }
  const dueColumn = (index: number): string => letters(2 + index * 2);
  const paidColumn = (index: number): string => letters(3 + index * 2);
  for (let index = 1; index <= 12; index += 1) {
    sheet.merge(`${dueColumn(index)}3:${paidColumn(index)}3`, `${index}月`, looks.header);
    sheet.line(`${dueColumn(index)}4`, ["应交", "实交"], looks.header);
  }
  sheet.height(3, 18);
  sheet.height(4, 18);
  const small: Look = { ...looks.amount, size: 9 };
  const listed: readonly (Member | "again")[] = [...people, "again"];
  const paidByMonth: Content[][] = Array.from({ length: 12 }, () => []);
  const dueByMonth: Content[][] = Array.from({ length: 12 }, () => []);
  const rowSums: Content[] = [];
  listed.forEach((entry, index) => {
    const row = 5 + index;
    // Planted: March of 欧阳九 stands a second time below the others.
    const again = entry === "again";
    const member = again ? person("欧阳九") : entry;
    const waived = member.name === "曹六";
    const head: Content[] = [index + 1, member.name, member.personType, waived ? null : member.base];
    sheet.line(`A${row}`, head, (column) => (column === 3 ? small : { ...looks.cell, size: 9 }));
    const own: Content[] = [];
    for (let at = 1; at <= 12; at += 1) {
      const owed = owesDues(member, month(2026, at)) && at <= 11 && (!again || at === 3);
      const standard = monthlyDues(member.personType, member.base);
      // Planted: 周七's due of October is reckoned at 1 % where the base asks for 1.5 %.
      const due: Content = !owed || waived ? null : member.name === "周七" && at === 10 ? 58 : standard;
      const paid = !owed ? null : waived ? "免交" : paidCell(member, at, due);
      sheet.put(`${dueColumn(at)}${row}`, due, small);
      sheet.put(`${paidColumn(at)}${row}`, paid, small);
      own.push(paid);
      dueByMonth[at - 1]?.push(due);
      paidByMonth[at - 1]?.push(paid);
    }
    const cells = Array.from({ length: 12 }, (_, at) => `${paidColumn(at + 1)}${row}`);
    rowSums.push(sum(own));
    sheet.put(`AC${row}`, { formula: `SUM(${cells.join(",")})`, result: sum(own) }, { ...small, bold: true });
    const note = waived ? "生活困难，机关党委2026年1月批准免交" : member.name === "孔五" ? "6月转出" : null;
    sheet.put(`AD${row}`, note, { ...looks.cell, size: 9 });
    sheet.height(row, note !== null && note.length > 10 ? 26 : 18);
  });
  const last = 4 + listed.length;
  const totalRow = last + 1;
  sheet.merge(`A${totalRow}:D${totalRow}`, "合  计", looks.totalWord);
  const totals: number[] = [];
  for (let at = 1; at <= 12; at += 1) {
    for (const [column, values] of [
      [dueColumn(at), dueByMonth[at - 1] ?? []],
      [paidColumn(at), paidByMonth[at - 1] ?? []],
    ] as const) {
      const result = sum(values);
      sheet.put(
        `${column}${totalRow}`,
        { formula: `SUM(${column}5:${column}${last})`, result },
        { ...looks.total, size: 9 },
      );
    }
    totals.push(sum(paidByMonth[at - 1] ?? []));
  }
  sheet.put(`AC${totalRow}`, { formula: `SUM(AC5:AC${last})`, result: sum(rowSums) }, { ...looks.total, size: 9 });
  sheet.put(`AD${totalRow}`, null, looks.totalWord);
  sheet.height(totalRow, 20);
  sheet.merge(`A${totalRow + 1}:AD${totalRow + 1}`, "注：√表示已交，金额待核；免交须附批准文件。", looks.footer);
  sheet.merge(
    `A${totalRow + 2}:AD${totalRow + 2}`,
    "收款人：李二　　　　　审核人：张一　　　　　填表日期：2026年11月20日",
    looks.footer,
  );
  sheet.height(totalRow + 1, 20);
  sheet.height(totalRow + 2, 20);
  sheet.highlights.push({ range: `E5:AB${last}`, formula: 'AND(E$4="实交",N(D5)>0,E5="")', fill: "FCE4D6" });
  sheet.notes.push({ cell: "L9", author: "李二", text: "4月现金交纳，收据在财务，待补金额。" });
  sheet.freeze = "C5";
  sheet.titleRows = [1, 4];
  sheet.fitHeight = 1;
  return { sheet, totalRow, totals };
}

/** What 2026 says of one member and month, faults included. */
function paidCell(member: Member, at: number, due: Content): Content {
  const { name } = member;
  // Planted: unpaid months of 吴八 (a run of six from October), 沈五 (four to date) and 褚二 (one).
  if (name === "吴八" && at <= 3) return null;
  if (name === "沈五" && at >= 7) return null;
  if (name === "褚二" && at === 4) return null;
  // Not a fault: November is still open.
  if (at === 11 && (name === "冯十" || name === "朱八")) return null;
  // Planted: four yuan short.
  if (name === "蒋四" && at === 6) return 40;
  // A tick, and (planted) an amount typed as text, which =SUM leaves out.
  if (name === "钱五" && at === 4) return "√";
  if (name === "何二" && at === 2) return "46元";
  return due;
}

function chartSheet(source: SheetDraft, totalRow: number, totals: readonly number[]): SheetDraft {
  const sheet = new SheetDraft("统计图");
  sheet.columns({ A: 10, B: 14 });
  sheet.merge("A1:B1", "各月实交党费", { ...looks.title, size: 14 });
  sheet.line("A2", ["月份", "金额（元）"], looks.header);
  for (let at = 1; at <= 12; at += 1) {
    sheet.put(`A${2 + at}`, `${at}月`, looks.cell);
    const formula = `'${source.name}'!${letters(3 + at * 2)}${totalRow}`;
    sheet.put(`B${2 + at}`, { formula, result: totals[at - 1] ?? 0 }, looks.amount);
  }
  sheet.charts.push({
    title: "2026年各月实交党费（元）",
    categories: "'统计图'!$A$3:$A$14",
    series: [{ name: "实交", values: "'统计图'!$B$3:$B$14", color: "C00000" }],
    labels: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
    points: [totals],
    anchor: { top: 0, left: 3, bottom: 17, right: 11 },
  });
  return sheet;
}

export function messyWorkbook(): WorkbookDraft {
  const { sheet, totalRow, totals } = dues2026();
  return {
    title: "支部台账（示例，待整理）",
    creator: "李二",
    saved: "2026-11-20T09:30:00Z",
    sheets: [
      roster(),
      assemblies(),
      committee(),
      groupMeetings(),
      lectures(),
      partyDays(),
      orgLife(),
      meetings2025(),
      dues2025(),
      sheet,
      chartSheet(sheet, totalRow, totals),
      new SheetDraft("Sheet3"),
    ],
    names: [
      { name: "党员名单", refersTo: `'党员花名册'!$B$5:$B$${4 + people.length}` },
      { name: "党费基数", refersTo: `'2026党费'!$D$5:$D$${4 + people.length}` },
    ],
  };
}
