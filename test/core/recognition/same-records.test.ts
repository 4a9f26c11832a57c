/** Whatever a clerk does to the looks of a ledger, the same records are read from it; nothing twice, nothing lost in silence. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/model/date.ts";
import { fieldValue } from "../../../src/core/model/field.ts";
import type { Ledgers } from "../../../src/core/model/ledger.ts";
import { recognise } from "../../../src/core/recognition/recognise.ts";
import { type SheetInput, snapshotOf } from "../../support/snapshot-of.ts";

const captions = ["序号", "姓名", "性别", "出生年月", "入党时间", "转正时间", "党员类别", "备注"];
const family = ["张", "李", "王", "赵", "钱", "孙", "周", "吴"];
const given = ["一", "二", "三", "四", "五", "六", "七", "八"];

/** Row by row: two members of one name do not occur, so that a member is found again by it. */
const members = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...family), fc.constantFrom(...given)), {
    minLength: 2,
    maxLength: 12,
    selector: ([first, last]) => first + last,
  })
  .map((names) =>
    names.map(([first, last], index): unknown[] => [
      index + 1,
      first + last,
      index % 3 === 0 ? "女" : "男",
      `19${70 + (index % 20)}.${1 + (index % 12)}.1`,
      `2005.${1 + (index % 12)}.2`,
      `2006.${1 + (index % 12)}.2`,
      index % 5 === 4 ? "预备党员" : "正式党员",
      index % 4 === 0 ? "无" : null,
    ]),
  );

const runs = { numRuns: 25, seed: 20261121 } as const;

function read(sheets: readonly SheetInput[], file = "台账.xlsx"): Ledgers {
  return recognise(snapshotOf({ file, sheets }));
}

/** What the roster says of each member, without where it stands. */
function facts(ledgers: Ledgers): string[] {
  const day = (field: Parameters<typeof fieldValue>[0]): string => {
    const value = fieldValue(field) as { from: Parameters<typeof isoDay>[0] } | null;
    return value ? isoDay(value.from) : "";
  };
  return (ledgers.roster?.records ?? []).map((member) =>
    [
      fieldValue(member.name),
      fieldValue(member.sex),
      day(member.birthDate),
      day(member.joinedOn),
      day(member.fullMemberOn),
      fieldValue(member.memberType),
    ].join(" "),
  );
}

function expected(rows: readonly (readonly unknown[])[]): string[] {
  return facts(read([{ name: "党员花名册", rows: [captions, ...rows] }]));
}

describe("the records read do not change when", () => {
  it("columns are shuffled", () => {
    const order = fc.shuffledSubarray([...captions.keys()], { minLength: captions.length });
    fc.assert(
      fc.property(members, order, (rows, places) => {
        const shuffled = [captions, ...rows].map((row) => places.map((place) => row[place]));
        expect(facts(read([{ name: "党员花名册", rows: shuffled }]))).toEqual(expected(rows));
      }),
      runs,
    );
  });

  it("empty columns and title rows are put in", () => {
    const gaps = fc.uniqueArray(fc.nat(captions.length), { maxLength: 4 });
    const titles = fc.array(fc.constantFrom("附件2", "党员花名册", "填报单位（盖章）：", "单位：人"), { maxLength: 4 });
    fc.assert(
      fc.property(members, gaps, titles, (rows, empty, above) => {
        const wide = [captions, ...rows].map((row) =>
          row.flatMap((cell, column) => (empty.includes(column) ? [null, cell] : [cell])),
        );
        const ledgers = read([{ name: "党员花名册", rows: [...above.map((title) => [title]), ...wide] }]);
        expect(facts(ledgers)).toEqual(expected(rows));
        expect(ledgers.tables[0]?.headerRows).toEqual([above.length + 1]);
      }),
      runs,
    );
  });

  it("blanks and line breaks come into the captions", () => {
    const gap = fc.constantFrom("", " ", "   ", "　", "\n");
    fc.assert(
      fc.property(
        members,
        fc.array(gap, { minLength: captions.length, maxLength: captions.length }),
        (rows, blanks) => {
          const spread = captions.map((caption, index) => [...caption].join(blanks[index]));
          expect(facts(read([{ name: "党员花名册", rows: [spread, ...rows] }]))).toEqual(expected(rows));
        },
      ),
      runs,
    );
  });

  it("the table is turned round", () => {
    fc.assert(
      fc.property(members, (rows) => {
        const turned = captions.map((caption, column) => [caption, ...rows.map((row) => row[column] ?? null)]);
        expect(facts(read([{ name: "党员花名册", rows: turned }]))).toEqual(expected(rows));
      }),
      runs,
    );
  });

  it("a year of payments is split into a sheet for each month", () => {
    const head = ["姓名", "应缴党费", "实缴党费"];
    const payments = (ledgers: Ledgers): string[] =>
      (ledgers.dues?.records ?? [])
        .map((record) => {
          const paid = fieldValue(record.paid);
          return `${fieldValue(record.months)?.join("+")} ${fieldValue(record.name)} ${paid?.kind === "amount" ? paid.cents : paid?.kind}`;
        })
        .sort();
    fc.assert(
      fc.property(members, fc.integer({ min: 2, max: 6 }), (rows, count) => {
        const months = Array.from({ length: count }, (_, index) => index + 1);
        const paid = rows.map((row, index) => [row[1], 10 + index, 10 + index]);
        const apart = read(
          months.map((month) => ({ name: `${month}月党费`, rows: [head, ...paid] })),
          "2026年党费.xlsx",
        );
        const whole = read(
          [
            {
              name: "党费",
              rows: [
                ["缴费月份", ...head],
                ...months.flatMap((month) => paid.map((row) => [`2026年${month}月`, ...row])),
              ],
            },
          ],
          "2026年党费.xlsx",
        );
        expect(payments(apart)).toEqual(payments(whole));
        expect(payments(apart)).toHaveLength(count * rows.length);
      }),
      runs,
    );
  });
});

describe("nothing", () => {
  it("is read twice, or dropped without being listed", () => {
    fc.assert(
      fc.property(members, fc.array(fc.constantFrom("总务", "体温", "鞋码"), { maxLength: 3 }), (rows, strange) => {
        const ledgers = read([
          {
            name: "党员花名册",
            rows: [[...captions, ...strange], ...rows.map((row) => [...row, ...strange.map(() => "甲")])],
          },
        ]);
        const places = (ledgers.roster?.records ?? []).map((member) => member.place.id);
        expect(new Set(places).size).toBe(rows.length);
        expect(ledgers.tables[0]?.unmapped.map((column) => column.caption)).toEqual(strange);
      }),
      runs,
    );
  });
});
