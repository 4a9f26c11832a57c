/** One answer for a rule that can read any of several ledgers when the workbook has none of them. */
import { chineseLedgerName, type LedgerKind } from "../../model/ledger.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge } from "../define.ts";

export function withoutLedgers(kinds: readonly [LedgerKind, ...LedgerKind[]], subject = "branch"): Answer {
  return cannotJudge(subject, "missing-ledger", {
    message: `没有找到${kinds.map(chineseLedgerName).join("或")}，补上后可以检查。`,
    missing: { kind: kinds[0] },
  });
}
