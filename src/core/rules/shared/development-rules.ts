/** Which text on the development of members (发展党员细则) is in force on a day (decision 22). */
import { type Day, yearOf } from "../../model/date.ts";

/** Whether the revised text is in force: from the day of its revision on. */
export function isRevised(day: Day, revisedOn: Day): boolean {
  return day >= revisedOn;
}

/** Chinese, for messages: 按2014年细则. */
export function regulationWords(day: Day, revisedOn: Day): string {
  return isRevised(day, revisedOn) ? `按${yearOf(revisedOn)}年修订的细则` : "按修订前的细则";
}
