/** Sheets that serve no check, each with the reason. */
import type { UnusedSheet } from "../../core/model/ledger.ts";

export function UnusedSheets({ title, sheets }: { readonly title: string; readonly sheets: readonly UnusedSheet[] }) {
  return (
    <section>
      <h2 className="sectionTitle">{title}</h2>
      <ul className="lines">
        {sheets.map((sheet) => (
          <li key={sheet.sheet}>
            <span className="words">{sheet.sheet}</span>
            <span className="end second">{sheet.why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
