/** One notice: its period, who is on it, the preview, the check, and the three ways out, which obey one gate. */
import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { announcementText } from "../../core/announcements/announcement-text.ts";
import { mayGoOut } from "../../core/announcements/public-check.ts";
import type { Period } from "../../core/model/period.ts";
import type { NoticeSheetId } from "../../core/reports/report-plan.ts";
import { Frame, LinkButton } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Left, Right } from "../icons.tsx";
import {
  canPost,
  noticePeriodKind,
  noticePeriodKinds,
  noticePeriodWords,
  periodAfter,
  periodAs,
  periodBefore,
} from "../state/notice-periods.ts";
import { checkWords, noticeRequest, noticeView } from "../state/notices.ts";
import type { Result } from "../state/pane-store.ts";
import { StaleNote } from "./needs-result.tsx";
import { NoticeCheck } from "./notice-check.tsx";
import { NoticeChoices } from "./notice-choices.tsx";
import { copied, NoticeOutcome, type Outcome, saved } from "./notice-outcome.tsx";
import { NoticePaper } from "./notice-paper.tsx";

const sheetWords: { readonly [Sheet in NoticeSheetId]: string } = {
  "points-notice": "积分公示",
  "dues-notice": "党费公示",
};

const noticeSheets = ["points-notice", "dues-notice"] as const;

export interface NoticePageProps {
  readonly result: Result;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

export function NoticePage({ result, period, onPeriod }: NoticePageProps) {
  const store = usePaneStore();
  const { stale, kept, posting } = usePaneState();
  const { sheet, answers } = posting;
  const { written } = kept;
  const { asOf } = result.checkup.facts;
  const view = useMemo(
    () => noticeView({ sheet, period, result, answers, written }),
    [sheet, period, result, answers, written],
  );
  const [outcome, setOutcome] = useState<{ readonly of: typeof view; readonly told: Outcome } | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const check = useRef<HTMLElement>(null);
  const { announcement } = view;
  const text = useMemo(() => (announcement ? announcementText(announcement) : ""), [announcement]);
  const isShut = announcement === null || stale !== null;
  const after = periodAfter(period);

  const lookAtCheck = (): void => {
    const place = check.current;
    const target = place?.querySelector<HTMLElement>("[data-open=true] button") ?? place?.querySelector("h2");
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  };
  /** Nothing goes out while a question is open: the focus goes there instead. */
  const out = async (what: string, work: () => Promise<Outcome | null>): Promise<void> => {
    if (!mayGoOut(view)) {
      setWanted(what);
      lookAtCheck();
      return;
    }
    setWanted(null);
    const told = await work();
    setOutcome(told && { of: view, told });
  };
  const copy = () => out("复制", () => copied(text));

  return (
    <Frame
      topOf={`${sheet} ${period.key}`}
      bar={
        <>
          <StaleNote />
          {outcome?.of === view && (
            <NoticeOutcome outcome={outcome.told} onCopy={copy} onClose={() => setOutcome(null)} />
          )}
        </>
      }
      context={
        <>
          <fieldset className="chips which" aria-label="公示哪一样">
            {noticeSheets.map((id) => (
              <Button key={id} aria-pressed={id === sheet} onClick={() => store.showNotice(id)}>
                {sheetWords[id]}
              </Button>
            ))}
          </fieldset>
          <div className="context period">
            <Button
              appearance="subtle"
              icon={<Left />}
              aria-label={`上一个：${periodBefore(period).label}`}
              onClick={() => onPeriod(periodBefore(period))}
            />
            <h1>{period.label}</h1>
            <Button
              appearance="subtle"
              icon={<Right />}
              aria-label={`下一个：${after.label}`}
              disabled={!canPost(sheet, after, asOf)}
              onClick={() => onPeriod(after)}
            />
          </div>
        </>
      }
      foot={
        <>
          <Button disabled={isShut} onClick={() => void copy()}>
            复制
          </Button>
          <Button disabled={isShut} onClick={() => void out("存成 Word", () => saved(announcement))}>
            存成 Word
          </Button>
          <span className="space" />
          <Button
            appearance={stale ? "outline" : "primary"}
            disabled={isShut}
            onClick={() =>
              void out("写入", async () => {
                await store.prepare(
                  `写入${period.label}${sheetWords[sheet]}`,
                  noticeRequest({ sheet, period, answers }),
                );
                return null;
              })
            }
          >
            写入公示表
          </Button>
        </>
      }
    >
      <div className="section">
        {sheet === "dues-notice" && (
          <fieldset className="chips kinds" aria-label="公示多长时间">
            {noticePeriodKinds.map((kind) => (
              <Button
                key={kind}
                aria-pressed={kind === noticePeriodKind(period)}
                onClick={() => onPeriod(periodAs(kind, period, asOf))}
              >
                {noticePeriodWords[kind]}
              </Button>
            ))}
          </fieldset>
        )}
        <dl className="facts">
          {view.facts.map(([label, words]) => (
            <Fact key={label} label={label} words={words} />
          ))}
          <dt>检查</dt>
          <dd className="titleLine">
            {checkWords(view)}
            <LinkButton label="去看公示前检查" onClick={lookAtCheck}>
              去看
            </LinkButton>
          </dd>
        </dl>
      </div>
      {announcement && <NoticePaper key={`${sheet} ${period.key}`} announcement={announcement} order={view.order} />}
      <NoticeCheck ref={check} view={view} wanted={wanted} />
      <NoticeChoices sheet={sheet} />
    </Frame>
  );
}

function Fact({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{words}</dd>
    </>
  );
}
