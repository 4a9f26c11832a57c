/**
 * The notice of a quarter as it is printed: every text of it, checked once. The sheet, the preview, the text for a message
 * group and the Word file are all made from this page, so that no two of them can tell different things.
 */
import { type PrivateAnswers, PublicCheck, type PublicCheckResult } from "../announcements/public-check.ts";
import { addDays, chineseDay, type Day, firstDayOfMonth, yearOf } from "../model/date.ts";
import { containsDay } from "../model/period.ts";
import { cellPlace, type Place } from "../model/place.ts";
import { knowsStretch, nthWorkday, workdayFrom } from "../model/work-calendar.ts";
import { privateMattersIn } from "../points/masking.ts";
import { noticeCaptions, noticeNoteStart, quarterWords } from "../points/published.ts";
import { registerCaptions } from "../points/register.ts";
import { type CellValue, ownSheet } from "../workbook/snapshot.ts";
import type { PointsSheetRequest } from "./points-formulas.ts";
import { codeLegend, type Notice, type NoticeLine, quarterNumber } from "./points-notice-lines.ts";
import { textOf } from "./previous.ts";
import { branchName } from "./report-words.ts";
import { sealDateOf } from "./seal-date.ts";
import { sheetNames, tabName } from "./sheet-names.ts";

const name = sheetNames.pointsNotice;
const phoneLabel = "支部电话";

export interface NoticePageRequest extends PointsSheetRequest {
  readonly notice: Notice;
  /** What the clerk has answered to texts of his own that may give something away. */
  readonly answers?: PrivateAnswers;
}

export interface NoticePageLine {
  readonly line: NoticeLine;
  /** As they may be printed. */
  readonly name: string;
  readonly objection: string;
  readonly note: string;
}

export interface NoticePage {
  /** 2026年第三季度党员积分公示 */
  readonly title: string;
  readonly branch: string;
  /** 公示时间：… */
  readonly dates: string;
  readonly lines: readonly NoticePageLine[];
  /** Codes, how the figures come about, how to object. */
  readonly legend: string;
  /** 联系人：… and 支部电话：…, without a name where it is left for handwriting. */
  readonly contact: string;
  readonly phone: string;
  /** 2026年10月12日（盖章） */
  readonly signed: string;
  readonly check: PublicCheckResult;
  /** Chinese: how the dates came about, lines of the clerk that the settings replace. */
  readonly preview: readonly string[];
}

export function noticePage(request: NoticePageRequest): NoticePage {
  return new PageWriter(request).page();
}

class PageWriter {
  private readonly check: PublicCheck;
  private readonly preview: string[] = [];

  constructor(private readonly request: NoticePageRequest) {
    this.check = new PublicCheck(request.answers);
  }

  page(): NoticePage {
    const { checkup, points, notice } = this.request;
    const { contact, phone } = checkup.settings.publication;
    const period = this.publicationPeriod();
    const branch = this.check.name("支部名称中的号码", branchName(checkup));
    const dates = this.dates(period.text);
    const page = {
      title: `${points.year}年第${quarterWords[quarterNumber(points) - 1] ?? ""}季度党员积分公示`,
      branch,
      dates,
      lines: notice.lines.map((line) => this.line(line)),
      legend: this.legend(),
      contact: this.reachedBy("联系人", "公示联系人", contact),
      phone: this.reachedBy(phoneLabel, "公示联系电话", phone),
      signed: this.signed(`${chineseDay(period.from)}（盖章）`),
    };
    this.addedColumns();
    this.replacedCategories();
    this.replacedReasons();
    // On a notice that stands already the dates are those it was given.
    if (period.remark !== null && dates === period.text) this.preview.push(period.remark);
    return { ...page, check: this.check.result(), preview: this.preview };
  }

  /** So many working days from the day of posting: the base date, or the next working day. */
  private publicationPeriod(): { readonly from: Day; readonly text: string; readonly remark: string | null } {
    const { checkup, points } = this.request;
    const { calendar, asOf } = checkup.facts;
    const workdays = checkup.profile.figures["points.notice_workdays"]?.value;
    const earliest = addDays(points.period.to, 1);
    const from = workdayFrom(calendar, asOf < earliest ? earliest : asOf);
    if (workdays === undefined)
      return { from, text: `公示时间：${yearOf(from)}年　　月　　日至　　月　　日`, remark: null };
    const to = nthWorkday(calendar, from, workdays);
    const isOwn = checkup.settings.figures.has("points.notice_workdays");
    const source = isOwn ? "本支部设置" : "产品缺省，非文件规定";
    const unsure = knowsStretch(calendar, from, to) ? "" : "；暂算（未含当年调休）";
    return {
      from,
      text: `公示时间：${chineseDay(from)}至${chineseDay(to)}`,
      remark: `公示时间按 ${workdays} 个工作日预填（${source}${unsure}），从${chineseDay(from)}起，可在表上直接改。`,
    };
  }

  private line(line: NoticeLine): NoticePageLine {
    const clerk = (id: "objection" | "note"): string => {
      const text = textOf(line.row?.cells.get(noticeCaptions[id]));
      return this.check.clerk(noticeCaptions[id], text, this.placeOf(line, id));
    };
    return {
      line,
      name: this.check.name("党员姓名中的号码", line.display),
      objection: clerk("objection"),
      note: clerk("note"),
    };
  }

  private placeOf(line: NoticeLine, id: "objection" | "note"): Place | null {
    const list = this.request.points.published.notice?.list;
    const column = list?.columns.get(noticeCaptions[id]);
    return list && line.row && column !== undefined ? cellPlace(list.sheet.name, line.row.row, column) : null;
  }

  /** Columns the clerk has added stand beside the print area, on the same sheet: looked through, never masked. */
  private addedColumns(): void {
    const list = this.request.notice.isRepeated ? this.request.points.published.notice?.list : null;
    for (const line of this.request.notice.lines) {
      for (const [index, extra] of (list?.extras ?? []).entries()) {
        const text = textOf(line.row?.extras[index]);
        if (list && line.row)
          this.check.beside(extra.caption, text, cellPlace(list.sheet.name, line.row.row, extra.column));
      }
    }
  }

  /** On the notice of the same quarter as the clerk may have changed them. */
  private dates(fresh: string): string {
    const standing = this.request.notice.isRepeated ? this.standing((text) => text.startsWith("公示时间")) : null;
    return standing ? this.check.clerk("公示时间", standing.text, standing.at) : fresh;
  }

  /** The date beside 支部电话, also without 盖章 or typed as a date. */
  private signed(fresh: string): string {
    const { snapshot, notice } = this.request;
    const sheet = notice.isRepeated ? ownSheet(snapshot, name.definedName) : undefined;
    const line = sheet?.rows.find(({ values }) => values.some(isPhone));
    const start = line?.values.findIndex(isPhone) ?? 0;
    for (const [column, value] of line?.values.entries() ?? []) {
      if (!sheet || !line || column <= start) continue;
      const day = sealDateOf(value, snapshot.date1904);
      if (day !== null) return this.check.clerk("落款日期", day, cellPlace(sheet.name, line.index, column));
    }
    return fresh;
  }

  /** `联系人：张一`: from the settings, else as the clerk has written it on the sheet, else left for handwriting. */
  private reachedBy(label: string, setting: string, chosen: string): string {
    const beginning = `${label}：`;
    const standing = this.standing((text) => text.startsWith(beginning));
    const typed = standing?.text.slice(beginning.length).trim() ?? "";
    if (chosen === "") {
      return standing && typed !== "" ? beginning + this.check.clerk(label, typed, standing.at) : beginning;
    }
    if (typed !== "" && typed !== chosen) this.preview.push(`公示表上的${label}“${typed}”按体检设置改为“${chosen}”。`);
    return beginning + this.check.clerk(setting, chosen, null);
  }

  private standing(isIt: (text: string) => boolean): { readonly text: string; readonly at: Place } | null {
    const sheet = ownSheet(this.request.snapshot, name.definedName);
    for (const row of sheet?.rows ?? []) {
      for (const [column, value] of row.values.entries()) {
        if (typeof value !== "string" || !isIt(value.trim())) continue;
        return { text: value.trim(), at: cellPlace(sheet?.name ?? "", row.index, column) };
      }
    }
    return null;
  }

  private legend(): string {
    const { points, notice } = this.request;
    const codes = codeLegend(notice.lines, points.standard.items);
    const order = notice.isSorted ? "按本季合计排列，只供提醒和鼓励" : "按名册顺序排列";
    return (
      `${noticeNoteStart}：${codes === "" ? "无" : codes}。基础积分按已尽与应尽义务之比折算，本年累计按1月至本季末一并折算，不是各季相加；` +
      `民主评议积分每年评议后计入。分值标准经支部党员大会讨论确定（示例分值，非文件规定）；${order}，不排名次。` +
      "如有异议，请在公示期内向支部口头或书面提出。"
    );
  }

  /** 老弱病残 would tell of somebody's health: each such category once, with the first member's cell. */
  private replacedCategories(): void {
    const said = new Set<string>();
    for (const { member, category } of this.request.notice.lines) {
      const matters = privateMattersIn(member.category);
      if (matters.length === 0 || member.category === category || said.has(member.category)) continue;
      said.add(member.category);
      const at = member.person.record.pointsCategory?.at ?? null;
      this.check.replaced({ what: `类别“${member.category}”`, shown: category, at, matters });
    }
  }

  /** Reasons of the deductions whose codes are printed, as far as they give something away. */
  private replacedReasons(): void {
    const { points, notice } = this.request;
    const printed = new Map(notice.lines.map(({ member, codes }) => [member.name.toLowerCase(), codes.split("、")]));
    const sheet = points.register.previous?.sheet.name ?? tabName(this.request.snapshot, sheetNames.pointsRegister);
    const column = points.register.previous?.columns.get(registerCaptions.reason);
    for (const { month, name: member, code, reason, found } of points.register.rows) {
      if (month === null || !containsDay(points.period, firstDayOfMonth(month))) continue;
      const shown = printed.get(member.toLowerCase())?.find((own) => own.toLowerCase() === code.toLowerCase());
      const matters = privateMattersIn(reason);
      if (shown === undefined || shown === "" || matters.length === 0) continue;
      const at = found && column !== undefined ? cellPlace(sheet, found.row, column) : null;
      this.check.replaced({ what: "扣分事由", shown, at, matters });
    }
  }
}

function isPhone(value: CellValue): boolean {
  return typeof value === "string" && value.trim().startsWith(`${phoneLabel}：`);
}
