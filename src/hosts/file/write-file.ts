/**
 * Writes a workbook to disk so that nobody ever sees half of it: a temporary file in the same folder, then a rename.
 * The input is never overwritten unless asked for, and then only after a copy of it lies beside it.
 */
import { constants, type Stats } from "node:fs";
import * as nodeFiles from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { HostError } from "../host.ts";
import { contentTypeOf, contentTypesPart } from "./ooxml/content-types.ts";
import { workbookPartOf } from "./ooxml/read-structure.ts";
import { openPackage } from "./ooxml/zip.ts";

/** What is needed of node:fs/promises; tests give one whose disk is full. */
export interface FileOperations {
  copyFile(from: string, to: string, mode: number): Promise<void>;
  open(path: string, flags: string): Promise<nodeFiles.FileHandle>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  stat(path: string): Promise<Stats>;
  unlink(path: string): Promise<void>;
}

export interface WriteOptions {
  /** The files the bytes were made from. */
  readonly inputs: readonly string[];
  /** The output may be an input; a copy of it is kept. */
  readonly inPlace: boolean;
  readonly files?: FileOperations;
}

export interface WrittenFile {
  /** The copy kept of the file that was replaced, or null. */
  readonly backup: string | null;
}

/** Temporary and backup names tried before giving up. */
const mostNames = 1000;

/**
 * Throws HostError: `wrong-output` (an input without `inPlace`, the wrong extension, a folder), `unwritable-output` (the
 * disk or folder does not take it). On any error the output is what it was before, and no temporary file is left.
 */
export async function writeWorkbookFile(
  outputPath: string,
  bytes: Uint8Array,
  options: WriteOptions,
): Promise<WrittenFile> {
  refuseExtension(outputPath, bytes);
  return await written(outputPath, bytes, options);
}

/**
 * Writes a file that is made from workbooks without being one (a notice as text or for Word). Throws as
 * `writeWorkbookFile` does; an input is never replaced.
 */
export async function writeFileBeside(
  outputPath: string,
  bytes: Uint8Array,
  inputs: readonly string[],
  files?: FileOperations,
): Promise<void> {
  await written(outputPath, bytes, { inputs, inPlace: false, ...(files ? { files } : {}) });
}

async function written(outputPath: string, bytes: Uint8Array, options: WriteOptions): Promise<WrittenFile> {
  const files = options.files ?? nodeFiles;
  try {
    const existing = await statOf(outputPath, files);
    if (existing?.isDirectory()) {
      throw new HostError("wrong-output", `“${outputPath}”是一个文件夹，请写明输出的文件名，例如 已体检.xlsx。`);
    }
    const isInput = existing !== null && (await isOneOf(outputPath, options.inputs, files));
    if (isInput && !options.inPlace) {
      throw new HostError(
        "wrong-output",
        `输出“${outputPath}”就是输入的台账，没有写入。请换一个文件名；确要改写原文件请用 --in-place（会先留一份备份）。`,
      );
    }
    // A link is followed, so that it still leads to the file afterwards.
    const target = existing === null ? outputPath : await files.realpath(outputPath);
    const backup = isInput ? await backedUp(target, files) : null;
    await writeAndRename(target, bytes, existing?.mode ?? null, files);
    return { backup };
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError("unwritable-output", `“${outputPath}”写不进去：${explanation(errorCode(error))}`);
  }
}

function refuseExtension(outputPath: string, bytes: Uint8Array): void {
  const wanted = extensionOf(bytes);
  if (extname(outputPath).toLowerCase() === wanted) return;
  const why = wanted === ".xlsm" ? "（里面有宏，换了扩展名 Excel 会打不开）" : "";
  throw new HostError("wrong-output", `输出“${outputPath}”的扩展名请用 ${wanted}${why}，没有写入。`);
}

/** The extension under which Excel opens what is in the package. */
function extensionOf(bytes: Uint8Array): string {
  const opened = openPackage(bytes, "");
  const workbook = workbookPartOf(opened);
  const types = opened.read(contentTypesPart);
  const type = workbook === null || types === null ? null : contentTypeOf(new TextDecoder().decode(types), workbook);
  const macros = type?.includes(".macroEnabled.") === true;
  return type?.includes("template") === true ? (macros ? ".xltm" : ".xltx") : macros ? ".xlsm" : ".xlsx";
}

/** The same file also by another name: through a link, a hard link, or in other letters on a disk that takes them as equal. */
async function isOneOf(output: string, inputs: readonly string[], files: FileOperations): Promise<boolean> {
  const [path, facts] = await Promise.all([files.realpath(output), files.stat(output)]);
  for (const input of inputs) {
    const inputFacts = await statOf(input, files);
    if (inputFacts === null) continue;
    const sameNode = facts.ino !== 0 && facts.ino === inputFacts.ino && facts.dev === inputFacts.dev;
    if (sameNode || path === (await files.realpath(input))) return true;
  }
  return false;
}

async function statOf(path: string, files: FileOperations): Promise<Stats | null> {
  try {
    return await files.stat(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** Copies the file to `<name>.bak.xlsx`, or `.bak-2` … when that is taken: an earlier copy is never overwritten. */
async function backedUp(path: string, files: FileOperations): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; number <= mostNames; number++) {
    const backup = `${stem}.bak${number === 1 ? "" : `-${number}`}${extension}`;
    try {
      await files.copyFile(path, backup, constants.COPYFILE_EXCL);
    } catch (error) {
      if (errorCode(error) === "EEXIST") continue;
      await removed(backup, files);
      throw error;
    }
    return backup;
  }
  throw new HostError("unwritable-output", `“${path}”的备份已经太多，没有写入。请整理后再试。`);
}

async function writeAndRename(
  target: string,
  bytes: Uint8Array,
  mode: number | null,
  files: FileOperations,
): Promise<void> {
  const { path, handle } = await temporaryFile(target, files);
  try {
    try {
      await handle.writeFile(bytes);
      if (mode !== null) await handle.chmod(mode & 0o777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await files.rename(path, target);
  } catch (error) {
    await removed(path, files);
    throw error;
  }
}

async function temporaryFile(
  target: string,
  files: FileOperations,
): Promise<{ readonly path: string; readonly handle: nodeFiles.FileHandle }> {
  for (let number = 1; ; number++) {
    const path = join(dirname(target), `.${basename(target)}.${process.pid}-${number}.tmp`);
    try {
      return { path, handle: await files.open(path, "wx") };
    } catch (error) {
      if (errorCode(error) !== "EEXIST" || number >= mostNames) throw error;
    }
  }
}

/** Best effort: what led here is the error to be told. */
async function removed(path: string, files: FileOperations): Promise<void> {
  try {
    await files.unlink(path);
  } catch {
    // It may never have been made.
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function explanation(code: string): string {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return "磁盘空间不够。原有文件没有改动，请腾出空间或换一个磁盘再试。";
    case "EACCES":
    case "EPERM":
      return "没有写入这个文件夹的权限。原有文件没有改动，请换一个文件夹，或先关闭正打开它的程序再试。";
    case "EROFS":
      return "这个磁盘是只读的。原有文件没有改动，请换一个文件夹再试。";
    case "ENOENT":
    case "ENOTDIR":
      return "所在的文件夹不存在。请先建好文件夹，或改用已有的文件夹。";
    case "EBUSY":
    case "ETXTBSY":
      return "文件正被别的程序占用。原有文件没有改动，请先在 Excel 里关闭它再试。";
    case "ENAMETOOLONG":
      return "文件名太长。请换一个短些的文件名再试。";
    default:
      return `写入磁盘时出错${code === "" ? "" : `（${code}）`}。原有文件没有改动，请换一个文件夹再试。`;
  }
}
