import { describe, expect, it } from "vitest";
import { isoSpan } from "../../../../src/core/model/date.ts";
import { fieldValue } from "../../../../src/core/model/field.ts";
import type { Ledgers } from "../../../../src/core/model/ledger.ts";
import { recognise } from "../../../../src/core/recognition/recognise.ts";
import { type SheetInput, snapshotOf } from "../../../support/snapshot-of.ts";

function read(...sheets: SheetInput[]): Ledgers {
  return recognise(snapshotOf({ sheets }));
}

const captions = ["日期", "类型", "会议名称", "主持人", "记录人", "应到人数", "实到人数", "备注"];

function withTypes(types: readonly string[]): Ledgers {
  return read({
    name: "会议记录",
    rows: [
      captions,
      ...types.map((type, index) => [`2026.${(index % 12) + 1}.5`, type, null, "张一", "李二", 12, 11, null]),
    ],
  });
}

function dates(ledgers: Ledgers): string[] {
  return (ledgers.meetings?.records ?? []).map((record) => {
    const date = fieldValue(record.date);
    return date ? isoSpan(date) : (record.date?.state ?? "absent");
  });
}

describe("types of meetings", () => {
  it.each([
    ["支部大会", ["assembly"]],
    ["党员大会", ["assembly"]],
    ["支部党员大会", ["assembly"]],
    ["全体党员会议", ["assembly"]],
    ["支委会", ["committee"]],
    ["支部委员会", ["committee"]],
    ["支部委员会会议", ["committee"]],
    ["支委扩大会", ["committee"]],
    ["党政联席会", ["other"]],
    ["行政例会", ["other"]],
    ["党小组会", ["group"]],
    ["第一党小组会议", ["group"]],
    ["党课", ["lecture"]],
    ["微党课", ["lecture"]],
    ["主题党日", ["party-day"]],
    ["党员活动日", ["party-day"]],
    ["固定党日", ["party-day"]],
    ["组织生活会", ["org-life"]],
    ["民主生活会", ["democratic-life"]],
    ["民主评议党员", ["appraisal"]],
    ["学习会", ["study"]],
    ["集中学习", ["study"]],
    ["支部党员大会、主题党日", ["party-day", "assembly"]],
    ["党员大会（党课）", ["lecture", "assembly"]],
    ["座谈会", ["other"]],
  ])("%s", (word, types) => {
    const record = withTypes([word, "党课", "党课"]).meetings?.records[0];
    expect(fieldValue(record?.type)).toEqual(types);
  });

  it("come from the title or tab when there is one sheet per kind", () => {
    const rows = [
      ["日期", "地点", "主持人", "记录人", "应到", "实到", "议题"],
      ["2026.3.5", "会议室", "张一", "李二", 12, 11, "学习"],
    ];
    const ledgers = read(
      { name: "支部党员大会", rows },
      { name: "Sheet2", rows: [["中共某某公司支部委员会支委会会议记录"], ...rows] },
      { name: "党课", rows },
    );
    expect(ledgers.tables.map((table) => table.meetingType)).toEqual(["assembly", "committee", "lecture"]);
    expect(ledgers.meetings?.records.map((record) => fieldValue(record.type))).toEqual([
      ["assembly"],
      ["committee"],
      ["lecture"],
    ]);
    expect(ledgers.meetings?.records[1]?.type).toMatchObject({ at: { sheet: "Sheet2", range: "A1" } });
  });

  it("are not taken from a branch's own name", () => {
    const ledgers = read({
      name: "记录",
      rows: [
        ["中共某某公司第一支部委员会会议记录"],
        ["日期", "地点", "主持人", "记录人", "应到", "实到", "议题"],
        ["2026.3.5", "会议室", "张一", "李二", 12, 11, "研究工作"],
        ["2026.3.6", "会议室", "张一", "李二", 12, 11, "召开党员大会"],
      ],
    });
    expect(ledgers.tables[0]?.meetingType).toBeNull();
    expect(ledgers.meetings?.records[0]?.type?.state).toBe("unreadable");
    expect(fieldValue(ledgers.meetings?.records[1]?.type)).toEqual(["assembly"]);
  });
});

describe("dates without a year", () => {
  const rows = (first: string) => [
    [...captions],
    [first, "支委会", null, "张一", "李二", 3, 3, null],
    ["3月5日", "支委会", null, "张一", "李二", 3, 3, null],
    ["2026.4.5", "支委会", null, "张一", "李二", 3, 3, null],
  ];

  it("take the year their neighbours name", () => {
    expect(dates(read({ name: "会议记录", rows: rows("2026.2.5") }))).toEqual([
      "2026-02-05",
      "2026-03-05",
      "2026-04-05",
    ]);
  });

  it("stay unreadable between two years, with one question", () => {
    const ledgers = read({ name: "会议记录", rows: rows("2025.12.5") });
    expect(dates(ledgers)).toEqual(["2025-12-05", "unreadable", "2026-04-05"]);
    expect(ledgers.unreadable).toMatchObject([{ field: "date", at: { range: "A3" } }]);
    expect(ledgers.tables[0]?.questions.map((question) => question.code)).toEqual(["which-year"]);
  });

  it("take the year of the tab", () => {
    expect(dates(read({ name: "2026年", rows: rows("2025.12.5") }))).toEqual([
      "2025-12-05",
      "2026-03-05",
      "2026-04-05",
    ]);
  });

  it("are completed by year and month columns", () => {
    const ledgers = read({
      name: "三会一课",
      rows: [
        ["年度", "月份", "日期", "会议类型", "主持人", "记录人", "应到人数"],
        [2025, "3月", "15日", "支委会", "张一", "李二", 3],
        [2026, "4月", "16日", "支委会", "张一", "李二", 3],
      ],
    });
    expect(dates(ledgers)).toEqual(["2025-03-15", "2026-04-16"]);
  });
});

describe("standing", () => {
  it("tells planned and cancelled rows from meetings that were held", () => {
    const row = (title: string, note: string | null, date: string | null = "2026.3.5") => [
      date,
      "党员大会",
      title,
      "张一",
      "李二",
      12,
      11,
      note,
    ];
    const ledgers = read({
      name: "会议记录",
      rows: [
        captions,
        row("讨论接收预备党员", null),
        row("拟吸收王三为预备党员", null),
        row("取消王三预备党员资格", null),
        row("拟召开党员大会", null),
        row("党员大会（拟）", null),
        row("（暂定）党员大会", null),
        row("党员大会", "因故未召开"),
        row("党员大会", "取消"),
        row("党员大会", null, "拟于2026年12月5日"),
        row("党员大会", null, "待定"),
      ],
    });
    expect(ledgers.meetings?.records.map((record) => record.standing)).toEqual([
      "held",
      "held",
      "held",
      "planned",
      "planned",
      "planned",
      "cancelled",
      "cancelled",
      "planned",
      "planned",
    ]);
  });
});

describe("people and groups", () => {
  it("uses the roster's spelling of a group", () => {
    const ledgers = read(
      {
        name: "党员花名册",
        rows: [
          ["姓名", "性别", "入党时间", "党小组"],
          ["张一", "男", "2005.7.1", "第一党小组"],
          ["李二", "女", "2006.7.1", "第2党小组"],
        ],
      },
      {
        name: "会议记录",
        rows: [
          ["日期", "类型", "党小组", "主持人", "记录人", "实到人数"],
          ["2026.3.5", "党小组会", "1组", "张一", "李二", 5],
          ["2026.3.6", "党小组会", "第一、二党小组", "张一", "李二", 5],
          ["2026.3.7", "第二党小组会", null, "张一", "李二", 5],
        ],
      },
    );
    expect(ledgers.meetings?.records.map((record) => fieldValue(record.group))).toEqual([
      ["第一党小组"],
      ["第一党小组", "第2党小组"],
      ["第2党小组"],
    ]);
  });

  it("finds counts in one column and in sentences", () => {
    const ledgers = read({
      name: "会议记录",
      rows: [
        ["日期", "类型", "主持人", "记录人", "应到/实到", "内容"],
        ["2026.3.5", "党员大会", "张一", "李二", "12/11", "学习"],
        ["2026.4.5", "党员大会", "张一", "李二", "应到12人，实到10人", "学习"],
      ],
    });
    expect(
      ledgers.meetings?.records.map((record) => [
        fieldValue(record.expected)?.count,
        fieldValue(record.present)?.count,
      ]),
    ).toEqual([
      [12, 11],
      [12, 10],
    ]);
  });

  it("reads one meeting over several merged rows once, and merged dates of several meetings each", () => {
    const ledgers = read({
      name: "会议记录",
      rows: [
        ["日期", "类型", "主持人", "记录人", "议题"],
        ["2026.3.5", "党员大会", "张一", "李二", "议题一"],
        [null, null, null, null, "议题二"],
        ["2026.4.5", "支委会", "张一", "李二", "议题三"],
        [null, "党课", "张一", "李二", "议题四"],
      ],
      merges: ["A2:A3", "B2:B3", "A4:A5"],
    });
    expect(ledgers.meetings?.records.map((record) => [record.place.row, fieldValue(record.type)])).toEqual([
      [2, ["assembly"]],
      [4, ["committee"]],
      [5, ["lecture"]],
    ]);
    expect(dates(ledgers)).toEqual(["2026-03-05", "2026-04-05", "2026-04-05"]);
  });

  it("keeps the year a yearly meeting is for", () => {
    const ledgers = read({
      name: "会议记录",
      rows: [captions, ["2026.2.5", "组织生活会", "2025年度组织生活会", "张一", "李二", 12, 11, null]],
    });
    expect(ledgers.meetings?.records[0]?.statedYear).toBe(2025);
  });
});
