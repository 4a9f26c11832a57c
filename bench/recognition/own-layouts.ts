/**
 * Layouts of our own for every kind, as a clerk might make them, and sheets that are no ledger. One per line:
 * kind | title | tab | columns. `form:` and `turned:` before the kind say how it lies on the sheet.
 */
import { type LedgerKind, ledgerKinds } from "../../src/core/model/ledger.ts";
import { columnsOf, type Layout } from "./layout.ts";

const lines = `
roster | 第一党支部党员花名册 | 党员花名册 | 序号 姓名=name 性别=sex 出生年月=birthDate 民族=ethnicity 学历=education 入党时间=joinedOn 转正时间=fullMemberOn 党内职务=post 联系电话=phone 备注=note
roster | 在册党员基本情况表 | Sheet1 | 序号 党员姓名=name 身份证号=idNumber 党员类别=memberType 所在党小组=group 人员类别=personType 入党日期=joinedOn 组织关系状态=status 积分类别=pointsCategory
roster | 党支部党员信息台账 | 党员信息 | 姓_名=name 性_别=sex 籍贯 出生日期=birthDate 文化程度=education 参加工作时间 入党时间=joinedOn 转正日期=fullMemberOn 工作单位及职务 手机号码=phone 家庭住址
roster | 2026年党员名册 | 名册 | 编号 姓名=name 公民身份号码=idNumber 政治面貌=memberType 申请入党时间=appliedOn 入党时间=joinedOn 所属党支部=branch 转入时间=transferredInOn 是否党员领导干部=leader 豁免情况=exemption 备注=note
turned:roster | 党员信息卡 | 党员信息 | 姓名=name 性别=sex 民族=ethnicity 出生年月=birthDate 学历=education 入党时间=joinedOn 转正时间=fullMemberOn 联系电话=phone
form:roster | 党员基本信息登记表 | 党员登记 | 姓名=name 性别=sex 民族=ethnicity 出生年月=birthDate 学历=education 身份证号=idNumber 入党时间=joinedOn 转正时间=fullMemberOn 所在党支部=branch 联系电话=phone
meetings | 2026年度“三会一课”记录台账 | 三会一课 | 序号 会议时间=date 会议类别=type 会议地点=place 主持人=chair 记录人=recorder 应到人数=expected 实到人数=present 会议议题=topic/agenda 主要内容=content 决议事项=resolution
meetings | 主题党日活动登记表 | 主题党日 | 序号 活动时间=date 活动主题=topic 活动地点=place 组织者=chair? 参加人员=attendees 缺席人员=absentees 活动内容=content 备注=note
meetings | 2026年支部党员大会记录 | 党员大会 | 日期=date 地点=place 主持=chair 记录=recorder 应到党员=expected 实到党员=present 请假人员=absentees 议程=agenda 会议决议=resolution
meetings | 党课开展情况统计 | 党课 | 序号 授课时间=date 授课人=speaker 党课题目=topic/title 地点=place 参加人数=present 党课主要内容=content
form:meetings | 支部委员会会议记录 | 支委会 | 会议时间=date 会议地点=place 主持人=chair 记录人=recorder 应到人数=expected 实到人数=present 参会人员=attendees 缺席人员=absentees 会议议题=topic/agenda 会议内容=content 会议决议=resolution
form:meetings | 党小组会记录表 | 党小组会1 | 时间=date 地点=place 党小组=group 主持人=chair 记录人=recorder 出席人员=attendees 列席人员=? 会议主题=topic 会议记录=content
turned:meetings | 2026年上半年主题党日开展情况 | 主题党日 | 活动日期=date 活动地点=place 主持人=chair 活动主题=topic 应到人数=expected 实到人数=present 主要内容=content
attendance | 第二季度党员考勤登记 | 考勤 | 序号 姓名=name 活动时间=date 活动名称=title 出勤情况=presence 缺席原因=reason 备注=note
attendance | 党员请假、缺席登记表 | 请假登记 | 姓名=name 会议日期=date 会议名称=title 请假事由=reason 补学时间=madeUpOn 处理意见=handling
attendance | 党员大会签到表 | 签到 | 序号 姓名=name 党小组=group 签到情况=presence 备注=note
dues | 2026年党费收缴台账 | 党费 | 序号 姓名=name 缴费月份=month 缴费日期=paidOn 党费基数=base 应缴金额=monthlyDue 实缴金额=paid 收款人=collector 备注=note
dues | 2026年党费缴纳明细 | 党费 | 姓名=name 月应缴=monthlyDue 1月=paid:01 2月=paid:02 3月=paid:03 4月=paid:04 5月=paid:05 6月=paid:06 合计
dues | 2026年第三季度党费交纳登记表 | 第三季度 | 序号 党员姓名=name 月工资收入=base 每月应交=monthlyDue 7月>应交=due:07 7月>实交=paid:07 8月>应交=due:08 8月>实交=paid:08 9月>应交=due:09 9月>实交=paid:09 签名
dues | 2026年5月党费收缴表 | 5月 | 序号 姓名=name 人员类别=personType 缴费基数=base 应交党费=monthlyDue 实交党费=paid 缴纳时间=paidOn 减免情况=waiver
branch | 党支部基本信息表 | 支部信息 | 支部名称=name 支部类型=type 成立时间=foundedOn 批复文号=approval 上级党组织=superior 支部书记=secretary 党员人数=members 联系电话=phone
form:branch | 党支部概况 | 支部概况 | 党支部名称=name 成立日期=foundedOn 支部类型=type 上级党组织=superior 支部书记=secretary 委员职数=seats 党员总数=members 联系电话=phone
branch | 党支部名录 | 名录 | 序号 党支部名称=name 所属单位=unit? 书记姓名=secretary 党员数=members 成立时间=foundedOn 备注=note
committee | 支部委员会成员名册 | 支委名册 | 序号 姓名=name 职务=post 分工=duties 任职时间=startedOn 联系电话=phone
committee | 支委班子情况表 | 班子 | 党内职务=post 姓名=name 出生年月=birthDate 入党时间=joinedOn 任现职时间=startedOn 工作分工=duties 备注=note
committee | 党支部委员一览表 | 委员 | 届次=term 姓名=name 担任职务=post 任职起始时间=startedOn 离任时间=endedOn
groups | 党小组设置情况 | 党小组 | 序号 党小组名称=group 党小组组长=leader 组员=members 人数=memberCount 成立时间=foundedOn
groups | 党小组划分一览表 | 小组 | 小组名称=group 组长=leader 小组成员=members 联系支委=contact 备注=note
election | 支部换届选举情况登记表 | 换届 | 选举时间=electedOn 届期=termYears? 应到人数=expected 实到人数=present 候选人=candidates 发出选票=issued 收回选票=returned 有效票=valid 当选人员=elected 监票人=scrutineers 计票人=tellers
election | 换届选举台账 | 换届选举 | 届满时间=expiresOn 请示时间=requestedOn 批复时间=approvedOn 选举日期=electedOn 应选名额=seats 候选人数=candidateCount 当选名单=elected 备注=note
form:election | 党支部委员会选举结果报告单 | 选举结果 | 选举日期=electedOn 应到会有选举权人数=expected 实到会有选举权人数=present 发出选票=issued 收回选票=returned 有效选票=valid 监票人=scrutineers 计票人=tellers 当选人=elected
votes | 支部大会表决情况记录 | 表决 | 表决日期=date 表决事项=matter 表决对象=subject 应到有表决权人数=expected 实到有表决权人数=present 赞成票=for 反对票=against 弃权票=abstained 表决方式=method
votes | 票决情况登记表 | 票决 | 日期=date 议题=matter 应到=expected 实到=present 赞成=for 反对=against 弃权=abstained 表决结果=resolution 备注=note
development | 发展党员工作台账 | 发展党员 | 序号 姓名=name 性别=sex 出生年月=birthDate 申请入党时间=appliedOn 谈话时间=talkedOn 确定积极分子时间=activistOn 培养联系人=contacts 确定发展对象时间=candidateOn 政审时间=politicalReviewOn 接收预备党员时间=assemblyOn 备注=note
development | 入党积极分子名册 | 积极分子 | 序号 姓名=name 身份证号=idNumber 递交入党申请书时间=appliedOn 列为积极分子时间=activistOn 培养联系人=contacts 考察时间=reviewedOn 考察意见=reviewOpinion
development | 预备党员转正情况登记表 | 预备党员转正 | 姓名=name 预备期起始时间=probationFrom? 提交转正申请时间=conversionAppliedOn 支部大会讨论转正时间=conversionAssemblyOn 上级党委审批时间=conversionApprovedOn/approvedOn? 备注=note
form:development | 发展党员登记表 | 张一 | 姓名=name 性别=sex 出生日期=birthDate 申请入党时间=appliedOn 确定积极分子时间=activistOn 培养联系人=contacts 确定为发展对象时间=candidateOn 入党介绍人=introducers 支部大会时间=assemblyOn
appraisal | 2025年度民主评议党员情况登记表 | 民主评议 | 序号 姓名=name 个人自评=self 党员互评=peers 优秀票数=excellentVotes 合格票数=qualifiedVotes 基本合格票数=basicVotes 不合格票数=unqualifiedVotes 组织评定等次=grade 备注=note
appraisal | 民主评议党员结果汇总表 | 评议结果 | 姓名=name 评议时间=date 自评等次=self? 评议等次=grade 未参加评议原因=reason 处置情况=disposal
criticism | 组织生活会批评意见汇总 | 批评意见 | 序号 会议时间=date 批评人=critic 被批评人=target 批评意见=opinion 表态=response? 备注=note
criticism | 相互批评意见登记表 | 互评意见 | 提出人=critic 批评对象=target 意见内容=opinion 整改表态=response?
study | 党员学习学时登记表 | 学时 | 序号 姓名=name 学习时间=date 学习内容=content 学习形式=type? 学时=hours 备注=note
study | 党员教育培训台账 | 教育培训 | 姓名=name 培训日期=date 培训名称=title 培训级别=level 主办单位=organiser 学时数=hours
study | 2026年度学时统计 | 学时统计 | 姓名=name 培训时间=date 培训内容=content 培训学时=hours 备注=note
talks | 谈心谈话记录表 | 谈心谈话 | 序号 谈话时间=date 谈话人=talker 谈话对象=partner 谈话类型=type 谈话地点=venue 谈话内容=content
talks | 支部谈心谈话登记 | 谈话 | 日期=date 谈心人=talker 谈心对象=partner 谈心内容=content 谈心效果=result 备注=note
form:talks | 谈心谈话记录 | 谈话1 | 谈话时间=date 谈话地点=venue 谈话人=talker 被谈话人=partner 谈话类别=type? 谈话内容=content 谈话效果=result
transfers | 党员组织关系转接登记表 | 组织关系转接 | 序号 姓名=name 转接时间=date 转接类型=direction 转出党组织=origin 转入党组织=destination 介绍信编号=letterNumber 有效期=validDays? 回执时间=receiptOn 备注=note
transfers | 转出党员登记台账 | 转出 | 姓名=name 转出时间=date 转往单位=destination 介绍信号=letterNumber 回执收到时间=receiptOn 转出原因=reason
transfers | 组织关系排查台账 | 排查 | 姓名=name 排查时间=screenedOn 现所在党组织=? 转出原因=reason 备注=note
floating | 流动党员管理台账 | 流动党员 | 序号 姓名=name 外出时间=leftOn 流入地=whereabouts 联系电话=phone 联系人=contact 最近联系时间=lastContactOn 备注=note
floating | 流出党员登记表 | 流出党员 | 姓名=name 性别 流出时间=leftOn 外出地点=whereabouts 联系方式=phone 支部联系人=contact 返回时间=returnedOn
service | 党员志愿服务登记表 | 志愿服务 | 序号 姓名=name 服务时间=date 服务内容=matter 服务地点=venue 服务时长=hours 备注=note
service | 党员承诺践诺台账 | 承诺践诺 | 姓名=name 承诺事项=pledge 践诺情况=fulfilment 评诺结果=evaluation 备注=note
service | 在职党员到社区报到登记表 | 双报到 | 姓名=name 报到时间=checkedInOn 报到社区=community 服务事项=matter 社区评价=feedback
care | 困难党员慰问台账 | 慰问 | 序号 姓名=name 困难类型=category 慰问时间=visitedOn 慰问人=visitor 慰问金额=amount 备注=note
care | 困难党员帮扶登记表 | 帮扶 | 姓名=name 困难情况=category? 登记时间=registeredOn 帮扶措施=matter 帮扶人=visitor? 走访时间=visitedOn
awards | 党员表彰奖励登记表 | 表彰 | 序号 姓名=name 表彰时间=date 荣誉名称=title 表彰级别=level 授予单位=authority 备注=note
awards | 党内奖惩情况台账 | 奖惩 | 姓名=name 奖惩类型=type 奖惩名称=title? 奖惩时间=date 奖惩原因=reason 批准机关=authority 文号=decision
publicity | 党务公开登记表 | 党务公开 | 序号 公开事项=matter 公开时间=publishedOn 公开截止时间=until 公开方式=method 公开地点=venue 责任人=owner
publicity | 公示公开台账 | 公示 | 公示内容=matter 对应期间=period 公示日期=publishedOn 公示结束日期=until 公示形式=method 备注=note
plans | 支部年度工作计划安排表 | 工作计划 | 序号 工作内容=matter 计划完成时间=plannedOn/deadline 责任人=owner 具体措施=measures 完成情况=result
plans | 计划总结报送登记 | 计划总结 | 材料类型=type 材料名称=title 年度=year 报送时间=submittedOn 报备时间=filedOn? 备注=note
facilities | 党建阵地设施清单 | 阵地 | 序号 设施名称=item 有无=exists 数量=quantity 状况=condition 责任人=keeper 备注=note
facilities | 党员活动室配置台账 | 活动室 | 项目=item 是否配备=exists 数量=quantity 使用情况=condition 管理人=keeper 检查时间=checkedOn
funds | 党建经费使用台账 | 经费 | 序号 日期=date 用途=purpose 支出金额=amount 经费来源=source 审批人=approver 经办人=handler 备注=note
funds | 党费收支明细账 | 党费收支 | 日期=date 摘要=purpose 收入=income 支出=amount 结余=balance 审批人=approver
archive | 党支部档案目录 | 档案 | 序号 卷号=volume 件号=number 文件名称=title 归档时间=filedOn 页数=pages 备注=note
archive | 卷内文件目录 | 卷内目录 | 顺序号=number? 文号=? 题名=title 日期=date 页号=pages? 密级=secrecy 备注=note
issues | 支部问题整改台账 | 问题整改 | 序号=number? 存在问题=issue 问题来源=source 整改措施=measures 责任人=owner 整改时限=deadline 整改情况=status/evidence? 完成时间=rectifiedOn 销号时间=closedOn
issues | 组织生活会问题清单 | 问题清单 | 编号=number 问题描述=issue 发现时间=foundOn 整改措施=measures 责任人=owner 完成时限=deadline 整改状态=status 验收人=acceptor
supervision | 季度督导反馈表 | 督导 | 序号 督导时间=date 督导人=inspector 受督导支部=unit 查看台账情况=ledgers 反馈问题=feedback 核查结果=check 备注=note
supervision | 督查情况登记 | 督查 | 季度=period 督查日期=date 督查对象=unit 反馈意见=feedback 整改核查=check?
ratings | 党支部评星定级情况表 | 评星定级 | 年度=year 支部名称=branch 得分=score 评定星级=stars 等次=grade 评定时间=ratedOn 备注=note
ratings | 历年星级评定档案 | 星级 | 序号 年份=year 党支部=branch 考核得分=score 星级=stars 上报时间=reportedOn
scorecard | 党支部标准化建设考核评分表 | 考核评分 | 一级指标=area 二级指标=item 评分标准=standard 标准分=full 自评得分=score 扣分原因=basis? 备注=note
scorecard | 达标创星考评表 | 达标创星 | 项目=area/item 考核内容=item/standard 分值=full 得分=score 评分依据=basis
points | 党员积分登记表 | 积分登记 | 序号 姓名=name 积分类别=category/part? 月份=month 积分项目=part? 积分分值=points 积分事由=reason 登记时间=registeredOn
points | 党员季度积分公示表 | 积分 | 姓名=name 基础积分=? 日常积分=? 民主评议积分=? 总积分=total 备注=note
null | 支部通讯录 | 通讯录 | 序号 姓名 职务 办公电话 手机
null | 2026年部门预算表 | 预算 | 科目编码 科目名称 上年决算 本年预算 增减额 说明
null | 团员花名册 | 团员 | 序号 姓名 性别 出生年月 入团时间 团支部 联系电话
null | 职工工资表 | 工资 | 序号 姓名 岗位工资 薪级工资 绩效工资 应发工资 扣款 实发工资
null | 车辆使用登记 | 车辆 | 日期 车牌号 用车人 目的地 里程 驾驶员 备注
null | 办公用品领用表 | 领用 | 序号 物品名称 规格 单位 领用数量 领用人 领用日期
null | 值班安排表 | 值班 | 日期 星期 带班领导 值班人员 值班电话
null | 学生成绩表 | 成绩 | 学号 姓名 语文 数学 英语 总分 名次
null | 会议室预约 | 预约 | 日期 时段 会议室 申请部门 使用人 用途
`;

function isKind(text: string): text is LedgerKind {
  return (ledgerKinds as readonly string[]).includes(text);
}

export const ownLayouts: readonly Layout[] = lines
  .trim()
  .split("\n")
  .map((line, index): Layout => {
    const [what = "", title = "", tab = "", columns = ""] = line.split("|").map((part) => part.trim());
    const [first = "", second] = what.split(":");
    const kind = second ?? first;
    if (kind !== "null" && !isKind(kind)) throw new Error(`no kind: ${line}`);
    return {
      id: `own-${String(index + 1).padStart(3, "0")} ${kind} ${title}`,
      from: "own",
      kinds: [kind === "null" ? null : kind],
      form: second !== undefined && (first === "form" || first === "turned") ? first : "list",
      file: "台账.xlsx",
      tab,
      above: [title],
      columns: columnsOf(columns),
    };
  });
