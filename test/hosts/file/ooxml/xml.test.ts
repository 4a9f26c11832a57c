import { describe, expect, test } from "vitest";
import {
  appendInto,
  attributes,
  childElements,
  decodeEntities,
  escapeAttribute,
  insertionPoint,
  rootElement,
  spliced,
  startTag,
  textContent,
  UnknownXml,
  withAttribute,
  withoutIllegalCharacters,
} from "../../../../src/hosts/file/ooxml/xml.ts";

function names(text: string): string[] {
  return childElements(text, rootElement(text)).map(({ name }) => name);
}

describe("elements", () => {
  test("are found between comments, CDATA, instructions and values that look like tags", () => {
    const text = `\ufeff<?xml version="1.0"?><!-- <z/> --><r a=">" b='"/>'><?p <q/>?><a x="</r>"/><![CDATA[<c/>]]><b><b>1</b></b ><!--<d/>--></r>`;
    expect(names(text)).toEqual(["a", "b"]);
    const [, b] = childElements(text, rootElement(text));
    expect(b && textContent(text, b)).toBe("1");
    expect(Object.fromEntries(attributes(startTag(text, rootElement(text))))).toEqual({ a: ">", b: '"/>' });
  });

  test("of a sheet end where they end, also when a cell text looks like the end", () => {
    const text = "<w><sheetData><c><![CDATA[</sheetData>]]></c></sheetData><x/></w>";
    expect(names(text)).toEqual(["sheetData", "x"]);
    expect(names("<w><sheetData/><x/></w>")).toEqual(["sheetData", "x"]);
    expect(names("<w><sheetData><row/></sheetData ><x/></w>")).toEqual(["sheetData", "x"]);
  });

  test.each([
    "",
    "plain",
    "<a",
    "<a><b></a",
    '<a b="',
    "<a><sheetData></a>",
    "<!DOCTYPE a><a/>",
    "</a>",
    "<a><!-- </a>",
  ])("%s is not read", (text) => {
    expect(() => names(text)).toThrow(UnknownXml);
  });
});

describe("edits", () => {
  test("put a child where the schema wants it", () => {
    const order = ["a", "b", "c"];
    const at = (text: string, name: string): string => {
      const point = insertionPoint(text, rootElement(text), order, name);
      return spliced(text, [{ start: point, end: point, text: "|" }]);
    };
    expect(at("<r><a/><c/></r>", "b")).toBe("<r><a/>|<c/></r>");
    expect(at("<r><b/><b/><c/></r>", "b")).toBe("<r><b/><b/>|<c/></r>");
    expect(at("<r>\n<c/></r>", "a")).toBe("<r>|\n<c/></r>");
    expect(at("<r><a/><unknown/><c/></r>", "b")).toBe("<r><a/>|<unknown/><c/></r>");
  });

  test("change an attribute in its place or add it last", () => {
    expect(withAttribute('<a x="1" count = \'2\' y="3"/>', "count", "5")).toBe('<a x="1" count="5" y="3"/>');
    expect(withAttribute("<a />", "count", "5")).toBe('<a count="5" />');
    expect(withAttribute('<a xcount="1">', "count", '<&">')).toBe('<a xcount="1" count="&lt;&amp;&quot;&gt;">');
  });

  test("open an element that closes itself", () => {
    const text = '<r><a x="1"/></r>';
    const [a] = childElements(text, rootElement(text));
    expect(a && spliced(text, [appendInto(text, a, "<b/>")])).toBe('<r><a x="1"><b/></a></r>');
  });

  test("insert before what is replaced at the same place, in the order given", () => {
    const splices = [
      { start: 1, end: 2, text: "X" },
      { start: 1, end: 1, text: "1" },
      { start: 1, end: 1, text: "2" },
      { start: 0, end: 1, text: "" },
    ];
    expect(spliced("abc", splices)).toBe("12Xc");
    expect(() =>
      spliced("abc", [
        { start: 0, end: 2, text: "" },
        { start: 1, end: 3, text: "" },
      ]),
    ).toThrow(UnknownXml);
  });
});

describe("characters", () => {
  test("entities are decoded, unknown ones left", () => {
    expect(decodeEntities("&lt;&gt;&amp;&quot;&apos;&#20826;&#x515A;&nbsp;&#x110000;&")).toBe(
      "<>&\"'党党&nbsp;&#x110000;&",
    );
    expect(decodeEntities(escapeAttribute('a\tb\nc\r<&">'))).toBe('a\tb\nc\r<&">');
  });

  test("what XML cannot hold is dropped", () => {
    expect(withoutIllegalCharacters("a\u0000b\u001fc\ufffed\ud800e\udc00f😀\t\n")).toBe("abcdef😀\t\n");
  });
});
