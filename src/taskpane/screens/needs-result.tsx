/** What a screen shows that has nothing to work on before the first run. */
import type { ReactNode } from "react";
import { BigButton } from "../components/big-button.tsx";
import { Frame } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Warning } from "../icons.tsx";
import { branchWords, contextWords } from "../state/words.ts";

export function NeedsResult({
  title,
  sentence,
  heading,
  points,
  children,
}: {
  readonly title: string;
  readonly sentence: string;
  readonly heading: string;
  readonly points: readonly string[];
  readonly children?: ReactNode;
}) {
  const store = usePaneStore();
  return (
    <Frame foot={<BigButton onClick={() => void store.run()}>去体检</BigButton>}>
      <div className="section">
        <h1 className="pageTitle">{title}</h1>
        <p>{sentence}</p>
      </div>
      <section>
        <h2 className="sectionTitle">{heading}</h2>
        <ul className="numbered" style={{ listStyle: "disc" }}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      {children}
    </Frame>
  );
}

export function ContextLine({ children }: { readonly children?: ReactNode }) {
  const { reading, choices } = usePaneState();
  return (
    <div className="context">
      <p className="who">
        <b>{reading ? branchWords(reading.facts) : ""}</b>
        <span>{contextWords(choices)}</span>
      </p>
      {children}
    </div>
  );
}

/** Nothing is written from a result the workbook has moved away from. */
export function StaleNote() {
  const store = usePaneStore();
  const { stale } = usePaneState();
  if (!stale) return null;
  return (
    <div className="bar warn" role="status">
      <Warning />
      <p className="words">体检后表格又改过，先重新体检再写入。</p>
      <div className="actions">
        <button type="button" className="bare link" onClick={() => void store.run()}>
          重新体检
        </button>
      </div>
    </div>
  );
}
