// Puts back into package-lock.json the platform packages that npm drops when the registry at hand does not hold all of
// them (docs/decisions.md). Run it after adding a dependency, then try `npm ci` in a clean clone.
import { readFileSync, writeFileSync } from "node:fs";

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "x64", "ia32", "ppc64", "s390x", "riscv64", "loong64", "wasm32", "arm"];

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const { packages } = lock;
for (const [path, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] || packages[`${path}/node_modules/${name}`]) continue;
    const system = systems.find((known) => name.includes(known));
    const processor = processors.find((known) => new RegExp(`[-/]${known}(?:[-_]|$)`).test(name));
    const libc = name.includes("musl") ? "musl" : name.includes("-gnu") && system === "linux" ? "glibc" : null;
    packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ""),
      ...(processor ? { cpu: [processor] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc: [libc] } : {}),
      optional: true,
      ...(system ? { os: [system] } : {}),
    };
    process.stdout.write(`added ${name}\n`);
  }
}
const sorted = Object.entries(packages).sort(([first], [second]) => (first < second ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
