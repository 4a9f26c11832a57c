/** Made-up cells for a column, by what its caption says: what a clerk would have typed there. */
import type { LedgerKind } from "../../src/core/model/ledger.ts";
import type { CellInput } from "../../test/support/snapshot-of.ts";
import type { LayoutColumn } from "./layout.ts";
import type { Random } from "./random.ts";

type Make = (random: Random, row: number) => CellInput;

const people = ["张一", "李二", "王三", "赵四", "钱五", "孙六", "周七", "吴八", "郑小九", "冯小十"] as const;

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** A date between two years in one of the usual notations; plain ones only where `isPlain`. */
function dates(from: number, to: number, isPlain: boolean): Make {
  return (random) => {
    const year = from + random.below(to - from + 1);
    const month = 1 + random.below(12);
    const day = 1 + random.below(28);
    const notation = isPlain ? random.below(3) : random.below(9);
    switch (notation) {
      case 0:
        return `${year}.${month}.${day}`;
      case 1:
        return `${year}-${two(month)}-${two(day)}`;
      case 2:
        return { date: `${year}-${two(month)}-${two(day)}` };
      case 3:
        return `${year}年${month}月${day}日`;
      case 4:
        return `${year}/${month}/${day}`;
      case 5:
        return `${year}${two(month)}${two(day)}`;
      case 6:
        return `${year}.${two(month)}`;
      case 7:
        return `${year}年${month}月`;
      default:
        return `${year}. ${month}. ${day}`;
    }
  };
}

const pick =
  (...values: readonly [CellInput, ...CellInput[]]): Make =>
  (random) =>
    random.pick(values);

const person: Make = (random) => random.pick(people);

const someone: Make = (random, row) => people[row % people.length] ?? random.pick(people);

const severalPeople: Make = (random) => {
  const first = random.below(people.length - 3);
  const names = people.slice(first, first + 2 + random.below(3));
  return names.join(random.pick(["、", "，", " ", ";"]));
};

const texts = pick(
  "学习有关文件并讨论下一步工作",
  "听取上季度工作情况汇报",
  "开展专题讨论，明确责任分工",
  "按计划推进，已落实",
  "结合实际提出意见建议",
);

const memberTypes = pick("正式党员", "正式党员", "预备党员", "正式党员");

const personTypes = pick("在职教职工", "离退休教职工", "在职");

function words(caption: string): Make {
  return (random) => `${caption.slice(0, 4)}${random.pick(["甲", "乙", "丙", "丁"])}`;
}

interface Rule {
  readonly when: RegExp;
  readonly make?: Make;
  readonly byNotation?: (isPlain: boolean) => Make;
}

/** First rule that fits. */
const rules: readonly Rule[] = [
  { when: /^序号|^编号$|^排序$|^顺序号|题号|^index$/, make: (_, row) => row + 1 },
  {
    when: /身份证|证件号|身份号码/,
    make: (random) => `1101011980${two(1 + random.below(12))}0${1 + random.below(8)}${1000 + random.below(9000)}`,
  },
  { when: /电话|手机|联系方式|传真/, make: (random) => `1380000${1000 + random.below(9000)}` },
  {
    when: /编码|工号|学号|警号|工作证号|登录名|用户ID|档案号|微信|QQ|地域编号|小区编号/,
    make: (random) => `02010${1000 + random.below(9000)}`,
  },
  { when: /党龄|年龄$/, make: (random) => 20 + random.below(50) },
  { when: /年龄范围/, make: pick("31-40", "41-50") },
  { when: /^性别$/, make: pick("男", "女") },
  { when: /^民族$/, make: pick("汉族", "满族", "回族", "汉族") },
  { when: /籍贯|户籍|住址|地址|居住地|所属小区|楼幢|房屋/, make: pick("河北保定", "山东济南", "江苏南京") },
  { when: /学历|文化程度/, make: pick("大学本科", "硕士研究生", "大专") },
  { when: /^学位$|最高学位/, make: pick("学士", "硕士", "无") },
  { when: /是否有回执/, make: pick("是", "否") },
  { when: /是否|有无|专兼职|^审核状态$|党务工作者|志愿者|党代表$|^困难党员$/, make: pick("是", "否") },
  { when: /政治面貌/, make: pick("中共党员", "中共党员", "中共预备党员") },
  { when: /党籍状态|党员类型|党员类别|^人员类别$|正式.预备/, make: pick("正式党员", "正式党员", "预备党员") },
  { when: /积分类别/, make: pick("在职", "无职", "流动") },
  { when: /人员分类|个人身份|人员身份|学生类别/, make: pick("在职教职工", "离退休教职工", "本科生") },
  { when: /组织关系状态|在册状态/, make: pick("在册", "在册", "流动", "转出") },
  { when: /当前.*阶段|发展阶段|发展程度/, make: pick("入党申请人", "入党积极分子", "发展对象", "预备党员") },
  { when: /会议类型|会议类别|活动类型/, make: pick("支部党员大会", "支部委员会", "党小组会", "党课") },
  { when: /党小组(?:名称)?$|^小组名称|^所在小组|所属小组|党员小组/, make: pick("第一党小组", "第二党小组") },
  {
    when: /党内职务|岗位职务|班子职务|支部职务|^职务|担任职务/,
    make: pick("书记", "组织委员", "宣传委员", "纪检委员"),
  },
  { when: /分工/, make: pick("主持全面工作", "负责组织工作", "负责宣传工作") },
  { when: /季度$/, make: pick("第一季度", "第二季度", "第三季度") },
  { when: /^年度$|^年份$|述职年度/, make: pick(2024, 2025, 2026) },
  { when: /起止月份|缴费周期/, make: pick("2026.1-3", "2026.4-6", "2026年1-6月") },
  { when: /月份$|党费.*缴纳至|党费已交到|^年月$/, make: pick("2026年1月", "2026年2月", "2026-03") },
  { when: /对应期间/, make: pick("2026年第一季度", "2026年第二季度") },
  { when: /出生/, byNotation: (isPlain) => dates(1955, 2000, isPlain) },
  {
    when: /入党时间|入党日期|加入党组织|转正|参加工作|入团|成立(?:时间|日期)|任职|任命|建立/,
    byNotation: (isPlain) => dates(1995, 2020, isPlain),
  },
  {
    when: /(?:时间|日期|年月|时限|期限|公示|止|起)$|^日期|^时间|思想汇报$|^第.+次思想汇报/,
    byNotation: (isPlain) => dates(2026, 2026, isPlain),
  },
  {
    when: /参加人员|与会人员|参会人员|出席人员|列席人员|主要参与人员|名单$|候选人$|当选人|监票人|计票人|组员|小组成员|实到党员|应到党员|书面意见/,
    make: severalPeople,
  },
  { when: /缺席人员|请假人员|请假或缺席/, make: pick("无", "钱五（出差）", "孙六（病假）", "李二、王三") },
  { when: /缺席原因|请假事由|休假种类/, make: pick("病假", "出差", "事假") },
  { when: /出勤情况|签到情况|出勤$/, make: pick("出席", "出席", "请假", "缺席") },
  { when: /^签到$|^签名$|签字/, make: pick(null, "√") },
  {
    when: /人数|次数|票数?$|名额|党员数|总数|数量$|民警数|党支部数|党支部$.*总数|页数|次$|职数|(?:（|\()[名个](?:）|\))|赞成|反对|弃权|应到|实到|^总计$|总人数|选票$/,
    make: (random) => 5 + random.below(30),
  },
  { when: /有效(?:期|天数)|天数/, make: pick(30, 60, 90) },
  { when: /学时|时长/, make: pick(2, 4, 8, 1.5) },
  { when: /率$|百分比|比例|比列|参与度|^0\.\d$|标准$.*执行/, make: pick("0.5%", "1%", 0.015) },
  { when: /执行标准/, make: pick("0.5%", "1%") },
  {
    when: /应[缴交]|实[缴交]|党费|[缴交]费金额|[缴交]纳金额|月标准|保留整数|[缴交]费总额|\d+月$/,
    make: pick(35, 42.5, 18, 60, 20),
  },
  {
    when: /金额|工资|补贴|津贴|保险|公积金|年金|所得税|基数|税金|支出$|收入$|结余|绩效(?!等级|得分)|福补|个人$|预算|决算|扣款|书报费|洗理费|增减额/,
    make: pick(5200, 6100.5, 4300, 7100, 860),
  },
  {
    when: /得分|分数|分值|积分|成绩|标准分|总分|考核分|自查分|综合评定得分|^加分|^扣分$|合计$|^小计$|语文|数学|英语|名次|排名|指标$.*权重/,
    make: pick(85, 92, 78, 5, 10),
  },
  { when: /评议结果|评议等次|评定等次|等次|等级|考核结果|综合评定/, make: pick("优秀", "合格", "基本合格") },
  { when: /政治素质|工作表现|服务意识|团结协作|自评$|互评$/, make: pick("好", "较好", "优秀") },
  { when: /星级/, make: pick("五星", "四星", "三星") },
  { when: /销号情况|整改状态|整改情况|完成情况/, make: pick("已整改", "整改中", "已完成") },
  {
    when: /谈话人|谈心人|家访人|对象$|主持人?$|记录人?$|组织者|书记(?:姓名)?$|组长$|责任人|经手人|收款人|经办人|审批人|验收人|复核人|督导人|批评人|提出人|联系人|培养人|介绍人|授课人|发言人|联系支委|慰问人|帮扶人|管理人|审核人/,
    make: person,
  },
  { when: /姓名|^党员$|名字$/, make: someone },
  { when: /^(?:党组织)?副?书记$|^(?:组织|宣传|纪检|青年)委员$/, make: person },
  {
    when: /党支部名称|支部名称|^党支部$|所在党?支部|所属党?支部|^支部$|受督导支部|督查对象/,
    make: pick("机关第一党支部", "机关第二党支部"),
  },
  {
    when: /党组织|党委|单位|部门|学院|班级|院系|所属组织|团组织|监督单位|抬头/,
    make: pick("机关党委", "某某中心", "某某公司"),
  },
  { when: /地点|场所|流向|省份|流入地/, make: pick("三楼会议室", "党员活动室", "北京市", "某某社区") },
  { when: /支部类型|支部类别|组织类别|党组织类型/, make: pick("机关党支部", "普通党支部", "联合党支部") },
  {
    when: /文号|介绍信编号|介绍信号|证明信编号|志愿书编[号码]|卷号|件号|编号/,
    make: (random) => `〔2026〕${1 + random.below(90)}号`,
  },
  { when: /备注|说明/, make: pick(null, null, "无", "已核对") },
];

/** Number columns of a matrix whose captions are days or months. */
function matrixCell(kind: LedgerKind | null): Make {
  if (kind === "attendance") return pick("√", "√", "△", "○", null);
  return pick(10, 20, 35);
}

/** @param isPlain easy notations only */
export function cellsFor(column: LayoutColumn, kind: LedgerKind | null, isPlain: boolean): Make {
  if (column.fields.includes("memberType") && !column.fields.includes("personType")) return memberTypes;
  if (column.fields.includes("personType") && !column.fields.includes("memberType")) return personTypes;
  const caption = (column.path.at(-1) ?? "").normalize("NFKC").replace(/\s+/g, "");
  const bare = caption.replace(/\([^()]*\)/g, "") || caption;
  if (/^\d{1,2}$/.test(bare) && column.path.length === 1) return matrixCell(kind);
  if (column.fields[0] === "name" && kind !== "branch") return someone;
  if (/^(?:教工|培养联系人)?[12]$/.test(bare) && column.path.length > 1) return person;
  for (const rule of rules) {
    if (!rule.when.test(bare)) continue;
    const make = rule.byNotation?.(isPlain) ?? rule.make;
    if (make) return make;
  }
  return /内容|议题|主题|事项|措施|意见|问题|情况|原因|决议|题目|议程|用途|摘要|标准|名称/.test(bare)
    ? texts
    : words(bare);
}
