/** What a zip needs from the machine it runs on: Node brings zlib, a page brings a library. Knows neither. */

export interface ZipCodec {
  /**
   * Inflates `compressed`. Returns null when the result would be longer than `limit` bytes (counted while inflating);
   * throws when the data is damaged. `expected` is only a hint that saves a copy.
   */
  inflateRaw(compressed: Uint8Array, limit: number, expected: number): Uint8Array | null;
  /** One level for everything we write: the same parts give the same bytes. */
  deflateRaw(bytes: Uint8Array): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

export const deflateLevel = 6;

/** Without Node's Buffer, whose `slice` shares memory where an array's copies. */
export function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

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
