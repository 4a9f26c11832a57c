/** 台账: what each sheet was taken for, how sure, and what is unclear. Every column can be corrected. */

import { Button, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { chineseLedgerName, type LedgerKind, ledgerKinds, type RecognisedTable } from "../../core/model/ledger.ts";
import { columnLetters, parseRange, rangePlace } from "../../core/model/place.ts";
import { fieldsOfKind, readKinds } from "../../core/recognition/recognise.ts";
import { BigButton } from "../components/big-button.tsx";
import { CellLink } from "../components/cell-link.tsx";
import { BackLine, comeBackTo, FocusedTitle, Frame } from "../components/frame.tsx";
import { type AskedQuestion, confirmWords, QuestionCard, useQuestions } from "../components/question-card.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Sure } from "../components/sure.tsx";
import { sheetRowId, UnusedSheets } from "../components/unused-sheets.tsx";
import { Right } from "../icons.tsx";
import { correctionsBy } from "../state/answers.ts";
import { chosenColumns, correctable, correctionsMade, fieldLabel, headerChoices } from "../state/corrections.ts";
import type { Reading } from "../state/pane-store.ts";
import { type Certainty, certaintyOf, coverageWords } from "../state/words.ts";
import { ChooseFile, ImportPage } from "./import-page.tsx";
import { NewLedgersPage } from "./new-ledgers-page.tsx";
import { WriteFlow } from "./write-flow.tsx";

/** A table that is open: its sheet, and the first row of its header where one was found. */
interface Opened {
  readonly sheet: string;
  readonly row: number | null;
}

export function LedgersScreen() {
  const store = usePaneStore();
  const { reading, kept, preview, receipt, writing, importing } = usePaneState();
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<Opened | null>(null);
  const answering = useQuestions(asked(reading));
  if (!reading) return <Frame>{null}</Frame>;
  if (preview || receipt || writing) return <WriteFlow />;
  if (importing) return <ImportPage importing={importing} />;
  if (isAdding) return <NewLedgersPage reading={reading} onBack={() => setAdding(false)} />;
  const { tables, unused } = reading.facts.ledgers;
  if (open) {
    const back = (): void => {
      comeBackTo(sheetRowId(open.sheet));
      setOpen(null);
    };
    return <SheetPage key={`${open.sheet}!${open.row}`} opened={open} onBack={back} />;
  }

  const { question, options, chosen, pass } = answering;
  const confirm = async (): Promise<void> => {
    if (!question) return;
    const made = correctionsBy(question, chosen, reading.snapshot, kept.corrections);
    pass();
    if (made.length > 0) await store.correct(made);
  };
  const canAnswer = options.length > 0;
  const isHeader = question?.code === "which-header";
  const act = (): void => {
    if (canAnswer) void confirm();
    else if (question && isHeader) setOpen({ sheet: question.at.sheet, row: null });
    else pass();
  };
  return (
    <Frame
      {...(question
        ? {
            foot: (
              <>
                <span className="words">还有 {answering.waiting} 问，不答也能体检</span>
                {(canAnswer || isHeader) && <Button onClick={pass}>先不答</Button>}
                <Button appearance="primary" onClick={act}>
                  {isHeader ? "去指明" : canAnswer ? confirmWords[question.code] : "知道了"}
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
      </div>
      <QuestionCard answering={answering} />
      <section>
        <h2 className="visuallyHidden">认出的表</h2>
        <ul className="lines">
          {tables.map((candidate) => (
            <li key={`${candidate.sheet}!${candidate.range}`}>
              <button
                type="button"
                className="bare rowButton"
                // Of several ledgers on one sheet the first stands for all.
                {...(tables.find(({ sheet }) => sheet === candidate.sheet) === candidate
                  ? { id: sheetRowId(candidate.sheet) }
                  : {})}
                onClick={() => setOpen({ sheet: candidate.sheet, row: candidate.headerRows[0] ?? null })}
              >
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
      <section>
        <h2 className="sectionTitle">添加台账</h2>
        <p className="second">都写在新的表里，原来的表不改。</p>
        <div className="chips">
          <ChooseFile />
          <BigButton primary={false} onClick={() => setAdding(true)}>
            新建标准台账
          </BigButton>
        </div>
      </section>
      {unused.length > 0 && (
        <UnusedSheets title="没有用到的表" sheets={unused} onOpen={(sheet) => setOpen({ sheet, row: null })} />
      )}
    </Frame>
  );
}

interface ColumnLine {
  readonly column: number;
  readonly caption: string;
  readonly field: string;
  readonly certainty: Certainty;
}

/** The questions of every sheet, used or not. */
function asked(reading: Reading | null): readonly AskedQuestion[] {
  if (!reading) return [];
  const { tables, unused } = reading.facts.ledgers;
  return [
    ...tables.flatMap(({ kind, questions }) => questions.map((question) => ({ question, kind }))),
    ...unused.flatMap(({ questions }) => questions.map((question) => ({ question, kind: null }))),
  ];
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

/** One sheet: what it is taken for, which rows are its header, and what each column is. Everything is chosen from lists. */
function SheetPage({ opened, onBack }: { readonly opened: Opened; readonly onBack: () => void }) {
  const store = usePaneStore();
  const { reading, kept } = usePaneState();
  const [kind, setKind] = useState<LedgerKind | "none" | null>(null);
  const [rows, setRows] = useState<readonly [from: number, to: number] | null>(null);
  const [changes, setChanges] = useState<ReadonlyMap<number, string>>(new Map());
  const about = useMemo(
    () => (reading ? correctable(reading.snapshot, opened.sheet, opened.row, kept.corrections) : null),
    [reading, opened, kept.corrections],
  );
  const rowChoices = useMemo(() => (about ? headerChoices(about.sheet) : []), [about]);
  if (!reading || !about) return <Frame back={<BackLine to="全部台账" onBack={onBack} />}>{null}</Frame>;
  const { tables, unused } = reading.facts.ledgers;
  const table = tables.find(
    (candidate) =>
      candidate.sheet === opened.sheet && candidate.headerRows[0] === (opened.row ?? about.header?.rows[0]),
  );
  const why = unused.find((candidate) => candidate.sheet === opened.sheet)?.why;
  const header = about.header?.rows ?? table?.headerRows ?? null;
  const takenFor = kind ?? about.correction?.kind ?? table?.kind ?? "";
  const found: readonly [number, number] | null = header ? [header[0] ?? 1, header.at(-1) ?? 1] : null;
  const [from, to] = rows ?? found ?? [0, 0];
  const isMoved = rows !== null && rows.join() !== found?.join();
  const isChanged = kind !== null || isMoved || changes.size > 0;
  const hasCorrections = kept.corrections.some((correction) => correction.sheet === opened.sheet) || about.correction;
  const lines = table && !isMoved ? columnLines(table) : [];
  const chosen = chosenColumns(about);
  const choices = table ? fieldsOfKind(table.kind) : [];
  const range = table ? parseRange(table.range) : null;
  const coverage = table ? coverageWords(reading.facts, table.kind) : "";
  const save = async (): Promise<void> => {
    const made = correctionsMade(about, {
      ...(kind === null ? {} : { kind }),
      ...(isMoved ? { headerRows: Array.from({ length: to - from + 1 }, (_, index) => from + index) } : {}),
      columns: changes,
    });
    if (!isChanged || (await store.correct(made))) onBack();
  };
  const restore = async (): Promise<void> => {
    const isOwn = (correction: (typeof kept.corrections)[number]): boolean =>
      correction.sheet === opened.sheet || correction === about.correction;
    if (await store.correct([], isOwn)) onBack();
  };
  return (
    <Frame
      back={
        <BackLine to="全部台账" onBack={onBack}>
          <CellLink
            place={
              table
                ? { sheet: table.sheet, range: table.range }
                : rangePlace(opened.sheet, { top: 0, left: 0, bottom: 0, right: 0 })
            }
          />
        </BackLine>
      }
      foot={
        <>
          <Button disabled={!hasCorrections} onClick={() => void restore()}>
            恢复自动认表
          </Button>
          <span className="space" />
          <Button appearance="primary" disabled={takenFor === "" && !isMoved} onClick={() => void save()}>
            确认这张表
          </Button>
        </>
      }
    >
      <div className="section">
        <div className="titleLine">
          <FocusedTitle>{opened.sheet}</FocusedTitle>
          {table && <Sure certainty={certaintyOf(table.confidence, table.questions.length > 0)} />}
        </div>
        {!table && why !== undefined && <p className="second">{why}。</p>}
        <div className="choiceRow">
          <span className="second">当作</span>
          <Select
            aria-label={`“${opened.sheet}”当作哪一类台账`}
            value={takenFor}
            onChange={(_event, { value }) =>
              setKind(value === "none" ? value : (ledgerKinds.find((known) => known === value) ?? null))
            }
          >
            {takenFor === "" && <option value="">请选择</option>}
            {readKinds().map((known) => (
              <option key={known} value={known}>
                {chineseLedgerName(known)}
              </option>
            ))}
            <option value="none">不是台账，不使用</option>
          </Select>
        </div>
        <div className="choiceRow">
          <span className="second">表头</span>
          <Select
            aria-label="表头从哪一行开始"
            value={String(from)}
            onChange={(_event, { value }) => {
              const first = Number(value);
              setRows([first, first + (found ? found[1] - found[0] : 0)]);
            }}
          >
            {from === 0 && <option value="0">请选择</option>}
            {rowChoices.map(({ row, words }) => (
              <option key={row} value={String(row)}>
                第{row}行：{words}
              </option>
            ))}
            {from !== 0 && !rowChoices.some(({ row }) => row === from) && (
              <option value={String(from)}>第{from}行</option>
            )}
          </Select>
        </div>
        {from !== 0 && (
          <div className="choiceRow">
            <span className="second">到</span>
            <Select
              aria-label="表头到哪一行"
              value={String(to)}
              onChange={(_event, { value }) => setRows([from, Number(value)])}
            >
              {[0, 1, 2, 3].map((more) => (
                <option key={more} value={String(from + more)}>
                  {more === 0 ? "只有这一行" : `第${from + more}行，共 ${more + 1} 行`}
                </option>
              ))}
            </Select>
          </div>
        )}
        {table && !isMoved && (
          <p className="second">
            {range ? `数据第${(header?.at(-1) ?? 0) + 1}到${range.bottom + 1}行，` : ""}
            {table.records} 条{coverage === "" ? "" : `，覆盖${coverage}`}
          </p>
        )}
      </div>
      <section>
        {lines.length === 0 ? (
          <p className="second">
            {isMoved || kind !== null ? "确认后按新的选择重新认，再看每一列。" : "选好后点“确认这张表”。"}
          </p>
        ) : (
          <div className="titleLine">
            <h2 className="sectionTitle">每一列当作什么</h2>
            <span className="second">{lines.length} 列</span>
          </div>
        )}
        {table &&
          lines.map((line) => {
            const letters = columnLetters(line.column);
            const value = changes.get(line.column) ?? line.field;
            const isListed = value === "" || choices.some((choice) => choice.field === value);
            return (
              <div className="columnRow" key={line.column}>
                <span className="second">{letters}</span>
                <span>{line.caption || "（没有列名）"}</span>
                <Select
                  aria-label={`${letters} 列“${line.caption}”当作`}
                  value={value}
                  disabled={choices.length === 0 || about.header === null}
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
                <Sure certainty={chosen.has(line.column) ? "sure" : line.certainty} />
              </div>
            );
          })}
        <p className="second">改动记在这个工作簿里，台账本身不改。下个月同样的表也照此认。</p>
      </section>
    </Frame>
  );
}
