/** What `npm start` does: build, check and report on the sample as a user would, serve the workbench. Returns the exit code. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { buildOutdated, root, workbenchFolders } from "./build.ts";
import { serveWorkbench, type WorkbenchServer } from "./server.ts";

export interface StartOptions {
  readonly serve: boolean;
  /** Of http; https takes the port 443 above it. */
  readonly port: number;
}

const inRoot = (...path: readonly string[]): string => join(root, ...path);

/** The distance that makes 3443 of 3000. */
const secureDistance = 443;

const sampleName = "messy.xlsx";
const sample = join("assets", "samples", sampleName);
const report = join("out", "示例台账-已体检.xlsx");
const choices = ["--profile", "national-base,wuwei-star-2021", "--as-of", "2026-11-21"];

export async function start({ serve, port }: StartOptions): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port + secureDistance > 65_535) {
    say("PORT 要是 0 到 65092 之间的整数。");
    return 2;
  }
  await buildOutdated(serve ? ["cli", "pane", "workbench"] : ["cli"], say);
  const status = reportOnSample();
  if (status !== 0 || !serve) return status;
  const server = await served(port);
  if (server === null) return 2;
  say(`
工作台：${server.address}
左边是打开的示例台账，右边是任务窗格，点“开始体检”。另有 ${server.secureAddress}（自签名证书，浏览器会先问一次），
那里按 Excel 网页版的方式连接。按 Ctrl-C 结束。`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
  });
  await server.close();
  return 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function reportOnSample(): number {
  const checked = commandLine("check", sample, ...choices);
  // 1 says that there are gaps, as there are in this sample.
  if (checked > 1) return checked;
  mkdirSync(inRoot("out"), { recursive: true });
  rmSync(inRoot(report), { force: true });
  say("");
  const written = commandLine("report", sample, "-o", report, "--mark", ...choices);
  if (written !== 0) return written;
  say(`
原台账 ${sample} 没有改动。请用 Excel、WPS 或 LibreOffice 打开 ${relative(process.cwd(), inRoot(report))}：
台账各表标出了问题所在的单元格，后面多了体检报告、问题台账、达标创星评分表和积分各表。
换成自己的台账：node dist/cli/branch-ledger.cjs check 我的台账.xlsx`);
  return 0;
}

function commandLine(...parameters: readonly string[]): number {
  const bundle = inRoot("dist/cli/branch-ledger.cjs");
  const { error, status } = spawnSync(process.execPath, [bundle, ...parameters], { cwd: root, stdio: "inherit" });
  if (error) throw error;
  return status ?? 3;
}

async function served(port: number): Promise<WorkbenchServer | null> {
  const securePort = port === 0 ? 0 : port + secureDistance;
  try {
    return await serveWorkbench({ folders: workbenchFolders, port, securePort, sample: sampleName });
  } catch (error) {
    const taken = takenPort(error);
    if (taken === null) throw error;
    say(`端口 ${taken} 已被别的程序占用。可以先关掉那个程序，或换一个端口：PORT=${port + 1} npm start`);
    return null;
  }
}

function takenPort(error: unknown): number | null {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "EADDRINUSE") return null;
  return "port" in error && typeof error.port === "number" ? error.port : 0;
}
