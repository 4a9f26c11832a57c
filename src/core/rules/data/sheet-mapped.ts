/** The three ledgers that everything rests on were found. A missing ledger is one gap of its own, so absence costs once. */
import { chineseLedgerName, type Ledgers } from "../../model/ledger.ts";
import { absent, defineRule, found, gap, met } from "../define.ts";

const kinds = ["roster", "meetings", "dues"] as const;

export const sheetMapped = defineRule({
  id: "data/sheet-mapped",
  severity: "H",
  needs: [],
  basis: ["derived"],
  text: {
    title: "台账已识别",
    condition: "花名册、会议记录、党费台账都识别到了，里面有记录。",
    gap: "有一种台账没有找到。",
    why: "少了一种台账，与它有关的项目都无法判定。",
    remedy: "可以把这张台账放进同一个工作簿；表已经在里面的，请在“台账”页指定它是哪一种。",
  },
  *check({ ledgers }) {
    for (const kind of kinds) {
      const ledger = ledgers[kind];
      const first = (ledger?.tables ?? []).slice(0, 1);
      const name = chineseLedgerName(kind);
      if (!ledger) {
        const near = placeForNothing(ledgers);
        yield gap(kind, {
          message: `没有找到${name}，与它有关的项目都无法判定。`,
          evidence: near ? [absent(near, name)] : [],
        });
      } else if (ledger.records.length === 0) {
        yield gap(kind, {
          message: `${name}里还没有记录，与它有关的项目都无法判定。`,
          evidence: first.map(({ next }) => absent(next, `${name}的记录`)),
        });
      } else yield met(kind, { evidence: first.map(({ sheet, range }) => found({ sheet, range }, sheet)) });
    }
  },
});

/** A sheet that was not recognised may be the missing one. */
function placeForNothing(ledgers: Ledgers): { readonly sheet: string; readonly range: string } | null {
  const sheet = ledgers.unused[0]?.sheet ?? ledgers.tables[0]?.sheet;
  return sheet === undefined ? null : { sheet, range: "A1" };
}
