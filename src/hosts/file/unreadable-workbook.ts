/** One wording for every file that cannot be read: the file, what is wrong, what to do. */
import { HostError } from "../host.ts";

const openAndSaveAgain = "请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试";

/** `what` is a Chinese clause without a full stop; so is `advice`. */
export function unreadableWorkbook(fileName: string, what: string, advice: string = openAndSaveAgain): HostError {
  // Names of sheets and files may hold line breaks; the message is one line.
  const message = `“${fileName}”读不了：${what}。${advice}。`.replace(/\p{Cc}+/gu, " ");
  return new HostError("unreadable-workbook", message);
}

export function protectedWorkbook(fileName: string): HostError {
  return new HostError(
    "password-protected",
    `“${fileName}”设了打开密码，读不了。请在 Excel 或 WPS 里去掉打开密码，另存后再试。`,
  );
}
