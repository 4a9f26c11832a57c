import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/core/model/date.ts";
import { canClose, closeIssues } from "../../../src/core/reports/issue-closing.ts";
import { issueStates, issuesWrittenOn, knownIssues } from "../../../src/core/reports/issue-states.ts";
import { gap, met } from "../../../src/core/rules/define.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { checkupOf } from "../../support/checkup-of.ts";
import { emptySnapshot, snapshotAfter, typing } from "../../support/snapshot-of-content.ts";

const name = "BranchLedger.Issues";
const rule = "meetings/branch-assembly-quarterly";
const today = dayOf(2026, 10, 12);
const [first, second] = [`${rule}|2026Q1`, `${rule}|2026Q2`];

const failing = checkupOf({
  rules: [{ id: rule, gap: "未召开党员大会", answers: [gap("2026Q1", {}), gap("2026Q2", {})] }],
});
const mended = checkupOf({ rules: [{ id: rule, gap: "未召开党员大会", answers: [gap("2026Q1", {}), met("2026Q2")] }] });

/** The ledger with two issues and one of the branch's own below them. */
function ledger(): Snapshot {
  const { op } = closeIssues({ checkup: failing, snapshot: emptySnapshot() }, []);
  if (!op) throw new Error("no ledger");
  return typing(snapshotAfter(emptySnapshot(), [op]), name, {
    C8: "督导反馈：记录不全",
    R8: "督导",
    M7: "会议记录第9行",
  });
}

function closed(ids: readonly string[], checkup = mended, acceptor = "张一") {
  const snapshot = ledger();
  const { op, preview } = closeIssues(
    { checkup, snapshot },
    ids.map((id) => ({ id, on: today, acceptor })),
  );
  if (!op) throw new Error("nothing is written");
  return { after: snapshotAfter(snapshot, [op]), preview: preview.join("") };
}

describe("closing by a person", () => {
  it("writes state, day and acceptor into that line only, with the counts that follow", () => {
    const { after, preview } = closed([second]);
    const lines = knownIssues(after, today);
    expect(lines.map(({ status, acceptor, closedOn, evidence }) => [status, acceptor, closedOn, evidence])).toEqual([
      ["", "", null, ""],
      ["已销号", "张一", today, "会议记录第9行"],
      ["", "", null, ""],
    ]);
    expect(lines.map(({ state }) => state)).toEqual(["open", "closed", "open"]);
    const summary = after.sheets[0]?.rows.find(({ index }) => index === 1)?.values[3];
    expect(summary).toContain("共 3 条　未销号 2 条");
    expect(preview).toContain("2026-002“未召开党员大会”2026Q2：状态写作“已销号”，销号日2026年10月12日，验收人张一");
  });

  it("closes the branch's own issue by its number", () => {
    expect(knownIssues(closed(["2026-003"]).after, today).map(({ status }) => status)).toEqual(["", "", "已销号"]);
  });

  it("closes the chosen one of two to which the branch has given the same number", () => {
    const snapshot = typing(ledger(), name, { A8: "督1", A9: "督1", C9: "督导反馈：公示不及时", R9: "督导" });
    const [, , , chosen] = issueStates(mended, snapshot);
    const { op, preview } = closeIssues({ checkup: mended, snapshot }, [{ id: chosen?.id ?? "", on: today }]);
    const after = snapshotAfter(snapshot, op ? [op] : []);
    expect(knownIssues(after, today).map(({ status }) => status)).toEqual(["", "", "", "已销号"]);
    expect(preview.join("")).toContain("督1“督导反馈：公示不及时”");
  });

  it("answers where the run still finds the fault, and where proof is missing", () => {
    const { after, preview } = closed([first], mended, "");
    expect(knownIssues(after, today)[0]).toMatchObject({ state: "closed", answer: "closed-failing" });
    expect(preview).toContain("1 条写了“已销号”，这次复核还没有达标（2026-001）");
    expect(preview).toContain("2026-001 的佐证、验收人还空着");
  });

  it("leaves what is closed already, and tells of a line that is gone", () => {
    const snapshot = typing(ledger(), name, { K7: "已销号", O7: 46_200 });
    const { op, preview } = closeIssues({ checkup: mended, snapshot }, [
      { id: second, on: today },
      { id: "gone/rule|2026Q2", on: today },
    ]);
    const after = snapshotAfter(snapshot, op ? [op] : []);
    expect(knownIssues(after, today)[1]?.closedOn).not.toBe(today);
    expect(preview.join("")).toContain("已经是“已销号”，没有改动");
    expect(preview.join("")).toContain("找不到了（gone/rule|2026Q2）");
  });
});

describe("the lines of the ledger", () => {
  it("are the same before the write as after it", () => {
    const snapshot = ledger();
    const coming = issueStates(mended, snapshot);
    const { op } = closeIssues({ checkup: mended, snapshot }, []);
    const written = knownIssues(snapshotAfter(snapshot, op ? [op] : []), today);
    const view = ({ outcome, past, cells, ...line }: (typeof coming)[number]) => line;
    expect(written.map(view)).toEqual(coming.map(view));
    expect(coming.map(canClose)).toEqual([false, true, true]);
    expect(issuesWrittenOn(snapshot)).toBe(today);
  });

  it("are none without a ledger", () => {
    expect(knownIssues(emptySnapshot(), today)).toEqual([]);
    expect(issuesWrittenOn(emptySnapshot())).toBeNull();
    expect(issueStates(failing, emptySnapshot()).map(({ id, cells }) => [id, cells])).toEqual([
      [first, null],
      [second, null],
    ]);
  });
});
