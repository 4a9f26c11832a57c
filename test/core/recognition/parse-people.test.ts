import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countsIn,
  isPersonName,
  parseHeadcount,
  parseNameList,
  plainName,
} from "../../../src/core/recognition/parse-people.ts";

function list(text: string): unknown {
  const reading = parseNameList(text, 0);
  return reading.state === "value" ? reading.value : reading.state;
}

const empty = { names: [], remarks: [], everyone: false, except: [], unnamed: 0 };

describe("parseNameList", () => {
  it.each([
    ["张一、李二、王三"],
    ["张一,李二，王三"],
    ["张一;李二；王三"],
    ["张一 李二 王三"],
    ["张一\n李二\n王三"],
    ["张 一、李　二、王 三"],
    ["张 一 李 二 王 三"],
    ["1.张一 2.李二 3.王三"],
    ["参会人员：张一、李二、王三。"],
    ["张一同志、李二同志、王三同志"],
    ["张一、李二、王三（共3人）".replace("（共3人）", "共3人")],
  ])("reads %j as three people", (text) => {
    expect(list(text)).toEqual({ ...empty, names: ["张一", "李二", "王三"], remarks: ["", "", ""] });
  });

  it("keeps what stands in brackets or behind a name as a remark", () => {
    expect(list("张一（病假）、李二(事假)")).toMatchObject({ names: ["张一", "李二"], remarks: ["病假", "事假"] });
    expect(list("张一（13800000000）李二（13900000000）")).toMatchObject({ names: ["张一", "李二"] });
    expect(list("张一因病请假")).toMatchObject({ names: ["张一"], remarks: ["因病请假"] });
    expect(list("病假：张一、李二；事假：王三")).toMatchObject({ remarks: ["病假", "病假", "事假"] });
  });

  it.each(["全体党员", "全体", "全体党员均参加", "全员参加", "支部全体党员", "全部到会", "全体在册党员"])(
    "reads %j as everyone",
    (text) => {
      expect(list(text)).toEqual({ ...empty, everyone: true });
    },
  );

  it("reads who is excepted", () => {
    expect(list("除李四外均到会")).toEqual({ ...empty, everyone: true, except: ["李四"] });
    expect(list("除李四、王五外，全体党员参加")).toEqual({ ...empty, everyone: true, except: ["李四", "王五"] });
    expect(list("全体党员（除李四）")).toEqual({ ...empty, everyone: true, except: ["李四"] });
    expect(list("全体党员（李四请假）")).toEqual({ ...empty, everyone: true, except: ["李四"] });
  });

  it("counts people beyond those named", () => {
    expect(list("张一、李二等5名同志")).toMatchObject({ names: ["张一", "李二"], unnamed: 3 });
    expect(list("张一、李二等")).toMatchObject({ names: ["张一", "李二"], unnamed: 1 });
    expect(list("3人")).toEqual({ ...empty, unnamed: 3 });
  });

  it.each(["无", "0", "—", "无缺席", "/"])("reads %j as an empty list", (text) => {
    expect(list(text)).toEqual(empty);
  });

  it.each(["全体支委", "因工作原因未能参加本次会议的同志若干", "各科室代表", "张一、各部门负责人"])(
    "does not make names out of %j",
    (text) => {
      expect(list(text)).toBe("unreadable");
    },
  );

  it("leaves people who are no members out", () => {
    expect(list("张一、李二、入党积极分子2名")).toMatchObject({ names: ["张一", "李二"], unnamed: 0 });
  });

  it("reads the same names with any separator", () => {
    const surname = fc.constantFrom("张", "李", "王", "赵", "欧阳");
    const given = fc.constantFrom("一", "二", "三", "小四", "五六");
    const person = fc.tuple(surname, given).map(([first, second]) => first + second);
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { minLength: 1, maxLength: 20 }),
        fc.constantFrom("、", "，", ",", "；", ";", "\n", "、 ", " "),
        (names, separator) => {
          expect(list(names.join(separator))).toMatchObject({ names });
        },
      ),
    );
  });

  it("never throws and never hangs", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(["value", "blank", "unreadable"]).toContain(parseNameList(text, 0).state);
        expect(["value", "blank", "unreadable"]).toContain(parseHeadcount(text, 0).state);
        countsIn(text);
      }),
    );
    for (const part of ["张", "张一、", "(", "(张", "除", "等1人", "全体", "应到", " 张", "一 "]) {
      const text = part.repeat(Math.floor(100_000 / part.length));
      for (const size of [7_900, 100_000]) {
        expect(["value", "unreadable"]).toContain(parseNameList(text.slice(0, size), 0).state);
        expect(["value", "unreadable"]).toContain(parseHeadcount(text.slice(0, size), 0).state);
        countsIn(text.slice(0, size));
        isPersonName(text.slice(0, size));
      }
    }
  });
});

describe("parseHeadcount", () => {
  it("reads counts and lists", () => {
    expect(parseHeadcount(12, 0)).toEqual({ state: "value", value: { count: 12, list: null } });
    expect(parseHeadcount("12人", 0)).toEqual({ state: "value", value: { count: 12, list: null } });
    expect(parseHeadcount("张一;李二;王三", 0)).toMatchObject({
      value: { count: 3, list: { names: ["张一", "李二", "王三"] } },
    });
    expect(parseHeadcount("全体党员", 0)).toMatchObject({ value: { count: null, list: { everyone: true } } });
    expect(parseHeadcount(12.5, 0).state).toBe("unreadable");
  });

  it("finds counts inside a sentence", () => {
    expect(countsIn("本次会议应到12人，实到11人，符合规定。")).toMatchObject({ expected: 12, present: 11 });
    expect(countsIn("应参会正式党员10名，实参会正式党员9名")).toMatchObject({ votingExpected: 10, votingPresent: 9 });
    expect(countsIn("学习了有关文件")).toBeNull();
  });
});

describe("names", () => {
  it("puts spread-out names together and takes brackets off", () => {
    expect(plainName("张　一")).toBe("张一");
    expect(plainName("王三（女）")).toBe("王三");
    expect(isPersonName("阿卜杜拉·买买提")).toBe(true);
    expect(isPersonName("第一党支部全体")).toBe(false);
    expect(isPersonName("合计")).toBe(false);
  });
});
