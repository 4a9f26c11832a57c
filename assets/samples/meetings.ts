/** What the made-up branch did in a year: dates, kinds, texts. The sheets of the samples are filled from it. */
import { expectedOn, groupNames, type Member } from "./people.ts";

export type Kind = "支部党员大会" | "支委会" | "党小组会" | "党课" | "主题党日" | "组织生活会";

export interface Meeting {
  readonly kind: Kind;
  /** ISO day. */
  readonly day: string;
  readonly group: string | null;
  readonly title: string;
  readonly place: string;
  readonly chair: string;
  readonly recorder: string;
  readonly speaker: string;
  readonly expected: readonly Member[];
  readonly absent: readonly { readonly name: string; readonly reason: string }[];
  readonly topic: string;
  readonly agenda: string;
  readonly content: string;
  readonly resolution: string;
}

const two = (value: number): string => String(value).padStart(2, "0");

const committeeAgendas = [
  "研究年度支部工作要点和三会一课安排",
  "研究主题党日活动方案和困难党员走访安排",
  "研究党费核定情况和一季度党员大会议题",
  "研究党员教育培训计划",
  "研究入党积极分子培养考察情况",
  "研究半年工作总结和七一活动安排",
  "研究党员积分登记情况",
  "研究支部活动室资料整理和台账归档",
  "研究三季度党员大会议题和发展党员工作",
  "研究谈心谈话安排和党员意见建议的办理",
  "研究民主评议党员的准备工作",
  "研究年度工作总结和党费收缴情况",
];

const groupAgendas = [
  "学习党章有关条款，认领年度学习任务",
  "交流节后工作打算，学习党员权利保障条例",
  "学习党费收缴规定，交流学习体会",
  "学习党员教育管理工作条例",
  "围绕岗位职责开展讨论，学习廉洁自律准则",
  "学习支部工作条例，交流半年学习情况",
  "学习先进事迹，讨论作风建设",
  "学习纪律处分条例，开展警示教育讨论",
  "学习党的基本知识，讨论积极分子推荐意见",
  "学习组织处理规定，交流服务群众情况",
  "学习评议办法，为组织生活会征求意见",
  "总结全年学习情况，提出明年学习建议",
];

const partyDayTopics = [
  "重温入党誓词，谋划全年工作",
  "走访困难党员，传递组织温暖",
  "学习先进典型，争当岗位先锋",
  "缅怀革命先烈，传承红色精神",
  "学党章、守党规、当表率",
  "观看警示教育片，筑牢廉洁防线",
  "庆祝党的生日，重温入党志愿书",
  "学习纪律条例，严守纪律规矩",
  "参观县党史馆，学习地方党史",
  "迎国庆、讲奉献，政治生日座谈",
  "学习理论原文，交流学习心得",
  "回顾全年学习，评选学习之星",
];

const partyDayPlaces: Readonly<Record<number, string>> = { 2: "示例社区", 4: "示例县烈士陵园", 9: "示例县党史馆" };

const lectures: Readonly<Record<number, readonly [string, string]>> = {
  1: ["书记", "从严从实过好组织生活"],
  2: ["宣传委员", "学好党的历史，坚定理想信念"],
  3: ["纪检委员", "守纪律、讲规矩，做清醒明白人"],
  4: ["副书记", "立足岗位作贡献，永葆党员本色"],
};

const assemblies: Readonly<Record<number, readonly [string, string]>> = {
  1: ["通报年度工作要点和党费核定情况", "听取支部委员会年度工作安排，通报党费核定数额，党员讨论发言。"],
  2: ["通报半年工作和党费收缴情况", "书记通报半年工作，组织委员通报上半年党费收缴情况，党员提出意见建议。"],
  3: ["讨论积极分子推荐和支部重点工作", "通报积极分子培养情况，党员逐一发表意见，讨论下半年重点工作。"],
  4: ["听取支部委员会工作报告", "听取支部委员会工作报告和党费收缴使用情况通报，党员审议并提出意见。"],
};

const reasons = ["公差", "病假", "事假", "值班"];

/** Day of the month of the yearly rhythm: committee in the first week, groups in the second, Party day on the 15th. */
function committeeDay(year: number, month: number): number {
  return 4 + ((year + month * 3) % 4);
}

function groupDay(month: number, group: number): number {
  return 9 + ((month + group * 2) % 4);
}

function postHolder(source: readonly Member[], post: string): string {
  return source.find((member) => member.post === post)?.name ?? "张一";
}

/** Few enough that every meeting keeps more than 80 % of those due. */
function absencesOf(kind: Kind, expected: number, counter: number): number {
  if (expected < 6) return kind === "支委会" && counter % 5 === 0 ? 1 : 0;
  if (expected < 20) return counter % 3 === 1 ? 1 : 0;
  return counter % 4;
}

/** Everything held from 1 January of the year up to a day (ISO), by date. */
export function meetingsOfYear(source: readonly Member[], year: number, upTo: string): readonly Meeting[] {
  const found: Meeting[] = [];
  const secretary = postHolder(source, "书记");
  const organiser = postHolder(source, "组织委员");
  let counter = year;
  const add = (
    kind: Kind,
    day: string,
    texts: Pick<Meeting, "title" | "topic" | "agenda" | "content" | "resolution"> & Partial<Meeting>,
  ): void => {
    if (day > upTo) return;
    counter += 1;
    const group = texts.group ?? null;
    const expected =
      kind === "支委会"
        ? expectedOn(source, day).filter((member) => /书记|委员/.test(member.post))
        : expectedOn(source, day, group);
    const chair = texts.chair ?? secretary;
    const recorder = texts.recorder ?? organiser;
    const speaker = texts.speaker ?? "";
    const free = expected.filter((member) => ![chair, recorder, speaker].includes(member.name));
    const absent: { name: string; reason: string }[] = [];
    const wanted = absencesOf(kind, expected.length, counter);
    for (let index = 0; index < wanted && index < free.length; index += 1) {
      const who = free[(counter * 5 + index * 7) % free.length];
      if (!who || absent.some((entry) => entry.name === who.name)) continue;
      absent.push({ name: who.name, reason: reasons[(counter + index) % reasons.length] ?? "公差" });
    }
    found.push({
      kind,
      day,
      group,
      place: "机关二楼党员活动室",
      ...texts,
      chair,
      recorder,
      speaker,
      expected,
      absent,
    });
  };
  for (let month = 1; month <= 12; month += 1) {
    const quarter = Math.ceil(month / 3);
    const agenda = committeeAgendas[month - 1] ?? "";
    add("支委会", `${year}-${two(month)}-${two(committeeDay(year, month))}`, {
      title: `${month}月份支部委员会会议`,
      place: "机关三楼小会议室",
      topic: agenda,
      agenda,
      content: `${agenda}，委员逐一发表意见。`,
      resolution: "同意所提安排，按分工落实。",
    });
    groupNames.forEach((group, index) => {
      const topic = groupAgendas[month - 1] ?? "";
      const leader = postHolder(source, `${group}组长`);
      const recorder =
        expectedOn(source, `${year}-01-02`, group).find((member) => member.name !== leader)?.name ?? leader;
      add("党小组会", `${year}-${two(month)}-${two(groupDay(month, index + 1))}`, {
        group,
        title: `${group}${month}月份会议`,
        place: ["一楼图书角", "二楼会议室", "老干部活动室"][index] ?? "",
        chair: leader,
        recorder,
        topic,
        agenda: topic,
        content: `${topic}。组长领学，党员结合工作实际发言。`,
        resolution: "形成一致意见，会后抓好落实。",
      });
    });
    const theme = partyDayTopics[month - 1] ?? "";
    add("主题党日", `${year}-${two(month)}-15`, {
      title: `${month}月份主题党日`,
      place: partyDayPlaces[month] ?? "机关二楼党员活动室",
      topic: theme,
      agenda: "交纳党费、集中学习、交流讨论",
      content: `现场交纳党费，围绕“${theme}”集中学习并交流，党员代表发言。`,
      resolution: "明确下月学习安排。",
    });
    if (month % 3 === 0) {
      const [assemblyTopic, assemblyText] = assemblies[quarter] ?? ["", ""];
      // The fourth quarter's assembly and lecture are held in its second month, well before the year ends.
      const held = quarter === 4 ? month - 1 : month;
      add("支部党员大会", `${year}-${two(held)}-18`, {
        title: `第${quarter}季度支部党员大会`,
        speaker: secretary,
        topic: assemblyTopic,
        agenda: assemblyTopic,
        content: assemblyText,
        resolution: "同意支部委员会所作安排。",
      });
      const [post, lecture] = lectures[quarter] ?? ["书记", ""];
      add("党课", `${year}-${two(held)}-${quarter === 4 ? "12" : "24"}`, {
        title: `第${quarter}季度党课`,
        speaker: postHolder(source, post),
        topic: lecture,
        agenda: lecture,
        content: `围绕“${lecture}”讲授党课，党员结合实际谈体会。`,
        resolution: "党课不作决议，布置课后学习。",
      });
    }
    if (month === 6 || month === 11) {
      const half = month === 6 ? "上" : "下";
      add("组织生活会", `${year}-${two(month)}-${month === 6 ? "26" : "19"}`, {
        title: `${half}半年组织生活会`,
        topic: "查找不足，开展批评和自我批评",
        agenda: "通报征求意见情况，开展批评和自我批评",
        content: "支委会对照检查，党员逐一查找不足，开展批评和自我批评，提出整改措施。",
        resolution: "列出整改清单，明确责任人和时限。",
      });
    }
  }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** `无`, or `吴八（病假）、郑九（公差）`. */
export function absentText(meeting: Meeting): string {
  return meeting.absent.length === 0 ? "无" : meeting.absent.map((who) => `${who.name}（${who.reason}）`).join("、");
}

export function presentCount(meeting: Meeting): number {
  return meeting.expected.length - meeting.absent.length;
}
