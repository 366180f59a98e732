import type { TFunction } from 'i18next';
import { formatNumber } from '../../lib/format';
import type { Part } from '../exportable';
import { natured } from '../natured';
import type { StampLine } from '../stamp';
import { sheetName, type Workbook } from './workbook';

/** The sheets of some parts, and the sheet that says what they are: titles, rows, the stamp, and how to read the cells. */
export const toWorkbook = async (
  { parts, t }: { parts: readonly Part[]; t: TFunction },
  stamp: readonly StampLine[],
): Promise<Workbook> => {
  const info = t('export.sheetInfo');
  const sheets: Workbook['sheets'][number][] = [];
  for (const part of parts) {
    const name = sheetName(part.title, [info, ...sheets.map((sheet) => sheet.name)], t('export.sheetData'));
    sheets.push({ name, table: await natured(await part.table(), t) });
  }
  return {
    sheets,
    info: {
      name: info,
      head: [t('export.infoField'), t('export.infoValue')],
      lines: [
        ...parts.flatMap((part, index) => [
          { label: t('export.infoTitle'), text: part.title },
          { label: t('export.infoRows'), text: formatNumber(sheets[index]?.table.rows.length ?? 0) },
        ]),
        ...stamp,
        { label: t('export.infoNote'), text: t('export.infoDates') },
        { label: t('export.infoNote'), text: t('export.infoFormula') },
      ],
    },
  };
};
