/**
 * Closed lists of a new ledger: what a clerk chooses from. Each word is one that recognition and the rules understand; a
 * clerk may type others (Excel asks, it does not refuse).
 */
import type { LedgerKind } from "../model/ledger.ts";
import type { FieldShape } from "../model/ledger-fields.ts";

const yesNo = ["是", "否"] as const;
const grades = ["优秀", "合格", "基本合格", "不合格"] as const;
const branchGrades = ["好", "较好", "一般", "差"] as const;
const ballots = ["无记名投票", "举手表决"] as const;
const personTypes = ["在职", "退休", "学生", "农民", "自由职业", "其他"] as const;

/** Words of a shape, whatever the field. */
const byShape: ReadonlyMap<FieldShape, readonly string[]> = new Map<FieldShape, readonly string[]>([
  ["flag", yesNo],
  ["presence", ["出勤", "迟到", "请假", "缺席", "已补课", "不应到"]],
]);

/** Words of a field that means the same in every ledger. */
const byField: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([["sex", ["男", "女"]]]);

/** Words of one field of one ledger: `kind/field`. */
const byKindAndField: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["roster/memberType", ["正式党员", "预备党员"]],
  ["roster/personType", personTypes],
  ["roster/pointsCategory", ["在职", "无职", "非公", "流动", "老弱病残"]],
  ["roster/status", ["在册", "流动", "转出", "停止党籍", "除名", "去世", "待落实"]],
  ["roster/discipline", ["警告", "严重警告", "撤销党内职务", "留党察看", "开除党籍"]],
  [
    "meetings/type",
    [
      "支部党员大会",
      "支部委员会",
      "党小组会",
      "党课",
      "主题党日",
      "组织生活会",
      "民主评议党员",
      "民主生活会",
      "学习会",
    ],
  ],
  ["attendance/type", ["支部党员大会", "支部委员会", "党小组会", "党课", "主题党日", "组织生活会"]],
  ["dues/personType", personTypes],
  ["branch/type", ["普通党支部", "联合党支部", "临时党支部", "流动党员党支部"]],
  [
    "committee/post",
    ["书记", "副书记", "组织委员", "宣传委员", "纪检委员", "统战委员", "青年委员", "群工委员", "委员"],
  ],
  ["election/method", ballots],
  ["votes/method", ballots],
  ["development/stage", ["入党申请人", "入党积极分子", "发展对象", "预备党员", "正式党员"]],
  ["appraisal/self", grades],
  ["appraisal/grade", grades],
  ["criticism/type", ["自我批评", "相互批评"]],
  ["study/type", ["集中学习", "自学", "集中培训", "网络培训", "补学"]],
  ["study/level", ["支部", "上级党组织", "县级以上"]],
  ["talks/type", ["日常谈心谈话", "组织生活会前谈心谈话", "提醒谈话", "慰问谈话"]],
  ["transfers/direction", ["转入", "转出", "排查"]],
  ["service/type", ["志愿服务", "社区报到", "承诺践诺", "结对帮扶", "党员示范岗", "走访慰问"]],
  ["care/category", ["生活困难", "因病困难", "老党员", "因灾困难", "其他"]],
  ["awards/type", ["表彰", "奖励", "谈话提醒", "批评教育", "党纪处分"]],
  ["awards/level", ["支部", "基层党委", "区县级", "市级", "省级", "国家级"]],
  ["publicity/method", ["公开栏", "党员大会", "书面", "网络"]],
  ["plans/type", ["年度工作计划", "年度工作总结", "党员发展计划", "责任清单", "述职报告", "专题报告"]],
  ["plans/grade", branchGrades],
  ["funds/type", ["收入", "支出"]],
  ["archive/copy", ["原件", "复印件"]],
  ["archive/secrecy", ["公开", "内部"]],
  ["issues/status", ["待整改", "整改中", "已整改", "已销号"]],
  ["supervision/stage", ["提示", "督导", "讲评", "约谈"]],
  ["ratings/stars", ["五星", "四星", "三星", "二星", "一星"]],
  ["ratings/debriefGrade", branchGrades],
  ["points/part", ["基础积分", "日常积分", "评议积分"]],
]);

/** What a column offers to choose from; empty = anything. */
export function choicesOf(kind: LedgerKind, field: string, shape: FieldShape): readonly string[] {
  return byKindAndField.get(`${kind}/${field}`) ?? byField.get(field) ?? byShape.get(shape) ?? [];
}
