/** 整改: the issue ledger as it stands after this checkup; closing an issue is a person's act. */
import { Button, ToggleButton } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { chineseDay } from "../../core/model/date.ts";
import { reportPlan } from "../../core/reports/report-plan.ts";
import { Frame } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Again, Alarm, Right, Ring, Tick, TickCircle } from "../icons.tsx";
import { subjectWords } from "../state/findings.ts";
import { type Issue, type IssueState, issueStateWords, issuesIn } from "../state/issues.ts";
import type { Result } from "../state/pane-store.ts";
import { shortDay } from "../state/words.ts";
import { NeedsResult, StaleNote } from "./needs-result.tsx";
import { WriteFlow } from "./write-flow.tsx";

const shownIssues = 50;

export function RectificationScreen() {
  const { result, preview, receipt, writing } = usePaneState();
  if (preview || receipt || writing) return <WriteFlow />;
  if (!result) {
    return (
      <NeedsResult
        title="还没有整改清单"
        sentence="体检一次，就能列出要办的事。"
        heading="有了清单可以"
        points={["写入问题台账，填责任人和时限。", "月底对账，已达标的由您销号。", "下次体检，您填的内容都保留。"]}
      />
    );
  }
  return <IssueList result={result} />;
}

function IssueList({ result }: { readonly result: Result }) {
  const store = usePaneStore();
  const { stale } = usePaneState();
  const [state, setState] = useState<IssueState | null>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(shownIssues);
  const { checkup, snapshot } = result;
  const { op, preview } = useMemo(() => {
    const plan = reportPlan({ checkup, snapshot, sheets: ["issues"] });
    return { op: plan.ops.find((entry) => entry.kind === "sheet"), preview: plan.preview };
  }, [checkup, snapshot]);
  const issues = useMemo(
    () => (op ? issuesIn(op, checkup.facts.asOf, snapshot.date1904) : []),
    [op, checkup, snapshot],
  );
  const states: readonly IssueState[] = ["overdue", "to-close", "again", "open", "other", "closed"];
  const count = (kind: IssueState): number => issues.filter((issue) => issue.state === kind).length;
  const listed = issues.filter((issue) => state === null || issue.state === state);
  const closable = count("to-close");
  const toggle = (key: string): void => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  return (
    <Frame
      bar={<StaleNote />}
      context={
        <div className="context period">
          <h1>问题台账</h1>
        </div>
      }
      foot={
        <>
          <span className="words">{closed.size > 0 ? `${closed.size} 件将销号` : ""}</span>
          <Button
            appearance={stale ? "outline" : "primary"}
            disabled={!op || stale !== null}
            onClick={() => void store.prepare("写入问题台账", { kind: "issues", closed })}
          >
            写入问题台账
          </Button>
        </>
      }
    >
      <div className="section">
        <p>
          {chineseDay(checkup.facts.asOf)}，共 {issues.length} 件，已销号 {count("closed")} 件
          {closable > 0 ? `，${closable} 件可以销号` : ""}。
        </p>
        {!op && preview.map((sentence) => <p key={sentence}>{sentence}</p>)}
        <div className="chips">
          <ToggleButton checked={state === null} onClick={() => setState(null)}>
            全部
          </ToggleButton>
          {states
            .filter((kind) => count(kind) > 0)
            .map((kind) => (
              <ToggleButton key={kind} checked={state === kind} onClick={() => setState(state === kind ? null : kind)}>
                {issueStateWords[kind]} {count(kind)}
              </ToggleButton>
            ))}
        </div>
      </div>
      <ul>
        {listed.slice(0, shown).map((issue) => (
          <li key={`${issue.row}`}>
            <IssueRow
              issue={issue}
              isClosing={closed.has(issue.key)}
              onClose={() => toggle(issue.key)}
              canOpen={checkup.outcomes.some(
                (outcome) => `${outcome.rule}|${outcome.subject}` === issue.key && outcome.status === "gap",
              )}
            />
          </li>
        ))}
      </ul>
      <div className="section">
        {listed.length > shown && (
          <Button onClick={() => setShown(shown + shownIssues)}>
            再看 {Math.min(listed.length - shown, shownIssues)} 件
          </Button>
        )}
        <p className="second">您填的原因、措施、时限，重新体检时都保留。</p>
      </div>
    </Frame>
  );
}

function IssueRow({
  issue,
  isClosing,
  onClose,
  canOpen,
}: {
  readonly issue: Issue;
  readonly isClosing: boolean;
  readonly onClose: () => void;
  readonly canOpen: boolean;
}) {
  const store = usePaneStore();
  const open = (): void => {
    store.show("checkup");
    store.showStatus("gap");
    store.openGap(issue.key);
  };
  const title = (
    <>
      <span>{issue.problem}</span>
      {canOpen && <Right />}
    </>
  );
  return (
    <div className="finding">
      <StateSign state={issue.state} />
      <div>
        {canOpen ? (
          <button type="button" className="bare open" onClick={open}>
            {title}
          </button>
        ) : (
          <p className="open">{title}</p>
        )}
        <div className="meta plain">
          <b>{stateWords(issue)}</b>
          <span>{about(issue)}</span>
        </div>
        <div className={issue.state === "to-close" ? "meta" : "meta plain"}>
          <span>{responsible(issue)}</span>
          {issue.state === "to-close" && (
            <Button
              className="cellLink"
              icon={<Tick />}
              aria-pressed={isClosing}
              aria-label={`${isClosing ? "不销号" : "销号"}：${issue.problem} ${issue.subject}`}
              onClick={onClose}
            >
              {isClosing ? "不销号" : "销号"}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function StateSign({ state }: { readonly state: IssueState }) {
  switch (state) {
    case "overdue":
      return <Alarm />;
    case "to-close":
      return <TickCircle />;
    case "again":
      return <Again />;
    case "closed":
      return <Tick />;
    default:
      return <Ring />;
  }
}

function stateWords(issue: Issue): string {
  if (issue.state === "overdue") return `逾期 ${issue.daysOver} 天`;
  if (issue.state === "to-close") return "待销号，复查已达标";
  if (issue.state === "other") return issue.review;
  if (issue.state === "closed") return issue.status;
  if (issue.state === "open") return issue.status || "还没开始";
  return issueStateWords[issue.state];
}

function about({ key, subject }: Issue): string {
  return key === "" ? subject : subjectWords(key.slice(key.indexOf("|") + 1));
}

function responsible(issue: Issue): string {
  const who = issue.person === "" ? "还没填责任人" : `责任人${issue.person}`;
  return issue.dueBy === null ? who : `${who}，${shortDay(issue.dueBy)}前`;
}
