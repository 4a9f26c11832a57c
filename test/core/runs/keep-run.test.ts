import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { isoDay } from "../../../src/core/model/date.ts";
import type { Answer } from "../../../src/core/model/outcome.ts";
import { damagedRunsKey, type KeptRuns, lastRun, runRecordOp, runsKey } from "../../../src/core/runs/keep-run.ts";
import { readRecords } from "../../../src/core/runs/record-text.ts";
import { checkupOf } from "../../support/checkup-of.ts";

const assembly = "meetings/branch-assembly-quarterly";

function checkup(asOf: string, status: Answer["status"], more: readonly string[] = []): Checkup {
  const answer = (subject: string): Answer => ({ subject, status, message: "", evidence: [] });
  return checkupOf({
    asOf,
    rules: [
      { id: assembly, answers: [answer("张一")] },
      ...more.map((id) => ({ id, answers: [{ ...answer("branch"), status: "gap" as const }] })),
    ],
  });
}

function keptBy(kept: string | null, ...checkups: readonly Checkup[]): string | null {
  let text = kept;
  for (const one of checkups)
    text = textOf(runRecordOp({ checkup: one, toolVersion: "1.0.0", kept: text }), runsKey) ?? text;
  return text;
}

function textOf({ ops }: KeptRuns, key: string): string | null {
  for (const op of ops) if (op.kind === "keep" && op.key === key) return op.text;
  return null;
}

const days = (text: string | null): string[] => readRecords(text).records.map(({ asOf }) => isoDay(asOf));

describe("a run", () => {
  it("is kept without a name, and told", () => {
    const { ops, preview } = runRecordOp({ checkup: checkup("2026-10-12", "gap"), toolVersion: "1.0.0", kept: null });
    expect(ops).toHaveLength(1);
    expect(JSON.stringify(ops)).not.toContain("张一");
    expect(preview.join()).toContain("2026-10-12");
  });

  it("done twice is kept once; with another answer, day or version of the ledgers it is another run", () => {
    const first = checkup("2026-10-12", "gap");
    const once = keptBy(null, first);
    expect(runRecordOp({ checkup: first, toolVersion: "1.0.0", kept: once })).toEqual({ ops: [], preview: [] });
    expect(runRecordOp({ checkup: first, toolVersion: "2.0.0", kept: once }).ops).toEqual([]);
    expect(days(keptBy(once, checkup("2026-10-12", "met")))).toEqual(["2026-10-12", "2026-10-12"]);
    expect(days(keptBy(once, checkup("2026-11-12", "gap")))).toEqual(["2026-10-12", "2026-11-12"]);
  });

  it("is the same run after the reports have been written", () => {
    const once = keptBy(null, checkup("2026-10-12", "gap", ["rectify/ledger-fields"]));
    const written = checkup("2026-10-12", "gap", ["rectify/ledger-fields", "star/scorecard-complete"]);
    expect(runRecordOp({ checkup: written, toolVersion: "1.0.0", kept: once }).ops).toEqual([]);
  });

  it("as of an earlier day takes its place among the days", () => {
    const text = keptBy(null, checkup("2026-10-12", "gap"), checkup("2026-11-12", "gap"), checkup("2026-10-30", "gap"));
    expect(days(text)).toEqual(["2026-10-12", "2026-10-30", "2026-11-12"]);
  });
});

describe("what cannot be read", () => {
  it("is set aside, once, and the rest goes on", () => {
    const good = keptBy(null, checkup("2026-10-12", "gap"), checkup("2026-10-20", "gap")) ?? "";
    const damaged = good.replace("2026-10-12", "2026-10-13");
    const kept = runRecordOp({ checkup: checkup("2026-11-12", "gap"), toolVersion: "1.0.0", kept: damaged });
    expect(days(textOf(kept, runsKey))).toEqual(["2026-10-20", "2026-11-12"]);
    expect(textOf(kept, damagedRunsKey)).toBe(damaged.split("\n")[1]);
    expect(kept.preview[0]).toBe("有 1 条体检记录读不出来，已另外存放，不影响其他记录。");
    const again = runRecordOp({
      checkup: checkup("2026-11-12", "gap"),
      toolVersion: "1.0.0",
      kept: textOf(kept, runsKey),
    });
    expect(again.ops).toEqual([]);
  });

  it("is mended also when the run itself is kept already", () => {
    const good = keptBy(null, checkup("2026-10-12", "gap"));
    const kept = runRecordOp({ checkup: checkup("2026-10-12", "gap"), toolVersion: "1.0.0", kept: `${good}\nx` });
    expect(textOf(kept, runsKey)).toBe(good);
    expect(textOf(kept, damagedRunsKey)).toBe("x");
  });

  it("because it is newer is not overwritten", () => {
    const kept = "branch-ledger-runs 2\n…";
    const { ops, preview } = runRecordOp({ checkup: checkup("2026-11-12", "gap"), toolVersion: "1.0.0", kept });
    expect(ops).toEqual([]);
    expect(preview.join()).toContain("原样留着");
    expect(lastRun(kept, checkup("2026-11-12", "gap"))).toEqual({
      run: null,
      problems: [expect.stringContaining("更新的版本")],
    });
  });
});

describe("the last run", () => {
  const text = keptBy(null, checkup("2026-10-12", "gap"), checkup("2026-11-12", "gap"));

  it("is the latest up to the base date", () => {
    const asOf = (day: string): string =>
      isoDay(lastRun(text, checkup(day, "gap")).run?.asOf ?? checkup("2000-01-01", "gap").facts.asOf);
    expect(asOf("2026-11-30")).toBe("2026-11-12");
    expect(asOf("2026-11-12")).toBe("2026-11-12");
    expect(asOf("2026-11-11")).toBe("2026-10-12");
  });

  it("says why there is none", () => {
    expect(lastRun(text, checkup("2026-10-01", "gap")).problems.join()).toContain("都在基准日 2026年10月1日之后");
    expect(lastRun(null, checkup("2026-10-01", "gap")).problems.join()).toContain("还没有体检记录");
    expect(lastRun(`${text}\nx`, checkup("2026-11-30", "gap"))).toMatchObject({
      run: { toolVersion: "1.0.0" },
      problems: [expect.stringContaining("1 条")],
    });
  });
});
