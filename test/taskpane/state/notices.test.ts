/** The notices of the pane over a workbook in memory: what is shown, what waits, what is written. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { announcementText } from "../../../src/core/announcements/announcement-text.ts";
import type { ClerkText } from "../../../src/core/announcements/public-check.ts";
import { monthFrom } from "../../../src/core/model/date.ts";
import { monthPeriod, type Period, quarterPeriod, yearPeriod } from "../../../src/core/model/period.ts";
import type { NoticeSheetId } from "../../../src/core/reports/report-plan.ts";
import { canPost, periodAfter, periodAs, periodBefore } from "../../../src/taskpane/state/notice-periods.ts";
import { checkWords, type NoticeView, noticeRequest, noticeView } from "../../../src/taskpane/state/notices.ts";
import { PaneStore } from "../../../src/taskpane/state/pane-store.ts";
import { ReportCards, sheetCards } from "../../../src/taskpane/state/report-cards.ts";
import { MemoryHost } from "../fixtures/memory-host.ts";
import { ManualClock } from "../support/manual-clock.ts";

const messy = new Uint8Array(readFileSync(new URL("../../../assets/samples/messy.xlsx", import.meta.url)));
const third = quarterPeriod(2026, 3);

interface Opened {
  readonly host: MemoryHost;
  readonly clock: ManualClock;
  readonly store: PaneStore;
}

async function examined(bytes = messy, onlySheets: readonly string[] | null = null): Promise<Opened> {
  const host = new MemoryHost(bytes, "messy.xlsx");
  host.onlySheets = onlySheets;
  const clock = new ManualClock();
  const store = new PaneStore(host, clock);
  await store.open();
  await store.run();
  return { host, clock, store };
}

function shown({ store }: Opened, sheet: NoticeSheetId = "points-notice", period: Period = third): NoticeView {
  const { result, kept, posting } = store.state;
  if (!result) throw new Error("nothing is examined");
  return noticeView({ sheet, period, result, answers: posting.answers, written: kept.written });
}

function requestOf({ store }: Opened, sheet: NoticeSheetId = "points-notice", period: Period = third) {
  return noticeRequest({ sheet, period, answers: store.state.posting.answers });
}

function onlyQuestion(view: NoticeView): ClerkText {
  const [question, ...others] = view.check.open;
  if (!question || others.length > 0) throw new Error(`${view.check.open.length} questions`);
  return question;
}

function names(view: NoticeView): readonly string[] {
  const column = view.announcement?.columns.findIndex(({ caption }) => caption === "姓名") ?? -1;
  return (view.announcement?.rows ?? []).map((row) => row[column] ?? "");
}

/** The workbook with the notice of points, and a remark typed into it that must not be posted unseen. */
async function withRemark(value = "住院，已请假"): Promise<Opened> {
  const all = await examined(posted);
  all.host.type({ sheet: "季度积分公示", row: "李二", caption: "备注", value });
  return all;
}

let posted = messy;

beforeAll(async () => {
  const { store, host } = await examined();
  await store.write({ kind: "points", period: third });
  posted = new Uint8Array(host.bytes);
});

describe("the gate", () => {
  test("a remark typed after the checkup is found when it is to be written: nothing is written, and the page asks", async () => {
    const all = await withRemark();
    expect(shown(all).check.open).toEqual([]);
    await all.store.prepare("写入", requestOf(all));
    expect(all.store.state.preview).toBeNull();
    expect(all.store.state.notice).toMatchObject({ text: "公示前还有 1 处请您看。什么都没有写。", isProblem: true });
    expect(checkWords(shown(all))).toBe("遮去 1 处，1 处请您看");
    expect(onlyQuestion(shown(all)).at).toMatchObject({ sheet: "季度积分公示" });

    await all.store.write(requestOf(all));
    expect(all.host.plans).toEqual([]);
    expect(all.store.state.writing).toBeNull();
  });

  test("masked at once in preview and text, and on the sheet once it is written", async () => {
    const all = await withRemark();
    await all.store.run();
    const question = onlyQuestion(shown(all));
    all.store.answer(question.key, "mask");
    const view = shown(all);
    expect(view.check.open).toEqual([]);
    expect(checkWords(view)).toBe("遮去 2 处");
    if (!view.announcement) throw new Error("no announcement");
    expect(announcementText(view.announcement)).not.toContain("住院");
    await all.store.prepare("写入", requestOf(all));
    expect(all.store.state.preview?.plan.ops.flatMap((op) => (op.kind === "sheet" ? [op.title] : []))).toContain(
      "季度积分公示",
    );
    await all.store.write(requestOf(all));
    const written = all.host.plans.at(-1)?.ops.find((op) => op.kind === "sheet" && op.title === "季度积分公示");
    const texts = written?.kind === "sheet" ? written.content.cells.map(({ value }) => String(value)) : [];
    expect(texts).toContain("＊＊＊");
    expect(texts.some((text) => text.includes("住院"))).toBe(false);
  });

  test("可以公示 lets it through, and holds for that text only", async () => {
    const all = await withRemark();
    await all.store.run();
    all.store.answer(onlyQuestion(shown(all)).key, "publish");
    expect(shown(all).announcement?.rows.some((row) => row.includes("住院，已请假"))).toBe(true);
    expect(checkWords(shown(all))).toBe("遮去 1 处");
    all.host.type({ sheet: "季度积分公示", row: "李二", caption: "备注", value: "手术" });
    await all.store.prepare("写入", requestOf(all));
    expect(all.store.state.preview).toBeNull();
    expect(onlyQuestion(shown(all)).text).toBe("手术");
  });

  test("among other report sheets the notice waits alone; an answer given on 积分 counts there too", async () => {
    const all = await withRemark();
    await all.store.run();
    const sheets = ["points-notice", "scorecard"] as const;
    const titles = () => all.store.state.preview?.plan.ops.flatMap((op) => (op.kind === "sheet" ? [op.title] : []));
    await all.store.prepare("写入", { kind: "reports", sheets, answers: all.store.state.posting.answers });
    expect(titles()).toEqual(["达标创星评分表"]);
    all.store.answer(onlyQuestion(shown(all)).key, "publish");
    await all.store.prepare("写入", { kind: "reports", sheets, answers: all.store.state.posting.answers });
    expect(titles()).toEqual(expect.arrayContaining(["季度积分公示", "达标创星评分表"]));
  });
});

test("without a roster there is nothing to post, and the page says what is missing", async () => {
  const all = await examined(messy, ["支委会"]);
  for (const sheet of ["points-notice", "dues-notice"] as const) {
    const view = shown(all, sheet);
    expect(view.announcement, sheet).toBeNull();
    expect(view.obstacles.length, sheet).toBeGreaterThan(0);
    expect(checkWords(view), sheet).toBe(`${view.obstacles.length} 处要先核对`);
    await all.store.write(requestOf(all, sheet));
  }
  expect(all.host.plans).toEqual([]);
});

describe("how notices are written", () => {
  test("in the order of the roster; sorted and masked by switches that are kept in the workbook", async () => {
    const all = await examined();
    const roster = names(shown(all));
    const totals = (): number[] => {
      const { announcement } = shown(all);
      const column = announcement?.columns.findIndex(({ caption }) => caption === "本季合计") ?? -1;
      return (announcement?.rows ?? []).map((row) => Number(row[column])).filter(Number.isFinite);
    };
    expect(totals()).not.toEqual([...totals()].sort((a, b) => b - a));
    const before = all.store.state.result?.checkup.outcomes;
    await all.store.choosePublication("points.sortByScore", "是");
    expect(totals()).toEqual([...totals()].sort((a, b) => b - a));
    expect(shown(all).order).toBe("按本季合计排列");
    expect(all.store.state.result?.checkup.outcomes).toBe(before);
    await all.store.choosePublication("mask.name", "隐去中间字");
    expect(names(shown(all))).toContain("李＊");

    const again = new PaneStore(all.host, all.clock);
    await again.open();
    await again.run();
    expect(again.state.result?.checkup.settings.publication).toMatchObject({ sortByScore: true, maskNames: true });
    await all.store.choosePublication("points.sortByScore", null);
    await all.store.choosePublication("mask.name", null);
    expect(names(shown(all))).toEqual(roster);
  });
});

describe("dues", () => {
  test("for the period that was chosen: preview, text and sheet", async () => {
    const all = await examined();
    const may = monthPeriod(monthFrom(2026, 5));
    const view = shown(all, "dues-notice", may);
    expect(view.announcement?.title).toContain("2026年5月");
    expect(view.facts).toContainEqual(["公示", "还没写过"]);
    await all.store.prepare("写入", requestOf(all, "dues-notice", may));
    await all.store.write(requestOf(all, "dues-notice", may));
    expect(all.store.state.receipt?.lines).toEqual([{ title: "党费公示", written: true, why: "" }]);
    const sheet = all.host.plans.at(-1)?.ops.find((op) => op.kind === "sheet");
    const texts = sheet?.kind === "sheet" ? sheet.content.cells.map(({ value }) => value) : [];
    expect(texts).toContain(view.announcement?.title);
    expect(shown(all, "dues-notice", may).facts).toContainEqual(["公示", "11月21日写过"]);
    expect(shown(all, "dues-notice", third).facts).toContainEqual(["公示", "还没写过"]);
  });

  test("a year that is not over says how far it counts", async () => {
    const view = shown(await examined(), "dues-notice", yearPeriod(2026));
    expect(view.facts).toContainEqual(["统计", "1月到10月，之后的还没到期"]);
    expect(view.announcement?.columns.filter(({ caption }) => /^\d+$/.test(caption))).toHaveLength(12);
  });
});

test("periods: quarters that are over for points, a closed month for dues, and the same time by another kind", async () => {
  const { store } = await examined();
  const asOf = store.state.choices.asOf;
  expect(canPost("points-notice", third, asOf)).toBe(true);
  expect(canPost("points-notice", periodAfter(third), asOf)).toBe(false);
  expect(canPost("dues-notice", periodAfter(third), asOf)).toBe(true);
  expect(canPost("dues-notice", monthPeriod(monthFrom(2026, 11)), asOf)).toBe(false);
  expect(periodBefore(quarterPeriod(2026, 1)).key).toBe("2025Q4");
  expect(periodAs("month", yearPeriod(2026), asOf).key).toBe("2026-10");
  expect(periodAs("year", third, asOf).key).toBe("2026");
  expect(periodAs("half", monthPeriod(monthFrom(2025, 6)), asOf).key).toBe("2025H1");
});

describe("报表", () => {
  function cardsOf({ store }: Opened): ReportCards {
    const { result, kept, posting } = store.state;
    if (!result) throw new Error("nothing is examined");
    return new ReportCards(result, kept.written, posting.answers);
  }
  const card = (id: string) => {
    const found = sheetCards.find((known) => known.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  const chosen = (cards: ReportCards) => sheetCards.filter((own) => cards.stateOf(own).isChosen).map(({ id }) => id);

  test("a workbook without any of them: three are chosen and nothing is planned beforehand", async () => {
    const cards = cardsOf(await examined());
    expect(cards.toCompare()).toEqual([]);
    expect(chosen(cards)).toEqual(["scorecard", "report", "issues"]);
    expect(cards.stateOf(card("dues-assessment"))).toMatchObject({ words: "还没写过", isChosen: false });
  });

  test("what is written and unchanged is not chosen; what has a new result is, and says so", async () => {
    const all = await examined();
    await all.store.write({ kind: "reports", sheets: ["scorecard", "dues-assessment", "quarter-review"] });
    let cards = cardsOf(all);
    expect(cards.toCompare().map(({ id }) => id)).toEqual(["scorecard", "dues-assessment"]);
    for (const own of cards.toCompare()) cards.planOf(own);
    expect(cards.stateOf(card("scorecard"))).toMatchObject({ words: "11月21日写过", isChosen: false });
    expect(cards.stateOf(card("quarter-review"))).toMatchObject({ words: "11月21日写过", isNewer: null });

    all.host.type({ sheet: "党员花名册", row: "何二", caption: "党小组", value: "第一党小组" });
    await all.store.run();
    cards = cardsOf(all);
    for (const own of cards.toCompare()) cards.planOf(own);
    expect(cards.stateOf(card("scorecard"))).toEqual({
      words: "11月21日写过，有新结果",
      isWritten: true,
      isNewer: true,
      isChosen: true,
    });
    expect(chosen(cards)).not.toContain("dues-assessment");
  });

  test("every sheet can be looked into, and one that is not written says why", async () => {
    const cards = cardsOf(await examined(messy, ["支委会"]));
    for (const own of sheetCards) {
      const { op, preview } = cards.planOf(own);
      expect(op !== null || preview.length > 0, own.id).toBe(true);
    }
    expect(cards.planOf(card("dues-notice")).op).toBeNull();
  });
});
