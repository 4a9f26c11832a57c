/**
 * A made-up branch that keeps every kind of ledger for 2026 and keeps them well: ten members in two groups, one of them
 * on probation. Rows by kind and field, as a clerk would type them; a golden test plants faults into copies of it.
 */
import { chineseLedgerName, type LedgerKind } from "../../src/core/model/ledger.ts";
import { standardCaptions } from "../../src/core/recognition/standard-captions.ts";
import type { Snapshot } from "../../src/core/workbook/snapshot.ts";
import { snapshotOf } from "./snapshot-of.ts";

export type Row = { readonly [field: string]: string | number };
export type Branch = ReadonlyMap<LedgerKind, readonly Row[]>;

const year = 2026;
const branchName = "示例局第一党支部";
const committee = ["张一", "李二", "王三"] as const;
const [secretary, organiser, publicist] = committee;
const groups = [
  { name: "第一党小组", leader: "赵四", members: ["张一", "李二", "赵四", "钱五", "孙六"] },
  { name: "第二党小组", leader: "周七", members: ["王三", "周七", "吴八", "郑九", "冯十"] },
] as const;
const members = groups.flatMap((group) => [...group.members]);
/** On probation since June 2026. */
const probationer = "冯十";
const fullMembers = members.filter((name) => name !== probationer);

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const day = (month: number, date: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
/** Members on the roster at the end of a month. */
const present = (month: number): string[] => (month >= 6 ? members : fullMembers);

function roster(): Row[] {
  return members.map((name, index) => {
    const isNew = name === probationer;
    const group = groups.find((one) => (one.members as readonly string[]).includes(name));
    return {
      name,
      sex: index % 2 === 0 ? "男" : "女",
      birthDate: `19${80 + index}-03-1${index % 9}`,
      ethnicity: "汉族",
      education: "本科",
      memberType: isNew ? "预备党员" : "正式党员",
      joinedOn: isNew ? "2026-06-01" : `20${String(10 + index).padStart(2, "0")}-06-2${index % 9}`,
      fullMemberOn: isNew ? "" : `20${String(11 + index).padStart(2, "0")}-06-2${index % 9}`,
      appliedOn: isNew ? "2024-01-10" : `20${String(8 + index).padStart(2, "0")}-01-10`,
      branch: branchName,
      group: group?.name ?? "",
      post: name === secretary ? "支部书记" : name === organiser ? "组织委员" : name === publicist ? "宣传委员" : "",
      personType: "在职",
      pointsCategory: "在职",
      leader: name === secretary ? "是" : "否",
      status: "在册",
      phone: `1380000000${index}`,
      note: "",
    };
  });
}

interface Meeting {
  readonly date: string;
  readonly type: string;
  readonly title: string;
  readonly people: readonly string[];
  readonly topic: string;
  readonly content: string;
  readonly group?: string;
  readonly chair?: string;
  readonly speaker?: string;
  readonly resolution?: string;
}

const texts = [
  "逐条学习党章第一章，结合窗口服务谈体会，确定把导办台前移到大厅门口。",
  "对照年初要点研究一季度重点任务，决定由组织委员牵头走访三户困难群众。",
  "学习中央八项规定精神，讨论会议精简办法，明确每周只留一个例会。",
  "围绕乡村振兴政策开展研讨，议定与东街社区结对，月底前送书上门。",
  "重温入党誓词，参观烈士陵园，谈到先辈事迹时每人说了一件触动最深的事。",
  "学习廉政警示案例，梳理物资采购三个风险点，当场认领整改责任。",
  "听取防汛值守安排，研究党员突击队轮换办法，通过七月值班表。",
  "学习党史上的七月，讨论年轻干部培养，商定师徒结对名单。",
  "研究教师节慰问方案，决定看望两名离岗老党员，并核对党费台账。",
  "学习二十大报告关于基层治理的论述，交流网格走访中遇到的难题。",
  "专题学习党支部工作条例，逐项对照查找差距，列出五条整改措施。",
  "盘点全年任务完成情况，讨论明年计划初稿，提出三条修改意见。",
] as const;

const lectures = [
  "从党章第三条讲起，用大厅三次投诉的处理说明什么叫为人民服务，提问五人次，答不上来的当场翻书。",
  "把条例里的谈心谈话要求拆成四问，请两名新党员上台扮演谈话双方，大家点评哪一句该换一种说法。",
  "讲局里退休老党员抗洪三天三夜的旧事，放了当年的广播录音，年轻党员说到自己遇事往后退的一次。",
  "逐段解读全会公报，画出和窗口业务有关的六处，布置每人写一条能在月内办成的建议。",
] as const;

const sessions = [
  "结合党史上的延安整风谈怎样听不同意见，建议每次会留十分钟给年轻人。",
  "对照党规说到采购里的模糊地带，提出先把口径写上墙。",
  "读完会议精神摘要后讲网格里三个数字的变化，请大家猜原因。",
  "谈思想理论学习不能只抄笔记，展示了自己画的脉络图。",
] as const;

const assemblies = [
  "周七：对走访安排提出按巷分工的建议。吴八：建议把学习时间提前到八点。党员围绕年度计划逐条审议，改了三处时间，另加一项防火检查。",
  "郑九：介绍发展对象的培养情况和群众评价。钱五：询问培训安排是否与值班冲突。党员就接收事项逐一发表看法，记下六条希望。",
  "孙六：通报暑期志愿服务的人次和难处。赵四：提出结对学校换一所更远的。党员讨论困难党员走访名单，补上两户。",
  "冯十：汇报预备期半年来的工作。王三：说明公开栏改版的想法和花费。党员对述职情况提问五次，书记当场答复。",
] as const;

function meetings(): Row[] {
  const held: Meeting[] = [];
  for (const month of months) {
    const people = present(month);
    const text = texts[month - 1] ?? "";
    held.push({
      date: day(month, 6),
      type: "支委会",
      title: `${month}月支委会`,
      people: committee,
      topic: month === 2 ? "研究重大事项：年度重点项目安排" : `研究${month}月支部工作和发展党员事项`,
      content: `张一：通报上月工作。李二：汇报发展党员和党费收缴情况。王三：提出宣传安排。${text}会议围绕${month}月任务逐项讨论，形成分工。`,
      resolution: "会议决定按讨论的分工落实，一致通过。",
    });
    for (const group of groups) {
      const own = group.members.filter((name) => people.includes(name));
      held.push({
        date: day(month, group.name === "第一党小组" ? 8 : 9),
        type: "党小组会",
        title: `${group.name}${month}月会议`,
        group: group.name,
        chair: group.leader,
        people: own,
        topic: `${month}月学习讨论和任务分解`,
        content: `${group.leader}：组织学习并布置${month}月任务。${own.at(-1) ?? ""}：谈本月打算。${text}组内逐人表态，记下要办的三件事。`,
        resolution: "同意按分工办理。",
      });
    }
    held.push({
      date: day(month, 15),
      type: "主题党日",
      title: `${month}月主题党日`,
      people,
      topic: `${texts[month - 1]?.slice(0, 14) ?? ""}主题党日`,
      content: `张一：领学党章和理论原文。李二：组织过政治生日、重温入党誓词、交纳党费。${text}党员逐人交流学习体会，民主议事讨论群众反映的问题，会后到社区开展志愿服务并留存资料。`,
    });
    if (month % 3 === 0) {
      held.push({
        date: day(month, 20),
        type: "党员大会",
        title: `第${month / 3}季度党员大会`,
        people,
        topic: month === 12 ? "听取支部书记年度工作报告" : `听取支部书记通报第${month / 3}季度工作`,
        content: `张一：作工作通报。${assemblies[month / 3 - 1]}${text}大会同时通报上一季度积分和党费收缴情况，听取党员意见并作出回应，讨论发展党员事项，对下一步工作作出安排，明确时间和责任人。`,
        resolution: "会议形成决议：同意工作通报，一致通过。",
      });
      held.push({
        date: day(month, 22),
        type: "党课",
        title: `第${month / 3}季度党课`,
        people,
        speaker: secretary,
        topic: ["从党章看初心", "条例里的规矩", "身边的先进事迹", "全会精神怎么落地"][month / 3 - 1] ?? "",
        content: `张一：讲授党课。${lectures[month / 3 - 1]}${text}`,
      });
      held.push({
        date: day(month, 27),
        type: "理论学习",
        title: `第${month / 3}季度集中学习`,
        people,
        speaker: secretary,
        topic: "党章党规、思想理论、重要会议精神和党史学习",
        content: `张一：带头领学原文。李二：${sessions[month / 3 - 1]}${text}`,
      });
    }
  }
  for (const [month, name] of [
    [6, "上半年组织生活会"],
    [12, "年度专题组织生活会"],
  ] as const) {
    held.push({
      date: day(month, 28),
      type: "组织生活会",
      title: `${year}${month === 12 ? "年度" : "年"}${name}`,
      people: present(month),
      topic: `${name}：查摆问题、开展批评和自我批评`,
      content: `会前组织集中学习，广泛征求党员群众意见，委员之间、委员与党员之间开展谈心谈话。张一：代表支部作对照检查。李二：作自我批评。王三：提出批评意见。${texts[month - 1] ?? ""}党员逐人作自我批评，互相提出具体意见。会后列出整改清单，写明措施和时限。`,
      resolution: "同意整改清单，一致通过。",
    });
  }
  held.push({
    date: day(12, 28),
    type: "民主评议党员",
    title: `${year}年度民主评议党员`,
    people: present(12),
    topic: "民主评议党员、评议班子成员：学习教育、自评、互评、民主测评",
    content: `张一：主持民主评议。李二：宣读评议办法。按学习教育、个人自评、互相评议、民主测评、组织评定的步骤进行，党员同时评议支委班子成员。`,
    resolution: "通过评议结果。",
  });
  held.push({
    date: day(11, 26),
    type: "民主生活会",
    title: `${year}年支委会民主生活会`,
    people: committee,
    topic: "支委会民主生活会，情况通报党员并报上级",
    content: `张一：作班子对照检查。李二：作个人发言。王三：作个人发言。情况向党员通报，并报上级党组织。${texts[10]}`,
    resolution: "同意整改措施。",
  });
  return held
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((meeting) => {
      const voting = meeting.people.filter((name) => name !== probationer).length;
      return {
        date: meeting.date,
        type: meeting.type,
        title: meeting.title,
        group: meeting.group ?? "",
        place: "支部活动室",
        chair: meeting.chair ?? secretary,
        recorder: organiser,
        speaker: meeting.speaker ?? "",
        expected: meeting.people.length,
        present: meeting.people.length,
        votingExpected: voting,
        votingPresent: voting,
        attendees: meeting.people.join("、"),
        absentees: "无",
        topic: meeting.topic,
        agenda: meeting.topic,
        content: meeting.content,
        resolution: meeting.resolution ?? "",
        signature: "张一、李二",
        attachment: "照片和签到表已归档",
        themeStep: "已定主题",
        organisingStep: "已通知",
        practiceStep: "已开展",
        assessmentStep: "已测评",
        performance: "全员参加，发言认真",
        process: "有照片和签到",
        note: "",
      };
    });
}

function dues(): Row[] {
  return months.flatMap((month) =>
    present(month).map((name) => ({
      name,
      month: `${year}年${month}月`,
      paidOn: day(month, 15),
      personType: "在职",
      base: 4000,
      monthlyDue: 40,
      paid: 40,
      assessedOn: name === probationer ? "2026-06-01" : "2026-01-10",
      collector: organiser,
      remittedOn: day(month, 25),
      waiver: "",
      note: "",
    })),
  );
}

/** Every kind with its rows. */
export function fullBranch(): Branch {
  return new Map<LedgerKind, readonly Row[]>([
    ["roster", roster()],
    ["meetings", meetings()],
    ["dues", dues()],
    ...others(),
  ]);
}

function others(): [LedgerKind, Row[]][] {
  return [
    [
      "branch",
      [
        {
          name: branchName,
          type: "普通党支部",
          foundedOn: "2015-05-01",
          approval: "示党发〔2015〕8号",
          seats: 3,
          superior: "示例局机关党委",
          unit: "示例局",
          secretary,
          partyStaff: "郑九",
          liaison: "陈一二",
          members: 10,
          youthLeague: "有",
          tradeUnion: "有",
          serviceWindow: "是",
        },
      ],
    ],
    [
      "committee",
      [
        { name: secretary, post: "支部书记", duties: "主持全面工作，纪检", startedOn: "2025-03-20" },
        { name: organiser, post: "组织委员", duties: "组织、统战、青年", startedOn: "2025-03-20" },
        { name: publicist, post: "宣传委员", duties: "宣传、纪检", startedOn: "2025-03-20" },
      ],
    ],
    [
      "groups",
      groups.map((group, index) => ({
        group: group.name,
        leader: group.leader,
        members: group.members.join("、"),
        memberCount: group.members.length,
        foundedOn: "2015-05-01",
        contact: committee[index + 1] ?? secretary,
      })),
    ],
    [
      "election",
      [
        {
          electedOn: "2025-03-20",
          termYears: 3,
          remindedOn: "2024-09-20",
          requestedOn: "2024-10-10",
          approvedOn: "2025-03-28",
          approval: "示党发〔2025〕6号",
          early: "否",
          post: "支委会委员",
          seats: 3,
          candidateCount: 4,
          candidates: "张一、李二、王三、赵四",
          expected: 9,
          present: 9,
          issued: 9,
          returned: 9,
          valid: 9,
          votes: "张一9票、李二9票、王三8票、赵四1票",
          mostMarks: 3,
          elected: "张一、李二、王三",
          method: "无记名投票",
          officerElection: "新一届支委会第一次会议选举",
          scrutineers: "周七",
          scrutineersApproved: "是",
          tellers: "吴八",
          rulesAdopted: "是",
          appointed: "否",
          minutes:
            "应到9名，实到9名，到会有效；通过选举办法和监票人、计票人；候选人4名；发票9张，收回9张；张一9票、李二9票、王三8票、赵四1票；当选张一、李二、王三。",
          signature: "周七、吴八",
        },
      ],
    ],
    [
      "votes",
      [
        {
          date: "2026-06-01",
          matter: "接收预备党员",
          subject: probationer,
          expected: 9,
          present: 9,
          for: 9,
          against: 0,
          abstained: 0,
          method: "无记名投票",
          discussion: "逐人介绍情况并讨论",
          resolution: "同意接收冯十为预备党员",
        },
      ],
    ],
    [
      "development",
      [
        {
          name: probationer,
          sex: "女",
          birthDate: "1989-03-10",
          stage: "预备党员",
          appliedOn: "2024-01-10",
          talkedOn: "2024-01-25",
          activistOn: "2024-07-10",
          contacts: "张一、李二",
          reviewedOn: "2025-01-08、2025-07-07、2026-01-06",
          reviewOpinion: "参与中心工作积极，完成窗口服务任务",
          candidateOn: "2026-01-20",
          publicityFrom: "2026-01-12",
          publicityTo: "2026-01-19",
          politicalReviewOn: "2026-02-20",
          politicalReview: "合格",
          trainedFrom: "2026-03-02",
          trainedTo: "2026-03-04",
          trainingDays: 3,
          trainingHours: 24,
          introducers: "张一、李二",
          preReviewedOn: "2026-05-18",
          assemblyOn: "2026-06-01",
          approvedOn: "2026-06-25",
          oathOn: "2026-07-01",
          probationFrom: "2026-06-01",
          probationTo: "2027-06-01",
          planned: "是",
          group: "青年骨干",
          files: "申请书、谈话记录、培养考察、公示、政审、培训、预审、志愿书、大会决议、审批、宣誓",
        },
      ],
    ],
    [
      "appraisal",
      members.map((name) => ({
        name,
        year,
        date: "2026-12-28",
        study: "已学习",
        self: "已自评",
        peers: "已互评",
        excellentVotes: name === secretary || name === organiser ? 8 : 2,
        qualifiedVotes: name === secretary || name === organiser ? 1 : 7,
        opinion: "同意评定等次",
        grade: name === probationer ? "" : name === secretary || name === organiser ? "优秀" : "合格",
        score: name === probationer ? "" : name === secretary || name === organiser ? 20 : 17,
        reason: name === probationer ? "预备党员，参加不定等次" : "",
        filedOn: "2027-01-05",
      })),
    ],
    ["criticism", criticism()],
    ["study", study()],
    ["talks", talks()],
    [
      "transfers",
      [
        {
          name: "陈十一",
          date: "2026-04-10",
          direction: "转出",
          origin: branchName,
          destination: "示例县第二党支部",
          letterNumber: "示组〔2026〕12号",
          validDays: 90,
          receivedOn: "2026-04-20",
          receiptOn: "2026-04-25",
          reportedOn: "2026-04-12",
          screenedOn: "2026-03-18",
          reason: "工作调动",
        },
      ],
    ],
    [
      "floating",
      [
        {
          name: "吴八",
          leftOn: "2025-02-01",
          whereabouts: "示例省外县",
          placeFixed: "否",
          abroad: "否",
          phone: "13800000007",
          contact: organiser,
          lastContactOn: "2025-12-01",
          transferred: "否",
          explanation: "短期驻外，已返回",
          returnedOn: "2025-12-20",
        },
      ],
    ],
    ["service", service()],
    [
      "care",
      [
        {
          name: "郑九",
          category: "患病",
          registeredOn: "2026-01-15",
          updatedOn: "2026-12-10",
          visitedOn: "2026-07-01",
          visitor: "张一、李二",
          matter: "走访慰问",
          amount: 500,
        },
      ],
    ],
    [
      "awards",
      [
        {
          name: "周七",
          date: "2026-06-30",
          type: "表彰",
          title: "优秀共产党员",
          level: "局级",
          authority: "示例局机关党委",
          reason: "窗口服务成绩突出",
        },
      ],
    ],
    ["publicity", publicity()],
    ["plans", plans()],
    [
      "facilities",
      [
        "活动场所（党员活动室）",
        "设施桌椅",
        "标志标牌",
        "党旗",
        "国旗",
        "书报党报党刊报刊",
        "制度上墙",
        "岗位职责上墙",
        "党务公开栏",
        "标志牌",
        "入党誓词、党员权利义务、发展流程图、职责上墙",
        "电教设备",
        "荣誉陈列",
        "党建资料柜",
        "统一档案盒",
        "统一档案封面",
        "统一标号",
        "活动室管理制度",
        "组织生活制度",
      ].map((item) => ({
        item,
        exists: "有",
        quantity: 1,
        condition: "完好",
        keeper: "郑九",
        checkedOn: "2026-12-01",
        shared: "否",
      })),
    ],
    [
      "funds",
      [
        {
          date: "2026-03-20",
          type: "支出",
          purpose: "订阅党报党刊",
          amount: 600,
          balance: 4000,
          source: "党费",
          decidedOn: "2026-03-06",
          approver: secretary,
          approval: "示备〔2026〕3号",
          budgeted: "是",
          handler: organiser,
        },
      ],
    ],
    ["archive", archive()],
    [
      "issues",
      [
        {
          number: "2026-01",
          subject: branchName,
          period: "2026年",
          issue: "谈心谈话记录不够具体",
          basis: "《中国共产党支部工作条例（试行）》第十九条",
          source: "自查",
          foundOn: "2026-07-05",
          reportedOn: "2026-07-06",
          owner: organiser,
          measures: "统一谈话记录表，按季检查",
          deadline: "2026-09-30",
          status: "已销号",
          rectifiedOn: "2026-09-10",
          evidence: "谈心谈话记录第3行",
          acceptor: secretary,
          closedOn: "2026-09-15",
          checkedOn: "2026-09-12",
          meetingOn: "2026-06-28",
        },
        {
          number: "2026-02",
          subject: branchName,
          period: "2026年",
          issue: "学习计划分工不细",
          basis: "年度学习教育计划",
          source: "年度组织生活会",
          foundOn: "2026-12-29",
          reportedOn: "2026-12-30",
          owner: publicist,
          measures: "按月列出主讲人",
          deadline: "2027-03-31",
          status: "已销号",
          rectifiedOn: "2027-01-15",
          evidence: "2027年学习计划",
          acceptor: secretary,
          closedOn: "2027-01-20",
          checkedOn: "2027-01-18",
          meetingOn: "2026-12-28",
        },
      ],
    ],
    ["supervision", supervision()],
    [
      "ratings",
      [
        {
          year: 2025,
          branch: branchName,
          score: 88,
          stars: "三星",
          grade: "良好",
          ratedOn: "2026-01-20",
          acceptedOn: "2025-12-10",
          acceptance: "通过",
          debriefGrade: "好",
        },
        {
          year,
          branch: branchName,
          score: 91,
          stars: "四星",
          grade: "良好",
          ratedOn: "2027-01-20",
          acceptedOn: "2026-12-10",
          acceptance: "通过",
          debriefGrade: "好",
        },
      ],
    ],
    ["scorecard", scorecard()],
    ["points", points()],
    ["attendance", attendance()],
  ];
}

function attendance(): Row[] {
  return [15].flatMap((date) =>
    months.flatMap((month) =>
      present(month).map((name) => ({
        name,
        date: day(month, date),
        title: `${month}月主题党日`,
        type: "主题党日",
        presence: "出席",
        reason: "",
      })),
    ),
  );
}

function criticism(): Row[] {
  const early = [
    "三月走访东街时没有把困难户的用药情况记下来，跟进拖延了两周",
    "窗口轮岗交接缺少书面清单，四月出现两次漏件",
    "主持小组会时打断别人发言，听意见不够耐心",
    "党费收缴提醒发得晚，五月有两人超过当日才交",
    "宣传稿件只写会议，没有写党员身边的事例",
    "业务学习抓得紧，原著学习计划有三周没有落实",
    "联系群众不够主动，承诺的两次回访只做了一次",
    "值班记录字迹潦草，一月的三条记录查不清时间",
    "遇到难办的件容易急躁，和群众说话声音偏大",
    "年轻同志带教浮于表面，没有固定的带教时间",
  ];
  const late = [
    "防汛物资清点拖了半个月，雨衣数目一直对不上",
    "志愿服务签到由别人代签过一回，没有及时纠正",
    "读书分享照着稿子念，没有联系自己的岗位",
    "网格里新搬来的租户缺少登记，九月还有空白",
    "采购比价只问了一家，不符合事先定的三家",
    "会议纪要发得迟，隔了十天才送到各组",
    "答复来信过于简单，没有说明办理依据",
    "公开栏上墙材料两个月未换，群众提过意见",
    "外出学习回来缺少交流，带回的做法没有推开",
    "考勤本月底才补，存在前后笔迹一样的情况",
  ];
  return (["2026-06-28", "2026-12-28"] as const).flatMap((date, round) => {
    const people = members;
    return people.flatMap((name, index) => {
      const other = people[(index + 1 + round) % people.length] ?? secretary;
      return [
        {
          date,
          critic: name,
          target: name,
          type: "自我批评",
          opinion: `我${(round === 0 ? late : early)[(index + 3) % late.length]}，年内按周改正`,
          response: "",
        },
        {
          date,
          critic: name,
          target: other,
          type: "相互批评",
          opinion: `${other}${(round === 0 ? early : late)[index % early.length]}`,
          response: "接受意见",
        },
      ];
    });
  });
}

function study(): Row[] {
  const rows: Row[] = [];
  for (const month of months) {
    for (const name of present(month)) {
      rows.push({
        name,
        date: day(month, 15),
        title: `${month}月集中学习`,
        content: "党章党规、重要会议精神、党史和思想理论",
        level: "支部",
        organiser: branchName,
        hours: name === probationer ? 6 : 5,
        type: "集中学习",
        lead: secretary,
      });
    }
  }
  for (const name of committee) {
    rows.push({
      name,
      date: "2026-05-11",
      title: name === secretary ? "支部书记集中轮训" : "党务干部培训",
      content: "支部建设实务",
      level: "县级",
      organiser: "示例县委组织部",
      hours: 16,
      type: "集中培训",
      lead: "",
    });
  }
  for (const name of [probationer, "郑九"]) {
    rows.push({
      name,
      date: "2026-08-20",
      title: name === probationer ? "预备党员培训班" : "党务干部培训",
      content: "党的基本知识",
      level: "县级",
      organiser: "示例县委党校",
      hours: 8,
      type: "集中培训",
      lead: "",
    });
  }
  return rows;
}

function talks(): Row[] {
  const rows: Row[] = [];
  const subjects = [
    "聊到窗口排班和家里老人照护的冲突",
    "说起带教新人的办法",
    "谈年初承诺办到哪一步",
    "问了参加学习的难处",
    "就上次会上的急躁情绪交换看法",
    "了解入户走访碰到的拒访问题",
    "交流读书体会和笔记",
  ];
  const turns = [
    "先听对方讲完前因后果，没有插话",
    "拿出上月的值班表逐条对着看",
    "请对方说出最想改变的一件事",
    "把群众来信里提到的两处念了一遍",
    "比较了两个小组不同的做法",
  ];
  const ends = [
    "商定每月调换两个晚班",
    "约定周三下午固定一小时",
    "还差两次回访，当面列了日子",
    "同意把材料提前三天发到手里",
    "提醒以后遇事先记下再答复",
    "一起想了三句敲门时的话",
    "推荐互换两本书，月底再聊",
    "核对三项审批留痕，补齐一项",
  ];
  let index = 0;
  const add = (date: string, talker: string, partner: string, type: string): void => {
    rows.push({
      date,
      talker,
      partner,
      type,
      venue: "谈话室",
      content: `${subjects[index % subjects.length]}，${turns[index % turns.length]}，${ends[index % ends.length]}。`,
      result: "达成一致",
    });
    index += 1;
  };
  for (const [month, shift] of [
    [6, 0],
    [12, 1],
  ] as const) {
    let date = 1;
    const next = (): string => day(month, 1 + (date++ % 24));
    for (const [first, second] of [
      [secretary, organiser],
      [secretary, publicist],
      [organiser, publicist],
    ] as const)
      add(next(), first, second, "谈心谈话");
    members
      .filter((name) => !(committee as readonly string[]).includes(name))
      .forEach((name, at) => {
        add(next(), committee[(at + shift) % 3] ?? secretary, name, "谈心谈话，汇报思想");
        add(next(), name, members[(members.indexOf(name) + 1 + shift) % members.length] ?? secretary, "谈心谈话");
      });
    for (const name of committee) add(next(), name, "赵四", "谈心谈话，汇报思想");
  }
  return rows;
}

function service(): Row[] {
  return members.map((name, index) => ({
    name,
    date: day(3 + (index % 6), 5),
    type: index === 0 ? "走访慰问、党员示范岗" : "志愿服务、结对帮扶",
    matter: index === 0 ? "看望慰问老党员" : "社区志愿服务",
    hours: 3,
    venue: "东街社区",
    checkedInOn: "2026-02-10",
    community: "东街社区",
    feedback: "表现良好",
    pledge: "带头学习、办好实事",
    fulfilment: "已完成两件实事",
    evaluation: "好",
    recipient: `群众${index + 1}户`,
    brand: "红色窗口",
    post: index === 1 ? "1号窗口示范岗" : "",
  }));
}

function publicity(): Row[] {
  const rows: Row[] = months.map((month) => ({
    matter: "党费收缴使用情况",
    period: `${year}年${month}月`,
    eventOn: day(month, 25),
    publishedOn: day(month, 28),
    until: "",
    method: "公开栏",
    venue: "一楼公开栏",
    owner: publicist,
  }));
  for (const quarter of [1, 2, 3, 4]) {
    rows.push({
      matter: `党员积分通报公示`,
      period: `${year}年第${quarter}季度`,
      eventOn: quarter === 4 ? "2026-12-31" : day(quarter * 3, 30),
      publishedOn: quarter === 4 ? "2027-01-08" : day(quarter * 3 + 1, 8),
      until: quarter === 4 ? "2027-01-15" : day(quarter * 3 + 1, 15),
      method: "公开栏",
      venue: "一楼公开栏",
      owner: publicist,
    });
  }
  for (const [matter, event] of [
    ["年度活动计划", "2026-01-12"],
    ["发展对象公示", "2026-01-10"],
    ["重大决策：年度重点项目安排", "2026-02-06"],
  ] as const) {
    rows.push({
      matter,
      period: `${year}年`,
      eventOn: event,
      publishedOn: matter.startsWith("发展") ? "2026-01-12" : `${event.slice(0, 8)}16`,
      until: matter.startsWith("发展") ? "2026-01-19" : "",
      method: "公开栏",
      venue: "一楼公开栏",
      owner: publicist,
    });
  }
  return rows;
}

function plans(): Row[] {
  const paper = (type: string, title: string, date: string, more: Row = {}): Row => ({
    type,
    title,
    year,
    date,
    submittedOn: "",
    deadline: "",
    filedOn: date,
    matter: "全年工作安排",
    measures: "按月分解落实",
    owner: secretary,
    sections: "",
    grade: "",
    result: "已完成",
    ...more,
  });
  return [
    paper("工作计划", `${year}年度支部工作计划`, "2026-01-10", { matter: "党建与业务同谋划、同部署、同检查、同落实" }),
    paper("三会一课计划", `${year}年“三会一课”年度计划`, "2026-01-10", {
      submittedOn: "2026-01-12",
      filedOn: "2026-01-12",
    }),
    paper("学习计划", `${year}年度学习教育计划`, "2026-01-10", { owner: publicist }),
    paper("发展党员计划", `${year}年发展党员工作计划（发展党员计划名册）`, "2026-01-10", {
      quota: 1,
      owner: organiser,
    }),
    paper("入党积极分子名册", `${year}年入党积极分子名册`, "2026-01-10", { owner: organiser }),
    paper("设置摸底", `${year}年支部设置摸底排查`, "2026-02-20"),
    paper("组织关系排查", `${year}年组织关系集中排查`, "2026-03-18", { owner: organiser }),
    paper("换届情况报告", `${year}年换届情况报告`, "2026-12-01", { submittedOn: "2026-12-02", deadline: "2026-12-10" }),
    paper("一岗双责", `${year}年书记抓党建责任清单和履责记录`, "2026-12-05", { owner: secretary }),
    paper("一岗双责", `${year}年组织委员履责记录`, "2026-12-05", { owner: organiser }),
    paper("一岗双责", `${year}年宣传委员履责记录`, "2026-12-05", { owner: publicist }),
    paper("班子考评", `${year}年班子年度综合考评结果`, "2026-12-20"),
    paper("评议班子成员", `${year}年党员评议支委班子成员情况`, "2026-12-20"),
    paper("报告", `${year}年向上级报告工作`, "2026-12-20", { submittedOn: "2026-12-22", deadline: "2026-12-31" }),
    paper("报告", `${year}年向党员大会报告工作`, "2026-12-20", { submittedOn: "2026-12-20", deadline: "2026-12-31" }),
    paper("述职报告", `${year}年支部书记述职报告（含达标创星情况）`, "2026-12-21", {
      submittedOn: "2026-12-22",
      deadline: "2026-12-31",
      grade: "好",
    }),
    paper("总结", `${year}年度支部工作总结`, "2026-12-28", { submittedOn: "2026-12-29", deadline: "2026-12-31" }),
    paper("民主生活会报告", `${year}年支委会民主生活会情况报告`, "2026-11-28", {
      submittedOn: "2026-11-30",
      deadline: "2026-12-10",
    }),
  ];
}

function archive(): Row[] {
  const paper = (title: string, category: string, level: string, filedOn: string): Row => ({
    volume: "日常党务卷",
    title,
    category,
    level,
    date: filedOn,
    filedOn,
    box: "1号盒",
    copy: "原件",
    secrecy: "内部",
    exists: "有",
    keeper: "郑九",
    note: "",
  });
  const titles = [
    "党支部职责",
    "支部书记职责",
    "支委委员职责",
    "学习教育制度",
    "三会一课制度",
    "民主监督制度",
    "民主生活会制度",
    "民主评议党员制度",
    "党风廉政建设制度",
    "党员责任制度",
    "党费收缴制度",
    "联系群众制度",
    "活动室管理制度",
    "三会一课记录",
    "民主生活会记录",
    "政治学习记录",
    "支部活动记录",
    "访谈记录",
    "稿件登记",
    "电教播放记录",
    "材料档案移交记录",
    "支部工作计划",
    "发展党员规划",
    "年度总结",
    "学习教育资料",
    "先进事迹材料",
    "表彰奖励材料",
    "党费收缴明细",
    "党建论文",
    "请示批复",
    "换届选举材料",
    "专项活动材料",
    "活动图片资料",
    "工作要点、实施细则、办法",
  ];
  return [
    ...titles.map((title) => paper(`${year}年${title}`, "支部档案", "年", "2026-12-25")),
    ...months.map((month) => paper(`${month}月材料`, "月度材料", "月", day(month, 28))),
    paper("上半年材料汇总", "半年材料", "半年", "2026-06-29"),
    paper("下半年材料汇总", "半年材料", "半年", "2026-12-29"),
    paper("上级文件：年度通知", "上级文件", "年", "2026-01-20"),
    paper("督导反馈清单", "督导反馈", "年", "2026-03-29"),
  ];
}

function supervision(): Row[] {
  const visit = (date: string, stage: string): Row => ({
    period: `${year}年第${Math.ceil(Number(date.slice(5, 7)) / 3)}季度`,
    date,
    stage,
    unit: branchName,
    inspector: "陈一二",
    recipient: "单位负责人和机关党组织",
    feedback: "记录齐全，谈话可以再细",
    records: "齐全",
    materials: "齐全",
    ledgers: "规范",
    atmosphere: "良好",
    interviews: "抽访3人",
    checkedOn: date,
    check: "已核查",
    archivedOn: date,
  });
  const rows: Row[] = [];
  for (const month of months) {
    rows.push(visit(day(month, month === 1 ? 5 : month === 5 ? 6 : month === 10 ? 9 : 3), "月初清单提醒"));
    rows.push(visit(day(month, 18), "月督查"));
    rows.push(visit(day(month, 26), "社区党建月例会"));
    rows.push(visit(day(month, 28), "月底对账销号"));
  }
  for (const quarter of [1, 2, 3, 4]) {
    const first = quarter * 3 - 2;
    rows.push(visit(day(first, 10), "季初提示"));
    rows.push(visit(day(first + 1, 12), "季中督导"));
    rows.push(visit(day(first + 2, 24), "季末讲评"));
    rows.push(visit(day(first + 2, 25), "季通报"));
    rows.push(visit(day(first + 1, 14), "季度工作调度"));
    rows.push(visit(day(first + 2, 21), "非公党建季度例会"));
  }
  rows.push(visit("2026-06-26", "半年研判、半年督查问效"));
  rows.push(visit("2026-12-23", "半年研判、半年督查问效"));
  rows.push(visit("2026-11-18", "年度资料规范现场会"));
  return rows;
}

function scorecard(): Row[] {
  const item = (area: string, name: string, full: number): Row => ({
    area,
    item: name,
    standard: "对照标准评分",
    full,
    score: full,
    basis: "达标",
    notApplicable: "",
  });
  return [
    item("基本组织、班子队伍", "组织设置", 15),
    item("基本队伍、党员队伍", "党员管理", 20),
    item("基本活动、组织生活", "组织生活", 15),
    item("基本制度、制度机制", "制度落实", 30),
    item("基本保障、基础保障", "阵地经费", 10),
    item("战斗堡垒作用、支部班子、政治功能", "堡垒作用", 5),
    item("先锋模范作用、作用发挥", "先锋作用", 5),
  ];
}

function points(): Row[] {
  const rows: Row[] = [];
  for (const month of months) {
    for (const name of present(month)) {
      const common = {
        name,
        category: "在职",
        month: `${year}年${month}月`,
        registeredOn: month === 12 ? "2027-01-05" : day(month + 1, 5),
        registrar: organiser,
        correction: "",
      };
      rows.push({ ...common, part: "基础", points: 3, reason: "按时参加组织生活", evidence: "会议记录" });
      rows.push({ ...common, part: "日常", points: 1, reason: "志愿服务", evidence: "作用发挥台账" });
    }
  }
  for (const name of fullMembers) {
    rows.push({
      name,
      category: "在职",
      month: `${year}年`,
      part: "民主评议",
      points: name === secretary || name === organiser ? 20 : 17,
      reason: "民主评议等次折算",
      evidence: "民主评议台账",
      registeredOn: "2027-01-06",
      registrar: organiser,
      correction: "",
    });
  }
  return rows;
}

/** Columns that a branch adds behind the standard ones when its standard asks for them. */
const partyDayCaptions = [
  { field: "themeStep", caption: "确定主题" },
  { field: "organisingStep", caption: "组织发动" },
  { field: "practiceStep", caption: "现场实践" },
  { field: "assessmentStep", caption: "实效测评" },
  { field: "performance", caption: "表现情况" },
  { field: "process", caption: "过程纪实" },
] as const;

/** The branch as a workbook: one sheet per kind, its title naming the year, its captions the standard ones. */
export function snapshotOfBranch(branch: Branch): Snapshot {
  const title = branch.get("branch")?.[0]?.name ?? branchName;
  return snapshotOf({
    file: "全套台账.xlsx",
    sheets: [...branch].map(([kind, rows]) => {
      const used = new Set(rows.flatMap((row) => Object.keys(row)));
      const captions = [...standardCaptions(kind), ...(kind === "meetings" ? partyDayCaptions : [])].filter(
        ({ field }) => used.has(field),
      );
      const dated = ["roster", "branch", "committee", "groups", "development", "election", "facilities"].includes(kind);
      return {
        name: chineseLedgerName(kind),
        rows: [
          [dated ? `${title}${chineseLedgerName(kind)}` : `${title}${year}年度${chineseLedgerName(kind)}`],
          captions.map(({ caption }) => caption),
          ...rows.map((row) => captions.map(({ field }) => row[field] ?? "")),
        ],
      };
    }),
  });
}
