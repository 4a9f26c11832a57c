/** 报表: every sheet that can be written, in three groups by use, and what is known of each before it is written. */
import type { PrivateAnswers } from "../../core/announcements/public-check.ts";
import { parseIsoDay } from "../../core/model/date.ts";
import type { Period } from "../../core/model/period.ts";
import { lastClosedQuarter } from "../../core/points/points.ts";
import { type PointsSheets, pointsSheets } from "../../core/reports/points-plan.ts";
import { isUsual, type NoticeSheetId, type ReportSheetId, reportPlan } from "../../core/reports/report-plan.ts";
import { sheetNames } from "../../core/reports/sheet-names.ts";
import { ownSheet } from "../../core/workbook/snapshot.ts";
import type { Kept } from "./pane-settings.ts";
import type { Result } from "./pane-store.ts";
import { fingerprint, type SheetOp } from "./sheet-content.ts";
import { shortDay } from "./words.ts";

export interface SheetCard {
  readonly id: ReportSheetId;
  readonly name: keyof typeof sheetNames;
  /** Chinese: what it is for. */
  readonly purpose: string;
  /** Ledgers of other times are checked for it: it is planned when it is looked at, not before. */
  readonly isSlow?: true;
  /** Captions of the columns its preview shows; the first ones when absent. */
  readonly shows?: readonly string[];
  /** It is posted: text and Word file are on 积分. */
  readonly notice?: NoticeSheetId;
}

export interface SheetGroup {
  readonly title: string;
  readonly sheets: readonly SheetCard[];
}

export const sheetGroups: readonly SheetGroup[] = [
  {
    title: "检查用",
    sheets: [
      { id: "scorecard", name: "scorecard", purpose: "七个方面得分和星级", shows: ["组别", "满分", "得分"] },
      { id: "report", name: "report", purpose: "全部结果和依据" },
      { id: "issues", name: "issues", purpose: "逐条列问题，您填的内容会保留" },
      { id: "month-list", name: "monthList", purpose: "这个月要办的事和没办完的" },
      { id: "quarter-review", name: "quarterReview", purpose: "这一季度和上一季度对照", isSlow: true },
      { id: "half-year-review", name: "halfYearReview", purpose: "上半年或下半年，和前半年对照", isSlow: true },
      { id: "year-review", name: "yearReview", purpose: "全年，和上一年对照", isSlow: true },
      { id: "improvement-plan", name: "improvementPlan", purpose: "还差的逐条写明怎么补、谁来办、到什么时候" },
    ],
  },
  {
    title: "公示用",
    sheets: [
      {
        id: "points-notice",
        name: "pointsNotice",
        purpose: "上一个季度的积分，打印张贴",
        notice: "points-notice",
      },
      { id: "dues-notice", name: "duesNotice", purpose: "上一个季度的党费交纳，打印张贴", notice: "dues-notice" },
    ],
  },
  {
    title: "工作用",
    sheets: [
      { id: "points-register", name: "pointsRegister", purpose: "每个月的积分登记，可以自己加行" },
      { id: "points-year", name: "pointsYear", purpose: "全年积分和评议" },
      { id: "points-standard", name: "pointsStandard", purpose: "积分的项目和上限，可以改" },
      { id: "dues-assessment", name: "duesAssessment", purpose: "每人每月应交多少，含收入，不张贴" },
      { id: "dues-arrears", name: "duesArrears", purpose: "没有交费记录的月份，内部核对，不张贴" },
      { id: "year-plan", name: "yearPlan", purpose: "一年里按期要开的会、要做的事" },
      { id: "settings", name: "settings", purpose: "口径、数字、覆盖期，可以在表里改" },
    ],
  },
];

export const sheetCards: readonly SheetCard[] = sheetGroups.flatMap((group) => group.sheets);

/** Chosen as long as they have never been written. */
const first: ReadonlySet<ReportSheetId> = new Set<ReportSheetId>(["scorecard", "report", "issues"]);

const pointsSheetOf: ReadonlyMap<ReportSheetId, Exclude<keyof PointsSheets, "notice" | "problems">> = new Map([
  ["points-standard", "pointsStandard"],
  ["points-register", "pointsRegister"],
  ["points-notice", "pointsNotice"],
  ["points-year", "pointsYear"],
]);

export interface CardPlan {
  /** Null = it would not be written; the preview says why. */
  readonly op: SheetOp | null;
  /** Chinese sentences. */
  readonly preview: readonly string[];
}

export interface CardState {
  /** 10月30日写过，有新结果. */
  readonly words: string;
  readonly isWritten: boolean;
  /** What would be written is not what stands there; null = not compared yet. */
  readonly isNewer: boolean | null;
  /** Whether it is chosen before anybody chooses. */
  readonly isChosen: boolean;
}

/** What the sheets of a result would hold. Each is planned when it is asked for, and once. */
export class ReportCards {
  readonly #plans = new Map<ReportSheetId, CardPlan>();
  #points: PointsSheets | null = null;

  constructor(
    private readonly result: Pick<Result, "checkup" | "snapshot">,
    private readonly written: Kept["written"],
    private readonly answers: PrivateAnswers,
  ) {}

  /** The cards whose plan is needed to say whether there is something newer, as long as that takes no checkup of its own. */
  toCompare(): readonly SheetCard[] {
    return sheetCards.filter((card) => !card.isSlow && this.#isWritten(card) && !this.#plans.has(card.id));
  }

  planOf(card: SheetCard): CardPlan {
    const known = this.#plans.get(card.id);
    if (known) return known;
    const plan = this.#planned(card);
    this.#plans.set(card.id, plan);
    return plan;
  }

  stateOf(card: SheetCard): CardState {
    if (!this.#isWritten(card)) {
      return { words: "还没写过", isWritten: false, isNewer: null, isChosen: first.has(card.id) };
    }
    const written = this.written.get(sheetNames[card.name].definedName);
    const day = written ? parseIsoDay(written.on) : null;
    const when = day === null ? "写过" : `${shortDay(day)}写过`;
    const plan = this.#plans.get(card.id);
    if (!plan) return { words: when, isWritten: true, isNewer: null, isChosen: false };
    const isNewer = plan.op !== null && written?.content !== fingerprint(plan.op.content);
    return {
      words: isNewer ? `${when}，有新结果` : when,
      isWritten: true,
      isNewer,
      isChosen: isNewer && isUsual(card.id, this.result),
    };
  }

  #isWritten(card: SheetCard): boolean {
    return ownSheet(this.result.snapshot, sheetNames[card.name].definedName) !== undefined;
  }

  #planned({ id }: SheetCard): CardPlan {
    const { checkup, snapshot } = this.result;
    const { answers } = this;
    const points = pointsSheetOf.get(id);
    if (points !== undefined) {
      this.#points ??= pointsSheets({ checkup, snapshot, answers, period: this.#quarter() });
      const { op, preview } = this.#points[points];
      const { problems } = this.#points;
      return { op: sheetIn(op ? [op] : []), preview: preview.length > 0 ? preview : problems };
    }
    const { ops, preview } = reportPlan({ checkup, snapshot, answers, sheets: [id] });
    return { op: sheetIn(ops), preview };
  }

  #quarter(): Period {
    return lastClosedQuarter(this.result.checkup.facts.asOf);
  }
}

function sheetIn(ops: readonly { readonly kind: string }[]): SheetOp | null {
  return ops.find((op): op is SheetOp => op.kind === "sheet") ?? null;
}
