/** Whole workbooks and odd tables as branches keep them: what is read, what is left alone, what is asked. */
import { describe, expect, it } from "vitest";
import { isoDay, isoMonth } from "../../../../src/core/model/date.ts";
import { fieldValue } from "../../../../src/core/model/field.ts";
import type { Ledgers } from "../../../../src/core/model/ledger.ts";
import { recognise } from "../../../../src/core/recognition/recognise.ts";
import { type SnapshotInput, snapshotOf } from "../../../support/snapshot-of.ts";

const names = ["张一", "李二", "王三", "赵四"];

function read(input: SnapshotInput): Ledgers {
  return recognise(snapshotOf(input));
}

function claimed(ledgers: Ledgers): string[] {
  return ledgers.tables.map((table) => `${table.sheet}: ${table.kind}`);
}

function questions(ledgers: Ledgers): string[] {
  return [...ledgers.tables, ...ledgers.unused].flatMap((sheet) =>
    sheet.questions.map((question) => `${question.code} ${question.at.range} ${question.choices.join(",")}`),
  );
}

function payments(ledgers: Ledgers): string[] {
  return (ledgers.dues?.records ?? []).map((record) => {
    const paid = fieldValue(record.paid);
    const months = fieldValue(record.months)?.map(isoMonth).join("+") ?? "?";
    return `${fieldValue(record.name)} ${months} ${paid?.kind === "amount" ? paid.cents / 100 : (paid?.kind ?? record.paid?.state)}`;
  });
}

function meetings(ledgers: Ledgers): string[] {
  return (ledgers.meetings?.records ?? []).map((record) => {
    const date = fieldValue(record.date);
    return `${date ? isoDay(date.from) : record.date?.state} ${fieldValue(record.type)?.join("+") ?? record.type?.state}`;
  });
}

const numbered = (cells: (name: string, index: number) => readonly unknown[]): unknown[][] =>
  names.map((name, index) => [index + 1, ...cells(name, index)]);

describe("a branch's workbook with sheets that are no roster, meetings or dues", () => {
  const ledgers = read({
    file: "第一支部台账2026.xlsx",
    sheets: [
      { name: "封面", rows: [["第一党支部工作台账"], ["2026年"]] },
      {
        name: "党员名册",
        rows: [
          ["序号", "姓名", "性别", "出生年月", "入党时间", "转正时间", "党员类别"],
          ...numbered((name) => [name, "男", "1980.1", "2005.7.1", "2006.7.1", "正式党员"]),
        ],
      },
      { name: "通讯录", rows: [["姓名", "电话"], ...names.map((name) => [name, "13800001111"])] },
      {
        name: "联系方式",
        rows: [
          ["序号", "姓名", "性别", "职务", "手机号码"],
          ...numbered((name) => [name, "男", "科员", "13800001111"]),
        ],
      },
      {
        name: "职工情况",
        rows: [
          ["序号", "姓名", "性别", "民族", "出生年月", "学历", "手机号码"],
          ...numbered((name) => [name, "男", "汉族", "1980.1", "大学", "13800001111"]),
        ],
      },
      {
        name: "三会一课",
        rows: [
          ["会议时间", "会议类型", "地点", "主持人", "记录人", "会议内容"],
          ["2026.1.5", "支委会", "会议室", "张一", "李二", "学习文件"],
        ],
      },
      {
        name: "签到表",
        rows: [["2026年1月支部党员大会签到表"], ["序号", "姓名", "签名"], ...numbered((name) => [name, null])],
      },
      {
        name: "会议签到",
        rows: [
          ["会议名称：支部党员大会  时间：2026.1.5"],
          ["序号", "姓名", "单位", "职务", "签到"],
          ...numbered((name) => [name, "某科", "科员", "√"]),
        ],
      },
      {
        name: "考勤",
        rows: [["姓名", "1月", "2月", "3月", "4月"], ...names.map((name) => [name, "√", "√", "△", "√"])],
      },
      {
        name: "民主评议",
        rows: [
          ["序号", "姓名", "性别", "入党时间", "评议等次"],
          ...numbered((name) => [name, "男", "2005.7.1", "优秀"]),
        ],
      },
      {
        name: "入党积极分子",
        rows: [
          ["序号", "姓名", "性别", "出生年月", "申请入党时间", "确定积极分子时间", "培养联系人"],
          ...numbered((name) => [name, "男", "1999.1", "2025.7.1", "2026.1.1", "王三"]),
        ],
      },
      {
        name: "困难党员",
        rows: [
          ["序号", "姓名", "性别", "入党时间", "困难类型"],
          ...numbered((name) => [name, "男", "2005.7.1", "因病"]),
        ],
      },
      { name: "党费", rows: [["姓名", "1月", "2月", "3月"], ...names.map((name) => [name, 10, 10, 10])] },
      {
        name: "党费公示",
        rows: [["2026年第一季度党费公示"], ["姓名", "应缴党费", "实缴党费"], ...names.map((name) => [name, 30, 30])],
      },
      {
        name: "请假登记",
        rows: [
          ["序号", "姓名", "会议时间", "会议名称", "请假原因", "批准人"],
          [1, "张一", "2026.1.5", "党员大会", "出差", "李二"],
        ],
      },
      {
        name: "谈心谈话",
        rows: [
          ["时间", "地点", "谈话人", "谈话对象", "谈话内容", "记录人"],
          ["2026.1.5", "办公室", "张一", "李二", "思想", "王三"],
        ],
      },
    ],
  });

  it("reads each ledger as what it is and nothing else", () => {
    expect(claimed(ledgers)).toEqual([
      "党员名册: roster",
      "三会一课: meetings",
      "签到表: attendance",
      "会议签到: attendance",
      "考勤: attendance",
      "民主评议: appraisal",
      "入党积极分子: development",
      "困难党员: care",
      "党费: dues",
      "请假登记: attendance",
      "谈心谈话: talks",
    ]);
    expect(ledgers.roster?.records).toHaveLength(4);
    expect(payments(ledgers)).toHaveLength(12);
  });

  it("asks about none of the others and says of each why it was left", () => {
    expect(questions(ledgers)).toEqual([]);
    expect(ledgers.unused).toHaveLength(5);
    expect(ledgers.unused.every((sheet) => sheet.why !== "")).toBe(true);
  });

  it("counts what was published once, with the ledger it repeats", () => {
    expect(ledgers.unused.find((sheet) => sheet.sheet === "党费公示")?.why).toContain("公示");
  });
});

describe("what is read where nothing better is there", () => {
  it("takes the published list of dues for the ledger, blocks side by side", () => {
    const ledgers = read({
      sheets: [
        {
          rows: [
            ["2026年第二季度党费收缴情况公示"],
            ["姓名", "每月应缴（元）", "第二季度实缴（元）", "姓名", "每月应缴（元）", "第二季度实缴（元）"],
            ["张一", 10, 30, "李二", 20, 60],
            ["王三", 10, 30, null, null, null],
          ],
        },
      ],
    });
    expect(payments(ledgers)).toEqual([
      "张一 2026-04+2026-05+2026-06 30",
      "王三 2026-04+2026-05+2026-06 30",
      "李二 2026-04+2026-05+2026-06 60",
    ]);
  });

  it("asks about a list of people that may be the roster when there is no other", () => {
    const ledgers = read({
      sheets: [
        {
          name: "人员",
          rows: [
            ["姓名", "性别", "民族", "出生年月", "学历"],
            ...names.map((name) => [name, "男", "汉族", "1980.1", "大学"]),
          ],
        },
      ],
    });
    expect(questions(ledgers)).toEqual(["which-kind A1:E1 roster"]);
  });
});

describe("periods of sheets", () => {
  it("reads a matrix of half-years", () => {
    const ledgers = read({
      sheets: [
        {
          name: "党费",
          rows: [["2026年党费收缴登记"], ["姓名", "月应缴", "上半年", "7-12月", "全年合计"], ["张一", 10, 60, 50, 110]],
        },
      ],
    });
    expect(ledgers.tables[0]?.columns.map((column) => column.field)).toEqual([
      "name",
      "monthlyDue",
      "paid:H1",
      "paid:H2",
    ]);
    const [first, second] = ledgers.dues?.records ?? [];
    expect(fieldValue(first?.months)?.map(isoMonth)).toEqual([
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
    ]);
    expect(fieldValue(second?.months)).toHaveLength(6);
    expect(questions(ledgers)).toEqual([]);
  });

  it("reads months as bare numbers and as dates, and shows them as months", () => {
    const numbers = read({
      sheets: [
        {
          name: "2026年党费",
          rows: [
            ["姓名", 1, 2, 3],
            ["张一", 10, 11, 12],
          ],
        },
      ],
    });
    expect(payments(numbers)).toEqual(["张一 2026-01 10", "张一 2026-02 11", "张一 2026-03 12"]);
    const dates = read({
      sheets: [
        {
          name: "党费",
          rows: [
            ["序号", "姓名", { month: "2026-04" }, { date: "2026-05-01" }],
            [1, "张一", 10, 11],
          ],
        },
      ],
    });
    expect(payments(dates)).toEqual(["张一 2026-04 10", "张一 2026-05 11"]);
    expect(dates.tables[0]?.columns.map((column) => column.caption)).toEqual(["姓名", "2026-04", "2026-05-01"]);
  });

  it("takes the month from the tab and the year from the file, one sheet per month", () => {
    const ledgers = read({
      file: "2026年党费台账.xlsx",
      sheets: ["1月", "2月"].map((name) => ({
        name,
        rows: [
          ["姓名", "应缴", "实缴", "签字"],
          ["张一", 25, 25, null],
        ],
      })),
    });
    expect(payments(ledgers)).toEqual(["张一 2026-01 25", "张一 2026-02 25"]);
    expect(questions(ledgers)).toEqual([]);
  });

  it("keeps 2025 and 2026 apart side by side under their years", () => {
    const ledgers = read({
      sheets: [
        {
          name: "党费",
          rows: [
            ["党费缴纳情况表"],
            ["序号", "姓名", "2025年", null, "2026年", null, "备注"],
            [null, null, "11月", "12月", "1月", "2月", null],
            [1, "张一", 10, 11, 12, 13, null],
          ],
          merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"],
        },
      ],
    });
    expect(payments(ledgers)).toEqual(["张一 2025-11 10", "张一 2025-12 11", "张一 2026-01 12", "张一 2026-02 13"]);
  });

  it("tells the kind of meeting of each sheet by its title", () => {
    const sheet = (name: string) => ({
      name,
      rows: [
        [`${name}记录`],
        ["序号", "时间", "地点", "主持人", "参加人员", "主要内容"],
        [1, "1月5日", "会议室", "张一", "张一、李二", "学习文件"],
      ],
    });
    const kinds = ["支部党员大会", "支委会", "党小组会", "党课", "主题党日", "组织生活会"];
    const ledgers = read({ file: "2026年三会一课.xlsx", sheets: kinds.map(sheet) });
    expect(meetings(ledgers)).toEqual(
      ["assembly", "committee", "group", "lecture", "party-day", "org-life"].map((type) => `2026-01-05 ${type}`),
    );
  });

  it("tells it by a caption where neither title nor name do, but not against them", () => {
    const ledgers = read({
      sheets: [
        {
          rows: [
            ["实际时间", "活动地点", "主题党日活动名称", "主要内容", "应到人数", "实到人数"],
            ["2026.1.5", "社区", "清扫街道", "义务劳动", 20, 18],
            ["2026.2.5", "会议室", "支部党员大会", "表决", 20, 18],
          ],
        },
      ],
    });
    expect(meetings(ledgers)).toEqual(["2026-01-05 party-day", "2026-02-05 assembly"]);
  });

  it("puts a date together that stands in columns of months and days", () => {
    const ledgers = read({
      sheets: [
        {
          name: "主题党日",
          rows: [
            ["2026年主题党日活动记录"],
            ["序号", "日期", null, "地点", "主持人", "主题", "参加人数"],
            [null, "月", "日", null, null, null, null],
            [1, 1, 5, "会议室", "张一", "学习", 10],
            [2, "2月", "12日", "会议室", "张一", "学习", 10],
          ],
          merges: ["A2:A3", "B2:C2", "D2:D3", "E2:E3", "F2:F3", "G2:G3"],
        },
      ],
    });
    expect(meetings(ledgers)).toEqual(["2026-01-05 party-day", "2026-02-12 party-day"]);
  });
});

describe("cells that hold something else", () => {
  it("takes the day of a payment in place of its amount for a tick, never for yuan", () => {
    const ledgers = read({
      sheets: [
        {
          name: "党费",
          rows: [
            ["2026年党费缴纳登记"],
            ["姓名", "月应缴", "1月", "2月", "3月"],
            ["张一", 10, { date: "2026-01-05" }, "2026.2.5", 10],
            ["李二", 10, { date: "2026-01-06" }, "2月6日", { value: 10, flags: 1 }],
          ],
        },
      ],
    });
    expect(payments(ledgers)).toEqual([
      "张一 2026-01 tick",
      "张一 2026-02 tick",
      "张一 2026-03 10",
      "李二 2026-01 tick",
      "李二 2026-02 tick",
      "李二 2026-03 10",
    ]);
  });

  it("takes 12/11 under 应到/实到 for two counts, not for a day", () => {
    const ledgers = read({
      sheets: [
        {
          name: "三会一课",
          rows: [
            ["会议时间", "会议类型", "地点", "应到/实到", "会议内容"],
            ["2026.1.5", "支委会", "会议室", "12/11", "学习文件"],
            ["2026.2.5", "党员大会", "会议室", "应到12人，实到10人", "学习文件"],
          ],
        },
      ],
    });
    expect(questions(ledgers)).toEqual([]);
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

  it("lists columns nobody knows, with content or without, whatever they are called", () => {
    const ledgers = read({
      sheets: [
        {
          name: "党员花名册",
          rows: [
            ["姓名", "__proto__", "性别", "入党时间", "constructor", "toString", "本人确认"],
            ["张一", "甲", "男", "2005.7.1", "乙", "x", null],
            ["李二", "丙", "女", "2006.7.1", "丁", "x", null],
          ],
        },
      ],
    });
    expect(ledgers.tables[0]?.unmapped.map((column) => column.caption)).toEqual([
      "__proto__",
      "constructor",
      "toString",
      "本人确认",
    ]);
    expect(questions(ledgers)).toEqual([]);
  });

  it("does not ask whether 正式党员 is a kind of person to reckon dues by", () => {
    const ledgers = read({
      sheets: [
        {
          name: "党费",
          rows: [
            ["2026年5月党费收缴明细"],
            ["序号", "姓名", "党员类别", "党费基数", "应缴", "实缴"],
            ...numbered((name) => [name, "正式党员", 5000, 25, 25]),
          ],
        },
      ],
    });
    expect(payments(ledgers)).toHaveLength(4);
    expect(questions(ledgers)).toEqual([]);
  });

  it("takes a form of one meeting for one meeting, not for a list", () => {
    const ledgers = read({
      sheets: [
        {
          name: "会议1",
          rows: [
            ["支部党员大会会议记录"],
            ["时间", "2026年1月5日", "地点", "会议室"],
            ["主持人", "张一", "记录人", "李二"],
            ["应到人数", 20, "实到人数", 19],
            ["参加人员", "张一、李二", "缺席人员", "无"],
            ["议题", "学习", "备注", "无"],
          ],
        },
      ],
    });
    expect(claimed(ledgers)).toEqual(["会议1: meetings"]);
    expect(meetings(ledgers)).toEqual(["2026-01-05 assembly"]);
    expect(ledgers.meetings?.records[0]?.place).toEqual({ sheet: "会议1", range: "B2:D6", row: 2, id: "会议1!B2" });
    expect(ledgers.meetings?.records[0]?.absentees?.at).toEqual({ sheet: "会议1", range: "D5" });
    expect(questions(ledgers)).toEqual([]);
  });
});

describe("a ledger whose names, dates or months stand under a caption nobody knows", () => {
  const asked = (name: string, rows: readonly (readonly unknown[])[]): string[] =>
    questions(read({ sheets: [{ name, rows }] }));

  it("asks for the date of meetings instead of dropping the sheet", () => {
    const ledgers = read({
      sheets: [
        {
          name: "会议",
          rows: [
            ["2026年三会一课会议记录"],
            ["序号", "会期", "会议类型", "地点", "主持人", "会议内容"],
            [1, "2026.1.5", "支委会", "会议室", "张一", "学习"],
            [2, "2026.2.5", "党员大会", "会议室", "张一", "学习"],
          ],
        },
      ],
    });
    expect(questions(ledgers)).toEqual(["which-field B2 date"]);
    expect(ledgers.unused[0]?.why).toBe("像是“会议记录”，但没有找到“召开日期”一列");
  });

  it("asks for the header where hardly a caption is known", () => {
    const rows = names
      .concat(names)
      .map((name, index) => [index, name, "男", "2班", "汉", "2005.7.1", "3号楼", "读书"]);
    expect(
      asked("党员名册", [["学号", "学生", "性别", "几班", "民族成分", "入党那天", "几号楼", "爱好"], ...rows]),
    ).toEqual(["which-header A1:H1 "]);
  });

  it("asks for it without a title as well", () => {
    expect(
      asked("Sheet1", [
        ["会议类型", "地点", "主持人", "记录人", "内容", "啥时候"],
        ["支委会", "会议室", "张一", "李二", "学习", "2026.1.5"],
        ["支委会", "会议室", "张一", "李二", "学习", "2026.2.5"],
      ]),
    ).toEqual(["which-field F1 date"]);
  });

  it("asks which of two columns is the date", () => {
    expect(
      asked("会议记录", [
        ["会议时间", "活动时间", "会议类型", "地点", "主持人", "内容"],
        ["2026.1.5", "2026.1.6", "支委会", "会议室", "张一", "学习"],
        ["2026.2.5", "2026.2.6", "支委会", "会议室", "张一", "学习"],
      ]),
    ).toEqual(["which-field A1 date", "which-field B1 date"]);
  });

  it("asks for the names of a dues sheet and of a roster", () => {
    expect(
      asked("党费", [
        ["2026年5月党费收缴表"],
        ["序号", "何人", "应缴党费", "实缴党费"],
        ...numbered((name) => [name, 10, 10]),
      ]),
    ).toEqual(["which-field B2 name"]);
    expect(
      asked("花名册", [
        ["党员花名册"],
        ["序号", "尊姓大名", "性别", "民族", "入党时间", "党员类别"],
        ...numbered((name) => [name, "男", "汉族", "2005.7.1", "正式党员"]),
      ]),
    ).toEqual(["which-field B2 name"]);
  });

  it("does not ask for names where the rows are branches", () => {
    expect(
      asked("党费汇总", [
        ["2026年5月各支部党费收缴汇总表"],
        ["序号", "单位", "应缴党费", "实缴党费"],
        [1, "第一党支部", 300, 300],
        [2, "第二党支部", 400, 400],
      ]),
    ).toEqual([]);
  });

  it("asks for the months of dues and the date of joining, and reads the rest", () => {
    const dues = read({
      sheets: [
        {
          name: "党费",
          rows: [
            ["党费收缴表"],
            ["序号", "姓名", "属于哪月", "应缴党费", "实缴党费"],
            ...numbered((name) => [name, "2026年5月", 10, 10]),
          ],
        },
      ],
    });
    expect(claimed(dues)).toEqual(["党费: dues"]);
    expect(questions(dues)).toEqual(["which-field C2 month"]);
    const roster = read({
      sheets: [
        {
          name: "党员名册",
          rows: [
            ["序号", "姓名", "性别", "民族", "入组织那天", "党员类别"],
            ...numbered((name) => [name, "男", "汉族", "2005.7.1", "正式党员"]),
          ],
        },
      ],
    });
    expect(claimed(roster)).toEqual(["党员名册: roster"]);
    expect(questions(roster)).toEqual(["which-field E1 joinedOn"]);
  });
});

describe("several lists of the same members", () => {
  const list = (people: readonly string[]) => [
    ["序号", "姓名", "性别", "入党时间", "转正时间", "联系电话"],
    ...people.map((name, index) => [index + 1, name, "男", "2005.7.1", "2006.7.1", "13800001111"]),
  ];

  it("leaves out a list of some members for another purpose", () => {
    const ledgers = read({
      sheets: [
        { name: "花名册", rows: [["第一支部党员花名册"], ...list(names)] },
        { name: "政治生日", rows: [["党员政治生日台账"], ...list(names.slice(0, 3))] },
      ],
    });
    expect(claimed(ledgers)).toEqual(["花名册: roster"]);
    expect(ledgers.unused.map((sheet) => sheet.sheet)).toEqual(["政治生日"]);
    expect(questions(ledgers)).toEqual([]);
  });

  it("reads lists whose people stand nowhere else, and one that has no roster beside it", () => {
    const apart = read({
      sheets: [
        { name: "花名册", rows: [["在职党员花名册"], ...list(names.slice(0, 2))] },
        { name: "离退休", rows: list(names.slice(2)) },
      ],
    });
    expect(apart.roster?.records).toHaveLength(4);
    const alone = read({ sheets: [{ name: "政治生日", rows: [["党员政治生日台账"], ...list(names)] }] });
    expect(claimed(alone)).toEqual(["政治生日: roster"]);
  });

  it("takes the roster of the latest year", () => {
    const ledgers = read({
      sheets: [
        { name: "2025年花名册", rows: list(names) },
        { name: "2026年花名册", rows: list([...names.slice(1), "钱五"]) },
      ],
    });
    expect(claimed(ledgers)).toEqual(["2026年花名册: roster"]);
    expect(ledgers.unused[0]?.why).toContain("2026");
  });

  it("keeps both when two sheets of one workbook name the same year", () => {
    const ledgers = read({
      file: "2026年台账.xlsx",
      sheets: [
        { name: "在职党员花名册", rows: list(names.slice(0, 2)) },
        { name: "退休党员花名册", rows: list(names.slice(2)) },
      ],
    });
    expect(ledgers.tables).toHaveLength(2);
  });
});

describe("records that look like captions", () => {
  it("reads rows of dates without a day, and takes following months for captions", () => {
    const roster = read({
      sheets: [
        {
          name: "党员花名册",
          rows: [
            ["姓名", "出生年月", "参加工作时间", "入党时间", "转正时间", "党员类别"],
            ["张一", "1980.03", "2000.07", "2005.07", "2006.07", "正式党员"],
            ["李二", "1981.04", "2001.08", "2006.07", "2007.07", "正式党员"],
          ],
        },
      ],
    });
    expect(roster.roster?.records).toHaveLength(2);
    const dues = read({
      sheets: [
        {
          name: "党费",
          rows: [
            ["姓名", "2025.12", "2026.01", "2026.02"],
            ["张一", 10, 11, 12],
          ],
        },
      ],
    });
    expect(payments(dues)).toEqual(["张一 2025-12 10", "张一 2026-01 11", "张一 2026-02 12"]);
  });
});

describe("further tables on a sheet", () => {
  it("reads on below the lowest header row printed again", () => {
    const leaves = [null, null, "性别", "民族", "入党时间", "转正时间"];
    const body = (from: number) => [[from, names[from - 1], "男", "汉族", "2005.7.1", "2006.7.1"]];
    const ledgers = read({
      sheets: [
        {
          rows: [
            ["党员花名册"],
            ["序号", "姓名", "基本情况", null, "党员情况", null],
            leaves,
            ...body(1),
            ...body(2),
            ["序号", "姓名", ...leaves.slice(2)],
            ...body(3),
          ],
          merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
        },
      ],
    });
    expect(ledgers.tables.map((table) => [table.range, table.records])).toEqual([["A2:F7", 3]]);
  });

  it("keeps the title for a table that has none of its own", () => {
    const ledgers = read({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ["2025年度民主评议党员登记表"],
            ["序号", "姓名", "性别", "入党时间", "评议等次"],
            ...numbered((name) => [name, "男", "2005.7.1", "优秀"]),
            ["序号", "姓名", "性别", "民族", "入党时间", "转正时间", "备注"],
            ...numbered((name) => [name, "男", "汉族", "2005.7.1", "2006.7.1", null]),
          ],
        },
      ],
    });
    expect(claimed(ledgers)).toEqual(["Sheet1: appraisal"]);
    expect(ledgers.tables).toHaveLength(1);
  });
});

describe("rows above a header", () => {
  const body = numbered((name) => [name, "男", "汉族", "2005.7.1", "正式党员"]);
  const header = ["序号", "姓名", "性别", "民族", "入党时间", "党员类别"];

  it.each([
    ["unit and date, each with its value", [["填报单位：某某局", null, null, "填报日期：2026年5月10日"]], []],
    ["unit and date to be filled in", [["填报单位（盖章）：", null, null, "填报日期：     年   月   日"]], []],
    ["a branch and a month without a word before them", [["某某局第一党支部", null, null, "2026年5月"]], []],
    ["the same, merged", [["某某局第一党支部", null, null, "2026年5月"]], ["A2:C2", "D2:F2"]],
  ])("are no parents of it: %s", (_, above, merges) => {
    const ledgers = read({ sheets: [{ rows: [["党员花名册"], ...above, header, ...body], merges }] });
    expect(ledgers.tables[0]?.headerRows).toEqual([3]);
    expect(ledgers.tables[0]?.columns.map((column) => column.field)).toEqual([
      "name",
      "sex",
      "ethnicity",
      "joinedOn",
      "memberType",
    ]);
  });
});
