/** Whether a cell for the speaker, the leader of a study or the chair names a person: 支部书记张一, 张一（书记）, 张一、李二. */
import { nameKey } from "../../facts/roster-facts.ts";

const before =
  /^(?:中共)?(?:党?支部|党委|党总支|总支)?(?:副?书记|(?:组织|宣传|纪检|青年|统战)?委员|党小组组长|组长|主任|校长|院长)[:：]?/;
const behind = /(?:同志|书记|副书记|委员|组长)$/;

/** Name keys that a cell names; a cell that names only a post gives none. */
export function namesInText(text: string): readonly string[] {
  return text
    .split(/[、,，;；/\n]|(?<=[\u4e00-\u9fff]{2})\s+(?=[\u4e00-\u9fff]{2})/)
    .map((part) => nameKey(part.replace(/[（(][^（()）]*[)）]/g, "")))
    .map((part) => part.replace(before, "").replace(behind, ""))
    .filter((part) => part !== "");
}

/** Whether the cell names the person, or only the post of the secretary when the person is the secretary. */
export function isSpokenBy(text: string, name: string, asSecretary = false): boolean {
  if (namesInText(text).includes(name)) return true;
  return asSecretary && /^(?:党?支部)?书记(?:同志)?$/.test(nameKey(text));
}
