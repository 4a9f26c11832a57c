/** 报表: every sheet that can be written, what it is for, when it was last written, and what it would hold. */
import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { ReportSheetId } from "../../core/reports/report-plan.ts";
import { Frame } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import type { Kept } from "../state/pane-settings.ts";
import type { Result } from "../state/pane-store.ts";
import { ReportCards, type SheetCard, sheetCards, sheetGroups } from "../state/report-cards.ts";
import { ContextLine, NeedsResult, StaleNote } from "./needs-result.tsx";
import { ReportCard } from "./reports-card.tsx";
import { WriteFlow } from "./write-flow.tsx";

/** What somebody chose or unchose by hand; a write makes it void. */
interface ByHand {
  readonly since: Kept["written"];
  readonly chosen: ReadonlyMap<ReportSheetId, boolean>;
}

export function ReportsScreen() {
  const { result, preview, receipt, writing, kept } = usePaneState();
  // Outlives the preview of the write, which takes the place of the list.
  const [byHand, setByHand] = useState<ByHand>({ since: kept.written, chosen: new Map() });
  if (preview || receipt || writing) return <WriteFlow />;
  if (!result) {
    return (
      <NeedsResult
        title="还没有可以写的"
        sentence="体检一次，就能写出这些表。"
        heading="可以写出"
        points={[
          "达标创星评分表、体检报告、问题台账、月度清单和讲评。",
          "季度积分公示、党费公示。",
          "积分登记、年度积分核算、党费核定、年度工作计划。",
        ]}
      />
    );
  }
  const chosen = byHand.since === kept.written ? byHand.chosen : new Map<ReportSheetId, boolean>();
  return (
    <ReportList
      result={result}
      chosen={chosen}
      onChoose={(id, isChosen) =>
        setByHand({ since: kept.written, chosen: new Map([...chosen, [id, isChosen] as const]) })
      }
    />
  );
}

interface ReportListProps {
  readonly result: Result;
  readonly chosen: ReadonlyMap<ReportSheetId, boolean>;
  readonly onChoose: (id: ReportSheetId, isChosen: boolean) => void;
}

function ReportList({ result, chosen, onChoose }: ReportListProps) {
  const store = usePaneStore();
  const { kept, stale, posting } = usePaneState();
  const { written } = kept;
  const { answers } = posting;
  const { checkup, snapshot } = result;
  const cards = useMemo(
    () => new ReportCards({ checkup, snapshot }, written, answers),
    [checkup, snapshot, written, answers],
  );
  useComparison(cards);
  const [open, setOpen] = useState<ReportSheetId | null>(null);
  const isChosen = (card: SheetCard): boolean => chosen.get(card.id) ?? cards.stateOf(card).isChosen;
  const sheets = sheetCards.filter(isChosen).map((card) => card.id);
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
            onClick={() => void store.prepare(`写入 ${sheets.length} 张表`, { kind: "reports", sheets, answers })}
          >
            写入 {sheets.length} 张
          </Button>
        </>
      }
    >
      <h1 className="visuallyHidden">报表</h1>
      {sheetGroups.map((group) => (
        <section key={group.title}>
          <h2 className="sectionTitle">{group.title}</h2>
          {group.sheets.map((card) => (
            <ReportCard
              key={card.id}
              card={card}
              state={cards.stateOf(card)}
              plan={open === card.id ? cards.planOf(card) : null}
              isChosen={isChosen(card)}
              onChoose={(value) => onChoose(card.id, value)}
              onOpen={(isOpen) => setOpen(isOpen ? card.id : null)}
            />
          ))}
        </section>
      ))}
    </Frame>
  );
}

/** Compares what is written with what would be, one sheet after the other, so that the page is there at once. */
function useComparison(cards: ReportCards): void {
  const [, setCompared] = useState(0);
  useEffect(() => {
    let timer = 0;
    const waiting = [...cards.toCompare()];
    const next = (): void => {
      const card = waiting.shift();
      if (!card) return;
      cards.planOf(card);
      setCompared((count) => count + 1);
      timer = window.setTimeout(next, 0);
    };
    timer = window.setTimeout(next, 0);
    return () => window.clearTimeout(timer);
  }, [cards]);
}
