/**
 * What may stand on a sheet that is posted on a wall (sheets README §5). Public sheets are built from an allow-list of
 * types; this file gives the display names and, as a second net, looks through every text that will be printed.
 */
export type NameStyle = "full" | "masked";

/** A person as far as a display name needs it. */
export interface NamedPerson {
  /** `张一`, or `张一#1` where several people share the name. */
  readonly subject: string;
  readonly name: string;
  /** Party group, or "" when the roster names none. */
  readonly group: string;
}

const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Display names by subject. No two people get the same one. */
export function displayNames(people: readonly NamedPerson[], nameStyle: NameStyle): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const same of grouped(people, (person) => person.name)) {
    const withGroup = groupNames(same);
    same.forEach((person, index) => {
      const plain = nameStyle === "masked" ? maskedName(person.name) : person.name;
      const mark = same.length === 1 ? "" : (withGroup?.[index] ?? circled[index] ?? `（${index + 1}）`);
      shown.set(person.subject, plain + mark);
    });
  }
  if (nameStyle === "full") return shown;
  // Different people whose masked names coincide: the group tells them apart, failing that their full names.
  for (const same of grouped(people, (person) => shown.get(person.subject) ?? "")) {
    if (same.length === 1) continue;
    const withGroup = groupNames(same);
    const full = displayNames(same, "full");
    same.forEach((person, index) => {
      const mark = withGroup?.[index];
      const name = mark === undefined ? full.get(person.subject) : maskedName(person.name) + mark;
      shown.set(person.subject, name ?? person.name);
    });
  }
  return shown;
}

/** `张＊`, `张＊亥`, first and last of longer names; of names with a dot the part before it stays. */
export function maskedName(name: string): string {
  const dot = name.search(/[·•・]/);
  if (dot > 0) return `${name.slice(0, dot)}·＊＊`;
  const characters = [...name];
  if (characters.length < 2) return name;
  const first = characters[0] ?? "";
  if (characters.length === 2) return `${first}＊`;
  return first + "＊".repeat(characters.length - 2) + (characters.at(-1) ?? "");
}

/** Whether a name shown on a notice hides whose it is: nobody is called so. */
export function isMasked(shown: string): boolean {
  return shown.includes("＊");
}

/** `（二组）` for each person, or null when a group is missing or two are the same. */
function groupNames(people: readonly NamedPerson[]): readonly string[] | null {
  const names = people.map((person) => groupWord(person.group));
  return names.every((name) => name !== "") && new Set(names).size === names.length
    ? names.map((name) => `（${name}）`)
    : null;
}

/** 第二党小组 → 二组. */
function groupWord(group: string): string {
  const number = /^第?([一二三四五六七八九十\d]+)(?:党)?小?组$/.exec(group);
  return number ? `${number[1]}组` : group;
}

function grouped<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}

/** Kinds of private matter, in the words of the preview. */
export type PrivateMatter = "证件号码" | "手机号码" | "银行卡号" | "健康情况" | "困难情况" | "处分情况" | "收入情况";

const words: readonly (readonly [PrivateMatter, RegExp])[] = [
  ["健康情况", /病|癌|残|住院|手术|孕/],
  ["困难情况", /低保|困难|救助/],
  ["处分情况", /处分|警告|留党察看|开除|除名|立案|谈话函询/],
  ["收入情况", /工资|收入|基数|奖金/],
];

/** Numbers that identify a person: ID cards, mobile phones, bank cards. Spaces and hyphens inside do not hide them. */
export function privateNumbersIn(text: string): PrivateMatter[] {
  const found = new Set<PrivateMatter>();
  for (const [run] of halfWidth(text).matchAll(/\d(?:[ \t-]?\d)*(?:[ \t-]?[Xx])?/g)) {
    const digits = run.replace(/[ \t-]/g, "").toUpperCase();
    if (/^\d{17}[\dX]$/.test(digits) || /^\d{15}$/.test(digits)) found.add("证件号码");
    else if (/^\d{16,19}$/.test(digits)) found.add("银行卡号");
    else if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) found.add("手机号码");
  }
  return [...found];
}

/** Everything private that free text gives away. */
export function privateMattersIn(text: string): PrivateMatter[] {
  return [...privateNumbersIn(text), ...words.filter(([, pattern]) => pattern.test(text)).map(([matter]) => matter)];
}

function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff38\uff58\uff0d\u3000]/g, (character) =>
    character === "\u3000" ? " " : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** What stands in for a text of ours that must not be posted. */
export const maskedText = "＊＊＊";
