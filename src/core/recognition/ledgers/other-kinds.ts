/**
 * Ledgers that are not read into records yet, by what gives them away: words of the title, captions nobody else has.
 * They keep a list of applicants from being read as a roster, and a leave list from being read as meetings.
 */
import type { LedgerKind } from "../../model/ledger.ts";

export interface OtherKind {
  /** Null for lists that are no ledger of a branch at all. */
  readonly kind: LedgerKind | null;
  /** Chinese. */
  readonly label: string;
  /** Words of title or tab. */
  readonly titles: RegExp;
  /** Captions that tell this kind from the three core ledgers. */
  readonly captions: readonly string[];
  /** One row per person: a table without names is none of these, whatever its tab says. */
  readonly ofPeople?: true;
}

/** People whose lists are no rosters of members, as alternatives of a pattern. */
export const otherPeopleWords =
  "团员|青年|职工|员工|教师|教职工|学生|干部|民警|居民|村民|群众|工会会员|退役军人|志愿者|统战|民主党派(?:人士)?|无党派(?:人士)?|党外(?:人士)?|代表";

/** 团员花名册, 干部名册, 统战人员. 教师党员花名册 and 党员干部花名册 are not among them. */
const listsOfOthers = new RegExp(
  `(?<!党员)(?:${otherPeopleWords})(?:花名册|名册|名单|名录|信息(?:表|台账)|情况表|登记表|一览表|统计表)|统战|党外|民主党派|无党派|归国|港澳台`,
);

export const otherKinds: readonly OtherKind[] = [
  {
    kind: "attendance",
    ofPeople: true,
    label: "考勤记录",
    titles: /考勤|签到表|请销假|请假.{0,3}统计|缺席.{0,3}统计|出勤/,
    captions: ["请假日期", "休假种类", "当月工时", "旷课", "迟到", "早退", "出勤率", "缺勤次数"],
  },
  {
    kind: "development",
    ofPeople: true,
    label: "发展党员台账",
    titles:
      /积极分子|发展对象|入党申请人|发展党员|党员发展|拟吸收|[吸接]收预备党员|转正预备党员|申请转正|可转正|推优|党训班/,
    captions: [
      "培养联系人",
      "递交转正申请书时间",
      "转正申请时间",
      "培养人",
      "政治审查",
      "推优时间",
      "确定积极分子时间",
      "发展阶段",
      "列入发展计划时间",
      "领取志愿书时间",
      "志愿书编号",
      "积极分子结业考试成绩",
      "当前发展阶段",
      "入党谈话时间",
      "首次组织谈话时间",
      "团支部推优",
      "推荐/推优时间",
      "考察时间",
    ],
  },
  {
    kind: "committee",
    ofPeople: true,
    label: "支委班子名册",
    titles: /班子成员|支委班子|支部委员(?:名单|登记|\(|（)|委员会成员|支委名单|委员名册/,
    captions: ["任职时间", "任命时间", "分工", "分工内容", "班子职务", "届次", "任职日期", "离任日期"],
  },
  {
    kind: "branch",
    label: "党组织名录",
    titles: /党组织概况|党支部名录|党组织名录|组织基本情况|党组织信息/,
    captions: [
      "党组织书记",
      "党组织类型",
      "支部书记",
      "党员数",
      "换届时间",
      "支部类别",
      "党组织成立时间",
      "成立时间",
      "组织类别",
      "党员总数",
    ],
  },
  {
    kind: "groups",
    label: "党小组名册",
    titles: /党小组(?:设置|划分|名册|一览)/,
    captions: ["党小组长", "小组长", "组长", "组员"],
  },
  {
    kind: "election",
    label: "换届选举台账",
    titles: /换届|选举|候选人|初步人选/,
    captions: ["应换届时间", "实际换届时间", "得票", "监票人", "候选人", "得票数"],
  },
  {
    kind: "votes",
    label: "表决记录",
    titles: /表决(?:情况|记录|票)/,
    captions: ["赞成", "反对", "弃权", "赞成票", "反对票"],
  },
  {
    kind: "appraisal",
    ofPeople: true,
    label: "民主评议登记表",
    titles: /民主评议|评议(?:情况|结果|登记|汇总|表)|测评表|测评结果/,
    captions: ["评议结果", "评议等次", "测评等次", "自评", "互评", "优秀票", "合格票", "综合评定", "测评项目"],
  },
  {
    kind: "criticism",
    label: "批评意见记录",
    titles: /批评(?:与自我批评|意见)/,
    captions: ["批评人", "被批评人", "批评意见"],
  },
  {
    kind: "study",
    ofPeople: true,
    label: "学习学时台账",
    titles: /学时|学习强国|培训(?:情况|学时|班)/,
    captions: ["学时数", "总学时", "已完成学时数", "完成学时数", "本月学习积分", "培训班名称", "学时"],
  },
  {
    kind: "talks",
    label: "谈心谈话记录",
    titles: /谈心|谈话|家访/,
    captions: ["谈话人", "谈话对象", "谈心人", "谈心对象", "谈心内容", "谈心时间", "谈话内容", "家访对象", "被谈话人"],
  },
  {
    kind: "transfers",
    ofPeople: true,
    label: "组织关系转接台账",
    titles: /组织关系(?:转|接|介绍)|转出党员|转入党员|介绍信|组织隶属/,
    captions: [
      "介绍信编号",
      "介绍信抬头",
      "转出单位",
      "转入单位",
      "是否有回执",
      "回执日期",
      "介绍信有效期天数",
      "转入党组织",
      "转离支部类型",
      "是否转离支部",
    ],
  },
  {
    kind: "floating",
    ofPeople: true,
    label: "流动党员台账",
    titles: /流动党员/,
    captions: ["外出流向", "流出省份", "流出原因", "流入地", "流向", "外出地点", "流出时间", "最近联系时间"],
  },
  {
    kind: "service",
    label: "作用发挥台账",
    titles: /志愿服务|承诺践诺|设岗定责|作用发挥/,
    captions: ["服务时长", "承诺事项", "岗位名称", "服务内容"],
  },
  {
    kind: "care",
    ofPeople: true,
    label: "帮扶慰问台账",
    titles: /困难党员|慰问|帮扶|助困/,
    captions: [
      "困难情况",
      "帮扶人",
      "帮扶人姓名",
      "被帮扶人",
      "慰问金额",
      "补助金额",
      "帮扶措施",
      "贫困原因",
      "困难原因",
    ],
  },
  {
    kind: "awards",
    ofPeople: true,
    label: "奖惩台账",
    titles: /奖惩|表彰|处分|评先评优/,
    captions: ["处分类型", "奖励名称", "表彰名称", "处分原因", "奖励级别"],
  },
  {
    kind: "publicity",
    label: "党务公开台账",
    titles: /党务公开|公开公示/,
    captions: ["公开事项", "公开内容", "公示起止时间", "公开方式"],
  },
  {
    kind: "plans",
    label: "计划总结台账",
    titles: /计划表|工作计划|计划安排|安排表|工作总结|学习计划/,
    captions: ["计划名称", "报送日期", "计划内容"],
  },
  {
    kind: "facilities",
    label: "阵地建设台账",
    titles: /阵地|活动室|设施/,
    captions: ["设施名称", "数量", "规格型号", "购置日期"],
  },
  {
    kind: "funds",
    label: "经费台账",
    titles: /党费(?:收支|使用|支出|结存)|经费|收支/,
    captions: ["支出", "结余", "结存", "用途", "支出金额", "收入金额", "经费来源", "项目"],
  },
  {
    kind: "archive",
    label: "档案目录",
    titles: /档案|卷内目录|归档/,
    captions: ["卷号", "归档日期", "卷内", "页数", "件号"],
  },
  {
    kind: "issues",
    label: "问题整改台账",
    titles: /问题(?:台账|清单|库)|整改|销号/,
    captions: [
      "整改措施",
      "整改期限",
      "整改责任人",
      "销号情况",
      "存在问题",
      "整改情况",
      "整改完成日期",
      "问题描述",
      "完成时限",
      "问题",
    ],
  },
  {
    kind: "supervision",
    label: "督导反馈台账",
    titles: /督导|督查|讲评/,
    captions: ["督导内容", "反馈问题", "督导人"],
  },
  { kind: "ratings", label: "评星定级台账", titles: /评星定级|星级/, captions: ["星级", "等次", "评定星级"] },
  {
    kind: "scorecard",
    label: "考核评分表",
    titles: /考核(?:表|评分|细则)|评分表|达标创星|测评标准|考评/,
    captions: [
      "考核项目",
      "考核内容",
      "评分标准",
      "一级指标",
      "二级指标",
      "扣分",
      "分值",
      "考核标准",
      "得分",
      "自评分",
      "考评得分",
    ],
  },
  {
    kind: "points",
    ofPeople: true,
    label: "积分登记",
    titles: /积分/,
    captions: ["积分", "总积分", "基础分", "加分项", "扣分项", "基础积分", "加分", "本月积分", "日常积分"],
  },
  { kind: null, label: "通讯录", titles: /通讯录|电话(?:簿|本|表)|联系方式/, captions: [] },
  { kind: null, label: "其他人员名册", titles: listsOfOthers, captions: ["入团时间", "入团年月", "入团日期"] },
  {
    kind: null,
    label: "其他收费记录",
    titles:
      /(?:团费|工会(?:会费|经费)|(?<!党)会费|捐款|工资)(?:收缴|缴纳|收取|明细|登记|统计|发放|情况)?(?:表|台账|记录)?/,
    captions: ["实发工资", "应发工资", "捐款金额"],
  },
];

/** Rosters of people who are members no longer. */
export const formerMembers = /历史党员|出党|减少党员|离世党员|去世党员|转出党员/;
