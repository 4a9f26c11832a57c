/** Data validation of a range: lists, dates, decimals and the other kinds that are a type, an operator and formulas. */
import type { CellRange } from "../../../core/model/place.ts";
import { intersection, subtraction } from "../../model/areas.ts";
import { Fault, invalidArgument } from "../../model/fault.ts";
import type { Validation, ValidationRule } from "../../model/sheet.ts";
import { hostType } from "../host-type.ts";
import { type Region, requireAlive } from "../region.ts";
import { booleanValue, fieldsOf, optionalText, wordValue } from "../values.ts";

const simpleKinds = ["wholenumber", "decimal", "date", "time", "textlength"] as const;
const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** Where a file has another word than the interface. */
const fileKinds = new Map<string, string>([
  ["wholenumber", "whole"],
  ["textlength", "textLength"],
]);
const fileOperators = new Map<string, string>([
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
]);

const longestList = 255;

function ruleOf(value: unknown): ValidationRule {
  const fields = fieldsOf(value);
  const list = fields.get("list");
  if (list !== undefined && list !== null) {
    const source = optionalText(fieldsOf(list).get("source"));
    if (source === null || source === "") throw invalidArgument();
    if (source.startsWith("=")) return { type: "list", operator: null, formula1: source.slice(1), formula2: null };
    if (source.length > longestList) throw invalidArgument();
    return { type: "list", operator: null, formula1: `"${source.replaceAll('"', '""')}"`, formula2: null };
  }
  const custom = fields.get("custom");
  if (custom !== undefined && custom !== null) {
    const formula1 = formulaOf(fieldsOf(custom).get("formula"));
    return { type: "custom", operator: null, formula1, formula2: null };
  }
  for (const kind of simpleKinds) {
    const given = fields.get(kind);
    if (given === undefined || given === null) continue;
    const rule = fieldsOf(given);
    const operator = wordValue(rule.get("operator"), operators);
    const formula2 = rule.get("formula2");
    return {
      type: fileKinds.get(kind) ?? kind,
      operator: fileOperators.get(operator) ?? operator.charAt(0).toLowerCase() + operator.slice(1),
      formula1: formulaOf(rule.get("formula1")),
      formula2: formula2 === undefined || formula2 === null ? null : formulaOf(formula2),
    };
  }
  throw invalidArgument();
}

function formulaOf(value: unknown): string {
  if (typeof value === "number") return `${value}`;
  const text = optionalText(value);
  if (text === null || text === "") throw invalidArgument();
  return text.replace(/^=/, "");
}

function plain(rule: ValidationRule): Validation {
  return {
    ranges: [],
    rule,
    ignoreBlanks: true,
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: false, title: "", message: "" },
  };
}

function change({ sheet, ranges }: Region, edit: (validation: Validation) => void): void {
  for (const range of ranges) {
    const found = sheet.validationOf(range);
    if (found === null) throw invalidArgument("workbench: there is no validation to change");
    const { ranges: _, ...copy } = structuredClone(found);
    const edited: Validation = { ...copy, ranges: [] };
    edit(edited);
    sheet.setValidation(range, edited);
  }
}

/** The rule as the interface tells it; formulas with “=”, whatever they were set with. */
function toldRule({ type, operator, formula1, formula2 }: ValidationRule): Record<string, unknown> {
  if (type === "list") {
    const isInline = formula1.startsWith('"');
    const source = isInline ? formula1.slice(1, -1).replaceAll('""', '"') : `=${formula1}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  const kind = toldKind(type);
  const word = [...fileOperators].find(([, file]) => file === operator)?.[0] ?? capital(operator ?? "between");
  return {
    [kind.charAt(0).toLowerCase() + kind.slice(1)]: {
      formula1: `=${formula1}`,
      ...(formula2 === null ? {} : { formula2: `=${formula2}` }),
      operator: word,
    },
  };
}

/** `WholeNumber` for the file's `whole`, `List` for `list`. */
function toldKind(type: string): string {
  return type === "whole" ? "WholeNumber" : capital(type);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The one validation all cells of a range have, or why there is none. */
function common({ sheet, range }: Region): Validation | "None" | "MixedCriteria" | "Inconsistent" {
  const found = sheet.validations.filter(({ ranges }) => ranges.some((area) => intersection(area, range) !== null));
  const [first, ...others] = found;
  if (first === undefined) return "None";
  let open: CellRange[] = [range];
  for (const { ranges } of found) {
    for (const area of ranges) open = open.flatMap((rest) => subtraction(rest, area));
  }
  if (open.length > 0) return "MixedCriteria";
  const same = ({ ranges: _, ...facts }: Validation): string => JSON.stringify(facts);
  if (others.some((other) => same(other) !== same(first))) return "Inconsistent";
  const isRelative = /(?<![$A-Z\d])\$?[A-Z]{1,3}(?!\$)\d|(?<![$A-Z\d])[A-Z]{1,3}\$?\d/.test(first.rule.formula1);
  const starts = first.ranges.some(({ top, left }) => top === range.top && left === range.left);
  if (isRelative && !first.rule.formula1.startsWith('"') && !starts) {
    throw new Fault("UnsupportedOperation", "workbench: a relative formula told for another cell is not implemented");
  }
  return first;
}

function commonOne(region: Region): Validation | null {
  const found = common(region);
  return typeof found === "string" ? null : found;
}

export const dataValidationType = hostType<Region>("DataValidation", {
  check: requireAlive,
  scalars: {
    Type: {
      get: (region) => {
        const found = common(region);
        return typeof found === "string" ? found : toldKind(found.rule.type);
      },
    },
    Rule: {
      get: (region) => {
        const found = commonOne(region);
        return found === null ? null : toldRule(found.rule);
      },
      set: ({ sheet, ranges }, value) => {
        const { ranges: _, ...validation } = plain(ruleOf(value));
        for (const range of ranges) sheet.setValidation(range, validation);
      },
    },
    IgnoreBlanks: {
      get: (region) => commonOne(region)?.ignoreBlanks ?? null,
      set: (region, value) => {
        change(region, (validation) => {
          validation.ignoreBlanks = booleanValue(value);
        });
      },
    },
    ErrorAlert: {
      get: (region) => commonOne(region)?.errorAlert ?? null,
      set: (region, value) => {
        const fields = fieldsOf(value);
        change(region, (validation) => {
          validation.errorAlert = {
            showAlert: booleanValue(fields.get("showalert") ?? true),
            style: wordValue(fields.get("style") ?? "Stop", ["Stop", "Warning", "Information"]),
            title: optionalText(fields.get("title")) ?? "",
            message: optionalText(fields.get("message")) ?? "",
          };
        });
      },
    },
    Prompt: {
      get: (region) => commonOne(region)?.prompt ?? null,
      set: (region, value) => {
        const fields = fieldsOf(value);
        const title = optionalText(fields.get("title")) ?? "";
        const message = optionalText(fields.get("message")) ?? "";
        if (title.length > 32 || message.length > 255) throw invalidArgument();
        change(region, (validation) => {
          validation.prompt = { showPrompt: booleanValue(fields.get("showprompt") ?? true), title, message };
        });
      },
    },
  },
  methods: {
    Clear: ({ sheet, ranges }) => {
      for (const range of ranges) sheet.setValidation(range, null);
    },
  },
});
