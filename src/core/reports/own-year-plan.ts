/**
 * 年度工作计划 as the ledger of plans it is: the plan itself, the plan of the regular meetings in it, and its lines with
 * their planned days. What was written on the base date itself is left out.
 */
import { type Day, isoDay, spanOfDay } from "../model/date.ts";
import type { Field } from "../model/field.ts";
import type { Ledger } from "../model/ledger.ts";
import type { EntryOf } from "../model/ledger-fields.ts";
import { cellPlace, type Place } from "../model/place.ts";
import { parseNameList } from "../recognition/parse-people.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import { type Columns, defined, frameOf, ledgerOf, OwnCells } from "./own-ledger.ts";
import {
  filedOnDay,
  type KnownPlan,
  type KnownPlanLine,
  type KnownYearPlan,
  readYearPlan,
} from "./year-plan-reader.ts";

const columns: Columns<"plans", string> = {
  title: "事项",
  type: "类型",
  year: "时段",
  date: "列入日",
  plannedOn: "计划时间",
  matter: "主题内容",
  owner: "责任人",
  result: "完成情况",
  filedOn: "备注",
};

export function ownYearPlan(snapshot: Snapshot, asOf: Day): Ledger<EntryOf<"plans">> | null {
  const known = readYearPlan(snapshot);
  if (!known) return null;
  const cells = new OwnCells(known.list, snapshot.date1904);
  const entries = known.plans.flatMap((plan) =>
    plan.madeOn === null || plan.madeOn >= asOf
      ? []
      : [...papersOf(known, plan, plan.madeOn), ...linesOf(cells, plan, asOf)],
  );
  return ledgerOf("plans", known.list, entries, columns);
}

/** The plan as two papers: that of the work, and that of the regular meetings. */
function papersOf({ list, plans }: KnownYearPlan, plan: KnownPlan, madeOn: Day): EntryOf<"plans">[] {
  // At the head of the sheet, whichever year stands there: which one does must not change what it proves.
  const titleRow = plans[0]?.titleRow ?? plan.titleRow;
  const at = cellPlace(list.sheet.name, titleRow, 0);
  const row = titleRow + 1;
  const filed = filedOnDay(plan);
  return ["年度工作计划", "“三会一课”计划"].map((type) => ({
    ...frameOf({ ...at, row, id: `${list.sheet.name}!${plan.year}${type}` }),
    type: fieldOf(type, type, at),
    title: fieldOf(`${plan.year}年${type}`, `${plan.year}年${type}`, at),
    year: fieldOf(plan.year, String(plan.year), at),
    date: fieldOf(spanOfDay(madeOn), isoDay(madeOn), at),
    filedOn: filed === null ? { state: "blank", at } : fieldOf(spanOfDay(filed), plan.filedOn, at),
  }));
}

/** Lines with a day; what the run has put there today is none yet. */
function linesOf(cells: OwnCells, plan: KnownPlan, asOf: Day): EntryOf<"plans">[] {
  const counts = (line: KnownPlanLine): boolean =>
    line.title !== "" &&
    line.plannedOn !== null &&
    (line.key === null || (line.addedOn !== null && line.addedOn < asOf));
  return plan.lines.filter(counts).map(({ row }) =>
    defined<EntryOf<"plans">>({
      ...frameOf(cells.place(row)),
      title: cells.text(row, "事项"),
      plannedOn: cells.date(row, "计划时间"),
      matter: cells.text(row, "主题内容"),
      owner: cells.read(row, "责任人", parseNameList),
      result: cells.text(row, "完成情况"),
    }),
  );
}

function fieldOf<Value>(value: Value, raw: string, at: Place): Field<Value> {
  return { state: "value", value, raw, at };
}
