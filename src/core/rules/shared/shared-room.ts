/** A room for activities that the branch shares with others: what hangs or stands there is not for the branch to say. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";

/** Whether a row about the room says so, in its own column or in the note. */
export function isRoomShared(facilities: EntryFacts<"facilities">): boolean {
  return facilities.entries.some(
    ({ item, shared, note }) =>
      /活动室|党员之家|会议室|场所/.test(fieldText(item)) &&
      (fieldValue(shared) === true || /共享|共用|借用/.test(fieldText(note))),
  );
}
