/** When an activist or a probationary member moves, the papers go along: handed over on a day, received by a branch. */
import { type Field, fieldText } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { type Dossier, dossiersOf } from "../shared/dossiers.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";

export const materialHandover = defineRule({
  id: "develop/material-handover",
  severity: "M",
  needs: ["development"],
  uses: ["transfers"],
  basis: ["district-bureau/8.1.2"],
  text: {
    title: "预备党员/积极分子调动材料移交",
    condition: "调动的积极分子和预备党员，登记了材料移交日期和接收支部。",
    gap: "调动以后材料移交还没有登记全。",
    why: "材料跟着人走，培养考察才能接得上。",
    remedy: "可以与接收支部联系，补登记移交日期和接收支部；没有移交的尽快移交。",
  },
  *check({ development, transfers, period }) {
    const dossiers = dossiersOf(development, period);
    if (!development.has("movedOn")) {
      const moved = transfers
        ? dossiers.flatMap((dossier) => {
            const entry = transfers.of("name", dossier.name).find(({ direction }) => /出/.test(fieldText(direction)));
            return entry ? [{ dossier, entry }] : [];
          })
        : [];
      const lacking = transfers ? withoutColumns(transfers, ["materials"]) : withoutColumns(development, ["movedOn"]);
      if (moved.length > 0 && !lacking) {
        for (const { dossier, entry } of moved) {
          yield transfers && !entry.materials
            ? withoutCell(transfers, { ...dossier, entry }, "materials")
            : answerFor(dossier, [entry.materials, entry.destination], ["材料移交", "接收支部"]);
        }
      } else if (lacking && (moved.length > 0 || (!transfers && dossiers.length > 0))) yield lacking;
      else yield notApplicable("branch", "没有积极分子或预备党员调动的记录。");
      return;
    }
    const lacking = withoutColumns(development, ["handedOverOn", "receivedBy"]);
    for (const dossier of dossiers) {
      const { movedOn, handedOverOn, receivedBy } = dossier.entry;
      if (fieldText(movedOn) === "") yield notApplicable(dossier.subject, "没有调动。");
      else if (lacking) yield { ...lacking, subject: dossier.subject };
      else {
        const answer = answerFor(dossier, [handedOverOn, receivedBy], ["材料移交日期", "接收支部"]);
        const isWhole = answer.status === "gap" || (handedOverOn && receivedBy);
        yield isWhole ? answer : withoutCell(development, dossier, handedOverOn ? "receivedBy" : "handedOverOn");
      }
    }
  },
});

function answerFor(
  { subject, name }: Dossier,
  cells: readonly (Field<unknown> | undefined)[],
  words: readonly string[],
): Answer {
  const evidence = cells.flatMap((cell, index) => (cell ? [foundField(cell, `${name}的${words[index] ?? ""}`)] : []));
  const blank = words.filter((_, index) => cells[index] !== undefined && fieldText(cells[index]) === "");
  if (blank.length === 0) return met(subject, { evidence });
  return gap(subject, { message: `${name}已经调动，还没有登记${blank.join("和")}。`, evidence });
}
