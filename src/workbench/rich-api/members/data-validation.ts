/** Data validation of a range: lists, dates, decimals and the other kinds that are a type, an operator and formulas. */
import { invalidArgument } from "../../model/fault.ts";
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

export const dataValidationType = hostType<Region>("DataValidation", {
  check: requireAlive,
  scalars: {
    Type: { get: ({ sheet, range }) => sheet.validationOf(range)?.rule.type ?? "None" },
    Rule: {
      get: ({ sheet, range }) => sheet.validationOf(range)?.rule ?? null,
      set: ({ sheet, ranges }, value) => {
        const { ranges: _, ...validation } = plain(ruleOf(value));
        for (const range of ranges) sheet.setValidation(range, validation);
      },
    },
    IgnoreBlanks: {
      get: ({ sheet, range }) => sheet.validationOf(range)?.ignoreBlanks ?? true,
      set: (region, value) => {
        change(region, (validation) => {
          validation.ignoreBlanks = booleanValue(value);
        });
      },
    },
    ErrorAlert: {
      get: ({ sheet, range }) => sheet.validationOf(range)?.errorAlert ?? null,
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
      get: ({ sheet, range }) => sheet.validationOf(range)?.prompt ?? null,
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
