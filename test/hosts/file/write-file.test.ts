import * as nodeFiles from "node:fs/promises";
import { link, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FileOperations, type WriteOptions, writeWorkbookFile } from "../../../src/hosts/file/write-file.ts";
import { HostError } from "../../../src/hosts/host.ts";
import { plainParts, richWorkbook, zipParts } from "../../support/rich-workbook.ts";

const before = zipParts(plainParts("党费", [["姓名"], ["张一"]]));
const after = zipParts(plainParts("党费", [["姓名"], ["张一"], ["李二"]]));

let folder = "";
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "branch-ledger-write-")));
  await writeFile(join(folder, "台账.xlsx"), before);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

function options(extra: Partial<WriteOptions> = {}): WriteOptions {
  return { inputs: [at("台账.xlsx")], inPlace: false, ...extra };
}

async function failure(written: Promise<unknown>): Promise<HostError> {
  try {
    await written;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("it was written");
}

/** Node's files with some operations failing as a disk would. */
function failing(name: keyof FileOperations | "writeFile" | "sync", code: string): FileOperations {
  const fail = async (): Promise<never> => {
    throw Object.assign(new Error(code), { code });
  };
  const files: FileOperations = {
    copyFile: nodeFiles.copyFile,
    open: nodeFiles.open,
    realpath: (path) => nodeFiles.realpath(path),
    rename: nodeFiles.rename,
    stat: (path) => nodeFiles.stat(path),
    unlink: nodeFiles.unlink,
  };
  if (name !== "writeFile" && name !== "sync") return { ...files, [name]: fail };
  return {
    ...files,
    open: async (path, flags) => {
      const handle = await nodeFiles.open(path, flags);
      if (name === "writeFile") {
        // Half of it gets through before the disk is full.
        handle.writeFile = async () => {
          await handle.write(after.subarray(0, 100));
          return fail();
        };
      } else handle.sync = fail;
      return handle;
    },
  };
}

describe("a new file", () => {
  test("is written whole, and nothing else is left in the folder", async () => {
    expect(await writeWorkbookFile(at("结果.xlsx"), after, options())).toEqual({ backup: null });
    expect(new Uint8Array(await readFile(at("结果.xlsx")))).toEqual(after);
    expect(new Uint8Array(await readFile(at("台账.xlsx")))).toEqual(before);
    expect((await readdir(folder)).sort()).toEqual(["台账.xlsx", "结果.xlsx"].sort());
  });

  test("takes the place of an earlier result and keeps its permissions", async () => {
    await writeFile(at("结果.xlsx"), "旧的", { mode: 0o600 });
    await writeWorkbookFile(at("结果.xlsx"), after, options());
    expect(new Uint8Array(await readFile(at("结果.xlsx")))).toEqual(after);
    expect((await stat(at("结果.xlsx"))).mode & 0o777).toBe(0o600);
  });

  test("is written through a link, which stays a link", async () => {
    await mkdir(at("别处"));
    await writeFile(at("别处/结果.xlsx"), "旧的");
    await symlink(at("别处/结果.xlsx"), at("链接.xlsx"));
    await writeWorkbookFile(at("链接.xlsx"), after, options());
    expect(new Uint8Array(await readFile(at("别处/结果.xlsx")))).toEqual(after);
    expect((await nodeFiles.lstat(at("链接.xlsx"))).isSymbolicLink()).toBe(true);
  });
});

describe("the input", () => {
  test("is refused as output, under whatever name", async () => {
    await symlink(at("台账.xlsx"), at("软链接.xlsx"));
    await link(at("台账.xlsx"), at("硬链接.xlsx"));
    await symlink(folder, at("文件夹"));
    for (const name of ["台账.xlsx", "软链接.xlsx", "硬链接.xlsx", "文件夹/台账.xlsx", "文件夹/./台账.xlsx"]) {
      const error = await failure(writeWorkbookFile(`${folder}/${name}`, after, options()));
      expect(error.code, name).toBe("wrong-output");
      expect(error.message, name).toMatch(/就是输入的台账，没有写入/);
    }
    expect(new Uint8Array(await readFile(at("台账.xlsx")))).toEqual(before);
  });

  test("is replaced in place only after a copy has been made, and no copy is ever overwritten", async () => {
    expect(await writeWorkbookFile(at("台账.xlsx"), after, options({ inPlace: true }))).toEqual({
      backup: at("台账.bak.xlsx"),
    });
    expect(new Uint8Array(await readFile(at("台账.xlsx")))).toEqual(after);
    expect(new Uint8Array(await readFile(at("台账.bak.xlsx")))).toEqual(before);
    const again = await writeWorkbookFile(at("台账.xlsx"), before, options({ inPlace: true }));
    expect(again).toEqual({ backup: at("台账.bak-2.xlsx") });
    expect(new Uint8Array(await readFile(at("台账.bak.xlsx")))).toEqual(before);
    expect(new Uint8Array(await readFile(at("台账.bak-2.xlsx")))).toEqual(after);
  });

  test("stays as it is when the copy cannot be made", async () => {
    const files = failing("copyFile", "ENOSPC");
    const error = await failure(writeWorkbookFile(at("台账.xlsx"), after, options({ inPlace: true, files })));
    expect(error.code).toBe("unwritable-output");
    expect(new Uint8Array(await readFile(at("台账.xlsx")))).toEqual(before);
    expect(await readdir(folder)).toEqual(["台账.xlsx"]);
  });
});

describe("an output that does not fit", () => {
  test.each(["结果.xls", "结果", "结果.csv", "结果.xlsm"])(
    "%s is refused for a workbook without macros",
    async (name) => {
      const error = await failure(writeWorkbookFile(at(name), after, options()));
      expect(error.code).toBe("wrong-output");
      expect(error.message).toContain("请用 .xlsx");
      expect(await readdir(folder)).toEqual(["台账.xlsx"]);
    },
  );

  test("a workbook with macros stays .xlsm, in any letters", async () => {
    const error = await failure(writeWorkbookFile(at("结果.xlsx"), richWorkbook(), options()));
    expect(error.code).toBe("wrong-output");
    expect(error.message).toContain("请用 .xlsm");
    await writeWorkbookFile(at("结果.XLSM"), richWorkbook(), options());
    expect(new Uint8Array(await readFile(at("结果.XLSM")))).toEqual(richWorkbook());
  });

  test("a folder is refused", async () => {
    await mkdir(at("结果.xlsx"));
    const error = await failure(writeWorkbookFile(at("结果.xlsx"), after, options()));
    expect(error.code).toBe("wrong-output");
    expect(error.message).toContain("是一个文件夹");
  });
});

describe("a disk that does not take it", () => {
  test.each([
    ["writeFile", "ENOSPC", /磁盘空间不够/],
    ["sync", "EIO", /写入磁盘时出错（EIO）/],
    ["open", "EACCES", /没有写入这个文件夹的权限/],
    ["open", "EROFS", /这个磁盘是只读的/],
    ["rename", "EBUSY", /文件正被别的程序占用/],
    ["stat", "EACCES", /没有写入这个文件夹的权限/],
  ] as const)(
    "%s fails with %s: one line, nothing half-written, an earlier result untouched",
    async (name, code, words) => {
      await writeFile(at("结果.xlsx"), "上次的结果");
      const error = await failure(writeWorkbookFile(at("结果.xlsx"), after, options({ files: failing(name, code) })));
      expect(error.code).toBe("unwritable-output");
      expect(error.message).toMatch(words);
      expect(error.message).not.toContain("\n");
      expect((await readdir(folder)).sort()).toEqual(["台账.xlsx", "结果.xlsx"].sort());
      expect(await readFile(at("结果.xlsx"), "utf8")).toBe("上次的结果");
    },
  );

  test("a folder that is not there, and a file in its place", async () => {
    for (const path of [at("没有的文件夹/结果.xlsx"), at("台账.xlsx/结果.xlsx")]) {
      const error = await failure(writeWorkbookFile(path, after, options()));
      expect(error.code).toBe("unwritable-output");
      expect(error.message).toMatch(/所在的文件夹不存在/);
    }
    expect(await readdir(folder)).toEqual(["台账.xlsx"]);
  });
});
