/**
 * A key under which two elements of a style sheet are the same style, however the program that saved them orders and
 * abbreviates: lets a second run find the styles of the first, also after Excel or WPS has rewritten the file.
 */
import { attributes, childElements, rootElement, startTag, type XmlElement } from "./xml.ts";

/** Elements that say nothing about the look. */
const silentElements = new Set(["family", "charset"]);

/** Elements that mean nothing without attributes and children. */
const emptyElements = new Set(["left", "right", "top", "bottom", "diagonal", "vertical", "horizontal", "alignment"]);

/** Attributes that say what is so anyway. */
const defaultAttributes = new Set([
  "alignment/horizontal=general",
  "alignment/indent=0",
  "alignment/justifyLastLine=0",
  "alignment/readingOrder=0",
  "alignment/shrinkToFit=0",
  "alignment/textRotation=0",
  "alignment/vertical=bottom",
  "alignment/wrapText=0",
  "b/val=1",
  "i/val=1",
  "u/val=single",
  "xf/applyAlignment=1",
  "xf/applyBorder=1",
  "xf/applyFill=1",
  "xf/applyFont=1",
  "xf/applyNumberFormat=1",
  "xf/applyProtection=1",
  "xf/borderId=0",
  "xf/fillId=0",
  "xf/fontId=0",
  "xf/numFmtId=0",
  "xf/pivotButton=0",
  "xf/quotePrefix=0",
  "xf/xfId=0",
]);

export function canonicalXml(xml: string): string {
  return keyOf(xml, rootElement(xml));
}

function keyOf(xml: string, element: XmlElement): string {
  const values: string[] = [];
  for (const [name, value] of attributes(startTag(xml, element))) {
    if (name === "xmlns" || name.startsWith("xmlns:")) continue;
    const plain = plainValue(name, value);
    if (!defaultAttributes.has(`${element.name}/${name}=${plain}`)) values.push(`${name}=${plain}`);
  }
  const children: string[] = [];
  for (const child of childElements(xml, element)) {
    const key = keyOf(xml, child);
    if (silentElements.has(child.name) || isSilent(element, child, key)) continue;
    children.push(key);
  }
  return `<${element.name} ${values.sort().join(" ")}>${children.sort().join("")}`;
}

function isSilent(parent: XmlElement, child: XmlElement, key: string): boolean {
  if (emptyElements.has(child.name) && key === `<${child.name} >`) return true;
  // The background colour of a solid cell fill is never seen.
  if (parent.name === "patternFill" && key === "<bgColor indexed=64>") return true;
  return key === "<scheme val=none>";
}

function plainValue(name: string, value: string): string {
  if (value === "true") return "1";
  if (value === "false") return "0";
  return name === "rgb" ? value.toUpperCase() : value;
}
