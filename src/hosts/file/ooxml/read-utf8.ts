/** Texts from UTF-8 bytes. Most are short, and for those the platform's decoder costs more than the text. */

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

const shortText = 64;

/** The text in these bytes; what is no UTF-8 becomes U+FFFD. */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  if (start >= end) return "";
  return (
    (end - start <= shortText ? decodedShort(bytes, start, end) : null) ?? decoder.decode(bytes.subarray(start, end))
  );
}

/** Null for anything but sound sequences of one to three bytes: the platform's decoder knows the rest. */
function decodedShort(bytes: Uint8Array, start: number, end: number): string | null {
  const codes: number[] = [];
  let at = start;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      codes.push(byte);
      at++;
      continue;
    }
    const length = byte >= 0xe0 ? 3 : 2;
    if (byte < 0xc2 || byte >= 0xf0 || at + length > end) return null;
    const second = (bytes[at + 1] ?? 0) ^ 0x80;
    const third = length === 3 ? (bytes[at + 2] ?? 0) ^ 0x80 : 0;
    if (second > 0x3f || third > 0x3f) return null;
    const code = length === 3 ? ((byte & 0x0f) << 12) | (second << 6) | third : ((byte & 0x1f) << 6) | second;
    if (length === 3 && (code < 0x800 || (code >= 0xd800 && code <= 0xdfff))) return null;
    codes.push(code);
    at += length;
  }
  return String.fromCharCode.apply(null, codes);
}
