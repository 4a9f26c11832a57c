import { describe, expect, it } from "vitest";
import { type Day, dayOf } from "../../../src/core/model/date.ts";
import { issueRows, type KnownIssue } from "../../../src/core/rectification/issue-rows.ts";
import { cannotJudge, gap, met, notApplicable, notDue } from "../../../src/core/rules/define.ts";
import { checkupOf, type RuleInput } from "../../support/checkup-of.ts";

const assembly = "meetings/branch-assembly-quarterly";

function known(over: Partial<KnownIssue<string>> = {}): KnownIssue<string> {
  return {
    key: `${assembly}|2026Q2`,
    copied: false,
    number: "2026-001",
    problem: "未召开党员大会",
    subject: "2026Q2",
    source: "体检",
    systemStatus: "仍未达标",
    clerkStatus: "",
    closedOn: null,
    foundOn: dayOf(2026, 7, 5),
    history: [],
    row: "x",
    ...over,
  };
}

function checkup(answers: RuleInput["answers"], over: Partial<RuleInput> = {}) {
  return checkupOf({ rules: [{ id: assembly, gap: "未召开党员大会", answers, ...over }] });
}

function statusAfter(
  answers: RuleInput["answers"],
  issue: Partial<KnownIssue<string>> = {},
  over: Partial<RuleInput> = {},
) {
  return issueRows([known(issue)], checkup(answers, over)).rows[0]?.status;
}

describe("system status", () => {
  it("says what the checkup sees now", () => {
    expect(statusAfter([gap("2026Q2", {})])).toBe("仍未达标");
    expect(statusAfter([met("2026Q2")])).toBe("待销号");
    expect(statusAfter([notApplicable("2026Q2", "当季刚成立")])).toBe("不再适用");
    expect(statusAfter([cannotJudge("2026Q2", "coverage", { message: "覆盖期不够" })])).toBe("无法判定");
    expect(statusAfter([notDue("2026Q2", dayOf(2026, 12, 31))])).toBe("无法判定");
  });

  it("lets a rule that is no longer asked for rest", () => {
    expect(statusAfter([gap("2026Q2", {})], {}, { requiredBy: null })).toBe("不再适用");
    expect(statusAfter([notApplicable("branch", "口径未规定频次", "not-stated")])).toBe("不再适用");
    expect(statusAfter([gap("2026Q3", {})], { key: "gone/rule|2026Q2" })).toBe("不再适用");
  });

  it("does not take silence about a subject for a cure", () => {
    expect(statusAfter([met("2026Q3")])).toBe("无法判定");
    expect(statusAfter([cannotJudge("branch", "missing-ledger", { message: "没有会议记录" })])).toBe("无法判定");
  });

  it("calls a closed issue that fails again 反复 for twelve months", () => {
    const closed = (closedOn: Day | null, systemStatus = "待销号") => ({
      clerkStatus: "已销号",
      closedOn,
      systemStatus,
    });
    expect(statusAfter([gap("2026Q2", {})], closed(dayOf(2026, 8, 1)))).toBe("反复");
    expect(statusAfter([gap("2026Q2", {})], closed(dayOf(2025, 10, 12)))).toBe("反复");
    expect(statusAfter([gap("2026Q2", {})], closed(dayOf(2025, 10, 11)))).toBe("仍未达标");
    expect(statusAfter([gap("2026Q2", {})], closed(null))).toBe("反复");
  });

  it("watches as many months as the profile says", () => {
    const issue = known({ clerkStatus: "已销号", closedOn: dayOf(2026, 3, 1), systemStatus: "待销号" });
    const now = checkup([gap("2026Q2", {})]);
    const statement = now.profile.figures["rectify.recurrence_months"];
    const watching = (months: number) => {
      const figures = statement ? { "rectify.recurrence_months": { ...statement, value: months } } : {};
      return issueRows([issue], { ...now, profile: { ...now.profile, figures } }).rows[0]?.status;
    };
    expect([7, 8].map(watching)).toEqual(["仍未达标", "反复"]);
  });

  it("does not call an issue 反复 that was closed although it was never met", () => {
    const closed = { clerkStatus: "已销号", closedOn: dayOf(2026, 8, 1), systemStatus: "仍未达标" };
    expect(statusAfter([gap("2026Q2", {})], closed)).toBe("仍未达标");
  });

  it("stays 反复 while it fails, whatever the clerk has set since", () => {
    expect(statusAfter([gap("2026Q2", {})], { systemStatus: "反复", clerkStatus: "整改中" })).toBe("反复");
    expect(statusAfter([met("2026Q2")], { systemStatus: "反复", clerkStatus: "整改中" })).toBe("待销号");
  });
});

describe("lines and numbers", () => {
  it("keeps the order that is found and adds new issues by severity, then in catalogue order", () => {
    const now = checkupOf({
      rules: [
        { id: "roster/required-fields", severity: "L", answers: [gap("张一", {})] },
        { id: assembly, severity: "H", answers: [gap("2026Q2", {}), gap("2026Q3", {})] },
        { id: "party-day/monthly", severity: "M", answers: [gap("2026-05", {}), met("2026-06")] },
        { id: "roster/conversion-reminder", severity: "I", answers: [gap("李二", {})] },
      ],
    });
    const own = known({ key: null, number: "", problem: "督导反馈：记录不全", subject: "", source: "督导" });
    const { rows } = issueRows([own, known({ key: `${assembly}|2026Q2`, number: "2026-007" })], now);
    expect(rows.map((row) => [row.key, row.number, row.status])).toEqual([
      [null, "2026-008", null],
      [`${assembly}|2026Q2`, "2026-007", "仍未达标"],
      [`${assembly}|2026Q3`, "2026-009", "仍未达标"],
      ["party-day/monthly|2026-05", "2026-010", "仍未达标"],
      ["roster/required-fields|张一", "2026-011", "仍未达标"],
    ]);
  });

  it("never uses a number twice, not even that of a line that was deleted", () => {
    const { rows, highest } = issueRows(
      [known()],
      checkup([gap("2026Q1", {}), gap("2026Q2", {})]),
      new Map([[2026, 40]]),
    );
    expect(rows.map((row) => row.number)).toEqual(["2026-001", "2026-041"]);
    expect(highest.get(2026)).toBe(41);
  });

  it("starts anew each year and leaves old numbers alone", () => {
    const { rows } = issueRows([known({ number: "2025-099" })], checkup([gap("2026Q2", {}), gap("2026Q3", {})]));
    expect(rows.map((row) => row.number)).toEqual(["2025-099", "2026-001"]);
  });

  it("gives a copied line a number of its own", () => {
    const copy = known({ key: null, copied: true });
    const { rows } = issueRows([known(), copy], checkup([gap("2026Q2", {})]));
    expect(rows.map((row) => [row.key, row.number])).toEqual([
      [`${assembly}|2026Q2`, "2026-001"],
      [null, "2026-002"],
    ]);
  });

  it("keeps the day on which a fault was first found", () => {
    const { rows } = issueRows([known()], checkup([gap("2026Q1", {}), gap("2026Q2", {})]));
    expect(rows.map((row) => row.foundOn)).toEqual([dayOf(2026, 7, 5), dayOf(2026, 10, 12)]);
  });

  it("finds a lost key again by problem and subject, but leaves what others reported to the clerk", () => {
    const now = checkup([gap("2026Q2", {})]);
    const lost = issueRows([known({ key: null })], now);
    expect(lost.rows.map((row) => row.key)).toEqual([`${assembly}|2026Q2`]);
    const reported = issueRows([known({ key: null, source: "督导" })], now);
    expect(reported.rows.map((row) => row.key)).toEqual([null, `${assembly}|2026Q2`]);
  });

  it("finds last year's lost key by its words when this year's inspection says nothing of it", () => {
    const lost = known({ key: null, subject: "2025Q4", number: "2025-009" });
    expect(issueRows([lost], checkup([gap("2026Q3", {})])).rows[0]?.key).toBe(`${assembly}|2025Q4`);
    const typed = known({ key: null, subject: "2025Q4", source: "" });
    expect(issueRows([typed], checkup([gap("2026Q3", {})])).rows[0]?.key).toBeNull();
  });

  it("makes one line of what the inspection and the look back both say", () => {
    const now = checkupOf({ asOf: "2027-02-01", rules: [{ id: assembly, answers: [gap("2026Q4", {})] }] });
    expect(issueRows([], now).rows.map((row) => row.key)).toEqual([`${assembly}|2026Q4`]);
  });

  it("changes nothing when run twice", () => {
    const now = checkup([gap("2026Q1", {}), met("2026Q2")]);
    const first = issueRows([known({ clerkStatus: "整改中" })], now);
    const again = issueRows(
      first.rows.map((row) =>
        known({
          key: row.key,
          number: row.number,
          systemStatus: row.status ?? "",
          clerkStatus: row.before?.clerkStatus ?? "",
          foundOn: row.foundOn,
        }),
      ),
      now,
      first.highest,
    );
    const view = (ledger: typeof first) => ledger.rows.map((row) => [row.key, row.number, row.status, row.foundOn]);
    expect(view(again)).toEqual(view(first));
  });
});

describe("faults that come back in a later period", () => {
  const reviewed = (issue: Partial<KnownIssue<string>>, answers = [gap("2026Q3", {})]) => {
    const [, row] = issueRows([known({ systemStatus: "待销号", ...issue })], checkup([met("2026Q2"), ...answers])).rows;
    return [row?.status, row?.history.at(-1)?.note];
  };

  it("name the one that was closed or explained within twelve months before", () => {
    expect(reviewed({ clerkStatus: "已销号", closedOn: dayOf(2026, 8, 1) })).toEqual(["反复", "前次2026-001"]);
    expect(reviewed({ clerkStatus: "已说明" })).toEqual(["反复", "前次2026-001"]);
    expect(reviewed({ clerkStatus: "已销号", closedOn: dayOf(2025, 10, 11) })).toEqual(["仍未达标", ""]);
  });

  it("are new faults while the earlier one is open, lies later, or is about other people", () => {
    expect(reviewed({ clerkStatus: "整改中" })).toEqual(["仍未达标", ""]);
    expect(reviewed({ clerkStatus: "已说明" }, [gap("2026Q1", {})])).toEqual(["仍未达标", ""]);
    expect(reviewed({ clerkStatus: "已说明" }, [gap("group:第一党小组/2026Q3", {})])).toEqual(["仍未达标", ""]);
  });

  it("do not make a line 反复 that was there before the other was closed", () => {
    const later = known({ key: `${assembly}|2026Q3`, number: "2026-002", subject: "2026Q3" });
    const { rows } = issueRows(
      [known({ clerkStatus: "已说明" }), later],
      checkup([gap("2026Q2", {}), gap("2026Q3", {})]),
    );
    expect(rows.map(({ status }) => status)).toEqual(["仍未达标", "仍未达标"]);
  });
});

describe("runs that could not tell", () => {
  it("neither mend a fault nor bring it back", () => {
    const day = dayOf(2026, 8, 31);
    const stretch = (status: "仍未达标" | "待销号") => [{ from: day, to: day, status, note: "" }];
    const closed = { clerkStatus: "已销号", closedOn: dayOf(2026, 9, 1), systemStatus: "无法判定" };
    expect(statusAfter([gap("2026Q2", {})], { ...closed, history: stretch("待销号") })).toBe("反复");
    expect(statusAfter([gap("2026Q2", {})], { ...closed, history: stretch("仍未达标") })).toBe("仍未达标");
  });
});

describe("gaps of the issue ledger itself", () => {
  it("never become issues, or the ledger would grow with every run", () => {
    const overdue = { id: "rectify/overdue", severity: "H" as const, answers: [gap("问题台账!6", {})] };
    const { rows } = issueRows([], checkupOf({ rules: [overdue, { id: assembly, answers: [gap("2026Q2", {})] }] }));
    expect(rows.map(({ key }) => key)).toEqual([`${assembly}|2026Q2`]);
  });
});
