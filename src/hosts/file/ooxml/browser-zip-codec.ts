/** What node-zip-codec.ts does with Node's zlib, done with fflate, so that workbooks open and save in a page. */
import { deflateSync, Inflate } from "fflate";
import { crc32ByTable, deflateLevel, type ZipCodec } from "./zip-codec.ts";

/** Pieces handed over at a time, so that a bomb is stopped before all of it is in memory. */
const piece = 65_536;

export const zipCodec: ZipCodec = {
  inflateRaw(compressed, limit) {
    const parts: Uint8Array[] = [];
    let length = 0;
    const inflate = new Inflate((part) => {
      length += part.length;
      if (length <= limit) parts.push(part);
    });
    for (let from = 0; from < compressed.length || from === 0; from += piece) {
      inflate.push(compressed.subarray(from, from + piece), from + piece >= compressed.length);
      if (length > limit) return null;
    }
    const whole = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  },
  deflateRaw: (bytes) => deflateSync(bytes, { level: deflateLevel }),
  crc32: crc32ByTable,
};
