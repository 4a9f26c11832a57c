import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultSettings } from "../../src/core/checkup/settings.ts";
import { type ExaminationStep, examinationSteps, examine } from "../../src/core/examine.ts";
import { dayOf } from "../../src/core/model/date.ts";
import { resolveProfiles } from "../../src/core/profiles/resolve.ts";
import { rules } from "../../src/core/rules/registry.ts";
import { readWorkbook } from "../../src/hosts/file/read-workbook.ts";

test("an examination in steps tells what it does, rule by rule, and ends in the same result", async () => {
  const bytes = readFileSync(new URL("../../assets/samples/messy.xlsx", import.meta.url));
  const snapshot = await readWorkbook(new Uint8Array(bytes), "messy.xlsx");
  const resolved = resolveProfiles([]);
  if (!resolved.ok) throw new Error(resolved.message);
  const request = {
    asOf: dayOf(2026, 11, 21),
    profile: resolved.profile,
    settings: defaultSettings,
    period: null,
  };
  const told: ExaminationStep[] = [];
  const steps = examinationSteps(snapshot, request);
  let step = steps.next();
  while (step.done !== true) {
    told.push(step.value);
    step = steps.next();
  }
  const count = rules.length;
  expect(told[0]).toEqual({ phase: "recognise", done: 0, total: count });
  expect(told.slice(1).map(({ done }) => done)).toEqual(Array.from({ length: count + 1 }, (_, done) => done));
  expect(told.at(-1)?.phase).toBe("score");
  expect(step.value.outcomes).toEqual(examine(snapshot, request).outcomes);
});
