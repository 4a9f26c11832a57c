/** 会议记录（三会一课、主题党日、组织生活会 …）: one row per meeting. */
import { type DateSpan, yearOf } from "../../model/date.ts";
import type { Field } from "../../model/field.ts";
import type { Question } from "../../model/ledger.ts";
import type { Place } from "../../model/place.ts";
import type { Headcount, MeetingRecord, MeetingType } from "../../model/record.ts";
import type { SheetRow } from "../../workbook/snapshot.ts";
import { DateFields, dateContext, dateParser, yearsOfRows } from "../date-fields.ts";
import type {
  FieldDefinition,
  KindEvidence,
  LedgerDefinition,
  MappedTable,
  TableHints,
  TableRecords,
} from "../ledger-definition.ts";
import {
  groupNamesIn,
  groupsNamed,
  isKnownOther,
  isOfOtherBody,
  meetingTypesIn,
  sheetMeetingType,
  yearNamedFor,
} from "../meeting-types.ts";
import { parseDate } from "../parse-date.ts";
import { type Counts, countsIn, parseHeadcount, parseNameList } from "../parse-people.ts";
import { standingOf } from "../standing.ts";
import { type CellParser, parseText } from "../table-rows.ts";
import { halfWidth, withoutBlanks } from "../text.ts";
import { withFields } from "../with-fields.ts";

const fields: readonly FieldDefinition[] = [
  { field: "sequence", label: "序号", captions: ["序号", "编号", "次数", "期数"], shape: "text" },
  {
    field: "date",
    label: "召开日期",
    captions: [
      "开会日期",
      "日期",
      "时间",
      "会议时间",
      "会议日期",
      "召开时间",
      "召开日期",
      "开会时间",
      "活动时间",
      "活动日期",
      "开展时间",
      "开展日期",
      "学习时间",
      "学习日期",
      "实际时间",
      "实际会议时间",
      "实际日期",
      "举办时间",
      "开始时间",
      "活动开始时间",
      "党课时间",
      "授课时间",
      "授课日期",
      "会议活动时间",
      "时间日期",
      "日期时间",
      "日",
    ],
    maybe: ["会议结束时间", "月日"],
    shape: "date",
  },
  { field: "year", label: "年度", captions: ["年度", "年份", "所属年度", "年"], shape: "year" },
  { field: "month", label: "月份", captions: ["月份", "所属月份", "月度", "月"], shape: "month" },
  {
    field: "plannedOn",
    label: "计划时间",
    captions: ["计划时间", "计划会议时间", "计划日期", "计划召开时间", "拟定时间"],
    shape: "date",
  },
  {
    field: "standing",
    label: "召开情况",
    captions: ["状态", "召开情况", "完成情况", "是否召开", "会议状态", "开展情况", "落实情况"],
    shape: "text",
  },
  {
    field: "type",
    label: "会议类型",
    captions: [
      "会议类型",
      "类型",
      "会议类别",
      "类别",
      "活动类型",
      "会议形式",
      "组织生活类型",
      "会议种类",
      "活动类别",
      "形式",
      "组织生活形式",
      "会议名称类别",
      "学习形式",
    ],
    maybe: ["会议名称", "名称", "活动名称", "项目", "内容类别"],
    shape: "meeting-type",
  },
  {
    field: "title",
    label: "会议名称",
    captions: [
      "会议名称",
      "名称",
      "活动名称",
      "主题党日活动名称",
      "主题名称",
      "专题名称",
      "党课题目",
      "党课名称",
      "授课题目",
      "会议标题",
    ],
    shape: "text",
  },
  {
    field: "group",
    label: "党小组",
    captions: ["党小组", "所在党小组", "党小组名称", "小组", "组别", "召开党小组", "所属党小组"],
    shape: "group",
  },
  {
    field: "place",
    label: "地点",
    captions: ["地点", "会议地点", "活动地点", "学习地点", "召开地点", "开展地点", "授课地点"],
    shape: "text",
  },
  {
    field: "chair",
    label: "主持人",
    captions: ["主持人", "主持", "主持人姓名", "会议主持人", "召集人"],
    shape: "name",
  },
  {
    field: "recorder",
    label: "记录人",
    captions: ["记录人", "记录", "记录人姓名", "记录员", "会议记录人"],
    shape: "name",
  },
  {
    field: "speaker",
    label: "主讲人",
    captions: ["主讲人", "授课人", "讲课人", "主讲", "党课主讲人", "主讲人姓名", "中心发言人", "中心发言人员"],
    shape: "name",
  },
  {
    field: "expected",
    label: "应到",
    captions: [
      "应到人数",
      "应到",
      "应到党员",
      "应到人员",
      "应到名单",
      "应到党员数",
      "应到党员人数",
      "应参加人数",
      "应参会人数",
      "应出席人数",
      "应参会党员数",
      "应到会人数",
      "应到会",
      "应出席",
    ],
    shape: "headcount",
  },
  {
    field: "present",
    label: "实到",
    captions: [
      "实到人数",
      "实到",
      "实到党员",
      "实到人员",
      "实到名单",
      "实到党员数",
      "实到党员人数",
      "实际参加人数",
      "实参加人数",
      "实参会人数",
      "实出席人数",
      "实参会党员数",
      "实到会人数",
      "参加人数",
      "参会人数",
      "出席人数",
      "到会人数",
      "实际到会人数",
    ],
    maybe: ["人数"],
    shape: "headcount",
  },
  {
    field: "expectedAndPresent",
    label: "应到和实到",
    captions: [
      "应到/实到",
      "应到实到",
      "应到/实到人数",
      "应到人数/实到人数",
      "应到实到人数",
      "出席情况",
      "到会情况",
      "参会情况",
      "出勤情况",
    ],
    shape: "two-headcounts",
  },
  {
    field: "votingExpected",
    label: "有表决权应到",
    captions: [
      "有表决权应到",
      "有表决权应到人数",
      "应到正式党员",
      "应到正式党员数",
      "应到会有表决权党员数",
      "应参会正式党员",
    ],
    shape: "headcount",
  },
  {
    field: "votingPresent",
    label: "有表决权实到",
    captions: [
      "有表决权实到",
      "有表决权实到人数",
      "实到正式党员",
      "实到正式党员数",
      "实到会有表决权党员数",
      "实参会正式党员",
    ],
    shape: "headcount",
  },
  {
    field: "attendees",
    label: "出席名单",
    captions: [
      "参加对象",
      "参加人员",
      "出席人员",
      "参会人员",
      "到会人员",
      "与会人员",
      "出席名单",
      "参会名单",
      "参加人员名单",
      "参会人员名单",
      "到会名单",
      "出席人",
      "参加党员",
      "参会党员",
      "主要参与人员",
      "参与人员",
      "签到名单",
      "出席党员",
    ],
    shape: "names",
  },
  {
    field: "absentees",
    label: "缺席人员",
    captions: [
      "未参加人员及原因",
      "缺席人员",
      "缺席",
      "缺席及原因",
      "缺席人员及原因",
      "缺席名单",
      "请假人员",
      "请假",
      "请假人员及原因",
      "请假或缺席人员",
      "请假缺席人员",
      "缺席请假人员",
      "请假缺席情况",
      "未到人员",
      "未参加人员",
      "缺勤",
      "缺勤人员",
      "请假名单",
      "请假情况",
      "缺席情况",
      "缺席原因",
      "未到人员及原因",
    ],
    maybe: ["请假人数", "缺席人数"],
    shape: "names",
  },
  {
    field: "topic",
    label: "主题",
    captions: [
      "主题",
      "会议主题",
      "活动主题",
      "主题内容",
      "党日主题",
      "主题党日主题",
      "学习主题",
      "议题主题",
      "党课主题",
    ],
    shape: "text",
  },
  {
    field: "agenda",
    label: "议题",
    captions: ["议题及内容", "会议议题及内容", "议题", "会议议题", "议程", "会议议程"],
    shape: "text",
  },
  {
    field: "content",
    label: "内容",
    captions: [
      "内容",
      "会议内容",
      "研究讨论内容",
      "讨论内容",
      "研究内容",
      "主要内容",
      "活动内容",
      "学习内容",
      "会议主要内容",
      "主要内容及特色",
      "党课内容",
      "党课主要内容",
      "简要内容",
      "内容摘要",
      "会议记录",
      "学习记录",
      "会议纪要",
      "内容要点",
    ],
    shape: "text",
  },
  {
    field: "resolution",
    label: "决议",
    captions: [
      "会议决定",
      "决定",
      "决议",
      "会议决议",
      "决定事项",
      "议定事项",
      "决议事项",
      "会议结果",
      "形成决议",
      "表决结果",
      "决议情况",
    ],
    shape: "text",
  },
  {
    field: "signature",
    label: "签名",
    captions: [
      "签名",
      "签字",
      "签到",
      "签到表",
      "签到情况",
      "支部书记签字",
      "书记签字",
      "主持人签字",
      "记录人签字",
      "审核签字",
      "签字确认",
    ],
    shape: "text",
  },
  {
    field: "attachment",
    label: "附件",
    captions: ["附件", "佐证", "佐证材料", "相关文件", "照片", "图片", "影像资料", "资料"],
    shape: "text",
  },
  {
    field: "themeStep",
    label: "确定主题",
    captions: ["确定主题", "确定主题情况", "主题确定", "确定主题环节", "定主题"],
    shape: "text",
  },
  {
    field: "organisingStep",
    label: "组织发动",
    captions: ["组织发动", "组织发动情况", "宣传发动", "组织发动环节"],
    shape: "text",
  },
  {
    field: "practiceStep",
    label: "现场实践",
    captions: ["现场实践", "现场实践情况", "实践活动", "现场实践环节", "开展实践"],
    shape: "text",
  },
  {
    field: "assessmentStep",
    label: "实效测评",
    captions: ["实效测评", "实效测评情况", "效果测评", "实效测评环节", "活动测评"],
    shape: "text",
  },
  {
    field: "performance",
    label: "表现情况",
    captions: ["表现情况", "党员表现", "党员表现情况", "现实表现", "参加表现"],
    shape: "text",
  },
  {
    field: "process",
    label: "过程纪实",
    captions: ["过程纪实", "活动过程", "活动纪实", "过程记录", "纪实", "活动过程纪实"],
    shape: "text",
  },
  { field: "note", label: "备注", captions: ["备注", "说明", "备注说明", "备注1"], shape: "text" },
];

const ignored = [
  "列席人员",
  "列席",
  "缺席人数",
  "请假人数",
  "季度",
  "所属党委",
  "所属党支部",
  "所在党支部",
  "党支部",
  "支部",
  "党支部名称",
  "支部名称",
  "单位",
  "结束时间",
  "会议结束时间",
  "活动结束",
  "活动结束时间",
  "时长",
  "学时",
  "审核情况",
  "是否存档",
  "星期",
  "补充发言人",
  "补充发言人员",
  "主持人学工号",
  "记录人学工号",
  "出席率",
  "到会率",
  "参会率",
  "责任人",
];

const titles =
  /三会一课|会议记录|会议台账|会议登记|会议情况|会议一览|组织生活|主题党日|党员大会|支部大会|支委会|支部委员会会议|党小组会|党课|集中学习|党日活动/;

const telling: readonly (readonly [string, number])[] = [
  ["type", 0.22],
  ["title", 0.1],
  ["place", 0.12],
  ["chair", 0.18],
  ["recorder", 0.15],
  ["speaker", 0.1],
  ["expected", 0.15],
  ["present", 0.15],
  ["expectedAndPresent", 0.12],
  ["attendees", 0.12],
  ["absentees", 0.1],
  ["topic", 0.12],
  ["agenda", 0.12],
  ["content", 0.1],
  ["resolution", 0.12],
  ["group", 0.06],
  ["votingExpected", 0.1],
  ["signature", 0.04],
];

function fitness(evidence: KindEvidence): number {
  const has = (field: string): boolean => evidence.fields.has(field);
  // A row of a person is no meeting: leave lists, study records.
  const isOfPeople = evidence.columns.some((column) => /^(?:姓名|党员姓名)$/.test(column.leafKey));
  let sum = 0.1;
  for (const [field, weight] of telling) if (has(field)) sum += weight;
  if (titles.test(evidence.title)) sum += 0.3;
  else if (titles.test(evidence.file)) sum += 0.1;
  if (isOfPeople) return Math.min(1, sum) * 0.4;
  return isOfOtherBody(evidence.title) ? Math.min(0.3, sum) : Math.min(1, sum);
}

function typesParser(told: TableHints["types"]): CellParser<readonly MeetingType[]> {
  return (value, flags) => {
    const text = parseText(value, flags);
    if (text.state !== "value") return text;
    if (text.value === "无") return { state: "blank" };
    const own = told?.get(text.value);
    if (own !== undefined) return { state: "value", value: [own] };
    const types = meetingTypesIn(text.value);
    return { state: "value", value: types.length > 0 ? types : ["other"] };
  };
}

const parseGroups: CellParser<readonly string[]> = (value, flags) => {
  const text = parseText(value, flags);
  if (text.state !== "value") return text;
  const groups = groupNamesIn(text.value);
  return groups.length === 0 ? { state: "blank" } : { state: "value", value: groups };
};

/** `12/11`, `应到12人，实到11人`. */
function bothCounts(text: string): Counts | null {
  const pair = /^(\d{1,5})[人名]?[/／](\d{1,5})[人名]?$/.exec(withoutBlanks(halfWidth(text.slice(0, 60))));
  if (pair) {
    return { expected: Number(pair[1]), present: Number(pair[2]), votingExpected: null, votingPresent: null };
  }
  return countsIn(text);
}

function headcountParser(which: "expected" | "present"): CellParser<Headcount> {
  return (value, flags) => {
    if (typeof value === "string" && /应|实|[/／]/.test(value)) {
      const count = bothCounts(value)?.[which];
      if (count !== null && count !== undefined) return { state: "value", value: { count, list: null } };
    }
    return parseHeadcount(value, flags);
  };
}

const parseExpected = headcountParser("expected");
const parsePresent = headcountParser("present");

/** A list whose sentence also counts (共12人，应到…) is read as a list; pure counts in it are left to the counts. */
function read(table: MappedTable): TableRecords<MeetingRecord> {
  const { reader, hints, area } = table;
  const dates = new DateFields("meetings", reader, dateContext(hints, null));
  const rows = table.body.filter((entry) => entry.kind === "content").map((entry) => entry);
  const sheetType = typeOfSheet(table);
  const own = rows.map((entry) => ownYear(table, entry.row));
  const years = yearsOfRows(own, hints.stated);
  const unknownTypes = new Map<string, { count: number; at: Place }>();
  const records: MeetingRecord[] = [];
  let lastRow: number | null = null;
  rows.forEach((entry, index) => {
    const { row } = entry;
    if (!isRecord(table, row, entry.filled)) return;
    lastRow = row.index;
    if (isContinuation(table, row)) return;
    const record = meetingOf(table, dates, row, years[index] ?? null, entry.section, sheetType);
    records.push(record);
    noteUnknownType(unknownTypes, record, hints.types);
  });
  return {
    records,
    questions: [...dates.questions(area), ...typeQuestions(unknownTypes)],
    unreadable: dates.unreadable,
    lastRow,
    meetingType: reader.has("type") ? null : (sheetType?.type ?? null),
  };
}

interface SheetType {
  readonly type: MeetingType;
  readonly at: Place;
  readonly raw: string;
}

/** One kind of meeting for the whole sheet, from its title, else its tab, else a file that is a single ledger. */
function typeOfSheet(table: MappedTable): SheetType | null {
  const sheet = table.reader.sheet;
  for (const title of table.hints.titles) {
    const type = sheetMeetingType(title.text);
    if (type !== null) return { type, at: title.at, raw: title.text.trim() };
  }
  if (table.hints.titles.some((title) => /三会一课/.test(title.text))) return null;
  const type = sheetMeetingType(table.hints.tab);
  const at = table.area.grid.place(table.area.headerRows[0] ?? 0, table.area.left);
  return type === null ? null : { type, at, raw: sheet };
}

/** The date of a row as far as it names its own year. */
function ownDate(table: MappedTable, row: SheetRow): DateSpan | null {
  const column = table.columnOf.get("date") ?? table.columnOf.get("month");
  if (column === undefined) return null;
  const cell = table.area.grid.cell(row, column);
  const reading = parseDate(cell.value, cell.flags, dateContext(table.hints, null));
  return reading.state === "value" ? reading.span : null;
}

/** The year a row names itself: in its date, else in its year column. */
function ownYear(table: MappedTable, row: SheetRow): number | null {
  const date = ownDate(table, row);
  if (date) return yearOf(date.from);
  const year = /((?:19|20)\d{2})/.exec(table.reader.shownAt(row, "year"));
  return year ? Number(year[1]) : null;
}

const identifying = ["date", "type", "title", "topic", "agenda", "content"] as const;

function isRecord(table: MappedTable, row: SheetRow, filled: number): boolean {
  // A single cell is a meeting only when it is a date: anything else is the title of the next table or a note.
  if (filled < 2 && ownDate(table, row) === null) return false;
  return identifying.some((field) => {
    const column = table.columnOf.get(field);
    return (
      column !== undefined &&
      !table.area.grid.isCovered(row.index, column) &&
      parseText(row.values[column] ?? null, 0).state === "value"
    );
  });
}

/** A meeting over several rows: its date and its kind are merged down. */
function isContinuation(table: MappedTable, row: SheetRow): boolean {
  const { reader } = table;
  if (!reader.isCarried(row, "date")) return false;
  const second = reader.has("type") ? "type" : reader.has("title") ? "title" : "topic";
  return reader.isCarried(row, second);
}

function meetingOf(
  table: MappedTable,
  dates: DateFields,
  row: SheetRow,
  year: number | null,
  section: string | null,
  sheetType: SheetType | null,
): MeetingRecord {
  const { reader } = table;
  const date = dateOf(table, dates, row, year);
  const title = reader.text(row, "title");
  const topic = reader.text(row, "topic");
  const agenda = reader.text(row, "agenda");
  const titleText = textOf(title);
  const topicText = textOf(topic);
  const typeText = reader.shownAt(row, "type");
  const type = typeField(table, row, section, sheetType, [title, topic, agenda]);
  const dateText = reader.shownAt(row, "date");
  const plan = reader.shownAt(row, "plannedOn");
  const standing = standingOf(
    {
      state: reader.shownAt(row, "standing"),
      heads: [titleText, topicText, typeText, textOf(agenda)],
      note: reader.shownAt(row, "note").slice(0, 60),
      date: dateText,
    },
    dateText !== "",
    plan !== "" && reader.has("date"),
  );
  const stated = /((?:19|20)\d{2})/.exec(reader.shownAt(row, "year"));
  const named =
    yearNamedFor(titleText) ?? yearNamedFor(topicText) ?? yearNamedFor(typeText) ?? yearNamedFor(textOf(agenda));
  const attendees = reader.read(row, "attendees", parseNameList);
  const content = reader.text(row, "content");
  const counts = sentenceCounts(reader.shownAt(row, "expectedAndPresent"), [attendees, content]);
  const countAt = reader.has("expectedAndPresent")
    ? "expectedAndPresent"
    : reader.has("attendees")
      ? "attendees"
      : "content";
  const counted = (which: keyof Counts): Field<Headcount> | undefined =>
    counts && counts[which] !== null
      ? reader.read(row, countAt, () => ({ state: "value", value: { count: counts[which], list: null } }))
      : undefined;
  const fieldsOfRecord = {
    date,
    type,
    group: groupField(table, row, section, [typeText, titleText, topicText]),
    title,
    venue: reader.text(row, "place"),
    chair: reader.text(row, "chair"),
    recorder: reader.text(row, "recorder"),
    speaker: reader.text(row, "speaker"),
    expected: reader.read(row, "expected", parseExpected) ?? counted("expected"),
    present: reader.read(row, "present", parsePresent) ?? counted("present"),
    votingExpected: reader.read(row, "votingExpected", parseHeadcount) ?? counted("votingExpected"),
    votingPresent: reader.read(row, "votingPresent", parseHeadcount) ?? counted("votingPresent"),
    attendees,
    absentees: reader.read(row, "absentees", parseNameList),
    topic,
    agenda,
    content,
    resolution: reader.text(row, "resolution"),
    signature: reader.text(row, "signature"),
    attachment: reader.text(row, "attachment"),
    themeStep: reader.text(row, "themeStep"),
    organisingStep: reader.text(row, "organisingStep"),
    practiceStep: reader.text(row, "practiceStep"),
    assessmentStep: reader.text(row, "assessmentStep"),
    performance: reader.text(row, "performance"),
    process: reader.text(row, "process"),
    note: reader.text(row, "note"),
  };
  return withFields(
    {
      place: reader.recordPlace(row),
      standing,
      statedYear: named ?? (stated ? Number(stated[1]) : null),
    },
    fieldsOfRecord,
  );
}

function textOf(field: Field<string> | undefined): string {
  return field?.state === "value" ? field.value : "";
}

/** The date column; without one, the month column; `15日` beside a month column is completed by it. */
function dateOf(
  table: MappedTable,
  dates: DateFields,
  row: SheetRow,
  year: number | null,
): Field<DateSpan> | undefined {
  const { reader } = table;
  if (!reader.has("date")) {
    const context = { ...dates.context, year, months: true };
    return dates.noted(
      "date",
      reader.read(
        row,
        "month",
        dateParser(context, () => dates.missYear()),
      ),
    );
  }
  const month = reader.shownAt(row, "month");
  const dayOnly = /^(\d{1,2})日?$/.exec(withoutBlanks(halfWidth(reader.shownAt(row, "date"))));
  if (month !== "" && dayOnly) {
    const parser = dateParser({ ...dates.context, year }, () => dates.missYear());
    const composed = `${/月$/.test(month) ? month : `${month}月`}${dayOnly[1]}日`;
    return dates.noted(
      "date",
      reader.read(row, "date", (value, flags) =>
        typeof value === "number" && flags !== 0 ? parser(value, flags) : parser(composed, 0),
      ),
    );
  }
  return dates.read(row, "date", { year });
}

/** The type column; else the sheet's own kind or section; else what the title or topic says without doubt. */
function typeField(
  table: MappedTable,
  row: SheetRow,
  section: string | null,
  sheetType: SheetType | null,
  heads: readonly (Field<string> | undefined)[],
): Field<readonly MeetingType[]> {
  const { reader } = table;
  const own = reader.read(row, "type", typesParser(table.hints.types));
  if (own && own.state !== "blank") return own;
  if (sheetType) return { state: "value", value: [sheetType.type], raw: sheetType.raw, at: sheetType.at };
  const sectionType = section === null ? null : sheetMeetingType(section);
  const at = { sheet: reader.sheet, range: reader.recordPlace(row).range };
  if (sectionType !== null) return { state: "value", value: [sectionType], raw: section ?? "", at };
  for (const head of heads) {
    if (head?.state !== "value" || head.value.length > 60) continue;
    const types = meetingTypesIn(head.value).filter((type) => type !== "study" && type !== "other");
    if (types.length === 1 || (types.length > 1 && /[、,，+和暨及]/.test(head.value))) {
      return { state: "value", value: types, raw: head.raw, at: head.at };
    }
  }
  if (own) return own;
  const captionType = typeOfCaptions(table);
  if (captionType) return { state: "value", value: [captionType.type], raw: captionType.raw, at: captionType.at };
  const told = table.hints.types?.get("");
  if (told !== undefined) return { state: "value", value: [told], raw: "", at };
  return {
    state: "unreadable",
    raw: heads.map((head) => (head?.state === "value" ? head.raw : "")).find((text) => text !== "") ?? "",
    at,
    why: "表上没有会议类型一列，从标题、工作表名和会议名称也看不出是哪一类会议",
  };
}

/** The one kind that the captions of name and topic speak of: 主题党日活动名称, 党课题目. */
function typeOfCaptions(table: MappedTable): SheetType | null {
  for (const { field, caption, column } of table.columns) {
    const type = field === "title" || field === "topic" ? sheetMeetingType(caption) : null;
    const header = table.area.columns.find((candidate) => candidate.column === column);
    if (type !== null && header)
      return { type, at: table.area.grid.place(header.at.row, header.at.column), raw: caption };
  }
  return null;
}

function groupField(
  table: MappedTable,
  row: SheetRow,
  section: string | null,
  texts: readonly string[],
): Field<readonly string[]> | undefined {
  const { reader, hints } = table;
  const own = reader.read(row, "group", parseGroups);
  if (own && own.state !== "blank") return own;
  const sources = [...texts.slice(0, 2), section ?? "", ...hints.titles.map((title) => title.text), hints.tab];
  for (const source of sources) {
    const named = groupsNamed(source);
    if (named.length > 0) {
      return {
        state: "value",
        value: named,
        raw: source,
        at: { sheet: reader.sheet, range: reader.recordPlace(row).range },
      };
    }
  }
  return own;
}

function sentenceCounts(cell: string, others: readonly (Field<unknown> | undefined)[]): Counts | null {
  if (cell !== "") return bothCounts(cell);
  for (const other of others) {
    if (other === undefined || other.state === "blank") continue;
    const counts = countsIn(other.raw);
    if (counts) return counts;
  }
  return null;
}

function noteUnknownType(
  unknown: Map<string, { count: number; at: Place }>,
  record: MeetingRecord,
  told: TableHints["types"],
): void {
  const { type } = record;
  if (type?.state !== "value" || type.value.length !== 1 || type.value[0] !== "other" || isKnownOther(type.raw)) return;
  if (told?.has(type.raw)) return;
  const known = unknown.get(type.raw);
  if (known) known.count += 1;
  else unknown.set(type.raw, { count: 1, at: type.at });
}

/** Asked only about words that come again: a single odd word is no pattern. */
function typeQuestions(unknown: ReadonlyMap<string, { readonly count: number; readonly at: Place }>): Question[] {
  const questions: Question[] = [];
  for (const [word, { count, at }] of unknown) {
    if (count < 2 || questions.length >= 5) continue;
    questions.push({
      code: "which-type",
      text: `“${word}”出现 ${count} 次，还不知道属于哪一类会议，请指明；确定之前按“其他会议”计。`,
      at,
      choices: ["assembly", "committee", "group", "lecture", "party-day", "org-life", "appraisal", "study", "other"],
    });
  }
  return questions;
}

export const meetings: LedgerDefinition<MeetingRecord> & { readonly kind: "meetings" } = {
  kind: "meetings",
  label: "会议记录",
  fields,
  ignored,
  key: ["date", "month"],
  wanted: [],
  titles,
  fitness,
  read,
};
