/** What happened, what was not changed and what to do; the technical part stays closed. */

import { AlertCircle } from "../icons.tsx";
import type { Trouble } from "../state/pane-store.ts";
import { FocusedTitle } from "./frame.tsx";

export function TroublePage({ trouble }: { readonly trouble: Trouble }) {
  return (
    <>
      <div className="section">
        <div className="titleLine" style={{ justifyContent: "flex-start" }}>
          <AlertCircle />
          <FocusedTitle>{trouble.title}</FocusedTitle>
        </div>
        <p>{trouble.message}</p>
      </div>
      <section>
        <h2 className="sectionTitle">可以这样做</h2>
        <ol className="numbered">
          {trouble.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Details text={trouble.details} />
    </>
  );
}

export function Details({ text }: { readonly text: string }) {
  if (text === "") return null;
  return (
    <section>
      <details className="details">
        <summary className="focusable">给技术人员看的详情</summary>
        <pre>{text}</pre>
      </details>
    </section>
  );
}
