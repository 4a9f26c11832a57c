/** A branch in city organs that works on quality: what its minutes and opinions say, not how often it meets. */
import type { SampleBranch } from "./sample-branch.ts";

export const fourStrong: SampleBranch = {
  profile: "four-strong-2024",
  words: [
    ["示例局机关党委", "示例市直机关工委"],
    ["示例局", "示例市直单位"],
  ],
  keeps: [
    {
      kind: "scorecard",
      where: { item: "堡垒作用" },
      change: { area: "支部班子", full: 3, score: 3 },
      more: [{ area: "政治功能", item: "政治引领", full: 2, score: 2 }],
    },
  ],
  faults: [
    {
      title: "批评意见只有套话",
      edits: [
        { kind: "criticism", where: { critic: "钱五", type: "相互批评", date: "2026-12-28" }, change: { opinion: "加强学习，提高政治站位" } },
      ],
      finds: ["orglife/criticism-hollow 批评意见记录!30"],
    },
    {
      title: "以工作建议代替批评",
      edits: [
        { kind: "criticism", where: { critic: "孙六", type: "相互批评", date: "2026-12-28" }, change: { opinion: "建议下一步把窗口值班表改成两班轮换，每班四个人" } },
      ],
      finds: ["orglife/advice-as-criticism 批评意见记录!32"],
    },
    {
      title: "上半年六个人说的是同一句话",
      edits: ["张一", "李二", "王三", "赵四", "钱五", "孙六"].map((critic) => ({
        kind: "criticism",
        where: { critic, type: "相互批评", date: "2026-06-28" },
        change: { opinion: "三月走访东街时没有把困难户的用药情况记下来，跟进拖延了两周" },
      })),
      finds: ["orglife/criticism-duplicate 2026"],
    },
    {
      title: "5月党日套装成趣味运动会",
      edits: [
        {
          kind: "meetings",
          where: { title: "5月主题党日" },
          change: {
            topic: "春季趣味运动会",
            agenda: "春季趣味运动会",
            content: "张一：宣布分组。上午在操场拔河、跳绳，李二：公布各组名次，王三：发放纪念品，中午散场。",
            attachment: "",
          },
        },
      ],
      finds: ["party-day/political-content 会议记录!25", "party-day/relabelled-activity 会议记录!25"],
    },
    {
      title: "8月党日只有四个人去做志愿服务",
      edits: [
        {
          kind: "meetings",
          where: { title: "8月主题党日" },
          change: {
            topic: "河道志愿服务",
            agenda: "河道志愿服务",
            content: "张一：带领志愿者清扫河道两侧的落叶和塑料袋，李二：搬运工具，下午四点收工。",
            present: 4,
            votingPresent: 4,
            attendees: "张一、李二、王三、赵四",
            absentees: "钱五（出差）、孙六（出差）、周七（出差）、吴八（出差）、郑九（病假）、冯十（出差）",
            attachment: "",
          },
        },
      ],
      finds: ["party-day/political-content 会议记录!41", "party-day/minority-attendance 会议记录!41", "party-day/volunteer-substitution 2026-08"],
    },
    {
      title: "11月党日写了景区门票和聚餐",
      edits: [
        {
          kind: "meetings",
          where: { title: "11月主题党日" },
          words: ["content", "会后到社区", "随后购买景区门票并聚餐，会后到社区"],
        },
      ],
      finds: ["party-day/no-extravagance 会议记录!56"],
    },
    {
      title: "机关党委一次审批两名预备党员，合并表决",
      edits: [
        {
          kind: "votes",
          where: { matter: "接收预备党员" },
          more: [
            {
              date: "2026-06-25",
              matter: "机关党委会审批接收预备党员",
              subject: "冯十、陈一三",
              discussion: "",
              resolution: "一致通过",
            },
          ],
        },
      ],
      finds: ["develop/one-by-one-approval-committee 表决记录!4"],
    },
    {
      title: "年度组织生活会前没有和吴八谈心",
      edits: [
        { kind: "talks", where: { talker: "吴八" }, all: true, change: { date: "2026-06-20" } },
        { kind: "talks", where: { partner: "吴八" }, all: true, change: { date: "2026-06-21" } },
      ],
      finds: ["talk/before-orglife 会议记录!65"],
    },
    {
      title: "9月党日主题空泛",
      edits: [{ kind: "meetings", where: { title: "9月主题党日" }, change: { topic: "学习" } }],
      finds: ["party-day/topic-present 会议记录!45"],
    },
    {
      title: "考勤表的日期与会议记录不一致",
      edits: [{ kind: "attendance", where: { name: "张一", date: "2026-04-15" }, change: { date: "2026-04-14" } }],
      finds: ["archive/consistency 2026-04"],
    },
    {
      title: "评分表没有政治功能的结论",
      edits: [{ kind: "scorecard", where: { area: "政治功能" }, change: { score: "", basis: "" } }],
      finds: ["standard/four-strong branch"],
    },
    {
      title: "整改过了时限",
      edits: [
        { kind: "issues", where: { number: "2026-02" }, change: { status: "整改中", rectifiedOn: "", closedOn: "" } },
      ],
      finds: ["rectify/overdue 问题台账!4"],
    },
  ],
};
