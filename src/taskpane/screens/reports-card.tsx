/** One sheet on 报表: whether it is to be written, what it is for, how it stands, and a look into it. */
import { Button, Checkbox } from "@fluentui/react-components";
import { sheetNames } from "../../core/reports/sheet-names.ts";
import { LinkButton } from "../components/frame.tsx";
import { SheetPreview } from "../components/sheet-preview.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Down, Up } from "../icons.tsx";
import type { CardPlan, CardState, SheetCard } from "../state/report-cards.ts";

export interface ReportCardProps {
  readonly card: SheetCard;
  readonly state: CardState;
  /** What it would hold, while it is looked into. */
  readonly plan: CardPlan | null;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onOpen: (isOpen: boolean) => void;
}

export function ReportCard({ card, state, plan, isChosen, onChoose, onOpen }: ReportCardProps) {
  const { title } = sheetNames[card.name];
  const isOpen = plan !== null;
  return (
    <div className="reportItem">
      <div className="reportRow">
        <Checkbox
          checked={isChosen}
          aria-label={title}
          onChange={(_event, { checked }) => onChoose(checked === true)}
        />
        <div className="words">
          <b>{title}</b>
          <p className="second">{card.purpose}</p>
          <p className="second">{state.isNewer ? <b>{state.words}</b> : state.words}</p>
        </div>
        <Button
          appearance="subtle"
          icon={isOpen ? <Up /> : <Down />}
          iconPosition="after"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "收起" : "预览"}${title}`}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? "收起" : "预览"}
        </Button>
      </div>
      {plan && <LookInto card={card} plan={plan} />}
    </div>
  );
}

/** Sentences of the plan that are shown at once; the rest come before writing. */
const shownSentences = 3;

function LookInto({ card, plan }: { readonly card: SheetCard; readonly plan: CardPlan }) {
  const store = usePaneStore();
  const { result } = usePaneState();
  const { op, preview } = plan;
  const { notice } = card;
  const sentences = op === null ? preview : preview.slice(0, shownSentences);
  return (
    <div className="lookInto">
      {op ? (
        <SheetPreview
          op={op}
          date1904={result?.snapshot.date1904 ?? false}
          {...(card.shows ? { shows: card.shows } : {})}
        />
      ) : (
        preview.length === 0 && <p className="second">这次没有可以写的内容。</p>
      )}
      {sentences.map((sentence) => (
        <p key={sentence} className="second">
          {sentence}
        </p>
      ))}
      {preview.length > sentences.length && (
        <p className="second">另有 {preview.length - sentences.length} 句，写入前会列出。</p>
      )}
      {notice && <LinkButton onClick={() => store.showNotice(notice)}>看公示、换期间、复制或存成 Word</LinkButton>}
    </div>
  );
}
