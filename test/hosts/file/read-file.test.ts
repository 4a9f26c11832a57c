import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readFileBytes } from "../../../src/hosts/file/read-file.ts";
import { readWorkbookFile } from "../../../src/hosts/file/read-workbook.ts";
import { HostError } from "../../../src/hosts/host.ts";
import { makeSheet } from "../../support/xlsx-fixture.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "branch-ledger-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function failure(path: string): Promise<HostError> {
  try {
    await readFileBytes(path);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("it was read");
}

it("reads a workbook by its path and keeps its folder out of the snapshot", async () => {
  const path = join(folder, "2025年台账.xlsx");
  writeFileSync(path, makeSheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const snapshot = await readWorkbookFile(path);
  expect(snapshot.file).toBe("2025年台账.xlsx");
  expect(snapshot.sheets[0]?.rows[0]?.values).toEqual([1]);
});

it("says what is wrong with a path", async () => {
  const file = join(folder, "a.xlsx");
  writeFileSync(file, "x");
  mkdirSync(join(folder, "台账"));
  for (const [path, words] of [
    [join(folder, "没有.xlsx"), "不存在"],
    [join(file, "b.xlsx"), "不存在"],
    [join(folder, "台账"), "文件夹"],
    [join(folder, "~$台账.xlsx"), "临时文件"],
    ["/dev/null", "不是普通文件"],
  ] as const) {
    const error = await failure(path);
    expect(error.code).toBe("unreadable-workbook");
    expect(error.message).toContain(words);
    expect(error.message).toContain(path);
  }
});

it.skipIf(process.getuid?.() === 0 || process.platform === "win32")("says when a file may not be opened", async () => {
  const path = join(folder, "secret.xlsx");
  writeFileSync(path, "x");
  chmodSync(path, 0);
  expect((await failure(path)).message).toContain("权限");
});
