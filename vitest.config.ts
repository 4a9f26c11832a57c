import { configDefaults, defineConfig } from "vitest/config";

/** Nothing here keeps state between files: they share one module graph, which is read once instead of 430 times. */
const pure = ["core", "golden", "docs", "samples", "manifest", "support"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // On a busy machine what takes a moment may need half a minute: only what never comes is a failure.
    expect: { poll: { timeout: 60_000 } },
    // Half of the time goes into waiting for browsers and LibreOffice: by default one processor would be left idle.
    maxWorkers: "100%",
    reporters: process.env.CI ? ["default", ["json", { outputFile: "dist/test-results.json" }]] : ["default"],
    projects: [
      { extends: true, test: { name: "core", include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: "borders",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...pure],
          // Each file has its own office.js, browser or process.
          isolate: true,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
