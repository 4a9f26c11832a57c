/** What has changed since the last run, in one line that opens into lists. */
import { useState } from "react";
import type { Checkup } from "../../core/checkup/checkup.ts";
import { chineseDay, type Day, yearOf } from "../../core/model/date.ts";
import { issueKey } from "../../core/rectification/issue-key.ts";
import type { Change, Comparison } from "../../core/runs/compare-runs.ts";
import { Down, Right } from "../icons.tsx";
import { subjectWords } from "../state/findings.ts";
import { shortDay } from "../state/words.ts";
import { usePaneStore } from "./store-context.ts";

/** Lines of one list; the rest is counted. */
const mostLines = 30;

export function ComparisonLine({
  comparison,
  checkup,
}: {
  readonly comparison: Comparison;
  readonly checkup: Checkup;
}) {
  const [open, setOpen] = useState(false);
  const { before, added, fixed, stillOpen, noLongerJudged, notes } = comparison;
  const { asOf } = checkup.facts;
  return (
    <div className="section">
      <button type="button" className="bare link compared" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <Down /> : <Right />}
        <span>
          比上次{before.asOf === null ? "" : `（${dayWords(before.asOf, asOf)}）`}新增 {added.length}，已解决{" "}
          {fixed.length}，仍有 {stillOpen.length}
        </span>
      </button>
      {open && (
        <>
          <Changes title="新增" changes={added} checkup={checkup} />
          <Changes title="已解决" changes={fixed} checkup={checkup} />
          <Changes title="仍有" changes={stillOpen} checkup={checkup} />
          <Changes title="不再判定" changes={noLongerJudged} checkup={checkup} />
          {notes.map((note) => (
            <p className="second" key={note}>
              {note}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

/** 10月30日; of another year with its year. */
function dayWords(day: Day, asOf: Day): string {
  return yearOf(day) === yearOf(asOf) ? shortDay(day) : chineseDay(day);
}

function Changes({
  title,
  changes,
  checkup,
}: {
  readonly title: string;
  readonly changes: readonly Change[];
  readonly checkup: Checkup;
}) {
  const store = usePaneStore();
  if (changes.length === 0) return null;
  const titles = new Map(checkup.rules.map(({ rule }) => [rule.id, rule.text.title]));
  return (
    <>
      <h2 className="sectionTitle">
        {title} {changes.length} 处
      </h2>
      <ul className="changes">
        {changes.slice(0, mostLines).map((change, index) => {
          const { rule, subject, outcome } = change;
          const words = `${(rule === null ? null : titles.get(rule)) ?? "已经没有的规则"} · ${subject === null ? "对象已经不在工作簿里" : subjectWords(subject)}`;
          const key = rule === null || subject === null ? `${index}` : issueKey(rule, subject);
          return (
            <li key={key}>
              {outcome?.status === "gap" ? (
                <button type="button" className="bare link" onClick={() => store.openGap(key)}>
                  {words}
                </button>
              ) : (
                <span>{words}</span>
              )}
            </li>
          );
        })}
      </ul>
      {changes.length > mostLines && <p className="second">还有 {changes.length - mostLines} 处，见下面的清单。</p>}
    </>
  );
}
