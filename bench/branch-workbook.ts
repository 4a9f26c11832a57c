/** A made-up branch of any size as a workbook: roster, two years of dues by month, meetings with name lists. */
import { cellAddress } from "../src/core/model/place.ts";
import { makeWorkbook } from "../test/support/xlsx-fixture.ts";

export const years = [2025, 2026] as const;
const groupSize = 25;
const surnames = "张李王赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦许";
const given = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

/** Unique for the first 20,480 members. */
export function nameOf(member: number): string {
  const first = surnames[member % surnames.length] ?? "";
  const rest = Math.floor(member / surnames.length);
  const second = given[rest % given.length] ?? "";
  const third = given[Math.floor(rest / given.length) % given.length] ?? "";
  return rest < given.length ? first + second : first + second + third;
}

export function groupOf(member: number): string {
  return `第${Math.floor(member / groupSize) + 1}党小组`;
}

export function sheetXml(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((row, index) => {
      const cells = row.map((value, column) => {
        if (value === null) return "";
        const at = cellAddress(index, column);
        return typeof value === "number"
          ? `<c r="${at}"><v>${value}</v></c>`
          : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${index + 1}">${cells.join("")}</row>`;
    })
    .join("");
}

/** A sheet of dues by month for each year; one payment in 97 is missing, and those after October 2026. */
export function duesSheets(people: readonly string[]): { readonly name: string; readonly xml: string }[] {
  return years.map((year) => ({
    name: `${year}年党费`,
    xml: sheetXml([
      [`${year}年度党费收缴台账`],
      ["姓名", "月应交", ...Array.from({ length: 12 }, (_, month) => `${month + 1}月`)],
      ...people.map((name, member) => [
        name,
        30,
        ...Array.from({ length: 12 }, (_, month) =>
          (year === 2026 && month > 9) || (member + month) % 97 === 0 ? null : 30,
        ),
      ]),
    ]),
  }));
}

/** The bytes; deterministic. Dues run to October 2026, meetings to November. */
export function branchWorkbook(members: number, meetings: number): Uint8Array {
  const people = Array.from({ length: members }, (_, member) => nameOf(member));
  const roster = [
    ["中共示例县示例局机关党支部党员花名册"],
    ["序号", "姓名", "性别", "出生日期", "党员类别", "入党日期", "转正日期", "党小组", "组织关系状态"],
    ...people.map((name, member) => {
      const year = 1960 + (member % 40);
      const joined = year + 22;
      return [
        member + 1,
        name,
        member % 2 === 0 ? "男" : "女",
        `${year}-05-${10 + (member % 15)}`,
        "正式党员",
        `${joined}-07-01`,
        `${joined + 1}-07-01`,
        groupOf(member),
        "在册",
      ];
    }),
  ];
  const types = ["支部党员大会", "支委会", "党小组会", "主题党日", "党课"];
  const minutes = [
    ["三会一课记录（2025—2026年）"],
    ["日期", "会议类型", "党小组", "地点", "主持人", "记录人", "应到", "实到", "参加人员", "主题", "内容"],
    ...Array.from({ length: meetings }, (_, index) => {
      const month = Math.floor((index * 23) / Math.max(1, meetings));
      const type = types[index % types.length] ?? "";
      const start = (index * groupSize) % Math.max(1, members);
      const present = people.slice(start, start + groupSize);
      return [
        `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`,
        type,
        type === "党小组会" ? groupOf(start) : null,
        "活动室",
        people[0] ?? "",
        people[1] ?? people[0] ?? "",
        present.length,
        present.length,
        present.join("、"),
        `学习党章第${(index % 11) + 1}章`,
        "逐条学习并讨论。",
      ];
    }),
  ];
  return makeWorkbook({
    sheets: [
      { name: "党员花名册", xml: sheetXml(roster) },
      ...duesSheets(people),
      { name: "会议记录", xml: sheetXml(minutes) },
    ],
  });
}
