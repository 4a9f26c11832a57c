/** Draws the icons into this folder: `npm run icons`. The same drawing gives the same pixels on every machine. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawIcon, type IconName, iconNames, iconSizes } from "./draw.ts";
import { encodePng, type Picture } from "./png.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

export function iconFile(name: IconName, size: number): string {
  return `${name}-${size}.png`;
}

/** Every icon by its file name. */
export function allIcons(): ReadonlyMap<string, Picture> {
  const icons = new Map<string, Picture>();
  for (const name of iconNames) {
    for (const size of iconSizes) {
      if (size === 64 && name !== "icon") continue;
      icons.set(iconFile(name, size), drawIcon(name, size));
    }
  }
  return icons;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, picture] of allIcons()) writeFileSync(join(folder, file), encodePng(picture));
}
