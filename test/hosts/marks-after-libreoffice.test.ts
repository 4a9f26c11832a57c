/** A clerk marks, opens and saves the workbook with another program, and clears: that program rewrites our rules. */
import { expect, it } from "vitest";
import type { EditOp } from "../../src/core/workbook/edit-plan.ts";
import { applyPlan } from "../../src/hosts/file/apply-plan.ts";
import { zipCodec } from "../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openXlsx } from "../../src/workbench/model/open-xlsx.ts";
import { convertAll } from "../support/libreoffice.ts";
import { checkPackage } from "../support/package-check.ts";
import { richSheets, richWorkbook } from "../support/rich-workbook.ts";
import { conditionsOf, contentOf } from "../workbench/picture.ts";
import { sampleBytes } from "./host-contract.ts";

const bookOf = (bytes: Uint8Array) => openXlsx(bytes, "台账.xlsx", zipCodec);

async function rulesOf(bytes: Uint8Array): Promise<unknown> {
  const { sheets } = await bookOf(bytes);
  return sheets.map((sheet) => ({ name: sheet.name, rules: conditionsOf(sheet), content: contentOf(sheet) }));
}

it("every mark comes off a workbook that LibreOffice has saved, and no rule of the clerk's with it", async () => {
  const apply = (bytes: Uint8Array, op: EditOp): Uint8Array =>
    applyPlan(bytes, "台账.xlsx", { ops: [op], preview: [] }).bytes;
  const severities = ["H", "M", "L", "R"] as const;
  const originals = [richWorkbook(), sampleBytes("messy")];
  const marked = await Promise.all(
    originals.map(async (bytes) => {
      const ledgers = (await bookOf(bytes)).sheets.filter(({ isProtected }) => !isProtected);
      const marks = ledgers.flatMap(({ name }) =>
        severities.map((severity, index) => ({
          place: { sheet: name, range: `${"BCDE"[index] ?? "B"}${4 + 2 * index}` },
          severity,
        })),
      );
      expect(ledgers.map(({ name }) => name)).not.toContain(richSheets.secret);
      return apply(bytes, { kind: "mark", marks });
    }),
  );
  const saved = await convertAll([...originals, ...marked], "xlsx");
  for (const [index] of originals.entries()) {
    const [plain, withMarks] = [saved[index], saved[index + originals.length]];
    if (plain === undefined || withMarks === undefined) throw new Error("LibreOffice made no file");
    expect(await rulesOf(withMarks)).not.toEqual(await rulesOf(plain));
    const cleared = apply(withMarks, { kind: "unmark" });
    expect(await rulesOf(cleared)).toEqual(await rulesOf(plain));
    expect(checkPackage(cleared)).toEqual(checkPackage(plain));
  }
});
