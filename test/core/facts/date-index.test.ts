import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DateIndex } from "../../../src/core/facts/date-index.ts";
import { addDays, type DateSpan, type Day, dayOf } from "../../../src/core/model/date.ts";

interface Entry {
  readonly id: string;
  readonly date: DateSpan | null;
}

const span = (from: Day, to: Day): DateSpan => ({ from, to, precision: from === to ? "day" : "range" });
const entry = (id: string, from?: Day, to = from): Entry => ({
  id,
  date: from === undefined || to === undefined ? null : span(from, to),
});
const indexOf = (entries: readonly Entry[]) => new DateIndex(entries, ({ date }) => date);
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

const may = { from: dayOf(2026, 5, 1), to: dayOf(2026, 5, 31) };

describe("DateIndex", () => {
  const entries = [
    entry("end", dayOf(2026, 5, 31)),
    entry("none"),
    entry("before", dayOf(2026, 4, 30)),
    entry("start", dayOf(2026, 5, 1)),
    entry("into", dayOf(2026, 4, 28), dayOf(2026, 5, 2)),
    entry("whole", dayOf(2026, 5, 1), dayOf(2026, 5, 31)),
    entry("out", dayOf(2026, 5, 30), dayOf(2026, 6, 1)),
    entry("after", dayOf(2026, 6, 1)),
    entry("around", dayOf(2026, 1, 1), dayOf(2026, 12, 31)),
  ];

  it("finds what lies wholly inside, both ends included, in sheet order", () => {
    expect(ids(indexOf(entries).within(may))).toEqual(["end", "start", "whole"]);
  });

  it("tells what could lie inside: without a date, or inside only in part", () => {
    expect(ids(indexOf(entries).possible(may))).toEqual(["none", "into", "out", "around"]);
  });

  it("answers as looking at every entry would", () => {
    const first = dayOf(2026, 1, 1);
    const dates = fc.option(fc.tuple(fc.nat(40), fc.nat(6)), { nil: null });
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 30 }), fc.nat(40), fc.nat(20), (made, start, length) => {
        const all = made.map((date, at) =>
          date ? entry(`${at}`, addDays(first, date[0]), addDays(first, date[0] + date[1])) : entry(`${at}`),
        );
        const stretch = { from: addDays(first, start), to: addDays(first, start + length) };
        const inside = ({ date }: Entry) => date !== null && stretch.from <= date.from && date.to <= stretch.to;
        const touches = ({ date }: Entry) => date === null || (date.from <= stretch.to && date.to >= stretch.from);
        expect(ids(indexOf(all).within(stretch))).toEqual(ids(all.filter(inside)));
        expect(ids(indexOf(all).possible(stretch))).toEqual(ids(all.filter((own) => touches(own) && !inside(own))));
      }),
    );
  });
});
