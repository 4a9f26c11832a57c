import fc from "fast-check";
import { expect, it } from "vitest";
import { numberFromBytes } from "../../../../src/hosts/file/ooxml/read-number.ts";

function parsed(text: string): number | null {
  const bytes = new TextEncoder().encode(`<v>${text}</v>`);
  return numberFromBytes(bytes, 3, bytes.length - 4);
}

it("gives the very double Number() gives", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) =>
      Object.is(parsed(String(value)), Number(String(value))),
    ),
    { seed: 1, numRuns: 3000 },
  );
  const digits = fc.stringMatching(/^-?\d{1,20}(\.\d{0,25})?([eE][-+]?\d{1,2})?$/);
  fc.assert(
    fc.property(digits, (text) => Object.is(parsed(text), Number(text))),
    { seed: 1, numRuns: 3000 },
  );
});

it.each([
  ["0.1", 0.1],
  ["45292", 45292],
  ["-0", -0],
  [".5", 0.5],
  ["5.", 5],
  ["  12 \n", 12],
  ["0.30000000000000004", 0.30000000000000004],
  ["9007199254740993", 9007199254740992],
  ["1.7976931348623157E+308", Number.MAX_VALUE],
  ["5e-324", 5e-324],
  ["123456.78901234567", 123456.78901234567],
])("reads %j", (text, value) => expect(parsed(text)).toBe(value));

it.each(["", " ", ".", "-", "e5", "1e", "0x10", "1e999", "Infinity", "NaN", "12年", "1,000", "--1", "+1", "1 2", "１"])(
  "takes %j for no number",
  (text) => expect(parsed(text)).toBeNull(),
);
