/**
 * Free text as the heuristics compare it (trap F5.61): half-width, simplified, without tags, pinyin in brackets, zero-width
 * characters and blanks; line breaks stay. For analysis only: the cell itself is never rewritten.
 */

const zeroWidth = /[\u200b-\u200f\u2060\ufeff]+/g;
const tags = /<[^<>]*>|&(?:nbsp|amp|lt|gt|quot);/gi;
/** `(liàn)` behind a character, as some exports insert it. */
const pinyin = /(?<=\p{Script=Han})\([a-zà-ǜ]{1,8}\)/giu;
const blanks = /[^\S\n]+/g;

/** Traditional and simplified characters in turn: those that the dictionaries and the words around them need. */
const pairs =
  "學学習习黨党會会議议員员記记錄录書书論论講讲話话談谈討讨設设評评認认識识說说讀读課课訓训證证詞词語语誓誓詢询調调請请諸诸" +
  "應应當当對对開开關关問问題题團团動动務务業业產产實实際际見见親亲現现視视觀观覽览館馆舊旧紀纪念念烈烈陵陵園园場场" +
  "國国際际歷历史史廉廉潔洁條条準准則则規规章章旗旗徽徽個个為为與与從从眾众後后來来時时間间過过還还進进達达選选遲迟遊游" +
  "運运遠远邊边鄉乡區区縣县郵邮鐵铁錯错長长門门閉闭闻闻報报導导劃划創创劇剧劳劳勞劳勝胜區区協协單单參参雙双發发變变號号" +
  "嚴严圖图圍围執执報报壓压處处備备復复徵征態态慶庆憂忧憑凭戰战擇择擔担據据擴扩攝摄攤摊數数斷断於于無无晝昼暫暂會会" +
  "東东機机檢检權权歡欢殘残氣气決决沒没況况浮浮淨净測测準准漏漏溝沟滿满漢汉灣湾為为煙烟熱热爭争犧牺狀状獎奖獨独環环" +
  "畫画畢毕異异療疗監监盡尽礎础禮礼種种積积穩稳窮穷範范紅红級级結结統统經经綜综緊紧線线組组織织終终給给絡络絕绝維维" +
  "綱纲網网縮缩總总續续聯联聲声職职聽听聚聚肅肃腳脚興兴舉举藝艺藥药蘇苏虛虚裝装補补複复計计訊讯託托註注許许詳详誠诚" +
  "諒谅謝谢譯译護护讚赞貢贡財财責责貧贫費费貫贯貸贷貿贸資资賓宾質质賽赛購购趨趋車车軍军軟软較较載载輔辅輕轻辦办農农" +
  "連连週周遞递鄰邻醫医釋释鍛锻鐘钟鑒鉴陣阵陳陈陽阳隊队隨随險险隱隐難难雜杂離离電电靈灵靜静響响頁页項项順顺預预領领" +
  "頭头頻频顧顾願愿類类風风飛飞飯饭餐餐養养駐驻驗验體体鬆松鬥斗點点齊齐";

const simplified: ReadonlyMap<string, string> = new Map(
  [...pairs].flatMap((character, index, all) => {
    const partner = all[index + 1];
    return index % 2 === 0 && partner !== undefined && partner !== character ? [[character, partner] as const] : [];
  }),
);

const traditional = new RegExp(`[${[...simplified.keys()].join("")}]`, "g");

/** Whether any of the above stands in a text; most cells hold none, and one look is cheaper than seven. */
const toNormalise = new RegExp(`[\\u200b-\\u200f\\u2060\\ufeff<&\\r(]|[^\\S\\n]|[${[...simplified.keys()].join("")}]`);

export function normalText(text: string): string {
  const compatible = text.normalize("NFKC");
  if (!toNormalise.test(compatible)) return compatible;
  return compatible
    .replace(zeroWidth, "")
    .replace(tags, "")
    .replace(/\r\n?/g, "\n")
    .replace(blanks, "")
    .replace(pinyin, "")
    .replace(traditional, (character) => simplified.get(character) ?? character);
}

/** Characters that say something: without punctuation and line breaks. */
export function meaningfulLength(text: string): number {
  return bareText(text).length;
}

const usualMarks = /[\s!-/:-@[-`{-~、。《》“”]+/g;
const unusual = /[^\u4e00-\u9fffA-Za-z0-9]/;

/** Letters and digits only. */
export function bareText(text: string): string {
  const bare = text.replace(usualMarks, "");
  // Asking of every character whether it is a letter costs several times as much, and hardly any text needs it.
  return unusual.test(bare) ? bare.replace(/[^\p{L}\p{N}]+/gu, "") : bare;
}

/** Sentences and lines, none of them blank. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/[。;!?\n]+/).filter((sentence) => sentence !== "");
}
