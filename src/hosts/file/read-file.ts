/** A file from disk into memory, with the ways this goes wrong told in words. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { HostError } from "../host.ts";
import { unreadableWorkbook } from "./unreadable-workbook.ts";

/** Inflated limits come later; this one keeps a film renamed .xlsx out of memory. */
const maximumFileBytes = 512 * 1_048_576;

/** Excel's lock files: a few bytes beside an open workbook. */
const lockPrefix = "~$";

/** The bytes of a workbook file. Throws HostError `unreadable-workbook` or `too-large`, naming the file as given. */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  const name = basename(path);
  if (name.startsWith(lockPrefix)) {
    const real = name.slice(lockPrefix.length);
    throw unreadableWorkbook(path, "这是 Excel 打开文件时留下的临时文件", `请改选没有“~$”的那一个（…${real}）`);
  }
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw unreadableWorkbook(path, "这是一个文件夹", "请选里面的工作簿文件");
    if (!facts.isFile()) throw unreadableWorkbook(path, "这不是普通文件", "请选一个 .xlsx 工作簿");
    if (facts.size > maximumFileBytes) {
      throw new HostError(
        "too-large",
        `“${path}”超过 ${maximumFileBytes / 1_048_576} MB，不像普通的台账，没有读取。请核对是否选错了文件。`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw unreadableWorkbook(path, ...explanation(errorCode(error)));
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** What is wrong and what to do. */
function explanation(code: string): [string, string] {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENAMETOOLONG":
      return ["文件不存在", "请核对文件名和所在的文件夹"];
    case "EACCES":
    case "EPERM":
      return ["没有权限打开", "请核对文件的权限，或把它复制到自己的文件夹里再试"];
    case "EBUSY":
    case "ETXTBSY":
      return ["文件正被别的程序占用", "请先关闭它再试"];
    case "EMFILE":
    case "ENFILE":
      return ["同时打开的文件太多", "请少选几个文件再试"];
    default:
      return [`读取磁盘时出错${code === "" ? "" : `（${code}）`}`, "请把文件复制到本机的文件夹里再试"];
  }
}
