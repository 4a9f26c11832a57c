import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ledgersFile, ledgersPage } from "../../docs/build-ledgers.ts";

it("docs/ledgers.md says what the code says", () => {
  const isFresh = readFileSync(ledgersFile, "utf8") === ledgersPage();
  expect(isFresh, "run: npx tsx docs/build-ledgers.ts").toBe(true);
});
