import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { defaultSettings } from "../../../src/core/checkup/settings.ts";
import { examine } from "../../../src/core/examine.ts";
import { type Day, isoDay, parseIsoDay, serialFromDay } from "../../../src/core/model/date.ts";
import { fieldText, fieldValue } from "../../../src/core/model/field.ts";
import type { Outcome } from "../../../src/core/model/outcome.ts";
import { parseRange } from "../../../src/core/model/place.ts";
import type { ProfileId } from "../../../src/core/profiles/profile.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { ownEntries } from "../../../src/core/reports/own-entries.ts";
import { reportPlan } from "../../../src/core/reports/report-plan.ts";
import { type CellValue, ownSheet, type Snapshot, valueAt } from "../../../src/core/workbook/snapshot.ts";
import { FileHost } from "../../../src/hosts/file/file-host.ts";
import { sampleBytes } from "../../support/samples.ts";
import { typing } from "../../support/snapshot-of-content.ts";

const first = "2026-10-20";
const later = "2026-11-21";

function day(text: string): Day {
  const parsed = parseIsoDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

const register = "BranchLedger.PointsRegister";

function checked(snapshot: Snapshot, asOf: string, local: ProfileId = "lianxing-2018"): Checkup {
  const resolution = resolveProfiles(["national-base", "wuwei-star-2021", local]);
  if (!resolution.ok) throw new Error("unknown profile");
  return examine(snapshot, { asOf: day(asOf), profile: resolution.profile, settings: defaultSettings, period: null });
}

async function reported(bytes: Uint8Array, asOf: string, local?: ProfileId): Promise<Uint8Array> {
  const host = new FileHost(bytes, "台账.xlsx");
  const snapshot = await host.read();
  await host.apply(reportPlan({ checkup: checked(snapshot, asOf, local), snapshot }));
  return host.bytes;
}

const read = (bytes: Uint8Array): Promise<Snapshot> => new FileHost(bytes, "台账.xlsx").read();

const sample = sampleBytes("messy");
const once = await reported(sample, first);
const written = await read(once);

function answersOf(outcomes: readonly Outcome[], rule: string): readonly Outcome[] {
  return outcomes.filter((outcome) => outcome.rule === rule);
}

/** The cell an evidence of the outcome points to, by sheet and range. */
function cellsOf(outcome: Outcome | undefined): readonly string[] {
  return (outcome?.evidence ?? []).map((evidence) => {
    const { sheet, range } = evidence.kind === "found" ? evidence.at : evidence.near;
    return `${sheet}!${range}`;
  });
}

function shownAt(snapshot: Snapshot, sheetName: string, address: string): CellValue {
  const sheet = snapshot.sheets.find((entry) => entry.name === sheetName);
  const range = parseRange(address);
  return sheet && range ? valueAt(sheet, range.top, range.left) : null;
}

describe("on the day it was written", () => {
  it("is no evidence: the output is judged as the fresh workbook was", async () => {
    expect(checked(written, first).outcomes).toEqual(checked(await read(sample), first).outcomes);
    expect(ownEntries(written, day(first))).toEqual({});
  });

  it("is written again byte by byte, on that day and on a later one", async () => {
    expect(Buffer.from(await reported(once, first)).equals(Buffer.from(once))).toBe(true);
    const next = await reported(once, later);
    expect(Buffer.from(await reported(next, later)).equals(Buffer.from(next))).toBe(true);
  });
});

describe("on a later day", () => {
  const checkup = checked(written, later);

  it("is judged by the rules about issues, in its own cells", () => {
    const gaps = answersOf(checkup.outcomes, "rectify/ledger-fields");
    expect(gaps.length).toBeGreaterThan(20);
    expect(gaps.every(({ status }) => status === "gap")).toBe(true);
    expect(gaps[0]?.subject).toBe("问题台账!6");
    // 措施, 责任人, 时限 and 状态 are left to the clerk; their captions stand in the row above.
    const captions = cellsOf(gaps[0]).map((cell) =>
      shownAt(written, "问题台账", cell.replace(/^.*!([A-Z]+)\d+$/, "$15")),
    );
    expect([...captions].sort()).toEqual(["措施", "时限", "状态", "责任人"].sort());
    expect(cellsOf(gaps[0]).every((cell) => /^问题台账![A-Z]+6$/.test(cell))).toBe(true);
  });

  it("is judged by the rules about points, in its own cells", () => {
    const months = new Map(
      answersOf(checkup.outcomes, "points/monthly-register").map((entry) => [entry.subject, entry]),
    );
    expect(months.get("2026-09")?.status).toBe("gap");
    expect(months.get("2026-09")?.message).toContain("2026年10月20日才登记");
    const [cell = ""] = cellsOf(months.get("2026-09"));
    expect(cell).toMatch(/^积分登记!A\d+$/);
    expect(shownAt(written, "积分登记", cell.slice(cell.indexOf("!") + 1))).toBe(serialFromDay(day(first), false));
    expect(months.get("2026-10")?.status).toBe("gap");
    expect(months.get("2026-11")?.status).toBe("not-due");
    const all = answersOf(checkup.outcomes, "points/all-members-included");
    expect(all.find(({ subject }) => subject === "2026-08")?.status).toBe("met");
  });

  it("is no ledger of the workbook, and nothing to any other rule", () => {
    const without = checked({ ...written, names: [], sheets: sheetsOfTheBranch(written) }, later);
    expect(checkup.facts.ledgers.tables).toEqual(without.facts.ledgers.tables);
    expect(checkup.facts.coverage).toEqual(without.facts.coverage);
    const others = (outcomes: readonly Outcome[]) =>
      outcomes.filter(({ rule }) => !/^(?:rectify|points|star)\//.test(rule));
    expect(others(checkup.outcomes)).toEqual(others(without.outcomes));
  });

  it("does not fill the issue ledger with gaps of the issue ledger", async () => {
    const again = await read(await reported(once, later));
    const keys = (ownSheet(again, "BranchLedger.Issues")?.rows ?? []).flatMap(({ values }) =>
      values.filter((value) => typeof value === "string" && value.includes("|")),
    );
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => String(key).startsWith("rectify/"))).toEqual([]);
  });
});

describe("what a clerk typed", () => {
  const serial = (text: string) => serialFromDay(day(text), false);

  it("closes an issue that the checkup still finds: the gap points to the cell of the status", () => {
    const typed = typing(written, "BranchLedger.Issues", { K6: "已销号", O6: serial("2026-11-01") });
    const answer = answersOf(checked(typed, later).outcomes, "rectify/auto-verify").find(
      ({ subject }) => subject === "问题台账!6",
    );
    expect(answer?.status).toBe("gap");
    expect(cellsOf(answer)).toEqual(["问题台账!K6"]);
  });

  it("sets a time limit that has passed", () => {
    const typed = typing(written, "BranchLedger.Issues", { J7: serial("2026-11-20"), J8: serial(later) });
    const answers = answersOf(checked(typed, later).outcomes, "rectify/overdue");
    const statusOf = (id: string) => answers.find(({ subject }) => subject === id)?.status;
    expect([statusOf("问题台账!7"), statusOf("问题台账!8"), statusOf("问题台账!9")]).toEqual([
      "gap",
      "met",
      "cannot-judge",
    ]);
  });

  it("adds an issue without a day of finding and points without a reason: both are asked about", () => {
    const rows = ownSheet(written, "BranchLedger.Issues")?.rows ?? [];
    const free =
      Math.max(...rows.filter(({ values }) => String(values[22] ?? "").includes("|")).map(({ index }) => index)) + 2;
    const withIssue = typing(written, "BranchLedger.Issues", {
      [`C${free}`]: "活动室灯坏了",
      [`I${free}`]: "张一、李二",
    });
    const entry = ownEntries(withIssue, day(later)).issues?.records.at(-1);
    expect(fieldText(entry?.issue)).toBe("活动室灯坏了");
    expect(fieldValue(entry?.owner)?.names).toEqual(["张一", "李二"]);
    expect(entry?.place).toMatchObject({ sheet: "问题台账", row: free, id: `问题台账!${free}` });
    expect(entry?.foundOn?.state).toBe("blank");
  });

  it("deletes: a caption that is gone is a missing column, a sheet without its captions no ledger", () => {
    const without = typing(written, "BranchLedger.Issues", { J5: null });
    expect(ownEntries(without, day(later)).issues?.fields.has("deadline")).toBe(false);
    expect(answersOf(checked(without, later).outcomes, "rectify/overdue")).toMatchObject([
      { subject: "branch", status: "cannot-judge", reason: "missing-column" },
    ]);
    const undated = typing(written, "BranchLedger.PointsRegister", { A4: null });
    expect(ownEntries(undated, day(later)).points).toBeUndefined();
  });
});

describe("the category of each line of the register", async () => {
  const clean = await read(await reported(sampleBytes("clean"), first, "jiefangbei-2018"));
  const judged = (snapshot: Snapshot): Outcome | undefined =>
    answersOf(checked(snapshot, later, "jiefangbei-2018").outcomes, "points/category-standard")[0];
  const lineOf = (snapshot: Snapshot, month: string): number =>
    (ownSheet(snapshot, register)?.rows.find(({ values }) => String(values[17] ?? "").startsWith(month))?.index ?? 0) +
    1;

  it("is judged: the roster's own categories agree with themselves", () => {
    expect(judged(clean)?.status).toBe("met");
    expect(cellsOf(judged(clean))[0]).toMatch(/^积分登记!O\d+$/);
  });

  it("is a gap where the latest line says something else than the roster, or a generated line says nothing", () => {
    const line = lineOf(clean, "2026-09");
    const other = shownAt(clean, "积分登记", `O${line}`) === "非公" ? "无职" : "非公";
    const typed = judged(typing(clean, register, { [`O${line}`]: other }));
    expect([typed?.status, cellsOf(typed)]).toEqual(["gap", [`积分登记!O${line}`]]);
    const blank = judged(typing(clean, register, { [`O${line}`]: null }));
    expect([blank?.status, cellsOf(blank)]).toEqual(["gap", [`积分登记!O${line}`]]);
  });

  it("is not asked of a row the branch has typed without one, and read where it has", () => {
    const rows = ownSheet(clean, register)?.rows ?? [];
    const free = (rows.find(({ index, values }) => index > 3 && values[2] === null)?.index ?? 0) + 1;
    const name = shownAt(clean, "积分登记", "C5");
    const month = shownAt(clean, "积分登记", `B${lineOf(clean, "2026-09")}`);
    const daily = { [`A${free}`]: month, [`B${free}`]: month, [`C${free}`]: name, [`D${free}`]: "日常" };
    const without = typing(clean, register, daily);
    expect(judged(without)?.status).toBe("met");
    expect(ownEntries(without, day(later)).points?.records.at(-1)?.category).toBeUndefined();
    const own = shownAt(clean, "积分登记", "O5") === "流动" ? "非公" : "流动";
    expect(judged(typing(without, register, { [`O${free}`]: own }))?.status).toBe("gap");
  });

  it("cannot be judged without the column", () => {
    expect(judged(typing(clean, register, { O4: null }))).toMatchObject({
      status: "cannot-judge",
      reason: "missing-column",
    });
  });
});

describe("the entries", () => {
  it("carry rule and subject as the checkup knows them, and the month of a register line", () => {
    const { issues, points } = ownEntries(written, day(later));
    const entry = issues?.records[0];
    const key = String(shownAt(written, "问题台账", "W6"));
    expect(`${fieldText(entry?.rule)}|${fieldText(entry?.subject)}`).toBe(key);
    expect(entry?.subject?.at).toEqual({ sheet: "问题台账", range: "D6" });
    const line = points?.records[0];
    expect(fieldValue(line?.month)?.precision).toBe("month");
    expect(isoDay(fieldValue(line?.registeredOn)?.from ?? day(later))).toBe(first);
    expect(line?.points?.state).toBe("blank");
  });
});

function sheetsOfTheBranch(snapshot: Snapshot) {
  const own = new Set(
    snapshot.names.flatMap(({ name }) => (name.startsWith("BranchLedger.") ? [ownSheet(snapshot, name)] : [])),
  );
  return snapshot.sheets.filter((sheet) => !own.has(sheet));
}
