import { describe, expect, it } from "vitest";
import { isoDay, isoMonth } from "../../../src/core/model/date.ts";
import { fieldValue } from "../../../src/core/model/field.ts";
import { recognise } from "../../../src/core/recognition/recognise.ts";
import { snapshotOf } from "../../support/snapshot-of.ts";

const rosterSheet = {
  name: "党员花名册",
  rows: [
    ["附件1"],
    ["中共某某公司第一支部委员会党员花名册"],
    ["填报单位（盖章）：", null, null, null, null, null, null, "单位：人"],
    ["序号", "姓 名", "性别", "出生\n年月", "身份证号码", "党员类别", "入党\n时间", "转正时间", "党小组", "备  注"],
    [
      1,
      "张 一",
      "男",
      "1980.3",
      "11010119800301001X",
      "正式党员",
      "2005.7.1",
      { date: "2006-07-01" },
      "第一党小组",
      null,
    ],
    [2, "李二", "女", "19850705", "110101198507050022", "正式党员", "2010年6月30日", "2011-06-30", "第二党小组", null],
    [3, "王三", "男", "1999-02", "110101199902010033", "预备党员", { date: "2026-05-20" }, null, "第一党小组", "—"],
    [4],
    [5],
    ["合计", 3],
    ["制表人：赵四", null, null, "2026年10月8日"],
    ["注：本表每季度更新一次。"],
  ],
  merges: ["A2:J2"],
};

describe("recognise: a roster as clerks keep it", () => {
  const ledgers = recognise(snapshotOf({ sheets: [rosterSheet] }));

  it("finds the header below the title and unit rows and maps every column", () => {
    const table = ledgers.tables[0];
    expect(table?.kind).toBe("roster");
    expect(table?.headerRows).toEqual([4]);
    expect(table?.range).toBe("A4:J7");
    expect(table?.records).toBe(3);
    expect(table?.next).toEqual({ sheet: "党员花名册", range: "A8:J8" });
    expect(Object.fromEntries((table?.columns ?? []).map((column) => [column.field, column.column]))).toEqual({
      name: 1,
      sex: 2,
      birthDate: 3,
      idNumber: 4,
      memberType: 5,
      joinedOn: 6,
      fullMemberOn: 7,
      group: 8,
      note: 9,
    });
    expect(table?.questions).toEqual([]);
    expect(table?.confidence).toBeGreaterThan(0.9);
    expect(table?.stated).toBeNull();
    expect(table?.captions.get("joinedOn")).toEqual({ sheet: "党员花名册", range: "G4" });
  });

  it("reads members and leaves prefilled, total and footer rows out", () => {
    const names = ledgers.roster?.records.map((record) => fieldValue(record.name));
    expect(names).toEqual(["张一", "李二", "王三"]);
    const first = ledgers.roster?.records[0];
    expect(first?.place).toEqual({ sheet: "党员花名册", range: "A5:J5", row: 5, id: "党员花名册!5" });
    expect(fieldValue(first?.birthDate)?.precision).toBe("month");
    expect(isoDay(fieldValue(first?.fullMemberOn)?.from ?? (0 as never))).toBe("2006-07-01");
    const third = ledgers.roster?.records[2];
    expect(fieldValue(third?.memberType)).toBe("probationary");
    expect(third?.fullMemberOn).toEqual({ state: "blank", at: { sheet: "党员花名册", range: "H7" } });
    expect(third?.note?.state).toBe("blank");
    expect(third?.status).toBeUndefined();
  });

  it("names the branch from the title", () => {
    expect(ledgers.branch).toEqual({ name: "中共某某公司第一支部委员会", type: null, foundedOn: null });
  });
});

describe("recognise: meetings as one list", () => {
  const ledgers = recognise(
    snapshotOf({
      file: "三会一课.xlsx",
      sheets: [
        {
          name: "会议记录",
          rows: [
            ["2026年度“三会一课”记录"],
            [],
            [
              "序号",
              "时间",
              "会议类型",
              "党小组",
              "地点",
              "主持人",
              "记录人",
              "应到人数",
              "实到人数",
              "缺席人员",
              "会议议题",
              "会议决议",
            ],
            [1, "1月5日", "支委会", null, "会议室", "张一", "李二", 3, 3, "无", "研究全年工作", "同意"],
            [
              2,
              { date: "2026-01-15" },
              "支部党员大会、主题党日",
              null,
              "会议室",
              "张一",
              "李二",
              "12人",
              "11人",
              "王三（病假）",
              "传达学习",
              "同意",
            ],
            [3, "2026.3.32", "党课", null, "会议室", "张一", "李二", 12, 12, "0", "党课", ""],
            [
              4,
              "3.1–3.3",
              "党小组会",
              "第一、二党小组",
              "会议室",
              "张一",
              "李二",
              "张一、李二",
              "张一、李二",
              "/",
              "学习",
              "",
            ],
            [5, "2026年4月", "拉练会", null, "会议室", "张一", "李二", 12, 12, null, "拟", ""],
            [6, "2026年5月", "拉练会", null, "会议室", "张一", "李二", 12, 12, null, "走访", ""],
            [7, "待定", "支部党员大会", null, null, null, null, null, null, null, null, null],
            ["填表人：李二"],
          ],
          merges: ["A1:L1"],
        },
      ],
    }),
  );
  const records = ledgers.meetings?.records ?? [];

  it("takes the year from the title and says so", () => {
    const table = ledgers.tables[0];
    expect(table?.kind).toBe("meetings");
    expect(table?.stated?.by).toBe("标题“2026年度“三会一课”记录”");
    expect(isoDay(table?.stated?.span.to ?? (0 as never))).toBe("2026-12-31");
    expect(isoDay(fieldValue(records[0]?.date)?.from ?? (0 as never))).toBe("2026-01-05");
  });

  it("reads types, ranges, head-counts, lists and standing", () => {
    expect(records).toHaveLength(7);
    expect(records.map((record) => fieldValue(record.type))).toEqual([
      ["committee"],
      ["party-day", "assembly"],
      ["lecture"],
      ["group"],
      ["other"],
      ["other"],
      ["assembly"],
    ]);
    expect(fieldValue(records[1]?.expected)).toEqual({ count: 12, list: null });
    expect(fieldValue(records[1]?.absentees)).toMatchObject({ names: ["王三"], remarks: ["病假"] });
    expect(fieldValue(records[0]?.absentees)?.names).toEqual([]);
    expect(fieldValue(records[3]?.group)).toEqual(["第一党小组", "第二党小组"]);
    expect(fieldValue(records[3]?.date)?.precision).toBe("range");
    expect(fieldValue(records[3]?.present)).toMatchObject({ count: 2 });
    expect(records.map((record) => record.standing)).toEqual([
      "held",
      "held",
      "held",
      "held",
      "planned",
      "held",
      "planned",
    ]);
  });

  it("lists what it could not read and asks about words that come again", () => {
    expect(ledgers.unreadable.map((cell) => [cell.at.range, cell.field])).toEqual([["B6", "date"]]);
    expect(ledgers.tables[0]?.questions.map((question) => question.code)).toEqual(["which-type"]);
  });
});

describe("recognise: dues as a member × month matrix", () => {
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
  const ledgers = recognise(
    snapshotOf({
      sheets: [
        {
          name: "党费",
          rows: [
            ["党员党费收缴台账（2026年度）"],
            ["序号", "姓名", "月应缴\n（元）", "党费缴纳情况", ...new Array(11).fill(null), "合计", "备注"],
            [null, null, null, ...months, null, null],
            [1, "张一", 10, 10, 10, "√", null, 0, "免", "—", 10.5, "十元", 10, 10, 10, 80.5, null],
            [2, "李二", 111.99, ...new Array(12).fill(111.99), 1343.88, null],
            [
              "合计",
              null,
              121.99,
              121.99,
              121.99,
              111.99,
              111.99,
              111.99,
              111.99,
              111.99,
              122.49,
              111.99,
              121.99,
              121.99,
              121.99,
              1424.38,
            ],
          ],
          merges: ["A1:Q1", "A2:A3", "B2:B3", "C2:C3", "D2:O2", "P2:P3", "Q2:Q3", "A6:B6"],
        },
      ],
    }),
  );

  it("reads two header rows with a merged parent", () => {
    const table = ledgers.tables[0];
    expect(table?.kind).toBe("dues");
    expect(table?.headerRows).toEqual([2, 3]);
    expect(table?.columns.map((column) => column.field)).toEqual([
      "name",
      "monthlyDue",
      ...Array.from({ length: 12 }, (_, index) => `paid:${String(index + 1).padStart(2, "0")}`),
      "note",
    ]);
    expect(table?.columns[2]?.caption).toBe("党费缴纳情况/1月");
    expect(table?.records).toBe(2);
    expect(isoMonth(fieldValue(ledgers.dues?.records[11]?.months)?.[0] ?? (0 as never))).toBe("2026-12");
  });

  it("reads each cell as a payment", () => {
    const paid = (ledgers.dues?.records ?? [])
      .slice(0, 12)
      .map((record) => fieldValue(record.paid) ?? record.paid?.state);
    expect(paid).toEqual([
      { kind: "amount", cents: 1000 },
      { kind: "amount", cents: 1000 },
      { kind: "tick" },
      "blank",
      { kind: "unpaid" },
      { kind: "waived" },
      "blank",
      { kind: "amount", cents: 1050 },
      "unreadable",
      { kind: "amount", cents: 1000 },
      { kind: "amount", cents: 1000 },
      { kind: "amount", cents: 1000 },
    ]);
    expect(fieldValue(ledgers.dues?.records[12]?.due)).toBe(11199);
  });

  it("keeps stated totals beside the sum of their parts", () => {
    const totals = ledgers.dues?.totals ?? [];
    const march = totals.find((total) => total.at.range === "F6");
    expect(march).toMatchObject({ sum: 11199, unreadableParts: 1, parts: { range: "F4:F5" } });
    const year = totals.find((total) => total.at.range === "P5");
    expect(year).toMatchObject({ sum: 134388, unreadableParts: 0, parts: { range: "D5:O5" } });
    expect(fieldValue(year?.stated)).toBe(134388);
  });
});
