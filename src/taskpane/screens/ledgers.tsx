/** 台账: what each sheet was taken for, how sure, and what is unclear. Every column can be corrected. */

import { Button, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import { chineseLedgerName, type Question, type RecognisedTable } from "../../core/model/ledger.ts";
import { columnLetters, parseRange, placeText } from "../../core/model/place.ts";
import { CellLink } from "../components/cell-link.tsx";
import { BackLine, FocusedTitle, Frame } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { UnusedSheets } from "../components/unused-sheets.tsx";
import { DashedTick, QuestionCircle, Right, Tick } from "../icons.tsx";
import { correctionKey, fieldChoices, fieldLabel, notFollowed } from "../state/corrections.ts";
import { type Certainty, certaintyOf, certaintyWords, coverageWords } from "../state/words.ts";
import { BigButton } from "./checkup.tsx";

export function LedgersScreen() {
  const store = usePaneStore();
  const { reading, kept } = usePaneState();
  const [open, setOpen] = useState<string | null>(null);
  const [answer, setAnswer] = useState<string | null>(null);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  if (!reading) return <Frame>{null}</Frame>;
  const { tables, unused } = reading.facts.ledgers;
  const table = tables.find((candidate) => tableKey(candidate) === open);
  if (table) return <TablePage table={table} onBack={() => setOpen(null)} />;

  const questions = [...tables, ...unused].flatMap((sheet) => sheet.questions);
  const waiting = questions.filter((question) => !skipped.has(questionKey(question)));
  const question = waiting[0];
  const owner = question && tables.find((candidate) => candidate.questions.includes(question));
  const column = question ? (parseRange(question.at.range)?.left ?? null) : null;
  const canAnswer = question?.code === "which-field" && owner !== undefined && column !== null;
  const chosen = answer ?? question?.choices[0] ?? "";
  const pass = (): void => {
    if (question) setSkipped(new Set([...skipped, questionKey(question)]));
    setAnswer(null);
  };
  const confirm = async (): Promise<void> => {
    if (!question || !canAnswer || column === null) return;
    pass();
    await store.correctColumns(new Map([[correctionKey(question.at.sheet, column), chosen]]));
  };
  const missed = notFollowed(tables, kept.columns);
  return (
    <Frame
      {...(question
        ? {
            foot: (
              <>
                <span className="words">还有 {waiting.length} 问，不答也能体检</span>
                {canAnswer && <Button onClick={pass}>先不答</Button>}
                <Button appearance="primary" onClick={() => (canAnswer ? void confirm() : pass())}>
                  {canAnswer ? "确认这一列" : "知道了"}
                </Button>
              </>
            ),
          }
        : { foot: <BigButton onClick={() => void store.run()}>一键体检</BigButton> })}
    >
      <div className="section">
        <h1 className="pageTitle">认出 {tables.length} 张表</h1>
        {unused.length > 0 && (
          <p className="second">
            还有 {unused.length} 张没有用到：{unused.map((sheet) => sheet.sheet).join("、")}
          </p>
        )}
        {missed.length > 0 && (
          <p className="second">{missed.join("、")} 没能按您选的认，请看看这一列的内容，或恢复自动认表。</p>
        )}
      </div>
      {question && (
        <section className="question">
          <div className="asking">
            <QuestionCircle />
            <h2 className="words sectionTitle">{question.text}</h2>
          </div>
          <CellLink place={question.at} />
          {canAnswer && owner && (
            <RadioGroup value={chosen} aria-label={question.text} onChange={(_event, { value }) => setAnswer(value)}>
              {question.choices.map((choice, index) => (
                <Radio
                  key={choice}
                  value={choice}
                  label={`${fieldLabel(owner.kind, choice)}${index === 0 ? "（推荐）" : ""}`}
                />
              ))}
              <Radio value="" label="都不是，这列不用" />
            </RadioGroup>
          )}
        </section>
      )}
      <section>
        <h2 className="visuallyHidden">认出的表</h2>
        <ul className="lines">
          {tables.map((candidate) => (
            <li key={tableKey(candidate)}>
              <button type="button" className="bare rowButton" onClick={() => setOpen(tableKey(candidate))}>
                <span className="words">
                  <b>{candidate.sheet}</b>
                  <span className="second">
                    {candidate.sheet === chineseLedgerName(candidate.kind)
                      ? ""
                      : `当作${chineseLedgerName(candidate.kind)}，`}
                    {candidate.records} 条
                  </span>
                </span>
                <Sure certainty={certaintyOf(candidate.confidence, candidate.questions.length > 0)} />
                <Right />
              </button>
            </li>
          ))}
        </ul>
      </section>
      {unused.length > 0 && <UnusedSheets title="没有用到的表" sheets={unused} />}
    </Frame>
  );
}

function tableKey(table: RecognisedTable): string {
  return `${table.sheet}!${table.range}`;
}

function questionKey(question: Question): string {
  return `${question.code} ${placeText(question.at)}`;
}

export function Sure({ certainty }: { readonly certainty: Certainty }) {
  return (
    <span className="sure">
      {certainty === "sure" ? <Tick /> : certainty === "likely" ? <DashedTick /> : <QuestionCircle />}
      {certainty === "ask" ? <b>{certaintyWords[certainty]}</b> : certaintyWords[certainty]}
    </span>
  );
}

interface ColumnLine {
  readonly column: number;
  readonly caption: string;
  readonly field: string;
  readonly certainty: Certainty;
}

function columnLines(table: RecognisedTable): readonly ColumnLine[] {
  const asked = new Set(table.questions.map((question) => parseRange(question.at.range)?.left ?? -1));
  return [
    ...table.columns.map(({ column, caption, field, confidence }) => ({
      column,
      caption,
      field,
      certainty: certaintyOf(confidence, asked.has(column)),
    })),
    ...table.unmapped.map(({ column, caption }) => ({
      column,
      caption,
      field: "",
      certainty: certaintyOf(1, asked.has(column)),
    })),
  ].sort((a, b) => a.column - b.column);
}

function TablePage({ table, onBack }: { readonly table: RecognisedTable; readonly onBack: () => void }) {
  const store = usePaneStore();
  const { reading, kept } = usePaneState();
  const [changes, setChanges] = useState<ReadonlyMap<number, string>>(new Map());
  const lines = columnLines(table);
  const choices = fieldChoices(table.kind);
  const key = (line: ColumnLine): string => correctionKey(table.sheet, line.column);
  const hasCorrections = lines.some((line) => kept.columns.has(key(line)));
  const head = table.headerRows;
  const range = parseRange(table.range);
  const coverage = reading ? coverageWords(reading.facts, table.kind) : "";
  const save = async (): Promise<void> => {
    const corrections = new Map(
      lines.flatMap((line) => {
        const field = changes.get(line.column);
        return field === undefined || field === line.field ? [] : [[key(line), field] as const];
      }),
    );
    if (corrections.size === 0 || (await store.correctColumns(corrections))) onBack();
  };
  const restore = async (): Promise<void> => {
    if (await store.correctColumns(new Map(lines.map((line) => [key(line), null])))) setChanges(new Map());
  };
  return (
    <Frame
      back={
        <BackLine to="全部台账" onBack={onBack}>
          <CellLink place={{ sheet: table.sheet, range: table.range }} />
        </BackLine>
      }
      foot={
        <>
          <Button disabled={!hasCorrections} onClick={() => void restore()}>
            恢复自动认表
          </Button>
          <span className="space" />
          <Button appearance="primary" onClick={() => void save()}>
            确认这张表
          </Button>
        </>
      }
    >
      <div className="section">
        <div className="titleLine">
          <FocusedTitle>{table.sheet}</FocusedTitle>
          <Sure certainty={certaintyOf(table.confidence, table.questions.length > 0)} />
        </div>
        <dl className="facts">
          <dt>当作</dt>
          <dd>{chineseLedgerName(table.kind)}</dd>
          <dt>表头</dt>
          <dd>
            第{head.join("、")}行{range ? `，数据第${(head.at(-1) ?? 0) + 1}到${range.bottom + 1}行` : ""}，
            {table.records} 条
          </dd>
          {coverage !== "" && (
            <>
              <dt>覆盖期</dt>
              <dd>{coverage}</dd>
            </>
          )}
        </dl>
      </div>
      <section>
        <div className="titleLine">
          <h2 className="sectionTitle">每一列当作什么</h2>
          <span className="second">{lines.length} 列</span>
        </div>
        {lines.map((line) => {
          const letters = columnLetters(line.column);
          const value = changes.get(line.column) ?? line.field;
          const isListed = value === "" || choices.some((choice) => choice.field === value);
          return (
            <div className="columnRow" key={line.column}>
              <span className="second">{letters}</span>
              <span>{line.caption}</span>
              <Select
                aria-label={`${letters} 列“${line.caption}”当作`}
                value={value}
                disabled={choices.length === 0}
                onChange={(_event, data) => setChanges(new Map([...changes, [line.column, data.value]]))}
              >
                <option value="">不使用</option>
                {!isListed && <option value={value}>{fieldLabel(table.kind, value)}</option>}
                {choices.map((choice) => (
                  <option key={choice.field} value={choice.field}>
                    {choice.label}
                  </option>
                ))}
              </Select>
              <Sure certainty={kept.columns.has(key(line)) ? "sure" : line.certainty} />
            </div>
          );
        })}
        <p className="second">改动记在这个工作簿里，台账本身不改。</p>
      </section>
    </Frame>
  );
}
