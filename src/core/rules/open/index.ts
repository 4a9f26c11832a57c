/** The rules of the area open, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { noticeBoard } from "./notice-board.ts";
import { requiredItems } from "./required-items.ts";
import { timely } from "./timely.ts";

export const openRules: readonly Rule[] = [requiredItems, noticeBoard, timely];
