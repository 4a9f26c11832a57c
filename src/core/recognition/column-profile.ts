/** What the cells of a column look like, from a bounded sample: the evidence that stands beside a caption. */
import { type CellValue, cellFlag } from "../workbook/snapshot.ts";
import { remembered } from "./memo.ts";
import { parseAmount, parsePayment } from "./parse-amount.ts";
import { parseDate, parseDateText, parseMonths } from "./parse-date.ts";
import { isPersonName, parseHeadcount, parseNameList } from "./parse-people.ts";
import { looksLikePresence } from "./parse-presence.ts";
import { parseNumber } from "./parse-values.ts";
import { halfWidth, isBlankDateLine, isFiller, shownText, withoutBlanks } from "./text.ts";

export type ValueShape =
  | "text"
  | "date"
  | "month"
  | "year"
  | "name"
  | "names"
  | "headcount"
  | "two-headcounts"
  | "id-number"
  | "phone"
  | "sex"
  | "ethnicity"
  | "member-type"
  | "person-type"
  | "post"
  | "points-category"
  | "status"
  | "yes-no"
  | "amount"
  | "payment"
  | "meeting-type"
  | "group"
  | "number"
  | "words"
  | "presence";

export interface SampleCell {
  readonly value: CellValue;
  readonly flags: number;
}

/** A cell of the sample, one for all that are the same. */
interface Sampled extends SampleCell {
  /** The text half-width and without blanks; "" for a longer one, which is no word. */
  readonly word: string;
  /** Cells like it. */
  count: number;
}

/** Shapes so particular that a column of them can hardly be anything else. */
export const particularShapes: readonly ValueShape[] = [
  "id-number",
  "phone",
  "sex",
  "member-type",
  "points-category",
  "date",
];

const someYear = 2026;

const longestWord = 60;

function worded(pattern: RegExp): (cell: Sampled) => boolean {
  return (cell) => typeof cell.value === "string" && cell.value.length <= longestWord && pattern.test(cell.word);
}

const isMemberType = worded(/^(?:中共)?(?:正式|预备)(?:党员)?$/);

const isProbationary = worded(/预备/);
const isMember = worded(/^(?:中共)?(?:正式|预备)?(?:党员)?$/);

/** Sheets repeat their dates, and every column is asked whether it holds some. */
const isDateText = remembered((text) => parseDateText(text, { date1904: false, year: someYear }).state === "value");

const isName = remembered(isPersonName);

function isDateValue({ value, flags }: SampleCell): boolean {
  if (typeof value === "string" && (flags & cellFlag.error) === 0) return isDateText(value);
  return parseDate(value, flags, { date1904: false, year: someYear }).state === "value";
}

const tests: { readonly [shape in ValueShape]: (cell: Sampled) => boolean } = {
  text: (cell) => typeof cell.value === "string",
  date: (cell) => !isPlainSmall(cell) && isDateValue(cell),
  month: (cell) => parseMonths(cell.value, cell.flags, { date1904: false, year: someYear }).state === "value",
  year: worded2(/^(?:19|20)\d{2}年?度?$/),
  name: (cell) => typeof cell.value === "string" && isName(cell.value),
  names: (cell) => typeof cell.value === "string" && parseNameList(cell.value, cell.flags).state === "value",
  headcount: (cell) => parseHeadcount(cell.value, cell.flags).state === "value",
  "two-headcounts": worded(/^\d{1,5}[人名]?\/\d{1,5}[人名]?$|[应实].{0,8}\d/),
  "id-number": idLike,
  phone: worded2(/^(?:1\d{10}|0\d{2,3}-?\d{7,8}|1\d{2,3}\*{3,6}\d{2,4}|\d{7,8})$/),
  sex: worded(/^[男女]性?$/),
  ethnicity: worded(/^(?:.{1,6}族|汉|回|满|蒙古|藏|壮|苗|维吾尔|土家|彝|侗|瑶|白|朝鲜)$/),
  "member-type": isMemberType,
  "person-type": worded(
    /在职|在岗|离休|退休|离退|农民|农牧|学生|本科生|研究生|硕士|博士|下岗|失业|职工|员工|教师|教职|教工|工人|企业|事业|公务员|机关|社会组织|社区|自由职业|个体|军人|专业技术|管理人员|合同|聘用|编制|编内|编外|灵活就业|其他/,
  ),
  post: worded(/书记|委员|支委|组长|^党员$|^普通党员$|^无$/),
  "points-category": worded(/^(?:在职|无职|非公(?:企业)?|流动|老弱病残)(?:党员)?(?:类)?$/),
  status: worded(
    /^(?:在册|正常|在岗|流动|外出流动|流出|流入|转出|已转出|停止党籍|除名|开除(?:党籍)?|出党|去世|病故|死亡|待落实|待转接|待定|失联|恢复党籍|在职|退休|组织关系在.{0,4})(?:党员)?$/,
  ),
  "yes-no": worded(/^(?:是|否|有|无|√|✓|×|y|n|yes|no)$/i),
  amount: (cell) => parseAmount(cell.value, cell.flags).state === "value" && !isDateCell(cell),
  payment: (cell) => parsePayment(cell.value, cell.flags).state === "value" && !isDateCell(cell),
  "meeting-type": worded(
    /支部大会|党员大会|党员会|支委|支部委员|委员会|小组会|党课|党日|活动日|组织生活|民主生活|民主评议|学习|例会|联席/,
  ),
  group: (cell) => /组/.test(shownText(cell.value)),
  words: (cell) => typeof cell.value === "string" && !isDateValue(cell),
  number: (cell) => parseNumber(cell.value, cell.flags).state === "value" && !isDateCell(cell),
  presence: (cell) => typeof cell.value === "string" && looksLikePresence(cell.value),
};

function worded2(pattern: RegExp): (cell: Sampled) => boolean {
  return (cell) =>
    (typeof cell.value === "string" || typeof cell.value === "number") &&
    (cell.flags & (cellFlag.date | cellFlag.month)) === 0 &&
    pattern.test(withoutBlanks(halfWidth(shownText(cell.value))).slice(0, 40));
}

function isDateCell(cell: SampleCell): boolean {
  return typeof cell.value === "number" && (cell.flags & (cellFlag.date | cellFlag.month)) !== 0;
}

/** A plain number that a date parser would take, but that is as likely a count or an amount. */
function isPlainSmall(cell: SampleCell): boolean {
  return (
    typeof cell.value === "number" && !isDateCell(cell) && cell.value < 10_000 && !/^\d{4}\.\d/.test(String(cell.value))
  );
}

function idLike({ value, word }: Sampled): boolean {
  if (typeof value === "number") return value >= 1e14 && value < 1e18;
  if (typeof value !== "string" || value.length > 40) return false;
  return /^(?:\d{17}[\dXx]|\d{15}|\d{3,10}\*{3,12}[\dXx]{0,6})$/.test(word);
}

const sampleSize = 40;

export class ColumnProfile {
  /** Cells with content; fillers (—, 无) and blank date lines are none. */
  readonly filled: number;
  private readonly cells: readonly Sampled[];
  private readonly shares = new Map<ValueShape, number>();
  private most: ValueShape | null | undefined;

  constructor(cells: readonly SampleCell[]) {
    const own = new Map<CellValue, Sampled>();
    const others: Sampled[] = [];
    let filled = 0;
    for (const { value, flags } of cells) {
      if (value === null) continue;
      const same = own.get(value);
      if (same?.flags === flags) {
        same.count += 1;
        filled += 1;
        continue;
      }
      const text = shownText(value);
      if (text === "" || isFiller(text) || isBlankDateLine(text)) continue;
      const isWord = typeof value === "string" && value.length <= longestWord;
      const cell = { value, flags, word: isWord ? withoutBlanks(halfWidth(value)) : "", count: 1 };
      if (same) others.push(cell);
      else own.set(value, cell);
      filled += 1;
    }
    this.cells = [...own.values(), ...others];
    this.filled = filled;
  }

  get isEmpty(): boolean {
    return this.filled === 0;
  }

  /** Share of the filled cells that have a shape; 0 for an empty column. */
  share(shape: ValueShape): number {
    const known = this.shares.get(shape);
    if (known !== undefined) return known;
    // 中共党员 beside 中共预备党员 is a full member; alone it only says that somebody is a member.
    const test = shape === "member-type" && this.cells.some(isProbationary) ? isMember : tests[shape];
    let fitting = 0;
    for (const cell of this.cells) if (test(cell)) fitting += cell.count;
    const share = this.filled === 0 ? 0 : fitting / this.filled;
    this.shares.set(shape, share);
    return share;
  }

  /** The particular shape most cells have, or null. */
  particular(): ValueShape | null {
    if (this.most === undefined) this.most = particularShapes.find((shape) => this.share(shape) >= 0.6) ?? null;
    return this.most;
  }
}

/** Evenly spaced positions of at most `sampleSize` rows out of `count`, the first ones always among them. */
export function samplePositions(count: number): number[] {
  if (count <= sampleSize) return Array.from({ length: count }, (_, index) => index);
  const positions: number[] = [];
  const head = sampleSize / 2;
  for (let index = 0; index < head; index += 1) positions.push(index);
  const step = (count - head) / (sampleSize - head);
  for (let index = 0; index < sampleSize - head; index += 1) positions.push(Math.floor(head + index * step));
  return positions;
}
