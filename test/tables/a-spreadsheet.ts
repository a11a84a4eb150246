import { strToU8, zipSync } from 'fflate';

/** A cell: text, a number, or a day as Excel keeps it, a count of days set as a date. */
export type SpreadsheetCell = string | number | { readonly serial: number } | undefined;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of an .xlsx file with one sheet, or with the XML given as that sheet, and so many bytes of padding. */
export function aSpreadsheet(
  content: readonly (readonly SpreadsheetCell[])[] | { readonly xml: string },
  padding = 0,
): Uint8Array<ArrayBuffer> {
  const rows = 'xml' in content ? content.xml : content.map(rowXml).join('');
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
  };
  const written = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  const padded = [...written, ['xl/padding.xml', new Uint8Array(padding)] as const];
  return new Uint8Array(zipSync(Object.fromEntries(padded), { level: 1 }));
}

function rowXml(cells: readonly SpreadsheetCell[], index: number): string {
  const inside = cells.map((cell, column) =>
    cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`),
  );
  return `<row r="${index + 1}">${inside.join('')}</row>`;
}

function cellXml(cell: SpreadsheetCell, at: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;')}</t></is></c>`;
}
