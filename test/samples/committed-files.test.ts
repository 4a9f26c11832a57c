import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { buildSamples, renewedReadme, sampleFolder } from "../../assets/samples/build.ts";

const zone = process.env.TZ;

afterEach(() => {
  process.env.TZ = zone;
});

describe("the committed samples", () => {
  for (const [name, bytes] of buildSamples()) {
    it(`${name} is what build.ts writes; run npx tsx assets/samples/build.ts`, () => {
      expect(Buffer.from(bytes).equals(readFileSync(join(sampleFolder, name)))).toBe(true);
    });
  }

  it("README.md shows the planted gaps as they are; run npx tsx assets/samples/build.ts", () => {
    const readme = readFileSync(join(sampleFolder, "README.md"), "utf8");
    expect(renewedReadme(readme)).toBe(readme);
  });

  it("are the same bytes in any time zone", () => {
    const built = (timeZone: string): string[] => {
      process.env.TZ = timeZone;
      return [...buildSamples().values()].map((bytes) => Buffer.from(bytes).toString("base64"));
    };
    expect(built("Pacific/Kiritimati")).toEqual(built("America/Los_Angeles"));
  });
});
