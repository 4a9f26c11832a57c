import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount, parsePayment } from "../../../src/core/recognition/parse-amount.ts";

function cents(value: string | number): number | string {
  const reading = parseAmount(value, 0);
  return reading.state === "value" ? reading.value : reading.state;
}

describe("parseAmount", () => {
  it.each<[string | number, number | string]>([
    [111.99, 11199],
    [0.1 + 0.2, 30],
    [1.005, 101],
    [-1.005, -101],
    [132.9, 13290],
    ["10", 1000],
    ["10元", 1000],
    ["￥1,234.50", 123450],
    ["１２．５元", 1250],
    ["¥ 12.5", 1250],
    ["人民币20元整", 2000],
    ["0.2元", 20],
    ["20元/月", 2000],
    ["1.2万元", 1_200_000],
    ["-5", -500],
    ["—", "blank"],
    ["/", "blank"],
    ["", "blank"],
    ["12,5", "unreadable"],
    ["十元", "unreadable"],
    ["约10", "unreadable"],
    [1e300, "unreadable"],
  ])("reads %j as %j", (value, expected) => {
    expect(cents(value)).toBe(expected);
  });

  it("keeps every amount to the cent, as number, as text and with separators", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (amount) => {
        const text = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
        const grouped = text.replace(/\B(?=(\d{3})+\.)/g, ",");
        expect(cents(text)).toBe(amount);
        expect(cents(grouped)).toBe(amount);
        expect(cents(`${grouped}元`)).toBe(amount);
        expect(cents(amount / 100)).toBe(amount);
      }),
    );
  });

  it("never throws and never hangs", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.double()), (value) => {
        expect(["value", "blank", "unreadable"]).toContain(parseAmount(value, 0).state);
        expect(["value", "blank", "unreadable"]).toContain(parsePayment(value, 0).state);
      }),
    );
    for (const text of ["1,".repeat(50_000), "9".repeat(100_000), "万".repeat(100_000)]) {
      expect(parsePayment(text, 0).state).toBe("unreadable");
    }
  });
});

describe("parsePayment", () => {
  it.each<[string | number | boolean, unknown]>([
    ["√", { kind: "tick" }],
    ["✓", { kind: "tick" }],
    ["已缴", { kind: "tick" }],
    ["已交", { kind: "tick" }],
    ["已缴纳!!!", { kind: "tick" }],
    ["是", { kind: "tick" }],
    [true, { kind: "tick" }],
    ["免", { kind: "waived" }],
    ["免缴", { kind: "waived" }],
    ["减免", { kind: "waived" }],
    ["×", { kind: "unpaid" }],
    ["未交", { kind: "unpaid" }],
    ["否", { kind: "unpaid" }],
    [0, { kind: "unpaid" }],
    ["0.00", { kind: "unpaid" }],
    ["10元", { kind: "amount", cents: 1000 }],
  ])("reads %j", (value, expected) => {
    expect(parsePayment(value, 0)).toEqual({ state: "value", value: expected });
  });

  it("reads △ only by the legend of the sheet", () => {
    expect(parsePayment("△", 0).state).toBe("unreadable");
    expect(parsePayment("△", 0, true)).toEqual({ state: "value", value: { kind: "waived" } });
  });
});
