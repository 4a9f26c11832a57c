/** The list of one kind of outcome: searched, filtered, grouped; long groups are drawn as they are asked for. */
import { Button, Input, ToggleButton } from "@fluentui/react-components";
import { memo, useMemo, useState } from "react";
import { exemptionKey } from "../../core/checkup/exemptions.ts";
import { type Outcome, statusWords } from "../../core/model/outcome.ts";
import { CellLink } from "../components/cell-link.tsx";
import { LinkButton } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Down, Right, Search, StatusSign, WeightSign } from "../icons.tsx";
import {
  type Finding,
  type FindingGroup,
  findingsOf,
  groupedFindings,
  severityName,
  weights,
  weightWords,
} from "../state/findings.ts";
import type { Result } from "../state/pane-store.ts";

/** Above it the groups start folded. */
const longList = 200;
/** Rows of a group that are drawn at a time. */
const pageOfRows = 200;

/** Id of a group in the page, so that it can be brought into view. */
export function groupAnchor(id: string): string {
  return `group-${id.replace(/[^\w-]/g, (character) => character.charCodeAt(0).toString(36))}`;
}

/** Id of the control that opens a gap. */
export function rowId(gap: string): string {
  return `row-${gap}`;
}

export function GapList({ result }: { readonly result: Result }) {
  const store = usePaneStore();
  const { list } = usePaneState();
  const { checkup } = result;
  const isGap = list.status === "gap";
  const all = useMemo(() => findingsOf(checkup, list.status), [checkup, list.status]);
  const exempted = useMemo(
    () => (isGap ? findingsOf(checkup, "not-applicable").filter(({ outcome }) => outcome.reason === "exempted") : []),
    [checkup, isGap],
  );
  const sheets = useMemo(() => result.snapshot.sheets.map((sheet) => sheet.name), [result.snapshot]);
  const groups = useMemo(() => groupedFindings(all, list, sheets), [all, list, sheets]);
  const counts = useMemo(
    () => weights.map((weight) => ({ weight, count: all.filter((finding) => finding.weight === weight).length })),
    [all],
  );
  const shown = groups.reduce((sum, group) => sum + group.findings.length, 0);
  if (all.length === 0 && isGap) {
    return (
      <div>
        <NothingMissing result={result} />
        {exempted.length > 0 && <Exempted findings={exempted} />}
      </div>
    );
  }
  return (
    <div>
      <div className="listHead">
        <div className="titleLine">
          <h2 className="listTitle">
            {statusWords[list.status]} {all.length} 处
          </h2>
          <LinkButton onClick={() => store.choose({ order: list.order === "group" ? "sheet" : "group" })}>
            {list.order === "group" ? "按表格排" : "按方面排"}
          </LinkButton>
        </div>
        <Input
          type="search"
          aria-label="在清单里搜索"
          placeholder="搜姓名、月份、事项"
          contentBefore={<Search />}
          value={list.search}
          onChange={(_event, { value }) => store.choose({ search: value })}
        />
        {isGap && (
          <div className="chips">
            <ToggleButton checked={list.weight === null} onClick={() => store.choose({ weight: null })}>
              全部
            </ToggleButton>
            {counts
              .filter(({ count }) => count > 0)
              .map(({ weight, count }) => (
                <ToggleButton
                  key={weight}
                  checked={list.weight === weight}
                  onClick={() => store.choose({ weight: list.weight === weight ? null : weight })}
                >
                  <WeightSign weight={weight} />
                  {weightWords[weight]} {count}
                </ToggleButton>
              ))}
          </div>
        )}
      </div>
      {shown === 0 ? (
        <div className="section">
          <p>{list.search === "" ? "这里没有内容。" : `没有找到“${list.search}”。`}</p>
          {(list.search !== "" || list.weight !== null) && (
            <LinkButton onClick={() => store.choose({ search: "", weight: null })}>清除搜索</LinkButton>
          )}
        </div>
      ) : (
        <ul className="groups">
          {groups.map((group) => (
            <Group key={`${list.status} ${group.id}`} group={group} folded={shown > longList && list.search === ""} />
          ))}
        </ul>
      )}
      {exempted.length > 0 && <Exempted findings={exempted} />}
    </div>
  );
}

function Group({ group, folded }: { readonly group: FindingGroup; readonly folded: boolean }) {
  const [open, setOpen] = useState(!folded);
  const [rows, setRows] = useState(pageOfRows);
  const shown = group.findings.slice(0, rows);
  const left = group.findings.length - shown.length;
  return (
    <li id={groupAnchor(group.id)}>
      <h3 className="groupHead">
        <button type="button" className="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <Down /> : <Right />}
          <span>{group.title}</span>
          <span className="count">{group.findings.length} 处</span>
        </button>
      </h3>
      {open && (
        <ul className="group">
          {shown.map((finding) => (
            <li key={finding.key}>
              <Row finding={finding} />
            </li>
          ))}
          {left > 0 && (
            <li className="section">
              <Button onClick={() => setRows(rows + pageOfRows)}>再看 {Math.min(left, pageOfRows)} 处</Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

const Row = memo(function Row({ finding }: { readonly finding: Finding }) {
  const store = usePaneStore();
  const isGap = finding.outcome.status === "gap";
  const id = rowId(finding.key);
  return (
    <div className="finding">
      {isGap ? (
        <WeightSign weight={finding.weight} verify={finding.severity === "V"} />
      ) : (
        <StatusSign status={finding.outcome.status} />
      )}
      <div>
        <button type="button" className="bare open" id={id} onClick={() => store.openGap(finding.key)}>
          <span>{finding.title}</span>
          <Right />
        </button>
        <div className="meta">
          {isGap && <span className={finding.weight === "high" ? "high" : ""}>{severityName(finding.severity)}</span>}
          <span>{finding.subject}</span>
          {finding.place && <CellLink place={finding.place} />}
        </div>
      </div>
    </div>
  );
});

function Exempted({ findings }: { readonly findings: readonly Finding[] }) {
  const store = usePaneStore();
  const { kept } = usePaneState();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <h3 className="groupHead">
        <button type="button" className="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <Down /> : <Right />}
          <span>已记为不是问题</span>
          <span className="count">{findings.length} 处</span>
        </button>
      </h3>
      {open && (
        <ul className="lines section">
          {findings.map(({ key, outcome, rule, subject }) => {
            const setting = exemptionIn(kept.settings, outcome);
            return (
              <li key={key}>
                <span className="words">
                  <b>{rule}</b>
                  <span className="second">
                    {subject}：{outcome.message}
                  </span>
                </span>
                {setting === null ? (
                  <span className="second">在“体检设置”表里改</span>
                ) : (
                  <LinkButton onClick={() => void store.takeBackExemption(setting)} label={`撤回：${rule} ${subject}`}>
                    撤回
                  </LinkButton>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** The key of the pane's own setting that exempts a finding; null when another one does. */
function exemptionIn(settings: ReadonlyMap<string, string>, outcome: Outcome): string | null {
  const key = exemptionKey(outcome);
  return settings.has(key) ? key : null;
}

function NothingMissing({ result }: { readonly result: Result }) {
  const store = usePaneStore();
  const { summary } = result.checkup;
  const left = (
    [
      ["to-confirm", "文字上的提示，请您看一眼"],
      ["cannot-judge", "补上缺的台账或列就能判"],
    ] as const
  ).filter(([status]) => summary[status] > 0);
  return (
    <div className="section">
      <h2 className="listTitle">没有未达标</h2>
      <p>判得了的项目都达标了。{left.length > 0 ? `还有 ${left.length} 件事可以看看：` : ""}</p>
      <ul className="lines">
        {left.map(([status, words]) => (
          <li key={status}>
            <button type="button" className="bare rowButton" onClick={() => store.showStatus(status)}>
              <StatusSign status={status} />
              <span className="words">
                {summary[status]} 处{statusWords[status]}
                <span className="second">{words}</span>
              </span>
              <Right />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
