/** The options of a notice as text and as a Word file: `--text`, `--docx`, `--confirm-private`. */
import { extname, resolve } from "node:path";
import { announcementText } from "../core/announcements/announcement-text.ts";
import { mayGoOut, type PrivateAnswers, type PublicNotice } from "../core/announcements/public-check.ts";
import { writeFileBeside } from "../hosts/file/write-file.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface NoticeOptions {
  /** A file, or - for standard output. */
  readonly text?: string;
  readonly docx?: string;
  /** The clerk has looked at the cells that may give something away: they may be posted. */
  readonly confirmPrivate?: boolean;
}

const standardOutput = "-";

export function wantsNotice({ text, docx }: NoticeOptions): boolean {
  return text !== undefined || docx !== undefined;
}

/** Whether standard output belongs to the notice: everything else then goes to the messages. */
export function quietFor({ text }: NoticeOptions, terminal: Terminal): Terminal {
  return text === standardOutput ? { ...terminal, out: (said) => terminal.message(said.trimEnd()) } : terminal;
}

export function answersOf({ confirmPrivate }: NoticeOptions): { readonly answers?: PrivateAnswers } {
  return confirmPrivate ? { answers: "publish-all" } : {};
}

/** Throws UsageError before anything is read or written. */
export function checkNoticeOptions({ text, docx }: NoticeOptions, output: string | null): void {
  if (docx !== undefined && extname(docx).toLowerCase() !== ".docx")
    throw new UsageError(`--docx 请写 .docx 文件，例如 公示.docx；“${docx}”没有写入。`);
  if (text !== undefined && /^\.(xls[xmb]?|xlt[xm]|et|ods|docx)$/i.test(extname(text)))
    throw new UsageError(`--text 写出的是文字，请用 .txt 文件或 -（直接显示）；“${text}”没有写入。`);
  const files = [output, text === standardOutput ? undefined : text, docx].flatMap((file) => file ?? []);
  if (new Set(files.map((file) => resolve(file))).size < files.length)
    throw new UsageError("-o、--text、--docx 请写不同的文件。");
}

/**
 * Writes what was asked for.
 *
 * @param inputs files that must never be overwritten
 * @returns 0, or 1 when the notice is held back: the messages say why
 */
export async function writeNotice(
  notice: PublicNotice,
  options: NoticeOptions,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { announcement, check } = notice;
  if (check.open.length > 0)
    terminal.message(
      "公示等支部确认：请核对上面列出的单元格，可以公示的加上 --confirm-private 再写一次，不能公示的请先改。",
    );
  if (announcement === null || !mayGoOut(notice)) {
    if (!wantsNotice(options)) return check.open.length > 0 ? 1 : 0;
    for (const obstacle of notice.obstacles) terminal.message(obstacle);
    terminal.message("公示的文字稿、Word 稿没有写出。");
    return 1;
  }
  const quiet = quietFor(options, terminal);
  if (options.text === standardOutput) terminal.out(`${announcementText(announcement)}\n`);
  else if (options.text !== undefined) {
    await writeFileBeside(options.text, new TextEncoder().encode(`${announcementText(announcement)}\n`), inputs);
    quiet.out(`已写入 ${options.text}\n`);
  }
  if (options.docx !== undefined) {
    const { announcementDocx } = await import("../hosts/docx/announcement-docx.ts");
    await writeFileBeside(options.docx, await announcementDocx(announcement), inputs);
    quiet.out(`已写入 ${options.docx}\n`);
  }
  return 0;
}
