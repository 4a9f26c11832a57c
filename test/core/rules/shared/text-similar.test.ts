import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { similarEarlier, similarityOf } from "../../../../src/core/rules/shared/text-similar.ts";

const base = "围绕社区环境整治大家谈了楼道堆物充电桩不足和老人买菜不便三件事并商量了分头走访的办法";
const texts = (...list: string[]) => list.map((text, index) => ({ text, key: String(index) }));

describe("similarityOf", () => {
  it("is twice the pairs of neighbouring characters in common, divided by those of both", () => {
    const pairs = (text: string) => new Set([...text].slice(1).map((sign, index) => `${text[index]}${sign}`));
    const letters = fc.array(fc.constantFrom("甲", "乙", "丙", "丁"), { maxLength: 12 }).map((list) => list.join(""));
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const [left, right] = [pairs(one), pairs(other)];
        const common = [...left].filter((pair) => right.has(pair)).length;
        const both = left.size + right.size;
        expect(similarityOf(one, other)).toBe(both === 0 ? 0 : Math.floor((200 * common) / both));
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe("similarEarlier", () => {
  it("finds the earlier text that is nearly the same", () => {
    const other = "讨论预备党员转正一致认为表现合格同意按期转正并报上级审批";
    const changed = base.replace("三件事", "几件事");
    expect(similarEarlier(texts(base, other, changed), 90)).toEqual([
      null,
      null,
      { to: 0, percent: similarityOf(base, changed) },
    ]);
  });
  it("does not compare texts of one key, but finds a further one of another key", () => {
    const list = [
      { text: base, key: "a" },
      { text: base, key: "a" },
      { text: base, key: "b" },
      { text: base, key: "a" },
    ];
    expect(similarEarlier(list, 90)).toEqual([null, null, { to: 0, percent: 100 }, { to: 2, percent: 100 }]);
  });
  it("finds the copy of one text among many that are not alike", () => {
    const different = Array.from({ length: 40 }, (_, index) =>
      Array.from({ length: 30 }, (__, at) => String.fromCharCode(0x4e00 + ((index * 977 + at * at * 31) % 9000))).join(
        "",
      ),
    );
    for (const percent of [90, 75, 60]) {
      const like = similarEarlier(texts(...different, ...different.slice(20)), percent);
      expect(like.slice(0, 40).every((one) => one === null)).toBe(true);
      expect(like.slice(40)).toEqual(different.slice(20).map((_, index) => ({ to: 20 + index, percent: 100 })));
    }
  });
  it("takes blank texts for like nothing", () => {
    expect(similarEarlier(texts("", "", "x", "x"), 90)).toEqual([null, null, null, null]);
  });
  it("agrees with comparing all pairs at the border", () => {
    const half = `${base.slice(0, 30)}另外又说到了完全不同的一些别的事情`;
    const percent = similarityOf(base, half);
    expect(similarEarlier(texts(base, half), percent)[1]).toEqual({ to: 0, percent });
    expect(similarEarlier(texts(base, half), percent + 1)[1]).toBeNull();
  });
  it("never reports a likeness that is not there", () => {
    const word = fc.constantFrom("学习", "讨论", "整改", "社区", "党课", "走访", "评议", "谈心");
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 4, maxLength: 30 }), { maxLength: 20 }), (lists) => {
        const all = texts(...lists.map((list) => list.join("")));
        similarEarlier(all, 90).forEach((like, index) => {
          if (!like) return;
          expect(like.to).toBeLessThan(index);
          expect(similarityOf(all[like.to]?.text ?? "", all[index]?.text ?? "")).toBe(like.percent);
          expect(like.percent).toBeGreaterThanOrEqual(90);
        });
      }),
      { seed: 7, numRuns: 60 },
    );
  });
  it("never reports one of its own key, whoever was like the first of them", () => {
    const sign = fc.constantFrom("学", "讨", "整", "社");
    const text = fc.array(sign, { minLength: 2, maxLength: 8 }).map((list) => `${base.slice(0, 24)}${list.join("")}`);
    const keyed = fc.array(fc.record({ text, key: fc.constantFrom("a", "b") }), { maxLength: 12 });
    fc.assert(
      fc.property(keyed, fc.constantFrom(80, 85, 92), (all, atLeast) => {
        similarEarlier(all, atLeast).forEach((like, index) => {
          if (!like) return;
          expect(all[like.to]?.key).not.toBe(all[index]?.key);
          expect(like.percent).toBe(similarityOf(all[like.to]?.text ?? "", all[index]?.text ?? ""));
          expect(like.percent).toBeGreaterThanOrEqual(atLeast);
        });
      }),
      { seed: 23, numRuns: 100 },
    );
  });
  it("compares with a further text of another key at the border, too", () => {
    const [other, third] = [`${base}又一件`, base.replace("三件事", "几件事")];
    const list = [
      { text: base, key: "a" },
      { text: other, key: "b" },
      { text: third, key: "a" },
    ];
    const percent = similarityOf(other, third);
    expect(percent).toBeLessThan(similarityOf(base, third));
    expect(similarEarlier(list, percent)[2]).toEqual({ to: 1, percent });
    expect(similarEarlier(list, percent + 1)[2]).toBeNull();
  });
  it("compares a few per text even when thousands share their words", () => {
    const many = Array.from({ length: 4000 }, (_, index) => `${base}第${String.fromCharCode(0x4e00 + index)}号楼`);
    const like = similarEarlier(texts(...many), 90);
    expect(like.filter((one) => one !== null)).toHaveLength(3999);
  });
});
