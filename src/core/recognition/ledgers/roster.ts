/** 党员花名册: one row per member. */
import type { Field } from "../../model/field.ts";
import type { ColumnMapping } from "../../model/ledger.ts";
import type { MemberRecord, MemberStatus, MemberType, PointsCategory, Sex } from "../../model/record.ts";
import type { SheetRow } from "../../workbook/snapshot.ts";
import { DateFields, dateContext } from "../date-fields.ts";
import type {
  FieldDefinition,
  KindEvidence,
  LedgerDefinition,
  MappedTable,
  TableRecords,
} from "../ledger-definition.ts";
import type { Reading } from "../parse-amount.ts";
import { isPersonName } from "../parse-people.ts";
import { parseFlag, parsePerson } from "../parse-values.ts";
import { type CellParser, parseText } from "../table-rows.ts";
import { halfWidth, isFiller, shownText, withoutBlanks, withoutBrackets } from "../text.ts";
import { withFields } from "../with-fields.ts";
import { otherPeopleWords } from "./other-kinds.ts";

/** 转出日期 while columns are mapped; where it is the only date of a status it becomes `statusFrom` (decision 48). */
const leavingField = "transferredOutOn";

const fields: readonly FieldDefinition[] = [
  { field: "sequence", label: "序号", captions: ["序号", "编号", "排序", "No"], shape: "text" },
  {
    field: "name",
    label: "姓名",
    captions: ["姓名", "党员姓名", "用户姓名", "名字", "党员名字"],
    maybe: ["党员", "名称", "人员"],
    shape: "name",
  },
  { field: "sex", label: "性别", captions: ["性别", "男/女"], shape: "sex" },
  {
    field: "birthDate",
    label: "出生日期",
    captions: ["出生日期", "出生年月", "出生年月日", "出生时间", "生日", "出生"],
    shape: "date",
  },
  {
    field: "idNumber",
    label: "身份证号",
    captions: [
      "身份证号",
      "身份证号码",
      "身份证",
      "公民身份证号码",
      "公民身份号码",
      "证件号码",
      "证件号",
      "居民身份证号",
    ],
    shape: "id-number",
  },
  { field: "ethnicity", label: "民族", captions: ["民族", "族别"], shape: "ethnicity" },
  {
    field: "education",
    label: "学历",
    captions: ["学历", "文化程度", "最高学历", "已取得学历", "全日制学历", "学历学位"],
    shape: "text",
  },
  {
    field: "memberType",
    label: "党员类别（正式或预备）",
    captions: ["党员类别", "党员类型", "党籍状态", "正式/预备", "正式党员或预备党员", "党员性质", "党员身份"],
    maybe: [
      "人员类别",
      "人员类型",
      "类别",
      "类型",
      "政治面貌",
      "人员状态",
      "党员状态",
      "身份",
      "状态",
      "个人身份",
      "人员分类",
    ],
    shape: "member-type",
  },
  {
    field: "joinedOn",
    label: "入党日期",
    captions: [
      "入党时间",
      "入党日期",
      "入党年月",
      "加入党组织日期",
      "加入党组织时间",
      "加入中共党组织日期",
      "确定为预备党员时间",
      "接收为预备党员时间",
      "成为预备党员时间",
      "接收预备党员时间",
      "支部大会通过时间",
      "支部党员大会时间",
      "支部大会通过日期",
      "预备党员时间",
      "何时入党",
    ],
    shape: "date",
  },
  {
    field: "fullMemberOn",
    label: "转正日期",
    captions: [
      "何时转正",
      "预备转正时间",
      "预备转正日期",
      "转正时间",
      "转正日期",
      "转正年月",
      "转为正式党员日期",
      "转为正式党员时间",
      "成为正式党员时间",
      "按期转正时间",
      "预备党员转正时间",
    ],
    shape: "date",
  },
  {
    field: "appliedOn",
    label: "申请入党日期",
    captions: [
      "申请入党时间",
      "申请入党日期",
      "申请日期",
      "申请时间",
      "提交书面申请书时间",
      "提交入党申请时间",
      "递交入党申请书时间",
      "递交申请书时间",
      "提交书面申请时间",
      "首次递交入党申请书时间",
      "提交入党申请书时间",
      "入党申请时间",
    ],
    shape: "date",
  },
  {
    field: "branch",
    label: "所属支部",
    captions: [
      "所在党支部",
      "所属党支部",
      "党支部",
      "党支部名称",
      "所在支部",
      "所属支部",
      "支部",
      "支部名称",
      "所在党组织",
      "所属党组织",
      "党组织名称",
      "所属组织",
      "党组织",
      "所在党支部名称",
    ],
    shape: "text",
  },
  {
    field: "group",
    label: "党小组",
    captions: ["党小组", "所在党小组", "所属党小组", "党员小组", "党小组名称", "所属小组", "所在小组"],
    maybe: ["小组", "组别"],
    shape: "group",
  },
  {
    field: "post",
    label: "党内职务",
    captions: ["党内职务", "党内任职", "党内职务分工", "支部职务", "党组织职务"],
    maybe: ["职务", "岗位职务"],
    shape: "post",
  },
  {
    field: "personType",
    label: "人员类型",
    captions: [
      "人员身份",
      "在职/退休",
      "在职或退休",
      "人员类别",
      "人员类型",
      "人员分类",
      "人员状态",
      "从业状况",
      "工作状态",
      "在职状态",
      "个人身份",
      "职业",
      "身份类别",
    ],
    maybe: ["类别", "类型", "身份", "在岗情况"],
    shape: "person-type",
  },
  {
    field: "pointsCategory",
    label: "积分类别",
    captions: ["积分类别", "积分管理类别", "积分分类", "五类党员", "党员积分类别"],
    maybe: ["类别", "类型", "党员类别", "党员类型", "人员类别", "人员类型", "党员分类"],
    shape: "points-category",
  },
  {
    field: "leader",
    label: "领导干部",
    captions: ["领导干部", "是否领导干部", "是否党员领导干部", "党员领导干部", "是否领导"],
    shape: "yes-no",
  },
  {
    field: "status",
    label: "组织关系状态",
    captions: ["组织关系状态", "组织关系情况", "组织关系所在状态", "在册状态", "在册情况", "管理状态", "组织关系现状"],
    maybe: ["状态", "组织关系", "党员状态", "党籍状态", "人员状态", "党员现状", "目前状态"],
    shape: "status",
  },
  {
    field: "statusFrom",
    label: "状态起始日期",
    captions: [
      "状态起始日期",
      "状态起始时间",
      "状态开始日期",
      "状态日期",
      "起始日期",
      "状态变更日期",
      "状态变动日期",
      "状态变动时间",
      "状态变更时间",
      "外出时间",
      "流出时间",
    ],
    shape: "date",
  },
  {
    field: leavingField,
    label: "转出日期",
    captions: [
      "转出日期",
      "转出时间",
      "组织关系转出时间",
      "组织关系转出日期",
      "关系转出时间",
      "转离支部时间",
      "转出办理时间",
    ],
    shape: "date",
  },
  {
    field: "statusTo",
    label: "状态截止日期",
    captions: ["状态截止日期", "状态截止时间", "状态结束日期", "状态终止日期", "截止日期"],
    shape: "date",
  },
  {
    field: "transferredInOn",
    label: "转入日期",
    captions: [
      "组织关系转入本支部时间",
      "进入支部日期",
      "转入日期",
      "转入时间",
      "组织关系转入时间",
      "组织关系转入日期",
      "关系转入时间",
      "转入支部时间",
      "进入支部时间",
      "转入本支部时间",
      "转入办理时间",
    ],
    shape: "date",
  },
  {
    field: "phone",
    label: "联系电话",
    captions: ["联系电话", "手机号码", "手机号", "联系方式", "手机", "电话", "电话号码", "移动电话"],
    shape: "phone",
  },
  {
    field: "exemption",
    label: "豁免情况",
    captions: [
      "豁免",
      "豁免情况",
      "活动豁免",
      "活动豁免情况",
      "豁免原因",
      "豁免批准",
      "年老体弱",
      "免参加活动",
      "免于参加活动",
    ],
    shape: "text",
  },
  {
    field: "discipline",
    label: "处分类型",
    captions: ["处分类型", "党纪处分", "处分情况", "受处分情况", "处分种类", "党内处分", "处分"],
    shape: "text",
  },
  {
    field: "disciplineFrom",
    label: "处分起始日期",
    captions: ["处分起始日期", "处分开始日期", "处分日期", "处分时间", "处分决定日期", "处分决定时间", "受处分时间"],
    shape: "date",
  },
  {
    field: "disciplineTo",
    label: "处分截止日期",
    captions: [
      "处分截止日期",
      "处分期满日期",
      "处分期满时间",
      "处分结束日期",
      "处分影响期截止日期",
      "影响期截止日期",
      "处分解除日期",
    ],
    shape: "date",
  },
  {
    field: "reportedOn",
    label: "异动报告日期",
    captions: ["异动报告日期", "异动报告时间", "异动上报日期", "变动报告日期", "变动报告时间"],
    shape: "date",
  },
  {
    field: "religious",
    label: "信教情况",
    captions: ["是否信教", "信教", "信教情况", "是否信仰宗教", "宗教信仰"],
    shape: "yes-no",
  },
  {
    field: "gangRelated",
    label: "涉黑涉恶情况",
    captions: ["是否涉黑涉恶", "涉黑涉恶", "涉黑涉恶情况", "是否涉黑恶"],
    shape: "yes-no",
  },
  { field: "note", label: "备注", captions: ["备注", "备注1", "备注说明", "说明", "备注2", "备注3"], shape: "text" },
];

const ignored = [
  "籍贯",
  "年龄",
  "党龄",
  "学位",
  "最高学位",
  "职称",
  "专业技术职务",
  "家庭住址",
  "住址",
  "现居住地",
  "联系地址",
  "户籍所在派出所",
  "参加工作时间",
  "参加工作日期",
  "工作单位",
  "工作单位及职务",
  "单位及职务",
  "单位",
  "部门",
  "工作岗位",
  "行政职务",
  "职务",
  "职位",
  "邮箱",
  "固定电话",
  "婚姻状况",
  "入党介绍人",
  "介绍人",
  "入党时所在党支部",
  "转正时所在党支部",
  "学工号",
  "工号",
  "学号",
  "警号",
  "工作证号",
  "月交纳党费金额",
  "月交党费",
  "所在党委",
  "所属党委",
  "二级党组织名称",
  "毕业院校",
  "毕业学校",
  "专业",
  "所学专业",
  "健康状况",
  "确定为入党积极分子时间",
  "确定为发展对象时间",
  "党内奖励",
  "其他奖励",
  "登录名",
  "年龄范围",
  "预计毕业年月",
  "学位授予日期",
  "到校日期",
  "退休时间",
  "政治面貌",
  "转往单位",
  "转出单位",
  "转入单位",
];

/** What only a list of members has; the weight is how much it tells. */
const telling: readonly (readonly [string, number])[] = [
  ["joinedOn", 0.3],
  ["fullMemberOn", 0.25],
  ["memberType", 0.25],
  ["sex", 0.1],
  ["birthDate", 0.12],
  ["idNumber", 0.12],
  ["ethnicity", 0.1],
  ["education", 0.08],
  ["status", 0.15],
  ["group", 0.1],
  ["pointsCategory", 0.2],
  ["personType", 0.06],
  ["transferredInOn", 0.08],
  ["appliedOn", 0.05],
  ["branch", 0.05],
  ["post", 0.04],
  ["phone", 0.05],
  ["leader", 0.08],
  ["exemption", 0.08],
];

/** What only members have. */
const membership = ["joinedOn", "fullMemberOn", "memberType", "pointsCategory", "status", "group", "post"];

/** 拟转正预备党员名单, 流动党员名册 and the like list some members for another purpose. */
const titles = new RegExp(
  "^(?![\\s\\S]*(?:预备党员(?:名单|名册)|转正|积极分子|发展对象|(?:流动|困难|发展|评议|优秀|先进|参会|出席|请假|缺席|失联|慰问|帮扶|表彰|处分|违纪|转出|转入)党员))[\\s\\S]*" +
    `(?:党员干部花名册|(?<!${otherPeopleWords})花名册|党员名册|党员名单|党员信息|党员基本(?:信息|情况)|党员登记|在册党员|党员台账|党员一览|党员名录|全体党员)`,
);

function fitness(evidence: KindEvidence): number {
  let sum = 0.2;
  for (const [field, weight] of telling) if (evidence.fields.has(field)) sum += weight;
  const isNamed = titles.test(evidence.title);
  if (isNamed) sum += 0.3;
  else if (titles.test(evidence.file)) sum += 0.1;
  // People with sex, birth date and ID are anybody's list: something must say that they are members.
  const isOfMembers = isNamed || membership.some((field) => evidence.fields.has(field));
  const used = evidence.fields.size / Math.max(1, evidence.columns.length);
  if (!isOfMembers || (!isNamed && used < 0.3)) return Math.min(0.4, sum);
  if (!isNamed && isOfApplicants(evidence)) return Math.min(0.3, sum);
  if (!isNamed && isOfCadres(evidence)) return Math.min(0.4, sum);
  return Math.min(1, sum);
}

/** What tells a member from somebody on the way to becoming one. */
const settledMembership = ["fullMemberOn", "memberType", "status", "transferredInOn", "group"];

/** Officials, of whom the day of joining is one fact among many: their rank, what they declare, how they are assessed. */
function isOfCadres(evidence: KindEvidence): boolean {
  if (settledMembership.some((field) => evidence.fields.has(field))) return false;
  return evidence.columns.some((column) =>
    /职务层次|^职级|任现职|现任职级|廉政|述职|述廉|个人(?:有关)?事项/.test(column.joinedKey),
  );
}

/** People who have applied, with the steps of their way and nothing that only members have. */
function isOfApplicants(evidence: KindEvidence): boolean {
  if (settledMembership.some((field) => evidence.fields.has(field))) return false;
  const isOnTheWay = evidence.columns.some((column) =>
    /积极分子|发展对象|培养|介绍人|申请入党|推优/.test(column.joinedKey),
  );
  return isOnTheWay && (evidence.fields.has("appliedOn") || !evidence.fields.has("joinedOn"));
}

function sexOf(text: string): Sex | null {
  if (/^男/.test(text)) return "男";
  return /^女/.test(text) ? "女" : null;
}

function memberTypeOf(text: string): MemberType | null {
  if (/预备/.test(text)) return "probationary";
  return /^(?:中共)?(?:正式)(?:党员)?$|^正式|^中共党员$/.test(text) ? "full" : null;
}

const statuses: readonly (readonly [RegExp, MemberStatus])[] = [
  [/待落实|待转接|待定|待接转|未落实|待转入|待明确|失联/, "pending"],
  [/停止党籍/, "suspended"],
  [/除名|开除|出党|退党|取消预备/, "removed"],
  [/去世|病故|死亡|逝世|亡故/, "deceased"],
  [/转出|调出|转走/, "transferred-out"],
  [/流动|流出|外出/, "floating"],
  [/在册|正常|在岗|在职|在籍|流入|转入|恢复|退休|组织关系在/, "on-roster"],
];

function statusOf(text: string): MemberStatus | null {
  for (const [pattern, status] of statuses) if (pattern.test(text)) return status;
  return null;
}

function pointsCategoryOf(text: string): PointsCategory | null {
  if (/老弱|病残/.test(text)) return "老弱病残";
  if (/流动/.test(text)) return "流动";
  if (/非公/.test(text)) return "非公";
  if (/无职/.test(text)) return "无职";
  return /在职/.test(text) ? "在职" : null;
}

/** A cell that holds one of a few words. */
function word<T>(find: (text: string) => T | null, expected: string): CellParser<T> {
  const known = new Map<string, Reading<T>>();
  return (value): Reading<T> => {
    const shown = shownText(value);
    const before = known.get(shown);
    if (before) return before;
    const reading = read(shown);
    if (known.size < 200 && shown.length <= 60) known.set(shown, reading);
    return reading;
  };

  function read(shown: string): Reading<T> {
    const found = shown.length <= 60 ? find(withoutBlanks(halfWidth(shown))) : null;
    if (found !== null) return { state: "value", value: found };
    if (isFiller(shown)) return { state: "blank" };
    return { state: "unreadable", why: `“${shown.slice(0, 20)}”不在能认出的写法之中（${expected}）` };
  }
}

const parseSex = word(sexOf, "男、女");
const parseMemberType = word(memberTypeOf, "正式党员、预备党员");
const parseStatus = word(statusOf, "在册、流动、转出、停止党籍、除名、去世、待落实");
const parsePointsCategory = word(pointsCategoryOf, "在职、无职、非公、流动、老弱病残");

/** An ID number is text: a long number has already lost its last digits. */
const parseIdNumber: CellParser<string> = (value) => {
  if (typeof value === "number" && value >= 1e15) {
    return { state: "unreadable", why: "身份证号存成了数字，末几位已经丢失，请按文本重新填写" };
  }
  const text = withoutBlanks(halfWidth(shownText(value))).replace(/^'/, "");
  if (isFiller(text)) return { state: "blank" };
  return { state: "value", value: text.toUpperCase() };
};

const parsePhone: CellParser<string> = (value, flags) => {
  const text = parseText(value, flags);
  return text.state === "value" && text.value !== "无"
    ? { state: "value", value: withoutBlanks(halfWidth(text.value)) }
    : text;
};

/** Cells with content a row without a name needs to be a member whose name is missing. */
const contentOfNamelessMember = 3;

/** Of a register that mixes members with others, only members are read. */
const otherPeople =
  /^(?:群众|共青团员|团员|无党派(?:人士)?|民主党派|入党积极分子|积极分子|发展对象|入党申请人|普通群众)$/;

function read(table: MappedTable): TableRecords<MemberRecord> {
  const { reader, hints } = table;
  const dates = new DateFields("roster", reader, dateContext(hints, null));
  const records: MemberRecord[] = [];
  const politics = table.area.columns.find(
    (column) => column.leafKey === "政治面貌" && !isMapped(table, column.column),
  );
  let lastRow: number | null = null;
  for (const entry of table.body) {
    if (entry.kind !== "content") continue;
    const { row } = entry;
    // A member may span several rows: the further ones belong to the first.
    if (reader.isCarried(row, "name")) {
      lastRow = row.index;
      continue;
    }
    const name = reader.read(row, "name", parsePerson);
    if (!name) continue;
    if (name.state === "blank" && entry.filled < contentOfNamelessMember) continue;
    // The title of the next table stands alone in its row; a member may too, but bears a name.
    if (entry.filled === 1 && !(name.state === "value" && isPersonName(name.value))) continue;
    if (politics && otherPeople.test(withoutBlanks(table.area.grid.text(row, politics.column)))) continue;
    lastRow = row.index;
    records.push(memberOf(table, dates, row, name, entry.section));
  }
  return { records, questions: dates.questions(table.area), unreadable: dates.unreadable, lastRow };
}

function settle(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  if (columns.some((column) => column.field === "statusFrom")) return columns;
  return columns.map((column) => (column.field === leavingField ? { ...column, field: "statusFrom" } : column));
}

function isLeavingColumn(table: MappedTable): boolean {
  return table.columns.some((column) => column.field === "statusFrom" && /转出|转离/.test(column.caption));
}

function isMapped(table: MappedTable, column: number): boolean {
  return table.columns.some((mapping) => mapping.column === column);
}

function memberOf(
  table: MappedTable,
  dates: DateFields,
  row: SheetRow,
  name: Field<string>,
  section: string | null,
): MemberRecord {
  const { reader } = table;
  const statedStatus = reader.read(row, "status", parseStatus);
  const ownFrom = dates.read(row, "statusFrom");
  const leftOn = isLeavingColumn(table) ? ownFrom : dates.read(row, leavingField);
  // 转出日期 is the day from which the status 转出 holds (decision 48), and says so where no status stands.
  let status = statedStatus;
  if (leftOn?.state === "value" && (status === undefined || status.state === "blank")) {
    status = { state: "value", value: "transferred-out", raw: leftOn.raw, at: leftOn.at };
  }
  const isGone = status?.state === "value" && status.value === "transferred-out";
  const statusFrom = isGone && leftOn && leftOn.state !== "blank" ? leftOn : ownFrom;
  const group = reader.read(row, "group", parseGroup) ?? sectionGroup(table, row, section);
  const fieldsOfRecord = {
    sex: reader.read(row, "sex", parseSex),
    birthDate: dates.read(row, "birthDate", { birth: true }),
    idNumber: reader.read(row, "idNumber", parseIdNumber),
    ethnicity: reader.text(row, "ethnicity"),
    education: reader.text(row, "education"),
    memberType: reader.read(row, "memberType", parseMemberType),
    joinedOn: dates.read(row, "joinedOn"),
    fullMemberOn: dates.read(row, "fullMemberOn"),
    appliedOn: dates.read(row, "appliedOn"),
    branch: reader.text(row, "branch"),
    group,
    post: reader.text(row, "post"),
    personType: reader.text(row, "personType"),
    pointsCategory: reader.read(row, "pointsCategory", parsePointsCategory),
    leader: reader.read(row, "leader", parseFlag),
    status,
    statusFrom,
    statusTo: dates.read(row, "statusTo"),
    transferredInOn: dates.read(row, "transferredInOn"),
    phone: reader.read(row, "phone", parsePhone),
    exemption: reader.text(row, "exemption"),
    discipline: reader.text(row, "discipline"),
    disciplineFrom: dates.read(row, "disciplineFrom"),
    disciplineTo: dates.read(row, "disciplineTo"),
    reportedOn: dates.read(row, "reportedOn"),
    religious: reader.read(row, "religious", parseFlag),
    gangRelated: reader.read(row, "gangRelated", parseFlag),
    note: reader.text(row, "note"),
  };
  return withFields({ place: reader.recordPlace(row), name }, fieldsOfRecord);
}

const parseGroup: CellParser<string> = (value, flags) => {
  const text = parseText(value, flags);
  if (text.state !== "value") return text;
  const group = withoutBlanks(withoutBrackets(halfWidth(text.value)));
  return group === "" || group === "无" ? { state: "blank" } : { state: "value", value: group };
};

/** A roster without a group column may list its groups under section titles. */
function sectionGroup(table: MappedTable, row: SheetRow, section: string | null): Field<string> | undefined {
  if (section === null || !/党小组|第.{1,3}组/.test(section)) return undefined;
  const text = /[^、.\s]*(?:党小组|组)/.exec(withoutBlanks(section))?.[0];
  return text === undefined
    ? undefined
    : {
        state: "value",
        value: text,
        raw: section,
        at: { sheet: table.reader.sheet, range: table.reader.recordPlace(row).range },
      };
}

export const roster: LedgerDefinition<MemberRecord> & { readonly kind: "roster" } = {
  kind: "roster",
  label: "党员花名册",
  fields,
  ignored,
  key: ["name"],
  wanted: [["joinedOn"], ["memberType"]],
  titles,
  settle,
  fitness,
  read,
};
