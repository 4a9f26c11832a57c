/** Raw deflate and checksums on node:zlib: the only file of the zip code that knows Node. */
import zlib from "node:zlib";
import { crc32ByTable, deflateLevel, plain, type ZipCodec } from "./zip-codec.ts";

/** Deflate cannot do better than this, so a larger declared size is a lie and must not make us reserve memory. */
const highestRatio = 1032;

const smallestChunk = 65_536;

export const zipCodec: ZipCodec = {
  inflateRaw(compressed, limit, expected) {
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
  },
  deflateRaw: (bytes) => plain(zlib.deflateRawSync(bytes, { level: deflateLevel })),
  /** Node has its own since 20.15. */
  crc32: typeof zlib.crc32 === "function" ? (bytes) => zlib.crc32(bytes) : crc32ByTable,
};
