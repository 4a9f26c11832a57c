/** The records of a year are filed by spring of the next one. */
import { chineseDay, yearOf } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import { dayInYear } from "../../model/period.ts";
import { cannotJudge, defineRule, gap, met, notApplicable, notDue } from "../define.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { periodOf, recordEvidence } from "../shared/periodic-record.ts";

export const yearEndFiled = defineRule({
  id: "archive/year-end-filed",
  severity: "L",
  needs: ["archive"],
  parameters: ["archive.filing_by"],
  basis: ["district-bureau/8.1.4"],
  text: {
    title: "记录每年归档",
    condition: "上一年度的记录都写了归档日期，最晚到约定的日期。",
    gap: "上一年度还有记录没有归档日期。",
    why: "一年一归，换届、检查都接得上。",
    remedy: "已经归档的请补写归档日期；还没有归的请尽快归档。",
  },
  *check({ archive, asOf, period }, { "archive.filing_by": filingBy }) {
    const blocked = withoutColumns(archive, ["filedOn"]);
    if (blocked) {
      yield blocked;
      return;
    }
    for (const year of duePeriods("year", period, asOf)) {
      const before = yearOf(year.from) - 1;
      const last = dayInYear(before + 1, filingBy);
      const records = archive.entries.filter((entry) => {
        const own = fieldValue(entry.date) ?? (entry.year ? periodOf(archive, entry) : null);
        return own != null && yearOf(own.to) === before;
      });
      const open = records.filter((entry) => {
        const filed = fieldValue(entry.filedOn);
        return !filed || filed.from > last;
      });
      const subject = String(before);
      if (records.length === 0) yield notApplicable(subject, `档案目录里没有${before}年的记录。`);
      else if (open.length === 0) yield met(subject, { evidence: records.slice(0, 3).map(shown) });
      else if (asOf <= last) {
        yield notDue(subject, last, {
          message: `${before}年还有${open.length}件没有归档，最晚${chineseDay(last)}。`,
          evidence: open.slice(0, 5).map(shown),
        });
      } else {
        const late = open.filter(({ filedOn }) => filedOn && !isUnreadable(filedOn));
        const unreadable = open.filter(({ filedOn }) => isUnreadable(filedOn));
        const [first] = open;
        if (late.length > 0) {
          yield gap(subject, {
            message: `${before}年有${late.length}件到${chineseDay(last)}还没有归档。`,
            evidence: late.slice(0, 5).map(shown),
            past: late.every((entry) => fieldValue(entry.filedOn) !== undefined),
          });
        } else if (unreadable.length > 0) {
          yield cannotJudge(subject, "unreadable-date", {
            message: `${before}年有${unreadable.length}件的归档日期读不准，请先核对。`,
            evidence: unreadable.slice(0, 5).map(shown),
          });
        } else if (first) yield withoutCell(archive, { subject, name: `${before}年的资料`, entry: first }, "filedOn");
      }
    }
    function shown(entry: (typeof archive.entries)[number]) {
      return recordEvidence(entry, "title", "归档日期");
    }
  },
});
