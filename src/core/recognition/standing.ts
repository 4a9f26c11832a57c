/** Whether a record happened: planned (拟, 待定) and cancelled (取消) ones do not count (decision 5). */
import type { Standing } from "../model/record.ts";

const cancelled = /取消(?!.{0,8}(?:资格|预备))|未召开|未开展|因故未|停开|不开了|没有召开|未举行/;
const planned = /^[（(【[]?拟|待定|暂定|待召开|未开始|尚未|计划召开|计划于|拟于|拟召开/;

/** 拟吸收某人 is a topic; 拟召开, （拟）支委会 and 支委会（拟） are plans. */
const plannedHead =
  /^(?:拟$|拟于|拟召开|拟开展|计划(?:召开|开展|于)|[(（【[]?待定)|[(（【[](?:拟|拟开|拟定|待定|暂定|计划|待召开)[)）】\]]/;

/** Longer texts tell of something else too. */
const longestHead = 60;

export interface StandingTexts {
  /** A column that says nothing else: 召开情况. */
  readonly state: string;
  /** Title, topic, kind. */
  readonly heads: readonly string[];
  readonly note: string;
  /** The date as it is written. */
  readonly date: string;
}

export function standingOf(texts: StandingTexts, hasActual: boolean, hasPlan: boolean): Standing {
  const { state, heads, note, date } = texts;
  if (cancelled.test(state) || cancelled.test(note) || cancelled.test(date)) return "cancelled";
  if (heads.some((head) => head.length <= longestHead && cancelled.test(head))) return "cancelled";
  if (/^否$|^×$/.test(state)) return "cancelled";
  if (/^计划|^拟|待定|未到|待开|^预定/.test(state) || planned.test(note) || planned.test(date) || /^计划|拟/.test(date))
    return "planned";
  if (heads.some((head) => plannedHead.test(head))) return "planned";
  return hasPlan && !hasActual ? "planned" : "held";
}
