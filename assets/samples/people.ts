/** The made-up branch of the samples. Surname + numeral shows that nobody is real; ID numbers begin with 000000. */

export interface Member {
  readonly name: string;
  readonly sex: "男" | "女";
  readonly ethnicity: string;
  /** ISO days. */
  readonly birth: string;
  readonly education: string;
  readonly applied: string;
  readonly joined: string;
  readonly full: string | null;
  readonly group: string | null;
  readonly post: string;
  readonly personType: "在职" | "离退休";
  /** Monthly base in yuan. */
  readonly base: number;
  readonly status: "在册" | "流动" | "转出" | "待落实";
  readonly statusFrom: string | null;
  readonly transferredIn: string | null;
  readonly exemption: string;
  readonly note: string;
}

export const branchName = "中共示例县示例局机关第一支部委员会";
export const groupNames = ["第一党小组", "第二党小组", "第三党小组"] as const;

type Row = readonly [
  name: string,
  sex: "男" | "女",
  birth: string,
  joined: string,
  education: string,
  group: 1 | 2 | 3,
  base: number,
  post?: string,
];

const rows: readonly Row[] = [
  ["张一", "男", "1972-03-01", "1996-06-28", "大学", 1, 8600, "书记"],
  ["王三", "男", "1975-11-12", "1999-12-20", "大学", 2, 7800, "副书记"],
  ["李二", "女", "1980-05-23", "2003-06-25", "研究生", 1, 6900, "组织委员"],
  ["赵四", "女", "1983-08-16", "2006-06-29", "大学", 2, 6400, "宣传委员"],
  ["钱五", "男", "1978-01-30", "2001-07-01", "大学", 3, 7200, "纪检委员"],
  ["孙六", "男", "1985-04-09", "2009-12-18", "大学", 1, 5600, "第一党小组组长"],
  ["周七", "女", "1986-09-21", "2010-06-22", "研究生", 2, 5800, "第二党小组组长"],
  ["吴八", "男", "1988-02-14", "2012-06-26", "大学", 1, 5200],
  ["郑九", "女", "1990-07-07", "2013-12-12", "研究生", 2, 4800],
  ["冯十", "男", "1979-10-02", "2004-06-30", "大学", 1, 6600],
  ["陈一", "男", "1982-12-25", "2007-06-27", "大学", 1, 6000],
  ["褚二", "女", "1987-06-18", "2011-06-24", "大学", 2, 5400],
  ["卫三", "男", "1991-03-15", "2014-06-20", "研究生", 1, 4600],
  ["蒋四", "女", "1992-08-28", "2015-12-11", "大学", 2, 4400],
  ["沈五", "男", "1976-04-17", "1998-07-01", "大专", 1, 7000],
  ["韩六", "女", "1989-11-03", "2013-06-21", "大学", 2, 5000],
  ["杨七", "男", "1993-01-19", "2016-06-24", "研究生", 1, 4200],
  ["朱八", "女", "1994-05-06", "2017-06-23", "大学", 2, 4000],
  ["秦九", "男", "1981-07-29", "2005-06-28", "大学", 1, 6200],
  ["尤十", "男", "1984-10-11", "2008-06-27", "大学", 2, 5800],
  ["许一", "女", "1995-12-01", "2018-06-22", "研究生", 1, 3800],
  ["何二", "男", "1990-02-26", "2014-12-19", "大学", 2, 4600],
  ["吕三", "男", "1958-06-13", "1984-07-01", "大专", 3, 5600],
  ["施四", "女", "1961-09-08", "1986-06-30", "高中", 3, 4300],
  ["孔五", "男", "1955-03-22", "1979-12-26", "中专", 3, 4700],
  ["曹六", "男", "1959-12-17", "1985-06-29", "大专", 3, 5100],
  ["严七", "女", "1963-04-04", "1990-06-28", "大专", 3, 4500],
  ["华八", "男", "1986-01-24", "2010-12-17", "大学", 3, 5500, "第三党小组组长"],
  ["金九", "女", "1997-08-09", "2026-01-15", "研究生", 3, 3600],
  ["欧阳九", "男", "1988-05-31", "2012-12-14", "大学", 2, 5300],
];

const hui = new Set(["褚二", "秦九"]);
const man = new Set(["施四"]);

/** A day some whole years later or earlier; 29 February is not used in the samples. */
export function yearsLater(iso: string, years: number): string {
  return `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`;
}

export const members: readonly Member[] = rows.map(
  ([name, sex, birth, joined, education, group, base, post], index) => ({
    name,
    sex,
    ethnicity: hui.has(name) ? "回族" : man.has(name) ? "满族" : "汉族",
    birth,
    education,
    // Applications were handed in one and a half to three years before admission.
    applied: `${Number(joined.slice(0, 4)) - 2 - (index % 2)}-${["03", "09", "10", "11"][index % 4]}-${10 + (index % 18)}`,
    joined,
    full: joined >= "2026-01-01" ? null : yearsLater(joined, 1),
    group: groupNames[group - 1] ?? null,
    post: post ?? "",
    personType: Number(birth.slice(0, 4)) <= 1963 ? "离退休" : "在职",
    base,
    status: "在册",
    statusFrom: null,
    transferredIn: null,
    exemption: "",
    note: "",
  }),
);

/** One of the five categories of the points system. */
export function pointsCategory(member: Member): string {
  if (member.status === "流动") return "流动";
  if (member.exemption !== "") return "老弱病残";
  return member.personType === "离退休" ? "无职" : "在职";
}

/** The members with some of them changed by name. */
export function withChanges(
  source: readonly Member[],
  changes: Readonly<Record<string, Partial<Member>>>,
): readonly Member[] {
  const names = new Set(source.map((member) => member.name));
  for (const name of Object.keys(changes)) if (!names.has(name)) throw new Error(`no such member: ${name}`);
  return source.map((member) => ({ ...member, ...changes[member.name] }));
}

/** Whether a member belongs to the branch on a day. */
export function isHere(member: Member, day: string): boolean {
  if (member.joined > day || (member.transferredIn ?? "") > day) return false;
  return member.status !== "转出" || member.statusFrom === null || day < member.statusFrom;
}

/** Those whose presence is expected: here, not away as floating members, not exempt. */
export function expectedOn(source: readonly Member[], day: string, group: string | null = null): readonly Member[] {
  return source.filter(
    (member) =>
      isHere(member, day) &&
      (group === null || member.group === group) &&
      member.exemption === "" &&
      !(member.status === "流动" && (member.statusFrom ?? "") <= day),
  );
}

/** Whether dues are owed for a month (`2026-05`): from the month of arriving, not in the month of leaving. */
export function owesDues(member: Member, month: string): boolean {
  if (member.joined.slice(0, 7) > month || (member.transferredIn ?? "").slice(0, 7) > month) return false;
  return member.status !== "转出" || member.statusFrom === null || month < member.statusFrom.slice(0, 7);
}

/** Monthly dues in yuan by the 2008 standard: the whole base times one rate. */
export function monthlyDues(personType: Member["personType"], base: number): number {
  const permille =
    personType === "离退休" ? (base <= 5000 ? 5 : 10) : base <= 3000 ? 5 : base <= 5000 ? 10 : base <= 10_000 ? 15 : 20;
  return (base * permille) / 1000;
}

/** Digits that no real number has: region 000000 and a check digit that is always X. */
export function inventedId(member: Member, serial: number): string {
  return `000000${member.birth.replaceAll("-", "")}${String(serial).padStart(3, "0")}X`;
}

export function inventedPhone(serial: number): string {
  return `000-0000${String(serial).padStart(4, "0")}`;
}

/** Excel's serial of an ISO day (1900 system). */
export function serial(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
}
