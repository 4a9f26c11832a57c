/** One plain and one messy layout of every ledger kind beside the core ones. The people are made up. */
import type { OtherLedgerKind } from "../../../../src/core/model/ledger-fields.ts";
import type { SheetInput } from "../../../support/snapshot-of.ts";

export interface EntryCase {
  readonly kind: OtherLedgerKind;
  readonly what: string;
  readonly sheets: readonly SheetInput[];
  /** What `entriesOf` shows. */
  readonly entries: readonly string[];
}

function one(
  kind: OtherLedgerKind,
  what: string,
  name: string,
  rows: SheetInput["rows"],
  entries: readonly string[],
  merges: readonly string[] = [],
): EntryCase {
  return { kind, what, sheets: [{ name, rows, merges }], entries };
}

export const cases: readonly EntryCase[] = [
  one(
    "attendance",
    "a leave list",
    "请假登记",
    [
      ["2026年党员请假登记表"],
      ["序号", "姓名", "会议时间", "会议名称", "请假原因", "批准人", "补课时间"],
      [1, "张一", "3月5日", "支部党员大会", "出差", "李二", "3月12日"],
      [2, "李 二", "2026.4.9", "主题党日", "病假", "王三", null],
    ],
    [
      "name@B3=张一 date@C3=2026-03-05 title@D3=支部党员大会 reason@E3=出差 handling@F3=李二 madeUpOn@G3=2026-03-12",
      "name@B4=李二 date@C4=2026-04-09 title@D4=主题党日 reason@E4=病假 handling@F4=王三 madeUpOn@G4",
    ],
  ),
  one(
    "attendance",
    "marks by the legend below",
    "考勤",
    [
      ["姓名", "日期", "出勤情况", "备注"],
      ["张一", "2026.3.5", "√", null],
      ["李二", "2026.3.5", "△1", null],
      ["王三", "2026.3.5", "○", null],
      ["赵四", "2026.3.5", "☆", null],
      ["注：√出勤　△事假　○迟到　×旷会"],
    ],
    [
      "name@A2=张一 date@B2=2026-03-05 presence@C2=present note@D2",
      "name@A3=李二 date@B3=2026-03-05 presence@C3=leave note@D3",
      "name@A4=王三 date@B4=2026-03-05 presence@C4=late note@D4",
      "name@A5=赵四 date@B5=2026-03-05 presence@C5=?☆ note@D5",
    ],
  ),
  one(
    "branch",
    "a list of branches",
    "党支部名录",
    [
      [
        "党支部名称",
        "支部类型",
        "成立时间",
        "上级党组织",
        "支部书记",
        "党员数",
        "核定委员数",
        "是否建立团支部",
        "联系电话",
      ],
      ["机关第一党支部", "联合党支部", "2019年6月", "机关党委", "张一", "23人", 5, "是", "01012345678"],
    ],
    [
      "name@A2=机关第一党支部 type@B2=联合党支部 foundedOn@C2=2019-06 seats@G2=5 superior@D2=机关党委 secretary@E2=张一 members@F2=23 youthLeague@H2=true phone@I2=01012345678",
    ],
  ),
  one(
    "branch",
    "a form",
    "党支部概况",
    [
      ["党支部基本情况表"],
      ["支部名称", "机关第一党支部", "支部类型", "普通党支部"],
      ["成立时间", "2019.6.1", "支部书记", "张 一"],
      ["党员人数", 23, "联系电话", "01012345678"],
    ],
    [
      "name@B2=机关第一党支部 type@D2=普通党支部 foundedOn@B3=2019-06-01 secretary@D3=张一 members@B4=23 phone@D4=01012345678",
    ],
  ),
  one(
    "committee",
    "a plain list",
    "支委班子",
    [
      ["序号", "姓名", "党内职务", "分工", "任职时间", "离任时间", "联系电话"],
      [1, "张一", "书记", "全面工作", "2024.6.1", null, "13800001111"],
      [2, "李二", "组织委员", "组织工作", "2024.6.1", "2026年3月", "13800001112"],
    ],
    [
      "name@B2=张一 post@C2=书记 duties@D2=全面工作 startedOn@E2=2024-06-01 endedOn@F2 phone@G2=13800001111",
      "name@B3=李二 post@C3=组织委员 duties@D3=组织工作 startedOn@E3=2024-06-01 endedOn@F3=2026-03 phone@G3=13800001112",
    ],
  ),
  one(
    "committee",
    "spread names and merged rows",
    "Sheet1",
    [
      ["第三届支部委员会委员分工一览表"],
      ["职  务", "姓  名", "职责\n分工", "任职日期"],
      ["书  记", "张 一", "主持支部全面工作", "20240601"],
      ["纪检委员", "李　二", "纪律检查", "2024/6/1"],
    ],
    [
      "name@B3=张一 post@A3=书记 duties@C3=主持支部全面工作 startedOn@D3=2024-06-01",
      "name@B4=李二 post@A4=纪检委员 duties@C4=纪律检查 startedOn@D4=2024-06-01",
    ],
  ),
  one(
    "groups",
    "groups with their members",
    "党小组",
    [
      ["党小组设置一览表"],
      ["党小组", "组长", "组员", "人数"],
      ["第一党小组", "张一", "李二、王三", 3],
      ["第二党小组", "赵四", "钱五 孙六 周七", "4人"],
    ],
    [
      "group@A3=第一党小组 leader@B3=张一 members@C3=李二、王三 memberCount@D3=3",
      "group@A4=第二党小组 leader@B4=赵四 members@C4=钱五、孙六、周七 memberCount@D4=4",
    ],
  ),
  one(
    "groups",
    "a count and no list",
    "党小组划分情况",
    [
      ["序号", "小组名称", "小组长", "党员人数", "联系支委"],
      [1, "第一党小组", "张一", 6, "李二"],
      ["合计", null, null, 6, null],
    ],
    ["group@B2=第一党小组 leader@C2=张一 memberCount@D2=6 contact@E2=李二"],
  ),
  one(
    "election",
    "terms of a branch",
    "换届台账",
    [
      ["换届选举台账"],
      ["选举日期", "任期", "届满日期", "换届提醒时间", "请示日期", "批复日期", "批复文号", "是否提前换届"],
      ["2023.6.20", "3年", "2026.6.19", "2025年12月", "2026.5.8", "2026.5.20", "机党〔2026〕8号", "否"],
    ],
    [
      "electedOn@A3=2023-06-20 termYears@B3=3 expiresOn@C3=2026-06-19 remindedOn@D3=2025-12 requestedOn@E3=2026-05-08 approvedOn@F3=2026-05-20 approval@G3=机党〔2026〕8号 early@H3=false",
    ],
  ),
  one(
    "election",
    "votes for candidates",
    "选举结果",
    [
      ["支部委员会换届选举得票情况"],
      ["候选人", "选举职务", "应到会人数", "实到会人数", "发出选票", "收回选票", "有效票", "得票数", "监票人"],
      ["张一", "委员", 20, 18, "18张", 18, 17, "16票", "李二、王三"],
    ],
    [
      "post@B3=委员 candidates@A3=张一 expected@C3=20 present@D3=18 issued@E3=18 returned@F3=18 valid@G3=17 votesFor@H3=16 scrutineers@I3=李二、王三",
    ],
  ),
  one(
    "votes",
    "matters and their votes",
    "表决记录",
    [
      ["日期", "表决事项", "对象", "应到", "实到", "赞成", "反对", "弃权", "表决方式", "决议"],
      ["2026.3.5", "接收预备党员", "张一", 18, 16, "15票", 0, 1, "无记名投票", "通过"],
    ],
    [
      "date@A2=2026-03-05 matter@B2=接收预备党员 subject@C2=张一 expected@D2=18 present@E2=16 for@F2=15 against@G2=0 abstained@H2=1 method@I2=无记名投票 resolution@J2=通过",
    ],
  ),
  one(
    "votes",
    "two rows of captions",
    "票决登记",
    [
      ["支部党员大会票决情况"],
      ["序号", "时间", "议题", "表决情况", null, null, "备注"],
      [null, null, null, "赞成票", "反对票", "弃权票", null],
      [1, "2026年4月2日", "预备党员转正", 12, "无", 1, null],
    ],
    ["date@B4=2026-04-02 matter@C4=预备党员转正 for@D4=12 against@E4=0 abstained@F4=1 note@G4"],
  ),
  one(
    "development",
    "the whole way",
    "发展党员",
    [
      ["发展党员工作台账"],
      [
        "姓名",
        "当前阶段",
        "申请入党时间",
        "确定为入党积极分子时间",
        "培养联系人",
        "第一次考察时间",
        "第二次考察时间",
        "确定发展对象时间",
        "公示时间",
        "政审时间",
        "集中培训时间",
        "支部大会通过时间",
      ],
      [
        "张一",
        "预备党员",
        "2022.3.1",
        "2023.3.10",
        "李二、王三",
        "2023.9.1",
        "2024.3.1",
        "2024.6.1",
        "2024.7.1—7.7",
        "2024年6月",
        "2024.8.5-2024.8.9",
        "2024.9.1",
      ],
    ],
    [
      "name@A3=张一 stage@B3=预备党员 appliedOn@C3=2022-03-01 activistOn@D3=2023-03-10 contacts@E3=李二、王三 reviewedOn@F3=2023-09-01+2024-03-01 candidateOn@H3=2024-06-01 publicityFrom@I3=2024-07-01 politicalReviewOn@J3=2024-06 trainedFrom@K3=2024-08-05 assemblyOn@L3=2024-09-01 publicityTo@I3=2024-07-07 trainedTo@K3=2024-08-09",
    ],
  ),
  one(
    "development",
    "activists under two rows of captions",
    "积极分子",
    [
      ["入党积极分子名册"],
      ["序号", "姓名", "性别", "出生年月", "申请入党时间", "确定积极分子时间", "培养联系人", null],
      [null, null, null, null, null, null, "1", "2"],
      [1, "张 一", "男", "1999.1", "2025.7.1", "20260101", "李二", "王三"],
      [2, "赵四", "女", "2000年2月", "2025-08-01", "待定", "李二", null],
    ],
    [
      "name@B4=张一 sex@C4=男 birthDate@D4=1999-01 appliedOn@E4=2025-07-01 activistOn@F4=2026-01-01 contacts@G4=李二、王三",
      "name@B5=赵四 sex@C5=女 birthDate@D5=2000-02 appliedOn@E5=2025-08-01 activistOn@F5 contacts@G5=李二",
    ],
    ["G2:H2", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3"],
  ),
  one(
    "appraisal",
    "grades of members",
    "民主评议",
    [
      ["2025年度民主评议党员登记表"],
      ["序号", "姓名", "个人自评", "党员互评", "优秀票", "合格票", "评定等次", "未参评原因"],
      [1, "张一", "合格", "优秀", 12, "3票", "优秀", null],
      [2, "李二", null, null, null, null, "不评定等次", "预备党员"],
    ],
    [
      "name@B3=张一 self@C3=合格 peers@D3=优秀 excellentVotes@E3=12 qualifiedVotes@F3=3 grade@G3=优秀 reason@H3",
      "name@B4=李二 self@C4 peers@D4 excellentVotes@E4 qualifiedVotes@F4 grade@G4=不评定等次 reason@H4=预备党员",
    ],
  ),
  one(
    "appraisal",
    "vote columns only",
    "评议汇总",
    [
      ["民主评议党员测评汇总表"],
      ["姓名", "优秀", "合格", "基本合格", "不合格", "综合评定"],
      ["张一", 10, 5, 0, 0, "优秀"],
      ["李二", 2, 12, 1, 0, "合格"],
    ],
    [
      "name@A3=张一 excellentVotes@B3=10 qualifiedVotes@C3=5 basicVotes@D3=0 unqualifiedVotes@E3=0 grade@F3=优秀",
      "name@A4=李二 excellentVotes@B4=2 qualifiedVotes@C4=12 basicVotes@D4=1 unqualifiedVotes@E4=0 grade@F4=合格",
    ],
  ),
  one(
    "criticism",
    "opinions",
    "批评意见",
    [
      ["会议日期", "批评人", "被批评人", "批评意见", "表态"],
      ["2026.1.15", "张一", "李二", "深入群众不够", "接受，抓紧改进"],
    ],
    ["date@A2=2026-01-15 critic@B2=张一 target@C2=李二 opinion@D2=深入群众不够 response@E2=接受，抓紧改进"],
  ),
  one(
    "criticism",
    "another order",
    "组织生活会",
    [
      ["2025年度组织生活会相互批评意见记录"],
      ["序号", "被批评人", "批评人", "具体意见", "备注"],
      [1, "李 二", "张 一", "学习不够系统", null],
    ],
    ["critic@C3=张一 target@B3=李二 opinion@D3=学习不够系统 note@E3"],
  ),
  one(
    "study",
    "hours of trainings",
    "学习学时",
    [
      ["姓名", "培训时间", "培训班名称", "主办单位", "培训级别", "学时", "备注"],
      ["张一", "2026.3.2-3.6", "党员轮训班", "区委组织部", "区级", "32学时", null],
    ],
    [
      "name@A2=张一 date@B2=2026-03-02 至 2026-03-06 title@C2=党员轮训班 level@E2=区级 organiser@D2=区委组织部 hours@F2=32 note@G2",
    ],
  ),
  one(
    "study",
    "one member over several rows",
    "培训统计",
    [
      ["2026年度党员教育培训台账"],
      ["序号", "姓名", "学习时间", "学习内容", "学时", "总学时"],
      [1, "张一", "3月2日", "学习党章", 2, 6],
      [null, null, "2026.04", "专题党课", "4学时", null],
    ],
    [
      "name@B3=张一 date@C3=2026-03-02 content@D3=学习党章 hours@E3=2",
      "name@B3=张一 date@C4=2026-04 content@D4=专题党课 hours@E4=4",
    ],
    ["A3:A4", "B3:B4", "F3:F4"],
  ),
  one(
    "talks",
    "talks",
    "谈心谈话",
    [
      ["时间", "地点", "谈话人", "谈话对象", "谈话内容", "备注"],
      ["2026.1.5", "办公室", "张一", "李二", "了解思想情况", null],
      ["2026.2.9", "办公室", "张一、王三", "赵四", "入党谈话", "因故未开展"],
    ],
    [
      "date@A2=2026-01-05 talker@C2=张一 partner@D2=李二 venue@B2=办公室 content@E2=了解思想情况 note@F2",
      "cancelled date@A3=2026-02-09 talker@C3=张一、王三 partner@D3=赵四 venue@B3=办公室 content@E3=入党谈话 note@F3=因故未开展",
    ],
  ),
  one(
    "talks",
    "another clerk's words",
    "Sheet1",
    [
      ["2026年度支部谈心谈话登记表"],
      ["序 号", "谈心时间", "谈心人", "谈心\n对象", "谈心方式", "谈心内容（简要）"],
      [1, "3月12日", "张 一", "李 二", "个别谈心", "工作情况"],
    ],
    ["date@B3=2026-03-12 talker@C3=张一 partner@D3=李二 type@E3=个别谈心 content@F3=工作情况"],
  ),
  one(
    "transfers",
    "members who left",
    "组织关系转接",
    [
      ["姓名", "转接类型", "转出单位", "转入单位", "介绍信编号", "介绍信有效期天数", "转接时间", "回执日期"],
      ["张一", "转出", "机关第一党支部", "某街道党工委", "第0012号", "30天", "2026.3.5", "2026.3.20"],
    ],
    [
      "name@A2=张一 date@G2=2026-03-05 direction@B2=转出 origin@C2=机关第一党支部 destination@D2=某街道党工委 letterNumber@E2=第0012号 validDays@F2=30 receiptOn@H2=2026-03-20",
    ],
  ),
  one(
    "transfers",
    "a check of relations",
    "排查",
    [
      ["党员组织关系排查台账"],
      ["排查日期", "姓名", "去向", "原因", "备注"],
      ["2026年6月", "张一", "外省务工", "长期外出", null],
    ],
    ["name@B3=张一 destination@C3=外省务工 screenedOn@A3=2026-06 reason@D3=长期外出 note@E3"],
  ),
  one(
    "floating",
    "members elsewhere",
    "流动党员",
    [
      ["姓名", "外出时间", "外出地点", "是否出国出境", "联系电话", "支部联系人", "最近联系时间", "组织关系是否转出"],
      ["张一", "2025.9", "某省某市", "否", "13800001111", "李二", "2026.10.8", "未转出"],
    ],
    [
      "name@A2=张一 leftOn@B2=2025-09 whereabouts@C2=某省某市 abroad@D2=false phone@E2=13800001111 contact@F2=李二 lastContactOn@G2=2026-10-08 transferred@H2=false",
    ],
  ),
  one(
    "floating",
    "another clerk's words",
    "Sheet1",
    [
      ["流动党员登记台账"],
      ["序号", "姓名", "性别", "入党时间", "流向", "流出时间", "联系方式", "备注"],
      [1, "张 一", "男", "2010.7.1", "某市", "2026/2/20", "13800001111", "无"],
    ],
    ["name@B3=张一 leftOn@F3=2026-02-20 whereabouts@E3=某市 phone@G3=13800001111 note@H3=无"],
  ),
  one(
    "service",
    "volunteer service",
    "志愿服务",
    [
      ["姓名", "服务时间", "服务内容", "服务时长", "服务地点"],
      ["张一、李二", "2026.3.5", "清扫街道", "2小时", "某社区"],
    ],
    ["name@A2=张一、李二 date@B2=2026-03-05 matter@C2=清扫街道 hours@D2=2 venue@E2=某社区"],
  ),
  one(
    "service",
    "pledges",
    "承诺践诺",
    [
      ["党员公开承诺践诺台账"],
      ["序号", "党员姓名", "承诺事项", "践诺情况", "评诺情况"],
      [1, "张 一", "联系两户群众", "已完成", "好"],
    ],
    ["name@B3=张一 pledge@C3=联系两户群众 fulfilment@D3=已完成 evaluation@E3=好"],
  ),
  one(
    "care",
    "visits",
    "走访慰问",
    [
      ["走访时间", "慰问对象", "困难类型", "走访人", "慰问金额", "备注"],
      ["2026.1.20", "张一", "因病", "李二、王三", "1,000元", null],
    ],
    ["name@B2=张一 category@C2=因病 visitedOn@A2=2026-01-20 visitor@D2=李二、王三 amount@E2=100000 note@F2"],
  ),
  one(
    "care",
    "members in need",
    "困难党员",
    [
      ["困难党员帮扶台账"],
      ["序号", "姓名", "性别", "入党时间", "困难情况", "帮扶措施", "帮扶人", "慰问金（元）"],
      [1, "张 一", "男", "1980.7.1", "年老体弱", "每月探望", "李二", 500],
    ],
    ["name@B3=张一 category@E3=年老体弱 visitor@G3=李二 matter@F3=每月探望 amount@H3=50000"],
  ),
  one(
    "awards",
    "honours",
    "表彰",
    [
      ["姓名", "表彰时间", "荣誉称号", "表彰级别", "表彰单位", "表彰文号"],
      ["张一", "2026.7.1", "优秀共产党员", "区级", "区委", "区委〔2026〕7号"],
    ],
    [
      "name@A2=张一 date@B2=2026-07-01 title@C2=优秀共产党员 level@D2=区级 authority@E2=区委 decision@F2=区委〔2026〕7号",
    ],
  ),
  one(
    "awards",
    "measures",
    "处分台账",
    [
      ["党员奖惩情况登记表"],
      ["序号", "姓名", "奖惩类型", "奖惩名称", "处分原因", "处分决定时间", "处分期满时间"],
      [1, "张一", "处分", "警告", "违反工作纪律", "2025年3月3日", "2026-03-02"],
    ],
    ["name@B3=张一 date@F3=2025-03-03 type@C3=处分 title@D3=警告 reason@E3=违反工作纪律 until@G3=2026-03-02"],
  ),
  one(
    "publicity",
    "what was made public",
    "党务公开",
    [
      ["公开事项", "公开时间", "截止日期", "公开方式", "责任人"],
      ["2026年第一季度党费收缴情况", "2026.4.3", "2026.4.10", "公开栏", "张一"],
    ],
    [
      "matter@A2=2026年第一季度党费收缴情况 publishedOn@B2=2026-04-03 until@C2=2026-04-10 method@D2=公开栏 owner@E2=张一",
    ],
  ),
  one(
    "publicity",
    "both ends in one cell",
    "公示登记",
    [
      ["2026年公示公开登记台账"],
      ["序号", "公示内容", "公示起止时间", "公示方式", "公示地点"],
      [1, "拟接收预备党员", "3月1日—3月7日", "张贴", "公开栏"],
    ],
    ["matter@B3=拟接收预备党员 publishedOn@C3=2026-03-01 method@D3=张贴 venue@E3=公开栏 until@C3=2026-03-07"],
  ),
  one(
    "plans",
    "plans and reports",
    "计划总结",
    [
      ["类型", "材料名称", "年度", "制定时间", "报送时间", "责任人"],
      ["计划", "2026年支部工作计划", 2026, "2026.1.10", "2026.1.15", "张一"],
    ],
    [
      "type@A2=计划 title@B2=2026年支部工作计划 year@C2=2026 date@D2=2026-01-10 submittedOn@E2=2026-01-15 owner@F2=张一",
    ],
  ),
  one(
    "plans",
    "items of a plan",
    "工作计划",
    [
      ["2026年支部工作计划安排表"],
      ["月份", "工作内容", "推进措施", "责任人", "完成时限", "完成情况"],
      ["3月", "召开支部党员大会", "提前通知", "张一", "3月31日", "已完成"],
    ],
    [
      "plannedOn@A3=2026-03 deadline@E3=2026-03-31 matter@B3=召开支部党员大会 measures@C3=提前通知 owner@D3=张一 result@F3=已完成",
    ],
  ),
  one(
    "facilities",
    "rooms and things",
    "阵地",
    [
      ["党员活动阵地台账"],
      ["项目", "有无", "数量", "责任人", "检查日期"],
      ["党旗", "有", "2面", "张一", "2026.6.1"],
      ["投影设备", "无", null, null, null],
    ],
    [
      "item@A3=党旗 exists@B3=true quantity@C3=2 keeper@D3=张一 checkedOn@E3=2026-06-01",
      "item@A4=投影设备 exists@B4=false quantity@C4 keeper@D4 checkedOn@E4",
    ],
  ),
  one(
    "facilities",
    "things in a room",
    "活动室",
    [
      ["党员活动室设施登记"],
      ["序号", "设施名称", "规格型号", "数量", "使用情况", "是否共享"],
      [1, "会议桌", "2米", 1, "良好", "是"],
    ],
    ["item@B3=会议桌 quantity@D3=1 condition@E3=良好 shared@F3=true"],
  ),
  one(
    "funds",
    "expenses",
    "经费",
    [
      ["日期", "用途", "支出金额", "经费来源", "审批人", "经办人"],
      ["2026.4.5", "购买学习资料", "￥356.50", "党费返还", "张一", "李二"],
    ],
    ["date@A2=2026-04-05 purpose@B2=购买学习资料 amount@C2=35650 source@D2=党费返还 approver@E2=张一 handler@F2=李二"],
  ),
  one(
    "funds",
    "both ways",
    "收支明细",
    [
      ["2026年党费收支明细账"],
      ["时间", "摘要", "收入", "支出", "结余"],
      ["3月1日", "上级返还", 2000, null, 2000],
      ["4月5日", "购买书籍", null, "356.5元", 1643.5],
      ["合计", null, 2000, 356.5, 1643.5],
    ],
    [
      "date@A3=2026-03-01 purpose@B3=上级返还 amount@D3 income@C3=200000 balance@E3=200000",
      "date@A4=2026-04-05 purpose@B4=购买书籍 amount@D4=35650 income@C4 balance@E4=164350",
    ],
  ),
  one(
    "archive",
    "documents",
    "档案目录",
    [
      ["卷号", "件号", "题名", "文件日期", "归档日期", "页数", "密级"],
      ["第一卷", "001", "支部成立批复", "2019.6.1", "2020.3.5", "3页", "无"],
    ],
    [
      "volume@A2=第一卷 number@B2=001 title@C2=支部成立批复 date@D2=2019-06-01 filedOn@E2=2020-03-05 secrecy@G2=无 pages@F2=3",
    ],
  ),
  one(
    "archive",
    "volumes as section titles",
    "归档情况",
    [
      ["支部档案资料归档情况表"],
      ["序号", "资料名称", "是否归档", "责任人"],
      ["一、组织建设卷"],
      [1, "支委会分工", "是", "张一"],
      ["二、党员教育卷"],
      [2, "学习计划", "否", null],
    ],
    [
      "title@B4=支委会分工 exists@C4=true keeper@D4=张一 volume@A4:D4=一、组织建设卷",
      "title@B6=学习计划 exists@C6=false keeper@D6 volume@A6:D6=二、党员教育卷",
    ],
  ),
  one(
    "issues",
    "problems",
    "问题台账",
    [
      ["存在问题", "整改措施", "责任人", "整改时限", "销号情况", "整改完成时间"],
      ["第二季度没有召开支部党员大会", "7月补开", "张一", "2026.7.31", "已销号", "2026.7.20"],
    ],
    [
      "issue@A2=第二季度没有召开支部党员大会 owner@C2=张一 measures@B2=7月补开 deadline@D2=2026-07-31 status@E2=已销号 rectifiedOn@F2=2026-07-20",
    ],
  ),
  one(
    "issues",
    "of an organizational life meeting",
    "整改清单",
    [
      ["2025年度组织生活会查摆问题整改清单"],
      ["序号", "姓名", "查摆问题", "整改措施", "完成时限", "备注"],
      [1, "张一", "学习不深入", "制定学习计划", "2026年6月底", null],
    ],
    ["issue@C3=学习不深入 measures@D3=制定学习计划 deadline@E3=2026-06 note@F3"],
  ),
  one(
    "supervision",
    "visits",
    "督导",
    [
      ["督导时间", "受督导单位", "督导人员", "反馈问题", "整改情况"],
      ["2026.4.15", "第一党支部", "张一、李二", "记录不全", "已整改"],
    ],
    ["date@A2=2026-04-15 unit@B2=第一党支部 inspector@C2=张一、李二 feedback@D2=记录不全 check@E2=已整改"],
  ),
  one(
    "supervision",
    "by quarter",
    "季度督导",
    [
      ["2026年季度督导反馈表"],
      ["季度", "看记录", "看资料", "看台账", "看氛围", "抽访", "反馈意见"],
      ["第二季度", "齐全", "齐全", "缺1份", "好", "2人", "补齐台账"],
    ],
    [
      "period@A3=2026-04-01 至 2026-06-30 feedback@G3=补齐台账 records@B3=齐全 materials@C3=齐全 ledgers@D3=缺1份 atmosphere@E3=好 interviews@F3=2人",
    ],
  ),
  one(
    "ratings",
    "years of a branch",
    "星级档案",
    [
      ["年度", "党支部", "得分", "星级", "等次", "评定时间"],
      [2025, "第一党支部", 92.5, "四星", "优秀", "2026.1.20"],
    ],
    ["year@A2=2025 branch@B2=第一党支部 score@C2=92.5 stars@D2=四星 grade@E2=优秀 ratedOn@F2=2026-01-20"],
  ),
  one(
    "ratings",
    "debriefings",
    "述职评议",
    [
      ["2025年度党支部书记述职评议结果"],
      ["党支部名称", "述职等次", "满意度", "约谈日期"],
      ["第一党支部", "好", "98.5%", null],
    ],
    ["branch@A3=第一党支部 satisfaction@C3=98.5 debriefGrade@B3=好 interviewedOn@D3"],
  ),
  one(
    "scorecard",
    "items",
    "考核评分表",
    [
      ["一级指标", "二级指标", "评分标准", "分值", "得分", "扣分原因"],
      ["基本组织", "支委会健全", "缺1名委员扣1分", "5分", 4, "缺纪检委员"],
    ],
    ["area@A2=基本组织 item@B2=支委会健全 standard@C2=缺1名委员扣1分 full@D2=5 score@E2=4 basis@F2=缺纪检委员"],
  ),
  one(
    "scorecard",
    "under section titles",
    "自查",
    [
      ["党支部标准化建设自查评分表"],
      ["序号", "考核内容", "标准分", "自评分"],
      ["一、组织建设"],
      [1, "支部设置规范", 10, 9.5],
    ],
    ["item@B4=支部设置规范 full@C4=10 score@D4=9.5 area@A4:D4=一、组织建设"],
  ),
  one(
    "points",
    "entries of an account",
    "积分登记",
    [
      ["姓名", "月份", "积分项目", "分值", "积分事由", "登记时间"],
      ["张一", "2026年3月", "日常", "+3", "志愿服务", "2026.3.8"],
    ],
    ["name@A2=张一 month@B2=2026-03 part@C2=日常 points@D2=3 reason@E2=志愿服务 registeredOn@F2=2026-03-08"],
  ),
  one(
    "points",
    "totals of a quarter",
    "季度积分",
    [
      ["2026年第二季度党员积分汇总表"],
      ["序号", "党员姓名", "积分类别", "基础积分", "日常积分", "总积分", "备注"],
      [1, "张 一", "在职", 38, 12, "50分", null],
    ],
    ["name@B3=张一 category@C3=在职 total@F3=50 note@G3"],
  ),
];
