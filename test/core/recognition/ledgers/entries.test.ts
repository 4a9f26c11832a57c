import { describe, expect, it } from "vitest";
import { fieldValue } from "../../../../src/core/model/field.ts";
import { ledgerFields } from "../../../../src/core/model/ledger-fields.ts";
import { recognise } from "../../../../src/core/recognition/recognise.ts";
import { snapshotOf } from "../../../support/snapshot-of.ts";
import { entriesOf, kindsOf, questionsOf, readSheets } from "./entries-of.ts";
import { cases } from "./entry-cases.ts";

describe("ledgers beside roster, meetings and dues", () => {
  it.each(cases.map((entry) => [entry.kind, entry.what, entry] as const))(
    "%s: %s",
    (_, __, { kind, sheets, entries }) => {
      const ledgers = readSheets(...sheets);
      expect(kindsOf(ledgers)).toEqual(sheets.map(({ name }) => `${name}: ${kind}`));
      expect(questionsOf(ledgers)).toEqual([]);
      expect(entriesOf(ledgers, kind)).toEqual(entries);
    },
  );

  it("have a case of every kind", () => {
    expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(Object.keys(ledgerFields)));
  });

  it("are pooled over their sheets, with the period each sheet states", () => {
    const rows = [
      ["时间", "谈话人", "谈话对象", "谈话内容"],
      ["3月5日", "张一", "李二", "思想情况"],
    ];
    const ledgers = readSheets({ name: "2025年谈心谈话", rows }, { name: "2026年谈心谈话", rows });
    const talks = ledgers.others.talks;
    expect(talks?.tables.map(({ sheet, records }) => [sheet, records])).toEqual([
      ["2025年谈心谈话", 1],
      ["2026年谈心谈话", 1],
    ]);
    expect(entriesOf(ledgers, "talks").map((entry) => entry.slice(0, 18))).toEqual([
      "date@A2=2025-03-05",
      "date@A2=2026-03-05",
    ]);
    expect(talks?.records.map(({ place }) => place)).toEqual([
      { sheet: "2025年谈心谈话", range: "A2:D2", row: 2, id: "2025年谈心谈话!2" },
      { sheet: "2026年谈心谈话", range: "A2:D2", row: 2, id: "2026年谈心谈话!2" },
    ]);
    expect([...(talks?.fields ?? [])]).toEqual(["date", "talker", "partner", "content"]);
  });

  it("list dates nobody can read, and ask for the year that none states", () => {
    const ledgers = readSheets({
      name: "谈心谈话",
      rows: [
        ["时间", "谈话人", "谈话对象", "谈话内容"],
        ["某天", "张一", "李二", "思想情况"],
        ["3月5日", "张一", "王三", "工作情况"],
      ],
    });
    expect(ledgers.unreadable.map(({ kind, field, at, raw }) => [kind, field, at.range, raw])).toEqual([
      ["talks", "date", "A2", "某天"],
      ["talks", "date", "A3", "3月5日"],
    ]);
    expect(questionsOf(ledgers)).toEqual(["which-year A1:D1"]);
  });

  it("keep a row whose key was forgotten", () => {
    const ledgers = readSheets({
      name: "民主评议",
      rows: [
        ["姓名", "自评", "互评", "评议等次"],
        ["张一", "合格", "优秀", "优秀"],
        [null, "合格", "合格", "合格"],
        ["合计", null, null, null],
      ],
    });
    expect(entriesOf(ledgers, "appraisal")[1]).toBe("name@A3 self@B3=合格 peers@C3=合格 grade@D3=合格");
    expect(ledgers.others.appraisal?.records).toHaveLength(2);
  });

  it("read a grid of marks as one entry per mark, each at its own cell, by the legend below", () => {
    const ledgers = readSheets({
      name: "考勤",
      rows: [
        ["2026年党员考勤表"],
        ["序号", "姓名", "3月5日", "3月12日", "备注"],
        [1, "张一", "√", "△", null],
        [2, "李二", "×", "√", null],
        [3, "王三", "√", "√", null],
        ["注：√出勤 △事假 ×旷会"],
      ],
    });
    expect(entriesOf(ledgers, "attendance").slice(0, 3)).toEqual([
      "name@B3=张一 date@C2=2026-03-05 presence@C3=present",
      "name@B3=张一 date@D2=2026-03-12 presence@D3=leave",
      "name@B4=李二 date@C2=2026-03-05 presence@C4=absent",
    ]);
    const places = ledgers.others.attendance?.records.map(({ place }) => place) ?? [];
    expect(places[1]).toEqual({ sheet: "考勤", range: "D3", row: 3, id: "考勤!D3" });
    expect(new Set(places.map(({ id }) => id)).size).toBe(6);
    expect(ledgers.tables[0]?.records).toBe(6);
  });

  it("take the person of a sheet from above its table", () => {
    const ledgers = readSheets({
      name: "培训明细",
      rows: [
        ["2026年度培训学习明细表"],
        ["姓名：张一"],
        ["序号", "培训时间", "培训班名称", "完成学时数"],
        [1, "2026.3.2", "党员轮训班", 8],
      ],
    });
    expect(entriesOf(ledgers, "study")).toEqual(["name@A2=张一 date@B4=2026-03-02 title@C4=党员轮训班 hours@D4=8"]);
  });

  it("are read as the clerk says, whatever the captions look like", () => {
    const snapshot = snapshotOf({
      sheets: [
        {
          name: "登记",
          rows: [
            ["姓名", "时间", "内容"],
            ["张一", "2026.3.5", "思想情况"],
          ],
        },
      ],
    });
    const shape = "姓名|时间|内容";
    const kinds = (["talks", "care", "service"] as const).map((kind) => {
      const ledgers = recognise(snapshot, { corrections: [{ shape, sheet: "登记", kind }] });
      return ledgers.tables.map((table) => [table.kind, table.columns.map(({ field }) => field).join(" ")]);
    });
    expect(kinds).toEqual([
      [["talks", "partner date content"]],
      [["care", "name visitedOn"]],
      [["service", "name date matter"]],
    ]);
  });
});

const people = ["张一", "李二", "王三"];

describe("neighbours are told apart", () => {
  const table = (
    name: string,
    header: readonly string[],
    row: (person: string, index: number) => readonly unknown[],
  ) => ({
    name,
    rows: [header, ...people.map(row)],
  });

  it.each([
    ["talks and meetings", "talks", ["时间", "地点", "谈话人", "谈话对象", "主要内容", "记录人"]],
    ["talks and meetings", "meetings", ["时间", "地点", "主持人", "参加人员", "主要内容", "记录人"]],
    ["issues and supervision", "issues", ["检查时间", "存在问题", "整改措施", "责任人", "整改时限"]],
    ["issues and supervision", "supervision", ["督导时间", "受督导单位", "督导人员", "反馈问题", "整改情况"]],
    ["funds and dues", "funds", ["日期", "用途", "支出金额", "经费来源", "经办人"]],
    ["funds and dues", "dues", ["姓名", "所属月份", "应缴党费", "实缴党费", "缴费日期"]],
    ["plans and meetings", "plans", ["计划名称", "工作内容", "报送时间", "责任人", "完成时限"]],
    ["awards and care", "awards", ["姓名", "表彰时间", "荣誉称号", "表彰单位"]],
    ["awards and care", "care", ["姓名", "慰问时间", "困难类型", "慰问金额"]],
    ["points and attendance", "points", ["姓名", "月份", "积分项目", "积分事由", "总积分"]],
    ["points and attendance", "attendance", ["姓名", "会议时间", "会议名称", "请假原因"]],
    ["scorecard and ratings", "scorecard", ["考核项目", "评分标准", "分值", "得分"]],
    ["scorecard and ratings", "ratings", ["年度", "党支部", "得分", "评定星级", "等次"]],
    ["floating and roster", "floating", ["姓名", "性别", "流出时间", "外出地点", "最近联系时间"]],
    ["transfers and roster", "transfers", ["姓名", "性别", "转出单位", "转入单位", "介绍信编号"]],
    ["development and roster", "development", ["姓名", "性别", "申请入党时间", "确定积极分子时间", "培养联系人"]],
    ["roster", "roster", ["姓名", "性别", "出生年月", "入党时间", "转正时间", "党小组"]],
  ])("%s: %s without a title", (_, kind, header) => {
    const cells: Readonly<Record<string, unknown>> = {
      年度: 2025,
      得分: 90,
      分值: 5,
      性别: "男",
      月份: "3月",
      所属月份: "2026年3月",
    };
    const row = (person: string, index: number): unknown[] =>
      header.map((caption) => {
        if (caption in cells) return cells[caption];
        if (/时间|日期|年月|时限/.test(caption)) return `2026.${index + 1}.5`;
        if (/金额|党费|分$/.test(caption)) return 10 * (index + 1);
        if (/姓名|人$|人员|对象/.test(caption)) return person;
        return `某项${caption}`;
      });
    expect(kindsOf(readSheets(table("Sheet1", header, row)))).toEqual([`Sheet1: ${kind}`]);
  });

  it("leaves lists that are no ledger alone", () => {
    const ledgers = readSheets(
      table("通讯录", ["姓名", "部门", "办公电话"], (person) => [person, "某科", "12345678"]),
      table("职工工资表", ["姓名", "岗位工资", "实发工资"], (person) => [person, 3000, 5000]),
      table("值班安排", ["日期", "带班领导", "值班电话"], (person) => ["2026.3.5", person, "12345678"]),
      table("预算", ["科目编码", "科目名称", "本年预算"], (_, index) => [201 + index, "某科目", 5000]),
    );
    expect(kindsOf(ledgers)).toEqual([]);
    expect(ledgers.others).toEqual({});
  });
});

describe("people of an entry", () => {
  it("may be many, with those who are not named", () => {
    const ledgers = readSheets({
      name: "志愿服务",
      rows: [
        ["时间", "参加人员", "服务内容", "服务时长"],
        ["2026.3.5", "张一、李二等5人", "清扫街道", "2小时"],
        ["2026.4.5", "全体党员", "义务植树", 3],
      ],
    });
    expect(ledgers.others.service?.records.map(({ name }) => fieldValue(name))).toMatchObject([
      { names: ["张一", "李二"], unnamed: 3, everyone: false },
      { names: [], everyone: true },
    ]);
  });
});
