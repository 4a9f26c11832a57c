/** One gap on a page of its own: what is missing, how to mend it, what was compared, by which article. */
import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { exemptionKey, exemptionReasons, exemptionText } from "../../core/checkup/exemptions.ts";
import { groupTitles } from "../../core/checkup/groups.ts";
import { type ExplainedFigure, type Explanation, explain, originTitle } from "../../core/explain/explain.ts";
import { explanationSections } from "../../core/explain/explanation-sections.ts";
import { chineseDay } from "../../core/model/date.ts";
import { type Evidence, type Outcome, statusWords } from "../../core/model/outcome.ts";
import { firstCell } from "../../core/reports/report-words.ts";
import { CellLink } from "../components/cell-link.tsx";
import { BackLine, comeBackTo, Focused, FocusedTitle, Frame } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Cells, Down, StatusSign, Up, WeightSign } from "../icons.tsx";
import { findingsOf, flat, groupedFindings, severityName } from "../state/findings.ts";
import { typedDay } from "../state/pane-settings.ts";
import type { Result } from "../state/pane-store.ts";
import { coverageWords } from "../state/words.ts";
import { rowId } from "./gap-list.tsx";

/** Cells listed one by one; the rest is counted. */
const shownCells = 12;

export function GapPage({ result, gap }: { readonly result: Result; readonly gap: string }) {
  const store = usePaneStore();
  const { list } = usePaneState();
  const { checkup, snapshot } = result;
  const findings = useMemo(() => {
    const all = findingsOf(checkup, list.status);
    return flat(
      groupedFindings(
        all,
        list,
        snapshot.sheets.map((sheet) => sheet.name),
      ),
    );
  }, [checkup, list, snapshot]);
  const index = findings.findIndex((finding) => finding.key === gap);
  const finding = findings[index];
  const [form, setForm] = useState<ExemptionForm | null>(null);
  const [asked, setAsked] = useState(false);
  const isAsking = form !== null;
  // Another gap begins without a form.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the gap is what it depends on
  useEffect(() => {
    setForm(null);
    setAsked(false);
  }, [gap]);
  if (!finding) {
    return (
      <Frame back={<BackLine to="清单" onBack={() => store.openGap(null)} />}>
        <div className="section">
          <FocusedTitle>这一处不在清单里了</FocusedTitle>
          <p>重新体检后它已经补上，或者被记为不是问题。</p>
        </div>
      </Frame>
    );
  }

  const leave = (): void => {
    if (gap !== null) comeBackTo(rowId(gap));
    store.openGap(null);
  };
  const go = (step: number): void => {
    const next = findings[index + step];
    if (next) store.openGap(next.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (isAsking) setForm(null);
    else leave();
  };
  const faults = form ? faultsOf(form) : noFaults;
  const exempt = async (): Promise<void> => {
    if (!form) return;
    if (faults.reason !== "" || faults.note !== "" || faults.until !== "") {
      setAsked(true);
      return;
    }
    const last = form.until.trim() === "" ? null : typedDay(form.until);
    const reason = exemptionReasons.find((known) => known === form.reason);
    if (!reason) return;
    // Its own parts are told apart by semicolons.
    const note = form.note.trim().replace(/[;；\n]+/g, "，");
    const text = exemptionText({ reason, note, by: "", until: last });
    const next = findings[index + 1]?.key ?? null;
    const done = await store.exempt([exemptionKey(finding.outcome), text]);
    if (done) store.openGap(next);
  };
  const { outcome } = finding;
  const isGap = outcome.status === "gap";
  const checked = checkup.rules.find((entry) => entry.rule.id === outcome.rule);
  const rule = checked?.rule;
  const explanation = rule ? explain(rule, checkup.profile) : null;
  const coverage = (rule?.needs ?? []).map((kind) => coverageWords(checkup.facts, kind)).find((words) => words !== "");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc goes back wherever the focus is
    <div style={{ display: "contents" }} onKeyDown={onKeyDown}>
      <Frame
        topOf={gap}
        back={
          <BackLine to="清单" onBack={leave}>
            <span className="count">
              第 {index + 1} 处，共 {findings.length} 处
            </span>
            <Button
              appearance="subtle"
              icon={<Up />}
              aria-label="上一处"
              disabled={index <= 0}
              onClick={() => go(-1)}
            />
            <Button
              appearance="subtle"
              icon={<Down />}
              aria-label="下一处"
              disabled={index >= findings.length - 1}
              onClick={() => go(1)}
            />
          </BackLine>
        }
        foot={
          isAsking ? (
            <>
              <Button onClick={() => setForm(null)}>取消</Button>
              <span className="space" />
              <Button appearance="primary" onClick={() => void exempt()}>
                记为不是问题
              </Button>
            </>
          ) : (
            <>
              {isGap && <Button onClick={() => setForm(emptyForm)}>不是问题</Button>}
              <span className="space" />
              {finding.place && (
                <Button
                  appearance="primary"
                  icon={<Cells />}
                  onClick={() => finding.place && void store.reveal(finding.place)}
                >
                  到表里看
                </Button>
              )}
            </>
          )
        }
      >
        <div className="section" key={gap}>
          <FocusedTitle>{finding.title}</FocusedTitle>
          <p className="meaning second">
            {isGap ? (
              <>
                <WeightSign weight={finding.weight} verify={finding.severity === "V"} />
                {severityName(finding.severity)}
              </>
            ) : (
              <>
                <StatusSign status={outcome.status} />
                {statusWords[outcome.status]}
              </>
            )}
            <span>・{groupTitles[finding.group]}</span>
            <span>・{finding.subject}</span>
          </p>
          <p>{outcome.message || explanation?.condition}</p>
          {outcome.dueBy !== undefined && <p className="second">最后一天 {chineseDay(outcome.dueBy)}。</p>}
        </div>
        {outcome.remedy !== "" && (
          <section className="paragraphs">
            <h2 className="sectionTitle">怎么补</h2>
            {outcome.remedy
              .split(/(?<=[；。])/)
              .filter((part) => part.trim() !== "")
              .map((part) => (
                <p key={part}>{part.replace(/；$/, "。")}</p>
              ))}
          </section>
        )}
        <section>
          <h2 className="sectionTitle">查了什么</h2>
          <dl className="facts">
            <dt>项目</dt>
            <dd>{explanation?.title}</dd>
            {(explanation?.figures ?? []).map((figure) => (
              <Figure key={figure.id} figure={figure} />
            ))}
            {coverage !== undefined && (
              <>
                <dt>台账覆盖</dt>
                <dd>{coverage}</dd>
              </>
            )}
          </dl>
          <EvidenceLines evidence={outcome.evidence} />
        </section>
        <Basis outcome={outcome} explanation={explanation} result={result} />
        {explanation !== null && explanation.doubts !== null && (
          <section>
            <h2 className="sectionTitle">什么时候会判得不准</h2>
            <p>{explanation.doubts}</p>
          </section>
        )}
        {explanation !== null && <WholeExplanation explanation={explanation} />}
        {form !== null && (
          <section className="paragraphs" ref={intoView}>
            <h2 className="sectionTitle">为什么不是问题</h2>
            <Focused>
              <Field
                label="原因（必选）"
                {...(asked && faults.reason !== "" ? { validationMessage: faults.reason } : {})}
              >
                <Select value={form.reason} onChange={(_event, { value }) => setForm({ ...form, reason: value })}>
                  <option value="">请选择</option>
                  {exemptionReasons.map((reason) => (
                    <option key={reason} value={reason}>
                      {reason}
                    </option>
                  ))}
                </Select>
              </Field>
            </Focused>
            <Field label="说明" {...(asked && faults.note !== "" ? { validationMessage: faults.note } : {})}>
              <Textarea
                value={form.note}
                rows={2}
                onChange={(_event, { value }) => setForm({ ...form, note: value })}
              />
            </Field>
            <Field
              label="到哪一天为止（可以不填）"
              hint="记在这个工作簿里，不再列出，也不算进得分，随时可以撤回。"
              {...(asked && faults.until !== "" ? { validationMessage: faults.until } : {})}
            >
              <Input value={form.until} onChange={(_event, { value }) => setForm({ ...form, until: value })} />
            </Field>
          </section>
        )}
      </Frame>
    </div>
  );
}

function intoView(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: "nearest" });
}

interface ExemptionForm {
  readonly reason: string;
  readonly note: string;
  readonly until: string;
}

const emptyForm: ExemptionForm = { reason: "", note: "", until: "" };

const noFaults: ExemptionForm = emptyForm;

/** What is still missing in each field, "" = nothing. */
function faultsOf({ reason, note, until }: ExemptionForm): ExemptionForm {
  const needsWords = reason === exemptionReasons.at(-1);
  return {
    reason: reason === "" ? "请选一个原因" : "",
    note: needsWords && note.trim() === "" ? "请写明原因" : "",
    until: until.trim() !== "" && typedDay(until) === null ? "请写作 2026-12-31" : "",
  };
}

/** The value in force; the others stand in the whole explanation. */
function Figure({ figure }: { readonly figure: ExplainedFigure }) {
  const inForce = figure.statements.find(({ chosen }) => chosen);
  if (!inForce) return null;
  const isOurs = inForce.by === "product" || inForce.by === "settings";
  return (
    <>
      <dt>{figure.title}</dt>
      <dd>
        {inForce.text}
        {isOurs && <span className="second">（{inForce.byTitle}）</span>}
      </dd>
    </>
  );
}

/** The same text as `branch-ledger explain`, folded. */
function WholeExplanation({ explanation }: { readonly explanation: Explanation }) {
  return (
    <section>
      <details className="details">
        <summary>这一条的完整说明</summary>
        {explanationSections(explanation).map(({ title, lines }) => (
          <div key={title}>
            <h3>{title}</h3>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ))}
      </details>
    </section>
  );
}

function EvidenceLines({ evidence }: { readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="lines">
      {evidence.slice(0, shownCells).map((entry) => {
        const place = entry.kind === "found" ? entry.at : firstCell(entry.near);
        const words = entry.kind === "found" ? entry.quote || "（空）" : `还差：${entry.expected}`;
        return (
          <li key={`${entry.kind} ${place.sheet}!${place.range} ${words}`}>
            <span className="words">{words}</span>
            <span className="end">
              <CellLink place={place} />
            </span>
          </li>
        );
      })}
      {evidence.length > shownCells && (
        <li>
          <span className="second">另有 {evidence.length - shownCells} 处，写出的体检报告里有全部。</span>
        </li>
      )}
    </ul>
  );
}

/** The articles with their paraphrase where the table knows them, and what lowered the severity. */
function Basis({
  outcome,
  explanation,
  result,
}: {
  readonly outcome: Outcome;
  readonly explanation: Explanation | null;
  readonly result: Result;
}) {
  const by = result.checkup.rules.find((entry) => entry.rule.id === outcome.rule)?.requiredBy ?? null;
  const asks = by === null ? "" : originTitle(by);
  const paraphrases = new Map((explanation?.sources ?? []).map(({ printed, paraphrase }) => [printed, paraphrase]));
  const isLowered = outcome.strength === "一般" || outcome.strength === "原则上";
  return (
    <section className="paragraphs">
      <div className="titleLine">
        <h2 className="sectionTitle">依据</h2>
        <span className="second">{asks}</span>
      </div>
      {outcome.basis.map((line) => {
        const words = paraphrases.get(line) ?? "";
        return <p key={line}>{words === "" ? line : `${line}：${words}`}</p>;
      })}
      <p className="second">
        {outcome.strength === "通行做法"
          ? "这是通行做法，没有统一的条文，所以轻重降一级。"
          : isLowered
            ? `原文用“${outcome.strength}”，所以轻重降一级。`
            : ""}
        此处是大意，引用前请核对原文。
      </p>
    </section>
  );
}
