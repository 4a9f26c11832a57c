import { describe, expect, it } from "vitest";
import { articles, printedArticle } from "../../../src/core/profiles/articles.ts";
import { parameters } from "../../../src/core/profiles/parameters.ts";
import { productDefaults } from "../../../src/core/profiles/product-defaults.ts";
import { profiles } from "../../../src/core/profiles/profiles.ts";
import { rules } from "../../../src/core/rules/registry.ts";

describe("articles", () => {
  it("prints a national article with its title and number", () => {
    expect(printedArticle("ZB-11")).toBe("《中国共产党支部工作条例（试行）》第十一条");
    expect(printedArticle("JY-31(6)")).toBe("《中国共产党党员教育管理工作条例》第三十一条第六项");
    expect(printedArticle("DZ-9")).toBe("《中国共产党章程》第九条");
  });

  it("prints the number the dues rules really carry, not the fact code", () => {
    expect(printedArticle("DF-2")).toBe("《关于中国共产党党费收缴、使用和管理的规定》第二条");
    expect(printedArticle("DF-8")).toBe("《关于中国共产党党费收缴、使用和管理的规定》第十二条");
    expect(printedArticle("DF-9")).toBe("《关于中国共产党党费收缴、使用和管理的规定》第八条");
    expect(printedArticle("DF-12")).toBe("《关于中国共产党党费收缴、使用和管理的规定》第十三条");
  });

  it("prints a local text with its section", () => {
    expect(printedArticle("lianxing/2.1")).toBe("联兴集团方案二·1");
    expect(printedArticle("district-bureau/4.1.1")).toBe("区局标准化讲稿四（一）1");
    expect(printedArticle("wuwei/2.1")).toBe("武威市检察院达标创星方案二·1");
  });

  it("says of a product default that no document states it", () => {
    expect(printedArticle("product")).toBe("产品缺省，非文件数值");
  });

  it("asks to check every article of the 2026 admission rules against the original", () => {
    const revised = [...articles].filter(([id]) => id.startsWith("FZ26-"));
    expect(revised.length).toBeGreaterThan(10);
    for (const [id, article] of revised) {
      expect(article.inForceFrom, id).toBe("2026-05-11");
      expect(article.status, id).not.toBe("verified");
      expect(printedArticle(id), id).toMatch(
        /^《中国共产党发展党员工作细则》（2026年修订）第.+条（.*使用前请核对原文）$/,
      );
    }
    expect(printedArticle("FZ26-31")).toContain("（据公开转载，使用前请核对原文）");
  });

  it("hands over from the 2014 to the 2026 admission rules without a day between", () => {
    expect(articles.get("FZ-20")?.inForceUntil).toBe("2026-05-10");
    expect(articles.get("FZ26-20")?.inForceFrom).toBe("2026-05-11");
  });

  it("carries a caution wherever neither the text nor reprints of it could be read", () => {
    for (const [id, article] of articles) {
      if (article.status !== "verified") expect(article.caution, id).toMatch(/请核对/);
    }
  });

  it("has a document and one plain sentence for every entry", () => {
    for (const [id, article] of articles) {
      expect(article.document, id).not.toBe("");
      expect(article.paraphrase, id).toMatch(/^[^。！!]+。$/);
      expect(article.article, id).toMatch(
        /^$|^第[一二三四五六七八九十百千]+条(第[一二三四五六七八九十]+项)?$|^[一二三四五六七八]$|^[一二三四五六七八]·(\d|末段)$|^[一二三四五六七八]（[一二三四五六七八九]）\d?$|^前言$/,
      );
    }
  });

  it("holds every source that profiles, defaults and parameters name", () => {
    const sources = [
      ...profiles.flatMap((profile) => Object.values(profile.figures).map((statement) => statement?.source ?? "")),
      ...Object.values(productDefaults).map((statement) => statement?.source ?? ""),
      ...parameters.flatMap((parameter) => parameter.statements.map((statement) => statement.source)),
    ];
    expect(sources.filter((id) => !articles.has(id))).toEqual([]);
  });

  it("holds every basis that a rule names", () => {
    const missing = rules.flatMap((rule) =>
      rule.basis.filter((id) => !articles.has(id)).map((id) => `${rule.id}: ${id}`),
    );
    expect(missing).toEqual([]);
    for (const rule of rules) expect(rule.basis, rule.id).not.toEqual([]);
  });
});
