/** Texts of cells: the shared table, and the rich text both it and inline cells are made of. */
import { UnreadablePart, type XmlScanner } from "./read-xml.ts";

/** More than any workbook that fits in memory. */
const maximumStrings = 10_000_000;

/** All texts of the shared-strings part, by index. */
export function readSharedStrings(scanner: XmlScanner): string[] {
  const strings: string[] = [];
  scanner.root();
  while (scanner.child(1)) {
    if (!scanner.nameIs("si")) continue;
    if (strings.length === maximumStrings) throw new UnreadablePart("里面的文字太多");
    strings.push(readRichText(scanner));
  }
  return strings;
}

/** The text of a `si` or `is` element just opened: its runs joined, phonetic hints left out. */
export function readRichText(scanner: XmlScanner): string {
  const own = scanner.depth;
  let text = "";
  while (scanner.child(own)) {
    if (scanner.nameIs("t")) text += readTextElement(scanner);
    else if (scanner.nameIs("r")) {
      while (scanner.child(own + 1)) if (scanner.nameIs("t")) text += readTextElement(scanner);
    }
  }
  return unescapedText(text);
}

function readTextElement(scanner: XmlScanner): string {
  return scanner.plainText() ? scanner.plainTextValue() : scanner.text();
}

/** Characters XML cannot hold are stored as `_x000D_`; a real “_x” is stored as `_x005F_x`. */
export function unescapedText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
