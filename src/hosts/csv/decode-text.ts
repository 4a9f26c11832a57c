/** Bytes of a text file as text: its encoding is told from the bytes, in the one order that tells UTF-8 from GB18030. */

export type DecodedText =
  | { readonly text: string; readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" }
  /** Zero-based offset of the first byte that cannot be read; `what` is a Chinese clause. */
  | { readonly text: null; readonly what: string; readonly at: number };

/** Byte order mark, then strict UTF-8, then GB18030 (UTF-8 passes for GB18030, never the other way for real text). */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs("utf-16be", bytes);
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { text: null, what: "里面有不是文字的内容", at: zero };
  const plain = utf8Facts(bytes);
  if (plain.firstFault < 0 && !(plain.isAllTwoBytes && isHan(bytes))) return decodedAs("utf-8", bytes);
  // Nearly all of it is UTF-8: a damaged file, not one of another encoding.
  if (plain.firstFault >= 0 && plain.sequences >= 8 && plain.faults * 10 <= plain.sequences) {
    return { text: null, what: "有一处文字已损坏", at: plain.firstFault };
  }
  try {
    return decodedAs("gb18030", bytes);
  } catch {
    return { text: null, what: "文字的编码认不出来", at: Math.max(0, plain.firstFault) };
  }
}

/** Throws TypeError where GB18030 cannot be read. */
function decodedAs(encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030", bytes: Uint8Array): DecodedText {
  // The byte order mark is taken off by the decoder.
  return { text: new TextDecoder(encoding, { fatal: encoding === "gb18030" }).decode(bytes), encoding };
}

interface Utf8Facts {
  /** Zero-based offset, or -1. */
  readonly firstFault: number;
  readonly faults: number;
  /** Whole characters beyond ASCII. */
  readonly sequences: number;
  /** There are such characters and all of them are two bytes long: no Chinese in UTF-8 looks like that. */
  readonly isAllTwoBytes: boolean;
}

function utf8Facts(bytes: Uint8Array): Utf8Facts {
  let firstFault = -1;
  let faults = 0;
  let sequences = 0;
  let long = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (firstFault < 0) firstFault = at;
      faults += 1;
      at += 1;
      continue;
    }
    if (length > 1) sequences += 1;
    if (length > 2) long += 1;
    at += length;
  }
  return { firstFault, faults, sequences, isAllTwoBytes: sequences > 0 && long === 0 };
}

/** Bytes of the character that begins here, or 0 when none does. Overlong forms and surrogates are none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let index = 1; index < length; index++) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second >= 0xa0) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  return first === 0xf4 && second >= 0x90 ? 0 : length;
}

/** 联通 in GBK passes for UTF-8: Chinese in GB18030 is told by all of it being common characters. */
function isHan(bytes: Uint8Array): boolean {
  try {
    return !/[^\p{ASCII}\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]/u.test(
      new TextDecoder("gb18030", { fatal: true }).decode(bytes),
    );
  } catch {
    return false;
  }
}
