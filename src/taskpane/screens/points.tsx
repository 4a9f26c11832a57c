/** 积分: the quarter, who is in it, the notice as it will be printed, and the check before it is posted. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { addDays } from "../../core/model/date.ts";
import { isClosed, type Period, periodContaining } from "../../core/model/period.ts";
import { lastClosedQuarter, pointsOf } from "../../core/points/points.ts";
import { noticeOf } from "../../core/reports/points-notice-lines.ts";
import { pointsSheets } from "../../core/reports/points-plan.ts";
import { Frame, LinkButton } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Left, QuestionCircle, Right, TickCircle } from "../icons.tsx";
import type { Result } from "../state/pane-store.ts";
import { branchWords } from "../state/words.ts";
import { NeedsResult, StaleNote } from "./needs-result.tsx";
import { WriteFlow } from "./write-flow.tsx";

const shownLines = 7;

export function PointsScreen() {
  const { result, preview, receipt, writing } = usePaneState();
  if (preview || receipt || writing) return <WriteFlow />;
  if (!result) {
    return (
      <NeedsResult
        title="还没有积分"
        sentence="体检一次，就能算出上一个季度的积分。"
        heading="可以写出"
        points={["积分登记，每一笔都有来处。", "季度积分公示，只有姓名、类别和积分。", "年度积分核算。"]}
      />
    );
  }
  return <Quarter result={result} />;
}

function Quarter({ result }: { readonly result: Result }) {
  const store = usePaneStore();
  const { stale } = usePaneState();
  const [period, setPeriod] = useState<Period>(() => lastClosedQuarter(result.checkup.facts.asOf));
  const [all, setAll] = useState(false);
  const { checkup, snapshot } = result;
  const { facts } = checkup;
  const points = useMemo(
    () => pointsOf({ facts, snapshot, period, profile: checkup.profile }),
    [facts, snapshot, period, checkup],
  );
  const notice = useMemo(() => noticeOf(points, checkup.settings.publication), [points, checkup]);
  const sheets = useMemo(() => pointsSheets({ checkup, snapshot, period }), [checkup, snapshot, period]);
  const next = periodContaining("quarter", addDays(period.to, 1));
  const lines = all ? notice.lines : notice.lines.slice(0, shownLines);
  const isPublished = points.published.quarters.has(period.key);
  const canWrite = notice.obstacles.length === 0 && sheets.pointsNotice.op !== null;
  return (
    <Frame
      bar={<StaleNote />}
      context={
        <div className="context period">
          <Button
            appearance="subtle"
            icon={<Left />}
            aria-label="上一季度"
            onClick={() => setPeriod(periodContaining("quarter", addDays(period.from, -1)))}
          />
          <h1>{period.label}</h1>
          <Button
            appearance="subtle"
            icon={<Right />}
            aria-label="下一季度"
            disabled={!isClosed(next, facts.asOf)}
            onClick={() => setPeriod(next)}
          />
        </div>
      }
      foot={
        <>
          <Button disabled={!canWrite} onClick={() => void copy(noticeText(branchWords(facts), period, notice.lines))}>
            复制
          </Button>
          <span className="space" />
          <Button
            appearance={stale ? "outline" : "primary"}
            disabled={!canWrite || stale !== null}
            onClick={() => void store.prepare(`写入${period.label}积分`, { kind: "points", period })}
          >
            写入公示表
          </Button>
        </>
      }
    >
      <div className="section">
        <dl className="facts">
          <dt>人员</dt>
          <dd>{points.members.length} 人</dd>
          <dt>登记</dt>
          <dd>{points.register.rows.length} 笔</dd>
          <dt>公示</dt>
          <dd>{isPublished ? "已经公示，分值保持不变，要改的加更正行" : "还没写过"}</dd>
          <dt>检查</dt>
          <dd>{notice.obstacles.length === 0 ? "可以公示" : `${notice.obstacles.length} 处请您看`}</dd>
        </dl>
      </div>
      <section>
        <div className="titleLine">
          <h2 className="sectionTitle">公示预览</h2>
          <span className="second">按花名册顺序</span>
        </div>
        <div className="paper">
          <p className="heading">
            <b>{branchWords(facts)}</b>
            {period.label}党员积分公示
          </p>
          <div className="sheetBox">
            <table className="sheet">
              <thead>
                <tr>
                  <th scope="col">姓名</th>
                  <th scope="col">类别</th>
                  <th scope="col" className="number">
                    基础
                  </th>
                  <th scope="col" className="number">
                    日常
                  </th>
                  <th scope="col" className="number">
                    合计
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.member.name}>
                    <td>{line.display}</td>
                    <td>{line.category}</td>
                    <td className="number">{figure(line.base)}</td>
                    <td className="number">{figure(line.daily)}</td>
                    <td className="number">{figure(line.total)}</td>
                  </tr>
                ))}
                {lines.length < notice.lines.length && (
                  <tr>
                    <td colSpan={5} className="second">
                      另有 {notice.lines.length - lines.length} 人，顺序和花名册一样
                    </td>
                  </tr>
                )}
              </tbody>
            </table>
          </div>
        </div>
        <div className="titleLine">
          <span className="second">民主评议积分年底计入</span>
          {notice.lines.length > shownLines && (
            <LinkButton onClick={() => setAll(!all)}>{all ? "收起" : `看全部 ${notice.lines.length} 人`}</LinkButton>
          )}
        </div>
      </section>
      <section>
        <h2 className="sectionTitle">公示前检查</h2>
        <ul className="lines">
          {notice.obstacles.map((obstacle) => (
            <li key={obstacle}>
              <QuestionCircle />
              <span className="words">{obstacle}</span>
            </li>
          ))}
          {sheets.pointsNotice.preview
            .filter((sentence) => !notice.obstacles.includes(sentence))
            .map((sentence) => (
              <li key={sentence}>
                <TickCircle />
                <span className="words">{sentence}</span>
              </li>
            ))}
          {sheets.problems.map((problem) => (
            <li key={problem}>
              <QuestionCircle />
              <span className="words">{problem}</span>
            </li>
          ))}
        </ul>
        <p className="second">默认不排名。积分用来提醒和鼓励，不用来排名次。</p>
      </section>
    </Frame>
  );
}

function figure(value: number | null): string {
  return value === null ? "—" : String(Math.round(value * 100) / 100);
}

type Lines = ReturnType<typeof noticeOf>["lines"];

/** The notice as plain text, for a document or a message. */
function noticeText(branch: string, period: Period, lines: Lines): string {
  const rows = lines.map((line) =>
    [line.display, line.category, figure(line.base), figure(line.daily), figure(line.total)].join("\t"),
  );
  return [`${branch}${period.label}党员积分公示`, "姓名\t类别\t基础\t日常\t合计", ...rows].join("\n");
}

/** Web views of Office may refuse the clipboard; the old way still works there. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visuallyHidden";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}
