/** References to a sheet inside formulas, when the sheet gets another name. Texts in quotation marks are left alone. */
import { quotedSheet } from "../../core/model/place.ts";

export function renamedReferences(formula: string, from: string, to: string): string {
  if (!formula.includes(from.replaceAll("'", "''"))) return formula;
  const quoted = `'${from.replaceAll("'", "''")}'!`;
  const plain = quotedSheet(from) === from ? `${from}!` : null;
  const after = `${quotedSheet(to)}!`;
  return formula
    .split('"')
    .map((piece, index) => {
      if (index % 2 === 1) return piece;
      const renamed = piece.replaceAll(quoted, after);
      return plain === null ? renamed : replacedAtStart(renamed, plain, after);
    })
    .join('"');
}

/** `花名册!` is not the end of `党员花名册!`. */
function replacedAtStart(text: string, wanted: string, replacement: string): string {
  let result = "";
  let from = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    if (at > 0 && /[\p{L}\p{N}_.']/u.test(text.charAt(at - 1))) continue;
    result += text.slice(from, at) + replacement;
    from = at + wanted.length;
  }
  return result + text.slice(from);
}
