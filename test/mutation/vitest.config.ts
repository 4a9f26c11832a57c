import { defineConfig } from "vitest/config";

/** The tests that a mutant of the rules or of the checkup is put to; the gates read the sources and stay out. */
export default defineConfig({
  test: {
    include: ["test/core/rules/**/*.test.ts", "test/core/checkup/**/*.test.ts"],
    exclude: ["test/core/rules/*.test.ts", "test/core/checkup/many.test.ts"],
    environment: "node",
    testTimeout: 60_000,
  },
});
