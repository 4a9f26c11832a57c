/** Every date cell can be read. One gap per row with a cell that cannot; one met per ledger without any such cell. */
import { chineseLedgerName, type UnreadableCell } from "../../model/ledger.ts";
import { parseRange } from "../../model/place.ts";
import { defineRule, found, gap, met } from "../define.ts";

export const dateParse = defineRule({
  id: "data/date-parse",
  severity: "M",
  needs: [],
  basis: ["derived"],
  text: {
    title: "日期可解析",
    condition: "台账里写了日期的格子都能看懂。",
    gap: "有日期看不懂。",
    why: "看不懂的日期不能算进任何月份，有关项目就无法判定。",
    remedy: "可以改写成 2026-03-31 或 2026年3月31日；只知道月份的写 2026-03。",
  },
  *check({ ledgers }) {
    const rows = new Map<string, UnreadableCell[]>();
    for (const cell of ledgers.unreadable) {
      const subject = `${cell.at.sheet}!${(parseRange(cell.at.range)?.top ?? 0) + 1}`;
      const known = rows.get(subject);
      if (known) known.push(cell);
      else rows.set(subject, [cell]);
    }
    for (const [subject, cells] of rows) {
      yield gap(subject, {
        message: `${cells.map(({ at, raw, why }) => `${at.range}“${raw}”看不懂：${why.replace(/。$/, "")}`).join("；")}。`,
        evidence: cells.map(({ at, raw }) => found(at, raw)),
      });
    }
    for (const kind of ["roster", "meetings", "dues"] as const) {
      const table = ledgers[kind]?.tables[0];
      if (!table || ledgers.unreadable.some((cell) => cell.kind === kind)) continue;
      yield met(kind, {
        message: `${chineseLedgerName(kind)}的日期都看得懂。`,
        evidence: [found({ sheet: table.sheet, range: table.range }, table.sheet)],
      });
    }
  },
});
