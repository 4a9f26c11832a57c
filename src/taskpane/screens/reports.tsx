/** 报表: every sheet that can be written, what it is for, when it was last written, and what it would hold. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { parseIsoDay } from "../../core/model/date.ts";
import { type ReportSheetId, reportPlan } from "../../core/reports/report-plan.ts";
import { sheetNames } from "../../core/reports/sheet-names.ts";
import { ownSheet } from "../../core/workbook/snapshot.ts";
import { Frame } from "../components/frame.tsx";
import { SheetPreview } from "../components/sheet-preview.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Down, Up } from "../icons.tsx";
import type { Kept } from "../state/pane-settings.ts";
import type { Result } from "../state/pane-store.ts";
import { fingerprint, type SheetOp } from "../state/sheet-content.ts";
import { shortDay } from "../state/words.ts";
import { ContextLine, NeedsResult, StaleNote } from "./needs-result.tsx";
import { WriteFlow } from "./write-flow.tsx";

interface SheetCard {
  readonly id: ReportSheetId;
  readonly name: keyof typeof sheetNames;
  readonly purpose: string;
}

const groups: readonly { readonly title: string; readonly sheets: readonly SheetCard[] }[] = [
  {
    title: "检查用",
    sheets: [
      { id: "scorecard", name: "scorecard", purpose: "七个方面得分和星级" },
      { id: "report", name: "report", purpose: "全部结果和依据" },
      { id: "issues", name: "issues", purpose: "逐条列问题，您填的内容会保留" },
    ],
  },
  {
    title: "公示用",
    sheets: [{ id: "points-notice", name: "pointsNotice", purpose: "上一个季度的积分，打印张贴" }],
  },
  {
    title: "工作用",
    sheets: [
      { id: "points-register", name: "pointsRegister", purpose: "每个月的积分登记，可以自己加行" },
      { id: "points-year", name: "pointsYear", purpose: "全年积分和评议" },
      { id: "points-standard", name: "pointsStandard", purpose: "积分的项目和上限，可以改" },
      { id: "settings", name: "settings", purpose: "口径、数字、覆盖期，可以在表里改" },
    ],
  },
];

export function ReportsScreen() {
  const { result, preview, receipt, writing } = usePaneState();
  if (preview || receipt || writing) return <WriteFlow />;
  if (!result) {
    return (
      <NeedsResult
        title="还没有可以写的"
        sentence="体检一次，就能写出这些表。"
        heading="可以写出"
        points={["达标创星评分表、体检报告、问题台账。", "积分登记、季度积分公示、年度积分核算。"]}
      />
    );
  }
  return <ReportList result={result} />;
}

function ReportList({ result }: { readonly result: Result }) {
  const store = usePaneStore();
  const { kept, stale } = usePaneState();
  const ops = useMemo(() => {
    const plan = reportPlan({ checkup: result.checkup, snapshot: result.snapshot });
    return new Map(plan.ops.flatMap((op) => (op.kind === "sheet" ? [[op.definedName, op] as const] : [])));
  }, [result]);
  const opOf = ({ name }: SheetCard): SheetOp | undefined => ops.get(sheetNames[name].definedName);
  const [chosen, setChosen] = useState<ReadonlySet<ReportSheetId>>(
    () =>
      new Set(
        groups
          .flatMap((group) => group.sheets)
          .filter((card) => stateOf(card, opOf(card), result, kept).isNewer)
          .map((card) => card.id),
      ),
  );
  const [open, setOpen] = useState<ReportSheetId | null>(null);
  const sheets = groups.flatMap((group) => group.sheets.map((card) => card.id)).filter((id) => chosen.has(id));
  return (
    <Frame
      bar={<StaleNote />}
      context={<ContextLine />}
      foot={
        <>
          <span className="words">选了 {sheets.length} 张</span>
          <Button
            appearance={stale ? "outline" : "primary"}
            disabled={sheets.length === 0 || stale !== null}
            onClick={() => void store.prepare(`写入 ${sheets.length} 张表`, { kind: "reports", sheets })}
          >
            写入 {sheets.length} 张
          </Button>
        </>
      }
    >
      <h1 className="visuallyHidden">报表</h1>
      {groups.map((group) => (
        <section key={group.title}>
          <h2 className="sectionTitle">{group.title}</h2>
          {group.sheets.map((card) => {
            const op = opOf(card);
            const { title } = sheetNames[card.name];
            const state = stateOf(card, op, result, kept);
            const isOpen = open === card.id;
            return (
              <div className="reportItem" key={card.id}>
                <div className="reportRow">
                  <Checkbox
                    checked={chosen.has(card.id)}
                    disabled={!op}
                    aria-label={title}
                    onChange={(_event, { checked }) => {
                      const next = new Set(chosen);
                      if (checked === true) next.add(card.id);
                      else next.delete(card.id);
                      setChosen(next);
                    }}
                  />
                  <div className="words">
                    <b>{title}</b>
                    <p className="second">{card.purpose}</p>
                    <p className="second">{state.isNewer && state.isWritten ? <b>{state.words}</b> : state.words}</p>
                  </div>
                  {op && (
                    <Button
                      appearance="subtle"
                      icon={isOpen ? <Up /> : <Down />}
                      iconPosition="after"
                      aria-expanded={isOpen}
                      aria-label={`${isOpen ? "收起" : "预览"}${title}`}
                      onClick={() => setOpen(isOpen ? null : card.id)}
                    >
                      {isOpen ? "收起" : "预览"}
                    </Button>
                  )}
                </div>
                {isOpen && op && <SheetPreview op={op} />}
              </div>
            );
          })}
        </section>
      ))}
    </Frame>
  );
}

function stateOf(
  card: SheetCard,
  op: SheetOp | undefined,
  result: Result,
  kept: Kept,
): { readonly words: string; readonly isNewer: boolean; readonly isWritten: boolean } {
  const { definedName } = sheetNames[card.name];
  if (!op) return { words: "现在不能写，体检结果里有说明", isNewer: false, isWritten: false };
  const written = kept.written.get(definedName);
  const isThere = ownSheet(result.snapshot, definedName) !== undefined;
  if (!isThere)
    return {
      words: "还没写过",
      isNewer: card.id === "scorecard" || card.id === "report" || card.id === "issues",
      isWritten: false,
    };
  const day = written ? parseIsoDay(written.on) : null;
  const when = day === null ? "写过" : `${shortDay(day)}写过`;
  const isNewer = written?.content !== fingerprint(op.content);
  return { words: isNewer ? `${when}，有新结果` : when, isNewer, isWritten: true };
}
