import { describe, expect, it } from "vitest";
import { compareLedgers } from "../../../src/core/import/compare-ledgers.ts";
import { importRecords, recordLabel } from "../../../src/core/import/import-records.ts";
import type { LedgerKind } from "../../../src/core/model/ledger.ts";
import { recognise } from "../../../src/core/recognition/recognise.ts";
import { snapshotOf } from "../../support/snapshot-of.ts";

type Rows = readonly (readonly unknown[])[];

/** What changes, in few words. */
function compared(kind: LedgerKind, name: string, held: Rows, incoming: Rows): object {
  const records = (rows: Rows) => importRecords(recognise(snapshotOf({ sheets: [{ name, rows }] })), kind);
  const difference = compareLedgers(kind, records(held), records(incoming));
  const labels = (list: typeof difference.added) =>
    list.map((record) => recordLabel(record, ["name", "month", "date", "topic"]));
  return {
    added: labels(difference.added),
    changed: difference.changed.map(({ fields }) => fields.map(({ field, what }) => `${field} ${what}`).join()),
    same: difference.same,
    missing: labels(difference.missing),
    repeated: labels(difference.repeated),
    outside: difference.outside,
  };
}

describe("people", () => {
  const head = ["姓名", "性别", "出生日期", "身份证号", "党员类别"];

  it("are known by their ID number, whatever their name is now", () => {
    const one = ["张一", "男", "1965-09-05", "110101196509051233", "正式党员"];
    expect(compared("roster", "党员花名册", [head, one], [head, ["张壹", ...one.slice(1)]])).toMatchObject({
      changed: ["name differs"],
      added: [],
      missing: [],
    });
  });

  it("of one name are not taken for each other", () => {
    const held = ["张一", "男", "1965-09-05", "110101196509051233", "正式党员"];
    const other = ["张一", "男", "1990-02-02", "110101199002020011", "预备党员"];
    expect(compared("roster", "党员花名册", [head, held], [head, other])).toMatchObject({
      added: ["张一"],
      missing: ["张一"],
      changed: [],
    });
  });

  it("with a month instead of a day of birth are the same; a blank is told from a difference", () => {
    const held = ["张一", "男", "1965-09-05", null, "正式党员"];
    const other = ["张 一", null, "1965年9月", "110101196509051233", "正式党员"];
    expect(compared("roster", "党员花名册", [head, held], [head, other])).toMatchObject({
      changed: ["sex import-blank,idNumber held-blank"],
      added: [],
    });
  });
});

it("meetings of one day and kind are told apart by their topics, months outside the import are left alone", () => {
  const head = ["日期", "会议类型", "主题", "主持人", "地点"];
  const held: Rows = [
    head,
    ["2026-01-10", "支委会", "年度计划", "张一", "会议室"],
    ["2026-03-05", "支部党员大会", "学习", "张一", "会议室"],
    ["2026-03-05", "支部党员大会", "表决", "张一", "会议室"],
    ["2026-03-20", "主题党日", "志愿服务", "李二", "社区"],
  ];
  const incoming: Rows = [
    head,
    ["2026.3.5", "支部党员大会", "表决", "李二", "会议室"],
    ["3月5日", "支部党员大会", "学习", "张一", "会议室"],
    ["2026-03-05", "支部党员大会", "学习", "张一", "会议室"],
    ["2026-03-25", "党课", "党史", "张一", "会议室"],
  ];
  expect(compared("meetings", "2026年会议记录", held, incoming)).toEqual({
    added: ["2026-03-25　党史"],
    changed: ["chair differs"],
    same: 1,
    missing: ["2026-03-20　志愿服务"],
    repeated: ["2026-03-05　学习"],
    outside: 1,
  });
});

it("dues are compared by person and month, a list with a table of months", () => {
  const held: Rows = [
    ["姓名", "1月实交", "2月实交", "3月实交"],
    ["张一", 10, 10, 10],
    ["李二", 8, 8, null],
  ];
  const incoming: Rows = [
    ["姓名", "所属月份", "实交党费", "交费日期"],
    ["张一", "2026年2月", "10.00", "2026-02-03"],
    ["李二", "2026年2月", 9, "2026-02-03"],
    ["李二", "2026年3月", 8, "2026-03-03"],
    ["王三", "2026年3月", 5, "2026-03-03"],
  ];
  expect(compared("dues", "2026年党费台账", held, incoming)).toMatchObject({
    added: [expect.stringContaining("王三")],
    changed: ["paid differs", "paid held-blank"],
    same: 1,
    missing: [expect.stringContaining("张一")],
    outside: 2,
  });
});
