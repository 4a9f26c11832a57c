/**
 * The parameter matrix: what each text says of each parameter, with the strength of its wording and its article. Data for
 * explaining and listing; the figures that rules compare with stand typed in the profiles. A text without a number
 * (及时, 较多) is quoted as it stands; a statement without a modal word counts as 应当.
 */
import type { Strength } from "../model/outcome.ts";
import { figureTitle } from "./figure-text.ts";
import type { FigureId } from "./figures.ts";
import type { ProfileId } from "./profile.ts";

export interface ParameterStatement {
  readonly profile: ProfileId;
  /** What the text says, short, Chinese. */
  readonly text: string;
  readonly strength: Strength;
  /** Id in the table of articles. */
  readonly source: string;
}

export interface Parameter {
  readonly id: FigureId;
  /** Chinese. */
  readonly title: string;
  /** Chinese: the unit, or what kind of statement it is. */
  readonly unit: string;
  readonly statements: readonly ParameterStatement[];
}

type Row = readonly [profile: ProfileId, text: string, strength: Strength, source: string];

function parameter(id: FigureId, unit: string, rows: readonly Row[]): Parameter {
  return {
    id,
    title: figureTitle(id),
    unit,
    statements: rows.map(([profile, text, strength, source]) => ({ profile, text, strength, source })),
  };
}

/** In the order of the catalogue's matrix; its two combined rows are split. */
export const parameters: readonly Parameter[] = [
  parameter("branch.min_full_members", "人", [
    ["national-base", "不少于3人", "应当", "ZB-4"],
    ["district-bureau-2018", "3人以上", "应当", "district-bureau/1.1.3"],
  ]),
  parameter("branch.max_members", "人", [
    ["national-base", "党员不超过50人（含）", "一般", "ZB-4"],
    ["district-bureau-2018", "正式党员不足50人（不含）", "应当", "district-bureau/1.1.3"],
    ["wuwei-star-2021", "党员不超过30人（含）", "一般", "wuwei/2.1"],
  ]),
  parameter("branch.joint_units_max", "个单位", [["national-base", "不超过5个", "一般", "ZB-5"]]),
  parameter("group.min_members", "人", [
    ["national-base", "不少于3人（问答）", "通行做法", "QA-group-size"],
    ["district-bureau-2018", "3人以上（通常）", "一般", "district-bureau/1.1.4"],
  ]),
  parameter("group.min_full", "人", [
    ["national-base", "至少1人（问答）", "通行做法", "QA-group-size"],
    ["district-bureau-2018", "有1名", "必须", "district-bureau/1.1.4"],
  ]),
  parameter("group.required_threshold", "人", [
    ["national-base", "20人以上（中央国家机关）", "一般", "QA-organ-groups"],
    ["school-2019", "现有3个小组", "应当", "school/4.2.1"],
    ["district-bureau-2018", "党员较多", "应当", "district-bureau/1.1.4"],
    ["wuwei-star-2021", "党员较多，合理划分", "应当", "wuwei/2.1"],
    ["jiefangbei-2018", "按网格划分", "应当", "jiefangbei/1.2"],
  ]),
  parameter("org.setup_review", "次/年", [
    ["district-bureau-2018", "通常每年1次", "一般", "district-bureau/1.1"],
    ["jiefangbei-2018", "定期摸排", "应当", "jiefangbei/1.3"],
  ]),
  parameter("committee.required_at", "人", [
    ["national-base", "7人以上（含）", "应当", "ZB-20"],
    ["district-bureau-2018", "超过7人应设，不足7人可不设", "应当", "district-bureau/2.1"],
  ]),
  parameter("committee.size", "人", [
    ["national-base", "3至5人，最多7人", "一般", "ZB-20"],
    ["school-2019", "现6人，拟补1人", "应当", "school/4.2.1"],
    ["district-bureau-2018", "3至5人，最多7人", "一般", "district-bureau/2.1"],
    ["wuwei-star-2021", "班子健全", "应当", "wuwei/2.2"],
  ]),
  parameter("committee.required_roles", "分工", [
    ["national-base", "组织、宣传、纪检", "应当", "ZB-20"],
    ["school-2019", "组织、宣传、纪检、统战、青年", "应当", "school/4.3.1"],
    ["district-bureau-2018", "组织、宣传、纪检，另可设五类", "一般", "district-bureau/2.1"],
    ["lianxing-2018", "组织委员（收党费）", "应当", "lianxing/3.2"],
  ]),
  parameter("committee.vacancy_days", "天", [
    ["national-base", "及时补选", "应当", "ZB-21"],
    ["school-2019", "还需补1名", "应当", "school/4.2.1"],
    ["district-bureau-2018", "及时补选", "应当", "district-bureau/2.1"],
    ["wuwei-star-2021", "及时补选改选", "应当", "wuwei/2.1"],
  ]),
  parameter("term.years", "年", [
    ["national-base", "3年，村和社区5年", "一般", "ZB-21"],
    ["school-2019", "3至5年", "应当", "school/4.3.2"],
    ["district-bureau-2018", "3年", "一般", "district-bureau/2.1"],
    ["wuwei-star-2021", "按期换届", "应当", "wuwei/2.1"],
  ]),
  parameter("election.reminder_months", "个月", [
    ["national-base", "届满前6个月", "一般", "ZB-22"],
    ["school-2019", "定期报告换届情况", "应当", "school/4.3.2"],
    ["wuwei-star-2021", "有提醒督促机制", "应当", "wuwei/2.1"],
  ]),
  parameter("election.request_lead_months", "个月", [
    ["national-base", "无规定（惯例1至2个月）", "通行做法", "ZB-22"],
    ["district-bureau-2018", "4个月", "一般", "district-bureau/2.1"],
  ]),
  parameter("election.extension_max_years", "年", [
    ["national-base", "不超过1年", "一般", "XJ-3"],
    ["district-bureau-2018", "不超过1年", "一般", "district-bureau/2.1"],
  ]),
  parameter("election.quorum", "比例", [
    ["national-base", "不少于应到会的五分之四", "应当", "XJ-18"],
    ["four-strong-2024", "程序严谨", "应当", "four-strong"],
  ]),
  parameter("election.margin", "比例", [["national-base", "不少于20%", "应当", "XJ-m"]]),
  parameter("assembly.frequency", "次", [
    ["national-base", "每季度1次", "一般", "ZB-11"],
    ["school-2019", "按需要召开；每年至少1次听取通报", "应当", "school/4.5.1"],
    ["district-bureau-2018", "每季度1次", "一般", "district-bureau/4.1.1"],
    ["lianxing-2018", "每季度至少1次", "至少", "lianxing/2.1"],
    ["wuwei-star-2021", "有，未定次数", "应当", "wuwei/2.4"],
    ["jiefangbei-2018", "有，未定次数", "应当", "jiefangbei/3.2"],
  ]),
  parameter("committee.meeting_frequency", "次", [
    ["national-base", "每月1次", "一般", "ZB-12"],
    ["school-2019", "每月1次", "应当", "school/4.5.1"],
    ["district-bureau-2018", "每月1次", "一般", "district-bureau/4.1.1"],
    ["lianxing-2018", "每月至少1次", "至少", "lianxing/2.1"],
    ["wuwei-star-2021", "有，未定次数", "应当", "wuwei/2.4"],
    ["jiefangbei-2018", "有，未定次数", "应当", "jiefangbei/3.2"],
  ]),
  parameter("group.meeting_frequency", "次（每组）", [
    ["national-base", "每月1次", "一般", "ZB-13"],
    ["school-2019", "每月1至2次", "应当", "school/4.5.1"],
    ["district-bureau-2018", "每月1至2次", "一般", "district-bureau/4.1.1"],
    ["lianxing-2018", "每月至少1次", "至少", "lianxing/2.1"],
    ["wuwei-star-2021", "有，未定次数", "应当", "wuwei/2.4"],
    ["jiefangbei-2018", "有，未定次数", "应当", "jiefangbei/3.2"],
  ]),
  parameter("lecture.frequency", "次", [
    ["national-base", "未定频次", "应当", "ZB-16"],
    ["school-2019", "每学期1次", "应当", "school/4.5.1"],
    ["district-bureau-2018", "每季度1次", "一般", "district-bureau/4.1.1"],
    ["lianxing-2018", "每年至少2次", "至少", "lianxing/2.1"],
    ["wuwei-star-2021", "有，未定次数", "应当", "wuwei/2.4"],
    ["jiefangbei-2018", "专题党课", "应当", "jiefangbei/3.1"],
  ]),
  parameter("lecture.secretary", "次/年", [
    ["national-base", "党委（党组）书记每年至少1次", "至少", "ZB-16"],
    ["city-organs-supervision", "领导干部带头讲", "应当", "city-organs/1.1"],
    ["district-bureau-2018", "支部书记每年至少1次", "至少", "district-bureau/4.1.1"],
    ["lianxing-2018", "书记带头领学", "应当", "lianxing/1"],
  ]),
  parameter("meetings.annual_plan", "有无", [
    ["city-organs-supervision", "一要点一细则一办法", "应当", "city-organs/2.2"],
    ["district-bureau-2018", "年计划，落实情况报备", "应当", "district-bureau/4.1.1"],
    ["jiefangbei-2018", "年度要点", "应当", "jiefangbei/4.1"],
    ["four-strong-2024", "年度工作计划", "应当", "four-strong"],
  ]),
  parameter("partyday.frequency", "次", [
    ["national-base", "每月1次", "应当", "JY-16"],
    ["school-2019", "每月1次（4+N）", "应当", "school/4.5.6"],
    ["district-bureau-2018", "每月1次", "应当", "district-bureau/4.1.4"],
    ["lianxing-2018", "每月1次", "应当", "lianxing/2.2"],
    ["wuwei-star-2021", "有，未定次数", "应当", "wuwei/2.4"],
    ["jiefangbei-2018", "有，四步程序", "应当", "jiefangbei/3.2"],
    ["four-strong-2024", "讲求质量", "应当", "four-strong"],
  ]),
  parameter("partyday.day", "日", [
    ["national-base", "每月相对固定1天", "应当", "ZB-16"],
    ["district-bureau-2018", "每月相对固定的半天", "应当", "district-bureau/4.1.4"],
    ["lianxing-2018", "每月15日", "应当", "lianxing/2.2"],
    ["four-strong-2024", "合理安排时间", "应当", "four-strong"],
  ]),
  parameter("orglife.frequency", "次", [
    ["national-base", "每年至少1次（一般在第四季度）", "至少", "ZB-17"],
    ["school-2019", "每年1次，以党小组为单位", "应当", "school/4.5.2"],
    ["district-bureau-2018", "每季度或半年1次，另加年度专题", "一般", "district-bureau/4.1.2"],
    ["lianxing-2018", "每半年至少1次", "至少", "lianxing/2.3"],
    ["wuwei-star-2021", "有，未定次数", "应当", "wuwei/2.4"],
    ["jiefangbei-2018", "年初召开", "应当", "jiefangbei/4.2"],
    ["four-strong-2024", "会前、会中、会后都有要求", "应当", "four-strong"],
  ]),
  parameter("demlife.frequency", "次", [
    ["school-2019", "每年至少1次并通报", "至少", "school/4.5.3"],
    ["district-bureau-2018", "有制度和记录", "应当", "district-bureau/8.1.1"],
  ]),
  parameter("appraisal.frequency", "次", [
    ["national-base", "每年1次", "一般", "ZB-18"],
    ["school-2019", "每年1次，结果报备", "应当", "school/4.5.4"],
    ["district-bureau-2018", "每年1次，四步程序", "应当", "district-bureau/4.1.3"],
    ["lianxing-2018", "每年至少1次，一般在年底", "至少", "lianxing/2.4"],
    ["wuwei-star-2021", "有，未定次数", "应当", "wuwei/2.4"],
    ["jiefangbei-2018", "有，未定次数", "应当", "jiefangbei/3.2"],
  ]),
  parameter("appraisal.excellent_cap", "比例", [
    ["national-base", "三分之一（按正式党员）", "通行做法", "AP-2"],
    ["lianxing-2018", "三分之一（按党员总数）", "原则上", "lianxing/2.4"],
  ]),
  parameter("talk.frequency", "次/年", [
    ["national-base", "委员间、委员和党员、党员间每年不少于1次", "一般", "ZB-19"],
    ["school-2019", "经常谈心", "应当", "school/4.5.5"],
    ["district-bureau-2018", "书记和委员、委员间、委员和党员每年不少于1次", "至少", "district-bureau/6.1.2"],
    ["wuwei-star-2021", "有，未定次数", "应当", "wuwei/2.4"],
    ["four-strong-2024", "组织生活会前谈心", "应当", "four-strong"],
  ]),
  parameter("study.member_hours", "学时", [
    ["national-base", "不少于32学时", "一般", "JY-20"],
    ["district-bureau-2018", "不少于24学时", "至少", "district-bureau/3.1.3"],
  ]),
  parameter("study.leader_hours", "学时", [
    ["national-base", "不少于56学时（规划）", "一般", "GH"],
    ["district-bureau-2018", "不少于40学时", "至少", "district-bureau/3.1.3"],
  ]),
  parameter("study.sessions", "次", [
    ["national-base", "基层党委每年轮训", "应当", "JY-20"],
    ["school-2019", "每年不少于12次", "至少", "school/4.4.2"],
    ["city-organs-supervision", "专题培训班", "应当", "city-organs/2.2"],
    ["district-bureau-2018", "每月组织学习", "应当", "district-bureau/3.1.3"],
    ["lianxing-2018", "每次党员活动日都学习", "应当", "lianxing/2.2"],
    ["wuwei-star-2021", "有，未定次数", "应当", "wuwei/2.3"],
    ["jiefangbei-2018", "全覆盖培训", "应当", "jiefangbei/3.1"],
  ]),
  parameter("secretary.training", "次", [
    ["national-base", "每年至少1次县级轮训，新任半年内培训", "一般", "GH"],
    ["school-2019", "任期内至少1次", "至少", "school/4.3.3"],
    ["district-bureau-2018", "每年推荐参加上级培训", "应当", "district-bureau/2.3.1"],
    ["lianxing-2018", "参加街道培训", "应当", "lianxing/preface"],
    ["jiefangbei-2018", "月例会、季度例会培训", "应当", "jiefangbei/2.4"],
  ]),
  parameter("dues.assessment", "时间", [
    ["national-base", "每年年初，年内一般不变", "一般", "DF17"],
    ["school-2019", "及时核定", "应当", "school/4.4.3"],
    ["district-bureau-2018", "每年年初", "应当", "district-bureau/3.1.4"],
  ]),
  parameter("dues.cycle", "周期", [
    ["national-base", "按月（特殊情况按季度）", "应当", "DF-8"],
    ["school-2019", "结合党日按时足额", "应当", "school/4.4.3"],
    ["district-bureau-2018", "按时足额", "应当", "district-bureau/3.1.4"],
    ["lianxing-2018", "按月足额", "应当", "lianxing/3.2"],
    ["wuwei-star-2021", "收缴到位", "应当", "wuwei/2.2"],
    ["jiefangbei-2018", "按时足额", "应当", "jiefangbei/3.2"],
  ]),
  parameter("dues.unpaid_months", "个月", [
    ["national-base", "连续6个月", "应当", "DZ-9"],
    ["district-bureau-2018", "连续6个月", "应当", "district-bureau/3.1.4"],
  ]),
  parameter("dues.publication", "次", [
    ["national-base", "每年1次", "应当", "DF-13"],
    ["school-2019", "每月1次", "应当", "school/4.4.3"],
    ["district-bureau-2018", "每年1次", "应当", "district-bureau/3.1.4"],
    ["lianxing-2018", "每月公开", "应当", "lianxing/3.2"],
    ["jiefangbei-2018", "每月通报", "应当", "jiefangbei/3.2"],
  ]),
  parameter("dues.collector", "人员", [["lianxing-2018", "组织委员专人收取", "应当", "lianxing/3.2"]]),
  parameter("dues.report", "周期", [["lianxing-2018", "每月报上级审核备案", "应当", "lianxing/3.2"]]),
  parameter("attendance.absent_months", "个月", [
    ["national-base", "连续6个月", "应当", "DZ-9"],
    ["school-2019", "定期检查", "应当", "school/4.8.4"],
    ["district-bureau-2018", "连续6个月", "应当", "district-bureau/4.3.2"],
  ]),
  parameter("attendance.min_rate", "%", [
    ["national-base", "无规定（单位自定80%、85%）", "通行做法", "MX-2"],
    ["school-2019", "参与率高", "应当", "school/4.5"],
    ["district-bureau-2018", "参与率高", "应当", "district-bureau/4.1"],
    ["wuwei-star-2021", "参与度高", "应当", "wuwei/2.4"],
    ["four-strong-2024", "不能只有少部分人参加", "应当", "four-strong"],
  ]),
  parameter("relation.screening", "次", [
    ["school-2019", "每年1次", "应当", "school/4.4.4"],
    ["district-bureau-2018", "每年1次", "应当", "district-bureau/3.1.2"],
    ["lianxing-2018", "及时转接", "应当", "lianxing/3.1"],
    ["wuwei-star-2021", "接转及时规范", "应当", "wuwei/2.2"],
    ["jiefangbei-2018", "流动党员纳入组织", "应当", "jiefangbei/1.3"],
  ]),
  parameter("develop.publicity_workdays", "个工作日", [
    ["national-base", "不少于5个工作日", "应当", "FZ26-13"],
    ["district-bureau-2018", "按实操手册", "应当", "district-bureau/3.1.1"],
    ["lianxing-2018", "全程公示", "应当", "lianxing/3.4"],
    ["wuwei-star-2021", "按标准程序", "应当", "wuwei/2.2"],
  ]),
  parameter("develop.vote", "方式", [
    ["national-base", "无记名、逐个表决，赞成超过应到的半数", "必须", "FZ-21"],
    ["lianxing-2018", "票决", "应当", "lianxing/3.4"],
    ["four-strong-2024", "逐一表决通过", "应当", "four-strong"],
  ]),
  parameter("develop.probation", "个月", [
    ["national-base", "1年，可延长1次、6至12个月", "应当", "FZ26-31"],
    ["jiefangbei-2018", "超期不申请转正的取消资格", "应当", "jiefangbei/3.4"],
  ]),
  parameter("report.yearly", "次/年", [
    ["national-base", "每年述职（未核对原文）", "应当", "ZB-x"],
    ["school-2019", "向上级1次，党员大会听1次", "至少", "school/4.8.4"],
    ["city-organs-supervision", "述职评议分四等", "应当", "city-organs/1.3"],
    ["district-bureau-2018", "向上级1次，向党员大会1次", "应当", "district-bureau/6.1.1"],
    ["wuwei-star-2021", "纳入述职评议考核", "应当", "wuwei/4.3"],
    ["jiefangbei-2018", "年底集中述职", "应当", "jiefangbei/4.2"],
  ]),
  parameter("report.interview_at", "情形", [
    ["city-organs-supervision", "述职为较好及以下", "应当", "city-organs/1.3"],
    ["wuwei-star-2021", "整顿验收不通过", "应当", "wuwei/3.3"],
    ["jiefangbei-2018", "约谈函询", "应当", "jiefangbei/3.4"],
    ["four-strong-2024", "工作不力的严肃问责", "应当", "four-strong"],
  ]),
  parameter("open.items", "事项", [
    ["school-2019", "党务公开栏，公布及时", "应当", "school/4.7"],
    ["district-bureau-2018", "活动计划、发展党员、党费、重大决策", "应当", "district-bureau/7.1.3"],
    ["lianxing-2018", "党费收缴情况", "应当", "lianxing/3.2"],
    ["wuwei-star-2021", "党务公开制度", "应当", "wuwei/2.4"],
    ["jiefangbei-2018", "积分、党费", "应当", "jiefangbei/3.3"],
    ["four-strong-2024", "公开透明", "应当", "four-strong"],
  ]),
  parameter("facility.set", "标准", [
    ["school-2019", "六有（党旗、书报）", "应当", "school/4.7"],
    ["district-bureau-2018", "活动室七项", "应当", "district-bureau/7.1.1"],
    ["lianxing-2018", "六有（党旗国旗、党报党刊）", "应当", "lianxing/4"],
    ["wuwei-star-2021", "六有（党旗、书报）", "应当", "wuwei/2.5"],
    ["jiefangbei-2018", "五有，统一标识", "应当", "jiefangbei/2.2"],
  ]),
  parameter("archive.set", "标准", [
    ["school-2019", "标准化建设台账", "应当", "school/5.1"],
    ["city-organs-supervision", "每季度反馈清单存档", "应当", "city-organs/2.3"],
    ["district-bureau-2018", "职责3件、制度10件、名册3本、记录8类", "应当", "district-bureau/8.1.1"],
    ["lianxing-2018", "资料留档备查", "应当", "lianxing/2.2"],
    ["wuwei-star-2021", "问题台账", "应当", "wuwei/3.1"],
    ["jiefangbei-2018", "7个资料卷、4个标准、四有，按周月半年年归档", "应当", "jiefangbei/2.4"],
    ["four-strong-2024", "完整的党建台账", "应当", "four-strong"],
  ]),
  parameter("points.scope", "范围", [
    ["lianxing-2018", "组织关系在本单位的全体党员", "应当", "lianxing/3.1"],
    ["jiefangbei-2018", "五类全体党员", "应当", "jiefangbei/3.3"],
  ]),
  parameter("points.structure", "构成", [
    ["lianxing-2018", "未定", "应当", "lianxing/3.1"],
    ["jiefangbei-2018", "百分制：基础、日常、民主评议", "应当", "jiefangbei/3.3"],
  ]),
  parameter("points.cadence", "周期", [
    ["lianxing-2018", "每月积分、每季公示、年度核算", "应当", "lianxing/3.1"],
    ["jiefangbei-2018", "一月一登记、一季一公开、一年一评审", "应当", "jiefangbei/3.3"],
  ]),
  parameter("star.thresholds", "分", [
    ["wuwei-star-2021", "95、90、80、70、60", "应当", "wuwei/3.2"],
    ["jiefangbei-2018", "星级社区百分制，未列分数线", "应当", "jiefangbei/4.3"],
  ]),
  parameter("star.quota", "个支部", [["wuwei-star-2021", "五星1、四星2、三星1", "应当", "wuwei/3.2"]]),
  parameter("star.classes", "等次", [
    ["school-2019", "达标、示范", "应当", "school/5.2"],
    ["city-organs-supervision", "好、较好、一般、差（述职）", "应当", "city-organs/1.3"],
    ["district-bureau-2018", "年底验收", "应当", "district-bureau/preface"],
    ["lianxing-2018", "过硬", "应当", "lianxing/preface"],
    ["wuwei-star-2021", "先进、良好、一般、后进", "应当", "wuwei/3.2"],
    ["four-strong-2024", "“四强”", "应当", "four-strong"],
  ]),
  parameter("rectify.window", "时间", [
    ["school-2019", "9月至12月", "应当", "school/5.2"],
    ["city-organs-supervision", "下季度核查", "应当", "city-organs/2.3"],
    ["district-bureau-2018", "年底验收前", "应当", "district-bureau/preface"],
    ["lianxing-2018", "100天左右", "应当", "lianxing/preface"],
    ["wuwei-star-2021", "12月底前", "应当", "wuwei/3.3"],
    ["four-strong-2024", "明确整改时限", "应当", "four-strong"],
  ]),
  parameter("supervise.cadence", "周期", [
    ["school-2019", "领导小组负责", "应当", "school/6.1"],
    ["city-organs-supervision", "季初提示、季中督导、季末讲评", "应当", "city-organs/2.1"],
    ["district-bureau-2018", "常态化检查帮带", "应当", "district-bureau/2.3.2"],
    ["lianxing-2018", "街道部署培训", "应当", "lianxing/preface"],
    ["wuwei-star-2021", "月初、月底、季度、半年、年底", "应当", "wuwei/4.3"],
    ["jiefangbei-2018", "月督查、季通报、半年研判", "应当", "jiefangbei/4.3"],
    ["four-strong-2024", "加强指导监督", "应当", "four-strong"],
  ]),
];

const byId: ReadonlyMap<string, Parameter> = new Map(parameters.map((entry) => [entry.id, entry]));

/** The parameter of that id, or undefined when no text states it. */
export function parameterOf(id: string): Parameter | undefined {
  return byId.get(id);
}
