import { describe, expect, it } from "vitest";
import { bareText, meaningfulLength, normalText, sentencesOf } from "../../../../src/core/rules/shared/text-normal.ts";

describe("normalText", () => {
  it("F5.61: reads traditional text with pinyin in brackets, tags and zero-width characters as plain text", () => {
    expect(normalText("學習(xí)黨章<br/>、開(kāi)展\u200b組織&nbsp;生活會")).toBe("学习党章、开展组织生活会");
  });
  it("takes full-width signs and blanks inside words away and keeps line breaks", () => {
    expect(normalText("张 一：同意\r\n李　二：同意")).toBe("张一:同意\n李二:同意");
  });
  it("reads the line breaks of any system", () => {
    expect(normalText("张一\r李二\r\n王三\n赵四")).toBe("张一\n李二\n王三\n赵四");
  });
  it("keeps brackets that hold more than pinyin", () => {
    expect(normalText("李二（列席）")).toBe("李二(列席)");
  });
});

describe("lengths and sentences", () => {
  it("counts characters that say something", () => {
    expect(meaningfulLength("同意。——\n（完）")).toBe(3);
    expect(bareText("“党史”，2026！")).toBe("党史2026");
  });
  it("splits at full stops, semicolons and lines", () => {
    expect(sentencesOf("会议传达文件。讨论热烈;\n\n决定如下。")).toEqual(["会议传达文件", "讨论热烈", "决定如下"]);
  });
});
