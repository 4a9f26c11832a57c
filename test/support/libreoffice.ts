/**
 * LibreOffice as a second opinion: converts workbooks and recalculates every formula of theirs. Each start has a profile of
 * its own and costs seconds, so hand over all files at once. Needs `soffice` on the path (.ci/run installs it).
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { read, utils } from "@e965/xlsx";

export type TargetFormat = "pdf" | "xlsx" | "csv" | "ods";

/** Values by address (`B7`) by sheet. Errors are texts such as #DIV/0!; empty cells are not there. */
export type SheetValues = ReadonlyMap<string, ReadonlyMap<string, string | number | boolean>>;

const longestRun = 180_000;

/** Converts in one start. `extension` is that of the inputs. Throws when LibreOffice does not deliver a file. */
export async function convertAll(
  workbooks: readonly Uint8Array[],
  format: TargetFormat,
  extension = "xlsx",
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "branch-ledger-office-"));
  try {
    const profile = join(folder, "profile");
    const output = join(folder, "out");
    await writeProfile(profile);
    const inputs: string[] = [];
    for (const [index, bytes] of workbooks.entries()) {
      const path = join(folder, `book${index}.${extension}`);
      await writeFile(path, bytes);
      inputs.push(path);
    }
    const { stdout, stderr } = await promisify(execFile)(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--norestore",
        "--convert-to",
        format,
        "--outdir",
        output,
        ...inputs,
      ],
      { timeout: longestRun },
    );
    const made = new Set(await readdir(output).catch(() => []));
    return await Promise.all(
      workbooks.map(async (_, index) => {
        const name = `book${index}.${format}`;
        if (!made.has(name)) throw new Error(`LibreOffice made no ${name}: ${stdout}${stderr}`);
        return new Uint8Array(await readFile(join(output, name)));
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function convert(bytes: Uint8Array, format: TargetFormat, extension = "xlsx"): Promise<Uint8Array> {
  const [converted] = await convertAll([bytes], format, extension);
  if (converted === undefined) throw new Error("LibreOffice made no file");
  return converted;
}

/** What LibreOffice gets when it computes every formula anew, whatever values the file has stored. */
export async function recalculateAll(workbooks: readonly Uint8Array[], extension = "xlsx"): Promise<SheetValues[]> {
  return (await convertAll(workbooks, "xlsx", extension)).map(sheetValues);
}

export async function recalculate(bytes: Uint8Array, extension = "xlsx"): Promise<SheetValues> {
  const [values] = await recalculateAll([bytes], extension);
  if (values === undefined) throw new Error("LibreOffice made no file");
  return values;
}

/** The values stored in a workbook, as another library reads them. */
export function sheetValues(bytes: Uint8Array): SheetValues {
  const book = read(bytes, { type: "array", dense: false });
  const sheets = new Map<string, ReadonlyMap<string, string | number | boolean>>();
  for (const name of book.SheetNames) {
    const values = new Map<string, string | number | boolean>();
    const sheet = book.Sheets[name];
    const reference = sheet?.["!ref"];
    if (sheet !== undefined && reference !== undefined) {
      const { s: from, e: to } = utils.decode_range(reference);
      for (let row = from.r; row <= to.r; row++) {
        for (let column = from.c; column <= to.c; column++) {
          const address = utils.encode_cell({ r: row, c: column });
          const cell: { t?: string; v?: unknown; w?: string } | undefined = sheet[address];
          const value: unknown = cell?.t === "e" ? cell.w : cell?.v;
          if (typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== "")) {
            values.set(address, value);
          }
        }
      }
    }
    sheets.set(name, values);
  }
  return sheets;
}

/** Formulas of other programs are recalculated on load, always. */
async function writeProfile(profile: string): Promise<void> {
  await mkdir(join(profile, "user"), { recursive: true });
  const item = (name: string): string =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`;
  await writeFile(
    join(profile, "user", "registrymodifications.xcu"),
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `${item("OOXMLRecalcMode")}${item("ODFRecalcMode")}</oor:items>`,
  );
}
