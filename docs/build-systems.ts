/** Writes docs/systems.md: which rules, parameters, sheets and steps serve each system of the documents: npx tsx docs/build-systems.ts */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue, catalogueAreas } from "../src/core/profiles/catalogue.ts";
import { figureIds, figureText, figureTitle } from "../src/core/profiles/figure-text.ts";
import { parameterOf } from "../src/core/profiles/parameters.ts";
import type { ProfileId, RequiredBy } from "../src/core/profiles/profile.ts";
import { profiles } from "../src/core/profiles/profiles.ts";
import { requiredBy } from "../src/core/profiles/required-by.ts";
import { sheetNames } from "../src/core/reports/sheet-names.ts";
import { ruleById } from "../src/core/rules/registry.ts";

export const systemsFile = fileURLToPath(new URL("systems.md", import.meta.url));

interface System {
  readonly code: string;
  readonly title: string;
  readonly profile: ProfileId;
  /** English: what the document standardises. */
  readonly about: string;
  /** Whether a rule that the profile asks for serves this system; two systems may share a document. */
  readonly hasRule: (id: string) => boolean;
  /** Whether a parameter that the document states belongs to this system. */
  readonly hasParameter: (id: string) => boolean;
  /** Titles of our sheets. */
  readonly sheets: readonly string[];
  /** English: step, and what the product does in it. */
  readonly steps: readonly (readonly [step: string, served: string])[];
  /** English: what no workbook shows, with the reason. */
  readonly people: readonly string[];
}

const startsWith =
  (...prefixes: string[]) =>
  (id: string): boolean =>
    prefixes.some((prefix) => id.startsWith(prefix));
const oneOf =
  (...ids: string[]) =>
  (id: string): boolean =>
    ids.includes(id);
const either =
  (...tests: ((id: string) => boolean)[]) =>
  (id: string): boolean =>
    tests.some((test) => test(id));
const not =
  (test: (id: string) => boolean) =>
  (id: string): boolean =>
    !test(id);
const every = (): boolean => true;

const recordKeeping = either(
  startsWith("archive/", "minutes/"),
  oneOf(
    "roster/three-lists-complete",
    "roster/changes-reported",
    "develop/files-complete",
    "develop/material-handover",
    "study/training-recorded",
    "talk/not-batch-written",
    "plan/annual-summary",
  ),
);
const recordParameters = either(startsWith("archive.", "minutes."), oneOf("roster.lists"));
const pointsRules = either(startsWith("points/"), oneOf("roster/member-category", "appraisal/linked-to-points"));
const pointsParameters = startsWith("points.");
const monthlyRound = oneOf(
  "rectify/month-start-list",
  "rectify/month-end-reconcile",
  "rectify/quarter-dispatch",
  "rectify/half-year-inspection",
  "rectify/year-end-appraisal",
);
const roundParameters = oneOf("supervise.cadence", "rectify.month_list_workdays", "rectify.window");

const systems: readonly System[] = [
  {
    code: "A1",
    title: "学校：党支部标准化（九个方面）",
    profile: "school-2019",
    about: "A school branch from end to end: check oneself, mend, be accepted by the year's end.",
    hasRule: every,
    hasParameter: every,
    sheets: ["体检报告", "问题台账", "体检设置"],
    steps: [
      ["摸底自查、建台账（7–8月）", "一键体检 over every area; each gap becomes a row of 问题台账"],
      [
        "整改（9–12月）",
        "measures, owner and deadline are kept on every run; what has been mended is proposed for 销号",
      ],
      ["达标验收（年底）", "the open rows at the year's end; acceptance itself is signed by people"],
    ],
    people: [
      "1+3行动、五带头、导师制: qualitative, no record is described that could be read.",
      "The four fixed items of 4+N are not listed in the text: the clerk enters them in 体检设置.",
      "Whether a talk, a lecture or a visit was any good.",
      "Item (五)7 is missing from the text; it counts six or seven committee members in two ways.",
    ],
  },
  {
    code: "A2",
    title: "工委：督导、季度讲评、销号、述职评议",
    profile: "city-organs-supervision",
    about: "How a superior supervises many branches: prompt, visit, comment, verify in the next quarter.",
    hasRule: every,
    hasParameter: every,
    sheets: ["问题台账", "季度讲评", "评星定级情况汇总表"],
    steps: [
      ["季初提示、季中督导、季末讲评", "reads the feedback sheets and says which of the three stages is missing"],
      ["下季核查", "the last quarter's open rows are asked for again; what failed again is called 反复"],
      ["述职评议", "grades are read; an interview that is due and not recorded is shown"],
    ],
    people: [
      "The grade of a secretary's report, the interview and its tone.",
      "What four looks (四看) see on site: the product sees only that they were noted.",
      "Talks between party leadership groups of departments (沟通反馈).",
    ],
  },
  {
    code: "A3",
    title: "区局：七个标准化",
    profile: "district-bureau-2018",
    about: "Set-up, committee, education and management of members, organizational life, role, mechanisms, support.",
    hasRule: not(recordKeeping),
    hasParameter: not(recordParameters),
    sheets: ["体检报告", "问题台账", "达标创星评分表", "体检设置"],
    steps: [
      ["日常检查", "every area at any base date, with the cells and articles"],
      ["年底验收", "体检报告 and 问题台账 of the year; the acceptance is decided by people"],
    ],
    people: [
      "Whether functions of assembly and committee are blurred, or duties are left to one specialist: only traces in minutes can be shown, as 待核.",
      "Several acts it quotes have been superseded: 国家优先 can be chosen for each figure.",
      "Reports that leave out the bad news: only lateness and missing sections can be seen.",
    ],
  },
  {
    code: "A4",
    title: "区局：台账资料标准化（第八部分）",
    profile: "district-bureau-2018",
    about: "Documents of duty, of institutions, rosters, kinds of record; their form and yearly filing.",
    hasRule: recordKeeping,
    hasParameter: recordParameters,
    sheets: ["体检报告", "问题台账"],
    steps: [
      ["收集、整理", "missing documents of each class, from the archive list"],
      ["记录质量", "missing elements are marked in the meeting sheet, removable at any time; doubtful wording is 待核"],
      ["年终归档", "what has not been filed by the day set in 体检设置"],
    ],
    people: [
      "Signatures and stamps on paper: without a column for them nothing is said.",
      "What a document says: the list shows only that it exists.",
    ],
  },
  {
    code: "A5",
    title: "联兴：五个过硬、百日攻坚",
    profile: "lianxing-2018",
    about: "A hundred days towards five fields in which the branch stands firm; the 15th of the month is activity day.",
    hasRule: not(startsWith("points/")),
    hasParameter: not(pointsParameters),
    sheets: ["体检报告", "问题台账", "体检设置"],
    steps: [
      ["启动", "the first day is entered in 体检设置; from it the hundred days are counted"],
      ["每月15日", "the day, theme and record of the activity day are checked each month"],
      ["验收", "result by the five fields, where a score sheet of the branch holds them"],
    ],
    people: [
      "The fifth field (作用发挥过硬) and item 三.3 are lost from the text: that field is filled by hand.",
      "Review of the dues by the office above.",
    ],
  },
  {
    code: "A6",
    title: "联兴：党员积分制",
    profile: "lianxing-2018",
    about: "The branch keeps points of all its members: monthly, posted each quarter, settled each year.",
    hasRule: pointsRules,
    hasParameter: pointsParameters,
    sheets: ["积分标准", "积分登记", "季度积分公示", "年度积分核算"],
    steps: [
      ["每月登记", "base points from the ledgers, with their evidence; daily points are the clerk's rows"],
      ["每季通报公示", "a notice ready to print, masked; objections have a column"],
      ["年度核算", "sums with live formulas; the review is written by people"],
    ],
    people: [
      "No items or weights are in the text: caps are product defaults until the branch sets its own.",
      "Daily points are proposed by nobody but people.",
    ],
  },
  {
    code: "A7",
    title: "武威：达标创星、整体创优",
    profile: "wuwei-star-2021",
    about: "Five basics and two roles, scored to stars and classes; plans for the weak, acceptance, the next round.",
    hasRule: not(monthlyRound),
    hasParameter: every,
    sheets: ["达标创星评分表", "问题台账", "改进提升方案", "整顿转化方案", "评星定级情况汇总表"],
    steps: [
      ["摸底、分类建账", "体检 and 问题台账"],
      [
        "自评打分",
        "seven groups with score, coverage, interval and stars; weights are a sample until the table of the annex is imported",
      ],
      ["评星定级", "stars by the bands; quotas are ceilings; the decision is the superior's"],
      ["整顿、评估验收", "open rows, plan fields and acceptance data are checked; passing is decided by people"],
    ],
    people: [
      "Satisfaction of the masses: no threshold is stated anywhere, the clerk enters one.",
      "Which five-star branch is 先进, and every consequence for persons: shown as a prompt only.",
      "The annexes with items and quota table are not in the text. Its days of May 2021 precede its own date and hold for 2021 only.",
    ],
  },
  {
    code: "A8",
    title: "武威：“1+5”党建责任机制",
    profile: "wuwei-star-2021",
    about: "The secretary answers; month-start list, month-end reconciliation, quarter, half-year, year's end.",
    hasRule: either(monthlyRound, oneOf("rectify/ledger-fields", "rectify/recurring-issue")),
    hasParameter: roundParameters,
    sheets: ["月度清单", "问题台账", "季度讲评"],
    steps: [
      ["月初清单提醒", "duties of the month and open rows"],
      ["月底对账销号", "re-check; what is met is proposed for 销号, a person closes it"],
      ["季度调度、半年督查、年底评议", "whether the record of each stage exists"],
    ],
    people: [
      "Closing an issue, and judging whether a reason is good.",
      "A task pane cannot remind while Excel is closed: the list is made when the workbook is open.",
    ],
  },
  {
    code: "A9",
    title: "解放碑：组织、阵地、机制、履职规范化",
    profile: "jiefangbei-2018",
    about:
      "A street with its communities: coverage, floating members, archives in seven volumes, party day in four steps.",
    hasRule: not(pointsRules),
    hasParameter: not(pointsParameters),
    sheets: ["体检报告", "问题台账", "体检设置"],
    steps: [
      ["周完善、月整理、半年汇总、年归档", "what was filed when, by the archive list"],
      ["月督查、季通报、半年研判", "whether each stage is recorded"],
      ["年底述职、百分制考核", "the data of the year; marks are given by people"],
    ],
    people: [
      "Four of the seven volumes and the five haves (五有) are not named in the text: the clerk lists them.",
      "Unified signs, rooms and grids on site.",
      "Letters of inquiry and interviews: only that they were noted.",
    ],
  },
  {
    code: "A10",
    title: "解放碑：党员积分制（五类）",
    profile: "jiefangbei-2018",
    about: "Five categories with standards of their own, percent scale: base, daily, appraisal.",
    hasRule: pointsRules,
    hasParameter: pointsParameters,
    sheets: ["积分标准", "积分登记", "季度积分公示", "年度积分核算"],
    steps: [
      ["一月一登记", "months without rows, rows without evidence"],
      ["一季一公开", "the notice and the day it was posted"],
      ["一年一评审", "three parts summed, category by category; no ranking by default"],
    ],
    people: [
      "Weights are not in the text: product defaults, editable.",
      "The category 老弱病残 tells of health: the notice shows it as 其他.",
    ],
  },
  {
    code: "A11",
    title: "四强：质量问题与对策",
    profile: "four-strong-2024",
    about:
      "Hollow criticism, advice in place of criticism, party days without a theme, votes and minutes that leave out steps.",
    hasRule: every,
    hasParameter: every,
    sheets: ["体检报告", "问题台账"],
    steps: [
      ["会前、会中、会后", "preparation, speakers, measures with deadlines"],
      ["文字线索", "matched words are shown as 待核; 不是问题 is remembered by rule, subject and text"],
    ],
    people: [
      "Every text heuristic is confirmed by a person; none concludes anything about anyone.",
      "五大行动 and the central measures are only named.",
      "Minutes of the committee above that approves admissions are seldom in a branch's workbook.",
    ],
  },
];

const written: ReadonlySet<string> = new Set(Object.values(sheetNames).map(({ title }) => title));

/** The whole page. */
export function systemsPage(): string {
  const parts = [
    "# The eleven systems",
    "",
    "Written by `npx tsx docs/build-systems.ts`; do not edit. The seven documents hold eleven systems of standards. For each: the",
    "rules its text asks for, the parameters it states, the sheets and steps of the product that serve it, and what is left to people,",
    "because no workbook shows it or because the text does not say it. Rules that only a national text or common practice asks for",
    "stand at the end: they underlie every system.",
    "",
    "All systems share one round: read the ledgers → choose profile and base date → check → mark → 问题台账 → mend → re-check →",
    "销号 → next period. Checking, marking, listing and re-checking are the product's; measures, closing, acceptance, grades and every",
    "organizational conclusion are people's.",
    "",
    "| | system | profile | rules | checked |",
    "|---|---|---|---|---|",
    ...systems.map((system) => {
      const ids = rulesOf(system);
      const checked = ids.filter((id) => ruleById(id) !== undefined).length;
      return `| ${system.code} | [${system.title}](#${system.code.toLowerCase()}) | \`${system.profile}\` | ${ids.length} | ${checked} |`;
    }),
    ...systems.flatMap(section),
    "",
    "## Under every system",
    "",
    "Asked for by a national text or as common practice, and by none of the seven documents itself:",
    "",
    ...ruleLines(catalogue.map(({ id }) => id).filter((id) => !isLocal(id) && requiredBy(id).length > 0)),
    "",
    "Asked for by nobody; offered as a reminder, and 不适用 until a profile asks for it:",
    "",
    ...ruleLines(catalogue.map(({ id }) => id).filter((id) => requiredBy(id).length === 0)),
  ];
  return `${parts.join("\n")}\n`;
}

function section(system: System): string[] {
  const { code, title, profile, about, sheets, steps, people } = system;
  return [
    "",
    `<a id="${code.toLowerCase()}"></a>`,
    "",
    `## ${code} ${title}`,
    "",
    `${about} Source: ${profiles.find(({ id }) => id === profile)?.document ?? profile}; profile \`${profile}\`.`,
    "",
    "Rules:",
    "",
    ...ruleLines(rulesOf(system)),
    "",
    ...parameterLines(system),
    `Sheets: ${sheets.map((sheet) => (written.has(sheet) ? sheet : `${sheet} (not written by this version)`)).join("、")}.`,
    "",
    "| step | what the product does |",
    "|---|---|",
    ...steps.map(([step, served]) => `| ${step} | ${served} |`),
    "",
    "Left to people:",
    "",
    ...people.map((line) => `- ${line}`),
  ];
}

function rulesOf({ profile, hasRule }: System): string[] {
  return catalogue.map(({ id }) => id).filter((id) => requiredBy(id).includes(profile) && hasRule(id));
}

function isLocal(id: string): boolean {
  const shared: readonly RequiredBy[] = ["national", "common"];
  return requiredBy(id).some((by) => !shared.includes(by));
}

/** One line per area, each rule with a link to its page. */
function ruleLines(ids: readonly string[]): string[] {
  return catalogueAreas.flatMap(({ id: area, title }) => {
    const inArea = catalogue.filter((entry) => entry.area === area && ids.includes(entry.id));
    if (inArea.length === 0) return [];
    return [`- ${title}: ${inArea.map(({ id }) => ruleLink(id)).join(", ")}`];
  });
}

function ruleLink(id: string): string {
  return ruleById(id) ? `[\`${id}\`](rules/${id}.md)` : `\`${id}\` (not checked yet)`;
}

function parameterLines({ profile, hasParameter }: System): string[] {
  const figures = profiles.find(({ id }) => id === profile)?.figures ?? {};
  const lines = figureIds.filter(hasParameter).flatMap((id) => {
    if (figures[id]) return [`| \`${id}\` ${figureTitle(id)} | ${figureText(id, figures) || "未填"} |`];
    const inWords = (parameterOf(id)?.statements ?? []).filter((statement) => statement.profile === profile);
    return inWords.map(({ text }) => `| \`${id}\` ${figureTitle(id)} | “${text}” (no figure) |`);
  });
  return lines.length === 0 ? [] : ["| parameter | what the text states |", "|---|---|", ...lines, ""];
}

if (process.argv[1] === join(systemsFile, "..", "build-systems.ts")) writeFileSync(systemsFile, systemsPage());
