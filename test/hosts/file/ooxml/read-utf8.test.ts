import fc from "fast-check";
import { expect, it } from "vitest";
import { utf8Text } from "../../../../src/hosts/file/ooxml/read-utf8.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

it("gives back any text, short or long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(3), (text, margin) => {
      const bytes = new TextEncoder().encode(`${" ".repeat(margin)}${text}<`);
      expect(utf8Text(bytes, margin, bytes.length - 1)).toBe(decoder.decode(bytes.subarray(margin, -1)));
    }),
    { seed: 1, numRuns: 1000 },
  );
});

it("treats damaged bytes as the platform does", () => {
  const byte = fc.oneof(
    fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xa0, 0xed, 0xef, 0xbb, 0xf0, 0xff),
    fc.nat(255),
  );
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
      const bytes = Uint8Array.from(list);
      expect(utf8Text(bytes, 0, bytes.length)).toBe(decoder.decode(bytes));
    }),
    { seed: 1, numRuns: 5000 },
  );
});
