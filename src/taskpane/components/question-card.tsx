/** One question of recognition with its likely answers. */
import { Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { chineseLedgerName, type LedgerKind, ledgerKinds, type Question } from "../../core/model/ledger.ts";
import { placeText } from "../../core/model/place.ts";
import { meetingTypeNamed, meetingTypeNames } from "../../core/recognition/meeting-types.ts";
import { fieldsOfKind, readKinds } from "../../core/recognition/recognise.ts";
import { QuestionCircle } from "../icons.tsx";
import { fieldLabel } from "../state/corrections.ts";
import { CellLink } from "./cell-link.tsx";

/** A question, with the kind of ledger its table was taken for. */
export interface AskedQuestion {
  readonly question: Question;
  readonly kind: LedgerKind | null;
}

interface Answering {
  /** Questions neither answered nor put off. */
  readonly waiting: number;
  readonly question: Question | null;
  /** Empty for a question that is answered in the sheet itself. */
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
  /** Goes on to the next question. */
  readonly pass: () => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One question at a time; what was put off does not come again. */
export function useQuestions(asked: readonly AskedQuestion[]): Answering {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly value: string } | null>(null);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const waiting = asked.filter(({ question }) => !skipped.has(questionKey(question)));
  const first = waiting[0];
  const options = first ? optionsOf(first.question, first.kind) : [];
  // Of a word nobody knows no kind is likelier than another: without an answer it stays 其他.
  const likeliest = first?.question.code === "which-type" ? "other" : (options[0]?.value ?? "");
  return {
    waiting: waiting.length,
    question: first?.question ?? null,
    options,
    // A question may go away unanswered, when its cell is mended: what was chosen for it is no answer to the next one.
    chosen: first && answer?.to === questionKey(first.question) ? answer.value : likeliest,
    choose: (value) => {
      if (first) setAnswer({ to: questionKey(first.question), value });
    },
    pass: () => {
      if (first) setSkipped(new Set([...skipped, questionKey(first.question)]));
    },
  };
}

/** @param isOpen false for a file that is not in the workbook: its cells cannot be shown */
export function QuestionCard({
  answering,
  isOpen = true,
}: {
  readonly answering: Answering;
  readonly isOpen?: boolean;
}) {
  const { question, options, chosen, choose } = answering;
  if (!question) return null;
  return (
    <section className="question">
      <div className="asking">
        <QuestionCircle />
        <h2 className="words sectionTitle">{question.text}</h2>
      </div>
      {isOpen ? <CellLink place={question.at} /> : <p className="second">文件里的 {question.at.range}</p>}
      {options.length > 0 && (
        <RadioGroup value={chosen} aria-label={question.text} onChange={(_event, { value }) => choose(value)}>
          {options.map(({ value, label }, index) => (
            <Radio
              key={value}
              value={value}
              label={`${label}${index === 0 && question.code !== "which-type" ? "（推荐）" : ""}`}
            />
          ))}
        </RadioGroup>
      )}
    </section>
  );
}

/** What the button says that takes an answer. */
export const confirmWords = {
  "which-kind": "确认这张表",
  "which-field": "确认这一列",
  "which-year": "确认年份",
  "which-type": "确认类型",
  "which-header": "去指明",
} as const satisfies Record<Question["code"], string>;

/** What a question can be answered with here: columns and kinds; empty for one that is answered in the sheet itself. */
function optionsOf(question: Question, kind: LedgerKind | null): readonly Option[] {
  if (question.code === "which-kind") {
    const kinds = question.choices.flatMap((choice) => ledgerKinds.find((known) => known === choice) ?? []);
    return [
      ...kinds.map((value) => ({ value, label: chineseLedgerName(value) })),
      { value: "none", label: "都不是，不当台账用" },
    ];
  }
  if (question.code === "which-year") return question.choices.map((value) => ({ value, label: `${value}年` }));
  if (question.code === "which-type") {
    return question.choices.map((value) => ({ value, label: nameOfMeetingType(value) }));
  }
  if (question.code !== "which-field") return [];
  const label = (field: string): string =>
    kind === null
      ? (readKinds()
          .flatMap((known) => fieldsOfKind(known))
          .find((known) => known.field === field)?.label ?? field)
      : fieldLabel(kind, field);
  return [
    ...question.choices.map((value) => ({ value, label: label(value) })),
    { value: "", label: "都不是，这列不用" },
  ];
}

function nameOfMeetingType(id: string): string {
  const type = meetingTypeNamed(id);
  return (type && meetingTypeNames.get(type)) ?? id;
}

function questionKey(question: Question): string {
  return `${question.code} ${placeText(question.at)}`;
}
