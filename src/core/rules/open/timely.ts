/** What happened is made public within so many days. */
import { addDays, chineseDay } from "../../model/date.ts";
import { fieldText, fieldValue, isBlank, isUnreadable } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, gap, met, notDue } from "../define.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const timely = defineRule({
  id: "open/timely",
  severity: "L",
  needs: ["publicity"],
  parameters: ["open.days"],
  basis: ["school/4.7"],
  text: {
    title: "公布及时",
    condition: "每件事项从发生到公开不超过约定的天数。",
    gap: "这件事项公开得晚了。",
    why: "公开得早，大家的意见才来得及提。",
    remedy: "还没有公开的请尽快公开；公开晚了的写明原因，以后留意时间。",
    doubts: "台账没有“事项日期”一列时看不出早晚。",
  },
  *check({ publicity, period, asOf }, { "open.days": days }) {
    const entries = publicity.ledger.records.filter(
      (entry) => entry.standing === "held" && isAsked(publicity, entry, period),
    );
    const blocked = withoutColumns(publicity, ["eventOn", "publishedOn"]);
    if (entries.length > 0 && blocked) {
      yield blocked;
      return;
    }
    for (const entry of entries) {
      const event = fieldValue(entry.eventOn);
      const published = fieldValue(entry.publishedOn);
      const what = fieldText(entry.matter) || "这件事项";
      const evidence = [entry.eventOn, entry.publishedOn].flatMap((field) =>
        field ? [foundField(field, "日期")] : [],
      );
      if (!event || isUnreadable(entry.publishedOn)) {
        const blank = isBlank(entry.eventOn);
        yield cannotJudge(entry.place.id, "unreadable-date", {
          message: blank ? `“${what}”没有写事项日期，看不出公开得及时不及时。` : `“${what}”的日期读不准，请先核对。`,
          evidence,
        });
        continue;
      }
      const last = addDays(event.to, days);
      if (published && published.from <= asOf) {
        if (published.from <= last) yield met(entry.place.id, { evidence });
        else {
          yield gap(entry.place.id, {
            message: `“${what}”在${chineseDay(published.from)}公开，比约定的${chineseDay(last)}晚了${published.from - last}天。`,
            evidence,
            past: true,
          });
        }
      } else if (asOf <= last) {
        yield notDue(entry.place.id, last, { message: `“${what}”还没有公开，最晚${chineseDay(last)}。`, evidence });
      } else {
        yield gap(entry.place.id, { message: `“${what}”还没有公开，约定最晚${chineseDay(last)}。`, evidence });
      }
    }
  },
});
