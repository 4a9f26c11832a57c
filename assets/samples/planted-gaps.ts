/** Every fault that was put into the samples on purpose. README.md shows this table, the tests assert exactly these. */

export interface PlantedGap {
  readonly rule: string;
  readonly subject: string;
  /** `sheet!A1` of the cells that show the fault; empty when something is missing that has no cell. */
  readonly cells: readonly string[];
  /** Chinese: what is wrong. */
  readonly what: string;
}

/** Profiles and base date for which the tables below are complete. */
export const plantedFor = { profiles: ["national-base", "lianxing-2018"], asOf: "2026-11-21" } as const;

/** Every gap of messy.xlsx under `plantedFor`. */
export const messyGaps: readonly PlantedGap[] = [
  gap("data/date-parse", "党员花名册!27", ["党员花名册!I27"], "申请入党时间写作“八十年代初”，读不出日期"),
  gap("data/date-parse", "党课!5", ["党课!B5"], "授课日期写作2026.6.31，六月没有31日"),
  gap("org/party-group-size", "group:第三党小组", ["党员花名册!M27", "党员花名册!M28"], "孔五转出后只剩2名党员"),
  gap("org/every-member-in-group", "何二", ["党员花名册!M26"], "没有编入党小组"),
  gap("org/every-member-in-branch", "秦九", ["党员花名册!N23"], "组织关系状态写作“待落实”"),
  gap("roster/required-fields", "何二", ["党员花名册!M26"], "党小组没有填"),
  gap("roster/required-fields", "冯十", ["党员花名册!E14"], "出生年月没有填"),
  gap("roster/unique-identity", "郑九", ["党员花名册!B13", "党员花名册!B36"], "同一个人登记了两行"),
  gap("roster/date-order", "韩六", ["党员花名册!J20", "党员花名册!K20"], "转正时间早于入党时间"),
  gap("roster/date-order", "朱八", ["党员花名册!E22", "党员花名册!J22"], "入党时只有17周岁"),
  gap("roster/probation-conversion-due", "金九", ["党员花名册!J33"], "预备期2026年6月20日已满，没有转正或延长的登记"),
  gap("roster/cross-sheet-names", "周十八", ["党小组会!I25"], "缺席人员写了花名册里没有的人"),
  gap("dues/paid-every-month", "吴八/2026-01", ["2026党费!F12"], "没有交"),
  gap("dues/paid-every-month", "吴八/2026-02", ["2026党费!H12"], "没有交"),
  gap("dues/paid-every-month", "吴八/2026-03", ["2026党费!J12"], "没有交"),
  gap("dues/paid-every-month", "褚二/2026-04", ["2026党费!L16"], "没有交"),
  gap("dues/paid-every-month", "沈五/2026-07", ["2026党费!R19"], "没有交"),
  gap("dues/paid-every-month", "沈五/2026-08", ["2026党费!T19"], "没有交"),
  gap("dues/paid-every-month", "沈五/2026-09", ["2026党费!V19"], "没有交"),
  gap("dues/paid-every-month", "沈五/2026-10", ["2026党费!X19"], "没有交"),
  gap("dues/paid-in-full", "蒋四/2026-06", ["2026党费!P18"], "应交44元，实交40元"),
  gap("dues/standard-amount", "周七/2026-10", ["2026党费!W11"], "基数5800元按1%核成58元，按标准应为87元"),
  gap("dues/arrears-warning", "沈五", [], "到2026年10月连续4个月没有交"),
  gap("dues/six-months-unpaid", "吴八", [], "2025年10月到2026年3月连续6个月没有交，备注没有说明"),
  gap("dues/duplicate-row", "欧阳九/2026-03", ["2026党费!J34", "2026党费!J36"], "三月登记了两次"),
  gap("dues/sheet-totals", "2025党费!113", ["2025党费!F113"], "手工合计比各行之和少100元"),
  gap("dues/sheet-totals", "2026党费!37", ["2026党费!H37"], "“46元”是文字，合计公式没有加进去"),
  gap("dues/sheet-totals", "2026党费!26", ["2026党费!AC26"], "“46元”是文字，合计公式没有加进去"),
  gap("study/secretary-leads", "2026Q2", [], "第二季度的党课不是书记讲的，也没有书记领学的登记"),
  gap("study/secretary-leads", "2026Q3", [], "第三季度的党课不是书记讲的，也没有书记领学的登记"),
  gap("meetings/branch-assembly-quarterly", "2026Q2", [], "6月18日的取消了，之后没有补开"),
  gap("meetings/committee-monthly", "2026-08", [], "八月没有记录"),
  gap("meetings/party-group-monthly", "group:第三党小组/2026-05", [], "第三党小组五月没有记录"),
  gap("meetings/date-sanity", "党课!5", ["党课!B5"], "日期读不出来"),
  gap("meetings/date-sanity", "党课!7", ["党课!B7"], "日期没有填"),
  gap("attendance/headcount-consistent", "党小组会!20", ["党小组会!G20", "党小组会!H20"], "应到12人，实到写了14人"),
  gap("party-day/monthly", "2026-02", [], "二月没有记录"),
  gap("party-day/topic-present", "主题党日!7", ["主题党日!J7"], "主题只写“学习”"),
  gap("orglife/frequency", "2026H1", [], "上半年没有组织生活会"),
  gap("orglife/preparation", "组织生活会!4", ["组织生活会!B4"], "会前30天内没有征求意见的记录"),
  gap("minutes/required-elements", "支部党员大会!8", ["支部党员大会!E8"], "主持人没有填"),
  gap("minutes/required-elements", "支委会!8", ["支委会!J8"], "研究讨论内容没有填"),
];

/** Gaps of messy.xlsx that only other profiles ask about. */
export const messyGapsElsewhere: readonly (PlantedGap & { readonly profiles: readonly string[] })[] = [
  {
    ...gap("attendance/rate", "主题党日!10", ["主题党日!F10", "主题党日!G10"], "应到28人，实到11人，不到一半"),
    profiles: ["district-bureau-2018", "school-2019", "wuwei-star-2021"],
  },
  {
    ...gap(
      "party-day/minority-attendance",
      "主题党日!10",
      ["主题党日!F10", "主题党日!G10"],
      "应到28人，实到11人，不到一半",
    ),
    profiles: ["four-strong-2024"],
  },
];

/** Every gap of tidy.xlsx under `plantedFor`. */
export const tidyGaps: readonly PlantedGap[] = [
  gap("roster/required-fields", "杨七", ["党员花名册!J21"], "转正日期没有填"),
  gap("dues/paid-every-month", "卫三/2026-09", ["党费收缴台账!N16"], "没有交"),
  gap("meetings/committee-monthly", "2026-07", [], "七月没有记录"),
  gap("meetings/party-group-monthly", "group:第三党小组/2026-02", [], "第三党小组二月没有记录"),
  gap(
    "orglife/preparation",
    "三会一课记录（2026年度）!37",
    ["三会一课记录（2026年度）!B37"],
    "会前30天内没有征求意见的记录",
  ),
  gap("minutes/required-elements", "三会一课记录（2026年度）!35", ["三会一课记录（2026年度）!G35"], "记录人没有填"),
];

function gap(rule: string, subject: string, cells: readonly string[], what: string): PlantedGap {
  return { rule, subject, cells, what };
}

/** The tables as Markdown, for README.md. */
export function plantedGapsTable(): string {
  const head = (first: string): string => `| ${first} | 对象 | 单元格 | 问题 |\n|---|---|---|---|`;
  const line = (entry: PlantedGap): string =>
    `| ${entry.rule} | ${entry.subject} | ${entry.cells.join("、") || "—"} | ${entry.what} |`;
  const profiles = plantedFor.profiles.join(",");
  return [
    `### messy.xlsx（\`--profile ${profiles} --as-of ${plantedFor.asOf}\`）`,
    "",
    head("规则"),
    ...messyGaps.map(line),
    "",
    "另有下列问题，只在所写口径下判断：",
    "",
    "| 口径 | 规则 | 对象 | 单元格 | 问题 |\n|---|---|---|---|---|",
    ...messyGapsElsewhere.map((entry) => `| ${entry.profiles.join("、")} ${line(entry)}`),
    "",
    `### tidy.xlsx（\`--profile ${profiles} --as-of ${plantedFor.asOf}\`）`,
    "",
    head("规则"),
    ...tidyGaps.map(line),
    "",
    "### clean.xlsx",
    "",
    "没有问题：任何一个内置口径或其叠加，2026年内的任何基准日都没有未达标。",
  ].join("\n");
}
