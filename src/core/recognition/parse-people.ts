/**
 * People in cells: one name, a list of names in any of the usual spellings (mess E45 to E47), and 应到/实到 that are
 * counts in one workbook and lists in the next. Text that is no list is unreadable, never half a list.
 */
import type { Headcount, NameList } from "../model/record.ts";
import type { CellValue } from "../workbook/snapshot.ts";
import type { Reading } from "./parse-amount.ts";
import { halfWidth, isErrorCell, isFiller, shownText, withoutBlanks, withoutBrackets } from "./text.ts";

/** Longest cell that is read as a list of people: some 1,500 names. */
const longestList = 8000;

const emptyList: NameList = { names: [], remarks: [], everyone: false, except: [], unnamed: 0 };

const han = "\\u3400-\\u9fff\\u{20000}-\\u{323af}";
const namePattern = new RegExp(
  `^(?:[${han}]{2,4}|[${han}]{1,12}(?:[·•.][${han}]{1,12}){1,3}|[A-Za-z][A-Za-z .'-]{1,30})$`,
  "u",
);

/** Words that look like a name and are none. */
const nonName =
  /^(?:全体|全部|全员|大家|所有|各|其他|其余|其它|本|该|无|同上)|(?:党员|人员|同志|群众|代表|委员|委员会|支部|小组|部门|单位|职工|干部|书记|领导|组长|学生|教师|居民|分子|对象|嘉宾|列席|人数|合计|总计|小计|名单)$/;

/** Whether a text reads as one person's name (2 to 4 characters, or a longer one with dots). */
export function isPersonName(text: string): boolean {
  const plain = plainName(text);
  return plain.length <= 40 && namePattern.test(plain) && !nonName.test(plain);
}

/** A name without the blanks that spread two characters out, without brackets and the polite 同志. */
export function plainName(text: string): string {
  const half = halfWidth(text).trim();
  const outside = withoutBrackets(half).trim() || half;
  const compact = /[A-Za-z]/.test(outside) ? outside.replace(/\s+/g, " ") : withoutBlanks(outside);
  const polite = /^(.{2,})同志$/.exec(compact);
  return (polite?.[1] ?? compact).replace(/[•‧・∙]/g, "·");
}

/** What stands for everybody; a part of the members (全体支委) is not everybody. */
const everyone =
  /^(?:(?:本)?(?:党)?支部|本?党小组|本组|在册|应到)?(?:全体|全部|所有)(?:在册)?(?:党员|同志|党员同志|人员|成员)?(?:均|都|全部)?(?:参加|参会|到会|出席|到齐)?$|^全员(?:参加|到会|出席)?$|^全部到(?:会|齐)$|^全到$/;

const absence = /(?:请假|缺席|病假|事假|公假|产假|未到|未参加|出差|外出|因[公病事]|除外)/;

/** Reads a list of people. */
export function parseNameList(value: CellValue, flags: number): Reading<NameList> {
  if (value === null) return { state: "blank" };
  if (isErrorCell(flags)) return { state: "unreadable", why: `单元格里是错误值 ${shownText(value)}` };
  if (typeof value === "boolean") return { state: "unreadable", why: "单元格里是逻辑值，不是姓名" };
  if (typeof value === "number") return countAsList(value);
  const shown = value.trim();
  if (shown === "") return { state: "blank" };
  if (shown.length > longestList) return { state: "unreadable", why: "文字太长，不像人员名单" };
  const text = halfWidth(shown);
  const compact = withoutBlanks(text);
  if (/^(?:无|暂无|没有|0|[-—–－/]+|无(?:人)?(?:缺席|请假|未到)|(?:全部)?到齐)[。.]?$/.test(compact)) {
    return /到齐$/.test(compact)
      ? { state: "value", value: { ...emptyList, everyone: true } }
      : { state: "value", value: emptyList };
  }
  const count = /^(?:共|计)?(\d{1,5})(?:人|名|位)?$/.exec(compact);
  if (count) return countAsList(Number(count[1]));
  const all = everyoneBut(compact);
  if (all) return { state: "value", value: all };
  return listed(text);
}

function countAsList(count: number): Reading<NameList> {
  if (!Number.isInteger(count) || count < 0 || count > 100_000) {
    return { state: "unreadable", why: `数值 ${count} 不是姓名，也不是人数` };
  }
  return { state: "value", value: { ...emptyList, unnamed: count } };
}

/** `全体党员`, `除李四、王五外全体党员`, `全体党员（李四请假）`; null when the text speaks of somebody in particular. */
function everyoneBut(compact: string): NameList | null {
  if (compact.length > 400) return null;
  const plain = compact.replace(/[。.!！]+$/, "").replace(/[,，、]?共?\d{1,5}[人名]$/, "");
  const except = /^除(?:了)?(.{2,300}?)(?:以外|之外|外)(.*)$/.exec(plain);
  if (except) {
    const rest = (except[2] ?? "").replace(/^[,，、]/, "");
    const isRest = /^(?:其余|其他|其它|均|都|余)/.test(rest) || rest === "" || everyone.test(rest);
    const names = namesOnly(except[1] ?? "");
    return isRest && names ? { ...emptyList, everyone: true, except: names } : null;
  }
  const outside = withoutBrackets(plain);
  if (!everyone.test(outside)) return null;
  const inside = /[(【[](.+)[)】\]]/.exec(plain)?.[1] ?? "";
  if (!absence.test(inside) && !/^[除缺]/.test(inside)) return { ...emptyList, everyone: true };
  const names = namesOnly(
    inside
      .replace(/^(?:除|缺席?|请假|病假|事假|未到)[::]?/, "")
      .replace(
        /(?:等?\d*[人名]?)?(?:因[公病事].{0,6}|请了?.{0,2}假|缺席|病假|事假|公假|产假|未到|未参加|出差|外出|除外|以外|外)$/,
        "",
      ),
  );
  return names ? { ...emptyList, everyone: true, except: names } : null;
}

function namesOnly(text: string): string[] | null {
  const names = text
    .split(/[、,;和及]/)
    .map((part) => plainName(part))
    .filter((part) => part !== "");
  return names.length > 0 && names.every(isPersonName) ? names : null;
}

/** A reason behind a name without brackets: 张三因病请假, 李四出差. */
const trailingReason =
  /(?:因[公病事私].{0,10}|请(?:病|事|公|产)?假|病假|事假|公假|产假|出差|外出|公出|缺席|未到|探亲|住院|值班|在外).{0,6}$/;

class ListBuilder {
  readonly names: string[] = [];
  readonly remarks: string[] = [];
  readonly strange: string[] = [];
  total: number | null = null;
  isOpen = false;

  constructor(private readonly segmentRemark = "") {}

  add(raw: string, remark: string, label: string): void {
    const text = withoutBlanks(raw).replace(/^\d{1,3}[.、)]?(?=\D)/, "");
    if (text === "") {
      const last = this.remarks.length - 1;
      if (remark !== "" && last >= 0 && this.remarks[last] === "") this.remarks[last] = remark;
      return;
    }
    const total = /^(.*?)(?:等|共|共计|合计|计|总共)(\d{1,4})(?:人|名|位)(?:同志|党员)*(?:参加|到会|出席)?$/.exec(text);
    if (total) {
      this.total = Number(total[2]);
      if (total[1]) this.add(total[1], remark, label);
      return;
    }
    const open = /^(.+?)等(?:同志|党员|人|人员)*(?:参加|到会|出席)?$/.exec(text);
    if (open && isPersonName(open[1] ?? "")) {
      this.isOpen = true;
      this.add(open[1] ?? "", remark, label);
      return;
    }
    if (/(?:积极分子|申请人|发展对象|群众|非党员)(?:\d+[人名位])?$|^列席/.test(text)) return;
    const reason = trailingReason.exec(text);
    if (reason && reason.index >= 2 && isPersonName(text.slice(0, reason.index))) {
      this.push(text.slice(0, reason.index), remark || reason[0]);
      return;
    }
    if (isPersonName(text)) this.push(text, remark || label);
    else this.strange.push(text);
  }

  private push(name: string, remark: string): void {
    this.names.push(plainName(name));
    this.remarks.push(remark || this.segmentRemark);
  }
}

/** Names with separators, brackets or blanks between them. One pass over the text. */
function listed(text: string): Reading<NameList> {
  const builder = new ListBuilder();
  let label = "";
  for (const segment of text.split(/[;；\n\r。]+/)) {
    const labelled = /^\s*([^:、,]{1,12}?)\s*:(.*)$/s.exec(segment);
    if (labelled) label = labelRemark(labelled[1] ?? "");
    const body = labelled ? (labelled[2] ?? "") : segment;
    for (const part of splitOutsideBrackets(body)) addPart(builder, part, label);
  }
  if (builder.strange.length > 0) {
    const example = builder.strange[0] ?? "";
    return {
      state: "unreadable",
      why: `“${example.length > 16 ? `${example.slice(0, 16)}…` : example}”不像姓名，请用顿号分开列出姓名`,
    };
  }
  const known = builder.names.length;
  const unnamed = builder.total === null ? (builder.isOpen ? 1 : 0) : Math.max(0, builder.total - known);
  if (known === 0 && unnamed === 0) return { state: "unreadable", why: "没有认出姓名" };
  return {
    state: "value",
    value: { names: builder.names, remarks: builder.remarks, everyone: false, except: [], unnamed },
  };
}

/** A label that tells why people are away is a remark of each of them; 参会人员 says nothing. */
function labelRemark(label: string): string {
  const plain = withoutBlanks(label);
  return absence.test(plain) || /假$/.test(plain) ? plain : "";
}

/** Parts between commas and 顿号 that stand outside brackets. */
function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "(" || character === "[" || character === "【") depth += 1;
    else if (character === ")" || character === "]" || character === "】") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (character === "、" || character === "," || character === "|" || character === "/")) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** One part: `张三`, `张 三`, `张三(病假)`, `张三(139…)李四(138…)`, or several names with blanks between them. */
function addPart(builder: ListBuilder, part: string, label: string): void {
  let rest = part;
  while (rest !== "") {
    const open = rest.search(/[([【]/);
    if (open < 0) {
      addSpaced(builder, rest, "", label);
      return;
    }
    const close = rest.slice(open).search(/[)\]】]/);
    const inside = close < 0 ? rest.slice(open + 1) : rest.slice(open + 1, open + close);
    addSpaced(builder, rest.slice(0, open), inside.trim(), label);
    if (close < 0) return;
    rest = rest.slice(open + close + 1);
  }
}

/** Names with only blanks between them. Single characters side by side are a spread-out name. */
function addSpaced(builder: ListBuilder, text: string, remark: string, label: string): void {
  const tokens = text.trim().split(/[\s\u3000]+/);
  if (tokens.length <= 1 || /[A-Za-z]/.test(text)) {
    builder.add(text.trim(), remark, label);
    return;
  }
  const words: string[] = [];
  let single = "";
  for (const token of tokens) {
    if ([...token].length !== 1) {
      if (single !== "") words.push(single);
      single = "";
      words.push(token);
    } else if (single === "") single = token;
    else {
      words.push(single + token);
      single = "";
    }
  }
  if (single !== "") words.push(single);
  words.forEach((word, index) => {
    builder.add(word, index === words.length - 1 ? remark : "", label);
  });
}

export interface Counts {
  readonly expected: number | null;
  readonly present: number | null;
  readonly votingExpected: number | null;
  readonly votingPresent: number | null;
}

const due = "应(?:到|到会|参加|参会|出席)";
const came = "实(?:到|际到|到会|参加|参会|出席|际参加|际到会)";
const voting = "(?:正式党员|有表决权(?:的)?(?:正式)?党员|有选举权(?:的)?(?:正式)?党员)";
const number = "(?:人数)?[:为是]?(\\d{1,5})(?:人|名|位)?";
const expectedIn = new RegExp(`${due}(?:会)?(?:党员|人员|人)?(?:总数)?${number}`);
const presentIn = new RegExp(`${came}(?:会)?(?:党员|人员|人)?(?:总数)?${number}`);
const votingExpectedIn = new RegExp(`(?:${due}(?:会)?${voting}|${voting}${due})${number}`);
const votingPresentIn = new RegExp(`(?:${came}(?:会)?${voting}|${voting}${came})${number}`);

/** Counts inside a sentence: 应到12人，实到11人. Null when the text names none. */
export function countsIn(text: string): Counts | null {
  if (text.length > longestList) return null;
  if (!/[应实]/.test(text)) return null;
  const plain = withoutBlanks(halfWidth(text));
  const find = (pattern: RegExp): number | null => {
    const match = pattern.exec(plain);
    return match ? Number(match[1]) : null;
  };
  const counts: Counts = {
    expected: find(expectedIn),
    present: find(presentIn),
    votingExpected: find(votingExpectedIn),
    votingPresent: find(votingPresentIn),
  };
  return counts.expected === null &&
    counts.present === null &&
    counts.votingExpected === null &&
    counts.votingPresent === null
    ? null
    : counts;
}

/** A count (12, 12人) or a list of names. A list is counted when everybody on it is named or numbered. */
export function parseHeadcount(value: CellValue, flags: number): Reading<Headcount> {
  if (typeof value === "number" && !isErrorCell(flags)) {
    return Number.isInteger(value) && value >= 0 && value <= 100_000
      ? { state: "value", value: { count: value, list: null } }
      : { state: "unreadable", why: `数值 ${value} 不是人数` };
  }
  if (typeof value === "string") {
    const text = withoutBlanks(halfWidth(value));
    if (isFiller(text)) return { state: "blank" };
    const count = /^(?:共|应到|实到|约)?(\d{1,5})(?:人|名|位)?(?:党员|同志)?[。.]?$/.exec(text);
    if (count) return { state: "value", value: { count: Number(count[1]), list: null } };
  }
  const list = parseNameList(value, flags);
  if (list.state !== "value") return list;
  const { names, unnamed, everyone: all } = list.value;
  return { state: "value", value: { count: all ? null : names.length + unnamed, list: list.value } };
}
