/**
 * `npm run manifest -- --url https://host/path/ [--out FILE]` writes manifest.xml for the address the folder dist/ is served
 * from. Everything but the addresses stays, so that Office takes it for the same add-in.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** The address in the committed manifest: that of `npm run dev`. */
export const developmentAddress = "https://localhost:3000/";

/** Throws with a plain sentence when the address cannot serve an add-in. */
export function manifestFor(manifest: string, address: string): string {
  const base = baseAddress(address);
  return manifest.replaceAll(`"${developmentAddress}`, `"${escaped(base)}`);
}

function baseAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new Error(`地址“${address}”没有看懂，请写作 https://host/path/。`);
  }
  if (url.protocol !== "https:") throw new Error(`地址“${address}”请用 https：Office 只从 https 打开加载项。`);
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") {
    throw new Error(`地址“${address}”里请只写主机和路径，不带问号、井号和账号。`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { url: { type: "string" }, out: { type: "string" } } });
  const root = fileURLToPath(new URL("..", import.meta.url));
  const out = resolve(values.out ?? `${root}dist/manifest.xml`);
  try {
    if (values.url === undefined) throw new Error("请写明地址，例如 npm run manifest -- --url https://host/path/。");
    writeFileSync(out, manifestFor(readFileSync(`${root}manifest.xml`, "utf8"), values.url));
    process.stdout.write(`已写入 ${out}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
