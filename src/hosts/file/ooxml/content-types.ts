/** `[Content_Types].xml`: what each part is. Edited as text. */
import {
  appendInto,
  attributes,
  childElements,
  escapeAttribute,
  rootElement,
  spliced,
  startTag,
  type XmlElement,
} from "./xml.ts";

export const contentTypesPart = "[Content_Types].xml";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const contentType = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

/** The type of a part by its override, else by its extension; null when neither is declared. */
export function contentTypeOf(text: string, part: string): string | null {
  const override = overrides(text, part)[0];
  if (override) return attributes(startTag(text, override)).get("ContentType") ?? null;
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  for (const element of childElements(text, rootElement(text))) {
    const values = attributes(startTag(text, element));
    if (element.name === "Default" && values.get("Extension")?.toLowerCase() === extension) {
      return values.get("ContentType") ?? null;
    }
  }
  return null;
}

export function withContentType(text: string, part: string, type: string): string {
  if (contentTypeOf(text, part) === type) return text;
  const plain = withoutContentType(text, part);
  const written = `<Override PartName="${escapeAttribute(`/${part}`)}" ContentType="${type}"/>`;
  return spliced(plain, [appendInto(plain, rootElement(plain), written)]);
}

/** Relationship parts are declared by extension; nearly every package does so already. */
export function withDefaultType(text: string, extension: string, type: string): string {
  if (contentTypeOf(text, `any.${extension}`) !== null) return text;
  const root = rootElement(text);
  const written = `<Default Extension="${extension}" ContentType="${type}"/>`;
  if (root.selfClosing) return spliced(text, [appendInto(text, root, written)]);
  return spliced(text, [{ start: root.tagEnd, end: root.tagEnd, text: written }]);
}

/** Takes the override of a part away. A default by extension stays. */
export function withoutContentType(text: string, part: string): string {
  return spliced(
    text,
    overrides(text, part).map((element) => ({ start: element.start, end: element.end, text: "" })),
  );
}

function overrides(text: string, part: string): XmlElement[] {
  const wanted = `/${part}`.toLowerCase();
  return childElements(text, rootElement(text)).filter(
    (element) =>
      element.name === "Override" && attributes(startTag(text, element)).get("PartName")?.toLowerCase() === wanted,
  );
}
