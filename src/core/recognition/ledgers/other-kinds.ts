/**
 * Lists that are no ledger of a branch, by what gives them away: words of the title, captions nobody else has. They keep a
 * telephone list or a roster of the staff from being read as a roster of members.
 */

export interface Decoy {
  /** Chinese. */
  readonly label: string;
  /** Words of title or tab. */
  readonly titles: RegExp;
  /** Captions that tell it from every ledger. */
  readonly captions: readonly string[];
}

/** People whose lists are no rosters of members, as alternatives of a pattern. */
export const otherPeopleWords =
  "团员|青年|职工|员工|教师|教职工|学生|干部|民警|居民|村民|群众|工会会员|退役军人|志愿者|统战|民主党派(?:人士)?|无党派(?:人士)?|党外(?:人士)?|代表";

/** 团员花名册, 干部名册, 统战人员. 教师党员花名册 and 党员干部花名册 are not among them. */
const listsOfOthers = new RegExp(
  `(?<!党员)(?:${otherPeopleWords})(?:花名册|名册|名单|名录|信息(?:表|台账)|情况表|登记表|一览表|统计表)|统战|党外|民主党派|无党派|归国|港澳台`,
);

export const decoys: readonly Decoy[] = [
  { label: "通讯录", titles: /通讯录|电话(?:簿|本|表)|联系方式/, captions: [] },
  { label: "其他人员名册", titles: listsOfOthers, captions: ["入团时间", "入团年月", "入团日期"] },
  {
    label: "干部档案",
    titles: /(?:廉政|廉洁|廉洁自律|干部(?:人事|实绩)?)(?:干部)?档案|干部任免|个人有关事项/,
    captions: [
      "拒礼拒贿、上交礼金礼品情况",
      "操办婚丧喜庆事宜情况",
      "个人事项报告情况",
      "落实党风廉政建设责任制考核情况",
      "述职述廉情况",
      "审计结论",
      "任免理由",
    ],
  },
  {
    label: "共青团台账",
    titles: /共青团|团员(?:教育)?评议|团支部(?!.*党)|团组织/,
    captions: ["团支部意见", "所属团组织"],
  },
  // 组织员 look after admissions for a Party committee; they are no members of a branch committee.
  { label: "组织员名册", titles: /组织员/, captions: ["联系党委", "联系党委编号", "联系分党委"] },
  {
    label: "其他收费记录",
    titles:
      /(?:团费|工会(?:会费|经费)|(?<!党)会费|捐款|工资)(?:收缴|缴纳|收取|明细|登记|统计|发放|情况)?(?:表|台账|记录)?/,
    captions: ["实发工资", "应发工资", "捐款金额"],
  },
];

/** Rosters of people who are members no longer. */
export const formerMembers = /历史党员|出党|减少党员|离世党员|去世党员|转出党员/;
