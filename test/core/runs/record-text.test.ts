import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/model/date.ts";
import { textHash } from "../../../src/core/model/text-hash.ts";
import { mostCharacters, mostRuns, readRecords, recordsText } from "../../../src/core/runs/record-text.ts";
import { type RunRecord, runRecordOf } from "../../../src/core/runs/run-record.ts";
import { checkupOf } from "../../support/checkup-of.ts";

const checkup = checkupOf({
  asOf: "2026-10-12",
  rules: [
    {
      id: "meetings/branch-assembly-quarterly",
      answers: [
        { subject: "2026Q1", status: "gap", message: "", evidence: [] },
        { subject: "2026Q2", status: "met", message: "", evidence: [] },
        { subject: "branch", status: "to-confirm", message: "", evidence: [] },
      ],
    },
    { id: "dues/paid-every-month", answers: [{ subject: "张一/2026-05", status: "gap", message: "", evidence: [] }] },
    { id: "org/branch-size", answers: [{ subject: "branch", status: "cannot-judge", message: "", evidence: [] }] },
  ],
});
const record = runRecordOf(checkup, "1.2.3");

/** The same run on other days. */
function onDays(count: number, step = 1): RunRecord[] {
  return Array.from({ length: count }, (_, index) => ({ ...record, asOf: addDays(record.asOf, index * step) }));
}

it("comes back as it was kept", () => {
  const records = [...onDays(3), { ...record, asOf: addDays(record.asOf, 40), score: null, rules: new Map() }];
  expect(readRecords(recordsText(records))).toEqual({ records, damaged: [], isNewer: false });
});

it("names nobody", () => {
  expect(recordsText([record])).not.toMatch(/\p{Script=Han}/u);
});

it.each([null, "", "\n\n", "branch-ledger-runs 1"])("of nothing (%j) there are no records", (text) => {
  expect(readRecords(text)).toEqual({ records: [], damaged: [], isNewer: false });
});

describe("a damaged text", () => {
  const text = recordsText(onDays(5));
  const lines = text.split("\n").slice(1);

  it("gives every line that is whole, wherever one character is wrong", () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3, unit: "binary" }), (at, put) => {
        const { records, damaged, isNewer } = readRecords(text.slice(0, at) + put + text.slice(at + 1));
        if (isNewer) return;
        expect(records.length).toBeGreaterThanOrEqual(3);
        expect(records.length + damaged.length).toBeGreaterThanOrEqual(4);
        for (const kept of records) expect(recordsText([kept]).split("\n")[1]).toBe(lines[kept.asOf - record.asOf]);
      }),
    );
  });

  it("that was cut off gives the lines before the cut", () => {
    const { records, damaged } = readRecords(text.slice(0, text.length - 10));
    expect(records).toEqual(onDays(4));
    expect(damaged).toHaveLength(1);
  });

  it("without its heading still gives its lines", () => {
    expect(readRecords(lines.join("\n")).records).toEqual(onDays(5));
  });

  it("of any kind never throws, and what is read can be kept again", () => {
    const fields = lines.flatMap((line) => line.split(" "));
    const field = fc.oneof(
      fc.constantFrom(
        ...fields,
        "",
        "-",
        "NaN",
        "1e999",
        "1.2.3",
        "2026-02-29",
        "0000001g*5;0000001gbranch",
        "0000001g,",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    );
    // With a right check sum, so that it is the fields that have to be looked at.
    const line = fc.oneof(fc.array(field, { minLength: 8, maxLength: 8 }), fc.array(field)).map((parts) => {
      const text = parts.join(" ");
      return `${text} ${textHash(text)}`;
    });
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(line).map((many) => many.join("\n")),
    );
    fc.assert(
      fc.property(texts, (strange) => {
        const { records } = readRecords(strange);
        expect(readRecords(recordsText(records)).records).toEqual(records);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a day there is not", "2026-10-12", "2026-02-30"],
    ["a stretch without an end", "2026-01-01/2026-10-12", "2026-01-01"],
    ["a count that is no number", "1.2.0.1.0.1.0", "1.x.0.1.0.1.0"],
    ["a count too few", "1.2.0.1.0.1.0", "1.2.0.1.0.1"],
    ["a score that is no number", " 30 ", " NaN "],
    ["no version", " 1.2.3 ", "  "],
    ["an unknown answer", "cannot-judge", "cannot-judge"],
  ])("%s makes a line unreadable, whatever its check sum", (what, part, other) => {
    const [line = ""] = lines;
    const fields = line.slice(0, line.lastIndexOf(" "));
    const changed =
      what === "an unknown answer" ? fields.replace(/([0-9a-z]{7})g/, "$1z") : fields.replace(part, other);
    expect(changed, fields).not.toBe(fields);
    expect(readRecords(`${changed} ${textHash(changed)}`).records).toEqual([]);
  });
});

it("of a later version is left alone", () => {
  expect(readRecords("branch-ledger-runs 2\n{}")).toEqual({ records: [], damaged: [], isNewer: true });
});

describe("room", () => {
  it("is for the last runs", () => {
    const kept = readRecords(recordsText(onDays(mostRuns + 6))).records;
    expect(kept).toEqual(onDays(mostRuns + 6).slice(6));
  });

  it("is made by the runs that another of the same day has replaced, before a month is forgotten", () => {
    const months = onDays(10, 30);
    const busy = Array.from({ length: 20 }, (_, index) => ({
      ...record,
      asOf: addDays(record.asOf, 300),
      digest: `${index}`,
    }));
    const kept = readRecords(recordsText([...months, ...busy])).records;
    expect(kept).toHaveLength(mostRuns);
    expect(kept.slice(0, 10)).toEqual(months);
    expect(kept.at(-1)?.digest).toBe("19");
  });

  it("is bounded in characters, and the latest run is always kept", () => {
    const many = new Map([
      ["0000001", new Map(Array.from({ length: 4000 }, (_, index) => [`${1_000_000 + index}`, "gap"] as const))],
    ]);
    const records = onDays(12).map((one) => ({ ...one, rules: many }));
    const text = recordsText(records);
    expect(text.length).toBeLessThanOrEqual(mostCharacters);
    expect(readRecords(text).records.at(-1)).toEqual(records.at(-1));
  });
});
