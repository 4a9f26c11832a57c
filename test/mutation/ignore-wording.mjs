/**
 * Stryker plugin: Chinese words are not mutated. They are what a clerk reads, and tests of wording live elsewhere; codes,
 * numbers, conditions, subjects and evidence are.
 */
const chinese = /[\u4e00-\u9fff]/;

export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "wording",
    value: {
      shouldIgnore({ node }) {
        const isWording =
          (node.type === "StringLiteral" && chinese.test(node.value)) ||
          (node.type === "TemplateLiteral" && node.quasis.some(({ value }) => chinese.test(value.raw)));
        return isWording ? "wording" : undefined;
      },
    },
  },
];
