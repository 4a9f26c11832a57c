/// <reference types="office-js" />
/** Validations and conditional formats of sheets as Excel tells them. */
import type { CellRange } from "../../core/model/place.ts";
import type { StandingCondition, StandingRule, StandingValidation } from "../../core/workbook/standing-sheet.ts";
import { joinedRanges } from "../marks/mark-layout.ts";
import { areasOfAddress } from "./addresses.ts";
import { readEach } from "./read-each.ts";
import type { Session } from "./session.ts";

/** What is asked for: the rule of an id, or the validation of a range. */
export type RuleQuestion = {
  /** Index of the sheet, for whoever asks. */
  readonly of: number;
  readonly sheet: Excel.Worksheet;
} & (
  | { readonly kind: "condition"; readonly id: string; readonly stopIfTrue: boolean }
  | { readonly kind: "validation"; readonly range: CellRange }
);

export interface RuleAnswers {
  /** In order of priority, by index of the sheet. */
  readonly conditions: ReadonlyMap<number, readonly StandingCondition[]>;
  readonly validations: ReadonlyMap<number, readonly StandingValidation[]>;
  /** Sheets of which Excel did not tell everything. */
  readonly untold: ReadonlySet<number>;
}

/** A column in which nearly every cell has a rule of its own is not followed down to its last cell. */
const mostQuestions = 600;
const mostRounds = 12;

type Answer =
  | { readonly kind: "condition"; readonly condition: StandingCondition | null }
  | { readonly kind: "validation"; readonly validation: StandingValidation | "none" | "mixed" };

/** The strips a validated address is asked in: column by column, since validations go down the columns. */
export function stripsOf(address: string): CellRange[] {
  return (areasOfAddress(address) ?? []).flatMap((area) =>
    Array.from({ length: area.right - area.left + 1 }, (_, offset) => {
      const column = area.left + offset;
      return { ...area, left: column, right: column };
    }),
  );
}

/** All sheets together in one round trip, and a few more where a column has several validations. */
export async function readRules(context: Session, questions: readonly RuleQuestion[]): Promise<RuleAnswers> {
  const conditions = new Map<number, StandingCondition[]>();
  const validations = new Map<number, StandingValidation[]>();
  const untold = new Set<number>();
  let waiting = questions;
  let asked = 0;
  for (let round = 0; waiting.length > 0; round++) {
    asked += waiting.length;
    if (round > mostRounds || (round > 0 && asked > mostQuestions + questions.length)) {
      for (const { of } of waiting) untold.add(of);
      break;
    }
    const answers = await readEach(context, waiting, ask);
    const next: RuleQuestion[] = [];
    for (const question of waiting) {
      const answer = answers.get(question);
      if (answer?.kind === "condition" && answer.condition !== null) {
        conditions.set(question.of, [...(conditions.get(question.of) ?? []), answer.condition]);
      } else if (answer?.kind === "validation" && answer.validation === "mixed" && question.kind === "validation") {
        const halves = halvesOf(question.range);
        if (halves.length === 0) untold.add(question.of);
        next.push(...halves.map((range) => ({ ...question, range })));
      } else if (answer?.kind === "validation" && typeof answer.validation === "object") {
        validations.set(question.of, [...(validations.get(question.of) ?? []), answer.validation]);
      } else if (answer?.kind !== "validation") untold.add(question.of);
    }
    waiting = next;
  }
  const joined = new Map([...validations].map(([of, list]) => [of, joinedValidations(list)]));
  return { conditions, validations: joined, untold };
}

/** Strips with one rule become one range again, unless the rule speaks of cells relative to its own. */
function joinedValidations(validations: readonly StandingValidation[]): StandingValidation[] {
  const groups = new Map<string, StandingValidation[]>();
  validations.forEach((validation, index) => {
    const { range: _, ...facts } = validation;
    const key = isRelative(validation.rule) ? `${index}` : JSON.stringify(facts);
    groups.set(key, [...(groups.get(key) ?? []), validation]);
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return joinedRanges(group.map(({ range }) => range)).map((range) => ({ ...first, range }));
  });
}

function isRelative(rule: StandingRule): boolean {
  const formulas =
    rule.kind === "list"
      ? rule.source
      : rule.kind === "custom"
        ? rule.formula
        : `${rule.formula1} ${rule.formula2 ?? ""}`;
  return formulas.includes("=") && /(?:^|[^$A-Za-z])[A-Za-z]{1,3}\$?\d|[A-Za-z]\d/.test(formulas);
}

function halvesOf(range: CellRange): CellRange[] {
  if (range.top === range.bottom) return [];
  const middle = (range.top + range.bottom) >> 1;
  return [
    { ...range, bottom: middle },
    { ...range, top: middle + 1 },
  ];
}

function ask(question: RuleQuestion): () => Answer {
  return question.kind === "condition"
    ? askCondition(question.sheet, question.id, question.stopIfTrue)
    : askValidation(question.sheet, question.range);
}

function askCondition(sheet: Excel.Worksheet, id: string, stopIfTrue: boolean): () => Answer {
  const format = sheet.getRange().conditionalFormats.getItem(id);
  const { rule } = format.custom;
  const { font, fill, borders } = format.custom.format;
  rule.load("formula");
  font.load("color,bold,italic");
  fill.load("color");
  borders.load("items/sideIndex,items/style,items/color");
  const areas = format.getRanges();
  areas.load("address");
  return () => {
    const ranges = areasOfAddress(areas.address);
    if (ranges === null) return { kind: "condition", condition: null };
    const condition: StandingCondition = {
      ranges,
      formula: `${rule.formula ?? ""}`,
      stopIfTrue,
      font: { color: font.color || null, bold: font.bold === true, italic: font.italic === true },
      fill: fill.color || null,
      borders: borders.items.flatMap(({ sideIndex, style, color }) =>
        style === "None" || !style ? [] : [{ side: sideIndex, style, color }],
      ),
    };
    return { kind: "condition", condition };
  };
}

function askValidation(sheet: Excel.Worksheet, range: CellRange): () => Answer {
  const { dataValidation } = sheet.getRangeByIndexes(
    range.top,
    range.left,
    range.bottom - range.top + 1,
    range.right - range.left + 1,
  );
  dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
  return () => {
    const { type, errorAlert, prompt, ignoreBlanks } = dataValidation;
    if (type === "None") return { kind: "validation", validation: "none" };
    const rule = ruleOf(dataValidation.rule);
    if (type === "Inconsistent" || type === "MixedCriteria" || rule === null) {
      return { kind: "validation", validation: "mixed" };
    }
    const validation: StandingValidation = {
      range,
      rule,
      ignoreBlanks: ignoreBlanks !== false,
      alert: {
        showAlert: errorAlert?.showAlert ?? true,
        style: errorAlert?.style ?? "Stop",
        title: errorAlert?.title ?? "",
        message: errorAlert?.message ?? "",
      },
      prompt: {
        showPrompt: prompt?.showPrompt ?? false,
        title: prompt?.title ?? "",
        message: prompt?.message ?? "",
      },
    };
    return { kind: "validation", validation };
  };
}

const simpleKinds = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;

function ruleOf(told: Excel.DataValidationRule | null | undefined): StandingRule | null {
  if (told === null || told === undefined) return null;
  if (told.list) {
    const { source, inCellDropDown } = told.list;
    return typeof source === "string" ? { kind: "list", source, inCellDropDown } : null;
  }
  if (told.custom) {
    const formula: unknown = told.custom.formula;
    return typeof formula === "string" ? { kind: "custom", formula } : null;
  }
  for (const kind of simpleKinds) {
    const rule = told[kind];
    if (!rule) continue;
    const second: unknown = rule.formula2;
    return {
      kind,
      operator: rule.operator,
      formula1: formulaOf(rule.formula1),
      formula2: second === undefined || second === null || second === "" ? null : formulaOf(second),
    };
  }
  return null;
}

function formulaOf(told: unknown): string {
  const text = `${told}`;
  return text.startsWith("=") ? text : `=${text}`;
}
