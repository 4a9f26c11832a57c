/**
 * The sheets we wrote, read as the ledgers they are: 问题台账 (issues), 积分登记 (points), 月度清单
 * (supervision), 年度工作计划 (plans). Recognition skips them; the
 * rules about them must not. What was written on the base date itself is left out: a workbook and its output of the same
 * day have to give the same answers. For the same reason nothing is read that a run works out anew (系统复核, 预警, the
 * whole scorecard).
 */
import type { Day } from "../model/date.ts";
import { type Field, fieldValue } from "../model/field.ts";
import type { Ledger, OtherLedgers } from "../model/ledger.ts";
import type { EntryOf } from "../model/ledger-fields.ts";
import { registerCaptions, registerNoteStart } from "../points/register.ts";
import { parseNameList } from "../recognition/parse-people.ts";
import { parseNumber } from "../recognition/parse-values.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import type { IssueCaption } from "./issue-captions.ts";
import { readIssueSheet } from "./issue-sheet.ts";
import { type Columns, defined, frameOf, ledgerOf, OwnCells, withText } from "./own-ledger.ts";
import { ownMonthLists } from "./own-month-lists.ts";
import { ownYearPlan } from "./own-year-plan.ts";
import { type PreviousRow, readPreviousList } from "./previous.ts";
import { sheetNames } from "./sheet-names.ts";

/** Kinds without a sheet of ours, or without a row of an earlier day, are absent. */
export function ownEntries(snapshot: Snapshot, asOf: Day): OtherLedgers {
  const issues = ownIssues(snapshot, asOf);
  const points = ownPoints(snapshot, asOf);
  const supervision = ownMonthLists(snapshot, asOf);
  const plans = ownYearPlan(snapshot, asOf);
  return {
    ...(issues && { issues }),
    ...(points && { points }),
    ...(supervision && { supervision }),
    ...(plans && { plans }),
  };
}

function ownIssues(snapshot: Snapshot, asOf: Day): Ledger<EntryOf<"issues">> | null {
  const list = readIssueSheet(snapshot);
  if (!list) return null;
  const cells = new OwnCells(list, snapshot.date1904);
  const columns: Columns<"issues", IssueCaption> = {
    number: "编号",
    rule: "键",
    subject: "对象／期间",
    issue: "问题",
    basis: "依据",
    source: "来源",
    foundOn: "发现日",
    owner: "责任人",
    measures: "措施",
    deadline: "时限",
    status: "状态",
    rectifiedOn: "整改日",
    evidence: "佐证",
    acceptor: "验收人",
    closedOn: "销号日",
    note: "备注",
  };
  const entries = list.rows.flatMap((row): EntryOf<"issues">[] => {
    const foundOn = cells.date(row, "发现日");
    const day = fieldValue(foundOn)?.from;
    // A line of ours without its day gets today's when it is written again: only lines of the branch go without.
    if (day === undefined ? row.key !== null : day >= asOf) return [];
    const bar = row.key?.indexOf("|") ?? -1;
    const text = (caption: IssueCaption) => cells.text(row, caption);
    return [
      defined<EntryOf<"issues">>({
        ...frameOf(cells.place(row)),
        number: text("编号"),
        rule: withText(text("键"), row.key?.slice(0, Math.max(bar, 0)) ?? ""),
        // The sheet shows 支部 and 第一党小组 where the answers of a checkup are about `branch` and `group:第一党小组`.
        subject: bar > 0 ? withText(text("对象／期间"), row.key?.slice(bar + 1) ?? "") : text("对象／期间"),
        issue: text("问题"),
        basis: text("依据"),
        source: text("来源"),
        foundOn,
        owner: cells.read(row, "责任人", parseNameList),
        measures: text("措施"),
        deadline: cells.date(row, "时限"),
        status: text("状态"),
        rectifiedOn: cells.date(row, "整改日"),
        evidence: text("佐证"),
        acceptor: cells.read(row, "验收人", parseNameList),
        closedOn: cells.date(row, "销号日"),
        note: text("备注"),
      }),
    ];
  });
  return ledgerOf("issues", list, entries, columns);
}

function ownPoints(snapshot: Snapshot, asOf: Day): Ledger<EntryOf<"points">> | null {
  const list = readPreviousList(snapshot, {
    definedName: sheetNames.pointsRegister.definedName,
    captions: Object.values(registerCaptions),
    key: registerCaptions.key,
    computed: [registerCaptions.item, registerCaptions.check, registerCaptions.points],
    endsBefore: [registerNoteStart],
  });
  // The sheet prints no base date of its own: without the column nothing tells what was written today.
  if (!list?.columns.has(registerCaptions.registeredOn)) return null;
  const cells = new OwnCells(list, snapshot.date1904);
  const columns: Columns<"points", string> = {
    name: registerCaptions.name,
    category: registerCaptions.category,
    month: registerCaptions.month,
    part: registerCaptions.part,
    points: registerCaptions.points,
    reason: registerCaptions.reason,
    evidence: registerCaptions.evidence,
    registeredOn: registerCaptions.registeredOn,
    registrar: registerCaptions.registrar,
  };
  const entries = list.rows.flatMap((row): EntryOf<"points">[] => {
    const registeredOn = cells.date(row, registerCaptions.registeredOn);
    const day = fieldValue(registeredOn)?.from;
    if (day === undefined ? row.key !== null : day >= asOf) return [];
    const name = cells.text(row, registerCaptions.name);
    if (fieldValue(name) === undefined) return [];
    return [
      defined<EntryOf<"points">>({
        ...frameOf(cells.place(row)),
        name,
        category: categoryIn(cells.text(row, registerCaptions.category), row),
        month: cells.month(row, registerCaptions.month),
        part: cells.text(row, registerCaptions.part),
        points: cells.read(row, registerCaptions.points, parseNumber),
        reason: cells.text(row, registerCaptions.reason),
        evidence: cells.text(row, registerCaptions.evidence),
        registeredOn,
        registrar: cells.read(row, registerCaptions.registrar, parseNameList),
      }),
    ];
  });
  return ledgerOf("points", list, entries, columns);
}

/** A row of the branch counts by the category of its month: only a generated row lacks one when the cell is blank. */
function categoryIn(field: Field<string> | undefined, { key }: PreviousRow): Field<string> | undefined {
  return key === null && field?.state === "blank" ? undefined : field;
}
