/**
 * A branch of a procuratorate in the star campaign: self-assessment by score table, stars and classes of its four branches,
 * lists at the beginning and the end of every month, dispatch, inspection and appraisal.
 */
import type { SampleBranch } from "./sample-branch.ts";

const own = "示例检察院第一党支部";
const newcomers = Array.from({ length: 21 }, (_, index) => "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌"[index] ?? "");

export const wuweiStar: SampleBranch = {
  profile: "wuwei-star-2021",
  words: [
    ["示例局", "示例检察院"],
    ["局级", "院级"],
  ],
  keeps: [
    ...["月督查", "社区党建月例会", "季初提示", "季中督导", "季末讲评", "季通报", "非公党建季度例会"].map(
      (stage) => ({ kind: "supervision", where: { stage }, all: true, change: null }) as const,
    ),
    {
      kind: "ratings",
      where: { year: 2026 },
      more: [
        { branch: "示例检察院第二党支部", score: 96, stars: "五星", grade: "先进", reward: "授牌" },
        { branch: "示例检察院第三党支部", score: 92, stars: "四星", grade: "良好" },
        { branch: "示例检察院第四党支部", score: 85, stars: "三星", grade: "良好" },
      ],
    },
  ],
  faults: [
    {
      title: "2027年3月转入21人，支部有31人（国家一般不超过50人）",
      edits: [
        {
          kind: "roster",
          where: { name: "孙六" },
          more: newcomers.map((name, index) => ({
            name: `新${name}`,
            birthDate: `1986-04-${String(index + 1).padStart(2, "0")}`,
            transferredInOn: "2027-03-01",
            reportedOn: "2027-03-05",
            phone: "",
          })),
        },
        { kind: "roster", where: { name: "张一" }, change: { transferredInOn: "", reportedOn: "" } },
      ],
      finds: ["org/branch-max-members branch"],
    },
    {
      title: "第三党支部得94.5分，填了五星",
      edits: [{ kind: "ratings", where: { branch: "示例检察院第三党支部" }, change: { score: 94.5, stars: "五星", grade: "先进", reward: "授旗" } }],
      finds: ["star/tier-by-score 示例检察院第三党支部/2026", "star/plan-quota 2026"],
    },
    {
      title: "第四党支部得75分，评为二星、后进，没有整顿转化方案",
      edits: [{ kind: "ratings", where: { branch: "示例检察院第四党支部" }, change: { score: 75, stars: "二星", grade: "后进" } }],
      finds: ["star/class-by-tier 示例检察院第四党支部/2026", "star/improvement-plan 示例检察院第四党支部/2026"],
    },
    {
      title: "本支部没有验收日期",
      edits: [{ kind: "ratings", where: { branch: own, year: 2026 }, change: { acceptedOn: "" } }],
      finds: ["star/annual-cycle 示例检察院第一党支部/2026"],
    },
    {
      title: "评分表有一项没有得分",
      edits: [{ kind: "scorecard", where: { item: "党员管理" }, change: { score: "" } }],
      finds: ["star/scorecard-complete 2026"],
    },
    {
      title: "4月没有月初清单，9月没有月底对账",
      edits: [
        { kind: "supervision", where: { stage: "月初清单提醒", date: "2026-04-03" }, change: null },
        { kind: "supervision", where: { stage: "月底对账销号", date: "2026-09-28" }, change: null },
      ],
      finds: ["rectify/month-start-list 2026-04", "rectify/month-end-reconcile 2026-09"],
    },
    {
      title: "第3季度没有工作调度",
      edits: [{ kind: "supervision", where: { stage: "季度工作调度", date: "2026-08-14" }, change: null }],
      finds: ["rectify/quarter-dispatch 2026Q3"],
    },
    {
      title: "上半年没有督查问效",
      edits: [{ kind: "supervision", where: { stage: "半年研判、半年督查问效", date: "2026-06-26" }, change: null }],
      finds: ["rectify/half-year-inspection 2026H1"],
    },
    {
      title: "述职报告没有写达标创星",
      edits: [{ kind: "plans", where: { type: "述职报告" }, change: { title: "2026年支部书记述职报告" } }],
      finds: ["star/linked-debrief 2026"],
    },
    {
      title: "没有党务专干",
      edits: [{ kind: "branch", where: {}, change: { partyStaff: "" } }],
      finds: ["org/party-affairs-staff branch"],
    },
    {
      title: "赵四没有评诺",
      edits: [{ kind: "service", where: { name: "赵四" }, change: { evaluation: "" } }],
      finds: ["role/pledge-cycle 赵四"],
    },
    {
      title: "组织委员没有履责记录，问题也不由他负责",
      edits: [
        { kind: "plans", where: { title: "2026年组织委员履责记录" }, change: null },
        { kind: "issues", where: { owner: "李二" }, change: { owner: "张一" } },
      ],
      finds: ["committee/one-post-two-duties 李二/2026"],
    },
    {
      title: "支出没有审批、没有研究、没有列入预算",
      edits: [{ kind: "funds", where: { type: "支出" }, change: { approver: "", approval: "", decidedOn: "", budgeted: "否" } }],
      finds: ["dues/use-decided 经费台账!3", "funds/in-budget 2026", "funds/approval-filed 经费台账!3"],
    },
  ],
};
