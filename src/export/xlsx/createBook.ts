import writeXlsxFile from 'write-excel-file/universal';
import type { ExportCell, ExportColumn } from '../exportable';
import { toSheets, type BookSheet } from './toSheets';
import type { Workbook } from './workbook';

type Rows = readonly (readonly ExportCell[])[];

/** Gathers a workbook that comes in pieces: sheets one after the other, then what the whole is. */
export const createBook = () => {
  const sheets: (BookSheet & { rows: (readonly ExportCell[])[] })[] = [];
  return {
    openSheet: (name: string, columns: readonly ExportColumn[], rows: Rows): void => {
      sheets.push({ name, columns, rows: [...rows] });
    },
    /** More rows of the sheet that was opened last. @throws Error when none is. */
    addRows: (rows: Rows): void => {
      const last = sheets.at(-1);
      if (!last) throw new Error('rows without a sheet');
      for (const row of rows) last.rows.push(row);
    },
    /** The workbook as a file, the sheet of what it is at its end. */
    finish: (info: Workbook['info']): Promise<Blob> => writeXlsxFile(toSheets(sheets, info)).toBlob(),
  };
};
