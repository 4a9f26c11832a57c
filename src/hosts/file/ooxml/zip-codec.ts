/**
 * Raw deflate on node:zlib: the only file of the zip code that knows Node. A browser build puts a file with the same two
 * exports in its place (fflate's streaming `Inflate` and `deflateSync`); nothing else changes.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Deflate cannot do better than this, so a larger declared size is a lie and must not make us reserve memory. */
const highestRatio = 1032;

const smallestChunk = 65_536;

/** One level for everything we write: the same parts give the same bytes. */
const level = 6;

/**
 * Inflates `compressed`. Returns null when the result would be longer than `limit` bytes (counted while inflating);
 * throws when the data is damaged. `expected` is only a hint that saves a copy.
 */
export function inflateRaw(compressed: Uint8Array, limit: number, expected: number): Uint8Array | null {
  const plausible = Math.min(expected, limit, compressed.length * highestRatio);
  try {
    return inflateRawSync(compressed, {
      chunkSize: Math.max(smallestChunk, plausible + 1),
      maxOutputLength: Math.max(1, limit),
    });
  } catch (error) {
    if (error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return null;
    throw error;
  }
}

export function deflateRaw(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level });
}
