/** The options that several commands share, read into what the core asks for. */
import { readFile } from "node:fs/promises";
import { readSettings } from "../core/checkup/settings.ts";
import type { GivenChoices } from "../core/choices.ts";
import { type Day, parseIsoDay } from "../core/model/date.ts";
import { type Period, parsePeriod } from "../core/model/period.ts";
import { resolveProfiles } from "../core/profiles/resolve.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface CommonOptions {
  readonly profile?: string;
  readonly asOf?: string;
  readonly period?: string;
  readonly settings?: string;
}

/** What was given on the command line and in the settings file; each workbook adds its own 体检设置 sheet. */
export type Given = GivenChoices & { readonly asOf: Day | null };

/** Options beat the settings file, the file beats the sheet of the workbook, the sheet beats the defaults. */
export async function givenBy(options: CommonOptions, terminal: Terminal): Promise<Given> {
  const pairs = await settingPairs(options.settings);
  const { settings, problems } = readSettings(pairs);
  for (const problem of problems) terminal.message(`${options.settings}：${problem.message}`);
  const asOf = options.asOf === undefined ? null : parseIsoDay(options.asOf);
  if (options.asOf !== undefined && asOf === null) {
    throw new UsageError(`基准日“${options.asOf}”没有看懂，请写作 2026-11-21。`);
  }
  const profiles = options.profile === undefined ? null : listOf(options.profile);
  const resolved = resolveProfiles(profiles ?? []);
  if (!resolved.ok) throw new UsageError(resolved.message);
  const today = terminal.today();
  const period = periodOf(options.period, asOf ?? settings.asOf ?? today);
  return { today, asOf, profiles, period, settings: pairs };
}

function periodOf(text: string | undefined, asOf: Day): Period | null {
  if (text === undefined) return null;
  const period = parsePeriod(text);
  if (!period) throw new UsageError(`期间“${text}”没有看懂，请写作 2026、2026Q3、2026H1 或 2026-05。`);
  if (period.from > asOf)
    throw new UsageError(`期间 ${text} 在基准日之后，还没有可以检查的内容；请换一个期间或用 --as-of 指定基准日。`);
  return period;
}

export function listOf(text: string): string[] {
  return text
    .split(/[,，]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

async function settingPairs(path: string | undefined): Promise<[string, unknown][]> {
  if (path === undefined) return [];
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw new UsageError(`设置文件 ${path} 打不开，请核对路径。`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new UsageError(`设置文件 ${path} 不是 JSON，请按 docs/settings.md 的样子填写。`);
  }
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    throw new UsageError(`设置文件 ${path} 里应当是一组“名称: 值”，请按 docs/settings.md 的样子填写。`);
  }
  return Object.entries(content);
}
