/** Who speaks according to minutes: names, posts (“书记指出”) and “某同志”, which count as well (catalogue: known false alarms). */
import type { NameFinder } from "./text-names.ts";

const verbs = "发言|指出|认为|提出|表示|汇报|强调|谈到|说|介绍|建议|补充|通报|讲话|领学|主讲|宣读|报告|作了?检查";
const spoke = new RegExp(`^(?:同志)?[^。;:\\n]{0,6}(?:${verbs})|^(?:同志)?(?:\\([^()]{0,10}\\))?:`);
const comrade = new RegExp(`([\\u4e00-\\u9fff·]{1,4}同志)[^。;:\\n]{0,6}(?:${verbs}|:)`, "g");
const post = new RegExp(
  `((?:支部|党支部|副)?书记|组织委员|宣传委员|纪检委员|青年委员|统战委员|支委|组长|党员代表|主讲人)(?:同志)?(?:[^。;:\\n]{0,6}(?:${verbs})|:)`,
  "g",
);
/** 2 to 4 characters and a colon at the start of a sentence: 张三：… */
const speech = /(?:^|[\n。;])([\u4e00-\u9fff·]{2,4}):/g;
/** Captions that also stand before a colon. */
const caption =
  /时间|地点|主持|记录|议[题程]|主题|题目|内容|决[议定]|出席|列席|缺席|应到|实到|参[加会]|人员|讨论|发言|程序|结果|意见|要求|安排|任务|目标|原因|措施|总结|学习|会议|活动|附件|备注|情况|事项|精神|如下|包括|首先|其次|最后|一是|二是|三是/;

/** @param text normalised */
export function speakersIn(text: string, names: NameFinder): ReadonlySet<string> {
  const speakers = new Set<string>();
  for (const { word, at } of names.hits(text)) {
    const end = at + word.length;
    if (spoke.test(text.slice(end, end + 20))) speakers.add(word);
  }
  const add = (name: string): void => {
    if (!partsOf(name).some((part) => speakers.has(part))) speakers.add(name);
  };
  for (const match of text.matchAll(speech)) {
    const name = match[1] ?? "";
    if (!caption.test(name)) add(name);
  }
  // 会上张三同志 and 张三同志 are one: the two characters before 同志 tell, the last two of a longer name.
  const ends = new Set([...speakers].map((one) => one.slice(-2)));
  for (const match of text.matchAll(comrade)) {
    const end = (match[1] ?? "").slice(-4, -2);
    if (ends.has(end)) continue;
    ends.add(end);
    add(end);
  }
  for (const match of text.matchAll(post)) add((match[1] ?? "").replace(/^党?支部/, ""));
  return speakers;
}

/** Every stretch of a short name, the name itself among them. */
function partsOf(name: string): string[] {
  return [...name].flatMap((_, from) => Array.from(name.slice(from), (_, more) => name.slice(from, from + more + 1)));
}
