/** The steps of joining follow each other. Only what is certainly turned round is a gap; a step left out is named (F2.18). */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { type DateSpan, isoSpan } from "../../model/date.ts";
import { type Field, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { type Dossier, dossiersOf, isExemptFromTraining, type StepName } from "../shared/dossiers.ts";

/** Steps of one stage may come in any order. */
const stages: readonly (readonly StepName[])[] = [
  ["appliedOn"],
  ["talkedOn"],
  ["activistOn"],
  ["publicityTo"],
  ["candidateOn"],
  ["trainedTo", "politicalReviewOn"],
  ["preReviewedOn"],
  ["assemblyOn"],
  ["approvedOn"],
  ["oathOn"],
  ["conversionAssemblyOn"],
  ["conversionApprovedOn"],
];

export const stepOrder = defineRule({
  id: "develop/step-order",
  severity: "H",
  needs: ["development"],
  basis: ["district-bureau/3.1.1", "lianxing/3.4"],
  text: {
    title: "步骤顺序",
    condition: "申请、谈话、积极分子、公示、发展对象、培训和政审、预审、大会、审批、宣誓、转正依次进行。",
    gap: "发展党员的步骤先后颠倒。",
    why: "程序一步不缺、一步不乱，是发展质量的保证。",
    remedy: "可以对照档案核对标出的日期，常见的是年份打错或两列填反。",
    doubts: "只写到月份的日期，只有肯定颠倒时才会提示。",
  },
  *check({ development, period }) {
    const dossiers = dossiersOf(development, period);
    const known = stages.flat().filter((step) => development.has(step));
    if (known.length < 2 && dossiers.length > 0) {
      yield cannotJudge("branch", "missing-column", {
        message: "发展党员台账里各步骤的日期列不到两列，先后无法核对。",
        evidence: [absent(development.whole(), "各步骤的日期列")],
        missing: { kind: "development", field: "appliedOn" },
      });
      return;
    }
    for (const dossier of dossiers) yield answerFor(dossier, development);
  },
});

/** One date that was mistyped is out of order with many others: so many of them are written out. */
const most = 2;

interface Step {
  readonly word: string;
  readonly cell: Field<DateSpan>;
  readonly span: DateSpan;
}

function answerFor({ subject, name, entry }: Dossier, development: EntryFacts<"development">): Answer {
  const faults: { readonly earlier: Step; readonly later: Step }[] = [];
  const skipped: { readonly word: string; readonly cell: Field<DateSpan> }[] = [];
  let open: typeof skipped = [];
  let latest: Step | null = null;
  let taken = 0;
  for (const stage of stages) {
    const here: Step[] = [];
    for (const step of stage) {
      const cell: Field<DateSpan> | undefined = entry[step];
      const span = fieldValue(cell);
      const word = development.label(step);
      if (cell && span) here.push({ word, cell, span });
      else if (cell && !(step === "trainedTo" && isExemptFromTraining(entry))) open.push({ word, cell });
    }
    if (here.length === 0) continue;
    taken += here.length;
    // What was left open before a step that has been taken is missing; what stands beside it in the stage may follow.
    const before = open.filter(({ word }) => !stage.some((step) => development.label(step) === word));
    skipped.push(...before);
    open = open.filter((step) => !before.includes(step));
    for (const later of here) if (latest && latest.span.from > later.span.to) faults.push({ earlier: latest, later });
    for (const step of here) if (!latest || step.span.from > latest.span.from) latest = step;
  }
  if (faults.length > 0) {
    const cells = new Set(faults.flatMap(({ earlier, later }) => [earlier.cell, later.cell]));
    const words = faults.map(
      ({ earlier, later }) => `${later.word}（${isoSpan(later.span)}）早于${earlier.word}（${isoSpan(earlier.span)}）`,
    );
    return gap(subject, {
      message: `${name}的${words.slice(0, most).join("；")}${words.length > most ? `，等${words.length}处` : ""}。`,
      evidence: [...cells].map((cell) => foundField(cell, "日期")),
    });
  }
  if (taken < 2) return notApplicable(subject, "登记的步骤还不到两步，没有先后可以核对。");
  if (skipped.length > 0) {
    return cannotJudge(subject, "unreadable-date", {
      message: `${name}缺中间步骤的日期：${skipped.map(({ word }) => word).join("、")}，先后无法核对全。`,
      evidence: skipped.map(({ word, cell }) => foundField(cell, word)),
    });
  }
  return met(subject, { evidence: latest ? [foundField(latest.cell, latest.word)] : [] });
}
