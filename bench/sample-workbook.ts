/** A large made-up ledger in memory: texts, numbers, dates and blanks; the same bytes for the same size. */
import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../src/core/model/place.ts";

const texts = 4000;

/** The bytes of a workbook with one sheet. Deterministic. */
export function sampleWorkbook(rows: number, columns: number): Uint8Array {
  const random = generator(20261121);
  const lines: string[] = [];
  for (let row = 1; row <= rows; row++) {
    const cells: string[] = [];
    for (let column = 0; column < columns; column++) {
      const at = `${columnLetters(column)}${row}`;
      switch (column % 6) {
        case 0:
        case 3:
          cells.push(`<c r="${at}" s="1" t="s"><v>${random(texts)}</v></c>`);
          break;
        case 1:
          cells.push(`<c r="${at}" s="2"><v>${40_000 + random(6000)}</v></c>`);
          break;
        case 2:
          cells.push(`<c r="${at}"><v>${random(100_000) / 100}</v></c>`);
          break;
        case 4:
          cells.push(`<c r="${at}"><v>${random(1000)}</v></c>`);
          break;
        default:
          cells.push(random(4) === 0 ? `<c r="${at}" s="1"/>` : `<c r="${at}" s="1" t="s"><v>${random(50)}</v></c>`);
      }
    }
    lines.push(`<row r="${row}" spans="1:${columns}">${cells.join("")}</row>`);
  }
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageTypes = "http://schemas.openxmlformats.org/package/2006";
  const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const strings = Array.from({ length: texts }, (_, index) => `<si><t>支部会议记录第${index}条，张一主持</t></si>`);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetTypes}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetTypes}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${main} uniqueCount="${texts}">${strings.join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${lines.join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: "1980-01-01",
  });
}

/** Whole numbers below a bound, the same sequence for the same seed. */
function generator(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * bound);
  };
}
