/**
 * Raw deflate and checksums on node:zlib: the only file of the zip code that knows Node. A browser build puts a file with
 * the same exports in its place (fflate's streaming `Inflate` and `deflateSync`); nothing else changes.
 */
import zlib from "node:zlib";

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
    return plain(
      zlib.inflateRawSync(compressed, {
        chunkSize: Math.max(smallestChunk, plausible + 1),
        maxOutputLength: Math.max(1, limit),
      }),
    );
  } catch (error) {
    if (error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return null;
    throw error;
  }
}

export function deflateRaw(bytes: Uint8Array): Uint8Array {
  return plain(zlib.deflateRawSync(bytes, { level }));
}

/** Without Node's Buffer, whose `slice` shares memory where an array's copies. */
export function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Node has its own since 20.15. */
export const crc32: (bytes: Uint8Array) => number = typeof zlib.crc32 === "function" ? zlib.crc32 : crc32ByTable;

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32ByTable(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ -1) >>> 0;
}
