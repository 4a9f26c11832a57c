/** The papers that belong to the steps a person has taken stand in the list of files, or in the archive under the name. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { WordGroup } from "../../profiles/figures.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, placeOf } from "../define.ts";
import { type DevelopmentEntry, type Dossier, dossiersOf, type StepName, stepTaken } from "../shared/dossiers.ts";
import { NameFinder } from "../shared/text-names.ts";
import { normalText } from "../shared/text-normal.ts";

export const filesComplete = defineRule({
  id: "develop/files-complete",
  severity: "M",
  needs: ["development"],
  uses: ["archive"],
  parameters: ["develop.files"],
  basis: ["lianxing/3.4", "district-bureau/8.1.2"],
  text: {
    title: "发展党员档案齐全",
    condition: "到了哪一步，哪一步的材料就在材料清单或档案目录里。",
    gap: "发展党员的材料还没有收集齐。",
    why: "材料要随步骤及时完善，留存备查。",
    remedy: "可以对照清单把已有的材料登记上，缺的及时补齐；清单可以在体检设置里改。",
  },
  *check({ development, archive, period, asOf }, { "develop.files": wanted }) {
    if (wanted.length === 0) {
      yield cannotJudge("branch", "not-configured", {
        message: "发展党员材料的清单还没有填写，在体检设置里填好后可以检查。",
      });
      return;
    }
    const dossiers = dossiersOf(development, period);
    if (!development.has("files") && !archive && dossiers.length > 0) {
      yield cannotJudge("branch", "missing-column", {
        message: "发展党员台账没有材料清单列，也没有找到档案目录，看不出材料齐不齐。",
        evidence: [absent(development.whole(), "材料清单列")],
        missing: { kind: "development", field: "files" },
      });
      return;
    }
    const filed = archive ? filedUnder(archive, dossiers) : new Map<string, string>();
    for (const dossier of dossiers) yield answerFor(dossier, wanted, filed.get(dossier.name) ?? null, asOf);
  },
});

/** What a paper belongs to, told by its title; a paper that belongs to no step is due from the assembly on. */
const stepOfPaper: readonly (readonly [RegExp, StepName])[] = [
  [/转正/, "conversionAssemblyOn"],
  [/宣誓/, "oathOn"],
  [/审批|批复/, "approvedOn"],
  [/志愿书|决议|大会/, "assemblyOn"],
  [/预审/, "preReviewedOn"],
  [/政审|政治审查|培训|结业/, "preReviewedOn"],
  [/公示/, "candidateOn"],
  [/培养|考察/, "candidateOn"],
  [/谈话/, "talkedOn"],
  [/申请/, "appliedOn"],
];

/** A step counts as reached when it or any later one has been taken. */
const order: readonly StepName[] = [
  "appliedOn",
  "talkedOn",
  "activistOn",
  "candidateOn",
  "preReviewedOn",
  "assemblyOn",
  "approvedOn",
  "oathOn",
  "conversionAssemblyOn",
];

function reached(entry: DevelopmentEntry, asOf: Day): number {
  return order.reduce((last, step, index) => (stepTaken(entry, step, asOf) ? index : last), -1);
}

function answerFor(
  { subject, name, entry }: Dossier,
  wanted: readonly WordGroup[],
  filed: string | null,
  asOf: Day,
): Answer {
  const last = reached(entry, asOf);
  const due = wanted.filter(({ title }) => {
    const step = stepOfPaper.find(([words]) => words.test(title))?.[1] ?? "assemblyOn";
    return order.indexOf(step) <= last;
  });
  if (due.length === 0) return notApplicable(subject, "还没有到需要归集材料的步骤。");
  if (!entry.files && filed === null) {
    return cannotJudge(subject, "missing-column", {
      message: `发展党员台账没有材料清单列，档案目录里也没有写着${name}的材料，看不出齐不齐。`,
      evidence: [absent(placeOf(entry), `${name}的材料`)],
      missing: { kind: "development", field: "files" },
    });
  }
  const listed = normalText(fieldText(entry.files));
  const evidence = [
    entry.files ? foundField(entry.files, `${name}的材料清单`) : absent(placeOf(entry), `${name}的材料`),
  ];
  if (/^(?:齐全|完整|全部齐全|材料齐全|齐|√)$/.test(listed)) return met(subject, { evidence });
  const text = `${listed}\n${filed ?? ""}`;
  const missing = due.filter(({ words }) => !words.some((word) => text.includes(word)));
  if (missing.length === 0) return met(subject, { evidence });
  return gap(subject, { message: `${name}的材料还差${missing.map(({ title }) => title).join("、")}。`, evidence });
}

/** Titles in the archive that mention a person, by name; those that are not there count as mentioned only. */
function filedUnder(archive: EntryFacts<"archive">, dossiers: readonly Dossier[]): Map<string, string> {
  const finder = new NameFinder(dossiers.map(({ name }) => name));
  const filed = new Map<string, string>();
  for (const entry of archive.entries) {
    const title = normalText(`${fieldText(entry.title)} ${fieldText(entry.category)}`);
    for (const name of new Set(finder.hits(title).map(({ word }) => word))) {
      const known = filed.get(name) ?? "";
      filed.set(name, fieldValue(entry.exists) === false ? known : `${known}\n${title}`);
    }
  }
  return filed;
}
