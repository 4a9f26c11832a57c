/** The month of the base date: open issues first, then what the month owes. */
import { Button, ToggleButton } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Checkup } from "../../core/checkup/checkup.ts";
import { chineseMonth, monthParts } from "../../core/model/date.ts";
import { Frame } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { type Issue, type IssueState, issueStateOrder, issueStateWords } from "../state/issues.ts";
import { isDone, isOwedInMonth, type MonthItem, type Months } from "../state/rectification-months.ts";
import { StaleNote } from "./needs-result.tsx";
import { SaveCalendar } from "./rectification-calendar.tsx";
import { DutyRow, IssueRow } from "./rectification-rows.tsx";

/** What the list shows; null = all that is not done. */
type Choice = IssueState | "month" | null;

const firstIssues = 10;
const moreIssues = 50;

/** Id of the control that opens the reconciliation. */
export const reconcileId = "reconcile";

export function CurrentMonth({
  checkup,
  months,
  issues,
  closing,
  heading,
  onReconcile,
}: {
  readonly checkup: Checkup;
  readonly months: Months;
  readonly issues: readonly Issue[];
  /** Ids of the issues that are going to be closed. */
  readonly closing: ReadonlySet<string>;
  readonly heading: ReactNode;
  readonly onReconcile: () => void;
}) {
  const store = usePaneStore();
  const { stale } = usePaneState();
  const [choice, setChoice] = useState<Choice>(null);
  const [shown, setShown] = useState(firstIssues);
  const { asOf } = checkup.facts;
  const [page] = months.pages;
  const duties = page.items.filter((item) => !item.isIssue);
  const owed = duties.filter((item) => isOwedInMonth(item, page.month));
  const count = (state: IssueState): number => issues.filter((issue) => issue.state === state).length;
  const listed = issues.filter((issue) => (choice === null ? issue.state !== "done" : issue.state === choice));
  const listedDuties = choice === null ? duties : choice === "month" ? owed : [];
  const choose = (next: Choice): void => {
    setChoice(choice === next ? null : next);
    setShown(firstIssues);
  };
  const title = `写入${monthParts(page.month).month}月清单`;
  return (
    <Frame
      bar={<StaleNote />}
      context={heading}
      foot={
        <>
          <Button id={reconcileId} onClick={onReconcile}>
            月底对账
          </Button>
          <span className="space" />
          <Button
            appearance={stale ? "outline" : "primary"}
            disabled={stale !== null}
            onClick={() => void store.prepare(title, { kind: "rectification", closing })}
          >
            {title}
          </Button>
        </>
      }
    >
      <div className="section">
        <p>{issuesSentence(issues)}</p>
        <p>{dutiesSentence(duties)}</p>
        <p className="second" aria-live="polite">
          {closing.size > 0 ? `${closing.size} 件选了销号，写入清单时一起写进问题台账。` : ""}
        </p>
        {months.ended !== null && (
          <p className="second">{chineseMonth(months.ended)}的清单已经到期，可以先对账；写入时移到表的下方。</p>
        )}
        {months.ahead !== null && (
          <p className="second">“月度清单”已经是{chineseMonth(months.ahead)}的，在基准日之后；写入时只更新问题台账。</p>
        )}
        {(owed.length > 0 || issues.length > 0) && (
          <div className="chips">
            <ToggleButton checked={choice === null} onClick={() => choose(null)}>
              全部
            </ToggleButton>
            {owed.length > 0 && (
              <ToggleButton checked={choice === "month"} onClick={() => choose("month")}>
                本月 {owed.length}
              </ToggleButton>
            )}
            {issueStateOrder
              .filter((state) => count(state) > 0)
              .map((state) => (
                <ToggleButton key={state} checked={choice === state} onClick={() => choose(state)}>
                  {issueStateWords[state]} {count(state)}
                </ToggleButton>
              ))}
          </div>
        )}
      </div>
      <ul aria-label="问题">
        {listed.slice(0, shown).map((issue) => (
          <li key={issue.id === "" ? `${issue.problem} ${issue.place?.range}` : issue.id}>
            <IssueRow issue={issue} isClosing={closing.has(issue.id)} asOf={asOf} />
          </li>
        ))}
      </ul>
      {listed.length > shown && (
        <div className="section">
          <button type="button" className="bare link" onClick={() => setShown(shown + moreIssues)}>
            再看 {Math.min(listed.length - shown, moreIssues)} 件
          </button>
        </div>
      )}
      {listedDuties.length > 0 && (
        <>
          <h2 className="dutiesHead">本月清单里要办的</h2>
          <ul aria-label="要办的事">
            {listedDuties.map((item) => (
              <li key={item.id}>
                <DutyRow item={item} asOf={asOf} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="section">
        <SaveCalendar checkup={checkup} />
        <p className="second">您填的原因、措施、时限，重新体检时都保留。</p>
      </div>
    </Frame>
  );
}

/** 共 14 件，已销号 5 件，3 件可以销号。 */
function issuesSentence(issues: readonly Issue[]): string {
  if (issues.length === 0) return "没有要整改的问题。";
  const closed = issues.filter((issue) => issue.isClosed).length;
  const closable = issues.filter((issue) => issue.state === "to-close").length;
  return [`共 ${issues.length} 件`, `已销号 ${closed} 件`, ...(closable > 0 ? [`${closable} 件可以销号`] : [])]
    .join("，")
    .concat("。");
}

function dutiesSentence(duties: readonly MonthItem[]): string {
  if (duties.length === 0) return "本月没有查到应办事项。";
  const done = duties.filter(isDone).length;
  return `本月清单要办 ${duties.length} 项，已有记录或已办 ${done} 项。`;
}
