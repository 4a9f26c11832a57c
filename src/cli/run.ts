/** The command line of the contract: parses a call, runs it, and turns every failure into one line and an exit code. */
import { Command, CommanderError } from "commander";
import { usualMonths, usualRemindDays } from "../core/calendar/duty-calendar.ts";
import { HostError } from "../hosts/host.ts";
import { type CalendarOptions, calendarCommand } from "./calendar-command.ts";
import { explainRule, listProfiles, listRules } from "./catalogue-commands.ts";
import { type CheckOptions, check } from "./check/check-command.ts";
import { type ImportOptions, importCommand } from "./import-command.ts";
import { newCommand } from "./new-command.ts";
import type { NoticeOptions } from "./notice-output.ts";
import { type RecogniseOptions, recogniseCommand } from "./recognise-command.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { toolVersion } from "./version.ts";
import { mark, type OutputOptions, points, type ReportOptions, report } from "./write-commands.ts";

/** @returns 0 no gap · 1 at least one gap · 2 wrong usage or unreadable input · 3 internal error */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const end = async (code: Promise<number>): Promise<void> => {
    exitCode = await code;
  };
  const program = programOf(terminal, end);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError || error instanceof HostError) {
      terminal.message(error.message);
      return 2;
    }
    const what = error instanceof Error ? error.message : String(error);
    terminal.message(`程序内部出错（${what}），没有写入任何文件。请把这句话和所用的命令告诉维护者。`);
    return 3;
  }
}

const textHelp = "公示的文字稿，供工作群用；写 - 直接显示";
const docxHelp = "公示的 Word 稿（.docx）";
const confirmHelp = "公示内容里提示的单元格已核对，可以公示";

function programOf(terminal: Terminal, end: (code: Promise<number>) => Promise<void>): Command {
  const program = new Command("branch-ledger")
    .description("支部台账助手：读取党支部台账，对照标准体检，标出问题，写入评分、问题、积分各表")
    .version(toolVersion, "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [command]", "显示某个命令的帮助")
    .configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.message(chinese(text.trimEnd())) })
    .exitOverride();

  const choices = (command: Command): Command =>
    command
      .option("--profile <ids>", "口径，可叠加，用逗号分开（缺省 national-base）")
      .option("--as-of <date>", "基准日 YYYY-MM-DD（缺省今天）")
      .option("--settings <file>", "设置文件（JSON，见 docs/settings.md）")
      .exitOverride();
  const output = (command: Command): Command =>
    choices(command)
      .option("-o, --output <file>", "输出文件；原文件不会改动")
      .option("--in-place", "写回原文件，先另存 .bak.xlsx");

  choices(program.command("check <workbooks...>"))
    .description("体检：逐条给出结论、依据和所在单元格")
    .option("--period <period>", "检查区间 YYYY、YYYYQn、YYYYHn、YYYY-MM（缺省年初至基准日）")
    .option("--status <list>", "列出哪些结论，用逗号分开")
    .option("--against <earlier>", "与上次比较：last（工作簿里的记录）、较早的工作簿，或较早的 check --json 结果")
    .option("--json", "输出 JSON")
    .action((paths: string[], options: CheckOptions) => end(check(paths, options, terminal)));
  program
    .command("recognise <workbooks...>")
    .description("识别：哪张表是哪种台账，哪一列是哪个栏目，要核对的怎么在设置里回答")
    .option("--as-of <date>", "基准日 YYYY-MM-DD（缺省今天）")
    .option("--settings <file>", "设置文件（JSON，见 docs/settings.md）")
    .option("--json", "输出 JSON")
    .exitOverride()
    .action((paths: string[], options: RecogniseOptions) => end(recogniseCommand(paths, options, terminal)));
  output(program.command("mark <workbook>"))
    .description("标出问题（可以清除的一层底色）")
    .option("--period <period>", "检查区间")
    .option("--clear", "清除标记")
    .action((path: string, options: OutputOptions & { clear?: boolean }) => end(mark(path, options, terminal)));
  output(program.command("report <workbook>"))
    .description("写入体检报告、问题台账、评分表和积分各表")
    .option("--period <period>", "检查区间")
    .option("--sheets <list>", "只写这些表，用逗号分开；写明时 --period 也是公示的期间")
    .option("--mark", "同时标出问题")
    .option("--text <file>", textHelp)
    .option("--docx <file>", docxHelp)
    .option("--confirm-private", confirmHelp)
    .action((path: string, options: ReportOptions) => end(report(path, options, terminal)));
  output(program.command("points <workbook>"))
    .description("写入积分标准、积分登记、季度公示和年度核算")
    .requiredOption("--period <quarter>", "季度 YYYYQn")
    .option("--text <file>", textHelp)
    .option("--docx <file>", docxHelp)
    .option("--confirm-private", confirmHelp)
    .action((path: string, options: OutputOptions & NoticeOptions) => end(points(path, options, terminal)));
  choices(program.command("calendar <workbook>"))
    .description("把近期的到期事项写成日历文件（.ics），可以导入手机或电脑的日历")
    .option("-o, --output <file>", "输出文件 .ics")
    .option("--months <count>", `往后看几个月，含基准日所在的月（缺省 ${usualMonths}）`)
    .option("--remind <days>", `提前几天的 9 点提醒（产品缺省 ${usualRemindDays}）`)
    .option("--names", "写上涉及的姓名（缺省不写）")
    .action((path: string, options: CalendarOptions) => end(calendarCommand(path, options, terminal)));
  program
    .command("new <kinds> [workbook]")
    .description("新建标准台账：空表，种类用逗号分开；不写工作簿就新建一个")
    .option("-o, --output <file>", "输出文件；原文件不会改动")
    .option("--in-place", "写回原文件，先另存 .bak.xlsx")
    .option("--as-of <date>", "基准日 YYYY-MM-DD（缺省今天）")
    .exitOverride()
    .action((kinds: string, path: string | undefined, options: OutputOptions) =>
      end(newCommand(kinds, path, options, terminal)),
    );
  program
    .command("import <file>")
    .description("把 CSV（或另一个工作簿）里的台账导入一张新表，并与现有台账核对；现有的表不会改动")
    .requiredOption("--into <workbook>", "导入到哪个工作簿")
    .option("-o, --output <file>", "输出文件；原文件不会改动")
    .option("--in-place", "写回原文件，先另存 .bak.xlsx")
    .option("--preview", "只看识别和核对的结果，不写入")
    .option("--json", "输出 JSON")
    .option("--as-of <date>", "基准日 YYYY-MM-DD（缺省今天），写在导入的表名里")
    .option("--settings <file>", "设置文件（JSON，见 docs/settings.md）")
    .exitOverride()
    .action((path: string, options: ImportOptions) => end(importCommand(path, options, terminal)));
  program
    .command("rules [id]")
    .description("列出全部规则，或看一条")
    .option("--json", "输出 JSON")
    .exitOverride()
    .action((id: string | undefined, options: { json?: boolean }) => end(listRules(id, options, terminal)));
  program
    .command("profiles [id]")
    .description("列出口径，或看一种口径的数值和出处")
    .option("--json", "输出 JSON")
    .exitOverride()
    .action((id: string | undefined, options: { json?: boolean }) => end(listProfiles(id, options, terminal)));
  program
    .command("explain <id>")
    .description("解释一条规则：条件、数值、依据、需要的台账、各种结论的意思")
    .option("--profile <ids>", "口径，用逗号叠加；标出这些口径现用的数值")
    .option("--json", "输出 JSON")
    .exitOverride()
    .action((id: string, options: { json?: boolean; profile?: string }) => end(explainRule(id, options, terminal)));
  return program;
}

/** Commander speaks English; its messages about wrong calls are the only ones a user meets. */
function chinese(text: string): string {
  return text
    .replace(/^error: unknown command '(.*)'/, "没有命令“$1”，请用 branch-ledger --help 查看可用的命令。")
    .replace(/^error: unknown option '(.*)'/, "没有选项“$1”，请用 --help 查看可用的选项。")
    .replace(/^error: missing required argument '(.*)'/, "还缺参数 $1，请用 --help 查看写法。")
    .replace(/^error: required option '(.*)' not specified/, "还缺选项 $1。")
    .replace(/^error: option '(.*)' argument missing/, "选项 $1 后面还缺一个值。")
    .replace(/^error: too many arguments.*/, "参数多了，请用 --help 查看写法。")
    .replace(/\(Did you mean (.*)\?\)/, "（是不是 $1？）");
}
