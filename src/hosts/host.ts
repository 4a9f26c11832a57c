/** The contract between the core and whoever holds a workbook. One suite of tests runs against every host. */
import type { EditPlan, Receipt } from "../core/workbook/edit-plan.ts";
import type { Snapshot } from "../core/workbook/snapshot.ts";

/** An error a clerk can act on. `message` is Chinese and names file, sheet and cell where there is one. */
export class HostError extends Error {
  readonly code:
    | "unreadable-workbook"
    | "password-protected"
    | "too-large"
    | "read-only-workbook"
    | "unwritable-output"
    | "wrong-output";

  constructor(code: HostError["code"], message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}

export interface Host {
  read(): Promise<Snapshot>;
  apply(plan: EditPlan): Promise<Receipt>;
}
