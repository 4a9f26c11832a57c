import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { allIcons } from "../../assets/icons/build.ts";
import { decodePng } from "../../assets/icons/png.ts";

const folder = fileURLToPath(new URL("../../assets/icons", import.meta.url));

test("the icons in the folder are those the script draws (npm run icons)", () => {
  const drawn = allIcons();
  expect(
    readdirSync(folder)
      .filter((file) => file.endsWith(".png"))
      .sort(),
  ).toEqual([...drawn.keys()].sort());
  for (const [file, picture] of drawn) expect(decodePng(readFileSync(join(folder, file))), file).toEqual(picture);
});

test("every icon has transparent corners and something on it", () => {
  for (const [file, { width, height, pixels }] of allIcons()) {
    const alpha = (x: number, y: number): number => pixels[(y * width + x) * 4 + 3] ?? -1;
    expect([alpha(0, 0), alpha(width - 1, 0), alpha(0, height - 1)], file).toEqual([0, 0, 0]);
    const opaque = pixels.filter((value, index) => index % 4 === 3 && value === 255).length;
    expect(opaque / (width * height), file).toBeGreaterThan(0.4);
  }
});
