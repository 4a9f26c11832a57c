/**
 * Marks of attendance lists (mess F56): what they mean stands in the legend of the sheet, which is read first. Signs that
 * mean one thing here and another there (△ ○ + ☆) are never guessed.
 */
import type { Presence } from "../model/ledger-fields.ts";
import type { Reading } from "./parse-amount.ts";
import type { CellParser } from "./table-rows.ts";
import { halfWidth, isErrorCell, shownText, withoutBlanks } from "./text.ts";

/** What the marks of one sheet stand for. Keys as `markKey` makes them. */
export type Legend = ReadonlyMap<string, Presence>;

const words: readonly (readonly [RegExp, Presence])[] = [
  [/补(?:课|学|会|签|训)|已补/, "made-up"],
  [/迟到|早退/, "late"],
  [/假|出差|公出|因公|公差|外出|值班|值勤|执勤|借调|学习培训|培训/, "leave"],
  [/不应到|未转入|已转出|不参加范围|豁免|免于|不计|不在册|休息/, "not-due"],
  [/缺席|旷|未到|缺勤|未参加|没到|无故|未签|未出席/, "absent"],
  [/出勤|到会|参加|已到|实到|出席|签到|到岗|全勤|正常|在岗|^到$|^是$/, "present"],
];

/** Signs that mean the same on every sheet that does not say otherwise. */
const plainMarks: Legend = new Map<string, Presence>([
  ["√", "present"],
  ["×", "absent"],
]);

/** One spelling for signs that look alike. */
const alike: ReadonlyMap<string, string> = new Map(
  [
    ["√", "✓✔☑v"],
    ["×", "xX✗✘╳☒Х"],
    ["○", "〇◯oO0⭕"],
    ["△", "▵"],
    ["+", "＋"],
    ["-", "—－–"],
    ["/", "／"],
  ].flatMap(([key = "", others = ""]) => [...others].map((other) => [other, key] as const)),
);

const sign = /[√✓✔☑vV×xX✗✘╳☒Х△▵▲▽▼○〇◯oO0⭕●◎⊙☆★＋+－—–\-／/※◇◆□■#*＃＊]/;

function markKey(mark: string): string {
  return alike.get(mark) ?? mark;
}

/** What a word says of a person; null when it says nothing of the kind. */
function presenceOfWord(word: string): Presence | null {
  for (const [pattern, presence] of words) if (pattern.test(word)) return presence;
  return null;
}

/** Longest legend that is looked at. */
const longestLegend = 600;

/**
 * The legend in a text: 注：√出勤　△事假　○病假, 出勤“√”、缺席“×”. Empty when the text is none. Whether signs stand before
 * or behind their words is told by what comes first.
 */
export function legendIn(text: string): Legend {
  const legend = new Map<string, Presence>();
  if (text.length > longestLegend) return legend;
  const tokens: { readonly mark: string | null; readonly word: string }[] = [];
  const plain = text.replace(/^\s*(?:注|说明|图例|备注|符号说明|考勤符号)\s*[:：]?/, "");
  let word = "";
  const endWord = (): void => {
    const bare = word.replace(/表示|代表|为|是|用|打|记|划|标|以|的|者|符号|标记|填写?/g, "");
    if (bare !== "") tokens.push({ mark: null, word: bare });
    word = "";
  };
  for (const character of plain) {
    if (sign.test(character)) {
      endWord();
      tokens.push({ mark: markKey(character), word: "" });
    } else if (/[\u4e00-\u9fff]/.test(character)) word += character;
    else if (/[、,，;；。\s]/.test(character)) endWord();
  }
  endWord();
  const first = tokens.findIndex((token) => token.mark !== null || presenceOfWord(token.word) !== null);
  const marksFirst = first >= 0 && tokens[first]?.mark !== null;
  tokens.forEach((token, index) => {
    if (token.mark === null) return;
    const neighbour = tokens[marksFirst ? index + 1 : index - 1];
    const presence = neighbour?.mark === null ? presenceOfWord(neighbour.word) : null;
    if (presence !== null) legend.set(token.mark, presence);
  });
  return legend;
}

/** The legends of several texts as one; the first meaning of a sign stands. */
export function legendOf(texts: readonly string[]): Legend {
  const legend = new Map<string, Presence>();
  for (const text of texts) {
    for (const [mark, presence] of legendIn(text)) if (!legend.has(mark)) legend.set(mark, presence);
  }
  return legend;
}

/**
 * What a mark or a word says: `√`, `△1`, `事假`, `病假(2天)`. Null when the sheet does not say what the mark means; a blank
 * is for the caller to judge.
 */
export function presenceOf(mark: string, legend: Legend): Presence | null {
  const text = withoutBlanks(halfWidth(mark));
  if (text.length > 40) return null;
  const key = markKey(text.replace(/\d{1,3}$/, "") || text);
  const known = legend.get(key) ?? plainMarks.get(key) ?? null;
  if (known !== null) return known;
  return presenceOfWord(text);
}

/** A mark, or a word of presence: what a column of an attendance list holds, whatever the marks mean. */
export function looksLikePresence(text: string): boolean {
  const plain = withoutBlanks(text);
  if (plain.length <= 3 && sign.test(plain.charAt(0))) return true;
  return plain.length <= 12 && presenceOfWord(plain) !== null;
}

export function presenceParser(legend: Legend): CellParser<Presence> {
  return (value, flags): Reading<Presence> => {
    const shown = shownText(value);
    if (shown === "") return { state: "blank" };
    const presence = isErrorCell(flags) ? null : presenceOf(shown, legend);
    if (presence !== null) return { state: "value", value: presence };
    return { state: "unreadable", why: `“${shown.slice(0, 20)}”的含义没有在表上说明，请在表下注明` };
  };
}
