/**
 * Which captions of the collected layouts stand for which field, by kind: our own reading of them, written beside the
 * definitions and not made from them. A caption that is not listed stands for no field. `field?`: may be left unmapped.
 */
import type { LedgerKind } from "../../src/core/model/ledger.ts";
import type { LayoutColumn } from "./layout.ts";

const texts: { readonly [Kind in LedgerKind]?: string } = {
  roster: `
name: 姓名 党员姓名 用户姓名
sex: 性别
birthDate: 出生日期 出生年月 出生时间 出生年月日
idNumber: 身份证号 身份证号码 证件号码 身份证 公民身份证号码
ethnicity: 民族
education: 学历 文化程度 最高学历
memberType: 党籍状态 党员类型 政治面貌
memberType/personType?: 人员类别
personType?: 人员分类 人员状态 学生类别 个人身份 在岗情况
status/personType?: 党员状态
joinedOn: 入党时间 入党日期 加入党组织日期
fullMemberOn: 转正时间 转为正式党员日期
appliedOn: 提交书面申请书时间
transferredInOn: 组织关系转入时间 进入支部时间
statusFrom?: 转离支部时间 转出时间
branch: 所在党支部 所属党支部 党支部名称 所属组织 党支部 所在支部 支部名称
group: 党员小组
post: 党内职务
post?: 职位
leader?: 党组织领导
phone: 手机号码 手机 联系电话 手机号 电话
note: 备注
note?: 备注1 备注2 备注3 备注说明 减少原因 转至历史党员库详细原因`,
  meetings: `
date: 实际会议时间 实际时间 学习时间 时间 会议结束时间 活动时间 开始时间 活动开始时间
date?: 结束时间
plannedOn?: 计划会议时间 计划时间
type: 会议类型
type?: 类型 学习形式 活动类型
place: 会议地点 活动地点 地点 学习地点
chair: 主持人姓名 主持人
recorder: 记录人姓名 记录人
speaker?: 中心发言人员 中心发言人
title: 会议名称 活动名称 主题党日活动名称
title/topic: 主题名称 专题名称
topic: 活动主题 会议主题 主题
topic/agenda: 会议议题
topic/content/title: 学习内容
expected: 应到人数 应到党员
present: 实到人数 实到党员
present?: 人数
absentees: 缺席人员 请假或缺席人员
absentees?: 请假人数
attendees: 参加人员 与会人员 主要参与人员
content: 会议内容 主要内容 主要内容及特色 会议主要内容
content?: 学习记录 工作流程
resolution: 会议决议
attachment?: 相关文件
standing?: 状态 审核情况
year?: 年度
quarter?: 季度
month?: 季度
branch?: 单位 所属组织`,
  attendance: `
name: 姓名
date: 请假日期 活动时间
title: 活动名称
reason?: 休假种类 备注 请假备注
presence?: 休假种类
month?: 月份
year?: 年份
note?: 备注 请假备注`,
  dues: `
name: 姓名 党员姓名 党员
month: 缴费月份 缴费起止月份 月份 缴费周期
month?: 日期 年度
monthFrom: 缴费起始月份
monthTo: 缴费截止月份
paidOn: 缴费时间 缴纳时间
paidOn?: 日期
base: 党费计算基数 党费基数 月工资收入 税后工资总额 缴费基数 本人目前党费计算基数
base?: 党费基数（取整） 工资
monthlyDue: 应缴党费 月应缴党费 每月应交纳党费金额 月缴党费 每月应缴党费 每月应缴 本人目前每月应当交纳党费
monthlyDue?: 应交党费（取整） 应缴/实缴
paid: 缴费金额 已缴党费 实缴党费 已缴纳 全年实缴党费 共交纳党费 金额 缴费总额
paid?: 党费 保留整数 线上缴纳党费总额
collector: 经手人
personType: 人员类别
personType?: 类型 执行标准 收入是否年薪制
waiver?: 缴费说明 缴费原因
note: 备注
note?: 缴费说明 缴费原因
base:07: 7月缴费基数
paid:07: 7月党费
base:08: 8月缴费基数
paid:08: 8月党费
base:09: 9月缴费基数
paid:09: 9月党费
due:Q2: 第二季度应缴
paid:Q2: 第二季度实缴`,
  branch: `
name: 党支部名称 党组织名称 党组织全称
name?: 名称 简称 党支部 党组织简称
type: 支部类别 党组织类型 党支部类型 组织类别
type?: 党总支类别 类别
foundedOn: 成立时间 党组织成立时间 成立日期
superior: 所属分党委
superior?: 二级党组织 批准成立的上级党组织 所在基层党组织
unit: 所在单位
unit?: 单位名称 所在单位属性 党组织所在单位情况 单位属性
unitStatus?: 所在单位属性 党组织所在单位情况 单位属性 单位性质类别
secretary: 党组织书记 支部书记
liaison?: 党组织联系人
members: 党员数 党员总数
members?: 总计 正式党员
phone: 联系电话
endedOn?: 换届时间
note?: 党组织简介 备注`,
  committee: `
name: 姓名
post: 党内职务 职务 岗位职务
post?: 职务（留空默认为委员）
duties: 分工 分工内容
startedOn: 任职时间
startedOn?: 任命时间
joinedOn: 入党时间
endedOn?: 实际换届时间
term?: 名称 班子名称 支部委员会名称
phone?: 手机号
phone?: 办公电话
note: 备注`,
  election: `
expiresOn: 应换届时间
electedOn: 实际换届时间
electedOn?: 任命时间
candidates: 被推荐人姓名 姓名
votesFor: 票数 得票总数
votes?: 票数 得票总数
post?: 党代表类型 职务`,
  development: `
name: 姓名
sex: 性别
birthDate: 出生日期 出生年月 出生时间 出生年月日
idNumber: 身份证号 身份证号码 公民身份证号码
stage: 当前发展阶段 发展程度 发展阶段
stage?: 阶段 人员类别 党籍状态 政治面貌
appliedOn: 提交书面申请书时间 提交书面申请时间 递交入党申请书时间 申请入党时间 首次递交入党申请书时间 提交入党申请时间 申请入党日期
talkedOn: 首次组织谈话时间
talkedOn?: 入党谈话时间 谈话截止时间
activistOn: 确定为入党积极分子时间 确定入党积极分子时间 确定为积极分子时间 确认为入党积极分子时间 列为入党积极分子时间 确定入党积极分子日期 列为积极分子日期
contacts: 培养联系人 培养人
reviewedOn?: 民主评议时间 第1次思想汇报 第二次思想汇报 …第20次思想汇报
candidateOn: 确定为发展对象时间 确定发展对象时间 确定发展对象时间（党委备案时间） 列为入党发展对象时间 列为发展对象日期
candidateOn?: 列入发展计划时间 支部大会讨论确定发展对象时间 确定重点对象时间 确定为重点发展对象时间 列入发展对象时间
publicityFrom/publicity?: 发展公示
politicalReview?: 政治审查
politicalReviewOn?: 政治审查
trainedFrom: 发展对象培训起始时间
trainedFrom?: 入党积极分子培训起始时间 参加培训开始时间
trainedTo: 发展对象培训结束时间
trainedTo?: 入党积极分子培训结束时间 参加培训结束时间 党校培训结业时间 党校结业时间
introducers: 入党介绍人
introducers?: 介绍人
preReviewedOn: 党委预审时间
assemblyOn: 确定为预备党员时间（支部大会） 支部党员大会时间 接收为预备党员时间 确定为预备党员时间 支部大会通过时间 入党时间
assemblyOn/probationFrom?: 加入党组织日期
approvedOn: 党委审批时间
oathOn: 入党宣誓时间
conversionAppliedOn: 递交转正申请书时间 转正申请时间
conversionAssemblyOn: 转正时间 转正时间（支部大会讨论转正时间） 转为正式党员日期
conversionApprovedOn?: 党委审批时间2 转正时间
planned?: 列入发展计划时间
files?: 自传 入党志愿书
movedOn?: 关系转出时间
note: 备注
note?: 备注（包括未及时确定积极分子或发展、转正原因，其他） 不通过原因`,
  appraisal: `
name: 姓名
grade: 评议结果 测评等次 综合评定
date: 评议时间
self: 自评等级
self?: 个人自评内容
year?: 述职年度
opinion: 团支部意见
peers?: 团结协作`,
  study: `
name: 姓名
participants?: 参加人员 与会人员
date: 参加培训时间 活动时间 培训时间 学习时间
date?: 时间
title: 培训班名称 活动名称
title/content?: 主题名称 专题名称 活动主题
content: 培训方式及内容 学习内容 会议内容
content?: 学习记录
type?: 培训类型 学习形式 类型
organiser: 培训班主办方
hours: 培训时长（45分钟=1学时） 学时数 完成学时数 已完成学时数
hours?: 总学时 总学时数
lead?: 主持人 中心发言人员 中心发言人
note: 备注`,
  talks: `
date: 谈心时间 时间 谈话时间 入党前谈话时间
talker: 谈心人 家访人 谈话人 入党谈话人
partner: 谈心对象 家访对象
partner?: 姓名
type?: 谈心方式 家访形式 类型
venue: 谈话地点
content: 谈心内容 简要内容
content?: 主要问题
result: 家访结果`,
  transfers: `
name: 姓名
date?: 转出办理时间 转入办理时间 办理时间 转入时间 转离支部时间 进入支部时间 证明信日期 申请日期 出党时间
receivedOn?: 转入办理时间 进入支部时间 转入时间
direction: 类别
direction?: 转离支部类型
origin: 转出单位
origin?: 原单位 转出单位抬头
destination: 转入单位 转入党支部
destination?: 转入党组织 转入党委 现单位 转入单位抬头 所在党支部名称
letterNumber: 证明信编号
validDays: 介绍信有效天数 介绍信有效期天数
validDays?: 有效期
receiptOn: 回执接收时间
receiptOn?: 是否有回执
reason?: 转入原因
note?: 备注`,
  floating: `
name: 姓名 党员姓名
leftOn: 流出时间 流入时间
whereabouts: 流出省份
whereabouts?: 外出流向 流入前所在省份 组织关系所在地
lostSince: 与党组织失去联系时间
explanation?: 流出原因 失去联系情形 流入原因
transferred?: 组织关系状态
note: 备注`,
  care: `
name: 姓名 被帮扶姓名
category: 慰问类别 补助类型
category?: 困难情况 贫困原因 困难原因 慰问原因 目前是否困难 被帮扶人情况
registeredOn?: 结对时间 时间
visitedOn: 慰问时间
visitedOn?: 时间 结对时间
visitor: 帮扶人姓名
visitor?: 结对党员姓名
matter?: 标题 困难情况 慰问原因
amount: 慰问金额 补助金额 帮扶金额
note: 备注`,
  awards: `
name: 姓名
name?: 党组织
date: 处分决定时间
date?: 时间 发生时间 受理时间
type?: 处分种类 党纪处分 方式 行政处分
title?: 处分种类 党纪处分 方式
reason: 简要问题
reason?: 问题类型 问题性质
authority: 处分单位
authority?: 主办单位
decision: 文号
until: 处分期满时间`,
  issues: `
number?: 序号
issue: 存在不足 问题描述
issue?: 问题概述 矛盾纠纷简要情况 隐患类型
source?: 督察方式
foundOn: 发现时间
foundOn?: 开始时间
owner: 整改责任人 责任人
owner/subject?: 责任单位 整改责任单位 责任单位责任人 责任单位⏎责任人 监督单位 单位
measures: 整改措施 整改要求（措施）
deadline: 整改期限 完成时限 化解时限
deadline?: 结束时间
status: 销号情况
status/evidence?: 整改情况 整改进度 化解情况
rectifiedOn: 整改完成日期
acceptor?: 复核人
evidence?: 附件 整改说明
note?: 整改说明`,
  ratings: `
year: 年度 述职年度
branch: 所在党支部 所属党组织
grade: 考核结果
debriefGrade: 测评等次
ratedOn: 测评时间
score: 总得分`,
  scorecard: `
area?: 目标 一级指标 类别 考核项目 项目 测评项目 模块名称 二级指标
item?: 考核项目 考核内容 项目 考评项目及标准分 测评项目 测评内容 主要内容 二级指标 三级指标 模块名称 问题 考评内容及标准
standard: 考核标准 评分说明 评分细则 测评标准
standard?: 考核内容 考评内容及标准 赋分标准及分值 减分标准
full: 分数值 测评分值
full?: 赋分标准及分值 积分范围
score: 考核分 得分 考评得分 实得分 总得分
score?: 自查分 扣分
basis?: 减分原因 扣分项目 开展工作情况
note: 备注`,
  points: `
name: 姓名 党员姓名 用户姓名
month?: 时间 日期
registeredOn?: 日期
category?: 类别 类型 单位
part?: 类别 类型 考核项目 模块名称
points: 积分 分数
points?: 本月学习积分 得分 扣分 绩效得分
total: 总分
total?: 本年学习累计积分 本月及上月学习累计积分
reason: 加扣分事项
reason?: 主要内容 考核内容 加分项 扣分项
note?: 备注`,
  plans: ``,
  funds: ``,
};

/** Captions as people compare them: without blanks, units and formats; 缴 is 交. */
function plain(caption: string): string {
  return caption
    .normalize("NFKC")
    .replace(/[\s*]+/g, "")
    .replaceAll("缴", "交");
}

function bare(caption: string): string {
  return plain(caption)
    .replace(/\([^()]*\)/g, "")
    .replace(/[:：]$/, "");
}

type Expected = Map<string, { readonly fields: Set<string>; isOptional: boolean }>;

const tables = new Map<LedgerKind, Expected>();

function tableOf(kind: LedgerKind): Expected {
  const made = tables.get(kind);
  if (made) return made;
  const table: Expected = new Map();
  for (const line of (texts[kind] ?? "").trim().split("\n")) {
    const match = /^(\S+?)(\?)?: (.+)$/.exec(line);
    if (!match) continue;
    const [, fields = "", optional, captions = ""] = match;
    for (const caption of captions.split(" ")) {
      const key = plain(caption);
      const entry = table.get(key) ?? { fields: new Set(), isOptional: true };
      for (const field of fields.split("/")) entry.fields.add(field);
      // Required as soon as one line requires it.
      entry.isOptional = entry.isOptional && optional === "?";
      table.set(key, entry);
    }
  }
  tables.set(kind, table);
  return table;
}

/** The answers for a header of a kind. The second column of one caption may stay unmapped. */
export function expectedColumns(kind: LedgerKind | null, paths: readonly (readonly string[])[]): LayoutColumn[] {
  const seen = new Set<string>();
  return paths.map((path): LayoutColumn => {
    const leaf = path.at(-1) ?? "";
    const table = kind === null ? null : tableOf(kind);
    const keys = [plain(leaf), bare(leaf), ...(/^[\d.]+$/.test(leaf) ? [bare(path.at(-2) ?? "")] : [])];
    const found = table ? keys.map((key) => table.get(key)).find((entry) => entry !== undefined) : undefined;
    const shown = path.map((part) => (part === "(blank)" ? "" : part));
    const joined = keys[1] ?? "";
    const isAgain = seen.has(joined);
    seen.add(joined);
    return {
      path: shown,
      fields: found ? [...found.fields] : [],
      isOptional: found ? found.isOptional || isAgain : true,
    };
  });
}
