/** 月度清单 whose hidden column was lost: a clerk copied the values into a new sheet, or deleted 键 as a column of no use. */
import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { runCheckup } from "../../../src/core/checkup/run-checkup.ts";
import { defaultSettings } from "../../../src/core/checkup/settings.ts";
import { examine } from "../../../src/core/examine.ts";
import { factsOf } from "../../../src/core/facts/facts.ts";
import { dayOf, parseIsoDay, partsOf, serialFromDay } from "../../../src/core/model/date.ts";
import type { Ledgers } from "../../../src/core/model/ledger.ts";
import { spanPeriod } from "../../../src/core/model/period.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { issueLedger } from "../../../src/core/reports/issue-ledger.ts";
import { monthListSheet } from "../../../src/core/reports/month-list.ts";
import { gap, met, notDue, toConfirm } from "../../../src/core/rules/define.ts";
import { rules } from "../../../src/core/rules/registry.ts";
import type { SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import { type CellValue, ownSheet, type Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { checkupOf, type RuleInput } from "../../support/checkup-of.ts";
import { addressesOf, contentOf, valueIn } from "../../support/content-of.ts";
import { electionsOf } from "../../support/election-ledgers.ts";
import { type Branch, fullBranch, snapshotOfBranch } from "../../support/full-branch.ts";
import { entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../support/ledgers-of.ts";
import { emptySnapshot, snapshotAfter, sortingRows, typing } from "../../support/snapshot-of-content.ts";

const name = "BranchLedger.MonthList";
const ledger = "BranchLedger.Issues";
const day = (year: number, month: number, date: number) => dayOf(year, month, date);
const serial = (year: number, month: number, date: number) => serialFromDay(day(year, month, date), false);

const written = (snapshot: Snapshot, checkup: Checkup): SheetContent =>
  contentOf(monthListSheet({ checkup, snapshot }).op);

function run(snapshot: Snapshot, checkup: Checkup): Snapshot {
  const ops = [issueLedger({ checkup, snapshot }).op, monthListSheet({ checkup, snapshot }).op];
  return snapshotAfter(
    snapshot,
    ops.flatMap((op) => (op === null ? [] : [op])),
  );
}

function withoutKeys(snapshot: Snapshot): Snapshot {
  const rows = ownSheet(snapshot, name)?.rows ?? [];
  return typing(snapshot, name, Object.fromEntries(rows.map(({ index }) => [`J${index + 1}`, null])));
}

/** A1 of the line of this month, or of the months below, that stands under a caption. */
function cellOf(snapshot: Snapshot, title: string, column: string): string {
  const row = ownSheet(snapshot, name)?.rows.find(({ values }) => values[3] === title);
  if (!row) throw new Error(`no line ${title}`);
  return `${column}${row.index + 1}`;
}

function titlesOf(content: SheetContent): CellValue[] {
  const titles: CellValue[] = [];
  for (let row = 5; valueIn(content, `D${row}`) !== null; row++) titles.push(valueIn(content, `D${row}`));
  return titles;
}

const people = "一二三四五六七八".split("").map((letter) => `张${letter}`);

/** Several groups and members still owe something; one requirement is open many times, another once. */
const october: readonly RuleInput[] = [
  { id: "meetings/committee-monthly", answers: [met("2026-09"), notDue("2026-10", day(2026, 10, 31))] },
  {
    id: "meetings/party-group-monthly",
    gap: "没有党小组会记录",
    answers: [met("group:第一党小组/2026-10"), notDue("group:第二党小组/2026-10", day(2026, 10, 31))],
  },
  {
    id: "dues/paid-every-month",
    gap: "未交党费",
    answers: people.flatMap((one) => [gap(`${one}/2026-09`, {}), notDue(`${one}/2026-10`, day(2026, 10, 31))]),
  },
  { id: "party-day/monthly", gap: "未开展主题党日", answers: [gap("2026-08", { past: true }), met("2026-10")] },
  { id: "meetings/branch-assembly-quarterly", answers: [met("2026Q3"), notDue("2026Q4", day(2026, 12, 31))] },
  {
    id: "points/quarterly-publication",
    answers: [met("2026Q2"), notDue("2026Q3", day(2026, 10, 17))],
  },
  { id: "study/member-hours", answers: people.map((one) => notDue(one, day(2026, 12, 31))) },
];
const ofOctober = checkupOf({ asOf: "2026-10-12", rules: october });

/** Everything that could be done has been done, but for the second group and one member's dues. */
const november: readonly RuleInput[] = [
  { id: "meetings/committee-monthly", answers: [met("2026-09"), met("2026-10"), notDue("2026-11", day(2026, 11, 30))] },
  {
    id: "meetings/party-group-monthly",
    gap: "没有党小组会记录",
    answers: [met("group:第一党小组/2026-10"), gap("group:第二党小组/2026-10", { past: true })],
  },
  {
    id: "dues/paid-every-month",
    gap: "未交党费",
    answers: people.flatMap((one, index) => [
      index === 0 ? gap(`${one}/2026-09`, {}) : met(`${one}/2026-09`),
      met(`${one}/2026-10`),
      notDue(`${one}/2026-11`, day(2026, 11, 30)),
    ]),
  },
  { id: "party-day/monthly", gap: "未开展主题党日", answers: [gap("2026-08", { past: true }), met("2026-10")] },
  { id: "meetings/branch-assembly-quarterly", answers: [met("2026Q3"), met("2026Q4")] },
  {
    id: "points/quarterly-publication",
    answers: [met("2026Q2"), met("2026Q3"), notDue("2026Q4", day(2027, 1, 16))],
  },
  { id: "study/member-hours", answers: people.map((one) => notDue(one, day(2026, 12, 31))) },
];
const ofNovember = checkupOf({ asOf: "2026-11-02", rules: november });
const inNovember = checkupOf({ asOf: "2026-11-20", rules: november });

describe("a month that turns after the keys were lost", () => {
  const listed = run(emptySnapshot(), ofOctober);
  const own = { A14: serial(2026, 10, 1), D14: "更新党员联系方式" };

  it("hands on nothing that a record shows done, and nothing twice", () => {
    const kept = typing(listed, name, own);
    const lost = withoutKeys(kept);
    expect(titlesOf(written(lost, ofNovember))).toEqual(titlesOf(written(kept, ofNovember)));
    expect(titlesOf(written(lost, ofNovember)).filter((title) => String(title).includes("10月"))).toEqual([
      "更新党员联系方式（10月未标注完成情况）",
    ]);
    expect(written(lost, ofNovember)).toEqual(written(kept, ofNovember));
  });

  it("gives the clerk's marks and reasons to the same lines, and to the same issues, once", () => {
    const marks = {
      "召开党小组会（第二党小组）": ["未完成", "组长出差"],
      "党员完成学习学时（还差 8 人：张一、张七、张三 等）": ["部分完成", "请老师"],
      召开支部党员大会: ["未完成", "场地维修"],
      "2026-009 未开展主题党日（2026-08）": ["未完成", "等通知"],
    };
    const typed = Object.entries(marks).flatMap(([title, [done, reason]]) => [
      [cellOf(listed, title, "H"), done ?? null] as const,
      [cellOf(listed, title, "I"), reason ?? null] as const,
    ]);
    const kept = typing(listed, name, { ...own, ...Object.fromEntries(typed) });
    const lost = withoutKeys(kept);
    const once = run(lost, ofNovember);
    expect(once).toEqual(run(kept, ofNovember));
    expect(run(once, ofNovember)).toEqual(once);
    expect(addressesOf(contentOf(issueLedger({ checkup: ofNovember, snapshot: lost }).op), "组长出差")).toHaveLength(1);
  });

  it("is the same in the middle of a month, with a month below that has lost its keys as well", () => {
    const kept = run(
      typing(listed, name, { ...own, [cellOf(listed, "召开支部党员大会", "H")]: "部分完成" }),
      ofNovember,
    );
    expect(written(withoutKeys(kept), inNovember)).toEqual(written(kept, inNovember));
    expect(run(withoutKeys(kept), ofNovember)).toEqual(kept);
  });
});

describe("duties whose last day says less than their period", () => {
  const january: readonly RuleInput[] = [
    {
      id: "meetings/committee-monthly",
      answers: [met("2026-11"), gap("2026-12", { past: true })],
      gap: "没有支委会记录",
    },
    // The year may still be held in January.
    { id: "orglife/frequency", answers: [met("2025"), notDue("2026", day(2027, 1, 31))] },
    // November's points are registered in December.
    {
      id: "points/monthly-register",
      answers: [met("2026-10"), met("2026-11"), met("2026-12"), notDue("2027-01", day(2027, 2, 10))],
    },
  ];
  const december: readonly RuleInput[] = [
    { id: "meetings/committee-monthly", answers: [met("2026-11"), notDue("2026-12", day(2026, 12, 31))] },
    { id: "orglife/frequency", answers: [met("2025"), notDue("2026", day(2026, 12, 31))] },
    {
      id: "points/monthly-register",
      answers: [met("2026-10"), notDue("2026-11", day(2026, 12, 10)), notDue("2026-12", day(2027, 1, 10))],
    },
  ];
  const listed = run(emptySnapshot(), checkupOf({ asOf: "2026-12-02", rules: december }));
  const inJanuary = checkupOf({ asOf: "2027-01-04", rules: january });
  const keysIn = (content: SheetContent): CellValue[] =>
    content.cells
      .filter(({ column, row, value }) => column === 9 && row > 3 && value !== null)
      .map(({ value }) => value);

  it("are known again across 31 December, also what had come due in the month after its own", () => {
    const kept = typing(listed, name, { [cellOf(listed, "召开支部委员会会议", "H")]: "未完成" });
    const content = written(withoutKeys(kept), inJanuary);
    expect(keysIn(content)).toEqual(expect.arrayContaining(["2026-12|points/monthly-register|2026-11"]));
    expect(content).toEqual(written(kept, inJanuary));
  });

  it("are known again when they were carried over, also beside the duty of the month they stand in", () => {
    const marked = typing(listed, name, { [cellOf(listed, "登记积分", "H")]: "未完成" });
    const open = january.map((rule) =>
      rule.id === "meetings/committee-monthly"
        ? { ...rule, answers: [met("2026-12"), notDue("2027-01", day(2027, 1, 31))] }
        : rule,
    );
    const next = run(marked, checkupOf({ asOf: "2026-12-31", rules: december }));
    const undone = open.map((rule) => ({
      ...rule,
      answers: rule.answers.map((answer) =>
        answer.subject === "2026-11" ? toConfirm("2026-11", { message: "请核对" }) : answer,
      ),
    }));
    const inNewYear = checkupOf({ asOf: "2027-01-04", rules: undone });
    const carried = run(next, inNewYear);
    const title = "登记积分（12月未完成）";
    expect(titlesOf(written(next, inNewYear))).toContain(title);
    const still = typing(carried, name, { [cellOf(carried, title, "H")]: "未完成" });
    const inFebruary = checkupOf({ asOf: "2027-02-01", rules: undone });
    expect(written(withoutKeys(still), inFebruary)).toEqual(written(still, inFebruary));
    expect(titlesOf(written(still, inFebruary))).toContain("登记积分（1月未完成）");
  });
});

describe("duties of people and terms, done since", () => {
  const resolved = resolveProfiles(["national-base", "jiefangbei-2018", "district-bureau-2018"]);
  const examined = (ledgers: Ledgers, text: string): Checkup => {
    const asOf = parseIsoDay(text);
    if (asOf === null || !resolved.ok) throw new Error("no such day or profile");
    const { year } = partsOf(asOf);
    return runCheckup({
      facts: factsOf(ledgers, { asOf, period: spanPeriod(dayOf(year, 1, 1), asOf) }),
      profile: resolved.profile,
      rules,
      weights: new Map(),
      rounding: "none",
      vetoes: [],
      manualScores: new Map(),
    });
  };
  const member = { name: "张一", memberType: "full", joinedOn: "2000-10-20" };
  const gone = { name: "李二", memberType: "full", joinedOn: "2006-10-20" };
  const probationer = { name: "冯十", memberType: "probationary", joinedOn: "2025-10-25" };
  const activist = { name: "孙六", stage: "入党积极分子", activistOn: "2025-10-15", reviewedOn: "2026-04-15" };
  const made = (roster: readonly MemberRow[], reviewed: string): Ledgers =>
    ledgersOf({
      roster: rosterOf(roster),
      others: [entriesOf("development", [{ ...activist, reviewedOn: reviewed }])],
    });
  const before = examined(made([member, gone, probationer], "2026-04-15"), "2026-10-09");
  const since = examined(
    made(
      [
        member,
        { ...gone, status: "transferred-out", statusFrom: "2026-10-11" },
        { ...probationer, memberType: "full", fullMemberOn: "2026-10-26" },
      ],
      "2026-04-15,2026-10-14",
    ),
    "2026-11-02",
  );

  it("are not carried over, though the ledgers would word them anew or not at all", () => {
    const listed = run(emptySnapshot(), before);
    const keys = [
      "roster/political-birthday|2026-10-20",
      "roster/conversion-reminder|冯十",
      "develop/half-year-review|孙六",
    ];
    const content = written(emptySnapshot(), before);
    for (const key of keys) expect(addressesOf(content, `2026-10|${key}`)).toHaveLength(1);
    const next = written(withoutKeys(listed), since);
    expect(titlesOf(next).filter((title) => String(title).includes("未标注"))).toEqual([]);
    expect(next).toEqual(written(listed, since));
  });

  it("nor is a new election that has been asked for and held", () => {
    const term = { electedOn: "2024-01-18", post: "书记" };
    const coming = examined(electionsOf(term), "2026-07-02");
    const held = examined(
      electionsOf({ ...term, requestedOn: "2026-07-10" }, { electedOn: "2026-07-30", post: "书记" }),
      "2026-08-03",
    );
    const listed = run(emptySnapshot(), coming);
    const words = titlesOf(written(emptySnapshot(), coming)).filter((title) => /届满/.test(String(title)));
    expect(words).toHaveLength(2);
    const next = titlesOf(written(withoutKeys(listed), held));
    expect(next.filter((title) => /届满/.test(String(title)))).toEqual([]);
    expect(next).toEqual(titlesOf(written(listed, held)));
  });
});

describe("the branch's own lines beside lines that have lost their keys", () => {
  const listed = run(emptySnapshot(), ofOctober);
  /** Own words in a line of ours, or beside them: each goes on to November as the branch's own, and keeps its cells. */
  const own: readonly (readonly [string, Readonly<Record<string, CellValue>>])[] = [
    ["another 事项", { 事项: "召开党小组会（在村部）" }],
    ["a 事项 that only begins like ours", { 事项: "召开支部委员会会议，商量换届" }],
    ["another 依据", { 依据: "镇党委通知" }],
    ["no 依据", { 依据: null }],
    ["given from above", { 类别: "上级布置" }],
  ];
  const columns: Readonly<Record<string, string>> = { 类别: "C", 事项: "D", 依据: "E" };

  it.each(own)("stay the branch's own: %s", (_, cells) => {
    const row = cellOf(listed, "召开支部委员会会议", "").slice(0);
    const typed = Object.entries(cells).map(([caption, value]) => [`${columns[caption]}${row}`, value] as const);
    const lost = typing(withoutKeys(listed), name, Object.fromEntries(typed));
    const next = run(lost, ofNovember);
    const title = String(cells.事项 ?? "召开支部委员会会议");
    const below = ownSheet(next, name)?.rows.filter(({ values }) => values[3] === title) ?? [];
    expect(titlesOf(written(lost, ofNovember))).toContain(`${title}（10月未标注完成情况）`);
    expect(below.at(-1)?.values[9]).toBeNull();
    expect(run(next, ofNovember)).toEqual(next);
  });

  it("are not taken for the second of two lines of the same words", () => {
    const source = Number(cellOf(listed, "召开支部党员大会", "").slice(0));
    const cells = ownSheet(listed, name)?.rows.find(({ index }) => index === source - 1)?.values ?? [];
    const copy = Object.fromEntries("ABCDEF".split("").map((column, index) => [`${column}14`, cells[index] ?? null]));
    const lost = typing(withoutKeys(listed), name, { ...copy, H14: "未完成", I14: "第二次大会" });
    const titles = titlesOf(written(lost, ofNovember));
    expect(titles).toContain("召开支部党员大会（10月未完成：第二次大会）");
    expect(titles).toContain("召开支部党员大会");
  });
});

describe("two issues to which the branch has given one number", () => {
  const first = { A6: "督1", C6: "记录不全", D6: "三月" };
  const second = { A7: "督1", C7: "公示不及时" };
  const listed = run(
    typing(run(emptySnapshot(), checkupOf({ rules: [] })), ledger, { ...first, ...second }),
    checkupOf({ rules: [] }),
  );
  const marked = typing(listed, name, {
    [cellOf(listed, "督1 记录不全（三月）", "H")]: "部分完成",
    [cellOf(listed, "督1 记录不全（三月）", "I")]: "还差两次",
    [cellOf(listed, "督1 公示不及时", "H")]: "已完成",
  });
  const sorted = sortingRows(marked, ledger, 6, [7, 6]);
  const marksOf = (content: SheetContent): CellValue[][] =>
    titlesOf(content).map((title, index) => [
      title,
      ...["H", "I"].map((column) => valueIn(content, `${column}${5 + index}`)),
    ]);
  const marks = [
    ["督1 记录不全（三月）", "部分完成", "还差两次"],
    ["督1 公示不及时", "已完成", null],
  ];

  it("keep their marks when the issue ledger is sorted", () => {
    const same = checkupOf({ rules: [] });
    expect(marksOf(written(marked, same))).toEqual(marks);
    expect(marksOf(written(sorted, same))).toEqual(marks);
    const once = run(sorted, same);
    expect(written(once, same)).toEqual(written(sorted, same));
  });

  it("keep them when the ledger is sorted and the keys of the list are lost", () => {
    expect(marksOf(written(withoutKeys(sorted), checkupOf({ rules: [] })))).toEqual(marks);
  });

  it("hand on the reason of the one that was not finished", () => {
    const next = checkupOf({ asOf: "2026-11-02", rules: [] });
    const titles = ["督1 公示不及时", "督1 记录不全（三月）（10月部分完成：还差两次）"];
    expect(titlesOf(written(sorted, next))).toEqual(titles);
    expect(titlesOf(written(marked, next))).toEqual([...titles].reverse());
    expect(titlesOf(written(run(sorted, next), next))).toEqual(titles);
  });

  it("keep them when the first of them is deleted, or its 问题 is worded anew", () => {
    const same = checkupOf({ rules: [] });
    const deleted = typing(marked, ledger, { A6: null, C6: null, D6: null });
    expect(marksOf(written(deleted, same))).toEqual(marks);
    const worded = typing(sorted, ledger, { C7: "会议记录不全" });
    expect(marksOf(written(worded, same))).toEqual([["督1 会议记录不全（三月）", "部分完成", "还差两次"], marks[1]]);
  });
});

describe("a branch under all rules", () => {
  const resolved = resolveProfiles(["national-base", "district-bureau-2018"]);
  const examinedOn = (snapshot: Snapshot, text: string): Checkup => {
    const asOf = parseIsoDay(text);
    if (asOf === null || !resolved.ok) throw new Error("no such day or profile");
    return examine(snapshot, { asOf, period: null, profile: resolved.profile, settings: defaultSettings });
  };
  /** The ledgers as they stand on a day: every fourth meeting is not in the minutes yet. */
  const ledgersOn = (text: string): Branch =>
    new Map(
      [...fullBranch()].map(([kind, rows]) => {
        const past = rows.filter((row) => String(row.date ?? row.paidOn ?? "") <= text);
        return [kind, kind === "meetings" ? past.filter((_, index) => index % 4 !== 0) : past];
      }),
    );
  const withOurs = (text: string, before: Snapshot | null): Snapshot => {
    const ledgers = snapshotOfBranch(ledgersOn(text));
    const ours = [name, ledger].flatMap((own) => (before ? (ownSheet(before, own) ?? []) : []));
    const names = before?.names.filter((known) => known.name === name || known.name === ledger) ?? [];
    return { ...ledgers, sheets: [...ledgers.sheets, ...ours], names: [...ledgers.names, ...names] };
  };

  it("writes the same lists, month after month, whether or not the keys were lost before", () => {
    let before: Snapshot | null = null;
    for (const text of ["2026-10-22", "2026-11-03", "2026-12-22", "2027-01-05"]) {
      const kept = withOurs(text, before);
      const after = run(kept, examinedOn(kept, text));
      if (before) {
        const lost = withoutKeys(kept);
        expect(run(lost, examinedOn(lost, text)), text).toEqual(after);
      }
      const lines = (ownSheet(after, name)?.rows ?? []).filter(({ values }) => values[9] && !values[7]);
      expect(lines.length).toBeGreaterThan(10);
      const marks = lines.slice(1).flatMap(({ index }, at) => {
        const done = [null, "未完成", "部分完成", "已完成"][at % 4] ?? null;
        return [[`H${index + 1}`, done] as const, [`I${index + 1}`, done === null ? null : `原因${at}`] as const];
      });
      before = typing(after, name, Object.fromEntries(marks));
    }
  });
});
