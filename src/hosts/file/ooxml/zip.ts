/** The zip container on Node. What must also run in a page takes a codec and uses zip-container.ts itself. */
import { zipCodec } from "./node-zip-codec.ts";
import * as container from "./zip-container.ts";

export type { Package } from "./zip-container.ts";
export { packageLimits } from "./zip-container.ts";

/** See `openPackage` of zip-container.ts. */
export function openPackage(
  bytes: Uint8Array,
  fileName: string,
  limits: container.PackageLimits = container.packageLimits,
): container.Package {
  return container.openPackage(bytes, fileName, zipCodec, limits);
}

/** See `writePackage` of zip-container.ts. */
export function writePackage(parts: readonly (container.Entry | container.NewPart)[]): Uint8Array {
  return container.writePackage(parts, zipCodec);
}
