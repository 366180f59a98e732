import { crc32 as crc32Of } from 'node:zlib';
import { deflateRawSync } from 'node:zlib';

/** CRC-32 (ISO 3309); `zlib.crc32` came only with Node 20.15. */
const crc32 = (data: Uint8Array): number => {
  if (typeof crc32Of === 'function') return crc32Of(data);
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xed_b8_83_20 & -(crc & 1));
  }
  return ~crc >>> 0;
};

interface Part {
  name: string;
  data: Uint8Array | string;
  /** What the directory says of its size, where that is a lie. */
  declared?: number;
}

/** A ZIP of these parts, written by the book except where a test lies. */
export const zipOf = (parts: readonly Part[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, declared } of parts) {
    const bytes = Buffer.from(data);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(declared ?? bytes.length, 18);
    head.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, tail, title]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\u0005\u0006'), end]);
};

export interface SheetOfBook {
  name: string;
  /** What stands inside `worksheet`: `<sheetData>…`. */
  xml: string;
  hidden?: boolean;
}
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of sheets given as XML, as Excel lays it out; `more` adds or replaces parts. */
export const workbookOf = (sheets: readonly SheetOfBook[], more: readonly Part[] = []): Buffer => {
  const entries = sheets.map(
    ({ name, hidden }, at) => `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
  const parts: Part[] = [
    { name: 'xl/workbook.xml', data: `<?xml version="1.0"?><workbook xmlns:r="${REL}"><sheets>${entries.join('')}</sheets></workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships>${relations.join('')}<Relationship Id="rS" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', data: styles },
    ...sheets.map(({ xml }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: `<worksheet>${xml}</worksheet>` })),
  ];
  return zipOf([...parts.filter(({ name }) => more.every((part) => part.name !== name)), ...more]);
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A cell of words, or of a number as it lies in the file. */
const cellOf = (value: string | number | { xml: string }, column: number, line: number): string => {
  const at = `${String.fromCharCode(65 + column)}${line}`;
  if (typeof value === 'object') return value.xml.replace('@', at);
  return typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
};
/** Rows of a sheet; a cell given as XML has its address in place of `@`. */
export const sheetData = (rows: readonly (readonly (string | number | { xml: string })[])[], rest = ''): string =>
  `<sheetData>${rows
    .map((cells, index) => `<row r="${index + 1}">${cells.map((cell, column) => cellOf(cell, column, index + 1)).join('')}</row>`)
    .join('')}</sheetData>${rest}`;
