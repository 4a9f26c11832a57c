/** What a cell for disciplinary measures says: a measure, or in whatever words that there is none. */
import { type Field, fieldText, saysNothing } from "../../model/field.ts";

const none =
  /^(?:无|从?未|没有?|不存在)(?:曾|有)?(?:受(?:到|过|到过)?|有过?)?(?:任何)?(?:党纪|政纪|政务|纪律|违纪违法|违纪|违法)?(?:处分|处理|行为)?(?:记录|情况)?$/;

/** Whether the cell names a measure; 无处分 and 未受过处分 are none, 无故不交党费，警告 is one. */
export function namesMeasure(cell: Field<string> | undefined): boolean {
  const text = fieldText(cell).replace(/[\s。]/g, "");
  return !saysNothing(text) && !none.test(text);
}
