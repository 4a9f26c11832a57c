import { describe, expect, it } from "vitest";
import { fieldValue } from "../../../src/core/model/field.ts";
import { branchInfo, branchNameIn } from "../../../src/core/recognition/branch-info.ts";
import { recognise } from "../../../src/core/recognition/recognise.ts";
import { snapshotOf } from "../../support/snapshot-of.ts";

const roster = [
  ["姓名", "性别", "入党时间", "转正时间"],
  ["张一", "男", "2005.7.1", "2006.7.1"],
];

describe("sheets that are not read", () => {
  it("skips sheets of ours, whatever they are called", () => {
    const ledgers = recognise(
      snapshotOf({
        sheets: [{ name: "改了名", rows: roster }],
        names: [{ name: "BranchLedger.PointsRegister", refersTo: "'改了名'!$A$1" }],
      }),
    );
    expect(ledgers).toMatchObject({ roster: null, meetings: null, dues: null, tables: [], unused: [], unreadable: [] });
  });

  it.each([
    ["空表", []],
    ["说明文字", [["填写说明"], ["一、请按月填写"], ["二、不要改动格式"]]],
    [
      "通讯录",
      [
        ["姓名", "部门", "办公电话", "手机"],
        ["张一", "某科", "12345678", "13800001111"],
      ],
    ],
    [
      "团员花名册",
      [
        ["姓名", "性别", "出生年月", "入团时间"],
        ["张一", "男", "2005.1", "2020.5.4"],
      ],
    ],
    [
      "团支部学习记录",
      [
        ["主题名称", "学习时间", "类型", "学习地点", "团组织", "主持人", "记录人", "应到人数", "实到人数", "会议内容"],
        ["青年大学习", "2026.3.5", "学习", "活动室", "某局团委", "张一", "李二", 10, 10, "集体观看"],
      ],
    ],
    [
      "组织员信息",
      [
        ["年度", "姓名", "联系方式", "联系党委", "任职时间", "离任时间"],
        ["2026", "张一", "12345678", "某局党委", "2025.1.1", ""],
      ],
    ],
  ])("gives the reason for %s", (name, rows) => {
    const ledgers = recognise(snapshotOf({ sheets: [{ name, rows }] }));
    expect(ledgers.tables).toEqual([]);
    expect(ledgers.unused).toHaveLength(1);
    expect(ledgers.unused[0]?.why).toMatch(/[\u4e00-\u9fff]/);
  });

  it("asks which kind it is when it is close, and before counting former members", () => {
    const close = recognise(
      snapshotOf({
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ["姓名", "性别", "民族", "出生年月", "学历", "身份证号"],
              ["张一", "男", "汉族", "1999.1", "本科", ""],
            ],
          },
        ],
      }),
    );
    expect(close.unused[0]?.questions[0]).toMatchObject({ code: "which-kind", at: { range: "A1:F1" } });
    expect(close.unused[0]?.questions[0]?.choices[0]).toBe("roster");
    const former = recognise(snapshotOf({ sheets: [{ name: "历史党员", rows: roster }] }));
    expect(former.roster).toBeNull();
    expect(former.unused[0]?.questions[0]?.code).toBe("which-kind");
  });

  it("reads hidden rows, columns and sheets like others", () => {
    const ledgers = recognise(
      snapshotOf({
        sheets: [{ name: "花名册", rows: roster, visibility: "hidden", hiddenRows: [1], hiddenColumns: [0] }],
      }),
    );
    expect(ledgers.roster?.records).toHaveLength(1);
  });

  it("is not upset by hostile captions and cells", () => {
    const ledgers = recognise(
      snapshotOf({
        sheets: [
          {
            name: "__proto__",
            rows: [
              ["姓名", "__proto__", "constructor", "性别", "入党时间", "toString"],
              ["=cmd|' /C calc'!A0", "a", "b", "男", "2005.7.1", "hasOwnProperty"],
              ["__proto__", "a", "b", "女", { error: "#REF!" }, "c"],
            ],
          },
        ],
      }),
    );
    expect(ledgers.tables[0]?.kind).toBe("roster");
    expect(ledgers.tables[0]?.unmapped.map((column) => column.caption)).toEqual([
      "__proto__",
      "constructor",
      "toString",
    ]);
    expect(ledgers.roster?.records.map((record) => fieldValue(record.name))).toEqual([
      "=cmd|' /C calc'!A0",
      "__proto__",
    ]);
    expect(ledgers.unreadable.map((cell) => cell.raw)).toEqual(["#REF!"]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it("reads two tables stacked on one sheet", () => {
    const ledgers = recognise(
      snapshotOf({
        sheets: [
          {
            name: "支部手册",
            rows: [
              ["党员花名册"],
              ...roster,
              [],
              ["2026年党费收缴表"],
              ["姓名", "1月", "2月", "3月"],
              ["张一", 10, 10, 10],
            ],
          },
        ],
      }),
    );
    expect(ledgers.tables.map((table) => [table.kind, table.range])).toEqual([
      ["roster", "A2:D3"],
      ["dues", "A6:D7"],
    ]);
  });
});

describe("the branch", () => {
  it.each([
    ["中共某某公司第一支部委员会党员花名册", "中共某某公司第一支部委员会"],
    ["填报单位（盖章）：机关第二党支部", "机关第二党支部"],
    ["2026年机关第二党支部三会一课记录", "机关第二党支部"],
    ["党员花名册", ""],
    ["各党支部党费台账", ""],
  ])("is named by %s", (text, name) => {
    expect(branchNameIn(text)).toBe(name);
  });

  it("takes its name from the roster column when no title names it, and its type from the name", () => {
    expect(branchInfo(["党员花名册"], ["工地联合党支部", "工地联合党支部", "其他"])).toEqual({
      name: "工地联合党支部",
      type: "联合",
      foundedOn: null,
    });
    expect(branchInfo(["党支部名称：某某党支部  成立时间：2026年3月1日"], []).foundedOn?.precision).toBe("day");
  });
});
