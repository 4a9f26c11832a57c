/** What the bench knows of a layout: its captions, and the answers a reader should give. */
import type { LedgerKind } from "../../src/core/model/ledger.ts";

export interface LayoutColumn {
  /** Captions from the parent down to the leaf. */
  readonly path: readonly string[];
  /** Fields that are right; [] = no field stands for it. */
  readonly fields: readonly string[];
  /** Mapping it to one of `fields` is right, leaving it is no fault. */
  readonly isOptional: boolean;
}

export interface Layout {
  readonly id: string;
  readonly from: "own" | "collected";
  /** Kinds that are right, the likeliest first; null among them: no ledger of ours. */
  readonly kinds: readonly (LedgerKind | null)[];
  readonly form: "list" | "form" | "turned";
  readonly file: string;
  readonly tab: string;
  /** Rows above the header; cells of a row divided by ¦. */
  readonly above: readonly string[];
  readonly columns: readonly LayoutColumn[];
}

/**
 * `caption=field`, `caption=one/other?` (may stay unmapped) or `caption` (no field), divided by blanks; `_` stands for a
 * blank and `>` divides parent and leaf.
 */
export function columnsOf(text: string): LayoutColumn[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [caption = "", field = ""] = word.split("=");
      const isOptional = field.endsWith("?");
      return {
        path: caption.replaceAll("_", " ").split(">"),
        fields: field
          .replace(/\?$/, "")
          .split("/")
          .filter((name) => name !== ""),
        isOptional,
      };
    });
}
