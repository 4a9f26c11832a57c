/** `calendar`: the coming duties as an .ics file that any calendar imports. */
import { extname } from "node:path";
import {
  dutyCalendar,
  mostMonths,
  mostRemindDays,
  usualMonths,
  usualRemindDays,
} from "../core/calendar/duty-calendar.ts";
import { chooseFor } from "../core/choices.ts";
import { examine } from "../core/examine.ts";
import { writeFileBeside } from "../hosts/file/write-file.ts";
import { type CommonOptions, givenBy } from "./options.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { openWorkbook } from "./workbook-input.ts";

export interface CalendarOptions extends CommonOptions {
  readonly output?: string;
  readonly months?: string;
  readonly remind?: string;
  readonly names?: boolean;
}

/** 0 when it was written, or when nothing is due and there is nothing to write. */
export async function calendarCommand(path: string, options: CalendarOptions, terminal: Terminal): Promise<number> {
  const { output } = options;
  if (output === undefined) throw new UsageError("请用 -o 写明输出文件，例如 -o 到期事项.ics。");
  if (extname(output).toLowerCase() !== ".ics") {
    throw new UsageError(`输出“${output}”的扩展名请用 .ics，没有写入。`);
  }
  const months = wholeNumber("--months", options.months, usualMonths, 1, mostMonths);
  const remindDays = wholeNumber("--remind", options.remind, usualRemindDays, 0, mostRemindDays);
  const given = await givenBy(options, terminal);
  const input = await openWorkbook(path);
  const checkup = examine(input.snapshot, chooseFor(input.snapshot, given));
  const { text, preview } = dutyCalendar({ checkup, months, remindDays, withNames: options.names === true });
  for (const sentence of preview) terminal.message(sentence);
  if (text === null) return 0;
  await writeFileBeside(output, new TextEncoder().encode(text), [path]);
  terminal.out(`已写入 ${output}\n`);
  return 0;
}

function wholeNumber(option: string, text: string | undefined, usual: number, least: number, most: number): number {
  if (text === undefined) return usual;
  const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option} 请写 ${least} 到 ${most} 的整数；“${text}”没有看懂。`);
}
