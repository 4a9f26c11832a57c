import { describe, expect, it } from "vitest";
import { fieldValue } from "../../../src/core/model/field.ts";
import { recognise } from "../../../src/core/recognition/recognise.ts";
import { snapshotOf } from "../../support/snapshot-of.ts";

describe("a committee whose posts are columns", () => {
  const sheet = {
    name: "班子成员",
    rows: [
      ["党组织名称", "党组织书记", "组织委员", "纪检委员", "联系包保情况"],
      ["某某局机关第一党支部", "张一", "李二", "王三", "联系某某社区"],
    ],
  };

  it("is read as one row per person, each at its own cell", () => {
    const { others } = recognise(snapshotOf({ sheets: [sheet] }));
    const found = others.committee?.records.map((record) => [
      fieldValue(record.name),
      fieldValue(record.post),
      record.name?.at.range,
    ]);
    expect(found).toEqual([
      ["张一", "党组织书记", "B2"],
      ["李二", "组织委员", "C2"],
      ["王三", "纪检委员", "D2"],
    ]);
  });
});

describe("captions and lists that look like another", () => {
  it("reads captions in traditional characters", () => {
    const rows = [
      ["黨員花名冊"],
      ["姓名", "性別", "黨員類別", "入黨時間", "備註"],
      ...["张一", "李二", "王三"].map((name) => [name, "男", "正式党员", "2005.7.1", null]),
    ];
    const [table] = recognise(snapshotOf({ sheets: [{ name: "Sheet1", rows }] })).tables;
    expect(table?.columns.map(({ field }) => field)).toEqual(["name", "sex", "memberType", "joinedOn", "note"]);
  });

  it("takes a file on officials for no roster of members", () => {
    const rows = [
      ["姓名", "性别", "出生年月", "入党时间", "学历", "职务", "职级", "个人事项报告情况", "述职述廉情况"],
      ...["张一", "李二", "王三"].map((name) => [name, "男", "1970.1", "1995.7.1", "本科", "科长", "正科", "无", "好"]),
    ];
    expect(recognise(snapshotOf({ file: "工作簿1.xlsx", sheets: [{ name: "Sheet1", rows }] })).roster).toBeNull();
  });
});
