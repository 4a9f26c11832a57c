/** Sheets that serve no check, each with the reason; they can be opened where there is something to say about them. */
import type { UnusedSheet } from "../../core/model/ledger.ts";
import { Right } from "../icons.tsx";

/** Id of the control that opens a sheet in a list of sheets. */
export function sheetRowId(sheet: string): string {
  return `sheet-${sheet}`;
}

export function UnusedSheets({
  title,
  sheets,
  onOpen,
}: {
  readonly title: string;
  readonly sheets: readonly UnusedSheet[];
  readonly onOpen?: (sheet: string) => void;
}) {
  return (
    <section>
      <h2 className="sectionTitle">{title}</h2>
      <ul className="lines">
        {sheets.map(({ sheet, why }) => {
          const words = (
            <span className="words">
              {sheet}
              <span className="second">{why}</span>
            </span>
          );
          return (
            <li key={sheet}>
              {onOpen ? (
                <button type="button" className="bare rowButton" id={sheetRowId(sheet)} onClick={() => onOpen(sheet)}>
                  {words}
                  <Right />
                </button>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
