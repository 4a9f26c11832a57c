/** The rules of the area data, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { asOfDate } from "./as-of-date.ts";
import { coverageDeclared } from "./coverage-declared.ts";
import { dateParse } from "./date-parse.ts";
import { sheetMapped } from "./sheet-mapped.ts";

export const dataRules: readonly Rule[] = [asOfDate, sheetMapped, coverageDeclared, dateParse];
