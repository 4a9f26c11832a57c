/** An issue, and a duty of the month, as rows of the list. */
import { Button } from "@fluentui/react-components";
import type { Day } from "../../core/model/date.ts";
import { CellLink } from "../components/cell-link.tsx";
import { usePaneStore } from "../components/store-context.ts";
import { Again, Alarm, Right, Ring, Tick, TickCircle } from "../icons.tsx";
import { type Issue, type IssueState, timeLeftWords } from "../state/issues.ts";
import { dutyWords, isDone, type MonthItem } from "../state/rectification-months.ts";
import { shortDay } from "../state/words.ts";

export function IssueRow({
  issue,
  isClosing,
  asOf,
}: {
  readonly issue: Issue;
  readonly isClosing: boolean;
  readonly asOf: Day;
}) {
  const store = usePaneStore();
  const { gap, place, hint } = issue;
  const left = timeLeftWords(issue, asOf);
  const words = isClosing ? "将销号，还没有写入" : issue.words;
  const open = (key: string): void => {
    store.show("checkup");
    store.showStatus("gap");
    store.openGap(key);
  };
  return (
    <div className="finding">
      {isClosing ? <Tick /> : <IssueSign state={issue.state} />}
      <div>
        {gap === null ? (
          <p className="open">
            <span>{issue.problem}</span>
          </p>
        ) : (
          <button type="button" className="bare open" onClick={() => open(gap)}>
            <span>{issue.problem}</span>
            <Right />
          </button>
        )}
        <div className="meta plain">
          <b>{left === "" ? words : `${words}，${left}`}</b>
          <span>{issue.about}</span>
        </div>
        {hint !== "" && <p className="second">{hint}</p>}
        <div className="meta plain">
          <span>{responsible(issue)}</span>
        </div>
        {(issue.canClose || gap === null) && (
          <div className="meta">
            {gap === null && place !== null && <CellLink place={place} />}
            {issue.canClose && (
              <Button
                className="toClose"
                icon={<Tick />}
                aria-pressed={isClosing}
                aria-label={`${isClosing ? "不销号" : "销号"}：${issue.problem} ${issue.about}`}
                onClick={() => store.toggleClosing(issue.id)}
              >
                {isClosing ? "不销号" : "销号"}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

export function DutyRow({ item, asOf }: { readonly item: MonthItem; readonly asOf: Day }) {
  const { lastDay, place } = item;
  return (
    <div className="finding">
      {isDone(item) ? <TickCircle /> : lastDay !== null && lastDay < asOf ? <Alarm /> : <Ring />}
      <div>
        <p className="open">
          <span>{item.title}</span>
        </p>
        <div className="meta plain">
          <b>{dutyWords(item, asOf)}</b>
          <span>{item.kind}</span>
        </div>
        <div className={place === null ? "meta plain" : "meta"}>
          {lastDay !== null && (
            <span>
              最后期限{shortDay(lastDay)}
              {item.shift}
            </span>
          )}
          {place !== null && <CellLink place={place} />}
        </div>
      </div>
    </div>
  );
}

function IssueSign({ state }: { readonly state: IssueState }) {
  switch (state) {
    case "overdue":
      return <Alarm />;
    case "to-close":
      return <TickCircle />;
    case "again":
      return <Again />;
    case "open":
      return <Ring />;
    case "done":
      return <Tick />;
  }
}

function responsible({ responsible: who, dueBy, isLimitUnread }: Issue): string {
  const person = who === "" ? "还没填责任人" : `责任人${who}`;
  if (isLimitUnread) return `${person}，时限没有看懂，请写成日期`;
  return dueBy === null ? person : `${person}，${shortDay(dueBy)}前`;
}
