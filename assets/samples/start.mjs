// `npm start`: the main job on the bundled sample ledger, with the bundled command line a user would call.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "../..");
const commandLine = join(root, "dist/cli/branch-ledger.cjs");
const sample = join("assets", "samples", "messy.xlsx");
const output = join("out", "示例台账-已体检.xlsx");
const choices = ["--profile", "national-base,wuwei-star-2021", "--as-of", "2026-11-21"];

function run(...args) {
  const result = spawnSync(process.execPath, [commandLine, ...args], { cwd: root, stdio: "inherit" });
  if (result.error) throw result.error;
  return result.status ?? 3;
}

const checked = run("check", sample, ...choices);
if (checked > 1) process.exit(checked);

mkdirSync(join(root, "out"), { recursive: true });
rmSync(join(root, output), { force: true });
console.log("");
const written = run("report", sample, "-o", output, "--mark", ...choices);
if (written !== 0) process.exit(written);

console.log(`
原台账 ${sample} 没有改动。请用 Excel、WPS 或 LibreOffice 打开 ${relative(process.cwd(), join(root, output))}：
台账各表标出了问题所在的单元格，后面多了体检报告、问题台账、达标创星评分表和积分各表。
换成自己的台账：node dist/cli/branch-ledger.cjs check 我的台账.xlsx`);
