import type { ExportCell, ExportColumn } from '../exportable';
import { textXml } from './cellXml';
import { packageXml } from './packageXml';
import { CLOSE_SHEET, openSheetXml, rowsXml, widthsOf } from './sheetXml';
import { createStyles } from './styles';
import type { Workbook } from './workbook';
import { createZip, type ZipEntry } from './zip';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Rows that a width is judged by. */
const JUDGED = 200;
const TYPES_PATH = '[Content_Types].xml';
const INFO_WIDTHS = [22, 90];

type Rows = readonly (readonly ExportCell[])[];

/** A workbook (ECMA-376) that is packed while its rows come: sheets one after the other, then the sheet that says what they are. */
export const createBook = () => {
  const zip = createZip();
  // Programs know a workbook by what stands first in it.
  const types = zip.open(TYPES_PATH);
  const styles = createStyles();
  const names: string[] = [];
  let current: { entry: ZipEntry; columns: readonly ExportColumn[]; next: number } | null = null;
  const openEntry = (name: string): ZipEntry => {
    names.push(name);
    return zip.open(`xl/worksheets/sheet${names.length}.xml`);
  };
  const closeSheet = async (): Promise<void> => {
    await current?.entry.write(CLOSE_SHEET);
    await current?.entry.close();
    current = null;
  };
  return {
    /** Begins a sheet; its widths are judged by `rows`, which are its first. */
    openSheet: async (name: string, columns: readonly ExportColumn[], rows: Rows): Promise<void> => {
      await closeSheet();
      const entry = openEntry(name);
      const heads = columns.map(({ header }) => header);
      await entry.write(openSheetXml(heads, widthsOf(columns, rows.slice(0, JUDGED)), styles) + rowsXml(rows, 2, columns, styles));
      current = { entry, columns, next: rows.length + 2 };
    },
    /** More rows of the sheet that is open. */
    addRows: async (rows: Rows): Promise<void> => {
      if (!current) throw new Error('rows without a sheet');
      const { entry, columns, next } = current;
      current.next += rows.length;
      await entry.write(rowsXml(rows, next, columns, styles));
    },
    /** Ends the workbook with the sheet of what it is. */
    finish: async ({ name, head, lines }: Workbook['info']): Promise<Blob> => {
      await closeSheet();
      const entry = openEntry(name);
      const rows = lines.map(({ label, text }, at) => {
        const no = at + 2;
        return `<row r="${no}">${textXml(`A${no}`, label, styles.styleOf('label'))}${textXml(`B${no}`, text, styles.styleOf('wrapped'))}</row>`;
      });
      await entry.write(`${openSheetXml(head, INFO_WIDTHS, styles)}${rows.join('')}${CLOSE_SHEET}`);
      await entry.close();
      for (const [path, xml] of [...packageXml(names), ['xl/styles.xml', styles.toXml()] as const]) {
        const part = path === TYPES_PATH ? types : zip.open(path);
        await part.write(xml);
        await part.close();
      }
      return new Blob(zip.toParts(), { type: TYPE });
    },
  };
};
