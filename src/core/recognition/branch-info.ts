/** What the sheets say of the branch itself: its full name, its type, the day of its founding. */
import type { DateSpan } from "../model/date.ts";
import type { BranchInfo } from "../model/ledger.ts";
import { parseDateText } from "./parse-date.ts";
import { halfWidth, withoutBlanks } from "./text.ts";

const longestHint = 200;

/** Label and value in one cell: 填报单位：第一党支部, 党支部名称：… */
const labelled =
  /(?:填报单位|支部名称|党支部名称|党支部|所属支部|单位名称|单位|党组织名称|党组织)(?:\([^()]{0,12}\))?:([^:\s]{2,40}?(?:支部委员会|党支部|支部))/;
const officialName = /(?:中共|中国共产党)[^:,;。、\s]{1,40}?(?:支部委员会|党支部|总支委员会)/;
const shortName = /^([^:,;。、\s\d]{1,24}?(?:党支部))(?=委员会|党员|党费|三会|会议|主题|组织|花名|支委|\d{4}|$)/;
const branchType = /(联合|临时|流动|功能型)(?:型)?党?支部/;
const foundedOn =
  /(?:成立(?:时间|日期)|建立(?:时间|日期))(?:为|于)?:?((?:19|20)\d{2}[年.\-/]\d{1,2}(?:[月.\-/]\d{1,2}日?|月)?)/;

/** A branch name in one text, or "". */
export function branchNameIn(text: string): string {
  if (text.length > longestHint) return "";
  const plain = withoutBlanks(halfWidth(text)).replace(
    /^(?:19|20)\d{2}年?度?(?:第?.季度|\d{1,2}月份?|[上下]半年)?/,
    "",
  );
  const official = officialName.exec(plain)?.[0];
  if (official) return official;
  const own = labelled.exec(plain)?.[1];
  if (own) return own;
  const short = shortName.exec(plain)?.[1] ?? "";
  // 全体党支部, 各党支部 and the bare word name no branch.
  return /^(?:各|全|本|所在|所属|某|X+|x+)?党支部$/.test(short) || /^(?:各|全体|所有|附件)/.test(short) ? "" : short;
}

/**
 * @param headings titles and unit rows of the tables, tabs; first ones count most
 * @param column values of the roster's branch column
 */
export function branchInfo(headings: readonly string[], column: readonly string[]): BranchInfo {
  let name = "";
  for (const heading of headings) {
    const found = branchNameIn(heading);
    if (/委员会$/.test(found)) {
      name = found;
      break;
    }
    if (name === "") name = found;
  }
  const common = mostFrequent(column);
  if (common !== "" && (name === "" || (/^中共/.test(common) && !/^中共/.test(name)))) name = common;
  const texts = [name, ...headings.filter((heading) => heading.length <= longestHint)];
  let type: string | null = null;
  let founded: DateSpan | null = null;
  for (const text of texts) {
    const plain = withoutBlanks(halfWidth(text));
    type ??= branchType.exec(plain)?.[1] ?? null;
    const date = foundedOn.exec(plain)?.[1];
    if (founded === null && date !== undefined) {
      const reading = parseDateText(date, { date1904: false, year: null });
      if (reading.state === "value") founded = reading.span;
    }
  }
  return { name, type, foundedOn: founded };
}

/** The value most rows have; "" when no value has more than half of them. */
function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) if (count * 2 > values.length) return value;
  return "";
}
