import { describe, expect, it } from "vitest";
import { factsOf } from "../../../../src/core/facts/facts.ts";
import { type Day, dayOf } from "../../../../src/core/model/date.ts";
import { yearPeriod } from "../../../../src/core/model/period.ts";
import { placeText } from "../../../../src/core/model/place.ts";
import { answerForMatter } from "../../../../src/core/rules/shared/yearly-meeting-text.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";

const year = yearPeriod(2025);
const closed = dayOf(2026, 1, 1);

/** What is said of a committee's talk about 预算 in 2025. */
function about(rows: readonly MeetingRow[] | null, asOf: Day = closed, stated: number | null = 2025) {
  const meetings = rows && meetingsOf(rows, stated === null ? {} : { year: stated });
  const facts = factsOf(ledgersOf(meetings ? { meetings } : {}), { asOf, period: year });
  return answerForMatter({
    meetings: facts.meetings,
    asOf,
    year,
    types: ["committee"],
    tells: (text) => text.includes("预算"),
    name: "研究预算",
  });
}

const meeting = (date: string, topic: string, type = "committee"): MeetingRow => ({ date, type, topic });

describe("a matter that the meetings of a year have to deal with", () => {
  it("is met by a meeting of the right kind inside the year", () => {
    const answer = about([meeting("2025-01-01", "研究预算"), meeting("2025-12-31", "研究预算")]);
    expect(answer.status).toBe("met");
    expect(answer.evidence).toHaveLength(2);
    expect(about([meeting("2025-05-10", "研究预算", "assembly"), meeting("2025-06-10", "学习")]).status).toBe("gap");
    expect(about([meeting("2024-12-31", "研究预算"), meeting("2025-06-10", "学习")]).status).toBe("gap");
  });

  it("is open until the year is over", () => {
    const answer = about([meeting("2025-06-10", "学习")], dayOf(2025, 12, 31));
    expect(answer).toMatchObject({ status: "not-due", dueBy: dayOf(2025, 12, 31) });
    expect(answer.message).toBe("2025年还没有研究预算的记录，最晚2025年12月31日。");
  });

  it("is a gap of the past, to be written below the last record, once the year is over", () => {
    const answer = about([meeting("2025-06-10", "学习"), meeting("2025-07-10", "")]);
    expect(answer).toMatchObject({ status: "gap", past: true });
    expect(answer.evidence).toMatchObject([{ kind: "absent", near: { range: "A4:C4" } }]);
  });

  it("cannot be judged where no meeting of the kind has a text, and the column to fill in is named", () => {
    const blank = about([{ ...meeting("2025-06-10", ""), agenda: "" }]);
    expect(blank).toMatchObject({ status: "cannot-judge", reason: "unreadable-value" });
    expect(blank.missing).toBeUndefined();
    expect(blank.evidence.map((entry) => entry.kind === "absent" && placeText(entry.near))).toEqual(["会议记录!D1"]);
    expect(about([{ date: "2025-06-10", type: "committee" }])).toMatchObject({
      status: "cannot-judge",
      reason: "missing-column",
      missing: { kind: "meetings", field: "agenda" },
    });
  });

  it("cannot be judged where the minutes do not cover the year, or where there are none", () => {
    const short = about([meeting("2025-06-10", "学习")], closed, null);
    expect(short).toMatchObject({ status: "cannot-judge", reason: "coverage" });
    expect(short.message).toContain("会议记录的覆盖期是2025-06，没有包住2025年");
    const none = about(null);
    expect(none).toMatchObject({ status: "cannot-judge", reason: "missing-ledger", missing: { kind: "meetings" } });
    expect(none.message).toContain("没有找到会议记录");
  });
});
