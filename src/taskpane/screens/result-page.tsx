/** The result: score, star, counts, areas and the list. */
import { Button, Switch } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { type Status, statusWords } from "../../core/model/outcome.ts";
import { AreaRows, Legend } from "../components/area-bars.tsx";
import { ComparisonLine } from "../components/comparison-line.tsx";
import { FocusedTitle, Frame, LinkButton } from "../components/frame.tsx";
import { Hatching, ScoreRing } from "../components/score-ring.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Right, Star, StatusSign, Warning } from "../icons.tsx";
import { findingsOf } from "../state/findings.ts";
import type { Result } from "../state/pane-store.ts";
import { percent, points, scoreSentence, starWords } from "../state/score-words.ts";
import { branchWords, contextWords } from "../state/words.ts";
import { GapList, groupAnchor } from "./gap-list.tsx";

const statuses: readonly Status[] = ["gap", "met", "to-confirm", "not-due", "not-applicable", "cannot-judge", "error"];

export function ResultPage({ result }: { readonly result: Result }) {
  const store = usePaneStore();
  const { choices, stale, marked, marking, list } = usePaneState();
  const { checkup } = result;
  const { scorecard, summary, facts } = checkup;
  const listPlace = useRef<HTMLDivElement>(null);
  const gaps = useMemo(() => findingsOf(checkup, "gap"), [checkup]);
  const star = starWords(checkup);
  const sentence = useMemo(() => scoreSentence(checkup), [checkup]);
  const toList = (): void => listPlace.current?.scrollIntoView({ block: "start" });
  const showStatus = (status: Status): void => {
    store.showStatus(status);
    toList();
  };
  const problems = facts.ledgers.unreadable.length + summary.error;
  const again = (
    <Button appearance={stale ? "primary" : "outline"} onClick={() => void store.run()}>
      重新体检
    </Button>
  );
  return (
    <Frame
      bar={stale && <StaleBar edits={stale.edits} sheets={stale.sheets} action={again} />}
      context={
        <div className="context">
          <p className="who">
            <b>{branchWords(facts)}</b>
            <span>{contextWords(choices)}</span>
          </p>
          {!stale && again}
        </div>
      }
      foot={
        <>
          {summary.gap + summary["to-confirm"] > 0 || marked > 0 ? (
            <Switch
              checked={marked > 0}
              disabled={marking !== null}
              label={
                marking === "marking"
                  ? "正在标出"
                  : marking === "clearing"
                    ? "正在清除"
                    : marked > 0
                      ? `已在表中标出 ${marked} 处`
                      : "在表中标出"
              }
              onChange={(_event, { checked }) => void store.mark(checked)}
            />
          ) : (
            <span className="words">没有要标的</span>
          )}
          <span className="space" />
          <Button
            appearance={stale ? "outline" : "primary"}
            disabled={stale !== null}
            onClick={() => void store.prepare("写入评分表", { kind: "reports", sheets: ["scorecard"] })}
          >
            写入评分表
          </Button>
        </>
      }
    >
      <Hatching />
      <button type="button" className="skip" onClick={toList}>
        到清单
      </button>
      <div className="section">
        <div className="score">
          <ScoreRing scorecard={scorecard} />
          <div className="scoreWords">
            {star.stars !== null && (
              <div className="stars">
                {[1, 2, 3, 4, 5].map((number) => (
                  <Star key={number} full={number <= (star.stars ?? 0)} />
                ))}
              </div>
            )}
            <FocusedTitle>{star.title}</FocusedTitle>
            {star.between !== "" && <p>{star.between}</p>}
            {scorecard.score !== null && scorecard.coverage !== null && (
              <p className="second">
                已判定 {percent(scorecard.coverage)}，范围 {points(scorecard.low ?? 0)} 到 {points(scorecard.high ?? 0)}{" "}
                分
              </p>
            )}
          </div>
        </div>
        <p>{sentence}</p>
        <p className="second">基于 {result.at} 的数据</p>
      </div>
      {result.comparison && <ComparisonLine comparison={result.comparison} checkup={checkup} />}
      <section>
        <ul className="counts">
          {statuses
            .filter((status) => status !== "error" || summary.error > 0)
            .map((status) => (
              <li key={status}>
                <button
                  type="button"
                  className="bare"
                  aria-pressed={list.status === status}
                  onClick={() => (status === "error" ? store.openProblems(true) : showStatus(status))}
                >
                  <StatusSign status={status} />
                  <span>{statusWords[status]}</span>
                  <b>{summary[status]}</b>
                </button>
              </li>
            ))}
        </ul>
        <p className="second">除未达标外，都不算问题。</p>
        {checkup.problems.length > 0 && (
          <LinkButton onClick={() => store.openProblems(true)}>
            有 {checkup.problems.length} 项设置没有生效 <Right />
          </LinkButton>
        )}
        {problems > 0 && (
          <LinkButton onClick={() => store.openProblems(true)}>
            {facts.ledgers.unreadable.length > 0
              ? `有 ${facts.ledgers.unreadable.length} 个格子读不懂`
              : "有项目没查成"}{" "}
            <Right />
          </LinkButton>
        )}
      </section>
      <section>
        <div className="titleLine">
          <h2 className="sectionTitle">七个方面</h2>
          {scorecard.sampleWeights && (
            <LinkButton onClick={() => store.show("settings")}>示例分值，非文件规定</LinkButton>
          )}
        </div>
        <AreaRows
          areas={scorecard.areas}
          gapsOf={(area) => gaps.filter((finding) => finding.group === area.id).length}
          onChoose={(area) => {
            store.choose({ status: "gap", weight: null, search: "", order: "group" });
            // The list is drawn before it can be scrolled to.
            requestAnimationFrame(() =>
              document.getElementById(groupAnchor(area.id))?.scrollIntoView({ block: "start" }),
            );
          }}
        />
        <Legend />
      </section>
      <div ref={listPlace}>
        <GapList result={result} />
      </div>
    </Frame>
  );
}

function StaleBar({
  edits,
  sheets,
  action,
}: {
  readonly edits: number;
  readonly sheets: readonly string[];
  readonly action: React.ReactNode;
}) {
  return (
    <div className="bar warn" role="status">
      <Warning />
      <p className="words">
        体检后表格又改过 {edits} 处（{sheets.slice(0, 3).join("、")}
        {sheets.length > 3 ? "等" : ""}）。下面是改之前的结果。
      </p>
      <div className="actions">{action}</div>
    </div>
  );
}
