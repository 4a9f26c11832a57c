/// <reference types="office-js" />
/** Texts of ours in the settings of the open workbook: what a plan keeps, and what stood there before. */
import type { EditOp, EditPlan } from "../../core/workbook/edit-plan.ts";
import { ownNamePrefix } from "../../core/workbook/snapshot.ts";
import { estimatedBytes, type Session } from "./session.ts";
import type { Step } from "./step.ts";

export type KeepOp = Extract<EditOp, { kind: "keep" }>;

/** Asks for what stands under the keys of a plan; to be read after the next round trip. */
export function askKept(context: Session, plan: EditPlan): () => Map<string, string | null> {
  const keys = new Set(plan.ops.flatMap((op) => (op.kind === "keep" ? [op.key] : [])));
  const asked = [...keys].map((key) => {
    const setting = context.workbook.settings.getItemOrNullObject(ownNamePrefix + key);
    setting.load("value");
    return { key, setting };
  });
  return () => {
    const found = asked.map(({ key, setting }): [string, string | null] => {
      const value: unknown = setting.isNullObject ? null : setting.value;
      return [key, typeof value === "string" ? value : null];
    });
    context.received(found.reduce((sum, [, text]) => sum + estimatedBytes(text), 0));
    return new Map(found);
  };
}

export function keepStep(context: Session, { key, text }: KeepOp): Step {
  return {
    bytes: estimatedBytes(text),
    act: () => {
      const { settings } = context.workbook;
      if (text === null) settings.getItemOrNullObject(ownNamePrefix + key).delete();
      else settings.add(ownNamePrefix + key, text);
    },
  };
}

/** How keeping a text is taken back. */
export function keptUndo(op: KeepOp, former: string | null): { readonly op: KeepOp; readonly words: string } {
  const words = former === null ? `“${op.title}”不再留着。` : `“${op.title}”恢复到写之前。`;
  return { op: { ...op, text: former }, words };
}
