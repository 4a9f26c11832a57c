/**
 * A year of one branch, month by month: faults appear, are mended, come back and are carried over 31 December, while the
 * clerk works on the ledger as clerks do. Once on a file whose bytes are saved and opened again at every step, once in the
 * Excel that the workbench plays behind office.js.
 */
import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { defaultSettings } from "../../../src/core/checkup/settings.ts";
import { examine } from "../../../src/core/examine.ts";
import { type Day, isoDay, parseIsoDay } from "../../../src/core/model/date.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { closeIssues } from "../../../src/core/reports/issue-closing.ts";
import { type IssueLine, issueStates, knownIssues } from "../../../src/core/reports/issue-states.ts";
import type { EditPlan } from "../../../src/core/workbook/edit-plan.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { FileHost } from "../../../src/hosts/file/file-host.ts";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openXlsx } from "../../../src/workbench/model/open-xlsx.ts";
import { saveXlsx } from "../../../src/workbench/model/save-xlsx.ts";
import { Workbook } from "../../../src/workbench/model/workbook.ts";
import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { openInExcel } from "../../hosts/excel/excel-workbook.ts";
import { IssueClerk } from "../../support/issue-clerk.ts";
import { keepLedgers, type MonthEnd } from "../../support/year-of-a-branch.ts";
import { pictures } from "../../workbench/picture.ts";

const fileName = "台账.xlsx";
const bridge = await startNativeBridge(15);

/** A workbook between two runs. */
interface OpenYear {
  read(): Promise<Snapshot>;
  write(plan: EditPlan): Promise<void>;
  /** The clerk at work; the file is saved and opened again. */
  edit(change: (workbook: Workbook) => void): Promise<void>;
  /** Everything in it, to be compared with how it was. */
  whole(): Promise<unknown>;
}

async function asFile(bytes: Uint8Array): Promise<OpenYear> {
  let current = bytes;
  return {
    read: () => new FileHost(current, fileName).read(),
    write: async (plan) => {
      const host = new FileHost(current, fileName);
      await host.read();
      await host.apply(plan);
      current = host.bytes;
    },
    edit: async (change) => {
      const workbook = await openXlsx(current, fileName, zipCodec);
      change(workbook);
      current = await saveXlsx(current, workbook, zipCodec);
    },
    whole: async () => current,
  };
}

async function inExcel(bytes: Uint8Array): Promise<OpenYear> {
  const open = await openInExcel(bridge, bytes, fileName);
  return {
    read: () => open.host.read(),
    write: async (plan) => {
      open.knowFigures(plan);
      await open.host.apply(plan);
    },
    edit: async (change) => change(open.workbook),
    whole: async () =>
      pictures(
        open.workbook,
        open.workbook.sheets.map(({ name }) => name),
      ),
  };
}

const assembly = "meetings/branch-assembly-quarterly|2026Q1";
const lateAssembly = "meetings/branch-assembly-quarterly|2026Q4";
const march = "party-day/monthly|2026-03";
const august = "party-day/monthly|2026-08";
const may = "dues/paid-every-month|钱五/2026-05";
const june = "dues/paid-every-month|郑九/2026-06";
/** Never closed by anybody: they follow what the ledgers say. */
const [mayWarning, juneWarning] = ["dues/arrears-warning|钱五", "dues/arrears-warning|郑九"];
/** The copied line is one of the branch's own from then on. */
const copied = "这个月还没有主题党日记录";
const reported = "督导反馈：会议记录写得太简单";

type Typed = Readonly<Record<string, string>>;

interface Step {
  readonly asOf: MonthEnd;
  /** Closed in the pane with this write: key, or the problem of the branch's own lines. */
  readonly closing?: readonly string[];
  /** What the ledger says then, line by line. */
  readonly states: Readonly<Record<string, IssueLine["state"]>>;
  /** What the clerk types into the sheet afterwards. */
  readonly typed?: Readonly<Record<string, Typed>>;
  readonly added?: Typed;
  /** What else happens to the sheet. */
  readonly mishap?: (clerk: IssueClerk) => void;
}

const year: readonly Step[] = [
  {
    asOf: "2026-04-30",
    states: { [assembly]: "open", [march]: "open" },
    typed: {
      [assembly]: { 责任人: "张一", 措施: "向上级写明情况", 时限: "2026-05-25" },
      [march]: { 原因: "疫情防控，当月未能集中", 状态: "已说明" },
    },
  },
  {
    asOf: "2026-05-31",
    states: { [assembly]: "overdue", [march]: "explained" },
    typed: { [assembly]: { 原因: "书记外出学习", 状态: "已说明", 备注: "6月已补报" } },
    added: { 级别: "中", 问题: reported, 责任人: "王三", 时限: "2026-08-31", 来源: "督导" },
  },
  {
    asOf: "2026-06-30",
    states: { [mayWarning]: "open", [assembly]: "explained", [march]: "explained", [reported]: "open", [may]: "open" },
    typed: { [may]: { 责任人: "李二", 时限: "2026-08-05", 状态: "整改中" } },
    mishap: (clerk) => clerk.sort("编号"),
  },
  {
    asOf: "2026-07-31",
    states: {
      [mayWarning]: "to-close",
      [juneWarning]: "open",
      [assembly]: "explained",
      [march]: "explained",
      [reported]: "open",
      [may]: "due-soon",
      [june]: "open",
    },
    typed: {
      [may]: { 状态: "已整改", 整改日: "2026-08-20", 佐证: "党费台账已补记" },
      // Closed before anything was mended.
      [june]: { 状态: "已销号", 验收人: "张一", 销号日: "2026-08-02" },
    },
    mishap: (clerk) => clerk.filter(),
  },
  {
    asOf: "2026-08-31",
    states: {
      [mayWarning]: "to-close",
      [juneWarning]: "to-close",
      [assembly]: "explained",
      [march]: "explained",
      [reported]: "due-soon",
      [may]: "to-close",
      [june]: "closed",
    },
    typed: { [may]: { 状态: "已销号", 验收人: "张一", 销号日: "2026-09-02" } },
    mishap: (clerk) => clerk.insertColumn("措施", "联系电话", may, "内线 12"),
  },
  {
    asOf: "2026-09-30",
    states: {
      [mayWarning]: "to-close",
      [juneWarning]: "to-close",
      [assembly]: "explained",
      [march]: "explained",
      [reported]: "overdue",
      [may]: "closed",
      [june]: "closed",
      [august]: "again",
    },
    typed: {
      [reported]: { 状态: "申请延期", 时限: "2026-11-30" },
      [august]: { 原因: "防汛值守", 状态: "已说明" },
    },
    mishap: (clerk) => clerk.loseKey(may),
  },
  {
    asOf: "2026-10-31",
    states: {
      [mayWarning]: "to-close",
      [juneWarning]: "to-close",
      [assembly]: "explained",
      [march]: "explained",
      [reported]: "in-progress",
      [may]: "again",
      [june]: "closed",
      [august]: "explained",
    },
    typed: { [may]: { 状态: "整改中" }, [reported]: { 状态: "已整改", 整改日: "2026-11-18" } },
    mishap: (clerk) => clerk.copy(march),
  },
  {
    asOf: "2026-11-30",
    states: {
      [mayWarning]: "to-close",
      [juneWarning]: "to-close",
      [assembly]: "explained",
      [march]: "explained",
      [reported]: "to-close",
      [may]: "to-close",
      [june]: "closed",
      [august]: "explained",
      [copied]: "explained",
    },
    mishap: (clerk) => clerk.rename("整改台账"),
  },
  {
    asOf: "2026-12-31",
    closing: [may, reported],
    states: {
      [mayWarning]: "to-close",
      [juneWarning]: "to-close",
      [assembly]: "explained",
      [march]: "explained",
      [reported]: "closed",
      [may]: "closed",
      [june]: "closed",
      [august]: "explained",
      [copied]: "explained",
    },
  },
  {
    // The last quarter could not be judged before it was over: the ledger looks back at it, the inspection does not.
    asOf: "2027-01-31",
    states: {
      [mayWarning]: "to-close",
      [juneWarning]: "to-close",
      [assembly]: "explained",
      [march]: "explained",
      [reported]: "closed",
      [may]: "closed",
      [june]: "closed",
      [august]: "explained",
      [copied]: "explained",
      [lateAssembly]: "again",
    },
    typed: { [lateAssembly]: { 责任人: "李二", 时限: "2027-02-10", 状态: "整改中" } },
  },
  {
    asOf: "2027-02-28",
    states: {
      [mayWarning]: "to-close",
      [juneWarning]: "to-close",
      [assembly]: "explained",
      [march]: "explained",
      [reported]: "closed",
      [may]: "closed",
      [june]: "closed",
      [august]: "explained",
      [copied]: "explained",
      [lateAssembly]: "again",
    },
    typed: { [lateAssembly]: { 状态: "已整改", 整改日: "2027-03-10" } },
    mishap: (clerk) => clerk.loseKey(lateAssembly),
  },
  {
    asOf: "2027-03-31",
    states: {
      [mayWarning]: "to-close",
      [juneWarning]: "to-close",
      [assembly]: "explained",
      [march]: "explained",
      [reported]: "closed",
      [may]: "closed",
      [june]: "closed",
      [august]: "explained",
      [copied]: "explained",
      [lateAssembly]: "to-close",
    },
  },
];

/** Closed by the clerk, and failing when the month ended: answered, not undone. */
const closedFailing = new Map<MonthEnd, readonly string[]>([
  ["2026-08-31", [june]],
  ["2026-10-31", [may]],
]);

function day(text: string): Day {
  const found = parseIsoDay(text);
  if (found === null) throw new Error(text);
  return found;
}

const base = resolveProfiles(["national-base"]);

function checkupOf(snapshot: Snapshot, { asOf }: Step): Checkup {
  if (!base.ok) throw new Error(base.message);
  return examine(snapshot, {
    asOf: day(asOf),
    period: null,
    profile: base.profile,
    settings: defaultSettings,
  });
}

async function madeWorkbook(): Promise<Uint8Array> {
  const workbook = new Workbook({ name: fileName });
  keepLedgers(workbook, "2026-04-30");
  return saveXlsx(null, workbook, zipCodec);
}

/** Key, or the problem of the branch's own lines. */
const nameOf = (line: IssueLine): string => line.key ?? line.problem;

/** What stands in the clerk's cells, as it was typed. */
function typedIn(line: IssueLine): Typed {
  const text = (on: Day | null): string => (on === null ? "" : isoDay(on));
  return {
    原因: line.cause,
    措施: line.measures,
    责任人: line.responsible,
    时限: text(line.dueBy),
    状态: line.status,
    整改日: text(line.rectifiedOn),
    佐证: line.evidence,
    验收人: line.acceptor,
    销号日: text(line.closedOn),
    备注: line.note,
    级别: line.level,
    问题: line.problem,
    来源: line.source,
  };
}

async function run(open: OpenYear, step: Step): Promise<readonly string[]> {
  const snapshot = await open.read();
  const checkup = checkupOf(snapshot, step);
  const lines = issueStates(checkup, snapshot);
  const closings = (step.closing ?? []).flatMap((name) =>
    lines.filter((line) => nameOf(line) === name).map(({ id }) => ({ id, on: day(step.asOf), acceptor: "张一" })),
  );
  const { op, preview } = closeIssues({ checkup, snapshot }, closings);
  if (op === null) throw new Error(preview.join(""));
  await open.write({ ops: [op], preview: [] });
  return preview;
}

describe.each([
  ["a file", asFile],
  ["Excel", inExcel],
] as const)("a simulated year in %s", (_, open) => {
  it("has the expected states at every month's end; nothing typed is lost, nothing doubled, twice is once", async () => {
    const workbook = await open(await madeWorkbook());
    const typed = new Map<string, Record<string, string>>();
    const type = (line: string, cells: Typed): void => {
      typed.set(line, { ...typed.get(line), ...cells });
    };
    for (const step of year) {
      const { asOf } = step;
      await workbook.edit((book) => keepLedgers(book, asOf));
      await run(workbook, step);
      for (const line of step.closing ?? []) type(line, { 状态: "已销号", 销号日: asOf, 验收人: "张一" });

      const lines = knownIssues(await workbook.read(), day(asOf));
      const states = lines.map((line) => [nameOf(line), line.state]);
      expect(states.sort(), asOf).toEqual(Object.entries(step.states).sort());
      expect(new Set(lines.map(({ number }) => number)).size, `${asOf}: numbers`).toBe(lines.length);
      for (const [name, cells] of typed) {
        const line = lines.find((one) => nameOf(one) === name);
        expect(line && typedIn(line), `${asOf}: ${name}`).toMatchObject(cells);
      }

      const answered = lines.filter(({ answer }) => answer === "closed-failing").map(nameOf);
      expect(answered, `${asOf}: closed although it fails`).toEqual(closedFailing.get(asOf) ?? []);

      const once = await workbook.whole();
      await run(workbook, { ...step, closing: [] });
      expect(await workbook.whole(), `${asOf}: a second run`).toEqual(once);

      await workbook.edit((book) => {
        const clerk = new IssueClerk(book);
        for (const [line, cells] of Object.entries(step.typed ?? {})) clerk.type(line, cells);
        if (step.added) clerk.add(step.added);
        step.mishap?.(clerk);
      });
      for (const [line, cells] of Object.entries(step.typed ?? {})) type(line, cells);
      if (step.added) type(step.added.问题 ?? "", step.added);
    }
    // The clerk's own column and tab name have come through every later run.
    const { sheets } = await workbook.read();
    expect(sheets.map(({ name }) => name)).toContain("整改台账");
    await workbook.edit((book) => {
      expect(new IssueClerk(book).column("联系电话").filter((text) => text !== "")).toEqual(["内线 12"]);
    });
  }, 120_000);
});
