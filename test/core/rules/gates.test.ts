/** What every rule must bring, whoever wrote it: file, test, page, sources, figures, and words that help. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explain } from "../../../src/core/explain/explain.ts";
import { articles } from "../../../src/core/profiles/articles.ts";
import { catalogue, catalogueEntry } from "../../../src/core/profiles/catalogue.ts";
import { requiredBy } from "../../../src/core/profiles/required-by.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { ruleById, rules } from "../../../src/core/rules/registry.ts";
import { inProject, messagesOfCalls, wordsBelow } from "../../support/source-words.ts";

/** Rules of the catalogue that this version does not check; exactly those. */
const notYetChecked: readonly string[] = [];

/** Rules that no text asks for: a reminder, 不适用 until a profile asks. */
const askedForByNobody: readonly string[] = ["attendance/makeup-study"];

const ids = rules.map(({ id }) => id);
const base = (() => {
  const resolved = resolveProfiles([]);
  if (!resolved.ok) throw new Error(resolved.message);
  return resolved.profile;
})();

const read = (path: string): string => (existsSync(inProject(path)) ? readFileSync(inProject(path), "utf8") : "");

describe("the catalogue", () => {
  it("has 299 rules, each checked or named as not yet checked", () => {
    expect(catalogue).toHaveLength(299);
    expect(catalogue.map(({ id }) => id).filter((id) => !ruleById(id))).toEqual(notYetChecked);
  });
});

describe("every rule", () => {
  it("has a file of its own that bears its id", () => {
    expect(ids.filter((id) => !read(`src/core/rules/${id}.ts`).includes(`id: "${id}"`))).toEqual([]);
  });

  it("has a test at the mirror path that asks it everything", () => {
    const untested = ids.filter((id) => {
      const test = read(`test/core/rules/${id}.test.ts`);
      return !/\btestRule\(/.test(test) || !test.includes(`src/core/rules/${id}.ts"`);
    });
    expect(untested).toEqual([]);
  });

  it("has a page in docs/rules", () => {
    expect(ids.filter((id) => read(`docs/rules/${id}.md`) === "")).toEqual([]);
  });

  it("is asked for by a profile, a national text or common practice, or is said to be a reminder", () => {
    expect(ids.filter((id) => requiredBy(id).length === 0)).toEqual(askedForByNobody.filter((id) => ruleById(id)));
  });

  it("rests on articles of the table, and so do its figures", () => {
    const unknown = rules.flatMap((rule) => {
      const sources = [...rule.basis, ...explain(rule, base).sources.map(({ id }) => id)];
      return sources.filter((id) => !articles.has(id)).map((id) => `${rule.id} ${id}`);
    });
    expect(unknown).toEqual([]);
    expect(rules.filter(({ basis }) => basis.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it("compares only with figures that a profile, common practice or the product states", () => {
    const unstated = rules.flatMap((rule) =>
      explain(rule, base)
        .figures.filter(({ statements }) => !statements.some(({ isFigure }) => isFigure))
        .map((figure) => `${rule.id} ${figure.id}`),
    );
    expect(unstated).toEqual([]);
  });

  it("is called as in the catalogue, or in at most 16 characters", () => {
    const long = rules.filter(
      ({ id, text }) => text.title !== catalogueEntry(id)?.title && [...text.title].length > 16,
    );
    expect(long.map(({ id, text }) => `${id} ${text.title}`)).toEqual([]);
  });

  it("gives every outcome of its own words a meaning", () => {
    const mute = rules.flatMap((rule) =>
      explain(rule, base)
        .outcomes.filter(({ meaning }) => !/[\u4e00-\u9fff]/.test(meaning))
        .map(({ status }) => `${rule.id} ${status}`),
    );
    expect(mute).toEqual([]);
  });
});

/** Words that threaten, or decide what becomes of a person. */
const fate =
  /开除|脱党|免去|免职|除名|劝退|退党|撤职|撤销职务|取消资格|取消预备党员资格|处分建议|建议处分|给予处分|必须|严禁|否则|！|[\u4e00-\u9fff]!/;

/** Where such a word may stand: what a text says, and what a ledger's cell may hold. None of them is about anybody. */
const quoting: readonly { readonly file: string | RegExp; readonly words?: string; readonly because: string }[] = [
  { file: /./, words: "必须", because: "the strength of a source's wording, by its name" },
  { file: "src/core/profiles/articles.ts", because: "what the regulations say, in one sentence each" },
  { file: "src/core/profiles/parameters.ts", because: "what the seven texts say of a parameter" },
  {
    file: "src/core/profiles/figure-definitions.ts",
    words: "停止党籍后除名的年数",
    because: "the name of a figure of the regulation",
  },
  { file: /^src\/core\/recognition\//, because: "captions and cells of the clerk's ledgers" },
  { file: "src/core/reports/ledger-choices.ts", because: "what a cell of an empty ledger may hold" },
  {
    file: "src/core/rules/roster/changes-reported.ts",
    words: "除名",
    because: "a status of the roster, as its cells name it",
  },
];

describe("words", () => {
  it("of the rules and of the whole product tell nobody's fate and threaten nobody", () => {
    const said = ["src/core", "src/cli", "src/hosts", "src/taskpane", "src/commands"].flatMap((folder) =>
      wordsBelow(folder, fate),
    );
    expect(said.filter(({ file }) => file === "src/core/profiles/articles.ts").length).toBeGreaterThan(5);
    const harsh = said.filter(({ file, words }) => {
      return !quoting.some((place) => {
        const isThere = typeof place.file === "string" ? place.file === file : place.file.test(file);
        return isThere && (place.words === undefined || place.words === words);
      });
    });
    expect(harsh.map(({ file, words }) => `${file}: ${words}`)).toEqual([]);
  });

  it("of a rule's text are the same for whoever reads them", () => {
    const harsh = rules.flatMap(({ id, text }) =>
      Object.values(text)
        .filter((words) => typeof words === "string" && fate.test(words))
        .map((words) => `${id}: ${words}`),
    );
    expect(harsh).toEqual([]);
  });

  // Trap F6.68: six months without dues or organizational life is a prompt to verify.
  const verified = [
    ...new Set([
      ...rules.filter(({ severity }) => severity === "V").map(({ id }) => id),
      "dues/six-months-unpaid",
      "attendance/six-months-absent",
    ]),
  ];

  it.each(verified)("of %s ask to verify", (id) => {
    const rule = ruleById(id);
    expect(rule?.text.gap).toMatch(/核实/);
    const file = `src/core/rules/${id}.ts`;
    const gaps = messagesOfCalls(file, "gap").map((message) => message ?? rule?.text.gap ?? "");
    const said = [...gaps, ...messagesOfCalls(file, "toConfirm").map((message) => message ?? "")];
    expect(gaps.length).toBeGreaterThan(0);
    for (const message of said) expect(message).toMatch(/核实/);
  });
});
